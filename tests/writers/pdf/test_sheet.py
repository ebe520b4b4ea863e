"""The printed page: what of it can be measured."""

from __future__ import annotations

import re

import pytest
from PIL import ImageOps
from pypdfium2 import PdfDocument, PdfPage

from tests.writers.pdf.documents import ROOT, document, setting, unit
from tests.writers.pdf.structure import glyphs
from toolkit.paper import SIZES
from toolkit.writers import pdf
from toolkit.writers.drawings import _COLUMN

SHEETS = sorted((ROOT / "templates").glob("print*.css"))
MILLIMETRE = 72 / 25.4


def ink(page: PdfPage) -> tuple[float, float, float, float]:
    """The box (left, top, right, bottom) of everything that is printed on a page, in points from its corner."""
    drawn = page.render(scale=4, grayscale=True).to_pil()
    box = ImageOps.invert(drawn).point(lambda level: 255 if level > 100 else 0).getbbox()
    assert box, "nothing is printed"
    left, top, right, bottom = (edge / 4 for edge in box)
    return left, top, right, bottom


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_knows_no_left_and_no_right(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    assert text.count("{") > 20
    assert not re.findall(r"\b(left|right)\b", text)
    assert not re.findall(r"(?:^|[;{\s])(?:margin|padding|border|inset)-(?:top|bottom)\b", text)
    assert not re.findall(r"(?:^|[;{\s])(?:top|bottom)\s*:", text)
    assert len(text.splitlines()) <= 300


def test_a_sheet_names_no_font_of_the_machine():
    named = {
        family.strip()
        for sheet in SHEETS
        for families in re.findall(r"font-family:\s*([^;}]+)", sheet.read_text("utf-8"))
        for family in families.split(",")
    }
    assert named == {"BriefFa", "BriefEn", "BriefVerse"}


@pytest.mark.parametrize("half", [1, 2])
def test_hemistichs_are_of_equal_width(half):
    lines = (("چو کشور نباشد", "بدین بوم و بر زنده یک تن"), ("از آن به که کشور به دشمن دهیم", "همه سر به سر"))
    verse = "".join(
        '<p class="verse-line">' + " ".join(f'<span class="hemistich">{half}</span>' for half in line) + "</p>"
        for line in lines
    )
    boxes = []
    for line in (1, 2):
        shown = f".verse-line:nth-child({line}) .hemistich:nth-child({half})"
        only = f"<style>.hemistich {{ visibility: hidden }} {shown} {{ visibility: visible }}</style>"
        head = f'<link rel="stylesheet" href="print.css">{only}'
        text = document(f'<div class="verse" lang="fa-AF" dir="rtl">{verse}</div>', head=head)
        boxes.append(ink(PdfDocument(pdf.write(text, setting()))[0]))
    assert boxes[0] != boxes[1]
    assert abs(boxes[0][0] - boxes[1][0]) < 2  # points; letters differ in the space at their sides
    assert abs(boxes[0][2] - boxes[1][2]) < 2


def test_justified_lines_end_in_their_column_where_an_element_follows_the_last_space():
    """Each width breaks the line elsewhere; without the correction many of them stick out by a space."""
    words = 'بونش می‌نویسد که در <bdi dir="rtl">جولای ۲۰۲۴</bdi> دو مقام <bdi dir="rtl">بلندپایه</bdi> سفر کردند'
    for width in range(30, 48):
        column = f"p {{ font: 10pt BriefFa; text-align: justify; width: {width}mm }}"
        sheet = f"<style>@page {{ margin: 10mm }} body {{ margin: 0 }} {column}</style>"
        page = PdfDocument(pdf.write(document(f"<p>{words}</p>", head=sheet), setting()))[0]
        left, _, right, _ = ink(page)
        end = page.get_width() - 10 * MILLIMETRE
        assert end - width * MILLIMETRE - 0.6 <= left
        assert end - 1.2 <= right <= end + 0.6


@pytest.mark.parametrize("code", ["en", "fa"])
def test_no_margin_is_under_thirteen_millimetres(code):
    text = " ".join([{"en": "reported", "fa": "گزارش‌ها"}[code]] * 900)
    data = pdf.write(document(f'<section class="body"><p>{unit(text, "u", code)}</p></section>', code), setting())
    pages = PdfDocument(data)
    assert len(pages) > 1
    for page in pages:
        left, top, right, bottom = ink(page)
        assert min(left, top, page.get_width() - right, page.get_height() - bottom) >= 13 * MILLIMETRE


def test_head_and_foot_stand_where_every_printer_prints():
    head = '<div class="running-head">روابط</div><div class="running-foot">صفحهٔ <span class="page-number"></span></div>'
    data = pdf.write(document(f'{head}<p>متن</p><p style="break-before: page">متن</p>'), setting())
    _, top, _, bottom = ink(PdfDocument(data)[1])
    assert 8 * MILLIMETRE <= top <= 15 * MILLIMETRE
    assert 8 * MILLIMETRE <= PdfDocument(data)[1].get_height() - bottom <= 15 * MILLIMETRE


@pytest.mark.parametrize("width", [22, 30, 43])
def test_the_mark_of_a_note_stays_with_its_word_small_and_raised(width):
    """Without care the engine breaks before the mark where the last word fills its line: at 22 and 43 millimetres."""
    text = unit("He said that it stands firmly.", "u", "en").replace("firmly", "<strong>firmly</strong>")
    said = f'{text}<span class="footnote" lang="en-GB" dir="ltr">{unit("n", "n", "en")}</span>'
    body = f'<p style="width: {width}mm"><span class="noted">{said}</span></p>'
    page = PdfDocument(pdf.write(document(body, "en"), setting()))[0]
    boxes = [(letter, box) for letter, box in glyphs(page) if box[1] > 400]
    (mark,) = (box for letter, box in boxes if letter == "1")
    (stop,) = (box for letter, box in boxes if letter == ".")
    assert 2 < mark[1] - stop[1] < 9


def test_drawings_of_a_narrow_page_are_as_wide_as_its_text():
    """Else the engine would enlarge them, and their letters beyond those of the text."""
    sheet = (ROOT / "templates/print.css").read_text("utf-8")
    assert "[data-paper=A5]:lang(en, fa) { --axis: 0mm; --marks: 0mm; }" in sheet
    assert _COLUMN["A5"] == SIZES["A5"].width - 28
