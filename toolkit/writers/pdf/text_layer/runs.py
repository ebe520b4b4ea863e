"""Runs: what Pango made of a line, as signs of one font and one direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.text.ffi import ffi, pango

from toolkit.writers.pdf.text_layer.clusters import Shape, Sign, signs

_TELLS_SIZES = 14802  # before this release of Pango, descriptions of a font tell another size (its issue 530)


@dataclass(frozen=True)
class Run:
    """Signs of one font from left to right; ``backwards``: their text runs from right to left."""

    pango_font: Any
    font: Any
    size: float
    signs: tuple[Sign, ...]
    backwards: bool

    @property
    def is_known(self) -> bool:
        """Whether this drawing knows the font, an ordinary TrueType one, and the font knows every character."""
        font = self.font
        pictures = font.bitmap or font.png or font.svg or font.colr
        glyphs = [sign.shape.glyph or 0 for sign in self.signs if sign.shape]
        return not pictures and font.type == "ttf" and not any(glyph & _UNKNOWN for glyph in glyphs)


_UNKNOWN: int = pango.PANGO_GLYPH_UNKNOWN_FLAG


def runs(stream: Any, box: Any) -> list[Run]:
    """Return the runs of a text box from left to right."""
    pango.pango_layout_set_single_paragraph_mode(box.pango_layout.layout, True)
    line, _ = box.pango_layout.get_first_line()
    text = box.pango_layout.text.encode()
    return [_run(stream, box, glyph_item, text) for glyph_item in _linked(line.runs)]


def _linked(node: Any) -> Iterator[Any]:
    while node != ffi.NULL:
        yield node.data
        node = node.next


def _run(stream: Any, box: Any, glyph_item: Any, text: bytes) -> Run:
    item, glyphs = glyph_item.item, glyph_item.glyphs
    font, size = stream.add_font(item.analysis.font)
    if pango.pango_version() < _TELLS_SIZES:
        size = box.style["font_size"]
    backwards = bool(item.analysis.level % 2)
    shapes = [_shape(info) for info in glyphs.glyphs[0 : glyphs.num_glyphs]]
    starts = list(glyphs.log_clusters[0 : glyphs.num_glyphs])
    part = text[item.offset : item.offset + item.length]
    return Run(item.analysis.font, font, size, tuple(signs(shapes, starts, part, backwards=backwards)), backwards)


def _shape(info: Any) -> Shape:
    place = info.geometry
    glyph = None if info.glyph == pango.PANGO_GLYPH_EMPTY else info.glyph
    return Shape(glyph, place.width, place.x_offset, place.y_offset)
