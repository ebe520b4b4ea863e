from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from toolkit.evidence.figures import read_figures, stands_in
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import Fact

FACT = TypeAdapter(Fact)


def stands(paragraph, language=ENGLISH, **values):
    return stands_in(FACT.validate_python(values), read_figures([paragraph], language))


@pytest.mark.parametrize(
    ("value", "paragraph", "expected"),
    [
        ("46", "Some 46% of them", True),
        ("46", "Some 46 percent", True),
        ("46", "Some forty-six per cent", True),
        ("46", "Some forty-seven per cent", False),
        ("40", "Some forty-six per cent", False),
        ("6", "Some forty-six per cent", False),
        ("46", "1,460 of them in 1946", False),
        ("1344", "a border of 1,344 km", True),
        ("1344", "a border of 1344 km", True),
        ("344", "a border of 1,344 km", False),
        ("12.5", "grew by 12.5 per cent", True),
        ("12.50", "grew by 12.5 per cent", True),
        ("5", "grew by 12.5 per cent", False),
        ("-2.3", "prices fell by 2.3 per cent", True),
        ("1", "one of them; someone, none", True),
        ("1", "someone, none, twenty-one", False),
        ("2", "", False),
        ("1000000", "one million people; a million", True),
        ("1000000", "1 million people", True),
        ("3500000", "three and a half million people", True),
        ("3500000", "3.5 million people", True),
        ("35000000", "3.5 million people", False),
        ("3500000000", "3.5 million people", False),
        ("3", "3.5 million people", False),
        ("3000000", "3 to 5 million people", True),
        ("1000", "thousands of people; several thousand", False),
        ("100", "hundreds of people", False),
        ("2", "both of them held bilateral talks twice; a second", False),
        ("1", "a man and only a woman, at first", False),
        ("1980", "in the 1980s", False),
        ("16", "the 16th round, the sixteenth round", True),
        ("20", "two decades", True),
        ("46", "in 1946", False),
    ],
)
def test_numbers_in_digits_and_in_words(value, paragraph, expected):
    assert stands(paragraph, kind="number", value=value) is expected


@pytest.mark.parametrize(
    ("value", "paragraph", "expected"),
    [
        ("1344", "مرزی به درازای ۱٬۳۴۴ کیلومتر", True),
        ("1344", "مرزی به درازای ١٣٤٤ کیلومتر", True),
        ("46", "چهل و شش درصد", True),
        ("47", "چهل و شش درصد", False),
        ("2.5", "۲٫۵ درصد", True),
        ("1000000", "یک میلیون نفر", True),
        ("3500000", "سه و نیم میلیون نفر", True),
        ("3500000", "۳/۵ ملیون نفر", True),
        ("3500000", "۳٫۵ میلیارد نفر", False),
        ("1000", "چند هزار خیمه، هزاران نفر", False),
        ("2", "طرفین، گفت‌وگوی دوجانبه", False),
        ("10", "ده قریه", True),
    ],
)
def test_numbers_in_a_persian_source(value, paragraph, expected):
    assert stands(paragraph, PERSIAN, kind="number", value=value) is expected


