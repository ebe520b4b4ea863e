"""Runs: pieces cut where direction, script or style changes, by levels resolved over the whole paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from toolkit.language import Direction
from toolkit.writers.docx.marks import Place, unisolated
from toolkit.writers.docx.pieces import IsolateEnd, IsolateStart, Letters, Note, PageField, Piece, Tab
from toolkit.writers.docx.stretches import LRI, PDI, RLI

_OBJECTS = {Note: "\ufffc", PageField: "1", Tab: "\t"}
"""Characters that stand for objects while direction is resolved."""
_BLOCKS = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC, _SCRIPTS = re.compile(f"[{_BLOCKS}]"), re.compile(f"[{_BLOCKS}]+|[^{_BLOCKS}]+")


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
    """Characters of one piece as runs see them; ``position`` is that of the piece in the paragraph."""

    position: int
    characters: str
    right_to_left: bool
    complex_script: bool
    is_apart: bool
    """Whether it is a mark beside an object, and no part of it."""


def runs(pieces: Sequence[Piece], base: Direction) -> Iterator[Run | Piece]:
    """Yield runs in logical order and, between them, the pieces that are not text."""
    passed = 0
    for (position, right, cs, is_apart), group in groupby(_cells(pieces, base), key=itemgetter(0, 2, 3, 4)):
        yield from _silent(pieces[passed:position])
        piece = Letters("") if is_apart else pieces[position]
        yield Run(piece, "".join(cell.characters for cell in group), right, cs)
        passed = max(passed, position + 1)
    yield from _silent(pieces[passed:])


def _cells(pieces: Sequence[Piece], base: Direction) -> Iterator[_Cell]:
    text, owners = _flattened(pieces)
    for place in unisolated(text, base):
        for owner, characters in _owned(place, owners):
            is_apart = place.is_mark and not isinstance(pieces[owner], Letters)
            # In text from the right every font is the complex-script one.
            for part in [characters] if place.right_to_left else _SCRIPTS.findall(characters):
                cs = not place.right_to_left and bool(_ARABIC.match(part))
                yield _Cell(owner, part, place.right_to_left, cs, is_apart)


def _owned(place: Place, owners: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the characters of each piece, by its position, that they stand in."""
    first, last = owners[place.origin], owners[place.origin + len(place.characters) - 1]
    if first == last:
        yield first, place.characters
        return
    begin = 0
    for owner, group in groupby(owners[place.origin : place.origin + len(place.characters)]):
        end = begin + len(list(group))
        yield owner, place.characters[begin:end]
        begin = end


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
