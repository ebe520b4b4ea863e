"""WeasyPrint as it draws by itself, to compare with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint import document, draw
from weasyprint.draw import text
from weasyprint.pdf import fonts, tags

from toolkit.writers.pdf import engine, text_layer
from toolkit.writers.pdf import tags as our_tags

_DRAWING = (
    (document, "draw_page"),
    (draw, "draw_inline_level"),
    (text, "draw_first_line"),
    (fonts, "_build_vector_font_dictionary"),
)
_TREE = ((tags, "_build_box_tree"),)
_PREPARATION = "dissolve_isolates"


@contextmanager
def stock_drawing(*, tree: bool = False) -> Iterator[None]:
    """Draw without the text layer; ``tree``: also leave out what we do for the tag tree."""
    text_layer.install()
    our_tags.install()
    replaced = _DRAWING + (_TREE if tree else ())
    ours = [getattr(module, name) for module, name in replaced]
    for module, name in replaced:
        setattr(module, name, getattr(module, name).__wrapped__)
    prepared = getattr(engine, _PREPARATION)
    if tree:
        setattr(engine, _PREPARATION, lambda root: None)
    try:
        yield
    finally:
        setattr(engine, _PREPARATION, prepared)
        for (module, name), function in zip(replaced, ours, strict=True):
            setattr(module, name, function)
