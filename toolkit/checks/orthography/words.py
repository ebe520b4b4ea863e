"""Words: each once, and each of one script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import LATIN_MARK, LETTER, MARK, ZWNJ
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Hit, Spelling, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_CHARACTERS = rf"{LETTER}{MARK}A-Za-z\u00c0-\u024f’'"
_TWICE = re.compile(
    rf"(?<![{_CHARACTERS}])(?<![{_CHARACTERS}]{ZWNJ})"
    rf"(?P<word>[{_CHARACTERS}][{_CHARACTERS}{ZWNJ}]*?[{_CHARACTERS}]|و)"
    rf"(?P<gap>(?={ZWNJ}*+\s)[ \t\n{ZWNJ}]++)(?P=word)"
    rf"(?!{ZWNJ}*[{_CHARACTERS}])"
)
_MEANT = (
    "کم یک دو سه چهار پنج ده صد هزار گاه دسته گروه جدا رفته پاره تک بار قدم ذره خانه کوچه روز شب آرام آهسته نرم چه پشت "
    "جوقه نفر قطعه بخش خط سطر بند نوع رنگ گونه لحظه سال ماه هفته قریه شهر کشور منزل فوج قطره دانه یگان زار خوش بس کند "
    "باز نقطه یکی واژه جمله صفحه داغ تند زود بی عبدالله Abdullah had that so very"
)
"""Words that are said twice on purpose: «کم کم», «جدا جدا», «بی بی سی», «عبدالله عبدالله», “that that”."""
_TWO_WORDS = re.compile(r"از\s+از\s+(?:دست|کار|بین|میان|سر|پا|یاد|هم|جا|راه)")  # «پس از از دست رفتن»
_LATIN = r"A-Za-z\u00c0-\u024f"
_LOOK_ALIKE = "\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορ"
_OTHER = r"A-Za-z\u00c0-\u052f"
_SEAM = re.compile(
    rf"[{_OTHER}][{LATIN_MARK}]*[{LETTER}]|[{LETTER}{MARK}][{_OTHER}]"
    rf"|[{_LATIN}][{LATIN_MARK}]*[{_LOOK_ALIKE}]|[{_LOOK_ALIKE}][{_LATIN}]"
)
_REST = re.compile(rf"[{LETTER}{MARK}{_OTHER}]*")


def _repeated(prose: Prose) -> Iterator[Hit]:
    for match in _TWICE.finditer(prose.text):
        if match["word"] not in _MEANT.split() and not _TWO_WORDS.match(prose.text, match.start()):
            yield Hit(*match.span(), None if "\n" in match["gap"] else match["word"], doubtful=True)


def _mixed(prose: Prose) -> Iterator[Hit]:
    """Find words of two scripts by the seam between these."""
    last = 0
    for seam in _SEAM.finditer(prose.text):
        if seam.start() >= last:
            before = _REST.match(prose.text[: seam.start() + 1][::-1])
            after = _REST.match(prose.text, seam.start())
            start, last = seam.start() + 1 - len(before[0] if before else ""), after.end() if after else seam.end()
            yield Hit(start, last)


SPELLINGS = (
    Spelling(
        Rule(
            code="word-repeated",
            message="a word stands twice",
            why="It is the slip of an edited sentence; words that are doubled on purpose are known.",
            source="House style",
            hint="delete one of the two",
            passes=("مردم کم کم و دسته دسته بازگشتند.",),
            fails=("والی گفت که که راه باز است.",),
            where="fa",
            severity=Severity.WARNING,
        ),
        _repeated,
        ("en", "fa"),
    ),
    Spelling(
        Rule(
            code="script-mixed",
            message="a word has letters of two scripts",
            why="A Cyrillic or Greek letter looks like a Latin one and is found by no search; Latin letters that touch "
            "Persian ones join nothing, and turn the word around.",
            source="Unicode Technical Standard #39, mixed-script detection",
            hint="type the word again in one script; a suffix of a Latin name follows a half-space",
            passes=("کارمند CSTO و NGO‌ها به کابل آمدند.",),
            fails=("کارمند NGOها به کابل آمد.", "نام Каbul در متن است."),
            where="fa",
            waivable=True,
        ),
        _mixed,
        ("en", "fa"),
    ),
)
RULES = rules_of(SPELLINGS)
