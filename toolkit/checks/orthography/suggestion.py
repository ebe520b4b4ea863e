"""Suggestions: the words around what is wrong, as they are written and as they should be, for an author to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from toolkit.checks.orthography.alphabet import BLANK
from toolkit.checks.orthography.spelling import Hit

_SHOWN = 24
"""How many characters of a word are shown on each side of what is wrong in it."""
NEAR = 2 * _SHOWN
"""How far from a hit others may be that have a part in what is shown of it."""
_EDGE = re.compile(rf"[\s{BLANK}]")  # a template has its markup blanked


class Edit(NamedTuple):
    """What a hit changes, without the characters around it that stay: those from ``start`` to ``end``."""

    start: int
    end: int
    right: str


def stretch(text: str, hit: Hit, others: Iterable[Hit]) -> range:
    """Return where the words stand that are shown of a hit: they hold what another one shares with it."""
    both = [hit, *(other for other in others if _interlocked(hit, other))]
    start, end = min(one.start for one in both), max(one.end for one in both)
    before = _EDGE.split(text[max(0, start - _SHOWN) : start])[-1]
    after = _EDGE.split(text[end : end + _SHOWN])[0]
    return range(start - len(before), end + len(after))


def suggested(text: str, place: range, hits: Sequence[Hit]) -> str:
    """Return the words at a place with these hits mended, of two that clash the first."""
    taken: list[Edit] = []
    for hit in hits:
        if hit.right is not None and place.start <= hit.start and hit.end <= place.stop:
            edits = list(_edits(hit, text[hit.start : hit.end]))
            if not any(_clash(edit, other) for edit in edits for other in taken):
                taken += edits
    words = text[place.start : place.stop]
    for start, end, right in sorted(taken, reverse=True):
        words = words[: start - place.start] + right + words[end - place.start :]
    return words


def _edits(hit: Hit, written: str) -> Iterator[Edit]:
    """Yield what a hit changes: characters one by one where there are as many, else what lies between those that stay.

    So a pair of quotation marks leaves alone what stands between them.
    """
    right = hit.right or ""
    if len(right) == len(written):
        pairs = enumerate(zip(written, right, strict=True), hit.start)
        yield from (Edit(offset, offset + 1, new) for offset, (old, new) in pairs if old != new)
        return
    start = _shared(written, right)
    end = _shared(written[start:][::-1], right[start:][::-1])
    yield Edit(hit.start + start, hit.end - end, right[start : len(right) - end])


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((offset for offset, (a, b) in pairs if a != b), min(len(one), len(other)))


def _interlocked(one: Hit, other: Hit) -> bool:
    """Tell whether two hits share characters, and neither lies within the other."""
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _clash(one: Edit, other: Edit) -> bool:
    return one[:2] == other[:2] or (one.start < other.end and other.start < one.end)
