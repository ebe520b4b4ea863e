"""Reading of numbers: what a text says by value, in digits of any script, in words, and in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from toolkit.l10n.numerals.grammar import GRAMMARS
from toolkit.l10n.numerals.number import Certainty, Number
from toolkit.l10n.numerals.tokens import ZWNJ, Token, tokens
from toolkit.l10n.numerals.vocabulary import Vocabulary, vocabulary
from toolkit.language import Language

_JOINT = re.compile(rf"[\s{ZWNJ}]*|[ ]?[-‑][ ]?")
_MINUS = re.compile(r"(?<![\w.,)%٪])[−-]$")
_RANGE = re.compile(r"\s*[–—-]\s*|\s+(?:to|or|تا|الی|یا)\s+")
_OPEN, _OTHER = "|", "."
_LARGEST_LIKELY = 10
Sign = tuple[str, Token | None, Fraction]
"""A sign of the grammar, the token it stands for (None: a break between two), its value."""


def read_numbers(text: str, language: Language) -> Iterator[Number]:
    """Yield the numbers of a text by value, in order; a date is as many as it has, and a year one.

    Magnitudes, fractions and per cent belong to the number before them: «سه و نیم میلیون», "two thirds", "5 per cent";
    those of the end of a range to its beginning as well: "3 to 5 million".
    """
    waiting: Number | None = None
    for number in _numbers(text, language):
        if waiting:
            is_range = _RANGE.fullmatch(text, waiting.end, number.start)
            yield _begun(waiting, number) if is_range else waiting
        waiting = number
    if waiting:
        yield waiting


def _numbers(text: str, language: Language) -> Iterator[Number]:
    words = vocabulary(language.code)
    signs = [sign for token in tokens(text, slash=language.code == "fa") for sign in _signs(token, words)]
    shape = "".join(sign for sign, _, _ in signs)
    reached = 0
    for match in GRAMMARS[language.code].finditer(shape):
        if match[0] and not shape.startswith("x", match.end()):
            number = _number(match, signs, text, words)
            is_plural = number.vague and number.value % 10 != 0  # «شش‌ها» are lungs
            if number.start >= reached and not is_plural:
                yield number
                reached = number.end


def _begun(first: Number, last: Number) -> Number:
    """Return the beginning of a range with what its end says for both."""
    if first.scale == 1 < last.scale and 0 < first.value < last.value / last.scale:
        first = replace(first, value=first.value * last.scale, scale=last.scale, certainty=last.certainty, plain=False)
    return replace(first, share=True, plain=False) if last.share and not first.share else first


def _signs(token: Token, words: Vocabulary) -> Iterator[Sign]:
    if not _JOINT.fullmatch(token.glue):
        yield _OPEN, None, Fraction(0)
    if token.value is not None:
        yield "d", token, token.value
        return
    sign, value = words.words.get(token.text, (_OTHER, Fraction(0)))
    if sign in "zs" and token.glue not in ("", ZWNJ):  # endings stand close to what they end
        sign = _OTHER
    yield sign, token, value


def _number(match: re.Match[str], signs: Sequence[Sign], text: str, words: Vocabulary) -> Number:
    taken = signs[match.start() : match.start() + len(match[0].rstrip("&"))]
    first, last = taken[0][1], taken[-1][1]
    assert first
    assert last
    share = re.compile(words.per_cent).match(text, last.end)
    start, value = first.start, _value(match, taken)
    before = signs[match.start() - 1] if match.start() else (_OPEN, None, Fraction(0))
    if before[0] == "n" and before[1]:
        start, value = before[1].start, -value
    elif _MINUS.search(text[max(0, start - 2) : start]):
        start, value = start - 1, -value
    return Number(
        value,
        start,
        share.end() if share else last.end,
        _certainty(match, taken, words),
        share=share is not None,
        vague=match.lastgroup == "vague",
        decade=match.lastgroup == "decade",
        plain=match[0] == "d" and first.plain,
        scale=max((value for sign, _, value in taken if sign in "KMBT"), default=Fraction(1)),
        ordinal=taken[-1][0] in "omOz" and match.lastgroup == "number",
    )


def _value(match: re.Match[str], taken: Sequence[Sign]) -> Fraction:
    """Return what the words of a number come to."""
    if match.lastgroup == "fraction":
        parts = [value for sign, _, value in taken if sign != "a"]
        return _fraction(parts, taken[-1][0])
    if match.lastgroup == "half":
        return sum((value for _, _, value in taken), Fraction(0)) + (match[0][0] == "a")
    total, part, largest = Fraction(0), None, Fraction(0)
    for sign, _, value in taken:
        if sign in "TBMKLvyqH" and match.lastgroup != "decade":
            if sign == "H" and part is not None:
                part *= value
            elif sign == "H":
                part = value
            elif largest and value > largest:
                total, part, largest = (total + (part or 0)) * value, None, value
            else:
                total, part, largest = total + (1 if part is None else part) * value, None, value
        elif sign == "f" and part is None and largest:
            total += value * largest
        elif sign not in "&awyzs":
            part = (part or 0) + value
    return total + (part or 0)


def _fraction(parts: Sequence[Fraction], last: str) -> Fraction:
    if last in "fF":
        return (parts[0] if len(parts) > 1 else 1) * parts[-1]
    return (parts[0] if len(parts) > 1 else 1) / parts[-1]


def _certainty(match: re.Match[str], taken: Sequence[Sign], words: Vocabulary) -> Certainty:
    """Tell how surely it is a number, by its words and by what stands around it."""
    shape, kind = match.string, match.lastgroup
    if set(match[0]) & set("dhHKMBTL") and kind != "vague":
        return Certainty.SURE
    said = [token.text for _, token, _ in taken if token]
    doubtful = (
        kind == "implied" or match[0] in ("1y", "ay", "1q", "aq") or (len(said) == 1 and said[0] in words.doubtful)
    )
    following = shape[match.end() : match.end() + 1]
    if doubtful:
        return Certainty.LIKELY if following == "c" and taken[0][2] > 1 and kind != "implied" else Certainty.DOUBTFUL
    if following == "l" or shape[match.start() - 1 : match.start()] == "b":
        return Certainty.DOUBTFUL
    sure = kind == "number" and _value(match, taken) > _LARGEST_LIKELY
    return Certainty.SURE if sure else Certainty.LIKELY
