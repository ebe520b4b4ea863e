"""Phrases of the other direction, which an engine that resolves direction line by line must be handed isolated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.l10n.bidi.classes import bidi_class
from toolkit.l10n.bidi.levels import resolve, visual_order
from toolkit.language import Direction

_FOREIGN: dict[Direction, Direction] = {"ltr": "rtl", "rtl": "ltr"}
_STRONG: dict[Direction, frozenset[str]] = {"ltr": frozenset({"L"}), "rtl": frozenset({"R", "AL"})}


@dataclass(frozen=True)
class Piece:
    """A piece of a paragraph; ``direction`` is None for text of the paragraph's own direction."""

    text: str
    direction: Direction | None


@dataclass(frozen=True)
class _Cut:
    """The borders of a piece."""

    start: int
    end: int
    direction: Direction | None


def isolate_foreign(text: str, base: Direction) -> list[Piece]:
    """Cut a paragraph into its own text and the phrases of the other direction; joined they give the text again.

    Each piece laid out on its own, in the order of the paragraph, shows what UAX #9 shows for the whole. Numbers
    are the text's own, unless a Latin phrase before them turns their order. Only in left-to-right text a number
    after a Persian phrase in brackets does better than UAX #9: 2024-05-12 is not turned into 12-05-2024.
    """
    levels = resolve(text, base)
    pieces: list[Piece] = []
    for cut in _joined(_phrases(text, levels, base)):
        for part in _numbers_apart(text, levels, cut, base):
            pieces.append(Piece(text[part.start : part.end], part.direction))
    return pieces


def _stretches(levels: Sequence[int], base: Direction) -> Iterator[tuple[int, int, bool]]:
    """Yield stretches that are, or are not, all above the paragraph's own level; the flag tells which."""
    start = 0
    for above, group in groupby(level > (base == "rtl") for level in levels):
        end = start + len(list(group))
        yield start, end, above
        start = end


def _phrases(text: str, levels: Sequence[int], base: Direction) -> Iterator[_Cut]:
    """Yield phrases with a letter of the other direction, blanks at their ends apart, and all else as own text."""
    for start, end, above in _stretches(levels, base):
        phrase = text[start:end]
        if not above or not any(bidi_class(character) in _STRONG[_FOREIGN[base]] for character in phrase):
            yield _Cut(start, end, None)
            continue
        first = start + len(phrase) - len(phrase.lstrip())
        last = start + len(phrase.rstrip())
        yield _Cut(start, first, None)
        yield _Cut(first, last, _FOREIGN[base])
        yield _Cut(last, end, None)


def _joined(cuts: Iterator[_Cut]) -> list[_Cut]:
    """Join neighbours of own text and drop empty ones."""
    joined: list[_Cut] = []
    for cut in cuts:
        if joined and joined[-1].direction is cut.direction is None:
            joined[-1] = _Cut(joined[-1].start, cut.end, None)
        elif cut.end > cut.start:
            joined.append(cut)
    return joined


def _numbers_apart(text: str, levels: Sequence[int], cut: _Cut, base: Direction) -> Iterator[_Cut]:
    """Yield the cut, or its numbers one by one where they owe their order to a phrase outside it (W7)."""
    alone = resolve(text[cut.start : cut.end], base)
    if cut.direction or base == "ltr" or visual_order(alone) == visual_order(levels[cut.start : cut.end]):
        yield cut
        return
    for start, end, above in _stretches(levels[cut.start : cut.end], base):
        yield _Cut(cut.start + start, cut.start + end, _FOREIGN[base] if above else None)
