"""The widest word space of a justified line is measured, and a line over the limit is reported."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting, unit
from tests.writers.pdf.editions import WORDS, pen
from toolkit.model.edition import LocalBlock, LocalSection, LocalUnit, Text
from toolkit.render.document import render
from toolkit.writers import LooseLine, pdf
from toolkit.writers.pdf.word_spaces import LIMIT

LONG = "غیردیپلوماتیک‌ترین‌هایشان"
RIVER = " ".join(["در آن", LONG] * 12)
SHEET = "<style>@page {{ margin: 10mm }} p {{ font: 10pt BriefFa; text-align: {align}; width: {width}mm }}</style>"


def told(html: str) -> tuple[list[LooseLine], bytes]:
    """Return what a document is reported for, and the document."""
    heard: list[LooseLine] = []
    return heard, pdf.write(html, replace(setting(), tell_loose_line=heard.append))


def paragraph(text: str, align: str, width: int) -> str:
    return document(f"<p>{unit(text, 'u', 'fa')}</p>", "fa", head=SHEET.format(align=align, width=width))


def test_a_river_is_reported_line_by_line():
    heard, data = told(paragraph(RIVER, "justify", 62))
    lines = PdfDocument(data)[0].get_textpage().get_text_bounded().splitlines()
    assert len(heard) > 3
    assert len(heard) < len(lines)  # the last line is not stretched
    assert all(line.page == 1 and line.space > LIMIT for line in heard)
    assert all(line.words.split()[0] in RIVER.split() for line in heard)


@pytest.mark.parametrize(("align", "text"), [("start", RIVER), ("justify", "کار در بهار پیش رفت. " * 30)])
def test_what_does_not_gape_is_not_reported(align, text):
    assert told(paragraph(text, align, 62))[0] == []


def test_the_space_reported_is_the_space_drawn():
    """Two words in a line: what lies between them is the space, and the side bearings of two letters."""
    heard, data = told(paragraph(f"{LONG} {LONG} {LONG}", "justify", 90))
    page = PdfDocument(data)[0].get_textpage()
    boxes = sorted(
        page.get_charbox(number, loose=True)
        for number in range(page.count_chars())
        if page.get_text_range(number, 1).strip(" \r\n\u200c")
    )
    top = max(box[3] for box in boxes)
    first = [box for box in boxes if top - box[3] < 5]
    gap = max(after[0] - before[2] for before, after in pairwise(first))
    assert [line.words for line in heard] == [f"{LONG} {LONG}"]
    assert heard[0].space == pytest.approx(gap / 10, abs=0.05)


def test_a_river_in_a_brief_is_reported_with_its_page():
    writer = pen("fa")
    river = LocalUnit("river", (Text(" ".join([LONG] * 20)),), writer.language)
    body = LocalSection("body", writer.heading("h", "H", 1), (LocalBlock("paragraph", river),))
    heard, _ = told(render(writer.edition(writer.padding(40), body), setting().templates))
    assert {line.page for line in heard} == {2}


def test_halves_of_a_line_that_are_pressed_to_the_edges_do_not_gape():
    halves = "".join(
        f'<b style="display: inline-block; width: 30mm; text-align: start; text-align-last: start">{WORDS["fa"]}</b> '
        for _ in range(2)
    )
    sheet = "<style>p { text-align: justify; text-align-last: justify; width: 160mm }</style>"
    assert told(document(f"<p>{halves}</p>", "fa", head=sheet))[0] == []
