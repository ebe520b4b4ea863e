"""Embedding levels of a text, their runs, and the order they are shown in (UAX #9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from toolkit.l10n.bidi.classes import EMBEDDINGS, ISOLATES, REMOVED, bidi_class
from toolkit.l10n.bidi.explicit import Explicit
from toolkit.l10n.bidi.implicit import implicit_levels
from toolkit.l10n.bidi.sequences import run_sequences
from toolkit.l10n.bidi.units import units
from toolkit.language import Direction

_BLANK = REMOVED | ISOLATES | {"WS", "PDI"}
_COMMANDS = EMBEDDINGS | ISOLATES
_RISING = {"ltr": _COMMANDS | {"R", "AL", "AN"}, "rtl": _COMMANDS | {"L", "EN", "AN"}}
"""Classes without which a paragraph of a direction has its own level throughout."""


class LevelRun(NamedTuple):
    """A stretch of characters of one level, from ``start`` up to ``end``."""

    start: int
    end: int
    level: int


def resolve(text: str, base: Direction) -> list[int]:
    """Return the embedding level of each character; a paragraph separator inside begins a new paragraph."""
    levels: list[int] = []
    for unit in resolved_units(text, base):
        levels += [unit.level] * (unit.end - unit.start)
    return levels


def resolved_units(text: str, base: Direction) -> Iterator[LevelRun]:
    """Yield characters that no rule parts from each other: words in a row of one script, a number, a sign."""
    paragraph: list[tuple[int, int]] = []
    for start, end in units(text):
        paragraph.append((start, end))
        if bidi_class(text[start]) == "B":
            yield from resolve_paragraph(text, paragraph, base)
            paragraph = []
    yield from resolve_paragraph(text, paragraph, base)


def level_runs(text: str, base: Direction) -> list[LevelRun]:
    """Cut the text where the level changes."""
    runs: list[LevelRun] = []
    for level, group in groupby(resolved_units(text, base), key=attrgetter("level")):
        start = runs[-1].end if runs else 0
        runs.append(LevelRun(start, list(group)[-1].end, level))
    return runs


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the positions of the characters of one line from left to right (L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=1)
    for level in range(max(levels, default=0), lowest_odd - 1, -1):
        start = 0
        for high, group in groupby(levels, key=lambda own, least=level: own >= least):  # type: ignore[misc]
            end = start + len(list(group))
            if high:
                order[start:end] = order[start:end][::-1]
            start = end
    return order


def resolve_paragraph(text: str, places: Sequence[tuple[int, int]], direction: Direction) -> Iterator[LevelRun]:
    """Yield the units of one paragraph, which the rules see as their first characters."""
    base = int(direction == "rtl")
    characters = [text[start] for start, _ in places]
    original = [bidi_class(character) for character in characters]
    levels = [base] * len(places) if _RISING[direction].isdisjoint(original) else _levels(characters, original, base)
    for (start, end), level in zip(places, levels, strict=True):
        yield LevelRun(start, end, level)


def _levels(characters: Sequence[str], original: Sequence[str], base: int) -> list[int]:
    explicit = Explicit(original, base)
    levels = list(explicit.levels)
    for sequence in run_sequences(original, explicit.levels, base):
        for position, level in implicit_levels(characters, explicit.classes, sequence):
            levels[position] = level
    _follow(levels, original, base)
    _reset_blanks(levels, original, base)
    return levels


def _follow(levels: list[int], original: Sequence[str], base: int) -> None:
    """Give each character that X9 removed, a ZWNJ among them, the level of the one before (UAX #9, 5.2)."""
    previous = base
    for position, name in enumerate(original):
        if name in REMOVED:
            levels[position] = previous
        previous = levels[position]


def _reset_blanks(levels: list[int], original: Sequence[str], base: int) -> None:
    """Set tabs, separators and the blanks before them and at the end to the level of the paragraph (L1)."""
    trailing = True
    for position in range(len(original) - 1, -1, -1):
        name = original[position]
        trailing = name in {"B", "S"} or (trailing and name in _BLANK)
        if trailing:
            levels[position] = base
