"""An edition: a brief as one language says it. Texts are sequences of typed spans, never strings of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.language import EditionCode, Language
from toolkit.model.figure import Chart, Figure, TimeAxis
from toolkit.model.status import Status


@dataclass(frozen=True)
class Text:
    """Plain characters, as the translator wrote them."""

    text: str


@dataclass(frozen=True)
class Emphasis:
    """Emphasised words."""

    children: Spans


@dataclass(frozen=True)
class Strong:
    """Strongly emphasised words."""

    children: Spans


@dataclass(frozen=True)
class Link:
    """Words that lead to an address, or to a unit of the same edition (``#`` and its anchor).

    ``repeats`` tells that the words are those of the heading it leads to.
    """

    href: str
    children: Spans
    repeats: bool = False


@dataclass(frozen=True)
class FactText:
    """A fact as this edition writes it in this place."""

    id: str
    text: str


@dataclass(frozen=True)
class Quoted:
    """A quotation with its quotation marks; ``label`` says that it is a translation, None that it is not."""

    id: str
    text: str
    label: str | None


Span = Text | Emphasis | Strong | Link | FactText | Quoted
Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """Return the characters of the spans, as a reader of the finished file meets them."""
    return "".join(_plain(span) for span in spans)


def _plain(span: Span) -> str:
    if isinstance(span, Emphasis | Strong | Link):
        return plain(span.children)
    if isinstance(span, Quoted) and span.label:
        return f"{span.text} {span.label}"
    return span.text


def anchor(unit_id: str, language: Language) -> str:
    """Return what a link to a unit names: in a bilingual document a unit stands twice."""
    return f"{language.code}-{unit_id}"


def addresses(spans: Spans) -> Iterator[str]:
    """Yield where the links in the spans lead."""
    for span in spans:
        if isinstance(span, Link):
            yield span.href
        elif isinstance(span, Emphasis | Strong):
            yield from addresses(span.children)


@dataclass(frozen=True)
class LocalUnit:
    """A unit in one language, with its evidence as printed ("¶ 1, 3"; empty: none) and its footnote."""

    id: str
    spans: Spans
    language: Language
    evidence: str = ""
    note: LocalUnit | None = None

    @property
    def plain(self) -> str:
        """Return the text of the unit without markup."""
        return plain(self.spans)

    @property
    def anchor(self) -> str:
        """Return what a link to the unit names."""
        return anchor(self.id, self.language)


@dataclass(frozen=True)
class LocalBlock:
    """A paragraph, a bullet or a pull line."""

    style: Literal["paragraph", "bullet", "pull"]
    unit: LocalUnit


@dataclass(frozen=True)
class Row:
    """A row of a table: a label of the model (name, date, value, term), and the unit that explains it.

    ``beside`` is printed quietly after the label: a date in the second calendar, what is counted, the Latin
    form of a transliterated name; empty: nothing. ``key`` is the number of an event on the drawn axis, printed before
    the label; empty: it is not on one.
    """

    label: str
    unit: LocalUnit
    beside: str = ""
    key: str = ""


@dataclass(frozen=True)
class LocalValue:
    """A value of a chart in words: its name, a unit or not, the value in full, and its evidence as printed."""

    name: LocalUnit | str
    text: str
    evidence: str


@dataclass(frozen=True)
class LocalChart:
    """A chart: its drawing, why its values may be compared, how its ends are read (empty: plainly), and the values."""

    figure: Chart
    basis: LocalUnit
    note: str
    values: tuple[LocalValue, ...]

    def units(self) -> Iterator[LocalUnit]:
        """Yield the units in the order of print."""
        yield self.basis
        yield from (value.name for value in self.values if isinstance(value.name, LocalUnit))


SectionKind = Literal[
    "points", "body", "people", "timeline", "figures", "chart", "uncertain", "terms", "sources", "assessment"
]


@dataclass(frozen=True)
class LocalSection:
    """A section: a list of blocks or a table of rows; the heading is None where the catalog names it by kind.

    ``axis`` is the timeline drawn above its table, None: none is drawn; ``chart`` all of a section that is a chart.
    """

    kind: SectionKind
    heading: LocalUnit | None = None
    blocks: tuple[LocalBlock, ...] = ()
    rows: tuple[Row, ...] = ()
    axis: TimeAxis | None = None
    chart: LocalChart | None = None

    def units(self) -> Iterator[LocalUnit]:
        """Yield what it says below its heading, in the order of print, without footnotes."""
        yield from (block.unit for block in self.blocks)
        yield from (row.unit for row in self.rows)
        yield from self.chart.units() if self.chart else ()

    @property
    def is_printed(self) -> bool:
        """Tell whether there is anything in it: an empty section vanishes."""
        return bool(self.blocks or self.rows or self.chart)


@dataclass(frozen=True)
class LocalVerse:
    """A poem: lines of two hemistichs, in its own language."""

    language: Language
    lines: tuple[tuple[str, str], ...]
    note: LocalUnit | None


@dataclass(frozen=True)
class LocalMasthead:
    """The masthead of a source, in both languages."""

    names: tuple[tuple[Language, str], ...]
    departments: tuple[tuple[Language, str], ...]
    website: str | None
    email: str | None
    verse: LocalVerse | None


@dataclass(frozen=True)
class SourceBox:
    """What is known of the source; None is printed "not stated"."""

    title: LocalUnit | None
    author: str | None
    publisher: str | None
    published: str | None
    republisher: str | None
    republished: str | None
    masthead: LocalMasthead | None
    paragraphs: str


@dataclass(frozen=True)
class IssueBlock:
    """The lines of the issue block that are filled in; None: not printed."""

    reference: str | None
    date: str | None
    recipient: LocalUnit | None
    prepared_by: LocalUnit | None
    contact: str | None
    status: Literal["draft", "final"] | None


@dataclass(frozen=True)
class Edition:
    """One brief in one language, ready to be rendered."""

    slug: str
    language: Language
    house: str
    address: str
    revised: str
    """The date of revision as printed."""
    revised_iso: str
    title: LocalUnit
    standfirst: LocalUnit | None
    source: SourceBox
    issue: IssueBlock | None
    sections: tuple[LocalSection, ...]
    """Those that hold something."""
    translation: Status | None
    """How far the text is that needs work most; less than reviewed prints a notice. None: it is the original."""
    contents: bool = False
    """True prints a table of contents."""

    @property
    def code(self) -> EditionCode:
        """Return what names the edition."""
        return self.language.code

    def units(self) -> Iterator[LocalUnit]:
        """Yield every unit of the edition in the order of print, footnotes after the unit that bears them."""
        for unit in self._bearers():
            yield unit
            if unit.note:
                yield unit.note

    def figures(self) -> Iterator[Figure]:
        """Yield what is drawn, in the order of print."""
        for section in self.sections:
            yield from () if section.axis is None else (section.axis,)
            yield from () if section.chart is None else (section.chart.figure,)

    def _bearers(self) -> Iterator[LocalUnit]:
        yield self.title
        if self.standfirst:
            yield self.standfirst
        if self.issue:
            yield from filter(None, (self.issue.recipient, self.issue.prepared_by))
        if self.source.masthead and self.source.masthead.verse and self.source.masthead.verse.note:
            yield self.source.masthead.verse.note
        if self.source.title:
            yield self.source.title
        for section in self.sections:
            if section.heading:
                yield section.heading
            yield from section.units()
