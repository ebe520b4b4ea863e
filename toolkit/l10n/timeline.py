"""The drawn timeline of a section: its dated events on an axis of time, and what is said of it in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from toolkit.l10n.axis import gregorian_ticks, period_of, place, solar_ticks
from toolkit.l10n.format import format_count
from toolkit.language import Language
from toolkit.model.facts import CalendarDate, Date, DateRange, Precision
from toolkit.model.figure import Mark, Scale, TimeAxis, Words

FEWEST = 3
"""Two events are read as easily in their table."""


@dataclass(frozen=True)
class Dated:
    """A row of the table of events: its fact, its date in full, and its text; without a key it is undated."""

    key: str
    fact: Date | DateRange
    date: str
    text: str


def keys(facts: Sequence[Date | DateRange], language: Language) -> list[str]:
    """Return the number of each event on the axis, empty for those without a date; all empty where there is no axis."""
    dated = [_is_dated(fact) for fact in facts]
    if sum(dated) < FEWEST:
        return [""] * len(dated)
    return [format_count(sum(dated[: at + 1]), language) if is_dated else "" for at, is_dated in enumerate(dated)]


def time_axis(name: str, events: Sequence[Dated], language: Language, words: Callable[[str], str]) -> TimeAxis:
    """Return the axis of the events that have a key; ``words`` gives the interface words of the language."""
    shown = [event for event in events if event.key]
    period = period_of([event.fact for event in shown])
    scales = [Scale(Words(words("Gregorian"), language), gregorian_ticks(period, language))]
    if solar := solar_ticks(period, language):
        scales.append(Scale(Words(words("Solar Hijri"), language), solar))
    undated = len(events) - len(shown)
    note = [words("A bar spans all days that a date may mean.")]
    if any(event.fact.inferred for event in shown):
        note.append(words("An outline means that the year or the month is inferred."))
    if undated:
        note.append(words("Undated, not drawn: %(count)s.") % {"count": format_count(undated, language)})
    return TimeAxis(
        name,
        language.direction,
        language,
        tuple(scales),
        tuple(_mark(event, *place(event.fact, period)) for event in shown),
        " ".join(note),
        _alternative(shown, language, words),
    )


def _alternative(shown: Sequence[Dated], language: Language, words: Callable[[str], str]) -> str:
    told = [f"{event.key}: {event.date}{language.comma} {event.text.strip().rstrip('.')}." for event in shown]
    return " ".join([words("Timeline drawn to scale, by the years of both calendars."), *told])


def _mark(event: Dated, start: float, end: float) -> Mark:
    is_day = isinstance(event.fact, Date) and event.fact.date.precision is Precision.DAY
    return Mark(event.key, start, end, "day" if is_day else "stretch", bool(event.fact.inferred))


def _is_dated(fact: Date | DateRange) -> bool:
    return isinstance(fact, DateRange) or CalendarDate.parse(fact.value).precision is not Precision.UNDATED
