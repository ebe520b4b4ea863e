"""Units: every id has its text in both languages, and every text its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.findings import Finding, Place
from toolkit.language import LANGUAGES
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript

_EMPTY_LINE = re.compile(r"(?<=\S)[ \t]*\n(?=[ \t]*\n\s*\S)")


def check_doubled_ids(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find unit ids that stand twice, and ids that name a fact, a quotation and a unit at once."""
    structure = manuscript.brief.structure
    counted = Counter([*(unit.id for unit in structure.placed_units()), *structure.named_units()])
    for unit, times in counted.items():
        if times > 1:
            message, hint = f"the unit {unit!r} is placed {times} times", "give each place its own id"
            yield Finding(_second_place(manuscript.structure, unit), "unit-doubled", message, hint)
    for name in structure.facts.keys() & structure.quotations.keys():
        message = f"{name!r} names a fact and a quotation"
        yield Finding(manuscript.structure.place("quotations", name), "id-ambiguous", message, "rename one of them")
    for name in structure.quotations.keys() & counted.keys():
        message = f"{name!r} names a quotation and a unit"
        yield Finding(manuscript.structure.place("quotations", name), "id-ambiguous", message, "rename one of them")


def _second_place(document: Document, unit: str) -> Place:
    keys = [key for key, text in document.texts() if text == unit and _places_unit(key)]
    return document.place(*keys[1 if len(keys) > 1 else 0]) if keys else document.place("sections")


def _places_unit(key: Key) -> bool:
    return key[-1] in ("id", "note", "label") or key in (
        ("source", "title"),
        ("issue", "recipient"),
        ("issue", "prepared_by"),
    )


def check_texts(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units without text and texts without a unit, in each language."""
    structure = manuscript.brief.structure
    for code in LANGUAGES:
        document, text = manuscript.texts[code], manuscript.brief.text[code]
        wanted = dict.fromkeys(structure.unit_ids(code))
        for unit in wanted:
            if unit not in text:
                hint = f"add `{unit}: |` and its text"
                yield Finding(document.place("text"), "text-missing", f"the unit {unit!r} has no text", hint)
            elif not text[unit].strip():
                yield Finding(document.place("text", unit), "text-empty", f"the text of {unit!r} is empty", "write it")
        for unit in text.keys() - wanted.keys():
            message = (
                f"{unit!r} is no unit of the brief" if unit not in structure.quotations else f"{unit!r} is a quotation"
            )
            hint = "look for a slip in the id, or place the unit in brief.yaml"
            if unit in structure.quotations:
                hint = "its words stand in brief.yaml; delete this text"
            yield Finding(document.place("text", unit), "text-unplaced", message, hint)


def check_paragraphs(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units of more than one paragraph."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            if empty := _EMPTY_LINE.search(text):
                place = manuscript.texts[code].place_in(empty.end(), "text", unit)
                hint = "make each paragraph a unit of its own in brief.yaml"
                yield Finding(place, "text-paragraphs", f"the text of {unit!r} has an empty line", hint)
