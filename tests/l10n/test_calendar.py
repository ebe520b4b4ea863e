from __future__ import annotations

from datetime import date, timedelta

import jdatetime
import pytest

from toolkit.l10n.calendar import (
    FIRST_DAY,
    LAST_DAY,
    SolarDate,
    covers,
    gregorian,
    is_leap,
    month_names,
    solar,
    solar_span,
)
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import CalendarDate

YEARS = [(1399, 366), (1403, 366), (1404, 365), (1408, 366)]


def agrees(day):
    """Tell whether an independent implementation gives the same Solar Hijri day."""
    ours = solar(day)
    assert gregorian(ours) == day
    theirs = jdatetime.date.fromgregorian(date=day)
    return (ours.year, ours.month, ours.day) == (theirs.year, theirs.month, theirs.day)


@pytest.mark.parametrize(("year", "days"), YEARS)
def test_months_begin_where_an_independent_implementation_has_them(year, days):
    starts = [gregorian(SolarDate(year, month, 1)) for month in range(1, 13)]
    assert all(agrees(start) and agrees(start - timedelta(days=1)) for start in starts)
    assert agrees(starts[0] + timedelta(days=days))


@pytest.mark.parametrize(("year", "days"), YEARS)
def test_every_day_is_that_of_an_independent_implementation(year, days):
    first = gregorian(SolarDate(year, 1, 1))
    assert (gregorian(SolarDate(year + 1, 1, 1)) - first).days == days
    assert all(agrees(first + timedelta(days=offset)) for offset in range(days))


@pytest.mark.parametrize(
    ("year", "leap"),
    [(1399, True), (1400, False), (1402, False), (1403, True), (1404, False), (1407, False), (1408, True)],
)
def test_leap_years(year, leap):
    assert is_leap(year) is leap


@pytest.mark.parametrize(
    ("nowruz", "year"),
    [
        (date(1992, 3, 21), 1371),
        (date(1996, 3, 20), 1375),
        (date(2006, 3, 21), 1385),
        (date(2020, 3, 20), 1399),
        (date(2021, 3, 21), 1400),
        (date(2024, 3, 20), 1403),
        (date(2025, 3, 21), 1404),
        (date(2026, 3, 21), 1405),
        (date(2029, 3, 20), 1408),
        (date(2030, 3, 21), 1409),
    ],
)
def test_nowruz(nowruz, year):
    assert solar(nowruz) == SolarDate(year, 1, 1)
    assert solar(nowruz - timedelta(days=1)).year == year - 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-11-18", SolarDate(1403, 8, 28), SolarDate(1403, 8, 28)),
        ("2024-09-middle", SolarDate(1403, 6, 21), SolarDate(1403, 6, 30)),
        ("2006-03", SolarDate(1384, 12, 10), SolarDate(1385, 1, 11)),
        ("2024-H1", SolarDate(1402, 10, 11), SolarDate(1403, 4, 10)),
        ("1992", SolarDate(1370, 10, 11), SolarDate(1371, 10, 10)),
    ],
)
def test_spans(text, first, last):
    assert solar_span(CalendarDate.parse(text)) == (first, last)


def test_the_undated_has_no_span():
    with pytest.raises(ValueError, match="undated"):
        solar_span(CalendarDate.parse("undated"))


def test_a_day_that_is_not_there():
    with pytest.raises(ValueError, match="day"):
        gregorian(SolarDate(1404, 12, 30))


def test_months_have_the_names_of_afghanistan():
    assert month_names(PERSIAN)[5] == "سنبله"
    assert month_names(ENGLISH)[7] == "Aqrab"
    assert [len(set(month_names(language))) for language in (PERSIAN, ENGLISH)] == [12, 12]


def test_the_calendar_covers_the_days_that_convert():
    assert solar(FIRST_DAY) == SolarDate(1, 1, 1)
    assert solar(LAST_DAY).month == 12
    assert covers(FIRST_DAY, LAST_DAY)
    for day in (FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1)):
        assert not covers(day, day)
        with pytest.raises(ValueError, match="year"):
            solar(day)
