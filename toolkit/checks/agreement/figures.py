"""Figures: both texts of a unit say the same numbers and dates, whatever script, words or calendar they are in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from toolkit.checks.agreement.printed import Pair, Printed, pairs
from toolkit.findings import Finding, Severity
from toolkit.glossary import NameFinder
from toolkit.l10n.numerals.dates import WrittenDate, read_values
from toolkit.l10n.numerals.number import Certainty, Number
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule


@dataclass(frozen=True)
class Figure:
    """A number or a date of a text; ``fact`` is the fact that it lies in, which is compared by its id."""

    value: Number | WrittenDate
    printed: Printed
    fact: str

    @property
    def certainty(self) -> Certainty:
        """Return how surely the other text must have it; the ids of facts are compared by check_same_references."""
        return Certainty.DOUBTFUL if self.fact else self.value.certainty

    @property
    def shown(self) -> str:
        """Return it as it is printed, in one line."""
        return " ".join(self.printed.text[self.value.start : self.value.end].split())

    @property
    def is_in_digits(self) -> bool:
        """Tell whether it is written in digits, and not by a fact."""
        return not self.fact and any(map(str.isdecimal, self.shown))

    def agrees(self, other: Figure) -> bool:
        """Tell whether two texts say the same; of a fact the form may leave out the sign of per cent."""
        first, second = self.value, other.value
        if isinstance(first, Number) and isinstance(second, Number):
            return first.agrees(second) or (bool(self.fact or other.fact) and first.value == second.value)
        if isinstance(first, WrittenDate) and isinstance(second, WrittenDate):
            return first.agrees(second)
        return _year_of(first) == _year_of(second)


def _year_of(value: Number | WrittenDate) -> object:
    """Return what a number and a year have in common: «۱۳۴۴» may be either."""
    if isinstance(value, Number):
        return value.size
    return value.day.year if value.day.month is None and value.day.half is None else None


def check_figures(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find numbers and dates that one text of a unit says and the other does not, and days that are two."""
    if "glossary" in library.invalid:  # its names hold numbers and months
        return
    for pair in pairs(manuscript, library):
        original, translation = (_figures(printed, library.names[printed.language.code]) for printed in pair.sides)
        missing, added = unmatched(original, translation)
        yield from _differences(pair, missing, added, told=manuscript.brief.structure.has_facts(pair.unit))
        yield from _contradictions(pair, [*original, *translation])


def _contradictions(pair: Pair, figures: Sequence[Figure]) -> Iterator[Finding]:
    for figure in figures:
        if isinstance(figure.value, WrittenDate) and figure.value.is_contradicted:
            message = f"{figure.shown!r} in {pair.unit!r} names two different days"
            yield CALENDARS.at(figure.printed.place(figure.value.start), message)


def _figures(printed: Printed, names: NameFinder) -> list[Figure]:
    numbers, dates = read_values(names.without(printed.text), printed.language)
    values: list[Number | WrittenDate] = [*numbers, *dates]
    return [Figure(value, printed, printed.fact_at(value.start, value.end)) for value in values]


