"""Tellings: what a brief says of things that other briefs may speak of as well."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.evidence.claims import Claim, claims, plain
from toolkit.evidence.relation import Content, content
from toolkit.findings import Place
from toolkit.glossary import NameFinder
from toolkit.language import other
from toolkit.markup import unfolded
from toolkit.model.facts import Date, DateRange, Fact
from toolkit.reader.library import Manuscript

_FIELDS = ("language", "paragraphs", "author", "publisher", "republisher")
_DATES = ("published", "republished")


@dataclass(frozen=True)
class Telling:
    """What a brief says of a subject, which messages call by its label, and where."""

    kind: str
    subject: Hashable
    label: str
    said: str
    place: Place
    about: Content | None = None
    """Another text on half of what it is about tells of the same thing; None: the subject says so by itself."""
    elsewhere: Hashable = None
    """Where it is equal, another telling of the same brief says the difference already."""


def tellings(manuscript: Manuscript, names: NameFinder) -> Iterator[Telling]:
    """Yield what a brief tells of its source, its facts, people and events, and how it translates.

    English texts are compared, which every brief has; ``names`` are those of the glossary in English.
    """
    yield from _source(manuscript)
    for claim in claims(manuscript.brief):
        yield from _claim(claim, manuscript, names)
    yield from _translations(manuscript)


def _source(manuscript: Manuscript) -> Iterator[Telling]:
    structure = manuscript.brief.structure
    source = structure.source
    said = {field: getattr(source, field) for field in _FIELDS}
    said |= {field: _dated(getattr(source, field), structure.facts) for field in _DATES}
    for field, value in said.items():
        place = manuscript.structure.place("source", field)
        subject = f"the source of {source.sha256[:8]}…, {field}"
        yield Telling("source", (source.sha256, field), subject, str(value or "not stated"), place)


def _claim(claim: Claim, manuscript: Manuscript, names: NameFinder) -> Iterator[Telling]:
    text = unfolded(manuscript.brief.text["en"].get(claim.unit, ""))
    place = manuscript.texts["en"].place("text", claim.unit)
    if claim.kind == "people" and not claim.is_note:
        yield Telling("person", claim.term, repr(claim.term), text, place)
    if claim.rests_on or claim.kind == "timeline":
        about = content(plain(text), names, "en")
        yield from _facts(claim, manuscript, about)
        yield from _row(claim, text, manuscript, about)


def _facts(claim: Claim, manuscript: Manuscript, about: Content) -> Iterator[Telling]:
    facts = manuscript.brief.structure.facts
    for name in claim.rests_on:
        if name in facts:
            place = manuscript.structure.place("facts", name)
            subject = (name, _measure(facts[name]))
            yield Telling("fact", subject, f"the fact {name!r}", written(facts[name]), place, about)


def _row(claim: Claim, text: str, manuscript: Manuscript, about: Content) -> Iterator[Telling]:
    """Yield what a key figure or an event tells, where a name in it lets others be found that tell of the same."""
    facts, place = manuscript.brief.structure.facts, manuscript.texts["en"].place("text", claim.unit)
    rest = replace(about, names=frozenset())
    fact = facts.get(claim.figure or "")
    if claim.kind == "figures" and about.names and fact:
        yield Telling("fact", (about.names, _measure(fact)), f"“{text}”", written(fact), place, rest, claim.figure)
    if claim.kind == "timeline" and about.names and not claim.is_note:
        said = f"{written(fact) if fact else 'undated'}: {text}"
        yield Telling("event", about.names, repr(claim.unit), said, place, rest, (claim.figure, text))


def _measure(fact: Fact) -> tuple[str, str]:
    """Return what kind of value a fact is, and in which unit: values of others are not compared with it."""
    return fact.kind, getattr(fact, "unit", "")


def _dated(name: str | None, facts: Mapping[str, Fact]) -> str | None:
    return written(facts[name]) if name and name in facts else name


def written(fact: Fact) -> str:
    """Write a fact for a message, the same for the same value."""
    if isinstance(fact, Date):
        return fact.value
    if isinstance(fact, DateRange):
        return f"{fact.first} to {fact.last}"
    parts = (
        "" if fact.bound == "exact" else fact.bound,
        f"{fact.value.normalize():f}",
        getattr(fact, "unit", fact.kind),
    )
    return " ".join(filter(None, parts)).replace("_", " ")


def _translations(manuscript: Manuscript) -> Iterator[Telling]:
    structure, texts = manuscript.brief.structure, manuscript.brief.text
    written_in = [(structure.original, unit, text) for unit, text in texts[structure.original].items()]
    quoted = [(structure.source.language, name, said.original) for name, said in structure.quotations.items()]
    for code, unit, text in (*written_in, *quoted):
        translated = other(code)
        if unit in texts[translated] and text.strip():
            place = manuscript.texts[translated].place("text", unit)
            said = unfolded(texts[translated][unit])
            yield Telling("translation", (code, unfolded(text)), f"“{unfolded(text)}”", said, place)
