"""Localise: a brief and one language make an edition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from toolkit.crossreferences import led
from toolkit.l10n.chart import Named, Tongue, chart, name_of, note
from toolkit.l10n.format import format_count, format_evidence, format_fact
from toolkit.l10n.numbers import counted_noun
from toolkit.l10n.timeline import Dated, keys, time_axis
from toolkit.language import ENGLISH, LANGUAGES, Code, Language
from toolkit.markup import Reference, default_form, parse
from toolkit.model.base import Evidence
from toolkit.model.brief import (
    Block,
    Body,
    Brief,
    Event,
    KeyFigure,
    PersonOrOrganisation,
    Points,
    Section,
    TermNote,
    Timeline,
    Verse,
)
from toolkit.model.chart import Chart, ChartValue
from toolkit.model.edition import (
    Edition,
    FactText,
    IssueBlock,
    LocalBlock,
    LocalChart,
    LocalMasthead,
    LocalSection,
    LocalUnit,
    LocalValue,
    LocalVerse,
    Quoted,
    Row,
    SourceBox,
    Span,
)
from toolkit.model.facts import Date, DateRange, Form, Quantity
from toolkit.model.house import Glossary, House, Term, UnitOfMeasure
from toolkit.model.status import Status
from toolkit.model.unit import Unit

_UNDATED = Date(kind="date", value="undated")
_T = TypeVar("_T")
_R = TypeVar("_R")


@dataclass(frozen=True)
class Shared:
    """What all briefs share, and the interface words of one language."""

    house: House
    glossary: Glossary
    units: Mapping[str, UnitOfMeasure]
    words: Callable[[str], str]


def localise(brief: Brief, code: Code, shared: Shared, translation: Status | None = None) -> Edition:
    """Return the edition of a brief in one language; ``translation`` is how far its text is, None for the original.

    The brief has passed its checks: a reference to what does not exist raises KeyError, which is our fault.
    """
    return _Localiser(brief, LANGUAGES[code], shared).edition(translation)


@dataclass
class _Localiser:
    brief: Brief
    language: Language
    shared: Shared
    _text: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._text = self.brief.text[self.language.code]

    def edition(self, translation: Status | None) -> Edition:
        structure, house, code = self.brief.structure, self.shared.house, self.language.code
        revised = Date(kind="date", value=structure.revised.isoformat())
        return Edition(
            slug=self.brief.slug,
            language=self.language,
            house=house.name[code],
            address=house.address[code] if house.address else "",
            revised=format_fact(revised, Form.FULL, self.language, self.shared.units),
            revised_iso=structure.revised.isoformat(),
            title=self.unit(structure.title),
            standfirst=_maybe(structure.standfirst, self.unit),
            source=self._source(),
            issue=self._issue(),
            sections=tuple(section for section in map(self._section, structure.sections) if section.is_printed),
            contents=structure.contents,
            translation=translation,
        )

    def unit(self, unit: Unit) -> LocalUnit:
        note = _maybe(unit.note, self._named_unit)
        return LocalUnit(unit.id, self._spans(unit.id), self.language, self._evidence(unit.evidence), note)

    def _named_unit(self, unit_id: str) -> LocalUnit:
        return LocalUnit(unit_id, self._spans(unit_id), self.language)

    def _spans(self, unit_id: str) -> tuple[Span, ...]:
        return led(parse(self._text[unit_id], self._resolve), self.language, self._spans)

    def _resolve(self, reference: Reference) -> Span:
        if reference.id in self.brief.structure.quotations:
            return self._quotation(reference.id)
        return FactText(reference.id, self._fact(reference.id, default_form(reference, Form.FULL)))

    def _quotation(self, quotation_id: str) -> Quoted:
        source_language = LANGUAGES[self.brief.structure.source.language]
        opening, closing = self.language.quotes
        if self.language is source_language:
            words, label = self.brief.structure.quotations[quotation_id].original, None
        else:
            asked = "translated from English" if source_language is ENGLISH else "translated from Persian"
            words, label = self._text[quotation_id].strip(), f"({self.shared.words(asked)})"
        return Quoted(quotation_id, f"{opening}{words}{closing}", label)

    def _fact(self, fact_id: str, form: Form) -> str:
        return format_fact(self.brief.structure.facts[fact_id], form, self.language, self.shared.units)

    def _full_fact(self, fact_id: str) -> str:
        return self._fact(fact_id, Form.FULL)

    def _term(self, term_id: str) -> Term:
        term = self.shared.glossary.find(term_id)
        if term is None:
            raise KeyError(term_id)
        return term

    def _name(self, term_id: str) -> str:
        term = self._term(term_id)
        latin = self._latin(term)
        return f"{term[self.language.code]} ({latin})" if latin else term[self.language.code]

    def _latin(self, term: Term) -> str:
        return term.en if term.latin and self.language.code == "fa" else ""

    def _section(self, section: Section) -> LocalSection:
        if isinstance(section, Body):
            return LocalSection("body", self.unit(section.heading), blocks=tuple(map(self._block, section.blocks)))
        if isinstance(section, Points):
            blocks = tuple(LocalBlock("bullet", self.unit(item)) for item in section.items)
            return LocalSection(section.kind, blocks=blocks)
        if isinstance(section, Timeline):
            return self._timeline(section)
        if isinstance(section, Chart):
            return self._chart(section)
        return LocalSection(section.kind, rows=tuple(map(self._row, section.items)))

    def _timeline(self, section: Timeline) -> LocalSection:
        facts = [self._when(event) for event in section.items]
        found = keys(facts, self.language) if section.axis else [""] * len(facts)
        rows = tuple(replace(self._row(event), key=key) for event, key in zip(section.items, found, strict=True))
        if not any(found):
            return LocalSection("timeline", rows=rows)
        dated = [
            Dated(row.key, fact, format_fact(fact, Form.FULL, self.language, self.shared.units), row.unit.plain)
            for row, fact in zip(rows, facts, strict=True)
        ]
        axis = time_axis(f"timeline_{section.items[0].id}", dated, self.language, self.shared.words)
        return LocalSection("timeline", rows=rows, axis=axis)

    def _chart(self, section: Chart) -> LocalSection:
        title = self.unit(section.title)
        if not section.items:
            return LocalSection("chart", title)
        tongue = Tongue(self.language, self.shared.words, self.shared.units)
        names = [self._named(value, tongue) for value in section.items]
        series = [
            Named(self._quantity(value.fact), _plain(name), self._date(value.when))
            for value, name in zip(section.items, names, strict=True)
        ]
        values = tuple(
            LocalValue(name, tongue.written(named.fact, Form.FULL), self._evidence(named.fact.evidence))
            for name, named in zip(names, series, strict=True)
        )
        figure = chart(f"chart_{title.id}", title.plain, section.draw, series, tongue)
        return LocalSection(
            "chart", title, chart=LocalChart(figure, self.unit(section.comparable), note(series, tongue), values)
        )

    def _named(self, value: ChartValue, tongue: Tongue) -> LocalUnit | str:
        if value.label:
            return self._named_unit(value.label)
        when = self._date(value.when)
        return self._term(value.name or "")[self.language.code] if when is None else name_of(when, tongue)

    def _quantity(self, fact_id: str) -> Quantity:
        fact = self.brief.structure.facts[fact_id]
        if isinstance(fact, Date | DateRange):
            raise KeyError(fact_id)
        return fact

    def _date(self, fact_id: str | None) -> Date | DateRange | None:
        fact = self.brief.structure.facts[fact_id] if fact_id else None
        return fact if isinstance(fact, Date | DateRange) else None

    def _evidence(self, paragraphs: Evidence) -> str:
        return format_evidence(paragraphs, self.language) if paragraphs else ""

    def _when(self, event: Event) -> Date | DateRange:
        """Return the date of an event; what brief.yaml names is one, the checks have seen to it."""
        return self._date(event.when) or _UNDATED

    def _block(self, block: Block) -> LocalBlock:
        return LocalBlock(block.style, self.unit(block))

    def _row(self, item: PersonOrOrganisation | Event | KeyFigure | TermNote) -> Row:
        unit = self.unit(item)
        match item:
            case KeyFigure():
                return Row(self._fact(item.fact, Form.SIGN), unit, beside=self._noun(item.fact))
            case Event():
                label, _, second = format_fact(self._when(item), Form.SIGN, self.language, self.shared.units).partition(
                    " ("
                )
                return Row(label, unit, beside=f"({second}" if second else "")
            case PersonOrOrganisation():
                term = self._term(item.name)
                latin = self._latin(term)
                return Row(term[self.language.code], unit, beside=f"({latin})" if latin else "")
            case TermNote():
                return Row(self._term(item.term)[self.language.code], unit)

    def _noun(self, fact_id: str) -> str:
        fact = self.brief.structure.facts[fact_id]
        return "" if isinstance(fact, Date | DateRange) else counted_noun(fact, self.language, self.shared.units)

    def _source(self) -> SourceBox:
        source = self.brief.structure.source
        return SourceBox(
            title=_maybe(source.title, self._named_unit),
            author=_maybe(source.author, self._name),
            publisher=_maybe(source.publisher, self._name),
            published=_maybe(source.published, self._full_fact),
            republisher=_maybe(source.republisher, self._name),
            republished=_maybe(source.republished, self._full_fact),
            masthead=self._masthead(),
            paragraphs=format_count(source.paragraphs, self.language),
        )

    def _masthead(self) -> LocalMasthead | None:
        masthead = self.brief.structure.source.masthead
        if masthead is None:
            return None
        return LocalMasthead(
            names=self._in_both(masthead.name),
            departments=self._in_both(masthead.department) if masthead.department else (),
            website=masthead.website,
            email=masthead.email,
            verse=_maybe(masthead.verse, self._verse),
        )

    def _verse(self, verse: Verse) -> LocalVerse:
        lines = tuple((first.strip(), second.strip()) for first, second in verse.lines)
        return LocalVerse(LANGUAGES[verse.language], lines, _maybe(verse.note, self._named_unit))

    def _in_both(self, term_id: str) -> tuple[tuple[Language, str], ...]:
        """Return a name in both languages."""
        term = self._term(term_id)
        return tuple((language, term[code]) for code, language in LANGUAGES.items())

    def _issue(self) -> IssueBlock | None:
        issue = self.brief.structure.issue
        if issue is None:
            return None
        return IssueBlock(
            reference=issue.reference,
            date=_maybe(issue.date, self._full_fact),
            recipient=_maybe(issue.recipient, self._named_unit),
            prepared_by=_maybe(issue.prepared_by, self._named_unit),
            contact=issue.contact,
            status=issue.status,
        )


def _maybe(value: _T | None, make: Callable[[_T], _R]) -> _R | None:
    """Make something of a value; of None, None."""
    return None if value is None else make(value)


def _plain(name: LocalUnit | str) -> str:
    return name if isinstance(name, str) else name.plain
