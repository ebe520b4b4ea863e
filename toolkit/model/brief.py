"""A brief as its files say it: structure and evidence; the text stands by unit id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from toolkit.language import Code
from toolkit.model.base import MAX_PARAGRAPHS, Evidence, Id, Strict
from toolkit.model.chart import Chart
from toolkit.model.facts import Fact
from toolkit.model.unit import Heading, Unit

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


class Block(Unit):
    """A paragraph of a body section; ``pull`` sets it off as a pull line."""

    style: Literal["paragraph", "bullet", "pull"] = Field(
        default="paragraph", description="a paragraph, an item of a list, or a pull line that stands out"
    )


class PersonOrOrganisation(Unit):
    """A person or an organisation of the glossary, and the unit that says who it is."""

    name: Id = Field(description="id of the glossary")


class Event(Unit):
    """An event of the timeline; ``when`` names a fact, None prints "undated"."""

    when: Id | None = Field(default=None, description='id of a date fact; without one, "undated" is printed')


class KeyFigure(Unit):
    """A key figure: a fact, and the unit that says what it measures."""

    fact: Id = Field(description="id of the fact whose value is printed; the text of the unit says what it measures")


class TermNote(Unit):
    """A term of the glossary, and the unit that says how the brief uses it."""

    term: Id = Field(description="id of the glossary; the text of the unit says how the brief uses the term")


class Points(Strict):
    """A section that is a list: key points, what is uncertain, notes on sources, the office's assessment."""

    kind: Literal["points", "uncertain", "sources", "assessment"] = Field(
        description="key points, what is uncertain or contradictory, notes on sources, or the office's own assessment"
    )
    items: tuple[Unit, ...] = Field(default=(), description="the units of the list, in the order of print")


class Body(Strict):
    """A section of running text under a heading."""

    kind: Literal["body"] = Field(description="running text under a heading of its own")
    heading: Heading = Field(description="the unit of the heading")
    blocks: tuple[Block, ...] = Field(default=(), description="the paragraphs, in the order of print")


class People(Strict):
    """The table of people and organisations."""

    kind: Literal["people"] = Field(description="the table of people and organisations")
    items: tuple[PersonOrOrganisation, ...] = Field(default=(), description="its rows, in the order of print")


class Timeline(Strict):
    """The table of events, in the order printed."""

    kind: Literal["timeline"] = Field(description="the table of events")
    axis: bool = Field(
        default=False, description="draw three or more dated events to scale, by the years of both calendars"
    )
    items: tuple[Event, ...] = Field(default=(), description="its rows, in the order of print")


class Figures(Strict):
    """The table of key figures."""

    kind: Literal["figures"] = Field(description="the table of key figures")
    items: tuple[KeyFigure, ...] = Field(default=(), description="its rows, in the order of print")


class Terms(Strict):
    """The note on terms."""

    kind: Literal["terms"] = Field(description="the note on terms")
    items: tuple[TermNote, ...] = Field(default=(), description="its rows, in the order of print")


Section = Annotated[Points | Body | People | Timeline | Figures | Chart | Terms, Field(discriminator="kind")]


class Verse(Strict):
    """A poem printed with its source's masthead: lines of two hemistichs, and the unit that explains it."""

    language: Code = Field(description="the language of the verse")
    lines: tuple[tuple[str, str], ...] = Field(description="the lines, each a list of two hemistichs")
    note: Id | None = Field(default=None, description="id of the unit that explains the verse in a footnote")


class Masthead(Strict):
    """The masthead that a source carries itself; names are ids of the glossary."""

    name: Id = Field(description="id of the glossary; printed in both languages")
    department: Id | None = Field(default=None, description="id of the glossary; printed in both languages")
    website: str | None = Field(default=None, description="address as the masthead prints it")
    email: str | None = Field(default=None, description="address as the masthead prints it")
    verse: Verse | None = Field(default=None, description="the poem of the masthead")


class Source(Strict):
    """The article summarised. What it does not state is null and printed "not stated"."""

    file: FileName = Field(description="bare name of the article's file, which is looked for in --sources")
    sha256: Sha256 = Field(description="SHA-256 of the article's file; `briefs new --source` writes it")
    paragraphs: int = Field(ge=1, le=MAX_PARAGRAPHS, description="number of lines of the article that are not empty")
    language: Code = Field(default="en", description="the language of the article")
    title: Id | None = Field(default=None, description="id of the unit that holds the title")
    author: Id | None = Field(default=None, description="id of the glossary")
    publisher: Id | None = Field(default=None, description="id of the glossary")
    published: Id | None = Field(default=None, description="id of a date fact")
    republisher: Id | None = Field(default=None, description="id of the glossary")
    republished: Id | None = Field(default=None, description="id of a date fact")
    masthead: Masthead | None = Field(default=None, description="the masthead that the article carries itself")


