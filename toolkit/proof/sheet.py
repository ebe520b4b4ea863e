"""A contact sheet: pages drawn by pdfium, in the order in which they are read, with the paper they are cut to.

Importing it loads the engine, so only worker processes do. All lengths in pixels, unless a name says points.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument, PdfPage

DPI = 100
ACROSS = 4
"""Pages in one row, at most."""
MARGIN = 40
GAP = 28
TITLE = 46
FOOT = 34
GROUND = (214, 218, 221)
WORDS = (40, 44, 48)
CUT = (214, 0, 110)
_POINTS = 72
_TOLERANCE = 1.0
"""In points: what differs by less is the same edge."""


class _Size(NamedTuple):
    width: int
    height: int


@dataclass(frozen=True)
class _Drawn:
    """A page as a picture; ``cut`` is its trim in the picture, None where the paper is not cut."""

    picture: Image.Image
    cut: tuple[float, float, float, float] | None


def contact_sheet(path: Path, font: Path, *, from_right: bool, grey: bool) -> bytes:
    """Return a PNG of all pages of a PDF: the first at the right where the text runs from there.

    The same file gives the same bytes. ``grey`` draws all of it as a printer without colour would.
    """
    with PdfDocument(path) as document:
        pages = [_drawn(page) for page in document]
        title = f"{path.name}   {_millimetres(document[0])}   {_counted(len(pages))}{'   grey' if grey else ''}"
    sheet = _mounted(pages, title, font, from_right=from_right)
    written = BytesIO()
    (sheet.convert("L") if grey else sheet).save(written, "PNG", dpi=(DPI, DPI))
    return written.getvalue()


def _drawn(page: PdfPage) -> _Drawn:
    scale = DPI / _POINTS
    picture = page.render(scale=scale).to_pil().convert("RGB")
    left, bottom, right, top = page.get_mediabox()
    trim = page.get_trimbox()
    if all(abs(edge - outer) < _TOLERANCE for edge, outer in zip(trim, (left, bottom, right, top), strict=True)):
        return _Drawn(picture, None)
    inner_left, inner_bottom, inner_right, inner_top = trim
    edges = (inner_left - left, top - inner_top, inner_right - left, top - inner_bottom)
    first_x, first_y, last_x, last_y = (edge * scale for edge in edges)
    return _Drawn(picture, (first_x, first_y, last_x, last_y))


def _mounted(pages: list[_Drawn], title: str, font: Path, *, from_right: bool) -> Image.Image:
    cell = _Size(max(page.picture.width for page in pages), max(page.picture.height for page in pages))
    across = min(ACROSS, len(pages))
    down = -(-len(pages) // ACROSS)
    width = 2 * MARGIN + across * cell.width + (across - 1) * GAP
    height = MARGIN + TITLE + down * (cell.height + FOOT) + MARGIN
    sheet = Image.new("RGB", (width, height), GROUND)
    pen = ImageDraw.Draw(sheet)
    pen.text((MARGIN, MARGIN), title, WORDS, _font(font, 24), anchor="ls")
    for number, page in enumerate(pages):
        row, column = divmod(number, ACROSS)
        column = across - 1 - column if from_right else column
        x, y = MARGIN + column * (cell.width + GAP), TITLE + MARGIN + row * (cell.height + FOOT)
        sheet.paste(page.picture, (x, y))
        if page.cut:
            first_x, first_y, last_x, last_y = page.cut
            pen.rectangle((x + first_x, y + first_y, x + last_x, y + last_y), outline=CUT)
        pen.text(
            (x + page.picture.width // 2, y + cell.height + 24), str(number + 1), WORDS, _font(font, 18), anchor="ms"
        )
    return sheet


def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    # Names of files are Latin; the plain layout needs no library of the machine.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _millimetres(page: PdfPage) -> str:
    left, bottom, right, top = page.get_trimbox()
    return " × ".join(f"{length * 25.4 / _POINTS:.0f}" for length in (right - left, top - bottom)) + " mm"


def _counted(pages: int) -> str:
    return f"{pages} page{'s' if pages != 1 else ''}"
