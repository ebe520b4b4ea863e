"""Pairs: a unit in both languages as the rows of a table; long ones in parts that end where sentences end."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from toolkit.l10n.sentences import sentences
from toolkit.model.edition import LocalUnit
from toolkit.render.isolation import isolated
from toolkit.render.nodes import Node, cut

LONG = 480
"""Characters of the longer text from which a pair is parted: more than nine lines of half a page of A4."""
PART = 320
"""Characters that a part should have."""


@dataclass(frozen=True)
class Part:
    """What one row holds of a pair; ``number`` counts from 1, the last one also bears note and evidence."""

    english: tuple[Node, ...]
    persian: tuple[Node, ...]
    number: int
    is_last: bool


def parts(english: LocalUnit, persian: LocalUnit) -> tuple[Part, ...]:
    """Return the rows of a pair: one for a short pair, else one for each group of sentences that belong together.

    The parts of either language, joined, are its text to the last blank; none is empty, and none ends inside a
    fact, a quotation, a link, emphasis or a phrase of the other language.
    """
    sides = [isolated(unit.spans, unit.language) for unit in (english, persian)]
    ends = [_ends(nodes, unit) for nodes, unit in zip(sides, (english, persian), strict=True)]
    borders = [(0, 0), *_borders(ends[0], ends[1])]
    rows = [
        tuple(cut(nodes, start, end) for nodes, start, end in zip(sides, first, last, strict=True))
        for first, last in pairwise(borders)
    ]
    return tuple(Part(one, two, number, number == len(rows)) for number, (one, two) in enumerate(rows, 1))


def _ends(nodes: Sequence[Node], unit: LocalUnit) -> list[int]:
    """Return where a part may end, in characters: after a sentence, in plain text or between two elements."""
    plain = unit.plain
    ends = list(accumulate(map(len, sentences(plain, unit.language.code))))
    closed = [(end - len(node), end) for node, end in _placed(nodes) if node.kind != "text"]
    return [end for end in ends if not any(start < end < last for start, last in closed)] or [len(plain)]


def _placed(nodes: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """Yield nodes with the positions where they end."""
    return zip(nodes, accumulate(map(len, nodes)), strict=True)


def _borders(english: Sequence[int], persian: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs of ends at which the parts of both languages end together.

    A translation mostly keeps the sentences of its original: where both have as many, the same ones belong
    together. Otherwise those do that end after the nearest shares of their texts.
    """
    whole = (english[-1], persian[-1])
    count = min(math.ceil(max(whole) / PART), len(english), len(persian)) if max(whole) > LONG else 1
    candidates = _candidates(english, persian)
    chosen: list[tuple[int, int]] = []
    for number in range(1, count):
        left = [pair for pair in candidates if not chosen or (pair[0] > chosen[-1][0] and pair[1] > chosen[-1][1])]
        if left:
            chosen.append(min(left, key=lambda pair: _distance(pair, whole, number / count)))
    return [*chosen, whole]


def _candidates(english: Sequence[int], persian: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs of sentence ends, before the last ones, that may be a border."""
    if len(english) == len(persian):
        return list(zip(english[:-1], persian[:-1], strict=True))
    return [(one, two) for one in english[:-1] for two in persian[:-1]]


def _distance(pair: tuple[int, int], whole: tuple[int, int], share: float) -> float:
    """Tell how far a border lies from where it should be, and its two ends from each other."""
    one, two = pair[0] / whole[0], pair[1] / whole[1]
    return abs(one - share) + abs(two - share) + 2 * abs(one - two)
