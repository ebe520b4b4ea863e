"""What a text says in dates, in both calendars."""

from __future__ import annotations

import pytest

from toolkit.l10n.numerals.dates import read_values
from toolkit.l10n.numerals.day import Day
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import Part

AUGUST = Day(False, 2021, 8, 15)
ASAD = Day(True, 1400, 5, 24)
DATES = {
    ENGLISH: {
        "on 15 August 2021": [AUGUST],
        "on August 15, 2021,": [AUGUST],
        "the 15th of August": [Day(False, None, 8, 15)],
        "15/08/2021, 2021-08-15, 15.8.2021": [AUGUST] * 3,
        "24 Asad 1400": [ASAD],
        "24 Asad 1400 (15 August 2021)": [ASAD],
        "mid-September 2024": [Day(False, 2024, 9, part=Part.MIDDLE)],
        "the first half of 2024": [Day(False, 2024, half=1)],
        "18–20 November 2024": [Day(False, 2024, 11, 18), Day(False, 2024, 11, 20)],
        "On Nov. 15, 2021, and on May 15, 2021": [Day(False, 2021, 11, 15), Day(False, 2021, 5, 15)],
        "He came in May. 5 men left in June. 5 stayed.": [Day(False, None, 6)],
        "KABUL, NOVEMBER 18": [Day(False, None, 11, 18)],
        "November 18–19, 2024": [Day(False, 2024, 11, 18), Day(False, 2024, 11, 19)],
        "Nov. 18-19": [Day(False, None, 11, 18), Day(False, None, 11, 19)],
        "In May 18 people and on Mar 5": [Day(False, None, 3, 5)],
        "Late in September 2024": [Day(False, 2024, 9, part=Part.LATE)],
        "by the end of September": [Day(False, None, 9, part=Part.LATE)],
        "the second half of the same year": [Day(False, half=2)],
        "the first half of the year 2024": [Day(False, 2024, half=1)],
        "1992–1996": [Day(False, 1992), Day(False, 1996)],
        "In November, 5 camps": [Day(False, None, 11)],
        "It may, in May; 99/99/2021": [Day(False, 2021)],
        "until Mizan": [Day(True, None, 7)],
        "2,024 tents and 46 per cent": [],
    },
    PERSIAN: {
        "به تاریخ ۲۴ اسد ۱۴۰۰": [ASAD],
        "بیست و چهارم اسد سال ۱۴۰۰": [ASAD],
        "۲۴ اسد ۱۴۰۰ برابر با ۱۵ اگست ۲۰۲۱": [ASAD],
        "۱۴۰۰/۵/۲۴، ۱۴۰۰/۰۵/۲۴": [ASAD] * 2,
        "۱۵ اگست ۲۰۲۱": [AUGUST],
        "سنبلهٔ ۱۴۰۳": [Day(True, 1403, 6)],
        "اسد–سنبله ۱۴۰۰": [Day(True, 1400, 5), Day(True, 1400, 6)],
        "۲۸ عقرب تا ۱ دلو ۱۴۰۳": [Day(True, 1403, 8, 28), Day(True, 1403, 11, 1)],
        "به میزان ۸۵ درصد": [],
        "تهدیدی جدی، حمل و نقل، بشار اسد، دو قوس، سرطان": [],
        "۵ می‌روند": [],
        "نیمهٔ دوم اسد، تا میزان": [],
        "هفتهٔ دوم اسد، ماه حوت": [Day(True, None, 5), Day(True, None, 12)],
        "نیمهٔ دوم سال ۲۰۲۴": [Day(False, 2024, half=2)],
        "سال ۲۰۲۴م": [Day(False, 2024)],
        "در ماه اگست. ۵ تن": [Day(False, None, 8)],
        "نیمهٔ دوم همان سال": [Day(False, half=2)],
        "تا پایان سپتمبر ۲۰۲۴": [Day(False, 2024, 9, part=Part.LATE)],
    },
}


@pytest.mark.parametrize(
    ("language", "text", "days"), [(language, *row) for language, rows in DATES.items() for row in rows.items()]
)
def test_dates_are_read_in_both_calendars(language, text, days):
    assert [date.day for date in read_values(text, language)[1]] == days


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (AUGUST, ASAD, True),
        (AUGUST, Day(True, 1400, 5, 25), False),
        (Day(False, 2021, 8), Day(True, 1400, 5), True),
        (Day(False, 2021, 8), Day(True, 1400, 7), False),
        (AUGUST, Day(True, 1400, 5), False),
        (Day(False, 2021), Day(True, 1400), True),
        (Day(False, 2021), Day(True, 1402), False),
        (Day(False, None, 8, 15), Day(True, None, 5, 24), True),
        (Day(False, None, 8, 15), Day(True, None, 5, 27), False),
        (AUGUST, Day(True, None, 5, 24), False),
        (Day(False, 2021, 2, 29), Day(True, 1399, 12, 11), False),
        (Day(False, 2021, 8), Day(False, 2021, 9), False),
    ],
)
def test_two_dates_are_one_or_not(first, second, same):
    assert first.agrees(second) is second.agrees(first) is same


def test_numbers_of_dates_are_no_numbers_beside_them():
    numbers, dates = read_values("On 15 August 2021 five of 2,024 men fled.", ENGLISH)
    assert [number.value for number in numbers] == [5, 2024]
    assert len(dates) == 1


@pytest.mark.parametrize(
    ("text", "wrong"), [("۲۴ اسد ۱۴۰۰ (۱۵ اگست ۲۰۲۱)", False), ("۲۴ اسد ۱۴۰۰ (۱۴ اگست ۲۰۲۱)", True)]
)
def test_a_date_beside_another_names_the_same_day(text, wrong):
    (date,) = read_values(text, PERSIAN)[1]
    assert date.is_contradicted is wrong
    assert text[date.end :] == ")"
