"""Figures: whether a number or a date stands in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.evidence.source import unmarked
from toolkit.l10n.calendar import covers, month_names, solar
from toolkit.l10n.dates import gregorian_month
from toolkit.l10n.digits import ascii_digits, word_values
from toolkit.l10n.numerals.reading import read_numbers
from toolkit.language import Code, Language
from toolkit.model.facts import CalendarDate, Date, DateRange, Fact, Part, Precision

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_DAY_FIRST = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_HALF: Mapping[Code, tuple[str, str]] = {"en": ("first half", "second half"), "fa": ("نیمهٔ نخست", "نیمهٔ دوم")}
_PART: Mapping[Code, Mapping[Part, tuple[str, ...]]] = {
    "en": {Part.EARLY: ("early", "beginning of"), Part.MIDDLE: ("mid", "middle of"), Part.LATE: ("late", "end of")},
    "fa": {Part.EARLY: ("اوایل",), Part.MIDDLE: ("اواسط", "نیمه"), Part.LATE: ("اواخر",)},
}


@dataclass(frozen=True)
class Reading:
    """What can be read in some paragraphs of a source: its text, its numbers and its dates in digits."""

    text: str
    numbers: frozenset[Decimal]
    """In digits, and in words up to a hundred."""
    values: frozenset[Decimal]
    """These, and what they come to with their magnitudes: both 3.5 and 3,500,000 of "3.5 million"."""
    dates: frozenset[date]
    language: Language


def read_figures(paragraphs: list[str], language: Language) -> Reading:
    """Read the numbers, in digits, in words and with their magnitude, and the dates of some paragraphs."""
    text = ascii_digits(unmarked(" ".join(paragraphs))).casefold()
    in_digits = {Decimal(match.replace(",", "")) for match in _NUMBER.findall(text)}
    in_words = {
        Decimal(value)
        for words, value in word_values(language.code).items()
        if re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text)
    }
    values = {Decimal(number.value.numerator) / number.value.denominator for number in read_numbers(text, language)}
    values |= in_digits | in_words
    return Reading(text, frozenset(in_digits | in_words), frozenset(values), frozenset(_dates(text)), language)


def _dates(text: str) -> list[date]:
    written = [(y, m, d) for d, m, y in _DAY_FIRST.findall(text)] + list(_ISO.findall(text))
    found: list[date] = []
    for year, month, day in written:
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found


def stands_in(fact: Fact, reading: Reading) -> bool:
    """Tell whether a fact stands in what was read; parts of a date that are inferred need not."""
    if isinstance(fact, Date):
        return _date_stands(fact.date, fact.inferred, reading)
    if isinstance(fact, DateRange):
        ends = (CalendarDate.parse(fact.first), CalendarDate.parse(fact.last))
        return all(_date_stands(end, fact.inferred, reading) for end in ends)
    return abs(fact.value) in reading.values  # a source may say "fell by" where we write a minus


def _date_stands(when: CalendarDate, inferred: tuple[str, ...], reading: Reading) -> bool:
    if when.precision is Precision.UNDATED:
        return True
    if when.precision is Precision.DAY and when.span()[0] in reading.dates:
        return True
    return _gregorian_stands(when, inferred, reading) or _solar_stands(when, reading)


def _gregorian_stands(when: CalendarDate, inferred: tuple[str, ...], reading: Reading) -> bool:
    code = reading.language.code
    return all(
        (
            "year" in inferred or Decimal(when.year or 0) in reading.numbers,
            when.month is None or "month" in inferred or _month_stands(when.month, reading),
            when.day is None or Decimal(when.day) in reading.numbers,
            when.half is None or _stands(_HALF[code][when.half - 1], reading),
            when.part is None or any(_stands(word, reading) for word in _PART[code][when.part]),
        )
    )


def _month_stands(month: int, reading: Reading) -> bool:
    names = {gregorian_month(month, reading.language, abbreviated) for abbreviated in (False, True)}
    return any(_stands(name.casefold(), reading) for name in names)


def _stands(words: str, reading: Reading) -> bool:
    """Look for whole words: "mid" is not in "amid", "late" not in "later"."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", reading.text) is not None


def _solar_stands(when: CalendarDate, reading: Reading) -> bool:
    """Look for a day by the Solar Hijri calendar, as a Persian source writes it."""
    if when.precision is not Precision.DAY or not covers(*when.span()):
        return False
    day = solar(when.span()[0])
    named = _stands(month_names(reading.language)[day.month - 1].casefold(), reading)
    return named and {Decimal(day.day), Decimal(day.year)} <= reading.numbers
