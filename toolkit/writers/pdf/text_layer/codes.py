"""Codes: one character code of a PDF font for each pair of a glyph and the text that it stands for.

The engine numbers codes like glyphs, so a glyph has one text wherever it is drawn. Here the first text keeps the
number of the glyph, and each further one gets a code behind the glyphs of the font, which a CIDToGIDMap stream
leads to the same glyph (ISO 32000-1, table 117).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

import pydyf

_FOR_THE_ENGINE = 256
"""Codes behind the last glyph that the engine itself hands out, to characters without a glyph."""

_LAST = 0xFFFF


@dataclass
class Codes:
    """The further codes of a font: code by glyph and text."""

    first: int
    further: dict[tuple[int, str], int] = field(default_factory=dict)

    def add(self, glyph: int, text: str) -> int:
        """Return the code of the pair, a new one the first time; that of the glyph where all codes are taken."""
        new = self.first + len(self.further)
        if new <= _LAST:
            return self.further.setdefault((glyph, text), new)
        return self.further.get((glyph, text), glyph)


_CODES: WeakKeyDictionary[Any, Codes] = WeakKeyDictionary()


def code(font: Any, glyph: int, text: str) -> int:
    """Return the code that draws the glyph and reads as the text."""
    if font.to_unicode.setdefault(glyph, text) == text:
        return glyph
    if font not in _CODES:
        _CODES[font] = Codes(font.glyph_count + _FOR_THE_ENGINE)
    return _CODES[font].add(glyph, text)


def completing(stock: Callable[..., None]) -> Callable[..., None]:
    """Return the engine's builder of a font dictionary, with the further codes of the font put in."""

    @wraps(stock)
    def build(dictionary: Any, pdf: Any, font: Any, widths: dict[int, float], *rest: Any) -> None:
        codes = _CODES.get(font, Codes(0)).further
        stock(dictionary, pdf, font, widths | {code: widths[glyph] for (glyph, _), code in codes.items()}, *rest)
        if codes:
            _add_texts(_object(pdf, dictionary["ToUnicode"]), {code: text for (_, text), code in codes.items()})
            glyphs = pydyf.Stream([_glyph_map(codes)], compress=True)
            pdf.add_object(glyphs)
            _object(pdf, dictionary["DescendantFonts"][0])["CIDToGIDMap"] = glyphs.reference

    return build


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _add_texts(to_unicode: Any, texts: dict[int, str]) -> None:
    """Add the text of the codes to a ToUnicode map (ISO 32000-1, 9.10.3), at most a hundred in a block."""
    entries = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>".encode() for code, text in texts.items()]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    end = to_unicode.stream.index(b"endcmap")
    to_unicode.stream[end:end] = [
        line for block in blocks for line in (f"{len(block)} beginbfchar".encode(), *block, b"endbfchar")
    ]


def _glyph_map(codes: dict[tuple[int, str], int]) -> bytes:
    """Return the glyph of every code up to the last one, two bytes each."""
    glyphs = list(range(max(codes.values()) + 1))
    for (glyph, _), code in codes.items():
        glyphs[code] = glyph
    return struct.pack(f">{len(glyphs)}H", *glyphs)
