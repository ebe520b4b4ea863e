"""The sheet for a press: boxes, bleed, crop marks, and nothing that belongs to a screen."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Name
from PIL import ImageChops, ImageOps
from PIL.Image import Image
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting, unit, written
from tests.writers.pdf.editions import every_kind
from tests.writers.pdf.press.sheets import SHEET, objects, opened, press_setting, pressed
from toolkit.paper import PAPERS
from toolkit.readback.pdf import read
from toolkit.render.document import render
from toolkit.writers import Options, Setting, pdf

MILLIMETRE = 72 / 25.4
SIZES = {"A4": (210, 297), "Letter": (215.9, 279.4), "A5": (148, 210)}
LINKS = (
    f'<h1 id="title">{unit("روابط", "title")}</h1><p>{unit("متن", "text")} '
    f'<a href="https://example.org">{unit("پیوند", "link")}</a> <a href="#title">x</a>'
    f'<span class="footnote" lang="fa-AF" dir="rtl">{unit("یادداشت", "note")}</span></p>'
)
WASH = "@page { background: #d62728 }"
WIDE = "p { position: absolute; inset: -30mm; background: #d62728 }"
SCALE = 4
"""Pixels to a point."""


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) / MILLIMETRE for edge in page.obj[name]]


@pytest.mark.parametrize("paper", PAPERS)
def test_boxes_are_right_to_a_tenth_of_a_point(paper):
    width, height = SIZES[paper]
    made = press_setting(paper)
    tenth = 0.1 / MILLIMETRE
    found = opened(pdf.write(document("<p>متن</p><p style='break-before: page'>متن</p>"), made))
    assert len(found.pages) == 2
    for page in found.pages:
        assert box(page, "/TrimBox") == pytest.approx([0, 0, width, height], abs=tenth)
        assert box(page, "/BleedBox") == pytest.approx([-3, -3, width + 3, height + 3], abs=tenth)
        assert box(page, "/MediaBox") == pytest.approx([-10, -10, width + 10, height + 10], abs=tenth)
        assert "/CropBox" not in page.obj
        assert "/Rotate" not in page.obj


@pytest.mark.parametrize("paper", PAPERS)
def test_on_the_screen_the_paper_is_all_there_is(paper):
    given = setting()
    made = Setting(given.templates, given.fonts, Options(paper))
    for page in opened(pdf.write(document("<p>متن</p>"), made)).pages:
        assert box(page, "/MediaBox") == box(page, "/TrimBox") == box(page, "/BleedBox")
        assert box(page, "/MediaBox") == pytest.approx([0, 0, *SIZES[paper]], abs=0.04)


def drawn(data: bytes, page: int = 0) -> Image:
    picture: Image = PdfDocument(data)[page].render(scale=SCALE, grayscale=True).to_pil()
    return picture


def cut(picture: Image, left: float, top: float, right: float, bottom: float) -> Image:
    """Return a part of a drawn page, its edges in millimetres from the corner of the sheet."""
    edges = (round(edge * MILLIMETRE * SCALE) for edge in (left, top, right, bottom))
    return picture.crop(tuple(edges))


def has_ink(picture: Image) -> bool:
    return picture.getextrema()[0] < 200


def test_crop_marks_point_at_the_cut_and_stay_out_of_the_bleed():
    data = pressed("<p>متن</p>")
    sheet = drawn(data)
    width, height = (size + 20 for size in SIZES["A4"])
    for x in (10, width - 10):
        for first, last in ((1, 6), (height - 6, height - 1)):
            assert has_ink(cut(sheet, x - 0.2, first, x + 0.2, last))
    for y in (10, height - 10):
        for first, last in ((1, 6), (width - 6, width - 1)):
            assert has_ink(cut(sheet, first, y - 0.2, last, y + 0.2))
    assert not has_ink(cut(sheet, 7, 7, width - 7, 20))  # nothing in the bleed
    frame = ImageOps.invert(sheet).point(lambda level: 255 if level > 60 else 0)
    frame.paste(0, tuple(round(edge * MILLIMETRE * SCALE) for edge in (7, 7, width - 7, height - 7)))
    marks = [frame.crop(part).getbbox() for part in quarters(frame)]
    assert all(marks)


def quarters(picture: Image) -> list[tuple[int, int, int, int]]:
    x, y = picture.width // 2, picture.height // 2
    return [(0, 0, x, y), (x, 0, picture.width, y), (0, y, x, picture.height), (x, y, picture.width, picture.height)]


@pytest.mark.parametrize("style", [WASH, WIDE])
def test_what_bleeds_reaches_the_bleed_and_goes_no_further(style):
    sheet = drawn(pressed("<p>متن</p>", style=style))
    width, height = (size + 20 for size in SIZES["A4"])
    for left, top, right, bottom in (
        (7.3, 100, 10, 120),
        (width - 10, 100, width - 7.3, 120),
        (100, 7.3, 120, 10),
        (100, height - 10, 120, height - 7.3),
    ):
        assert cut(sheet, left, top, right, bottom).getextrema()[1] < 200
    for left, top, right, bottom in (
        (1, 12, 6.7, height - 12),
        (width - 6.7, 12, width - 1, height - 12),
        (12, 1, width - 12, 6.7),
        (12, height - 6.7, width - 12, height - 1),
    ):
        assert not has_ink(cut(sheet, left, top, right, bottom))


@pytest.mark.slow
@pytest.mark.parametrize("code", ["en", "fa"])
def test_nothing_moves_and_no_page_is_won_or_lost(code):
    """The trimmed sheet is the page of the screen: what differs are shades, not places."""
    edition = every_kind(code, 3)
    press, screen = press_setting(), setting()
    sheets = pdf.write(render(edition, press.templates), press)
    pages = pdf.write(render(edition, screen.templates), screen)
    assert len(PdfDocument(sheets)) == len(PdfDocument(pages)) > 1
    for number in range(len(PdfDocument(pages))):
        page = drawn(pages, number)
        edge = round(10 * MILLIMETRE * SCALE)
        sheet = drawn(sheets, number).crop((edge, edge, edge + page.width, edge + page.height))
        one, other = (ImageOps.invert(each).point(lambda level: 255 if level > 50 else 0) for each in (page, sheet))
        assert one.getbbox()
        assert one.getbbox() == pytest.approx(other.getbbox(), abs=2)
        # 10.01 mm of sheet are no whole number of pixels: what is left after a pixel of wear is a shift
        difference = ImageChops.difference(one, other).reduce(6).point(lambda level: 255 if level > 200 else 0)
        assert difference.getbbox() is None


def test_nothing_can_be_clicked_and_nothing_is_attached():
    assert "/Link" in {str(thing.get("/S")) for thing in objects(opened(written(LINKS)))}
    found = opened(pressed(LINKS))
    for thing in objects(found):
        assert not {"/Annots", "/AcroForm", "/EmbeddedFiles", "/AF", "/OpenAction", "/AA", "/JavaScript"} & {
            *thing.keys()
        }
        assert thing.get("/Type") not in (Name.Annot, Name.Filespec, Name.EmbeddedFile, Name.OBJR)
        assert thing.get("/S") != Name.Link


def test_it_claims_no_standard():
    data = pressed(LINKS)
    found = opened(data)
    assert data.startswith(b"%PDF-1.7")
    assert "/OutputIntents" not in found.Root
    assert "/GTS_PDFXVersion" not in found.docinfo
    claims = b"".join(thing.read_bytes() for thing in objects(found) if thing.get("/Type") == Name.Metadata)
    assert not any(claim in claims for claim in (b"pdfaid", b"pdfuaid", b"pdfxid", b"pdfx"))


def test_it_reads_back_through_its_tags():
    data = pressed(LINKS)
    assert read(data) == {"title": "روابط", "text": "متن", "link": "پیوند", "note": "یادداشت"}
    assert bool(opened(data).Root.MarkInfo.Marked)


def test_a_sheet_of_the_project_stands_behind_ours(tmp_path):
    (tmp_path / "press.css").write_text("@page { bleed: 3mm } h1 { break-before: page }", "utf-8")
    given = press_setting()
    made = Setting((tmp_path, *given.templates), given.fonts, given.options)
    body = f"<p>{unit('متن')}</p><h1>{unit('روابط')}</h1>"
    assert len(opened(pdf.write(document(body, head=SHEET), made)).pages) == 2
    assert len(opened(pdf.write(document(body, head=SHEET), given)).pages) == 1
