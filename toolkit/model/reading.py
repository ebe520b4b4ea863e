"""Reading: everything that an edition prints, in the order in which its file is read.

A step is what is printed together, mostly one unit or one value; where a file may be read in more than one order, the
step has each of them. Words of the interface are not in it; they come from catalogs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from toolkit.model.edition import Edition, IssueBlock, LocalChart, LocalMasthead, LocalSection, LocalUnit, Row
from toolkit.model.parallel import AnyEdition

Printed = LocalUnit | str
"""The text of a unit, or a value: a name, a date, a figure, evidence, what is known, the alternative of a figure."""
Step = tuple[tuple[Printed, ...], ...]
"""What is printed together, in every order in which it may be read."""
Reading = tuple[Step, ...]
Readings = tuple[Reading, ...]
"""One sequence for each language that stands in a file beside another; what they share is in the first of them."""


def readings(edition: AnyEdition, *, facing: bool = False) -> Readings:
    """Return what is read: of both languages in rows, where labels stand at the outer edges, or on facing pages.

    A figure that stands once speaks of both languages, one after the other.
    """
    if isinstance(edition, Edition):
        return (_Side(edition, _alternatives(edition)).reading(),)
    one, two = (_alternatives(own) for own in (edition.english, edition.persian))
    labels: Literal["beginning", "end"] = "beginning" if facing else "end"
    return (
        _Side(edition.english, one, "first").reading(),
        _Side(edition.persian, two, "second", labels).reading(),
    )


def _alternatives(edition: Edition) -> tuple[str, ...]:
    return tuple(figure.alternative for figure in edition.figures())


def values(edition: AnyEdition) -> Iterator[str]:
    """Yield what is read besides the texts of units."""
    for step in chain.from_iterable(readings(edition)):
        yield from (item for item in step[0] if isinstance(item, str))


@dataclass(frozen=True)
class _Side:
    """An edition as it is read alone, or as the first or the second language of a bilingual one.

    ``alternatives`` are those of its figures in the order of print; ``labels`` tells where a row has its label.
    """

    edition: Edition
    alternatives: tuple[str, ...]
    side: Literal["alone", "first", "second"] = "alone"
    labels: Literal["beginning", "end"] = "beginning"

    def reading(self) -> Reading:
        return tuple(step for step in self._steps() if any(step[0]))

    def _steps(self) -> Iterator[Step]:
        edition = self.edition
        yield from _each(edition.house, edition.address, edition.revised, edition.title)
        yield from _said(edition.standfirst)
        yield from self._issue(edition.issue) if edition.issue else ()
        yield from self._contents() if edition.contents else ()
        yield from self._source()
        alternatives = iter(self.alternatives)
        for section in edition.sections:
            yield from self._section(section, alternatives)

    def _issue(self, issue: IssueBlock) -> Iterator[Step]:
        shared = self.side != "second"
        yield from _each(issue.reference if shared else None, issue.date, issue.recipient, issue.prepared_by)
        yield from _each(issue.contact if shared else None)

    def _contents(self) -> Iterator[Step]:
        """Yield the entries of the table of contents that repeat a unit; the others are words of the interface."""
        headings = (section.heading for section in self.edition.sections)
        yield from _each(*(heading.plain for heading in headings if heading))

    def _source(self) -> Iterator[Step]:
        source = self.edition.source
        yield from self._masthead(source.masthead) if source.masthead else ()
        yield from _each(source.title, source.author, source.publisher, source.published)
        yield from _each(source.republisher, source.republished, source.paragraphs)

    def _masthead(self, masthead: LocalMasthead) -> Iterator[Step]:
        """Yield the masthead; side by side, the note on its verse is a row below all of it."""
        lines = masthead.verse.lines if masthead.verse else ()
        note = masthead.verse.note if masthead.verse else None
        if self.side != "second":
            yield from _each(*(name for _, name in masthead.names), *chain.from_iterable(lines))
            yield from _each(note if self.side == "alone" else None)
            yield from _each(*(name for _, name in masthead.departments), masthead.website, masthead.email)
        yield from _each(note if self.side != "alone" else None)

    def _section(self, section: LocalSection, alternatives: Iterator[str]) -> Iterator[Step]:
        yield from _each(section.heading)
        if section.axis:
            note, alternative = section.axis.note, next(alternatives)
            yield _filled(note, alternative), _filled(alternative, note)  # Word has captions below
        if section.chart:
            yield from self._chart(section.chart, next(alternatives))
        for block in section.blocks:
            yield from _said(block.unit)
        for row in section.rows:
            yield from self._row(row)

    def _chart(self, chart: LocalChart, alternative: str) -> Iterator[Step]:
        basis = _said(chart.basis)
        yield from _each(alternative)
        yield from chain(basis, _each(chart.note)) if self.side == "alone" else chain(_each(chart.note), basis)
        for value in chart.values:
            told = (value.text, value.evidence)
            yield from _each(*told, value.name) if self.labels == "end" else _each(value.name, *told)

    def _row(self, row: Row) -> Iterator[Step]:
        """Yield a row; a label at the end of a line comes before what ends a unit that goes on in lines below."""
        label = (" ".join(filter(None, (row.key, row.label, row.beside))),)
        behind = _filled(row.unit.note, row.unit.evidence)
        if self.labels == "end":
            yield (row.unit, *behind, *label), (row.unit, *label, *behind)
        else:
            yield from _each(*label, row.unit, *behind)


def _said(unit: LocalUnit | None) -> Iterator[Step]:
    """Yield a unit with its footnote and its evidence."""
    yield from _each(unit, unit.note, unit.evidence) if unit else ()


def _each(*items: Printed | None) -> Iterator[Step]:
    """Yield each item that is there as a step of its own."""
    yield from (((item,),) for item in _filled(*items))


def _filled(*items: Printed | None) -> tuple[Printed, ...]:
    return tuple(item for item in items if item)
