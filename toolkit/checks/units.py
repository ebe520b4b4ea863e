"""Units: every id has its text in both languages, and every text its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.findings import Finding, Place
from toolkit.language import LANGUAGES, other
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_EMPTY_LINE = re.compile(r"(?<=\S)[ \t]*\n(?=[ \t]*\n\s*\S)")

DOUBLED = Rule(
    "unit-doubled",
    "a unit is placed twice",
    "A text belongs to one place: footnotes, links, translations and reviews find it by its id alone.",
    "README.md: each text stands below its id",
    "give each place its own id",
    ("brief:\n  sections:\n    - {kind: uncertain, items: [{id: doubt, evidence: [1]}]}\n",),
    (
        "brief:\n  sections:\n    - {kind: uncertain, items: [{id: wish, evidence: [1]}]}\n",
        "brief:\n  source: {title: title}\n",
    ),
)
AMBIGUOUS = Rule(
    "id-ambiguous",
    "one id names two things",
    "What stands for `{id}` in a text must be one thing: a fact, a quotation or nothing.",
    "README.md: `{id}` in a text is a fact or a quotation",
    "rename one of them",
    ("brief:\n  quotations:\n    force: {original: formed through, evidence: [1]}\n",),
    (
        "brief:\n  quotations:\n    share: {original: formed through, evidence: [1]}\n",
        "brief:\n  quotations:\n    wish: {original: formed through, evidence: [1]}\n",
    ),
)
MISSING = Rule(
    "text-missing",
    "a unit has no text",
    "Both editions say the same: a unit that one of them leaves out makes them disagree.",
    "README.md: the two editions cannot disagree",
    "add its id and its text",
    ("brief:\n  standfirst: {id: opening}\nen:\n  opening: |\n    In short.\nfa:\n  opening: |\n    فشردهٔ سخن.\n",),
    ("brief:\n  standfirst: {id: opening}\nen:\n  opening: |\n    In short.\n",),
)
EMPTY = Rule(
    "text-empty",
    "a text is empty",
    "A unit without words is printed as a gap, and the other edition says something there.",
    "README.md: the two editions cannot disagree",
    "write it",
    ("fa:\n  title: |\n    مرز\n",),
    ("fa:\n  title: |\n",),
)
UNPLACED = Rule(
    "text-unplaced",
    "a text belongs to no unit of the brief",
    "Text that brief.yaml places nowhere is never printed; most often its id has a slip.",
    "README.md: each text stands below its id",
    "look for a slip in the id, or place the unit in brief.yaml",
    ("en:\n  wish: |\n    Kabul wants {share} of it, {oppression}.\n",),
    ("en:\n  wsh: |\n    Kabul wants it.\n", "en:\n  oppression: |\n    formed through oppression\n"),
)
PARAGRAPHS = Rule(
    "text-paragraphs",
    "a text has an empty line",
    "A unit is one paragraph: only so can it stand beside its translation, and be reviewed and cited by itself.",
    "README.md: each text beside its translation",
    "make each paragraph a unit of its own in brief.yaml",
    ("en:\n  title: |\n    A border\n    and a line\n",),
    ("en:\n  title: |\n    A border\n\n    and a line\n",),
)


def check_doubled_ids(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find unit ids that stand twice, and ids that name a fact, a quotation and a unit at once."""
    structure = manuscript.brief.structure
    counted = Counter([*(unit.id for unit in structure.placed_units()), *structure.named_units()])
    for unit, times in counted.items():
        if times > 1:
            message = f"the unit {unit!r} is placed {times} times"
            yield DOUBLED.at(_second_place(manuscript.structure, unit), message)
    for name in structure.facts.keys() & structure.quotations.keys():
        message = f"{name!r} names a fact and a quotation"
        yield AMBIGUOUS.at(manuscript.structure.place("quotations", name), message)
    for name in structure.quotations.keys() & counted.keys():
        message = f"{name!r} names a quotation and a unit"
        yield AMBIGUOUS.at(manuscript.structure.place("quotations", name), message)


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
                lacking = "translation" if unit in structure.quotations else "text"
                named = f"the {'quotation' if unit in structure.quotations else 'unit'} {unit!r}"
                yield MISSING.at(document.place("text"), f"{named} has no {lacking}", hint)
            elif not text[unit].strip():
                yield EMPTY.at(document.place("text", unit), f"the text of {unit!r} is empty")
        for unit in text.keys() - wanted.keys():
            place = document.place("text", unit)
            if unit in structure.quotations:
                hint = "its words stand in brief.yaml; delete this text"
                yield UNPLACED.at(place, f"{unit!r} is a quotation", hint)
            else:
                yield UNPLACED.at(place, f"{unit!r} is no unit of the brief")


def lacks_translations_alone(manuscript: Manuscript, errors: Iterable[Finding]) -> bool:
    """Tell whether errors of a brief are texts that its translation lacks, and nothing else."""
    translation = manuscript.texts[other(manuscript.brief.structure.original)].file
    return all(one.place.file == translation and one.code in (MISSING.code, EMPTY.code) for one in errors)


def check_paragraphs(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units of more than one paragraph."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            if empty := _EMPTY_LINE.search(text):
                place = manuscript.texts[code].place_in(empty.end(), "text", unit)
                yield PARAGRAPHS.at(place, f"the text of {unit!r} has an empty line")


RULES = (DOUBLED, AMBIGUOUS, MISSING, EMPTY, UNPLACED, PARAGRAPHS)
