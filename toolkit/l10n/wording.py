"""The words that stand around numbers and dates; ``{}`` is the place of the value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.language import Code, Language
from toolkit.model.facts import Bound, Part


@dataclass(frozen=True)
class Wording:
    """What a language says of values in prose and in tables."""

    bounds: Mapping[Bound, str]
    table_bounds: Mapping[Bound, str]
    per_cent: str
    short_per_cent: str
    table_per_cent: str
    negative: str
    """A negative number in prose, in digits."""
    negative_words: str
    parts: Mapping[Part, str]
    halves: tuple[str, str]
    """The halves of a year; ``{}`` is the year."""
    to: str
    """Stands between the ends of a range that a dash would not hold together."""
    undated: str
    paragraphs: str
    """Precedes the numbers of the paragraphs that something rests on."""


_ENGLISH = Wording(
    bounds={
        Bound.EXACT: "{}",
        Bound.ABOUT: "about {}",
        Bound.MORE_THAN: "more than {}",
        Bound.AT_LEAST: "at least {}",
    },
    table_bounds={Bound.EXACT: "{}", Bound.ABOUT: "≈{}", Bound.MORE_THAN: ">{}", Bound.AT_LEAST: "≥{}"},
    per_cent="{} per cent",
    short_per_cent="{}%",
    table_per_cent="{}%",
    negative="−{}",
    negative_words="minus {}",
    parts={Part.EARLY: "early {}", Part.MIDDLE: "mid-{}", Part.LATE: "late {}"},
    halves=("first half of {}", "second half of {}"),
    to=" to ",
    undated="undated",
    paragraphs="¶",
)
_PERSIAN_BOUNDS = {
    Bound.EXACT: "{}",
    Bound.ABOUT: "حدود {}",
    Bound.MORE_THAN: "بیش از {}",
    Bound.AT_LEAST: "دست\u200cکم {}",
}
_PERSIAN = Wording(
    bounds=_PERSIAN_BOUNDS,
    # Signs of comparison are mirrored in right-to-left text and then read either way: the words are clearer.
    table_bounds=_PERSIAN_BOUNDS,
    per_cent="{} درصد",
    # The sign belongs to tables: in running text it changes sides with the word before it (UAX #9, W2).
    short_per_cent="{} درصد",
    table_per_cent="{}٪",
    negative="منفی {}",
    negative_words="منفی {}",
    parts={Part.EARLY: "اوایل {}", Part.MIDDLE: "اواسط {}", Part.LATE: "اواخر {}"},
    halves=("نیمهٔ نخست {}", "نیمهٔ دوم {}"),
    to=" تا ",
    undated="بدون تاریخ",
    paragraphs="بند",
)
_WORDINGS: dict[Code, Wording] = {"en": _ENGLISH, "fa": _PERSIAN}


def wording(language: Language) -> Wording:
    """Return the words of the language."""
    return _WORDINGS[language.code]
