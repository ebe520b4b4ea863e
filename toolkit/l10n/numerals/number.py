"""A number as it was read in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

_SOLAR_TO_GREGORIAN = 621
FIRST_GREGORIAN = 1500
"""A year below it that stands alone is one of the Solar Hijri calendar."""


class Certainty(IntEnum):
    """How surely words are a number, and one that a translation must have as well."""

    IMPLIED = 0
    """Words that say no number, but that other languages may say by one: "both", "only"."""
    DOUBTFUL = 1
    """They are also other words («نه», "second"), or other languages need none for them ("one")."""
    LIKELY = 2
    """Words from two to ten, which idioms hold."""
    SURE = 3
    """Digits, magnitudes, and words above ten."""


@dataclass(frozen=True)
class Number:
    """A number of a text, from ``start`` to before ``end``.

    ``share`` is one in per cent, whose ``value`` is what stands before the sign; ``points`` one of percentage points;
    ``vague`` a magnitude in the plural, "thousands"; ``decade`` the year or the two digits that name one, "the 1980s";
    ``plain`` one in digits without separators, so that it may be a year; ``of`` may say a part, "one in four",
    «از هر چهار تن یک تن», "fell by a third"; ``ordinal`` changes nothing of the value; ``scale`` is the magnitude in
    it, a million in «سه میلیون».
    """

    value: Fraction
    start: int
    end: int
    certainty: Certainty = Certainty.SURE
    share: bool = False
    points: bool = False
    vague: bool = False
    decade: bool = False
    plain: bool = False
    ordinal: bool = False
    of: bool = False
    scale: Fraction = Fraction(1)

    @property
    def size(self) -> Fraction:
        """Return the number itself: half for 50 per cent."""
        return self.value / 100 if self.share else self.value

    def agrees(self, other: Number) -> bool:
        """Tell whether two texts that say the one and the other say the same."""
        if self.decade and other.decade:
            return bool(self._decades() & other._decades())
        if (self.of or other.of) and self.size * other.size == 1:
            return True
        if self.decade or other.decade:  # "in her fifties", «پنجاه و چند ساله»
            return self.size == other.size < 100
        return (self.size, self.vague, self.points) == (other.size, other.vague, other.points)

    def _decades(self) -> set[int]:
        """Return the Gregorian decades that are meant: «دههٔ شصت» of the Solar Hijri calendar is that of the 1980s."""
        year = int(self.value)
        years = {1300 + year, 1900 + year} if year < 100 else {year}
        return {_gregorian_decade(year) for year in years}


def _gregorian_decade(year: int) -> int:
    middle = year + 4 + (_SOLAR_TO_GREGORIAN if year < FIRST_GREGORIAN else 0)
    return middle - middle % 10
