"""The words of the interface: what a file shows outside of units and values, held against its HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from toolkit.model.reading import Readings
from toolkit.readback import Key
from toolkit.readback.html import Shown, unspaced
from toolkit.readback.sequence import Told, told

Rest = Sequence[Key | str]
_AROUND = 60
"""Characters that a message shows."""


def words_fault(layouts: Sequence[Readings], there: Told, shown: Shown) -> str:
    """Tell what a Word file says too much, too little or elsewhere than in the HTML; empty: nothing.

    Word joins tables that follow each other, so that one row of heads stands for more. PDF files are not asked: they
    repeat heads over their pages, and tell what has no text in the tag tree in the order of drawing.
    """
    wanted = told(layouts, shown.pieces)
    if wanted.fault:
        return f"the templates do not say all that the edition does: {wanted.fault}"
    fault = _difference(wanted.rest, there.rest)
    if not fault or len(layouts) == 1:
        return fault
    heads = frozenset(map(unspaced, shown.heads))
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


def _difference(wanted: Rest, there: Rest) -> str:
    before: Key | None = None
    for one, other in zip_longest(wanted, there, fillvalue=""):
        if unspaced(one) != unspaced(other) if isinstance(one, str) and isinstance(other, str) else one != other:
            after = f"after {before[1]} ({before[0]})" if before else "at the beginning"
            return f"{after} is read {_shown(other)} out of place instead of {_shown(one)}"
        before = one if isinstance(one, tuple) else before
    return ""


def _shown(item: Key | str) -> str:
    if isinstance(item, str):
        return repr(item if len(item) <= _AROUND else f"{item[:_AROUND]}…")
    return f"{item[1]} ({item[0]})"
