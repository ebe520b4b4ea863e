"""Comparison: the text that a finished file carries against its edition: each unit, each value, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest

from toolkit.errors import ReadBackMismatch
from toolkit.language import LANGUAGES
from toolkit.model.edition import Edition
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.model.reading import ROWS, readings, values
from toolkit.project import shipped
from toolkit.readback import Contents, Key, docx, pdf
from toolkit.readback.characters import characters
from toolkit.readback.html import Shown, read_html
from toolkit.readback.interface import words_fault
from toolkit.readback.layout import edges_fault, links_fault, phrases_fault, rows_fault
from toolkit.readback.lines import marks_fault
from toolkit.readback.sequence import told
from toolkit.render.document import render

_READERS: Mapping[str, Callable[[bytes], Contents]] = {"pdf": pdf.read_contents, "docx": docx.read_contents}


def compare(edition: AnyEdition, format_name: str, data: bytes, document: str = "") -> int:
    """Compare a finished file with its edition and the HTML that it was made of; return the number of units compared.

    Without ``document``, it is the one that the templates of the toolkit make.

    Raises ReadBackMismatch where a unit is missing, differs, or stands there without being in the edition; where a
    name, a date, a figure or evidence is not read in its place; where there are other words besides these than the
    document has, or in another place; where the table of contents tells other headings than the file has, in another
    order, or on other pages; where a link leads elsewhere; where a paragraph of a Word file has other direction marks
    than the document asks for; and where the file draws fewer characters than those have. A file that another release
    of the engine drew has no text of values, so only their characters are counted.
    """
    contents = _READERS[format_name](data)
    found = contents.units()
    wanted = {(unit.language.code, unit.id): unit.plain for unit in edition.units()}
    wrong = [unit for unit, text in wanted.items() if found.get(unit) != text]
    wrong += sorted(found.keys() - wanted.keys())
    if wrong or not wanted:
        raise ReadBackMismatch(_told(edition, format_name, wrong, wanted, found))
    shown = read_html(document or render(edition, (shipped("templates"),)))
    if fault := next(filter(None, _faults(edition, contents, shown)), ""):
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {fault}")
    if lost := _lost(edition, contents):
        some = "".join(sorted(lost.elements()))[:40]
        raise ReadBackMismatch(f"{_name(edition, format_name)}: {lost.total()} characters are missing: {some!r}")
    return len(wanted)


def _faults(edition: AnyEdition, contents: Contents, shown: Shown) -> Iterator[str]:
    """Yield what is wrong besides the texts of units, an empty string for each thing that is right."""
    if contents.is_exact:
        layouts = readings(edition)
        there = told(layouts, contents.pieces)
        is_facing = there.layout != ROWS or (contents.may_face and _is_facing(edition, contents))
        yield there.fault
        if contents.edges is not None:  # Word: a PDF repeats heads over its pages and tells some labels as drawn
            yield words_fault(layouts, there, shown)
        if isinstance(edition, ParallelEdition) and not is_facing:
            yield rows_fault(contents.rows, shown.rows)
        yield _contents_fault(edition, contents)
    if contents.links is not None:
        yield links_fault(edition, contents.links)
    if contents.phrases is not None:
        yield phrases_fault(edition, contents.phrases)
    if contents.edges is not None:
        yield edges_fault(contents.edges, shown.edges)
    if contents.lines is not None:
        yield marks_fault(contents.lines, shown.lines)


def _is_facing(edition: AnyEdition, contents: Contents) -> bool:
    """Tell whether no text of a section is in a row with its translation; a short file is in the order of both layouts.

    What stands above the sections is side by side on facing pages as well.
    """
    if not isinstance(edition, ParallelEdition):
        return False
    own = {unit.id for section in edition.english.sections for unit in section.units()}
    return not any({code for code, unit in row if unit in own} == {"en", "fa"} for row in contents.rows)


def _contents_fault(edition: AnyEdition, contents: Contents) -> str:
    """Tell what is wrong with the table of contents, empty: nothing is."""
    if not edition.contents:
        return "the table of contents is one that nobody asked for" if contents.entries else ""
    alone = edition.english if isinstance(edition, ParallelEdition) else edition
    numbers = list(range(1 + len(alone.sections)))
    for code in (edition.language.code,) if isinstance(edition, Edition) else LANGUAGES:
        told = [entry for entry in contents.entries if entry.code == code]
        found = [heading for heading in contents.headings if heading.code == code]
        if [entry.number for entry in told] != numbers:
            return f"the table of contents has {len(told)} of {len(numbers)} entries in their order"
        if wrong := [(entry, heading) for entry, heading in zip_longest(told, found) if entry != heading]:
            return f"the table of contents says {wrong[0][0]} where the file has {wrong[0][1]}"
    return ""


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
