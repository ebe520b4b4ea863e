"""Explicit levels: what embeddings, overrides and isolates ask for (UAX #9, rules X1 to X8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.l10n.bidi.classes import EMBEDDINGS, ISOLATES, first_strong, match_isolates

MAX_DEPTH = 125
"""The deepest explicit level (BD2)."""


@dataclass(frozen=True)
class _Status:
    """An entry of the directional status stack (X1)."""

    level: int
    override: str | None = None
    isolate: bool = False


class Explicit:
    """The walk over one paragraph; ``levels`` and ``classes`` are its result, a place for each character.

    Characters that rule X9 removes keep their place, with a level that means nothing yet.
    """

    def __init__(self, classes: Sequence[str], base: int) -> None:
        self.classes = list(classes)
        self.levels = [base] * len(classes)
        self._stack = [_Status(base)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0
        self._matches = match_isolates(classes)
        for position, name in enumerate(classes):
            self._step(position, name)

    def _step(self, position: int, name: str) -> None:
        if name in EMBEDDINGS:
            self._embed(name)
        elif name in ISOLATES:
            self._mark(position)
            self._isolate(self._direction(position, name))
        elif name == "PDI":
            self._close_isolate()
            self._mark(position)
        elif name == "PDF":
            self._close_embedding()
        elif name not in {"B", "BN"}:
            self._mark(position)

    def _mark(self, position: int) -> None:
        """Give the character the level and the override in force (X5a to X6a)."""
        status = self._stack[-1]
        self.levels[position] = status.level
        if status.override:
            self.classes[position] = status.override

    def _next_level(self, right_to_left: bool) -> int:
        """Return the least level above the current one that has the direction."""
        return self._stack[-1].level + 1 + (self._stack[-1].level % 2 == right_to_left)

    def _has_room(self, level: int) -> bool:
        return level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings

    def _embed(self, name: str) -> None:
        """Open an embedding or an override (X2 to X5)."""
        level = self._next_level(name in {"RLE", "RLO"})
        override = {"LRO": "L", "RLO": "R"}.get(name)
        if self._has_room(level):
            self._stack.append(_Status(level, override))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _direction(self, position: int, name: str) -> bool:
        """Tell whether the isolate runs from right to left; FSI looks at its first strong character (X5c)."""
        if name != "FSI":
            return name == "RLI"
        inside = self.classes[position + 1 : self._matches.get(position, len(self.classes))]
        return first_strong(inside) in {"R", "AL"}

    def _isolate(self, right_to_left: bool) -> None:
        level = self._next_level(right_to_left)
        if self._has_room(level):
            self._valid_isolates += 1
            self._stack.append(_Status(level, isolate=True))
        else:
            self._overflow_isolates += 1

    def _close_isolate(self) -> None:
        """Close the isolate and all embeddings left open in it (X6a)."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._valid_isolates -= 1

    def _close_embedding(self) -> None:
        """Close the innermost embedding, never an isolate (X7)."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self._stack[-1].isolate and len(self._stack) > 1:
            self._stack.pop()
