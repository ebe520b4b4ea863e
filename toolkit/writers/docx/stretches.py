"""Stretches: a paragraph as Word and LibreOffice can show it, which know one direction inside another but no isolates.

UAX #9 gives levels; what stands in an isolate of the direction around it needs no level of its own. What is left is
the text of the paragraph's direction and stretches of the other one, which numbers may stand in; a stretch with
letters of the first direction inside is deep, and takes an embedding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from toolkit.l10n.bidi import resolved_units
from toolkit.l10n.bidi.classes import bidi_class, brackets
from toolkit.language import Direction

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
CONTROLS = frozenset({LRI, RLI, PDI})
_BARE_NUMBER = re.compile(r"\d+(?:[.,:٫٬]\d+)*")
"""A number that w:rtl shows in its order: a sign, a percent sign or a slash in it might be turned (17.3.2.30)."""

_LETTERS = {"EN": "N", "AN": "N", "CS": "S", "ET": "T", "": ""}
_NUMBER = re.compile("T*N+(?:SN+)*T*")
"""Classes that W4 and W5 take for one number; a sign in it w:rtl would turn."""


class Cell(NamedTuple):
    """Characters that belong together, or the control of an isolate, which is not written.

    ``origin`` is the place of the first one in the text; ``kind`` is the bidirectional class, of the last one too,
    empty for what has no say: a control, a half-space.
    """

    characters: str
    origin: int
    level: int
    kind: str

    @property
    def last(self) -> int:
        """The place of the last character in the text."""
        return self.origin + len(self.characters) - 1


@lru_cache(maxsize=1024)
def _kind(character: str) -> str:
    return "" if character in CONTROLS else bidi_class(character).replace("BN", "")


@dataclass(frozen=True)
class Stretch:
    """Characters of one direction.

    ``is_base`` tells those of the text around from those inside it, ``is_deep`` whether text of the direction around
    stands inside in turn.
    """

    cells: tuple[Cell, ...]
    right_to_left: bool
    is_base: bool
    is_deep: bool


def cells(text: str, base: Direction) -> list[Cell]:
    """Return the text with levels in which an isolate of the direction around it counts for nothing."""
    found: list[Cell] = []
    embedding = int(base == "rtl")
    shift = 0
    waiting: list[tuple[int, int]] = []
    for start, end, level in resolved_units(text, base):
        character = text[start]
        if character == PDI and waiting:
            embedding, shift = waiting.pop()
        found.append(Cell(text[start:end], start, level - shift, _kind(character)))
        if character in {LRI, RLI}:
            waiting.append((embedding, shift))
            embedding += 1 if (embedding % 2 == 1) != (character == RLI) else 2
            inside = level - waiting[-1][1]  # where the neutral that stands for the isolate is shown
            inside += (inside % 2 == 1) != (character == RLI)
            shift = embedding - inside
    return found


def stretches(paragraph: Sequence[Cell], base: int) -> Iterator[Stretch]:
    """Yield the stretches of text whose own level is ``base``."""
    around = base % 2 == 1
    for inside, group in groupby(_settled(paragraph, base), key=lambda cell: cell[1]):
        found = tuple(cell for cell, _ in group)
        yield Stretch(found, around != inside, not inside, inside and _is_deep(found, base))


def _settled(paragraph: Sequence[Cell], base: int) -> Iterator[tuple[Cell, bool]]:
    """Yield each cell, and whether it stands in a stretch of the other direction."""
    for higher, group in groupby(paragraph, key=lambda cell: cell.level > base):
        found = list(group)
        inside = higher and not _belongs_around(found, base)
        for cell in found:
            yield (cell if inside or base % 2 else cell._replace(level=base)), inside


def _belongs_around(found: Sequence[Cell], base: int) -> bool:
    """Tell whether text around shows a stretch as well: Persian a bare number, English what has nothing Persian."""
    if base % 2:
        return bool(_BARE_NUMBER.fullmatch("".join(cell.characters for cell in found)))
    return all(cell.level % 2 == 0 for cell in found)


def _is_deep(found: Sequence[Cell], base: int) -> bool:
    """Tell whether a stretch of the other direction needs a level of its own.

    In English, that is when more stands in it than numbers, which Persian has anyway. In Persian, Persian may stand in
    it, or a separator of thousands, which N0 takes for Persian, in brackets.
    """
    if base % 2:
        kinds = {cell.kind for cell in found}
        return any(cell.level % 2 for cell in found) or (
            "AN" in kinds and any(cell.characters in brackets() for cell in found)
        )
    inner = ("".join(_LETTERS.get(cell.kind, "x") for cell in group)
             for higher, group in groupby(found, key=lambda cell: cell.level > base + 1) if higher)  # fmt: skip
    return not all(_NUMBER.fullmatch(kinds) for kinds in inner)
