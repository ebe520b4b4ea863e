"""The words and the digits of a text, in order, each with what stands between it and the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from toolkit.l10n.digits import ascii_digits

ZWNJ = "\u200c"
_MARKS = "\u0640\u064b-\u0655\u0670"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_TOKEN = re.compile(
    r"(?P<digits>(?<![\d.,])(?:\d{1,3}(?:[,،]\d{3})+(?!\d)|\d+)(?:(?P<point>\.|(?<=\d)/(?=\d))\d+)?)"
    rf"|(?P<word>(?:[A-Za-z]+\d\w*|{_LETTER}+))"
)
_STRIPPED = re.compile(f"[{_MARKS}]")
_ARABIC = str.maketrans("يىك", "ییک")
_JOINED = re.compile(r"و(?=\S\S)")
_THOUSANDS = re.compile("(?:یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده)(?=هزار\\Z)|یک(?=صد\\Z)")


@dataclass(frozen=True)
class Token:
    """A word, without marks and in small letters, or a number in digits with its value."""

    text: str
    start: int
    end: int
    glue: str
    """What stands between it and the token before it."""
    value: Fraction | None = None
    plain: bool = False


def tokens(text: str, *, slash: bool) -> Iterator[Token]:
    """Yield the tokens; ``slash`` reads «۳/۵» as a decimal, as it is typed in Persian."""
    after = 0
    for match in _TOKEN.finditer(ascii_digits(text)):
        glue = text[after : match.start()]
        after = match.end()
        yield from _digits(match, glue, slash=slash) if match["digits"] else _words(match, glue)


def _digits(match: re.Match[str], glue: str, *, slash: bool) -> Iterator[Token]:
    written = match["digits"]
    whole, stroke, rest = written.partition("/")
    if stroke and not slash:
        middle = match.start() + len(whole)
        yield Token(whole, match.start(), middle, glue, _value(whole), plain=whole.isdigit())
        yield Token(rest, middle + 1, match.end(), stroke, _value(rest), plain=rest.isdigit())
    else:
        yield Token(written, match.start(), match.end(), glue, _value(written), plain=written.isdigit())


def _value(written: str) -> Fraction:
    return Fraction(re.sub("[,،]", "", written).replace("/", "."))


def _words(match: re.Match[str], glue: str) -> Iterator[Token]:
    """Yield a word, or the two that are written as one: «دوهزار», and behind a half-space «سی‌وسه»."""
    word = _STRIPPED.sub("", match["word"]).translate(_ARABIC).casefold()
    first = (_JOINED.match(word) if glue == ZWNJ else None) or _THOUSANDS.match(word)
    if first and len(word) == len(match["word"]):
        middle = match.start() + first.end()
        yield Token(first[0], match.start(), middle, glue)
        yield Token(word[first.end() :], middle, match.end(), "")
    else:
        yield Token(word, match.start(), match.end(), glue)
