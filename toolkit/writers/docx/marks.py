"""Marks in place of isolates, which Word and LibreOffice do not have.

An isolate (``bdi``, ``dir``) is emulated with U+200E and U+200F at its borders, where the order would otherwise
differ from what UAX #9 shows for the isolate; where it would not, nothing is added.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

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
"""Marks by the position they stand before; a control there gives way to them."""
_REPAIRS = 3


def unisolated(text: str, base: Direction) -> list[Place]:
    """Return the text without isolates, in logical order, with what marks it needs to be shown alike.

    Where no marks can show the same (an isolate of the paragraph's direction deep in one of the other), the
    marks that come nearest are returned.
    """
    levels = resolve(text, base)
    marks = _marks(text, levels, base)
    leads = _leads(_placed(text, marks, base))
    return _placed(text, _joined(marks, leads), base)


def _marks(text: str, levels: Sequence[int], base: Direction) -> Marks:
    signs = _signs(text, levels)
    if not _CONTROLS.intersection(text):
        return signs
    wanted = [_seen(text[i], i, levels[i]) for i in visual_order(levels) if text[i] not in _CONTROLS]
    marks: Marks = {}
    for candidate in _candidates(text, levels, base):
        marks = _joined(candidate, signs)
        if _shown(_placed(text, marks, base)) == wanted:
            return marks
    for _ in range(_REPAIRS):
        marks = _joined(marks, _repairs(text, _placed(text, marks, base), levels))
        if _shown(_placed(text, marks, base)) == wanted:
            break
    return marks


def _candidates(text: str, levels: Sequence[int], base: Direction) -> Iterator[Marks]:
    """Yield sets of marks, the fewest first."""
    yield {}
    isolates = list(_isolates(text, levels))
    needed = _needed(text, isolates, base)
    yield _outside(needed, isolates)
    yield needed


def _signs(text: str, levels: Sequence[int]) -> Marks:
    """Return marks around signs like ٪ that belong to the right-to-left text beside a number, not to the number.

    UAX #9 decides by the letter before the number (W2, W5); Word, which takes blanks in between for letters,
    would decide otherwise.
    """
    marks: Marks = {}
    for start, end in _stretches(text, lambda i: unicodedata.bidirectional(text[i]) == "ET" and levels[i] % 2 == 1):
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if any(unicodedata.bidirectional(character) in _NUMBERS for character in around):
            marks |= {start: RLM, end: RLM}
    return marks


def _leads(places: Sequence[Place]) -> Marks:
    """Return marks before numbers that begin a right-to-left run in left-to-right text.

    UAX #9 sees the Persian letter before them; Word sees the left-to-right run (W7).
    """
    return {
        place.origin: RLM
        for before, place in pairwise(places)
        if before.level == 0 and place.level == 2 and place.character.isdigit()
    }


def _repairs(text: str, places: Sequence[Place], levels: Sequence[int]) -> Marks:
    """Return marks around what is not shown in the direction it should have."""
    wrong = {place.origin for place in places if not place.is_mark and place.level % 2 != levels[place.origin] % 2}
    marks: Marks = {}
    for start, end in _stretches(text, wrong.__contains__):
        mark = RLM if levels[start] % 2 else LRM
        marks = _joined(marks, {start: mark, end: mark})
    return marks


def _stretches(text: str, belongs: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for inside, group in groupby(map(belongs, range(len(text)))):
        end = start + len(list(group))
        if inside:
            yield start, end
        start = end


def _joined(first: Marks, second: Marks) -> Marks:
    return {position: first.get(position, "") + second.get(position, "") for position in first.keys() | second.keys()}


def _seen(character: str, origin: int, level: int) -> tuple[int, bool]:
    """Tell which character is seen, and whether it is mirrored (L4)."""
    return origin, bool(level % 2 and unicodedata.mirrored(character))


def _shown(places: Sequence[Place]) -> list[tuple[int, bool]]:
    ordered = (places[i] for i in visual_order([place.level for place in places]))
    return [_seen(place.character, place.origin, place.level) for place in ordered if not place.is_mark]


def _placed(text: str, marks: Marks, base: Direction) -> list[Place]:
    """Put the marks into the text, of several alike in a row one, and leave the isolates out."""
    found: list[tuple[str, int, bool]] = []
    for position in range(len(text) + 1):
        for mark in marks.get(position, ""):
            if not found or found[-1][0] != mark:
                found.append((mark, _neighbour(text, position), True))
        if position < len(text) and text[position] not in _CONTROLS:
            found.append((text[position], position, False))
    levels = resolve("".join(character for character, _, _ in found), base)
    return [Place(what, origin, level, mark) for (what, origin, mark), level in zip(found, levels, strict=True)]


def _neighbour(text: str, position: int) -> int:
    """Return the position of the nearest character, inside the isolate where a control stands there."""
    position = min(position, len(text) - 1)
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


def _outside(marks: Marks, isolates: Sequence[_Isolate]) -> Marks:
    """Return only the marks outside the isolates."""
    starts = {isolate.start: marks[isolate.start].removesuffix(isolate.inner) for isolate in isolates}
    ends = {isolate.end: marks[isolate.end].removeprefix(isolate.inner) for isolate in isolates}
    return starts | ends


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
