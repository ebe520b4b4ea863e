"""HarfBuzz, asked directly: the reference that the shaping of drawn words is compared with."""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

from toolkit.l10n.bidi import level_runs, resolve, visual_order
from toolkit.language import Direction

_DIRECTIONS = {"ltr": 4, "rtl": 5}  # hb_direction_t


@dataclass(frozen=True)
class Glyph:
    """A glyph and where it stands from the beginning of the line, in units of the font."""

    index: int
    x: int
    y: int


class _Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("codepoint", "mask", "cluster", "var1", "var2")]


class _Position(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int32) for name in ("x_advance", "y_advance", "x_offset", "y_offset", "var")]


def _library() -> ctypes.CDLL:
    name = find_library("harfbuzz")
    assert name, "HarfBuzz is not there, although the engine of the PDFs needs it"
    library = ctypes.CDLL(name)
    for function in ("blob_create_from_file", "face_create", "font_create", "buffer_create"):
        getattr(library, f"hb_{function}").restype = ctypes.c_void_p
    library.hb_buffer_get_glyph_infos.restype = ctypes.POINTER(_Info)
    library.hb_buffer_get_glyph_positions.restype = ctypes.POINTER(_Position)
    library.hb_face_get_upem.restype = ctypes.c_uint
    return library


def shaped(text: str, base: Direction, path: Path) -> tuple[list[Glyph], int]:
    """Return the glyphs of a line from left to right, its runs ordered by UAX #9, and the units of an em."""
    library = _library()
    blob = ctypes.c_void_p(library.hb_blob_create_from_file(str(path).encode()))
    face = ctypes.c_void_p(library.hb_face_create(blob, 0))
    font = ctypes.c_void_p(library.hb_font_create(face))
    glyphs: list[Glyph] = []
    x = 0
    order = visual_order(resolve(text, base))
    for run in sorted(level_runs(text, base), key=lambda run: min(map(order.index, range(run.start, run.end)))):
        buffer = ctypes.c_void_p(library.hb_buffer_create())
        data = text.encode("utf-32-le")
        library.hb_buffer_add_utf32(buffer, data, len(text), run.start, run.end - run.start)
        library.hb_buffer_set_direction(buffer, _DIRECTIONS["rtl" if run.level % 2 else "ltr"])
        library.hb_buffer_guess_segment_properties(buffer)
        library.hb_shape(font, buffer, None, 0)
        count = ctypes.c_uint()
        infos = library.hb_buffer_get_glyph_infos(buffer, ctypes.byref(count))
        places = library.hb_buffer_get_glyph_positions(buffer, ctypes.byref(count))
        for n in range(count.value):
            glyphs.append(Glyph(infos[n].codepoint, x + places[n].x_offset, places[n].y_offset))
            x += places[n].x_advance
    return glyphs, int(library.hb_face_get_upem(face))
