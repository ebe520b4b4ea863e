"""Reading of dates: days, months, halves and years in either calendar, alone, as ranges, and with the other beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.l10n.digits import ascii_digits
from toolkit.l10n.numerals.date_words import HALVES, signs_of_dates, words_of_dates
from toolkit.l10n.numerals.day import Day, are_one_time
from toolkit.l10n.numerals.number import FIRST_GREGORIAN, Certainty, Number
from toolkit.l10n.numerals.reading import read_numbers
from toolkit.language import Code, Language
from toolkit.model.facts import Part

_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"|(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}))(?![\d/-])"
)
_OF_A_PERIOD = re.compile("(?:هفته|نیمه|دهه|ثلث|سال|دور|بار|صنف|مرحله)[\u0654ی]?\\s+\\Z")
"""Words whose ordinal is no day: «هفتهٔ دوم اسد»."""
_LONE_MONTH: Mapping[Code, re.Pattern[str] | None] = {
    "en": None,
    "fa": re.compile("(?:ماه|برج|هفته\u0654\\s+\\w+)\\s+\\Z"),
}
_ERA = r"(?:\s+(?:هجری\s+)?(?:خورشیدی|شمسی|میلادی))?"
_GAPS = (
    ("", re.compile(r"\s*(?:(?:of|the|سال|ماه|برج)\s+)*|\s*-\s*|\u0654\s*")),
    (",", re.compile(r"\s*[,،]\s*")),
    ("-", re.compile(r"\s*[–—]\s*|\s+(?:to|and|until|through|تا|الی|و)\s+(?:سال\s+)?")),
    (
        "(",
        re.compile(
            rf"{_ERA}\s*[(\[/]\s*(?:سال\s+)?|{_ERA}\s+(?:برابر|برابر\s+با|مطابق|مطابق\s+(?:به|با)|corresponding\s+to)\s+"
        ),
    ),
)
_CALENDAR = "(?:[GAN],?Y|S,?y)"
_ONE = f"(?:[GAN]D(?:-?D)?,?Y|P?D?{_CALENDAR}|[PD][GANS]|[GA]DD?(?!Y)|G|H[Yy]?|[Yy])"
_STRETCH = f"(?:(?:D[,-])*|[DPGANS]-){_ONE}(?:-{_ONE})?"
_SHAPE = re.compile(rf"(?P<main>{_STRETCH})(?:\((?P<beside>{_STRETCH})\)?)?")

_CERTAINTY = {"G": Certainty.LIKELY, "H": Certainty.DOUBTFUL}
"""Of dates that are one sign alone."""


@dataclass(frozen=True)
class WrittenDate:
    """A date of a text, from ``start`` to before ``end``, with what stands beside it in the other calendar.

    ``is_contradicted`` tells that the two are not the same time.
    """

    day: Day
    start: int
    end: int
    certainty: Certainty = Certainty.SURE
    is_contradicted: bool = False

    def agrees(self, other: WrittenDate) -> bool:
        """Tell whether two texts that say the one and the other say the same."""
        return self.day.agrees(other.day)


@dataclass(frozen=True)
class _Item:
    """A part of a date: its sign in the shape, where it stands, its number.

    The signs: ``D`` day, ``G`` month, ``A`` one that is abbreviated and no date alone, ``N`` May, ``S`` Solar Hijri
    month, ``P`` part of a month, ``H`` half of a year, ``Y`` year, ``y`` Solar Hijri year, ``|`` no part of a date.
    """

    sign: str
    start: int
    end: int
    value: int = 0


def read_dates(text: str, language: Language, numbers: Sequence[Number]) -> Iterator[WrittenDate]:
    """Yield the dates of a text in order; ``numbers`` are those that were read in it, with days and years among them.

    A month of the Solar Hijri calendar is seldom one alone, for «میزان» and «جدی» are other words as well.
    """
    numeric = list(_numeric(text))
    rest = [number for number in numbers if not any(_overlap(number, found) for found in numeric)]
    found = [*numeric, *_spelled(text, language, rest)]
    months = _solar_months(text, language)
    alone = [month for month in months if not any(month.start < one.end and one.start < month.end for one in found)]
    yield from sorted([*found, *alone], key=lambda one: one.start)


def read_values(text: str, language: Language) -> tuple[list[Number], list[WrittenDate]]:
    """Return the numbers of a text that belong to no date, and its dates."""
    numbers = list(read_numbers(text, language))
    dates = list(read_dates(text, language, numbers))
    return [number for number in numbers if not any(_overlap(number, found) for found in dates)], dates


def _overlap(number: Number, found: WrittenDate) -> bool:
    return number.start < found.end and found.start < number.end


def _numeric(text: str) -> Iterator[WrittenDate]:
    """Read 2021-08-15, 15/08/2021 and ۱۴۰۰/۵/۲۴; the day stands before the month."""
    for match in _NUMERIC.finditer(ascii_digits(text)):
        year, month, day = (int(match[name] or match[name[0]]) for name in ("year", "month", "day"))
        found = Day(year < FIRST_GREGORIAN, year, month, day)
        if found.span():
            yield WrittenDate(found, match.start(), match.end())


def _spelled(text: str, language: Language, numbers: Sequence[Number]) -> Iterator[WrittenDate]:
    items = _items(text, language, numbers)
    shape = _shape(text, items)
    for match in _SHAPE.finditer("".join(item.sign for item in shape)):
        main = _days(shape[slice(*match.span("main"))])
        beside = [day for day, _ in _days(shape[slice(*match.span("beside"))] if match["beside"] else [])]
        wrong = bool(beside) and not are_one_time([day for day, _ in main], beside)
        certainty = _CERTAINTY.get(match["main"], Certainty.SURE)
        for day, taken in main[:-1]:
            yield WrittenDate(day, taken[0].start, taken[-1].end, certainty)
        day, taken = main[-1]
        yield WrittenDate(day, taken[0].start, shape[match.end() - 1].end, certainty, wrong)


def _solar_months(text: str, language: Language) -> Iterator[WrittenDate]:
    """Read Solar Hijri months alone: in Persian where the word before says so, «ماه میزان»; English proves nothing."""
    named = _LONE_MONTH[language.code]
    for match in words_of_dates(language).finditer(text):
        sign, month = signs_of_dates(language)[match[1]]
        if sign == "S" and (not named or named.search(text, 0, match.start())):
            certainty = Certainty.LIKELY if named else Certainty.DOUBTFUL
            yield WrittenDate(Day(solar=True, month=month), *match.span(), certainty)


def _items(text: str, language: Language, numbers: Sequence[Number]) -> list[_Item]:
    """Return the parts of dates in order, none over another."""
    items = [_Item("H", *match.span(), 1 if match["first"] else 2) for match in HALVES[language.code].finditer(text)]
    for match in words_of_dates(language).finditer(text):
        sign, value = signs_of_dates(language)[match[1]]
        items.append(_Item(sign, *match.span(), value))
    for number in numbers:
        of_period = number.ordinal and not number.plain and _OF_A_PERIOD.search(text, 0, number.start)
        items.append(_Item("|" if of_period else _sign(number), number.start, number.end, int(number.value)))
    found: list[_Item] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not found or item.start >= found[-1].end:
            found.append(item)
    return found


def _sign(number: Number) -> str:
    """Return what a number may be in a date; small ones in words only as ordinals, «پنجم اسد»."""
    if number.share or number.vague or number.decade or number.value.denominator != 1:
        return "|"
    if number.plain and 1000 <= number.value < 3000:
        return "y" if number.value < FIRST_GREGORIAN else "Y"
    is_day = 1 <= number.value <= 31 and (number.ordinal or number.certainty is Certainty.SURE)
    return "D" if is_day else "|"


def _shape(text: str, items: Sequence[_Item]) -> list[_Item]:
    """Return the items with what stands between them, each one sign."""
    shape: list[_Item] = []
    end = 0
    for item in items:
        between = text[end : item.start]
        if between.lstrip().startswith(")") and shape:
            shape.append(_Item(")", end, end))
            between = between.lstrip()[1:]
        gap = next((sign for sign, pattern in _GAPS if pattern.fullmatch(between)), "|")
        shape += [_Item(gap, end, item.start)] if gap else []
        shape.append(item)
        end = item.end
    return shape


def _days(shape: Sequence[_Item]) -> list[tuple[Day, list[_Item]]]:
    """Return the dates of a stretch, each with its parts; what the first of a range leaves out, the second one says."""
    groups: list[list[_Item]] = [[]]
    for item in shape:
        if item.sign == "-" or (item.sign == "D" and any(part.sign == "D" for part in groups[-1])):
            groups.append([])
        if item.sign not in "-,":
            groups[-1].append(item)
    found: list[tuple[Day, list[_Item]]] = []
    following = Day(solar=False)
    for group in reversed(groups if shape else []):
        following = _day({item.sign: item.value for item in group}, following)
        found.insert(0, (following, group))
    return [(_in_month(day, found[max(index - 1, 0)][0]), group) for index, (day, group) in enumerate(found)]


def _in_month(day: Day, before: Day) -> Day:
    """Return a day with the month that the day before it names: "November 18–19"."""
    return replace(day, solar=before.solar, month=before.month) if day.day and not day.month else day


def _day(said: Mapping[str, int], following: Day) -> Day:
    year = said.get("Y", said.get("y", following.year))
    if "H" in said or said.keys() <= {"Y", "y"}:
        return Day("y" in said, year, half=said.get("H"))
    month = next((said[sign] for sign in "GANS" if sign in said), None)
    solar = "S" in said if month else following.solar
    part = list(Part)[said["P"]] if "P" in said else None
    return Day(solar, year, month or following.month, said.get("D"), part)
