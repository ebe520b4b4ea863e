"""Drawing: a line of text as glyphs that each stand for one character, to the pixel where the engine puts them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from toolkit import fonts
from toolkit.writers.pdf.text_layer.clusters import Shape, Sign, is_mark
from toolkit.writers.pdf.text_layer.codes import code
from toolkit.writers.pdf.text_layer.lines import place
from toolkit.writers.pdf.text_layer.marks import marked
from toolkit.writers.pdf.text_layer.runs import Run, runs
from toolkit.writers.pdf.text_layer.showing import Showing

Stock = Callable[[Any, Any, str, Any, Any], list[Any]]

_NO_SIZE = 1e-6
_GHOSTS: WeakKeyDictionary[Any, list[fonts.Ghost]] = WeakKeyDictionary()


def drawing(stock: Stock) -> Stock:
    """Return a function that draws a line with its text, and leaves to the engine what it does not know.

    These are abbreviated lines, characters without a glyph, and fonts that are pictures or not TrueType.
    """

    @wraps(stock)
    def draw_first_line(stream: Any, box: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> list[Any]:
        whole = text_overflow != "ellipsis" and block_ellipsis == "none"
        if whole and box.text.strip() and box.style["font_size"] >= _NO_SIZE:
            found = runs(stream, box)
            if all(run.is_known for run in found):
                stream.set_text_matrix(*matrix.values)
                _show(stream, marked(found, place(box)))
                return []
        return stock(stream, box, text_overflow, block_ellipsis, matrix)

    return draw_first_line


def _show(stream: Any, line: list[Run]) -> None:
    showing = Showing(stream)
    for run in line:
        showing.use(run.font.hash, run.size)
        for sign in run.signs:
            if sign.shape is None or sign.shape.glyph is None:
                _show_ghost(showing, run, sign)
            else:
                _show_glyph(showing, run, sign.shape, sign.shape.glyph, sign.text)
    showing.end()


def _show_glyph(showing: Showing, run: Run, shape: Shape, glyph: int, text: str) -> None:
    # The divisions and the rounding are the engine's own: everything stays where it puts it.
    _, advance, x_offset, y_offset = shape
    offset = x_offset / run.size
    width = run.font.widths.get(glyph) or _width(run, glyph)
    showing.move(-offset)
    showing.glyph(code(run.font, glyph, text), y_offset / 1000)
    showing.move(int(width + offset - advance * 1000 * FROM_UNITS / run.size))


def _show_ghost(showing: Showing, run: Run, sign: Sign) -> None:
    if sign.shape:
        showing.move(-sign.shape.width / run.size)
    ghost = _ghost(run.font, wide=is_mark(sign.text[:1]))
    if ghost and sign.text:
        run.font.widths[ghost.glyph] = ghost.advance
        showing.glyph(code(run.font, ghost.glyph, sign.text))
        showing.move(ghost.advance)


def _ghost(font: Any, *, wide: bool) -> fonts.Ghost | None:
    """Return the narrowest ghost of a font, or the widest.

    A combining mark needs a wide one: behind a space, pdf.js would take the room of the space for a second one,
    and part the mark from its letter.
    """
    if font not in _GHOSTS:
        _GHOSTS[font] = sorted(fonts.ghosts(font.file_content), key=lambda ghost: ghost.advance)
    return _GHOSTS[font][-1 if wide else 0] if _GHOSTS[font] else None


def _width(run: Run, glyph: int) -> int:
    """Return the width of a glyph as the font has it, in thousandths of the font size."""
    widths: dict[int, int] = run.font.widths
    if glyph not in widths:
        logical = ffi.new("PangoRectangle *")
        pango.pango_font_get_glyph_extents(run.pango_font, glyph, ffi.NULL, logical)
        widths[glyph] = round(logical.width * 1000 * FROM_UNITS / run.size)
    return widths[glyph]
