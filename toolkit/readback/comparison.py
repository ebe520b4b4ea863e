"""Comparison: the text that a finished file carries against the text of its edition, unit by unit, value by value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from toolkit.errors import ReadBackMismatch
from toolkit.model.parallel import AnyEdition
from toolkit.readback import Key, docx, pdf
from toolkit.readback.characters import characters


@dataclass(frozen=True)
class _Reader:
    """How a format is read: its units, all its characters, and whether it has each of them."""

    units: Callable[[bytes], Mapping[Key, str]]
    everything: Callable[[bytes], str]
    is_exact: Callable[[bytes], bool]


_READERS: Mapping[str, _Reader] = {
    "pdf": _Reader(pdf.read_units, pdf.read_all, pdf.is_exact),
    "docx": _Reader(docx.read_units, docx.read_all, lambda _: True),
}


def compare(edition: AnyEdition, format_name: str, data: bytes) -> int:
    """Compare a finished file with its edition and return the number of units compared.

    Raises ReadBackMismatch where a unit is missing, differs, or stands there without being in the edition; and
    where names, dates, figures or evidence were lost, whose characters are counted over the whole file.
    """
    reader = _READERS[format_name]
    found = reader.units(data)
    wanted = {(unit.language.code, unit.id): unit.plain for unit in edition.units()}
    wrong = [unit for unit, text in wanted.items() if found.get(unit) != text]
    wrong += sorted(found.keys() - wanted.keys())
    if wrong or not wanted:
        raise ReadBackMismatch(_told(edition, format_name, wrong, wanted, found))
    if lost := _lost(edition, reader.everything(data), exact=reader.is_exact(data)):
        shown = "".join(sorted(lost.elements()))[:40]
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {lost.total()} characters are missing: {shown!r}")
    return len(wanted)


def _lost(edition: AnyEdition, text: str, *, exact: bool) -> Counter[str]:
    """Return the characters of units and values that the file has fewer of."""
    printed = [unit.plain for unit in edition.units()] + list(edition.values())
    return characters("".join(printed), exact=exact) - characters(text, exact=exact)


def _told(
    edition: AnyEdition, format_name: str, wrong: list[Key], wanted: Mapping[Key, str], found: Mapping[Key, str]
) -> str:
    if not wrong:
        return f"{_name(edition, format_name)}: there is no unit at all"
    first = wrong[0]
    return (
        f"{_name(edition, format_name)}: {len(wrong)} of {len(wanted)} units do not read back; "
        f"{first[1]} ({first[0]}): written {wanted.get(first, '')!r}, read {found.get(first, '')!r}"
    )


def _name(edition: AnyEdition, format_name: str) -> str:
    return f"{edition.slug} {edition.code} {format_name}"
