"""Comparison: the text that a finished file carries against the text of its edition, unit by unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping

from toolkit.errors import ReadBackMismatch
from toolkit.model.edition import Edition
from toolkit.readback import docx, pdf

Reader = Callable[[bytes], Mapping[str, str]]
Normal = Callable[[str], Hashable | Counter[str]]


def _as_written(text: str) -> str:
    return text


# The DOCX is compared exactly. The text layer of stock WeasyPrint loses half-spaces and order, so the PDF is
# compared as a multiset of characters.
_READERS: Mapping[str, tuple[Reader, Normal]] = {
    "pdf": (pdf.read, pdf.normalise),
    "docx": (docx.read, _as_written),
}


def compare(edition: Edition, format_name: str, data: bytes) -> int:
    """Compare a finished file with its edition and return the number of units compared.

    Raises ReadBackMismatch where a unit is missing, differs, or stands there without being in the edition.
    """
    read, normal = _READERS[format_name]
    found = read(data)
    wanted = {unit.id: unit.plain for unit in edition.units()}
    wrong = [unit for unit, text in wanted.items() if unit not in found or normal(found[unit]) != normal(text)]
    wrong += sorted(found.keys() - wanted.keys())
    if wrong or not wanted:
        raise ReadBackMismatch(_told(edition, format_name, wrong, wanted, found))
    return len(wanted)


def _told(
    edition: Edition, format_name: str, wrong: list[str], wanted: Mapping[str, str], found: Mapping[str, str]
) -> str:
    first = wrong[0] if wrong else "(no unit at all)"
    return (
        f"{edition.slug} {edition.language.code} {format_name}: {len(wrong)} of {len(wanted)} units do not read back; "
        f"{first}: written {wanted.get(first, '')!r}, read {found.get(first, '')!r}"
    )
