from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from toolkit.l10n.digits import ascii_digits
from toolkit.l10n.format import format_count, format_evidence, format_fact
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN
from toolkit.model.facts import Bound, Fact, Form
from toolkit.model.house import UnitOfMeasure

UNITS = {
    "training_camp": UnitOfMeasure.model_validate(
        {"en": {"one": "training camp", "other": "training camps"}, "fa": {"other": "اردوگاه آموزشی"}}
    ),
    "kilometre": UnitOfMeasure.model_validate(
        {"en": {"one": "kilometre", "other": "kilometres", "short": "km"}, "fa": {"other": "کیلومتر"}}
    ),
}
KINDS = [
    {"kind": "number"},
    {"kind": "percentage"},
    {"kind": "count", "unit": "training_camp"},
    {"kind": "distance", "unit": "kilometre"},
]
DATES = ["2024-11-18", "2024-09-early", "2024-09-middle", "2024-09-late", "2024-07", "2024-H1", "2024-H2", "1992"]
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def fact(**values):
    return TypeAdapter(Fact).validate_python(values)


def written(form, **values):
    return tuple(format_fact(fact(**values), form, language, UNITS) for language in (ENGLISH, PERSIAN))


CAMPS = {"kind": "count", "unit": "training_camp", "value": 40, "bound": "more_than"}
BORDER = {"kind": "distance", "unit": "kilometre", "value": 1344}
SHARE = {"kind": "percentage", "value": 46}
FALL = {"kind": "percentage", "value": "-2.3"}
FEW = {"kind": "count", "unit": "training_camp", "value": 5}


