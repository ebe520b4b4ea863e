"""A brief as its files say it: structure and evidence; the text stands by unit id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints

from toolkit.language import Code
from toolkit.model.base import MAX_PARAGRAPHS, Evidence, Id, Strict
from toolkit.model.facts import Fact

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
MAX_CHARACTERS = 5000
"""No paragraph is as long; what is longer would keep the parsers busy for minutes."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
UnitText = Annotated[str, StringConstraints(max_length=MAX_CHARACTERS)]


def _check_bare(name: str) -> str:
    """Refuse a name that leads out of the folder it is looked for in."""
    if name in ("", ".", "..") or "/" in name or "\\" in name:
        raise ValueError(f"{name!r} is not the bare name of a file; the folder is given with --sources")
    return name


FileName = Annotated[str, AfterValidator(_check_bare)]


class Unit(Strict):
    """One piece of translatable text: its id, what it rests on, and the unit printed as its footnote."""

    id: Id
    evidence: Evidence = ()
    note: Id | None = None


class Heading(Unit):
    """A title or a heading; a footnote has no place there."""

    note: None = None


class Block(Unit):
    """A paragraph of a body section; ``pull`` sets it off as a pull line."""

    style: Literal["paragraph", "bullet", "pull"] = "paragraph"


class PersonOrOrganisation(Unit):
    """A person or an organisation of the glossary, and the unit that says who it is."""

    name: Id


class Event(Unit):
    """An event of the timeline; ``when`` names a fact, None prints "undated"."""

    when: Id | None = None


class KeyFigure(Unit):
    """A key figure: a fact, and the unit that says what it measures."""

    fact: Id


class TermNote(Unit):
    """A term of the glossary, and the unit that says how the brief uses it."""

    term: Id


class Points(Strict):
    """A section that is a list: key points, what is uncertain, notes on sources, the office's assessment."""

    kind: Literal["points", "uncertain", "sources", "assessment"]
    items: tuple[Unit, ...] = ()


class Body(Strict):
    """A section of running text under a heading."""

    kind: Literal["body"]
    heading: Heading
    blocks: tuple[Block, ...] = ()


class People(Strict):
    """The table of people and organisations."""

    kind: Literal["people"]
    items: tuple[PersonOrOrganisation, ...] = ()


class Timeline(Strict):
    """The table of events, in the order printed."""

    kind: Literal["timeline"]
    items: tuple[Event, ...] = ()


class Figures(Strict):
    """The table of key figures."""

    kind: Literal["figures"]
    items: tuple[KeyFigure, ...] = ()


class Terms(Strict):
    """The note on terms."""

    kind: Literal["terms"]
    items: tuple[TermNote, ...] = ()


Section = Annotated[Points | Body | People | Timeline | Figures | Terms, Field(discriminator="kind")]


class Verse(Strict):
    """A poem printed with its source's masthead: lines of two hemistichs, and the unit that explains it."""

    language: Code
    lines: tuple[tuple[str, str], ...]
    note: Id | None = None


class Masthead(Strict):
    """The masthead that a source carries itself; names are ids of the glossary."""

    name: Id
    department: Id | None = None
    website: str | None = None
    email: str | None = None
    verse: Verse | None = None


class Source(Strict):
    """The article summarised. What it does not state is null and printed "not stated"."""

    file: FileName
    sha256: Sha256
    paragraphs: int = Field(ge=1, le=MAX_PARAGRAPHS)
    language: Code = "en"
    title: Id | None = Field(default=None, description="id of the unit that holds the title")
    author: Id | None = Field(default=None, description="id of the glossary")
    publisher: Id | None = Field(default=None, description="id of the glossary")
    published: Id | None = Field(default=None, description="id of a date fact")
    republisher: Id | None = Field(default=None, description="id of the glossary")
    republished: Id | None = Field(default=None, description="id of a date fact")
    masthead: Masthead | None = None


class Issue(Strict):
    """The issue block of the office that sends the brief; every line is optional."""

    reference: str | None = None
    date: Id | None = Field(default=None, description="id of a date fact")
    recipient: Id | None = Field(default=None, description="id of a unit")
    prepared_by: Id | None = Field(default=None, description="id of a unit")
    contact: str | None = None
    status: Literal["draft", "final"] | None = None


class Quotation(Strict):
    """Words quoted from the source, in its language; the other edition prints a labelled translation."""

    original: str = Field(min_length=1)
    evidence: Evidence


class Pages(Strict):
    """How long the brief may be."""

    max: int = Field(ge=1)


class Structure(Strict):
    """brief.yaml: everything of a brief but its text."""

    original: Code
    revised: date
    pages: Pages | None = None
    issue: Issue | None = None
    source: Source
    title: Heading
    standfirst: Unit | None = None
    facts: Mapping[Id, Fact] = {}
    quotations: Mapping[Id, Quotation] = {}
    sections: tuple[Section, ...]

    def placed_units(self) -> Iterator[Unit]:
        """Yield the units that are printed in their own place, in the order of print."""
        yield self.title
        if self.standfirst:
            yield self.standfirst
        for section in self.sections:
            if isinstance(section, Body):
                yield section.heading
                yield from section.blocks
            else:
                yield from section.items

    def named_units(self) -> Iterator[str]:
        """Yield the ids of units that stand elsewhere: in the issue block, the source box, footnotes."""
        if self.issue:
            yield from filter(None, (self.issue.recipient, self.issue.prepared_by))
        if self.source.title:
            yield self.source.title
        if self.source.masthead and self.source.masthead.verse and self.source.masthead.verse.note:
            yield self.source.masthead.verse.note
        yield from (unit.note for unit in self.placed_units() if unit.note)

    def unit_ids(self, language: Code) -> list[str]:
        """Return the ids of all units that need text in a language, in the order of print, doubles included.

        A quotation needs text only where it is translated: its own words stand in ``original``.
        """
        quoted = [] if language == self.source.language else list(self.quotations)
        return [unit.id for unit in self.placed_units()] + list(self.named_units()) + quoted


class TextFile(Strict):
    """text.<language>.yaml: the text of every unit in one language, to the last character as it was written."""

    model_config = ConfigDict(str_strip_whitespace=False)

    language: Code
    text: Mapping[Id, UnitText]


@dataclass(frozen=True)
class Brief:
    """A brief, read and valid: its structure, and the text of each unit in each language."""

    slug: str
    structure: Structure
    text: Mapping[Code, Mapping[str, str]]