class Issue(Strict):
    """The issue block of the office that sends the brief; every line is optional."""

    reference: str | None = Field(default=None, description="reference number, printed as it stands")
    date: Id | None = Field(default=None, description="id of a date fact")
    recipient: Id | None = Field(default=None, description="id of a unit")
    prepared_by: Id | None = Field(default=None, description="id of a unit")
    contact: str | None = Field(default=None, description="telephone or e-mail, printed as it stands")
    status: Literal["draft", "final"] | None = Field(default=None, description="printed in the language of the edition")


class Quotation(Strict):
    """Words quoted from the source, in its language; the other edition prints a labelled translation."""

    original: str = Field(min_length=1, description="the words of the source, eight at most, without quotation marks")
    evidence: Evidence


class Pages(Strict):
    """How long the brief may be."""

    max: int = Field(ge=1, description="most pages of a PDF file on the paper of the house; a longer one is an error")


class Waiver(Strict):
    """A finding that the brief leaves as it is, and why."""

    code: str = Field(pattern=r"^[a-z][a-z0-9-]*$", description="code of the finding, as `briefs check` tells it")
    unit: Id | None = Field(default=None, description="id of the unit or quotation that it concerns")
    fact: Id | None = Field(default=None, description="id of the fact that it concerns")
    times: int = Field(
        default=1, ge=1, description="how many findings of the code it is for; more are told, all of them"
    )
    reason: str = Field(min_length=10, description="why the text is right as it is, for the next reader; never printed")

    @model_validator(mode="after")
    def _concerns_one(self) -> Self:
        if (self.unit is None) == (self.fact is None):
            raise ValueError("a waiver concerns one `unit` or one `fact`")
        return self


class Structure(Strict):
    """brief.yaml: everything of a brief but its text."""

    original: Code = Field(description="the language the brief was written in; the other one is the translation")
    revised: date = Field(description="the date that is printed on the brief, as in 2026-11-20")
    pages: Pages | None = Field(default=None, description="how long the brief may be")
    contents: bool = Field(
        default=False, description="print a table of contents, which a brief of two or three pages does without"
    )
    issue: Issue | None = Field(default=None, description="reference, date, recipient and status of this issue")
    source: Source = Field(description="the article summarised")
    title: Heading = Field(description="the unit of the title")
    standfirst: Unit | None = Field(default=None, description="the unit of the sentences below the title")
    facts: Mapping[Id, Fact] = Field(default={}, description="numbers and dates by id; a text refers to them as {id}")
    quotations: Mapping[Id, Quotation] = Field(
        default={}, description="words of the source by id; a text refers to them as {id}"
    )
    sections: tuple[Section, ...] = Field(description="the sections, in the order of print; an empty one vanishes")
    waivers: tuple[Waiver, ...] = Field(default=(), description="findings that are left as they are, with the reason")

    def placed_units(self) -> Iterator[Unit]:
        """Yield the units that are printed in their own place, in the order of print."""
        yield self.title
        if self.standfirst:
            yield self.standfirst
        for section in self.sections:
            if isinstance(section, Body):
                yield section.heading
                yield from section.blocks
            elif isinstance(section, Chart):
                yield from (section.title, section.comparable)
            else:
                yield from section.items

    def named_units(self) -> Iterator[str]:
        """Yield the ids of units that stand elsewhere: in the issue block, the source box, charts, footnotes."""
        if self.issue:
            yield from filter(None, (self.issue.recipient, self.issue.prepared_by))
        if self.source.title:
            yield self.source.title
        if self.source.masthead and self.source.masthead.verse and self.source.masthead.verse.note:
            yield self.source.masthead.verse.note
        for section in self.sections:
            if isinstance(section, Chart):
                yield from (value.label for value in section.items if value.label)
        yield from (unit.note for unit in self.placed_units() if unit.note)

    def has_facts(self, unit: str) -> bool:
        """Tell whether the numbers of a unit are facts; a quotation and the title of the source have their own."""
        return unit not in self.quotations and unit != self.source.title

    def unit_ids(self, language: Code) -> list[str]:
        """Return the ids of all units that need text in a language, in the order of print, doubles included.

        A quotation needs text only where it is translated: its own words stand in ``original``.
        """
        quoted = [] if language == self.source.language else list(self.quotations)
        return [unit.id for unit in self.placed_units()] + list(self.named_units()) + quoted


class TextFile(Strict):
    """text.<language>.yaml: the text of every unit in one language, to the last character as it was written."""

    model_config = ConfigDict(str_strip_whitespace=False)

    language: Code = Field(description="the language of the file")
    text: Mapping[Id, UnitText] = Field(description="the text of each unit by its id, on the lines below `id: |`")


@dataclass(frozen=True)
class Brief:
    """A brief, read and valid: its structure, and the text of each unit in each language."""

    slug: str
    structure: Structure
    text: Mapping[Code, Mapping[str, str]]
