"""Comparison: the text that a finished file carries against its edition: each unit, each value, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby, zip_longest
from urllib.parse import unquote

from toolkit.errors import ReadBackMismatch
from toolkit.language import LANGUAGES
from toolkit.model.edition import Edition, addresses
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.model.reading import readings, values
from toolkit.readback import Contents, Key, Way, docx, pdf
from toolkit.readback.characters import characters
from toolkit.readback.sequence import first_fault

_READERS: Mapping[str, Callable[[bytes], Contents]] = {"pdf": pdf.read_contents, "docx": docx.read_contents}


def compare(edition: AnyEdition, format_name: str, data: bytes) -> int:
    """Compare a finished file with its edition and return the number of units compared.

    Raises ReadBackMismatch where a unit is missing, differs, or stands there without being in the edition; where a
    name, a date, a figure or evidence is not read in its place; where the table of contents tells other headings than
    the file has, in another order, or on other pages; where a link leads elsewhere; and where the file draws fewer
    characters than those have. A file that another release of the engine drew has no text of values, so only their
    characters are counted.
    """
    contents = _READERS[format_name](data)
    found = contents.units()
    wanted = {(unit.language.code, unit.id): unit.plain for unit in edition.units()}
    wrong = [unit for unit, text in wanted.items() if found.get(unit) != text]
    wrong += sorted(found.keys() - wanted.keys())
    if wrong or not wanted:
        raise ReadBackMismatch(_told(edition, format_name, wrong, wanted, found))
    if contents.is_exact and (fault := first_fault(readings(edition), contents.pieces)):
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {fault}")
    if contents.is_exact and (fault := _contents_fault(edition, contents)):
        raise ReadBackMismatch(f"{_name(edition, format_name)}: the table of contents {fault}")
    if contents.links is not None and (fault := _links_fault(edition, contents.links)):
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {fault}")
    if lost := _lost(edition, contents):
        shown = "".join(sorted(lost.elements()))[:40]
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {lost.total()} characters are missing: {shown!r}")
    return len(wanted)


def _contents_fault(edition: AnyEdition, contents: Contents) -> str:
    """Tell what is wrong with the table of contents, in words that follow its name; empty: nothing is."""
    if not edition.contents:
        return "is one that nobody asked for" if contents.entries else ""
    alone = edition.english if isinstance(edition, ParallelEdition) else edition
    numbers = list(range(1 + len(alone.sections)))
    for code in (edition.language.code,) if isinstance(edition, Edition) else LANGUAGES:
        told = [entry for entry in contents.entries if entry.code == code]
        found = [heading for heading in contents.headings if heading.code == code]
        if [entry.number for entry in told] != numbers:
            return f"has {len(told)} of {len(numbers)} entries in their order"
        if wrong := [(entry, heading) for entry, heading in zip_longest(told, found) if entry != heading]:
            return f"says {wrong[0][0]} where the file has {wrong[0][1]}"
    return ""


def _links_fault(edition: AnyEdition, found: Sequence[Way]) -> str:
    """Tell which unit has a link that leads elsewhere, or none where it should; empty: each is right."""
    for unit in edition.units():
        key = unit.language.code, unit.id
        wanted = _once(addresses(unit.spans))
        led = _once(address for owner, address in found if owner == key)
        if wanted != led:
            return f"the links of {unit.id} ({unit.language.code}) lead to {led}, not to {wanted}"
    return ""


def _once(targets: Iterable[str]) -> list[str]:
    """Return addresses without their escapes; neighbours that are the same, as the lines of a link, once."""
    return [address for address, _ in groupby(map(unquote, targets))]


def _lost(edition: AnyEdition, contents: Contents) -> Counter[str]:
    """Return the characters of units and values that the file has fewer of."""
    printed = [unit.plain for unit in edition.units()] + list(values(edition))
    exact = contents.is_exact
    return characters("".join(printed), exact=exact) - characters(contents.everything, exact=exact)


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
