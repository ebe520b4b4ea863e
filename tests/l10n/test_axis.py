"""The axis of time: what is as far apart in time is as far apart on paper, by either calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.axis import LABELS, gregorian_ticks, period_of, place, solar_ticks, span_of
from toolkit.l10n.calendar import solar
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN
from toolkit.model.facts import Date, DateRange

DAYS = st.dates(date(1700, 1, 1), date(2200, 12, 31))


def day(value: object) -> Date:
    return Date(kind="date", value=str(value))


@given(st.lists(DAYS, min_size=1, max_size=5))
def test_places_are_to_scale(days):
    facts = [day(when) for when in days]
    period = period_of(facts)
    starts = [place(fact, period)[0] for fact in facts]
    assert all(0 <= start < 1 for start in starts)
    for first, at in zip(days, starts, strict=True):
        for second, there in zip(days, starts, strict=True):
            assert (there - at) * period.days == pytest.approx((second - first).days)


@pytest.mark.parametrize(
    ("value", "days"),
    [("2024-07-09", 1), ("2024-07-middle", 10), ("2024-07", 31), ("2024-H1", 182), ("2024", 366), ("2023", 365)],
)
def test_a_date_is_as_long_as_it_is_uncertain(value, days):
    period = period_of([day("2020"), day("2025")])
    start, end = place(day(value), period)
    assert (end - start) * period.days == pytest.approx(days)


def test_a_range_reaches_from_the_first_to_the_last_day_it_may_mean():
    talks = DateRange.model_validate({"kind": "range", "from": "2024-07", "to": "2024-H2"})
    assert span_of(talks) == (date(2024, 7, 1), date(2024, 12, 31))
    assert span_of(day("undated")) is None


@given(DAYS, DAYS)
def test_ticks_stand_where_years_begin_in_both_calendars(first, second):
    period = period_of([day(first), day(second)])
    for ticks, numbered in ((gregorian_ticks(period, ENGLISH), "latin"), (solar_ticks(period, ENGLISH), "solar")):
        labels = [tick for tick in ticks if tick.label]
        assert len(labels) <= LABELS + 1
        assert [tick.at for tick in ticks] == sorted({tick.at for tick in ticks})
        assert all(0 <= tick.at < 1 for tick in ticks)
        for tick in labels:
            begins = period.first + timedelta(days=round(tick.at * period.days))
            if tick.label.isdigit() and numbered == "latin":
                assert begins == date(int(tick.label), 1, 1)
            elif tick.label.isdigit():
                found = solar(begins)
                assert (found.year, found.month, found.day) == (int(tick.label), 1, 1)


def test_years_are_in_the_digits_of_the_edition_and_months_have_their_names():
    decades = period_of([day("1992"), day("2024")])
    assert [tick.label for tick in gregorian_ticks(decades, PERSIAN) if tick.label][:2] == ["۱۹۹۵", "۲۰۰۰"]
    assert [tick.label for tick in solar_ticks(decades, PERSIAN) if tick.label][:2] == ["۱۳۷۵", "۱۳۸۰"]
    year = period_of([day("2024-02"), day("2024-11-18")])
    assert [tick.label for tick in gregorian_ticks(year, ENGLISH)][:3] == ["2024", "Feb", "Mar"]
    assert [tick.label for tick in solar_ticks(year, PERSIAN) if tick.label][:3] == ["دلو", "حوت", "۱۴۰۳"]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_where_the_solar_calendar_does_not_reach_it_has_no_ticks(language):
    assert solar_ticks(period_of([day("0600"), day("0700")]), language) == ()
