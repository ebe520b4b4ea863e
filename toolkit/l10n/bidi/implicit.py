"""Implicit levels: weak types, brackets and neutrals (UAX #9, rules W1 to W7, N0 to N2, I1 and I2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.l10n.bidi.classes import MAX_BRACKETS, NEUTRALS, bidi_class, brackets, canonical, closing_brackets
from toolkit.l10n.bidi.sequences import RunSequence

_STRONG = frozenset({"L", "R", "AL"})
_AS_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""What a class counts as where neutrals look for their neighbours: numbers count as R."""


def implicit_levels(text: Sequence[str], classes: Sequence[str], sequence: RunSequence) -> Iterator[tuple[int, int]]:
    """Yield position and level of each character of a sequence, whose ``classes`` hold the overrides already."""
    names = [classes[position] for position in sequence.positions]
    _weak(names, sequence.before)
    _paired_brackets([text[position] for position in sequence.positions], names, sequence)
    _neutrals(names, sequence)
    for position, name in zip(sequence.positions, names, strict=True):
        yield position, sequence.level + _rise(name, sequence.level)


def _rise(name: str, level: int) -> int:
    """Return how far a character of a class stands above the level of its sequence (I1, I2)."""
    if level % 2:
        return int(name != "R")
    return {"L": 0, "R": 1}.get(name, 2)


def _weak(names: list[str], before: str) -> None:
    """Resolve marks, numbers and what belongs to numbers, in place (W1 to W7)."""
    _marks(names, before)
    _arabic_numbers(names, before)
    names[:] = ["R" if name == "AL" else name for name in names]
    _separators(names)
    _terminators(names)
    names[:] = ["ON" if name in {"ES", "ET", "CS"} else name for name in names]
    strong = before
    for index, name in enumerate(names):
        if name in {"L", "R"}:
            strong = name
        elif name == "EN" and strong == "L":
            names[index] = "L"


def _marks(names: list[str], before: str) -> None:
    """Give each nonspacing mark the class of what it stands on (W1)."""
    previous = before
    for index, name in enumerate(names):
        if name == "NSM":
            names[index] = "ON" if previous in {"LRI", "RLI", "FSI", "PDI"} else previous
        previous = names[index]


def _arabic_numbers(names: list[str], before: str) -> None:
    """Make European numbers that follow an Arabic letter Arabic numbers (W2)."""
    strong = before
    for index, name in enumerate(names):
        if name in _STRONG:
            strong = name
        elif name == "EN" and strong == "AL":
            names[index] = "AN"


def _separators(names: list[str]) -> None:
    """Take a single separator between two numbers of a kind for part of them (W4)."""
    for index in range(1, len(names) - 1):
        left, name, right = names[index - 1 : index + 2]
        if left == right and ((name == "CS" and left in {"EN", "AN"}) or (name == "ES" and left == "EN")):
            names[index] = left


def _terminators(names: list[str]) -> None:
    """Take terminators, such as per cent signs, beside a European number for part of it (W5)."""
    for order in (range(len(names)), range(len(names) - 1, -1, -1)):
        beside = False
        for index in order:
            if names[index] == "ET" and beside:
                names[index] = "EN"
            beside = names[index] == "EN"


def _pairs(characters: Sequence[str], names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the bracket pairs by the place of the opening one (BD16)."""
    closing = closing_brackets()
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for index, character in enumerate(characters):
        bracket = canonical(character) if names[index] == "ON" else ""
        if bracket in brackets():
            if len(stack) == MAX_BRACKETS:
                break
            stack.append((bracket, index))
        elif bracket in closing:
            depth = next((at for at in range(len(stack) - 1, -1, -1) if stack[at][0] == closing[bracket]), None)
            if depth is not None:
                found.append((stack[depth][1], index))
                del stack[depth:]
    return sorted(found)


def _paired_brackets(characters: Sequence[str], names: list[str], sequence: RunSequence) -> None:
    """Give both brackets of a pair one direction, in place (N0)."""
    for start, end in _pairs(characters, names):
        direction = _pair_direction(names, start, end, sequence)
        if direction is None:
            continue
        for index in (start, end):
            names[index] = direction
            index += 1
            # Marks on a bracket follow it; W1 has made them neutral with it.
            while index < len(names) and bidi_class(characters[index]) == "NSM":
                names[index] = direction
                index += 1


def _pair_direction(names: Sequence[str], start: int, end: int, sequence: RunSequence) -> str | None:
    """Return the direction of a bracket pair, None where nothing strong stands inside (N0 b to d)."""
    embedding = "R" if sequence.level % 2 else "L"
    inside = {_AS_STRONG[name] for name in names[start + 1 : end] if name in _AS_STRONG}
    if not inside or embedding in inside:
        return embedding if inside else None
    context = next((_AS_STRONG[name] for name in reversed(names[:start]) if name in _AS_STRONG), sequence.before)
    return context if context in inside else embedding


def _neutrals(names: list[str], sequence: RunSequence) -> None:
    """Give neutrals the direction that both neighbours share, else that of the embedding, in place (N1, N2)."""
    embedding = "R" if sequence.level % 2 else "L"
    index = 0
    while index < len(names):
        end = index
        while end < len(names) and names[end] in NEUTRALS:
            end += 1
        if end > index:
            left = _AS_STRONG[names[index - 1]] if index else sequence.before
            right = _AS_STRONG[names[end]] if end < len(names) else sequence.after
            names[index:end] = [left if left == right else embedding] * (end - index)
        index = end + 1
