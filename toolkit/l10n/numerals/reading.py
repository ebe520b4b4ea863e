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
_MAGNITUDES, _WITHOUT_VALUE = "TBMKLvyq", "&awzskP"
_OF_SO_MANY = re.compile(r"(?:[1u]\.{0,2}rw?|[Rb]|(?P<ordinal>a))\Z")
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
    minus = _minus(match, signs, text, first.start)
    value = _value(match.lastgroup, taken)
    ordinal = taken[-1][0] in "omOz" and match.lastgroup == "number"
    return Number(
        value if minus is None else -value,
        first.start if minus is None else minus,
        share.end() if share else last.end,
        _certainty(match, taken, words),
        share=share is not None,
        points=share is not None and bool(share["points"]),
        vague=match.lastgroup == "vague",
        decade=match.lastgroup == "decade",
        plain=match[0] in ("d", "dz") and first.plain,  # «۲۰۲۴م» is a year
        ordinal=ordinal,
        of=_is_of_so_many(match, ordinal=ordinal),
        scale=max((value for sign, _, value in taken if sign in "KMBT"), default=Fraction(1)),
    )


def _is_of_so_many(match: re.Match[str], *, ordinal: bool) -> bool:
    before = _OF_SO_MANY.search(match.string, 0, match.start())
    return before is not None and (ordinal or before["ordinal"] is None)


def _minus(match: re.Match[str], signs: Sequence[Sign], text: str, start: int) -> int | None:
    """Return where the minus before a number stands, a word or a sign; None: there is none."""
    sign, token, _ = signs[match.start() - 1] if match.start() else (_OPEN, None, 0)
    if sign == "n" and token:
        return token.start
    return start - 1 if _MINUS.search(text[max(0, start - 2) : start]) else None


def _value(kind: str | None, taken: Sequence[Sign]) -> Fraction:
    """Return what the words of a number come to."""
    values = [value for sign, _, value in taken if sign not in "aw"]
    match kind, taken[-1][0]:
        case "fraction", "f" | "F":
            return values[-1] * (values[0] if len(values) > 1 else 1)
        case "fraction", _:
            return (values[0] if len(values) > 1 else 1) / values[-1]
        case "half", _:
            return sum(values, Fraction(taken[0][0] == "a"))
        case "decade", _:
            values = [value for sign, _, value in taken if sign in "dtue"]
            return values[0] * 100 + values[1] if len(values) > 1 else values[0]
    return _sum(taken)


def _sum(taken: Sequence[Sign]) -> Fraction:
    """Add up groups, each multiplied by its magnitude: «دو میلیون و سه صد هزار»."""
    total, part, largest = Fraction(0), None, Fraction(0)
    for sign, _, value in taken:
        if sign == "H":
            part = (part or 1) * value
        elif sign in _MAGNITUDES:
            whole = largest and value > largest  # «سه هزار میلیارد»: the second magnitude multiplies all before it
            total = (total + (part or 0)) * value if whole else total + (1 if part is None else part) * value
            part, largest = None, value
        elif sign == "f" and part is None and largest:
            total += value * largest
        elif sign not in _WITHOUT_VALUE:
            part = (part or 0) + value
    return total + (part or 0)


def _certainty(match: re.Match[str], taken: Sequence[Sign], words: Vocabulary) -> Certainty:
    """Tell how surely it is a number, by its words and by what stands around it."""
    shape, kind = match.string, match.lastgroup
    if set(match[0]) & set("dhHKMBTL") and kind != "vague":
        return Certainty.SURE
    following, before = shape[match.end() : match.end() + 1], shape[match.start() - 1 : match.start()]
    if kind == "implied":
        return Certainty.IMPLIED
    if match[0] in ("1y", "ay", "1q", "aq"):
        return Certainty.DOUBTFUL
    if len(taken) == 1 and taken[0][1] and taken[0][1].text in words.doubtful:
        return Certainty.LIKELY if following == "c" and taken[0][2] > 1 else Certainty.DOUBTFUL
    if following in ("l", "k") or before == "b":
        return Certainty.DOUBTFUL
    sure = kind == "number" and _sum(taken) > _LARGEST_LIKELY
    return Certainty.SURE if sure else Certainty.LIKELY
