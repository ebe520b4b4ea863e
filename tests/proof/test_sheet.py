"""Contact sheets, read as a person reads them: sheets of paper on a ground, in their order."""

from __future__ import annotations

from functools import reduce
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting
from tests.writers.pdf.press.sheets import press_setting
from toolkit.proof.sheet import ACROSS, CUT, DPI, GAP, GROUND, contact_sheet
from toolkit.writers import Setting, pdf

Box = tuple[int, int, int, int]


def font() -> Path:
    return setting().fonts.face("latin").path


def made(folder: Path, pages: int, given: Setting | None = None) -> Path:
    """Write a PDF whose page N holds N black bars."""
    bar = '<div style="height: 20mm; margin-bottom: 10mm; background: black"></div>'
    style = "<style>body, main { margin: 0 } section + section { break-before: page }</style>"
    body = "".join(f"<section>{bar * number}</section>" for number in range(1, pages + 1))
    path = folder / f"some.{pages}.pdf"
    path.write_bytes(pdf.write(document(body, "en", head=style), given or setting()))
    assert len(PdfDocument(path)) == pages
    return path


def drawn(path: Path, *, from_right: bool = False, grey: bool = False) -> Image.Image:
    return Image.open(BytesIO(contact_sheet(path, font(), from_right=from_right, grey=grey)))


def runs(line: list[bool], least: int) -> list[tuple[int, int]]:
    """Return the stretches of True that are at least so long."""
    found, at = [], 0
    for value, group in groupby(line):
        length = len(list(group))
        if value and length >= least:
            found.append((at, at + length))
        at += length
    return found


def papers(sheet: Image.Image) -> list[Box]:
    """Find the sheets of paper, row by row from the left: all that is large and not the ground."""
    image = sheet.convert("RGB")
    apart = ImageChops.difference(image, Image.new("RGB", image.size, GROUND))
    paper = reduce(ImageChops.lighter, apart.split())
    rows = runs([paper.crop((0, y, image.width, y + 1)).getbbox() is not None for y in range(image.height)], 300)
    found = []
    for top, bottom in rows:
        band = paper.crop((0, top, image.width, bottom))
        columns = [band.crop((x, 0, x + 1, band.height)).getbbox() is not None for x in range(image.width)]
        found += [(left, top, right, bottom) for left, right in runs(columns, 300)]
    return found


def bars(sheet: Image.Image, box: Box) -> int:
    """Count the bars on one page, along the middle of it."""
    left, top, right, bottom = box
    middle = sheet.convert("L").crop(((left + right) // 2, top, (left + right) // 2 + 1, bottom))
    return len(runs([level < 60 for level in middle.get_flattened_data()], 40))


@pytest.mark.parametrize(("from_right", "order"), [(False, [1, 2, 3]), (True, [3, 2, 1])])
def test_every_page_is_there_in_the_order_of_reading(tmp_path, from_right, order):
    sheet = drawn(made(tmp_path, 3), from_right=from_right)
    assert [bars(sheet, box) for box in papers(sheet)] == order


@pytest.mark.parametrize(("from_right", "order"), [(False, [1, 2, 3, 4, 5]), (True, [4, 3, 2, 1, 5])])
def test_more_pages_than_a_row_holds_go_on_below(tmp_path, from_right, order):
    sheet = drawn(made(tmp_path, ACROSS + 1), from_right=from_right)
    boxes = papers(sheet)
    assert [bars(sheet, box) for box in boxes] == order
    edge = max(right for _, _, right, _ in boxes) if from_right else min(left for left, *_ in boxes)
    assert boxes[-1][2 if from_right else 0] == edge


def test_pages_are_large_enough_to_be_read(tmp_path):
    sheet = drawn(made(tmp_path, 1))
    left, _, right, _ = papers(sheet)[0]
    assert right - left == pytest.approx(210 / 25.4 * DPI, abs=2)
    assert sheet.info["dpi"] == pytest.approx((DPI, DPI), abs=0.1)


def test_pages_do_not_touch(tmp_path):
    first, second = papers(drawn(made(tmp_path, 2)))
    assert second[0] - first[2] == GAP


def test_it_is_labelled(tmp_path):
    sheet = drawn(made(tmp_path, 2))
    _, top, _, bottom = papers(sheet)[0]
    for words in ((0, 0, sheet.width, top), (0, bottom, sheet.width, sheet.height)):
        assert sheet.convert("L").crop(words).getextrema()[0] < 80


def pink(sheet: Image.Image) -> int:
    return sum(pixel == CUT for pixel in sheet.convert("RGB").get_flattened_data())


def test_where_paper_is_cut_is_shown_for_a_press_alone(tmp_path):
    assert pink(drawn(made(tmp_path, 1))) == 0
    sheet = drawn(made(tmp_path, 1, press_setting("A5")))
    length = 2 * (148 + 210) / 25.4 * DPI
    assert pink(sheet) == pytest.approx(length, rel=0.02)
    left, _, right, _ = papers(sheet)[0]
    assert right - left == pytest.approx(168 / 25.4 * DPI, abs=2)


def test_grey_is_what_a_printer_without_colour_prints(tmp_path):
    path = made(tmp_path, 1, press_setting())
    colour, grey = drawn(path), drawn(path, grey=True)
    assert (colour.mode, grey.mode) == ("RGB", "L")
    assert grey.size == colour.size


def test_the_same_file_makes_the_same_bytes(tmp_path):
    path = made(tmp_path, 2)
    first, second = (contact_sheet(path, font(), from_right=False, grey=False) for _ in range(2))
    assert first == second
