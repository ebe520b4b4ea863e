"""Phrases of the other direction, which an engine that resolves direction line by line must be handed isolated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from toolkit.l10n.bidi.classes import bidi_class, brackets
from toolkit.l10n.bidi.levels import resolved_units
from toolkit.language import Direction

_FOREIGN: dict[Direction, Direction] = {"ltr": "rtl", "rtl": "ltr"}
_STRONG: dict[Direction, frozenset[str]] = {"ltr": frozenset({"L"}), "rtl": frozenset({"R", "AL"})}
_PERSIAN_DIGIT = "[۰-۹٠-٩]"
_NUMBERS_BEFORE = re.compile(rf".*{_PERSIAN_DIGIT}\S*\s+", re.DOTALL)
_NUMBER_AFTER = re.compile(rf"\s+(?=\S*{_PERSIAN_DIGIT})")
_SIGNED = re.compile(r"((?<!\w)[−+$€£-]\d+(?:[٫٬.,]\d+)*[%٪]?|\d+(?:[٫٬.,]\d+)*[%٪])")
_BETWEEN = " ،؛,;:.–—-"
"""What may stand between a phrase and a number, and belongs to neither."""


@dataclass(frozen=True)
class Piece:
    """A piece of a paragraph; ``direction`` is None for text of the paragraph's own direction."""

    text: str
    direction: Direction | None


def isolate_foreign(text: str, base: Direction) -> list[Piece]:
    """Cut a paragraph into its own text and the phrases of the other direction; joined they give the text again.

    Each piece laid out on its own, in the order of the paragraph, shows what UAX #9 shows for the whole in which
    the phrases are isolates. Persian numbers stay in Persian text: unisolated, rule W7 would draw the day of
    «TOLOnews، ۲۸ عقرب» to the other side of the name. Only a number with a sign stands alone: in running text
    the sign would change sides with the word before it, and with the break of a line (rules W2 and W5).
    """
    pieces: list[Piece] = []
    for start, end, direction in _cuts(text, base):
        if pieces and pieces[-1].direction is direction is None:
            pieces[-1] = Piece(pieces[-1].text + text[start:end], None)
        elif end > start:
            pieces.append(Piece(text[start:end], direction))
    return pieces if base == "ltr" else [part for piece in pieces for part in _signed_apart(piece)]


def _signed_apart(piece: Piece) -> Iterator[Piece]:
    """Yield a piece of Persian text with its signed numbers isolated; a phrase stays whole."""
    if piece.direction:
        yield piece
        return
    for index, part in enumerate(_SIGNED.split(piece.text)):
        if part:
            yield Piece(part, "ltr" if index % 2 else None)


def _cuts(text: str, base: Direction) -> Iterator[tuple[int, int, Direction | None]]:
    """Yield the borders of phrases and of the text between them, some of it empty."""
    start = 0
    for above, group in groupby(resolved_units(text, base), key=lambda unit: unit.level > (base == "rtl")):
        end = list(group)[-1].end
        first, last = _phrase(text[start:end], _FOREIGN[base]) if above else (0, 0)
        yield start, start + first, None
        yield start + first, start + last, _FOREIGN[base] if last > first else None
        yield start + last, end, None
        start = end


def _phrase(stretch: str, direction: Direction) -> tuple[int, int]:
    """Return where the phrase in a stretch of the other direction begins and ends; empty: it is but a number."""
    strong = [at for at, character in enumerate(stretch) if bidi_class(character) in _STRONG[direction]]
    if not strong:
        return 0, 0
    start, end = len(stretch) - len(stretch.lstrip()), len(stretch.rstrip())
    if direction == "ltr":
        start, end = _without_numbers(stretch, (start, end), strong[0], strong[-1])
    return start, end


def _without_numbers(stretch: str, borders: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return the borders without the Persian numbers before the first letter and after the last."""
    start, end = borders
    if before := _NUMBERS_BEFORE.match(stretch[:first]):
        start = first - len(stretch[before.end() : first].lstrip(_BETWEEN))
    if after := _NUMBER_AFTER.search(stretch, last):
        end = len(stretch[: after.start()].rstrip(_BETWEEN))
    return (start, end) if _is_balanced(stretch[start:end]) else borders


def _is_balanced(phrase: str) -> bool:
    return all(phrase.count(opening) == phrase.count(closing) for opening, closing in brackets().items())
