"""The words of the interface: what a file shows outside of units and values, held against its HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import Literal

from toolkit.readback import Key
from toolkit.readback.html import unspaced
from toolkit.readback.sequence import Told

Rest = Sequence[Key | str]
Tables = Literal["as they are", "joined", "divided"]
"""What becomes of tables: Word joins those of pairs that follow each other, facing pages each have a part of one."""
_AROUND = 60
"""Characters that a message shows."""


def words_fault(wanted: Told, there: Told, rows: Iterable[str], tables: Tables = "as they are") -> str:
    """Tell what a file says too much, too little or elsewhere than its HTML, whose ``rows`` are heads; empty: nothing.

    The heads of joined tables are asked for once in the file; those of divided ones may stand there again.
    """
    if wanted.fault:
        return f"the templates do not say all that the edition does: {wanted.fault}"
    heads = frozenset(map(unspaced, rows))
    if tables == "divided":
        return _difference(wanted.rest, tuple(_without_repeated(heads, wanted.rest, there.rest)))
    fault = _difference(wanted.rest, there.rest)
    if not fault or tables == "as they are":
        return fault
    if lost := sorted(head for head in heads if not any(head in unspaced(text) for text in _texts(there.rest))):
        return f"the heads {lost[0]!r} are missing"
    return _difference(*(tuple(_without(heads, rest)) for rest in (wanted.rest, there.rest)))


def _texts(rest: Rest) -> Iterator[str]:
    yield from (item for item in rest if isinstance(item, str))


def _without(left_out: Iterable[str], rest: Rest) -> Iterator[Key | str]:
    """Yield units, and texts without some words, where anything is left of them."""
    for item in rest:
        if isinstance(item, str):
            text = unspaced(item)
            for words in left_out:
                text = text.replace(words, "")
            yield from [text] if text else []
        else:
            yield item


def _without_repeated(heads: frozenset[str], wanted: Rest, there: Rest) -> Iterator[Key | str]:
    """Yield what a file says without the heads that are not wanted where they stand."""
    left = [*reversed(wanted)]
    for item in there:
        if left and _is_same(left[-1], item):
            left.pop()
        elif isinstance(item, str) and unspaced(item) in heads:
            continue
        yield item


def _is_same(one: Key | str, other: Key | str) -> bool:
    return unspaced(one) == unspaced(other) if isinstance(one, str) and isinstance(other, str) else one == other


def _difference(wanted: Rest, there: Rest) -> str:
    before: Key | None = None
    for one, other in zip_longest(wanted, there, fillvalue=""):
        if not _is_same(one, other):
            after = f"after {before[1]} ({before[0]})" if before else "at the beginning"
            start = _apart(one, other) if isinstance(one, str) and isinstance(other, str) else 0
            return f"{after} is read {_shown(other, start)} out of place instead of {_shown(one, start)}"
        before = one if isinstance(one, tuple) else before
    return ""


def _apart(one: str, other: str) -> int:
    """Return where a message begins to show texts, so that the place is seen where they begin to differ."""
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    return max(0, same - _AROUND // 2)


def _shown(item: Key | str, start: int) -> str:
    if isinstance(item, str):
        end = start + _AROUND
        return repr(f"{'…' if start else ''}{item[start:end]}{'…' if end < len(item) else ''}")
    return f"{item[1]} ({item[0]})"
