"""Marks in place of isolates, which Word and LibreOffice do not have.

Each stretch of text of one direction is marked with U+200E or U+200F where what it begins or ends with would look
beyond it, so that it is shown as UAX #9 shows the isolates: by a program that goes by the characters, and by Word under
every reading of the standard (docs/word-order.md). Where nothing would look beyond, nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from toolkit.language import Direction
from toolkit.writers.docx.stretches import CONTROLS, Cell, Stretch, cells, stretches

LRM, RLM = "\u200e", "\u200f"
LRE, RLE, PDF = "\u202a", "\u202b", "\u202c"
_STRONG = {True: frozenset({"R", "AL"}), False: frozenset({"L"})}
_NUMBERS = frozenset({"EN", "AN"})
_LETTERS = frozenset({"L", "R", "AL"})


class Place(NamedTuple):
    """Characters of a run, and the position of the first in the text, or for a mark that of its neighbour."""

    characters: str
    origin: int
    right_to_left: bool
    is_mark: bool = False


def unisolated(text: str, base: Direction) -> list[Place]:
    """Return the text without isolates, in logical order, with what marks it needs to be shown alike."""
    return list(_placed(cells(text, base), int(base == "rtl")))


def _placed(paragraph: Sequence[Cell], base: int) -> Iterator[Place]:
    found = list(stretches(paragraph, base))
    for position, stretch in enumerate(found):
        if stretch.is_deep:
            yield from _embedded(stretch, base + 1)
        else:
            before = found[position - 1].cells if position else ()
            yield from _marked(stretch, before, position == len(found) - 1)


def _embedded(stretch: Stretch, level: int) -> Iterator[Place]:
    """Yield a stretch that no marks can show; Annex I.7 of ISO 29500-1 leaves what Word makes of it open."""
    right = stretch.right_to_left
    yield Place(RLE if right else LRE, stretch.cells[0].origin, right, True)
    if next((cell.kind for cell in stretch.cells if cell.kind), "") not in _LETTERS:
        # FriBidi looks for what a bracket stands behind (N0) in the embedding before this one.
        yield Place(RLM if right else LRM, stretch.cells[0].origin, right, True)
    yield from _placed(stretch.cells, level)
    yield Place(PDF, stretch.cells[-1].last, right, True)


def _marked(stretch: Stretch, before: Sequence[Cell], is_last: bool) -> Iterator[Place]:
    """Yield a stretch with its marks; ``before`` is what stands in front of it."""
    right = stretch.right_to_left
    mark = RLM if right else LRM
    seen = [cell for cell in stretch.cells if cell.kind]
    if not seen:
        if stretch.is_base and before and not is_last:
            yield Place(mark, before[-1].last, right, True)
        yield from (_written(cell, right) for cell in stretch.cells if cell.characters not in CONTROLS)
        return
    marked = set(_inside(stretch, seen))
    if _looks_back(stretch, seen, before, is_last):
        marked.add(seen[0].origin)
    for cell in stretch.cells:
        if cell.origin in marked:
            yield Place(mark, cell.origin, right, True)
        if cell.characters not in CONTROLS:
            yield _written(cell, right)
    if _looks_on(stretch, seen, is_last):
        yield Place(mark, seen[-1].last, right, True)


def _written(cell: Cell, right: bool) -> Place:
    return Place(cell.characters, cell.origin, right)


def _looks_back(stretch: Stretch, seen: Sequence[Cell], before: Sequence[Cell], is_last: bool) -> bool:
    """Tell whether what stands in front would decide about the beginning of a stretch."""
    if not stretch.is_base:
        return seen[0].kind not in _STRONG[stretch.right_to_left]
    if not before:
        return False
    after_number = next((cell.kind for cell in reversed(before) if cell.kind), "") in _NUMBERS | {"ET"}
    lead = next((cell.kind for cell in seen if cell.kind in _LETTERS | _NUMBERS), "")
    return lead in _NUMBERS or (not lead and not is_last) or (after_number and seen[0].kind == "ET")


def _looks_on(stretch: Stretch, seen: Sequence[Cell], is_last: bool) -> bool:
    """Tell whether what follows would decide about the end of a stretch."""
    right = stretch.right_to_left
    closed = _STRONG[right] | (_NUMBERS if right else {"EN"})
    if stretch.is_base:
        end = next((cell.kind for cell in reversed(seen) if cell.kind in _LETTERS | _NUMBERS), "")
        joins = right and seen[-1].kind in _NUMBERS  # with the left-to-right stretch that follows, of its level
        return bool(end) and not is_last and (end not in closed or joins)
    if seen[-1].kind == "ET":
        number = next((cell.kind for cell in reversed(seen) if cell.kind != "ET"), "")
        return number not in closed & _NUMBERS or (right and seen[-1].level % 2 == 1)
    return seen[-1].kind not in closed


def _inside(stretch: Stretch, seen: Sequence[Cell]) -> Iterator[int]:
    """Yield where a mark stands inside a stretch: between a number and what must not be taken for part of it."""
    controls = {cell.origin: cell.level for cell in stretch.cells if not cell.kind}
    for position, (first, second) in enumerate(pairwise(seen)):
        third = seen[position + 2].kind if position + 2 < len(seen) else ""
        gap = bool(controls) and any(controls.get(place, 0) % 2 for place in range(first.last, second.origin))
        if stretch.right_to_left:
            apart = _is_foreign_sign(first, second, third) or (gap and first.level % 2 == 0 == second.level % 2)
            apart = apart or (first.level % 2 > second.level % 2 and _is_signed(islice(seen, position + 1, None)))
        else:
            apart = "AN" in {first.kind, second.kind} and not {first.kind, second.kind} <= _NUMBERS | {"L"}
        if apart:
            yield second.origin


def _is_foreign_sign(first: Cell, second: Cell, third: str) -> bool:
    """Tell whether one of two neighbours is a number and the other a sign of the text around it (W4, W5)."""
    if first.level % 2 == second.level % 2:
        return False
    if second.level % 2:
        return second.kind == "ET" or (second.kind in {"ES", "CS"} and third in _NUMBERS)
    return first.kind == "ET"


def _is_signed(rest: Iterable[Cell]) -> bool:
    """Tell whether signs belong to a number that begins; behind a Persian letter they would not (W2)."""
    return any(cell.kind in {"ES", "ET"} for cell in takewhile(lambda cell: cell.level % 2 == 0, rest))
