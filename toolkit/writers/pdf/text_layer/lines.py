"""Lines: where a text box stands in its line, which the engine forgets before it draws the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

from weasyprint.formatting_structure import boxes


@dataclass(frozen=True)
class Place:
    """The place of a text box: whether its line runs from the right, and whether it is the last box of it."""

    from_the_right: bool = False
    last: bool = False


_PLACES: WeakKeyDictionary[Any, Place] = WeakKeyDictionary()


def place(box: Any) -> Place:
    """Return the place of a text box; one outside any line has none that matters."""
    return _PLACES.get(box, Place())


def noting(stock: Callable[..., None]) -> Callable[..., None]:
    """Return the engine's drawing of an inline box, which first notes the places of the texts of a line."""

    @wraps(stock)
    def draw_inline_level(stream: Any, page: Any, box: Any, *rest: Any) -> None:
        if isinstance(box, boxes.LineBox) and box.style["direction"] == "rtl":
            texts = list(_texts(box))
            _PLACES.update({text: Place(True, text is texts[-1]) for text in texts})
        stock(stream, page, box, *rest)

    return draw_inline_level


def _texts(box: Any) -> Iterator[Any]:
    """Yield the text boxes of a line that show something, in logical order."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if child.text.strip():
                yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)
