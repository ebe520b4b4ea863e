"""Marks in place of isolates, which Word and LibreOffice do not have.

An isolate (``bdi``, ``dir``) is emulated with U+200E and U+200F at its borders, where the order would otherwise
differ from what UAX #9 shows for the isolate; where it would not, nothing is added.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.l10n.bidi import resolve, visual_order
from toolkit.language import Direction

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
LRM, RLM = "\u200e", "\u200f"
_CONTROLS = frozenset({LRI, RLI, PDI})
_STRONG = {"L": LRM, "R": RLM, "AL": RLM}
_NUMBERS = frozenset({"EN", "AN"})


@dataclass(frozen=True)
class Place:
    """A character, its level, and the position it has in the text, or for a mark that of its neighbour."""

    character: str
    origin: int
    level: int
    is_mark: bool = False


@dataclass(frozen=True)
class _Isolate:
    """Positions of the controls of an isolate, and the marks that stand for the directions inside and around."""

    start: int
    end: int
    inner: str
    outer: str


Marks = dict[int, str]
"""Marks that stand where a control stood, by the position of the control."""


def unisolated(text: str, base: Direction) -> list[Place]:
    """Return the text without isolates, in logical order, with what marks it needs to be shown alike.

    Where no marks can show the same (an isolate of the paragraph's direction deep in one of the other), the
    marks that come nearest are returned.
    """
    if not _CONTROLS.intersection(text):
        return _placed(text, {}, base)
    levels = resolve(text, base)
    wanted = [_seen(text[i], i, levels[i]) for i in visual_order(levels) if text[i] not in _CONTROLS]
    isolates = list(_isolates(text, levels))
    places: list[Place] = []
    for marks in ({}, _needed(text, isolates, base), _all(isolates)):
        places = _placed(text, marks, base)
        if _shown(places) == wanted:
            break
    return places


def _seen(character: str, origin: int, level: int) -> tuple[int, bool]:
    """Tell which character is seen, and whether it is mirrored (L4)."""
    return origin, bool(level % 2 and unicodedata.mirrored(character))


def _shown(places: Sequence[Place]) -> list[tuple[int, bool]]:
    ordered = (places[i] for i in visual_order([place.level for place in places]))
    return [_seen(place.character, place.origin, place.level) for place in ordered if not place.is_mark]


def _placed(text: str, marks: Marks, base: Direction) -> list[Place]:
    found: list[tuple[str, int, bool]] = []
    for position, character in enumerate(text):
        if character not in _CONTROLS:
            found.append((character, position, False))
        for mark in marks.get(position, ""):
            if not found or found[-1][0] != mark:
                found.append((mark, _neighbour(text, position), True))
    levels = resolve("".join(character for character, _, _ in found), base)
    return [Place(what, origin, level, mark) for (what, origin, mark), level in zip(found, levels, strict=True)]


def _neighbour(text: str, position: int) -> int:
    """Return the position of the nearest character inside the isolate that the control opens or closes."""
    step = -1 if text[position] == PDI else 1
    while text[position] in _CONTROLS and 0 <= position + step < len(text):
        position += step
    return position


def _isolates(text: str, levels: Sequence[int]) -> Iterator[_Isolate]:
    waiting: list[int] = []
    for position, character in enumerate(text):
        if character in {LRI, RLI}:
            waiting.append(position)
        elif character == PDI:
            start = waiting.pop()
            inner = LRM if text[start] == LRI else RLM
            yield _Isolate(start, position, inner, RLM if levels[start] % 2 else LRM)


def _all(isolates: Sequence[_Isolate]) -> Marks:
    marks: Marks = {}
    for isolate in isolates:
        marks[isolate.start] = isolate.outer + isolate.inner
        marks[isolate.end] = isolate.inner + isolate.outer
    return marks


def _needed(text: str, isolates: Sequence[_Isolate], base: Direction) -> Marks:
    """Return marks only at borders where a neutral character or a number would look past the isolate."""
    edge = RLM if base == "rtl" else LRM
    marks: Marks = {}
    for isolate in isolates:
        before = _nearest(text[: isolate.start][::-1]) or edge
        after = _nearest(text[isolate.end + 1 :]) or edge
        first, last = text[isolate.start + 1], text[isolate.end - 1]
        marks[isolate.start] = _unless(before, isolate.outer) + _unless(_mark_like(first), isolate.inner)
        marks[isolate.end] = _unless(_mark_like(last), isolate.inner) + _unless(after, isolate.outer)
    return marks


def _unless(present: str, mark: str) -> str:
    return "" if present == mark else mark


def _mark_like(character: str) -> str:
    """Return the mark of the direction of a letter, and nothing for other characters."""
    return _STRONG.get(unicodedata.bidirectional(character), "")


def _nearest(text: str) -> str:
    """Return the mark like the first letter, a digit where a number comes first, nothing where neither comes."""
    for character in text:
        name = unicodedata.bidirectional(character)
        if name in _NUMBERS:
            return "0"
        if name in _STRONG:
            return _STRONG[name]
    return ""
