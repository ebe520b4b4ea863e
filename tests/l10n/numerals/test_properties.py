"""Numbers and dates are read as they were written in any form, and any text can be read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.checks.agreement.sentences import RIGHT, WRONG
from toolkit.l10n.format import format_fact
from toolkit.l10n.numerals.dates import read_values
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import Bound, CalendarDate, Fact, Form
from toolkit.model.house import UnitOfMeasure

UNITS = {
    "camp": UnitOfMeasure.model_validate({"en": {"one": "camp", "other": "camps"}, "fa": {"other": "اردوگاه"}}),
    "kilometre": UnitOfMeasure.model_validate(
        {"en": {"one": "kilometre", "other": "kilometres", "short": "km"}, "fa": {"other": "کیلومتر"}}
    ),
}
FACT = TypeAdapter(Fact)
DATES = st.builds(
    "{}{}".format,
    st.integers(1700, 2100),
    st.sampled_from(
        ("", "-H1", "-H2", "-02", "-12", "-09-early", "-09-middle", "-09-late", "-02-28", "-11-18", "-03-20")
    ),
)
NUMBERS = st.one_of(st.integers(-120, 120).map(str), st.decimals(-(10**14), 10**14, places=3).map(str))
QUANTITIES = st.fixed_dictionaries(
    {"kind": st.sampled_from(("number", "percentage")), "value": NUMBERS, "bound": st.sampled_from(Bound)}
) | st.builds(
    lambda kind, value: {"kind": kind[0], "unit": kind[1], "value": value},
    st.sampled_from((("count", "camp"), ("distance", "kilometre"))),
    NUMBERS,
)
TIMES = st.builds(lambda value: {"kind": "date", "value": value}, DATES) | st.builds(
    lambda ends: {"kind": "range", "from": ends[0], "to": ends[1]},
    st.tuples(DATES, DATES).map(lambda ends: sorted(ends, key=lambda text: CalendarDate.parse(text).span()[0])),
)
FORMS = st.sampled_from(Form)


def read(values, form, language):
    return read_values(format_fact(FACT.validate_python(values), form, language, UNITS), language)


@given(QUANTITIES, FORMS, FORMS)
def test_a_number_is_read_as_it_was_written_in_every_form(values, english, persian):
    for form, language in ((english, ENGLISH), (persian, PERSIAN)):
        (number,), dates = read(values, form, language)
        assert (number.value, dates) == (Fraction(Decimal(values["value"])), [])


@given(QUANTITIES, FORMS, st.integers(1, 50))
def test_a_changed_number_does_not_agree(values, form, more):
    changed = values | {"value": str(Decimal(values["value"]) + more)}
    (number,), _ = read(values, form, ENGLISH)
    (other,), _ = read(changed, form, PERSIAN)
    assert not number.agrees(other)


@given(TIMES, FORMS, FORMS)
def test_dates_agree_in_every_form_and_calendar(values, english, persian):
    numbers, dates = read(values, english, ENGLISH)
    others, translated = read(values, persian, PERSIAN)
    assert numbers == others == []
    assert [date.agrees(other) for date, other in zip(dates, translated, strict=True)] == [True] * len(dates)
    assert not any(date.is_contradicted for date in (*dates, *translated))


@given(st.dates(CalendarDate(year=1700).span()[0], CalendarDate(year=2100).span()[0]), FORMS, st.integers(1, 400))
def test_another_day_does_not_agree(day, form, later):
    (date,) = read({"kind": "date", "value": day.isoformat()}, form, ENGLISH)[1]
    moved = day.fromordinal(day.toordinal() + later).isoformat()
    (other,) = read({"kind": "date", "value": moved}, form, PERSIAN)[1]
    assert not date.agrees(other)


WORDS = st.lists(
    st.sampled_from(
        [word for pair in (*RIGHT, *WRONG) for text in pair[:2] for word in text.split()]
        + [
            "«",
            "»",
            "“",
            "{",
            "}",
            "{share}",
            "*",
            "[",
            "](#wish)",
            "\u200c",
            "و",
            "and",
            "a",
            "half",
            "میلیون",
            "٫",
            "-",
        ]
    ),
    max_size=12,
)


@given(st.sampled_from((ENGLISH, PERSIAN)), WORDS, st.sampled_from((" ", "", "\u200c", "\n")))
def test_any_words_can_be_read(language, words, between):
    text = between.join(words)
    numbers, dates = read_values(text, language)
    places = [(number.start, number.end) for number in numbers]
    places = sorted([*places, *((date.start, date.end) for date in dates)])
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(st.sampled_from((ENGLISH, PERSIAN)), st.text(max_size=60))
def test_any_text_can_be_read(language, text):
    numbers, dates = read_values(text, language)
    places = [*((number.start, number.end) for number in numbers), *((date.start, date.end) for date in dates)]
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_a_long_text_is_read_at_once():
    for language, words in ((ENGLISH, "a hundred and "), (PERSIAN, "هزار و صد و ")):
        assert read_values(words * 350, language)[0]
