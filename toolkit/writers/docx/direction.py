"""Runs: pieces cut where direction, script or style changes, by levels resolved over the whole paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from toolkit.language import Direction
from toolkit.writers.docx.marks import unisolated
from toolkit.writers.docx.pieces import IsolateEnd, IsolateStart, Letters, Note, PageField, Piece, Tab
from toolkit.writers.docx.stretches import LRI, PDI, RLI

_OBJECTS = {Note: "\ufffc", PageField: "1", Tab: "\t"}
"""Characters that stand for objects while direction is resolved."""
_ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))


@dataclass(frozen=True)
class Run:
    """Characters, or one object, that one ``w:r`` holds.

    ``right_to_left`` is w:rtl; ``complex_script`` is w:cs, which a run of the other direction needs so that
    Word takes the complex-script font for Persian digits ([MS-OI29500] 2.1.88).
    """

    piece: Piece
    text: str
    right_to_left: bool
    complex_script: bool


class _Cell(NamedTuple):
    """A character as runs see it; ``position`` is that of its piece in the paragraph."""

    position: int
    character: str
    run: Run


def runs(pieces: Sequence[Piece], base: Direction) -> Iterator[Run | Piece]:
    """Yield runs in logical order and, between them, the pieces that are not text."""
    passed = 0
    for (position, like), group in groupby(_cells(pieces, base), key=lambda cell: (cell.position, cell.run)):
        yield from _silent(pieces[passed:position])
        yield replace(like, text="".join(cell.character for cell in group))
        passed = max(passed, position + 1)
    yield from _silent(pieces[passed:])


def _cells(pieces: Sequence[Piece], base: Direction) -> Iterator[_Cell]:
    text, owners = _flattened(pieces)
    made: dict[tuple[int, bool, bool, bool], Run] = {}
    for character, origin, right_to_left, is_mark in unisolated(text, base):
        owner = owners[origin]
        cs = not right_to_left and _is_arabic(character)
        like = (owner, right_to_left, cs, is_mark)
        if like not in made:
            # A mark beside an object is not part of it.
            piece = Letters("") if is_mark and not isinstance(pieces[owner], Letters) else pieces[owner]
            made[like] = Run(piece, "", right_to_left, cs)
        yield _Cell(owner, character, made[like])


def _silent(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces that are neither characters nor, any longer, isolates."""
    return (piece for piece in pieces if not isinstance(piece, Letters | IsolateStart | IsolateEnd))


def _flattened(pieces: Sequence[Piece]) -> tuple[str, list[int]]:
    """Return the characters of the paragraph and, for each, the position of its piece."""
    characters: list[str] = []
    for piece in pieces:
        if isinstance(piece, Letters):
            characters.append(piece.text)
        elif isinstance(piece, IsolateStart):
            characters.append(LRI if piece.direction == "ltr" else RLI)
        else:
            characters.append(PDI if isinstance(piece, IsolateEnd) else _OBJECTS.get(type(piece), ""))
    owners = [position for position, group in enumerate(characters) for _ in group]
    return "".join(characters), owners


@lru_cache(maxsize=1024)
def _is_arabic(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _ARABIC)
