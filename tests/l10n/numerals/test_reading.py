"""What a text says in numbers, by value, and how surely."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.digits import number_words
from toolkit.l10n.numerals.number import Certainty
from toolkit.l10n.numerals.reading import read_numbers
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN

MILLION = 10**6
VALUES = {
    ENGLISH: {
        "3.5 million": [3500000],
        "two and a half thousand": [2500],
        "half a million": [500000],
        "a million and a half": [1500000],
        "a hundred million": [100 * MILLION],
        "one hundred and five": [105],
        "2 million and 3 million": [2 * MILLION, 3 * MILLION],
        "three million five hundred thousand": [3500000],
        "twenty-first": [21],
        "the 5th and the 22nd": [5, 22],
        "half a dozen, two dozen": [6, 24],
        "two thirds, one third, a quarter of it": ["2/3", "1/3", "1/4"],
        "a third of it and a third country": ["1/3", 3],
        "one and a half, half of it": ["3/2", "1/2"],
        "hundreds of thousands": [100000],
        "1,344.5 km": ["2689/2"],
        "−5, -6, minus seven, 8-9": [-5, -6, -7, 8, 9],
        "G7, A4, MI-17": [17],
        "thousand, hundred": [],
        "three and four": [3, 4],
        "two decades, three centuries": [20, 300],
        "first half": [1, "1/2"],
        "half past three": ["7/2"],
        "the nineteen-sixties, the sixties": [1960, 60],
        "it fell by a third": [3],
    },
    PERSIAN: {
        "سه و نیم میلیون": [3500000],
        "۳/۵ میلیون و ۳٫۵ ملیون": [3500000, 3500000],
        "نیم میلیون، دو میلیون و نیم": [500000, 2500000],
        "سی‌وسه، چهل و پنج، هژده": [33, 45, 18],
        "صد و بیست، دوصد، دویست، سه‌صد، پنجصد، پانصد": [120, 200, 200, 300, 500, 500],
        "هزار و سیصد و نود و نه": [1399],
        "سه هزار میلیارد، سه هزار و پنجصد میلیون": [3 * 10**12, 3500 * MILLION],
        "۳ میلیون و ۲۰۰ هزار": [3200000],
        "۲ میلیون و ۳ میلیون": [2 * MILLION, 3 * MILLION],
        "دو لک، یک درجن": [200000, 12],
        "یک‌سوم، دو سوم، سه چهارم، ثلث، ربع": ["1/3", "2/3", "3/4", "1/3", "1/4"],
        "صدها هزار، ده‌ها، هزاران": [100000, 10, 1000],
        "چند هزار، چندین میلیون، چند نفر، دو چند": [1000, MILLION, 2],
        "چند صد، چندین هزار": [100, 1000],
        "یکصد و بیست، یکهزار و دوصد، نزده هزار": [120, 1200, 19000],
        "سه ربع، دو ثلث، یک ربع": ["3/4", "2/3", "1/4"],
        "سی‌ام، بیست و یکم، پنجمین، ۵م": [30, 21, 5, 5],
        "منفی پنج، −۵": [-5, -5],
        "۱٬۳۴۴، ۱،۳۴۴، ١٣٤٤": [1344, 1344, 1344],
        "سه‌شنبه، سه شنبه، پنج‌شنبه": [],
        "هفت‌سین، چهارراه، شش‌ها، دوباره": [],
        "سه و چهار": [3, 4],
        "دو دهه، دو قرن، دههٔ هشتاد": [20, 200, 80],
        "صدا، هزاره، سینما": [],
        "یکصد و بیست، دوهزار و سه‌صد": [120, 2300],
        "بیست‌وچهارساله": [24],
        "سه‌چهارم دیگر، سه راه، چهار راه": ["3/4", 3, 4],
        "پنجاه و چند ساله": [50],
    },
}


@pytest.mark.parametrize(
    ("language", "text", "values"), [(language, *row) for language, rows in VALUES.items() for row in rows.items()]
)
def test_numbers_are_read_by_value(language, text, values):
    assert [number.value for number in read_numbers(text, language)] == list(map(Fraction, values))


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        (ENGLISH, "3", Certainty.SURE),
        (ENGLISH, "a million", Certainty.SURE),
        (ENGLISH, "eleven", Certainty.SURE),
        (ENGLISH, "ten", Certainty.LIKELY),
        (ENGLISH, "one", Certainty.DOUBTFUL),
        (ENGLISH, "second", Certainty.DOUBTFUL),
        (ENGLISH, "both", Certainty.IMPLIED),
        (ENGLISH, "two-way", Certainty.DOUBTFUL),
        (ENGLISH, "a decade", Certainty.DOUBTFUL),
        (PERSIAN, "۳", Certainty.SURE),
        (PERSIAN, "صد", Certainty.SURE),
        (PERSIAN, "پنج", Certainty.LIKELY),
        (PERSIAN, "نه", Certainty.DOUBTFUL),
        (PERSIAN, "نه نفر", Certainty.LIKELY),
        (PERSIAN, "ده", Certainty.DOUBTFUL),
        (PERSIAN, "شش", Certainty.LIKELY),
        (PERSIAN, "سی", Certainty.DOUBTFUL),
        (PERSIAN, "یک", Certainty.DOUBTFUL),
        (PERSIAN, "هر دو", Certainty.DOUBTFUL),
        (PERSIAN, "دوجانبه", Certainty.IMPLIED),
        (PERSIAN, "نزده", Certainty.DOUBTFUL),
        (PERSIAN, "نزده تن", Certainty.LIKELY),
        (PERSIAN, "چند صد هزار", Certainty.LIKELY),
    ],
)
def test_it_says_how_surely_it_is_a_number(language, text, certainty):
    (number,) = read_numbers(text, language)
    assert number.certainty is certainty


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *[(ENGLISH, text) for text in ("46%", "46 per cent", "46 percentage points")],
        *[(PERSIAN, text) for text in ("۴۶٪", "۴۶ درصد", "۴۶ فیصد", "چهل و شش در صد")],
    ],
)
def test_per_cent_belongs_to_the_number(language, text):
    (number,) = read_numbers(text, language)
    assert (number.size, number.share, number.end) == (Fraction(46, 100), True, len(text))


@given(st.sampled_from([*LANGUAGES.values()]), st.integers(0, 100), st.sampled_from([1, *(10**n for n in (3, 6, 9))]))
def test_the_words_that_we_write_are_read(language, value, magnitude):
    names = {ENGLISH: ("", "thousand", "million", "billion"), PERSIAN: ("", "هزار", "میلیون", "میلیارد")}
    word = names[language][len(str(magnitude)) // 3]
    (number,) = read_numbers(f"{number_words(value, language)} {word}", language)
    assert number.value == value * magnitude


def test_it_says_where_a_number_stands():
    text = "نزدیک به سه و نیم میلیون نفر"
    (number,) = read_numbers(text, PERSIAN)
    assert text[number.start : number.end] == "سه و نیم میلیون"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *[(ENGLISH, text) for text in ("thousands", "several thousand", "few hundred", "hundreds of thousands")],
        *[(PERSIAN, text) for text in ("هزاران", "چند هزار", "چندین صد", "صدها هزار")],
    ],
)
def test_a_magnitude_alone_is_vague(language, text):
    (number,) = read_numbers(text, language)
    assert (number.vague, number.end) == (True, len(text))
