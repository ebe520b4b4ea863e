"""Words that are too long for their line: they are broken where they have a line to themselves, and nowhere else.

``overflow-wrap`` breaks a word that does not fit a whole line. WeasyPrint 70 takes the text of every inline element
for the beginning of a line, and breaks a word that would have found room on the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

_TOLERANCE = 0.01
"""CSS pixels; the engine widens a line by less."""


@cache
def install() -> None:
    """Make the engine tell a text where its line begins."""
    widths: list[float] = []
    inline.split_inline_box = _noting(inline.split_inline_box, widths)
    inline.split_text_box = _told(inline.split_text_box, widths)


def _noting(stock: Callable[..., Any], widths: list[float]) -> Callable[..., Any]:
    """Keep the width of each line while it is filled; a line may hold boxes with lines of their own."""

    def split_inline_box(context: Any, box: Any, position_x: float, max_x: float, *rest: Any) -> Any:
        if not isinstance(box, boxes.LineBox):
            return stock(context, box, position_x, max_x, *rest)
        widths.append(max_x - position_x)
        try:
            return stock(context, box, position_x, max_x, *rest)
        finally:
            widths.pop()

    return split_inline_box


def _told(stock: Callable[..., Any], widths: list[float]) -> Callable[..., Any]:
    def split_text_box(
        context: Any, box: Any, available_width: float | None, skip: int | None, is_line_start: bool = True
    ) -> Any:
        whole = not widths or available_width is None or available_width > widths[-1] - _TOLERANCE
        return stock(context, box, available_width, skip, is_line_start=is_line_start and whole)

    return split_text_box