def unmatched(first: Sequence[Figure], second: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Return what of each text has no counterpart in the other one; the surest find theirs first."""
    left = sorted(second, key=lambda figure: -figure.certainty)
    alone = []
    for figure in sorted(first, key=lambda figure: -figure.certainty):
        found = next((other for other in left if figure.agrees(other)), None)
        if found is None:
            alone.append(figure)
        else:
            left.remove(found)
    return _told(alone), _told(left)


def _told(figures: Sequence[Figure]) -> list[Figure]:
    """Return those that a translation must have as well, in the order of the text."""
    certain = [figure for figure in figures if figure.certainty > Certainty.DOUBTFUL]
    return sorted(certain, key=lambda figure: figure.value.start)


def _differences(pair: Pair, missing: Sequence[Figure], added: Sequence[Figure], *, told: bool) -> Iterator[Finding]:
    """Tell what was changed, number with number and date with date, then what is missing or added.

    What was added in digits is ``told`` already where numbers are facts: as typed by hand.
    """
    for kind, rule in ((Number, NUMBER), (WrittenDate, DATE)):
        sides = [[figure for figure in figures if isinstance(figure.value, kind)] for figures in (missing, added)]
        for original, translation in zip_longest(*sides):
            if told and original is None and translation and translation.is_in_digits:
                continue
            yield _difference(pair, rule, original, translation)


def _difference(pair: Pair, rule: Rule, original: Figure | None, translation: Figure | None) -> Finding:
    if original and translation:
        message = (
            f"{pair.unit!r} says {original.shown!r} in {pair.original.name} "
            f"and {translation.shown!r} in {pair.translation.name}"
        )
        return rule.at(pair.translation.place(translation.value.start), message)
    figure = original or translation
    assert figure
    lacking = pair.translation if original else pair.original
    message = f"{figure.shown!r} in {pair.unit!r} is not in the {lacking.name}"
    place = pair.translation.place(translation.value.start if translation else None)
    return (rule if figure.certainty is Certainty.SURE else WORD).at(place, message)


_FILES = "fa:\n  wish: |\n    {}\nen:\n  wish: |\n    {}\n"


def _example(english: str, persian: str) -> str:
    return _FILES.format(persian, english)


_WHY = "A reader of one edition must not learn another figure than a reader of the other; figures are where hands slip."
_HINT = "mend the text, or make the figure a fact of brief.yaml, so that both editions print one value"
NUMBER = Rule(
    code="editions-number",
    message="a number of one text is not in the other",
    why=_WHY,
    source="The promise of the design: the two editions of a brief cannot disagree.",
    hint=_HINT,
    passes=(
        _example(
            "About three and a half million people live there.", "نزدیک به سه و نیم میلیون نفر در آن‌جا زندگی می‌کنند."
        ),
        _example("More than twenty-five villages were flooded.", "بیش از بیست و پنج قریه زیر آب شد."),
    ),
    fails=(
        _example(
            "About three and a half million people live there.", "نزدیک به سی و پنج میلیون نفر در آن‌جا زندگی می‌کنند."
        ),
        _example("More than twenty-five villages were flooded.", "شماری از قریه‌ها زیر آب شد."),
    ),
    waivable=True,
)
WORD = Rule(
    code="editions-number-word",
    message="a small number in words is in one text only",
    why="Idioms hold small numbers that the other language says otherwise; where it is none, a count was lost.",
    source="The promise of the design: the two editions of a brief cannot disagree.",
    hint="say the number in both texts, or waive it with the reason",
    passes=(
        _example("The two sides met.", "طرفین دیدار کردند."),
        _example("It is one of the four reasons.", "این یکی از چهار دلیل است."),
    ),
    fails=(_example("The five ministers met.", "وزیران دیدار کردند."),),
    severity=Severity.WARNING,
    release=Severity.ERROR,
    waivable=True,
)
DATE = Rule(
    code="editions-date",
    message="a date of one text is not in the other",
    why=_WHY,
    source="The promise of the design: the two editions of a brief cannot disagree.",
    hint=_HINT,
    passes=(_example("It fell on the fifteenth of August.", "پانزدهم اگست سقوط کرد."),),
    fails=(_example("It fell on the fifteenth of August.", "شانزدهم اگست سقوط کرد."),),
    waivable=True,
)
CALENDARS = Rule(
    code="date-calendars",
    message="the two calendars name different days",
    why="A date is given in both calendars so that each reader finds it; where they differ, one of them is wrong.",
    source="The Solar Hijri calendar as of ICU and persiantools, which agree on every day of two centuries.",
    hint="make it a fact of brief.yaml, which converts it",
    passes=(_example("It fell in August.", "روز بیست و چهارم اسد (پانزدهم اگست) سقوط کرد."),),
    fails=(_example("It fell in August.", "روز بیست و ششم اسد (دهم اگست) سقوط کرد."),),
)
RULES = (NUMBER, WORD, DATE, CALENDARS)
