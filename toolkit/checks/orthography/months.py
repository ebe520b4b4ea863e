"""Months: their names in Afghanistan, where Persian texts from Iran have others."""

from __future__ import annotations

from toolkit.checks.orthography.alphabet import ANY_DIGIT, BEGIN, BLANK, END, ZWNJ
from toolkit.checks.orthography.spelling import Spelling, any_of, instead, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_GREGORIAN = {
    "ژانویه": "جنوری",
    "فوریه": "فبروری",
    "مارس": "مارچ",
    "آوریل": "اپریل",
    "ژوئن": "جون",
    "ژوئیه": "جولای",
    "سپتامبر": "سپتمبر",
    "اکتبر": "اکتوبر",
    "نوامبر": "نومبر",
    "دسامبر": "دسمبر",
}
CLEAR = _GREGORIAN | {
    "فروردین": "حمل",
    "اردیبهشت": "ثور",
    "خرداد": "جوزا",
    "مرداد": "اسد",
    "شهریور": "سنبله",
    "آبان": "عقرب",
}
AMBIGUOUS = {
    "مه": "می",
    "اوت": "اگست",
    "تیر": "سرطان",
    "مهر": "میزان",
    "آذر": "قوس",
    "دی": "جدی",
    "بهمن": "دلو",
    "اسفند": "حوت",
}
"""Names that are words of their own: fog, arrow, affection, fire, yesterday, avalanche, rue."""
GREGORIAN = frozenset({*_GREGORIAN, *_GREGORIAN.values()})
_DATED = rf"[{ANY_DIGIT}{BLANK}][ \t{ZWNJ}]+{{}}(?=[ \t{ZWNJ}]+(?:ماه|سال|[{ANY_DIGIT}{BLANK}]))"

SPELLINGS = (
    Spelling(
        Rule(
            code="iranian-month",
            message="a month has its name in Iran",
            why="Readers in Afghanistan know the months as حمل … حوت and as جنوری … دسمبر.",
            source="CLDR, months of the gregorian and the persian calendar: fa-AF against fa",
            hint="write the name that is used in Afghanistan",
            passes=("در ماه مارچ، پس از آن در حمل، مهر و عطوفت مردم را دید.",),
            fails=("در ماه مارس به کابل آمد.", "در خرداد همان سال رفت.", "در ماه مهر بازگشت."),
            where="fa",
            severity=Severity.WARNING,
        ),
        any_of(
            instead(CLEAR, f"{BEGIN}{{}}{END}", doubtful=True),
            instead(AMBIGUOUS, rf"ماه[ \t{ZWNJ}]+{{}}{END}", doubtful=True),
            instead(AMBIGUOUS, _DATED, doubtful=True),
        ),
    ),
    Spelling(
        Rule(
            code="month-ezafe",
            message="the sixth month has an ezafe",
            why="CLDR writes «سنبلهٔ» even where the name stands alone; the house writes «سنبله», as the calendars of "
            "the country do, and as the toolkit writes dates.",
            source="House style: month 6 is «سنبله»",
            hint="write «سنبله»",
            passes=("در سنبله ۱۴۰۳ آغاز شد.", "سنبلهٔ گندم رسیده بود."),
            fails=("در سنبلهٔ ۱۴۰۳ آغاز شد.",),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches(rf"سنبلهٔ(?=[ \t{ZWNJ}]+(?:[{ANY_DIGIT}{BLANK}]|سال))", "سنبله", doubtful=True),
    ),
)
RULES = rules_of(SPELLINGS)
