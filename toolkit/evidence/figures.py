"""Figures: whether a number or a date stands in a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from toolkit.evidence.source import unmarked
from toolkit.l10n.calendar import covers, solar
from toolkit.l10n.numerals.dates import read_dates
from toolkit.l10n.numerals.day import Day
from toolkit.l10n.numerals.number import Certainty, Number
from toolkit.l10n.numerals.reading import read_numbers
from toolkit.language import Language
from toolkit.model.facts import CalendarDate, Date, DateRange, Fact, Percentage, Precision, Quantity
from toolkit.model.facts import Number as BareNumber


@dataclass(frozen=True)
class Reading:
    """What can be read in some paragraphs of a source: its numbers, those of dates among them, and its dates."""

    numbers: frozenset[Number]
    days: frozenset[Day]

    @property
    def values(self) -> frozenset[Fraction]:
        """Return how many or how much is said, without signs, for "fell by" says a minus as well; ordinals say none."""
        return frozenset(abs(number.value) for number in self.numbers if not number.ordinal)

    @property
    def years(self) -> frozenset[Fraction]:
        """Return what may be a year."""
        return frozenset(number.value for number in self.numbers if number.plain)


def read_figures(paragraphs: Iterable[str], language: Language) -> Reading:
    """Read the numbers and the dates of some paragraphs, each for itself, by value."""
    read = [_read(paragraph, language) for paragraph in paragraphs]
    return Reading(
        frozenset(number for one in read for number in one.numbers), frozenset(day for one in read for day in one.days)
    )


@lru_cache(maxsize=512)
def _read(paragraph: str, language: Language) -> Reading:
    text = unmarked(paragraph)
    numbers = list(read_numbers(text, language))
    days = frozenset(found.day for found in read_dates(text, language, numbers))
    return Reading(frozenset(number for number in numbers if _is_said(number)), days)


def _is_said(number: Number) -> bool:
    """Tell whether a text says a number: "both" and "thousands" do not, nor does "second", which is time as well."""
    is_other_word = number.certainty is Certainty.DOUBTFUL and number.ordinal
    return number.certainty > Certainty.IMPLIED and not (number.vague or number.decade or is_other_word)


def stands_in(fact: Fact, reading: Reading) -> bool:
    """Tell whether a fact stands in what was read; parts of a date that are inferred need not."""
    if isinstance(fact, Date):
        return _date_stands(fact.date, fact.inferred, reading)
    if isinstance(fact, DateRange):
        ends = (CalendarDate.parse(fact.first), CalendarDate.parse(fact.last))
        return all(_date_stands(end, fact.inferred, reading) for end in ends)
    return _quantity_stands(fact, reading)


def _quantity_stands(fact: Quantity, reading: Reading) -> bool:
    """Look for how many; a bare number may also be an ordinal, a share a part: "the 16th round", "half of them"."""
    value = abs(Fraction(fact.value))
    if value in reading.values:
        return True
    if isinstance(fact, Percentage):
        return value < 100 and value / 100 in reading.values
    return isinstance(fact, BareNumber) and any(number.value == value for number in reading.numbers)


def _date_stands(when: CalendarDate, inferred: tuple[str, ...], reading: Reading) -> bool:
    if when.precision is Precision.UNDATED:
        return True
    wanted = [Day(False, when.year, when.month, when.day, when.part, when.half)]
    if when.precision is Precision.DAY and covers(*when.span()):  # as a Persian source may write it
        day = solar(when.span()[0])
        wanted.append(Day(True, day.year, day.month, day.day))
    return any(_day_stands(day, inferred, reading) for day in wanted)


def _day_stands(wanted: Day, inferred: tuple[str, ...], reading: Reading) -> bool:
    """Look for a date of one calendar; its year may stand in another sentence, a contrary one not beside it."""
    if wanted.month is None and wanted.half is None:
        return "year" in inferred or _year_stands(wanted, reading)
    if "month" in inferred and wanted.day:
        said = any(number.value == wanted.day for number in reading.numbers)
        return said and ("year" in inferred or _year_stands(wanted, reading))
    return any(
        _says(day, wanted) and (day.year or "year" in inferred or _year_stands(wanted, reading)) for day in reading.days
    )


def _year_stands(wanted: Day, reading: Reading) -> bool:
    dated = any((day.solar, day.year) == (wanted.solar, wanted.year) for day in reading.days)
    return dated or Fraction(wanted.year or 0) in reading.years


def _says(day: Day, wanted: Day) -> bool:
    """Tell whether a date that was read is the one that is wanted, or may be for all that it says of the year."""
    parts = (day.solar, day.month, day.half) == (wanted.solar, wanted.month, wanted.half)
    finer = all(getattr(wanted, part) in (None, getattr(day, part)) for part in ("day", "part"))
    return parts and finer and day.year in (None, wanted.year)
