"""The words that dates are made of, in both calendars: months, parts of them, halves of years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from toolkit.l10n.calendar import month_names
from toolkit.l10n.dates import gregorian_month
from toolkit.language import Code, Language
from toolkit.model.facts import Part

_PARTS: Mapping[Code, Mapping[Part, tuple[str, ...]]] = {
    "en": {
        Part.EARLY: ("early", "early in", "beginning of", "start of"),
        Part.MIDDLE: ("mid", "middle of"),
        Part.LATE: ("late", "late in", "end of"),
    },
    "fa": {
        Part.EARLY: ("اوایل", "آغاز", "ابتدای", "شروع"),
        Part.MIDDLE: ("اواسط", "نیمه", "میانه"),
        Part.LATE: ("اواخر", "پایان", "آخر", "ختم"),
    },
}
HALVES: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:(?P<first>[Ff]irst)|[Ss]econd)\s+half\s+of\s+(?:(?=\d)|(?:the\s+same|the|this|that|last)\s+year(?:\s+(?=\d))?)"
    ),
    "fa": re.compile(
        "نیمه[\u0654ی]?\\s+(?:(?P<first>نخست|اول)|دوم)\\s+(?:(?:سال\\s+)?(?=\\d)|(?:این|همین|همان)\\s+سال|امسال)"
    ),
}
_OTHER_NAMES: Mapping[Code, Mapping[str, tuple[str, int]]] = {
    "en": {
        **{"Saur": ("S", 2), "Jauza": ("S", 3), "Sunbulah": ("S", 6), "Qaus": ("S", 9), "Dalwa": ("S", 11)},
        **{"Hoot": ("S", 12), "Sep": ("A", 9), "Sep.": ("A", 9)},
    },
    "fa": {
        **{"ژانویه": ("G", 1), "فوریه": ("G", 2), "مارس": ("G", 3), "آپریل": ("G", 4), "آوریل": ("G", 4)},
        **{"ژوئن": ("G", 6), "ژوئیه": ("G", 7), "جولایی": ("G", 7), "آگست": ("G", 8), "اوت": ("G", 8)},
        **{"سپتامبر": ("G", 9), "اکتبر": ("G", 10), "نوامبر": ("G", 11), "دسامبر": ("G", 12)},
    },
}
"""Other spellings, and the names that are used in Iran: a date is read even where the house writes it otherwise."""
_AMBIGUOUS = 5
"""May is a verb in English, and «می» a part of them in Persian."""


@cache
def signs_of_dates(language: Language) -> Mapping[str, tuple[str, int]]:
    """Return the months and their parts, each with its sign and its number; they may stand in capitals."""
    names = {word: ("P", index) for index, part in enumerate(Part) for word in _PARTS[language.code][part]}
    names |= _OTHER_NAMES[language.code]
    for month in range(1, 13):
        short, whole = (gregorian_month(month, language, abbreviated) for abbreviated in (True, False))
        names |= {short: ("A", month), f"{short}.": ("A", month)} if short != whole else {}
        names[whole] = ("N" if month == _AMBIGUOUS else "G", month)
        names[month_names(language)[month - 1]] = ("S", month)
    return {form: read for name, read in names.items() for form in (name, name.upper(), name[:1].upper() + name[1:])}


@cache
def words_of_dates(language: Language) -> re.Pattern[str]:
    """Return what finds them as whole words, also with an ezafe."""
    names = "|".join(sorted(map(re.escape, signs_of_dates(language)), key=len, reverse=True))
    return re.compile(f"(?<!\\w)({names})\u0654?(?![\\w\u200c])")
