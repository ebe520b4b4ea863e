"""Direction marks: characters without picture that tell readers of glyphs where right-to-left text ends.

Readers reverse a stretch of Arabic letters and leave alone what lies at its edge. Marks around every number and
foreign phrase, and at the end of a line, help poppler and MuPDF to put such text into its place. But nobody wrote
them, they are copied with the text, and they stand in the way of a search for «۴۶ درصد»: they are an option.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from itertools import chain, groupby

from toolkit.writers.pdf.text_layer.clusters import Sign
from toolkit.writers.pdf.text_layer.lines import Place
from toolkit.writers.pdf.text_layer.runs import Run

END_OF_LINE = "\N{ARABIC LETTER MARK}"
BOUNDARY = "\N{RIGHT-TO-LEFT MARK}"
_STRONG = frozenset({"L", "R", "AL", "EN", "AN"})
_AT_BOUNDARIES: ContextVar[bool] = ContextVar("marks at boundaries of runs", default=False)


@contextmanager
def marks_at_boundaries(wanted: bool) -> Iterator[None]:
    """Draw text with marks at the boundaries of runs, or without."""
    token = _AT_BOUNDARIES.set(wanted)
    try:
        yield
    finally:
        _AT_BOUNDARIES.reset(token)


def marked(runs: list[Run], place: Place) -> list[Run]:
    """Return the runs of a text box, from left to right, with the marks that its place asks for."""
    if not (place.from_the_right and _AT_BOUNDARIES.get()):
        return runs
    stretches = [list(group) for _, group in groupby(runs, lambda run: run.backwards)]
    runs = list(chain.from_iterable(map(_with_boundaries, stretches)))
    if place.last and runs[0].backwards and _ends_weakly(runs[0]):
        runs = [replace(runs[0], signs=(Sign(END_OF_LINE), *runs[0].signs)), *runs[1:]]
    return runs


def _with_boundaries(stretch: list[Run]) -> list[Run]:
    return [_punctuated(run) for run in stretch] if stretch[0].backwards else _enclosed(stretch)


def _enclosed(stretch: list[Run]) -> list[Run]:
    """Put a mark on both sides of what runs from left to right; digits and their signs may be of several fonts."""
    first = replace(stretch[0], signs=(Sign(BOUNDARY), *stretch[0].signs))
    runs = [first, *stretch[1:]]
    return [*runs[:-1], replace(runs[-1], signs=(*runs[-1].signs, Sign(BOUNDARY)))]


def _punctuated(run: Run) -> Run:
    """Put a mark behind each comma and colon, which poppler takes for a part of a number."""
    signs = (
        marked for sign in run.signs for marked in ((Sign(BOUNDARY), sign) if _separates_numbers(sign) else (sign,))
    )
    return replace(run, signs=tuple(signs))


def _separates_numbers(sign: Sign) -> bool:
    return bool(sign.text) and unicodedata.bidirectional(sign.text[0]) in ("CS", "ES", "ET")


def _ends_weakly(run: Run) -> bool:
    """Tell whether the leftmost character of a run has no direction of its own: punctuation, a bracket, a mark."""
    last = next((sign.text for sign in run.signs if sign.text), "")
    return bool(last) and unicodedata.bidirectional(last) not in _STRONG
