"""References: every id that is named exists, and both editions name the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from toolkit.findings import Finding
from toolkit.language import LANGUAGES
from toolkit.markup import references, stray_braces
from toolkit.model.brief import Event, KeyFigure, PersonOrOrganisation, Structure, TermNote
from toolkit.model.chart import ChartValue
from toolkit.model.facts import Count, Date, DateRange, Distance, Form
from toolkit.reader.library import Library, Manuscript
from toolkit.reader.validation import IDS_ARE_THE_SAME, is_translated
from toolkit.rule import Rule

BRACE = Rule(
    "brace-stray",
    "a brace encloses no id",
    "Braces call a fact or a quotation. One that calls nothing would be printed, or was meant to and is lost.",
    "README.md: `{id}` in a text is a fact or a quotation",
    "write {id} or {id:form}; a brace itself is written {{ or }}",
    ("A set is written {{1; 2}}.",),
    ("Some {share of it.", "Some { Share } of it.", "Some {سهم} of it.", "Some {share:} of it."),
    where="en",
)
UNKNOWN = Rule(
    "reference-unknown",
    "no fact or quotation has this id",
    "A number that is written once must be there once: what nobody wrote down cannot be printed or traced.",
    "README.md: every figure can be traced to its source",
    "add it to brief.yaml, or look for a slip in the id",
    ("en:\n  title: |\n    {share} of it\nfa:\n  title: |\n    {share} آن\n",),
    (
        "en:\n  title: |\n    {shares} of it\n",
        "brief:\n  source: {published: never}\n",
        "brief:\n  sections:\n    - {kind: figures, items: [{fact: shares, id: measured}]}\n",
    ),
)
FORM = Rule(
    "form-unknown",
    "no form of a fact has this name",
    "A fact is written in these ways in each language; another name asks for nothing.",
    "README.md: a form can be asked for, `{officials:words}`",
    f"forms are: {', '.join(Form)}",
    ("en:\n  title: |\n    {share:words} of it\n",),
    ("en:\n  title: |\n    {share:long} of it\n",),
)
EDITIONS = Rule(
    "editions-facts",
    "both texts do not use the same facts",
    "A number, a date or a quotation that stands in one edition alone is where two editions begin to disagree.",
    "README.md: the two editions cannot disagree",
    "name the same facts and quotations in both texts",
    ("fa:\n  wish: |\n    {oppression}؛ {share:words} آن را کابل می‌خواهد.\n",),
    ("fa:\n  wish: |\n    کابل بیشتر آن را می‌خواهد، {oppression}.\n",),
)
GLOSSARY = Rule(
    "glossary-unknown",
    "the glossary has no such name",
    "Names have one spelling in each language, and the glossary is where it stands.",
    "README.md: names and terms have one spelling, in content/glossary.yaml",
    "add it to content/glossary.yaml",
    ("brief:\n  source: {author: kabul}\n",),
    (
        "brief:\n  source: {author: somebody}\n",
        "brief:\n  sections:\n    - {kind: people, items: [{name: somebody, id: who}]}\n",
    ),
)
KIND = Rule(
    "fact-kind",
    "a fact is no date where one is printed",
    "The date of an issue, an article or an event is written in both calendars: only a date can be.",
    "README.md: between the years of both calendars",
    "name a date",
    ("brief:\n  facts:\n    said: {kind: date, value: 2024, evidence: [1]}\n  source: {published: said}\n",),
    ("brief:\n  source: {published: share}\n",),
)
UNIT = Rule(
    "unit-unknown",
    "there is no such unit of measure",
    "A unit of measure has its plural and its short form in each language, and units.yaml is where they stand.",
    "README.md: things counted and measured stand in content/units.yaml",
    "add it to content/units.yaml",
    ("brief:\n  facts:\n    places: {kind: count, value: 5, unit: camp, evidence: [1]}\n",),
    ("brief:\n  facts:\n    places: {kind: count, value: 5, unit: tent, evidence: [1]}\n",),
)


def check_braces(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find braces that enclose no id."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            for start, name in _stray(text):
                place = manuscript.texts[code].place_in(start, "text", unit)
                if is_translated(name):
                    yield BRACE.at(place, f"{name!r} is no id", IDS_ARE_THE_SAME)
                else:
                    yield BRACE.at(place, f"a brace of {unit!r} encloses no id")


def _stray(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each brace without an id stands, a pair once, and what a pair encloses."""
    offsets = [brace.offset for brace in stray_braces(text)]
    closed = -1
    for start, end in zip_longest(offsets, offsets[1:], fillvalue=len(text)):
        inside = text[start + 1 : end]
        if text[start] == "{" and text[end : end + 1] == "}" and not set(inside) & set("{}"):
            yield start, inside.strip()
            closed = end
        elif start != closed:
            yield start, ""


