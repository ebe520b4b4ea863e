"""Spaces at the end of a line: they are removed, and nothing moves.

Where a right-to-left line ends with a space before an inline element, WeasyPrint 70 takes the space out of the
text but keeps the layout that holds it, and moves the line by its width to make up for that. A justified line
gets a new layout: then the move alone is left, and the line sticks out of its column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline


@cache
def install() -> None:
    """Make the engine lay a text out anew when it takes a space from its end."""
    inline.remove_last_whitespace = _corrected(inline.remove_last_whitespace)


def _corrected(stock: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    def remove_last_whitespace(context: Any, line: Any) -> None:
        places = [(box, box.position_x) for box in _last_boxes(line)]
        stock(context, line)
        for box, position_x in places:
            if isinstance(box, boxes.TextBox) and box.position_x != position_x and box.text:
                box.pango_layout = inline.split_text_box(context, box, None, 0)[0].pango_layout
            box.position_x = position_x

    return remove_last_whitespace


def _last_boxes(line: Any) -> Iterator[Any]:
    """Yield the last box of the line, the last box inside it, and so on to the text."""
    box = line
    while isinstance(box, (boxes.LineBox, boxes.InlineBox)) and box.children:
        box = box.children[-1]
        yield box
