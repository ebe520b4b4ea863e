"""The axis of time: where dates stand on it, and the years of both calendars along it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.l10n.calendar import SolarDate, covers, gregorian, month_names, solar
from toolkit.l10n.dates import gregorian_month
from toolkit.l10n.digits import localise_digits
from toolkit.language import Language
from toolkit.model.facts import CalendarDate, Date, DateRange, Precision
from toolkit.model.figure import Tick

_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400)
"""Months from one label to the next: the finest that leaves room is taken."""
LABELS = 12
"""Most labels along an axis as wide as a page."""
_MOST_DIVISIONS = 60


@dataclass(frozen=True)
class Period:
    """The days that an axis shows: whole Gregorian years, from the first of January to the last of December."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """Return where a day begins, as a share of the axis."""
        return (day - self.first).days / self.days

    @property
    def days(self) -> int:
        """Return how many days the axis is long."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class _Calendar:
    """How a calendar counts months from the year 0, and says when a month begins."""

    month_of: Callable[[date], int]
    begin: Callable[[int], date]
    names: tuple[str, ...]


def span_of(fact: Date | DateRange) -> tuple[date, date] | None:
    """Return the first and the last day that a fact may mean; None where it is undated."""
    if isinstance(fact, DateRange):
        return CalendarDate.parse(fact.first).span()[0], CalendarDate.parse(fact.last).span()[1]
    return None if fact.date.precision is Precision.UNDATED else fact.date.span()


def place(fact: Date | DateRange, period: Period) -> tuple[float, float]:
    """Return where a dated fact begins and ends on the axis, its last day included; ValueError where it is undated."""
    span = span_of(fact)
    if span is None:
        raise ValueError("undated")
    return period.share(span[0]), period.share(span[1]) + 1 / period.days


def period_of(facts: Sequence[Date | DateRange]) -> Period:
    """Return the years that hold all dated facts; ValueError where none is dated."""
    spans = [span for span in map(span_of, facts) if span]
    return Period(date(min(first.year for first, _ in spans), 1, 1), date(max(last.year for _, last in spans), 12, 31))


def gregorian_ticks(period: Period, language: Language) -> tuple[Tick, ...]:
    """Return where Gregorian years begin, and months on a short axis."""
    names = tuple(gregorian_month(month, language, language.code == "en") for month in range(1, 13))
    counted = _Calendar(lambda day: day.year * 12 + day.month - 1, _gregorian_month, names)
    return tuple(_ticks(period, counted, language))


def solar_ticks(period: Period, language: Language) -> tuple[Tick, ...]:
    """Return where Solar Hijri years begin, and months on a short axis; nothing where the calendar does not reach."""
    if not covers(period.first, period.last):
        return ()
    counted = _Calendar(_solar_month_of, _solar_month, month_names(language))
    return tuple(_ticks(period, counted, language))


def _ticks(period: Period, calendar: _Calendar, language: Language) -> Iterator[Tick]:
    first, last = calendar.month_of(period.first), calendar.month_of(period.last)
    step = next((step for step in _STEPS if (last - first) / step <= LABELS), _STEPS[-1])
    division = _division(step, last - first)
    for month in range(first + -first % division, last + 1, division):
        if calendar.begin(month) >= period.first:
            yield Tick(period.share(calendar.begin(month)), _label(month, step, calendar, language))


def _label(month: int, step: int, calendar: _Calendar, language: Language) -> str:
    """Return the year that begins with the month, or the name of a month inside a year."""
    if month % step:
        return ""
    year, index = divmod(month, 12)
    return calendar.names[index] if index else localise_digits(str(year), language)


def _division(step: int, months: int) -> int:
    """Return how many months lie between two ticks, labelled or not: a year where there is room, else a label."""
    return 12 if step % 12 == 0 and months / 12 <= _MOST_DIVISIONS else step


def _gregorian_month(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _solar_month_of(day: date) -> int:
    found = solar(day)
    return found.year * 12 + found.month - 1


def _solar_month(month: int) -> date:
    return gregorian(SolarDate(month // 12, month % 12 + 1, 1))