@pytest.mark.parametrize(
    ("value", "paragraph", "expected"),
    [
        ("2024-11-18", "on November 18, 2024", True),
        ("2024-11-18", "on 18 Nov 2024", True),
        ("2024-11-18", "on 18.11.2024", True),
        ("2024-11-18", "on 2024-11-18", True),
        ("2024-11-18", "on November 17, 2024", False),
        ("2024-11-18", "on 18 December 2024", False),
        ("2024-11-18", "on November 18", False),
        ("2024-02-30", "on 30.02.2024", None),
        ("2024-11", "in November 2024", True),
        ("2024-11", "in 2024", False),
        ("2024", "in 2024", True),
        ("2024", "in 2025", False),
        ("2024-H1", "in the first half of 2024", True),
        ("2024-H2", "in the first half of 2024", False),
        ("2024-09-middle", "in mid-September 2024", True),
        ("2024-09-middle", "amid rumours in September 2024", False),
        ("2024-09-early", "clearly in September 2024", False),
        ("2024-09-early", "early in September 2024", True),
        ("2024-09-late", "at the end of September 2024", True),
        ("2024-09-late", "later, in September 2024", False),
        ("2024-11-18", "KABUL, NOVEMBER 18, 2024", True),
        ("2024-11-18", "on Nov. 18, 2024", True),
        ("2024-11-18", "on the eighteenth of November 2024", True),
        ("2024-11-18", "In 2024 they met, on 18 November.", True),
        ("2024-11-18", "on 18 November 2023, and again in 2024", False),
        ("2024-11-18", "18 people in November 2024", False),
        ("2024-11-18", "on 28 Aqrab 1403", True),
        ("2024-H1", "In 2024, in the first half of the year", True),
        ("2024", "2,024 people", False),
        ("undated", "", True),
    ],
)
def test_dates_of_every_precision(value, paragraph, expected):
    if expected is None:
        with pytest.raises(ValueError, match="is not in the calendar"):
            stands(paragraph, kind="date", value=value)
    else:
        assert stands(paragraph, kind="date", value=value) is expected


def test_parts_that_the_source_leaves_out_are_not_asked_for():
    assert not stands("on 18 November", kind="date", value="2024-11-18")
    assert stands("on 18 November", kind="date", value="2024-11-18", inferred=["year"])
    assert not stands("on 18 November 2023", kind="date", value="2024-11-18", inferred=["year"])
    assert stands("in the first half of the year", kind="date", value="2024-H1", inferred=["year"])
    assert stands("on the 18 of that month", kind="date", value="2024-11-18", inferred=["year", "month"])
    assert not stands("on 17 November", kind="date", value="2024-11-18", inferred=["year"])


def test_a_range_needs_both_of_its_ends():
    dates = {"kind": "range", "from": "2024-07", "to": "2024-11"}
    assert stands("from July to November 2024", **dates)
    assert stands("July 2024 – November 2024", **dates)
    days = {"kind": "range", "from": "2024-11-18", "to": "2024-11-19"}
    assert stands("on November 18–19, 2024", **days)
    assert stands("on 18 and 19 November 2024", **days)
    assert not stands("from July 2024 on", **dates)


def test_a_persian_source_may_date_by_the_solar_calendar():
    assert stands("به تاریخ ۲۸ عقرب ۱۴۰۳", PERSIAN, kind="date", value="2024-11-18")
    assert not stands("به تاریخ ۲۷ عقرب ۱۴۰۳", PERSIAN, kind="date", value="2024-11-18")
    assert stands("در ۲۸ عقرب", PERSIAN, kind="date", value="2024-11-18", inferred=["year"])
    assert not stands("در ۲۸ عقرب ۱۴۰۲", PERSIAN, kind="date", value="2024-11-18", inferred=["year"])
    assert stands("۱۴۰۳/۸/۲۸", PERSIAN, kind="date", value="2024-11-18")
    assert stands("۱۸ نومبر ۲۰۲۴", PERSIAN, kind="date", value="2024-11-18")
    assert stands("اواسط سپتمبر ۲۰۲۴", PERSIAN, kind="date", value="2024-09-middle")


def test_a_share_may_be_said_as_a_part():
    assert stands("half of them", kind="percentage", value="50")
    assert not stands("half of them", kind="count", unit="camp", value="50")
    assert not stands("one of them", kind="percentage", value="100")


def test_an_ordinal_says_which_one_and_not_how_many():
    assert not stands("the sixteenth round", kind="count", unit="camp", value="16")


def test_paragraphs_are_read_each_for_itself():
    reading = read_figures(["a border of 3", "million people"], ENGLISH)
    assert stands_in(FACT.validate_python({"kind": "number", "value": 3}), reading)
