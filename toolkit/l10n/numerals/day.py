"""A date as it is written, in either calendar, and whether two of them are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from toolkit.l10n.calendar import SolarDate, gregorian, is_leap
from toolkit.model.facts import CalendarDate, Part

_SOME_YEAR = {True: 1403, False: 2024}
"""Days without a year are compared in these: leap years of our time, one of each calendar."""
_FIRST_DAY = {Part.EARLY: 1, Part.MIDDLE: 11, Part.LATE: 21}
Span = tuple[date, date]


@dataclass(frozen=True)
class Day:
    """A date of the Solar Hijri calendar or of the Gregorian one, and what is said of year, half, month and day."""

    solar: bool
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    half: int | None = None

    def span(self) -> Span | None:
        """Return the first and the last day it may mean; None: the calendar does not have it."""
        try:
            return self._solar_span() if self.solar else self._gregorian_span()
        except (ValueError, OverflowError):
            return None

    def _gregorian_span(self) -> Span:
        year = self.year or _SOME_YEAR[False]
        return CalendarDate(year=year, month=self.month, day=self.day, part=self.part, half=self.half).span()

    def _solar_span(self) -> Span:
        year, last_month = self.year or _SOME_YEAR[True], self.month or 12
        first = _FIRST_DAY[self.part] if self.part else self.day or 1
        last = first + 9 if self.part in (Part.EARLY, Part.MIDDLE) else self.day or _length(year, last_month)
        return gregorian(SolarDate(year, self.month or 1, first)), gregorian(SolarDate(year, last_month, last))

    def agrees(self, other: Day) -> bool:
        """Tell whether two dates may be the same: equal in one calendar, at the same time in two.

        A day is one day in both calendars; what is coarser overlaps, for August 2021 is a part of two months. Without
        a year days are the same that fall together in some year: from year to year they shift by one.
        """
        if self.solar == other.solar:
            return self == other
        if (self.day is None, self.year is None) != (other.day is None, other.year is None):
            return False
        return _meet(self.span(), other.span(), timedelta(0 if self.year else 1))


def are_one_time(main: Sequence[Day], beside: Sequence[Day]) -> bool:
    """Tell whether dates, and those that stand beside them in the other calendar, are the same time."""
    if len(main) == len(beside) and all(day.day for day in (*main, *beside)):
        return all(first.agrees(second) for first, second in zip(main, beside, strict=True))
    return _meet(_whole(main), _whole(beside), timedelta(0))


def _whole(days: Sequence[Day]) -> Span | None:
    first, last = days[0].span(), days[-1].span()
    return (first[0], last[1]) if first and last else None


def _meet(first: Span | None, second: Span | None, tolerance: timedelta) -> bool:
    if first is None or second is None:
        return False
    return first[0] <= second[1] + tolerance and second[0] <= first[1] + tolerance


def _length(year: int, month: int) -> int:
    return 31 if month <= 6 else 30 if month < 12 or is_leap(year) else 29