@pytest.mark.parametrize(
    ("values", "form", "english", "persian"),
    [
        (CAMPS, Form.FULL, "more than 40 training camps", "بیش از ۴۰ اردوگاه آموزشی"),
        (CAMPS, Form.SHORT, "more than 40 training camps", "بیش از ۴۰ اردوگاه آموزشی"),
        (CAMPS, Form.DIGITS, "40", "۴۰"),
        (CAMPS, Form.WORDS, "more than forty training camps", "بیش از چهل اردوگاه آموزشی"),
        (CAMPS, Form.SIGN, ">40", "بیش از ۴۰"),
        (FEW, Form.WORDS, "five training camps", "پنج اردوگاه آموزشی"),
        (FEW | {"value": 1}, Form.FULL, "1 training camp", "۱ اردوگاه آموزشی"),
        (
            FEW | {"value": 1, "bound": "at_least"},
            Form.WORDS,
            "at least one training camp",
            "دست\u200cکم یک اردوگاه آموزشی",
        ),
        (FEW | {"value": 101}, Form.WORDS, "101 training camps", "۱۰۱ اردوگاه آموزشی"),
        (FEW | {"value": 60, "bound": "about"}, Form.FULL, "about 60 training camps", "حدود ۶۰ اردوگاه آموزشی"),
        (FEW | {"value": 60, "bound": "about"}, Form.SIGN, "≈60", "حدود ۶۰"),
        (FEW | {"value": 60, "bound": "at_least"}, Form.SIGN, "≥60", "دست\u200cکم ۶۰"),
        (BORDER, Form.FULL, "1,344 kilometres", "۱٬۳۴۴ کیلومتر"),
        (BORDER, Form.SHORT, "1,344 km", "۱٬۳۴۴ کیلومتر"),
        (BORDER, Form.SIGN, "1,344 km", "۱٬۳۴۴ کیلومتر"),
        (BORDER, Form.DIGITS, "1,344", "۱٬۳۴۴"),
        (SHARE, Form.FULL, "46 per cent", "۴۶ درصد"),
        (SHARE, Form.SHORT, "46%", "۴۶ درصد"),
        (SHARE, Form.WORDS, "forty-six per cent", "چهل و شش درصد"),
        (SHARE, Form.SIGN, "46%", "۴۶٪"),
        (SHARE | {"bound": "more_than"}, Form.SIGN, ">46%", "بیش از ۴۶٪"),
        (FALL, Form.FULL, "−2.3 per cent", "منفی ۲٫۳ درصد"),
        (FALL, Form.DIGITS, "−2.3", "−۲٫۳"),
        (FALL, Form.SIGN, "−2.3%", "−۲٫۳٪"),
        (FALL | {"value": -2}, Form.WORDS, "minus two per cent", "منفی دو درصد"),
        ({"kind": "number", "value": "1234567.125"}, Form.FULL, "1,234,567.125", "۱٬۲۳۴٬۵۶۷٫۱۲۵"),
        ({"kind": "number", "value": "0.00001"}, Form.FULL, "0.00001", "۰٫۰۰۰۰۱"),
    ],
)
def test_quantities(values, form, english, persian):
    assert written(form, **values) == (english, persian)


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        ("2024-11-18", "18 November 2024", "۲۸ عقرب ۱۴۰۳ (۱۸ نومبر ۲۰۲۴)"),
        ("2025-03-20", "20 March 2025", "۳۰ حوت ۱۴۰۳ (۲۰ مارچ ۲۰۲۵)"),
        ("2024-09-early", "early September 2024", "اوایل سپتمبر ۲۰۲۴ (اواسط سنبله ۱۴۰۳)"),
        ("2024-09-middle", "mid-September 2024", "اواسط سپتمبر ۲۰۲۴ (اواخر سنبله ۱۴۰۳)"),
        ("2024-09-late", "late September 2024", "اواخر سپتمبر ۲۰۲۴ (اواخر سنبله تا اوایل میزان ۱۴۰۳)"),
        ("2024-02-middle", "mid-February 2024", "اواسط فبروری ۲۰۲۴ (اواخر دلو تا اوایل حوت ۱۴۰۲)"),
        ("2024-03-middle", "mid-March 2024", "اواسط مارچ ۲۰۲۴ (اواخر حوت ۱۴۰۲ تا اوایل حمل ۱۴۰۳)"),
        ("2021-08", "August 2021", "اگست ۲۰۲۱ (اسد–سنبله ۱۴۰۰)"),
        ("2024-07", "July 2024", "جولای ۲۰۲۴ (سرطان–اسد ۱۴۰۳)"),
        ("2006-03", "March 2006", "مارچ ۲۰۰۶ (حوت ۱۳۸۴–حمل ۱۳۸۵)"),
        ("2024-H1", "first half of 2024", "نیمهٔ نخست ۲۰۲۴ (جدی ۱۴۰۲–سرطان ۱۴۰۳)"),
        ("2024-H2", "second half of 2024", "نیمهٔ دوم ۲۰۲۴ (سرطان–جدی ۱۴۰۳)"),
        ("1992", "1992", "۱۹۹۲ (۱۳۷۰–۱۳۷۱)"),
        ("0500", "500", "۵۰۰"),
        ("undated", "undated", "بدون تاریخ"),
    ],
)
def test_dates_in_prose(value, english, persian):
    assert written(Form.FULL, kind="date", value=value) == (english, persian)


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        ("2024-11-18", "18 Nov 2024", "۲۸ عقرب ۱۴۰۳"),
        ("2024-09-middle", "mid-Sept 2024", "اواسط سپتمبر ۲۰۲۴"),
        ("2024-07", "Jul 2024", "جولای ۲۰۲۴"),
        ("2024-H1", "first half of 2024", "نیمهٔ نخست ۲۰۲۴"),
        ("1992", "1992", "۱۹۹۲"),
    ],
)
def test_short_dates_have_one_calendar(value, english, persian):
    assert written(Form.SHORT, kind="date", value=value) == (english, persian)
    assert written(Form.DIGITS, kind="date", value=value) == (english, persian)


@pytest.mark.parametrize("value", DATES)
def test_dates_in_tables_are_short_in_english_and_whole_in_persian(value):
    english, persian = written(Form.SIGN, kind="date", value=value)
    assert english == written(Form.SHORT, kind="date", value=value)[0]
    assert persian == written(Form.FULL, kind="date", value=value)[1]