def check_references(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find references to facts and quotations that do not exist, and unknown forms."""
    structure = manuscript.brief.structure
    known = structure.facts.keys() | structure.quotations.keys()
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            for reference in references(text):
                place = manuscript.texts[code].place_in(reference.offset, "text", unit)
                if reference.id not in known:
                    hint = "facts and quotations stand in brief.yaml: " + (", ".join(sorted(known)) or "none yet")
                    yield UNKNOWN.at(place, f"no fact or quotation is named {reference.id!r}", hint)
                elif reference.form and reference.form not in set(Form):
                    yield FORM.at(place, f"no form is named {reference.form!r}")


def check_same_references(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units whose two texts do not rest on the same facts and quotations."""
    english, persian = (manuscript.brief.text[code] for code in LANGUAGES)
    for unit in english.keys() & persian.keys():
        both = english[unit], persian[unit]
        if not all(text.strip() for text in both) or any(list(stray_braces(text)) for text in both):
            continue  # told by check_texts and by check_braces
        named = [Counter(reference.id for reference in references(text)) for text in both]
        if named[0] != named[1]:
            only_en, only_fa = sorted((named[0] - named[1]).elements()), sorted((named[1] - named[0]).elements())
            message = f"the texts of {unit!r} do not use the same facts"
            parts = [f"only in English: {', '.join(only_en)}"] if only_en else []
            parts += [f"only in Persian: {', '.join(only_fa)}"] if only_fa else []
            yield EDITIONS.at(manuscript.texts["fa"].place("text", unit), message, "; ".join(parts))


def check_names(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find ids of brief.yaml that the glossary, units.yaml or the facts do not have."""
    structure, document = manuscript.brief.structure, manuscript.structure
    for key, term in _glossary_ids(structure) if "glossary" not in library.invalid else ():
        if library.glossary.find(term) is None:
            yield GLOSSARY.at(document.place(*key), f"the glossary has no {term!r}")
    for key, fact in fact_ids(structure):
        if fact not in structure.facts:
            yield UNKNOWN.at(document.place(*key), f"no fact is named {fact!r}", "add it to `facts`")
        elif key[-1] != "fact" and not isinstance(structure.facts[fact], Date | DateRange):
            yield KIND.at(document.place(*key), f"the fact {fact!r} is not a date")
    for name, fact_model in structure.facts.items() if "units" not in library.invalid else ():
        if isinstance(fact_model, Count | Distance) and fact_model.unit not in library.units:
            yield UNIT.at(document.place("facts", name, "unit"), f"units.yaml has no {fact_model.unit!r}")


def _glossary_ids(structure: Structure) -> Iterator[tuple[tuple[str | int, ...], str]]:
    source = structure.source
    for field in ("author", "publisher", "republisher"):
        if getattr(source, field):
            yield ("source", field), getattr(source, field)
    if source.masthead:
        yield ("source", "masthead", "name"), source.masthead.name
        if source.masthead.department:
            yield ("source", "masthead", "department"), source.masthead.department
    for number, section in enumerate(structure.sections):
        for index, item in enumerate(getattr(section, "items", ())):
            if isinstance(item, PersonOrOrganisation | ChartValue) and item.name:
                yield ("sections", number, "items", index, "name"), item.name
            elif isinstance(item, TermNote):
                yield ("sections", number, "items", index, "term"), item.term


def fact_ids(structure: Structure) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each key of brief.yaml that names a fact, with the id of that fact."""
    for field in ("published", "republished"):
        if getattr(structure.source, field):
            yield ("source", field), getattr(structure.source, field)
    if structure.issue and structure.issue.date:
        yield ("issue", "date"), structure.issue.date
    for number, section in enumerate(structure.sections):
        for index, item in enumerate(getattr(section, "items", ())):
            if isinstance(item, KeyFigure | ChartValue):
                yield ("sections", number, "items", index, "fact"), item.fact
            if isinstance(item, Event | ChartValue) and item.when:
                yield ("sections", number, "items", index, "when"), item.when


RULES = (BRACE, UNKNOWN, FORM, EDITIONS, GLOSSARY, KIND, UNIT)
