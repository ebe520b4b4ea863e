"""Extent: each text of a unit is in its own language, and neither says a sentence more than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.agreement.printed import Pair, Printed, pairs
from toolkit.findings import Finding, Severity
from toolkit.l10n.sentences import sentences
from toolkit.language import Code
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_WORD = re.compile(r"(?P<en>[A-Za-zÀ-ɏ]+)|(?P<fa>[\u0620-\u06d3][\u0620-\u06d3\u064b-\u065f\u200c]*)|\d[\d.,٫٬]*")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+")
_FOREIGN_WORDS = 4
"""So many words of the other script are a sentence that was left, no name or title beside our own words."""
_WORDS_OF_ENGLISH = 1.05
"""Persian has so many words for one of English (the median of our briefs)."""
_SENTENCE, _TEXT = 1.3, 1.9
"""How many times longer a text may be than expected: with a sentence more, and in any case."""
_SHORT, _LEAST = 12, 4
"""A text of so few words may be twice as long in the other language; so many words make a sentence."""


def check_languages(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find texts that are mostly in the script of the other language."""
    for pair in pairs(manuscript, library):
        for side in pair.sides:
            words = _words(side)
            own = side.language.code
            foreign = [match for match in words if match.lastgroup not in (own, None)]
            ours = sum(match.lastgroup == own for match in words)
            if len(foreign) >= _FOREIGN_WORDS and len(foreign) > ours:
                message = f"the {side.name} text of {pair.unit!r} is not in {side.name}"
                yield LANGUAGE.at(side.place(foreign[0].start()), message)


def check_extent(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find units one text of which says much more than the other, or a sentence more."""
    for pair in pairs(manuscript, library):
        english, persian = sorted(pair.sides, key=lambda side: side.language.code)
        words = {side.name: len(_words(side)) for side in (english, persian)}
        less, more = sorted((words[english.name] * _WORDS_OF_ENGLISH, words[persian.name]))
        told = len(_told(english)) != len(_told(persian))
        longer = told and more - less >= _LEAST and more > less * _SENTENCE
        if longer or (more >= _SHORT and more > less * _TEXT):
            yield LENGTH.at(pair.translation.place(), _message(pair, words))


def _message(pair: Pair, words: dict[str, int]) -> str:
    counts = (f"{words[side.name]} words in {side.name} ({_count(len(_told(side)))})" for side in pair.sides)
    return f"{pair.unit!r} has {' and '.join(counts)}"


def _count(number: int) -> str:
    return f"{number} sentence{'' if number == 1 else 's'}"


def _told(side: Printed) -> tuple[str, ...]:
    return sentences(" ".join(side.text.split()), side.language.code)


def _words(side: Printed) -> list[re.Match[str]]:
    return list(_WORD.finditer(_ADDRESS.sub(lambda match: " " * len(match[0]), side.text)))


def _example(english: str, persian: str) -> str:
    texts: dict[Code, str] = {"en": english, "fa": persian}
    return "".join(f"{code}:\n  wish: |\n    {text}\n" for code, text in texts.items())


_ENGLISH = "The farmers of the district wait for rain, and nobody has told them when help will come."
_PERSIAN = "دهقانان ولسوالی چشم به راه باران‌اند و هیچ کس به آنان نگفته است که کمک چه وقت می‌رسد."
LANGUAGE = Rule(
    code="text-untranslated",
    message="a text is in the other language",
    why="A text that was copied to be translated and then forgotten is printed as it is: half of the readers of that "
    "edition cannot read it.",
    source="README.md: the two editions cannot disagree",
    hint="translate it; a name or a title alone may stay in its own letters",
    passes=(_example(_ENGLISH, _PERSIAN), _example("He works for RFE.", "او برای Radio Free Europe کار می‌کند.")),
    fails=(_example(_ENGLISH, _ENGLISH), _example(_PERSIAN, _PERSIAN)),
    waivable=True,
)
LENGTH = Rule(
    code="editions-length",
    message="one text of a unit says much more than the other",
    why="A sentence that was added or left out is the difference that no comparison of figures and names can see.",
    source="The promise of the design: the two editions of a brief cannot disagree.",
    hint="say the same in both texts; where both do, waive it with the reason",
    passes=(
        _example(_ENGLISH, _PERSIAN),
        _example("It rained. The farmers went out to the fields.", "باران بارید و دهقانان به کشتزارها رفتند."),
    ),
    fails=(
        _example(
            "The farmers wait for rain.", "دهقانان منتظر باران‌اند. حکومت به آنان کمک نکرده است و این ستم بزرگی است."
        ),
        _example("The farmers wait for rain. Nobody has helped them since the spring.", "دهقانان منتظر باران‌اند."),
    ),
    severity=Severity.WARNING,
)
RULES = (LANGUAGE, LENGTH)
