"""The Solar Hijri calendar, with the month names of Afghanistan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from persiantools.jdatetime import JalaliDate

from toolkit.language import Code, Language
from toolkit.model.facts import CalendarDate

# CLDR gives the sixth month an ezafe even where it stands alone; the house writes it without.
_MONTHS: dict[Code, tuple[str, ...]] = {
    "en": ("Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut"),
    "fa": ("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"),
}


FIRST_DAY, LAST_DAY = date(622, 3, 22), date(9999, 3, 20)
"""The first day of the calendar, and the last that the conversion reaches."""


@dataclass(frozen=True, order=True)
class SolarDate:
    """A day of the Solar Hijri calendar."""

    year: int
    month: int
    day: int


def month_names(language: Language) -> tuple[str, ...]:
    """Return the names of the months, Hamal first."""
    return _MONTHS[language.code]


def covers(first: date, last: date) -> bool:
    """Tell whether the calendar covers the days from one to another."""
    return first >= FIRST_DAY and last <= LAST_DAY


def solar(day: date) -> SolarDate:
    """Return the Solar Hijri day; one that the calendar does not cover raises ValueError."""
    converted = JalaliDate(day)  # type: ignore[no-untyped-call]
    return SolarDate(converted.year, converted.month, converted.day)


def gregorian(day: SolarDate) -> date:
    """Return the Gregorian day; a day that the month does not have raises ValueError."""
    return JalaliDate(day.year, day.month, day.day).to_gregorian()  # type: ignore[no-untyped-call]


def is_leap(year: int) -> bool:
    """Tell whether Hut of the Solar Hijri year has thirty days."""
    return bool(JalaliDate.is_leap(year))


def solar_span(day: CalendarDate) -> tuple[SolarDate, SolarDate]:
    """Return the first and the last Solar Hijri day that a date may mean; an undated one raises ValueError."""
    first, last = day.span()
    return solar(first), solar(last)
