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


def check_braces(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find braces that enclose no id."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            for start, name in _stray(text):
                place = manuscript.texts[code].place_in(start, "text", unit)
                if is_translated(name):
                    yield Finding(place, "brace-stray", f"{name!r} is no id", IDS_ARE_THE_SAME)
                else:
                    hint = "write {id} or {id:form}; a brace itself is written {{ or }}"
                    yield Finding(place, "brace-stray", f"a brace of {unit!r} encloses no id", hint)


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
                    yield Finding(place, "reference-unknown", f"no fact or quotation is named {reference.id!r}", hint)
                elif reference.form and reference.form not in set(Form):
                    hint = "forms are: " + ", ".join(Form)
                    yield Finding(place, "form-unknown", f"no form is named {reference.form!r}", hint)


def check_same_references(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units whose two texts do not rest on the same facts and quotations."""
    english, persian = (manuscript.brief.text[code] for code in LANGUAGES)
    for unit in english.keys() & persian.keys():
        if any(True for text in (english, persian) for _ in stray_braces(text[unit])):  # told by check_braces
            continue
        named = [Counter(reference.id for reference in references(text[unit])) for text in (english, persian)]
        if named[0] != named[1]:
            only_en, only_fa = sorted((named[0] - named[1]).elements()), sorted((named[1] - named[0]).elements())
            message = f"the texts of {unit!r} do not use the same facts"
            parts = [f"only in English: {', '.join(only_en)}"] if only_en else []
            parts += [f"only in Persian: {', '.join(only_fa)}"] if only_fa else []
            yield Finding(manuscript.texts["fa"].place("text", unit), "editions-facts", message, "; ".join(parts))


def check_names(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find ids of brief.yaml that the glossary, units.yaml or the facts do not have."""
    structure, document = manuscript.brief.structure, manuscript.structure
    for key, term in _glossary_ids(structure) if "glossary" not in library.invalid else ():
        if library.glossary.find(term) is None:
            message, hint = f"the glossary has no {term!r}", "add it to content/glossary.yaml"
            yield Finding(document.place(*key), "glossary-unknown", message, hint)
    for key, fact in fact_ids(structure):
        if fact not in structure.facts:
            yield Finding(document.place(*key), "reference-unknown", f"no fact is named {fact!r}", "add it to `facts`")
        elif key[-1] != "fact" and not isinstance(structure.facts[fact], Date | DateRange):
            yield Finding(document.place(*key), "fact-kind", f"the fact {fact!r} is not a date", "name a date")
    for name, fact_model in structure.facts.items() if "units" not in library.invalid else ():
        if isinstance(fact_model, Count | Distance) and fact_model.unit not in library.units:
            message, hint = f"units.yaml has no {fact_model.unit!r}", "add it to content/units.yaml"
            yield Finding(document.place("facts", name, "unit"), "unit-unknown", message, hint)


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
