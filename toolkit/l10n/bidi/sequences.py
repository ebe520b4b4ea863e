"""Isolating run sequences (UAX #9, BD13 and rule X10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.l10n.bidi.classes import ISOLATES, REMOVED, match_isolates


@dataclass(frozen=True)
class RunSequence:
    """Positions that are resolved together; ``before`` and ``after`` are the classes sos and eos."""

    positions: list[int]
    level: int
    before: str
    after: str


def run_sequences(original: Sequence[str], levels: Sequence[int], base: int) -> Iterator[RunSequence]:
    """Yield the isolating run sequences of a paragraph, from its classes as they were before any rule."""
    kept = [position for position, name in enumerate(original) if name not in REMOVED]
    order = {position: index for index, position in enumerate(kept)}
    matches = match_isolates(original)
    for positions in _linked([list(run) for _, run in groupby(kept, key=levels.__getitem__)], matches):
        level = levels[positions[0]]
        first, last = order[positions[0]], order[positions[-1]]
        previous = levels[kept[first - 1]] if first else base
        at_end = last + 1 == len(kept) or original[kept[last]] in ISOLATES
        following = base if at_end else levels[kept[last + 1]]
        yield RunSequence(positions, level, _direction(max(level, previous)), _direction(max(level, following)))


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _linked(runs: list[list[int]], matches: dict[int, int]) -> Iterator[list[int]]:
    """Join each run that ends in an isolate initiator with the run that its PDI begins (BD13)."""
    by_start = {run[0]: run for run in runs}
    continued = set(matches.values())
    for run in runs:
        if run[0] in continued:
            continue
        sequence = list(run)
        while (start := matches.get(sequence[-1], -1)) in by_start:
            sequence += by_start[start]
        yield sequence