@pytest.mark.parametrize(
    ("first", "last", "english", "persian"),
    [
        ("2024-11-18", "2024-11-20", "18–20 November 2024", "۲۸–۳۰ عقرب ۱۴۰۳ (۱۸–۲۰ نومبر ۲۰۲۴)"),
        ("2024-11-18", "2024-11-25", "18–25 November 2024", "۲۸ عقرب تا ۵ قوس ۱۴۰۳ (۱۸–۲۵ نومبر ۲۰۲۴)"),
        ("2024-07-30", "2024-08-02", "30 July to 2 August 2024", "۹–۱۲ اسد ۱۴۰۳ (۳۰ جولای تا ۲ اگست ۲۰۲۴)"),
        ("2024-07", "2024-11", "July–November 2024", "جولای–نومبر ۲۰۲۴ (سرطان–قوس ۱۴۰۳)"),
        ("2023-12", "2024-02", "December 2023 to February 2024", "دسمبر ۲۰۲۳ تا فبروری ۲۰۲۴ (قوس–حوت ۱۴۰۲)"),
        ("1992", "1996", "1992–1996", "۱۹۹۲–۱۹۹۶ (۱۳۷۰–۱۳۷۵)"),
        ("2024-07", "2024-11-03", "July to 3 November 2024", "جولای تا ۳ نومبر ۲۰۲۴ (سرطان–عقرب ۱۴۰۳)"),
        (
            "2024-09-early",
            "2024-09-middle",
            "early September to mid-September 2024",
            "اوایل–اواسط سپتمبر ۲۰۲۴ (اواسط–اواخر سنبله ۱۴۰۳)",
        ),
        ("2021", "2024-07", "2021 to July 2024", "۲۰۲۱ تا جولای ۲۰۲۴ (۱۳۹۹–۱۴۰۳)"),
        ("2024-07", "2024-07", "July 2024", "جولای ۲۰۲۴ (سرطان–اسد ۱۴۰۳)"),
    ],
)
def test_ranges(first, last, english, persian):
    assert written(Form.FULL, **{"kind": "range", "from": first, "to": last}) == (english, persian)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("bound", Bound)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", ["0", "1", "5", "46", "-2.3", "1344"])
def test_every_quantity_is_written_in_every_form(kind, value, bound, form):
    for text in written(form, **kind, value=value, bound=bound):
        assert text == text.strip() != ""
        assert "{" not in text


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("first", DATES)
@pytest.mark.parametrize("last", ["2024-11-18", "2024-12-late", "2025-01", "2025-H1", "2026"])
def test_every_date_is_written_in_every_form(first, last, form):
    for text in (
        *written(form, kind="date", value=first),
        *written(form, **{"kind": "range", "from": first, "to": last}),
    ):
        assert text == text.strip() != ""
        assert "{" not in text
        assert "  " not in text


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4),
    st.sampled_from(KINDS),
    st.sampled_from(Form),
    st.sampled_from(Bound),
)
def test_persian_has_no_ascii_digit_sign_or_control(value, kind, form, bound):
    english, persian = written(form, **kind, value=value, bound=bound)
    assert not re.search("[0-9%,.-]", persian)
    assert not BIDI_CONTROLS.search(english + persian)


@given(st.integers(0, 10**12))
def test_both_languages_print_the_same_number(count):
    english, persian = format_count(count, ENGLISH), format_count(count, PERSIAN)
    assert ascii_digits(persian) == english
    assert int(english.replace(",", "")) == count


@given(st.dates(), st.sampled_from(Form))
def test_every_day_is_written(day, form):
    english, persian = written(form, kind="date", value=day.isoformat())
    assert str(day.year) in english
    assert not re.search("[0-9]", persian)


@pytest.mark.parametrize(
    ("numbers", "english", "persian"),
    [
        ([1, 3, 4, 5], "¶ 1, 3–5", "بند ۱، ۳–۵"),
        ([7], "¶ 7", "بند ۷"),
        ([2, 1, 9, 9], "¶ 1–2, 9", "بند ۱–۲، ۹"),
        ([], "", ""),
    ],
)
def test_evidence(numbers, english, persian):
    assert format_evidence(numbers, ENGLISH) == english
    assert format_evidence(numbers, PERSIAN) == persian


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_an_unknown_unit_is_no_silent_gap(language):
    with pytest.raises(KeyError, match="training_camp"):
        format_fact(fact(**FEW), Form.FULL, language, {})
