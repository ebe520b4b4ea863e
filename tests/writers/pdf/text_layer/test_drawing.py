"""The text layer changes no pixel, and the fonts it writes are sound."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
import weasyprint
from fontTools.ttLib import TTFont
from PIL import ImageChops
from pypdfium2 import PdfDocument
from weasyprint.draw import text

from tests.writers.pdf.documents import document, setting, unit, written
from tests.writers.pdf.text_layer import corpus
from tests.writers.pdf.text_layer.stock import stock_drawing
from toolkit import fonts
from toolkit.readback.pdf import read
from toolkit.writers import pdf
from toolkit.writers.pdf import text_layer

VERSE = '<p lang="fa-AF" dir="rtl" style="font: 14pt BriefVerse">می‌شود الله هٔ لا نمی‌خواهم ملّا محمّدٌ</p>'


def pictures(data: bytes) -> list:
    return [page.render(scale=150 / 72).to_pil() for page in PdfDocument(data)]


@pytest.mark.parametrize("html", [corpus.html(), document(VERSE, head=f"<style>{corpus.SHEET}</style>")])
def test_no_pixel_changes(html):
    ours = pdf.write(html, setting())
    with stock_drawing():
        stock = pdf.write(html, setting())
    assert ours != stock
    pages, expected = pictures(ours), pictures(stock)
    assert len(pages) == len(expected)
    for page, other in zip(pages, expected, strict=True):
        assert ImageChops.invert(page.convert("L")).getbbox(), "nothing is drawn"
        assert ImageChops.difference(page, other).getbbox() is None


def test_the_ghost_of_a_font_draws_nothing():
    """Amiri draws a bar for its half-space, so the space serves; IBM Plex Sans has none; that of Vazirmatn is empty."""
    advances = {
        face.family: min(ghost.advance for ghost in fonts.ghosts(face.path.read_bytes()))
        for face in setting().fonts.faces
    }
    assert advances["Vazirmatn"] == 0
    assert advances["Amiri"] > 0
    assert advances["IBM Plex Sans"] > 0


def test_fonts_keep_what_an_archive_asks_of_them():
    """Every code has a text, leads to a glyph that is there and no .notdef, and has the width of the font."""
    with pikepdf.open(BytesIO(pdf.write(corpus.html(), setting()))) as file:
        found = {font.objgen: font for page in file.pages for font in page.Resources.Font.values()}
        assert len(found) >= 2
        for font in found.values():
            descendant = font.DescendantFonts[0]
            widths = dict(_widths(descendant.W))
            glyphs = _glyphs(descendant)
            program = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
            metrics, scale = program["hmtx"], 1000 / program["head"].unitsPerEm
            assert descendant.CIDSystemInfo.Ordering == "Identity"
            assert _codes(font) == widths.keys()
            for code, width in widths.items():
                glyph = glyphs.get(code, code)
                assert 0 < glyph < program["maxp"].numGlyphs
                assert abs(metrics[program.getGlyphName(glyph)][0] * scale - width) <= 1


def _widths(array: pikepdf.Object):
    parts = list(array)
    for first, widths in zip(parts[::2], parts[1::2], strict=True):
        for number, width in enumerate(widths):
            yield int(first) + number, float(width)


def _glyphs(descendant: pikepdf.Object) -> dict[int, int]:
    if descendant.CIDToGIDMap == "/Identity":
        return {}
    data = descendant.CIDToGIDMap.read_bytes()
    return {code: int.from_bytes(data[2 * code : 2 * code + 2], "big") for code in range(len(data) // 2)}


def _codes(font: pikepdf.Object) -> set[int]:
    texts = re.findall(r"^<([0-9a-f]{4})> <[0-9a-f]*>$", font.ToUnicode.read_bytes().decode(), re.MULTILINE)
    return {int(code, 16) for code in texts} - {0}  # the range of all codes begins with 0


def test_another_release_of_the_engine_draws_by_itself_with_a_warning(monkeypatch):
    monkeypatch.setattr(weasyprint, "VERSION", "71.0")
    with stock_drawing():
        drawn = text.draw_first_line
        with pytest.warns(RuntimeWarning, match=r"70\.x and found 71\.0"):
            text_layer.install.__wrapped__()
        assert text.draw_first_line is drawn
        monkeypatch.setattr("weasyprint.pdf.VERSION", "71.0")
        assert read(written(f"<p>{unit('می‌شود')}</p>")) == {"u": "می‌شود"}
