"""Page ends: no heading parts from its section or within itself, and what goes on over the page is all there."""

from __future__ import annotations

from collections import Counter

import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting, unit
from tests.writers.pdf.editions import every_kind, pen, printed
from tests.writers.pdf.structure import Tree, glyphs
from toolkit.language import Code
from toolkit.paper import Paper
from toolkit.readback.comparison import compare
from toolkit.readback.pdf import read
from toolkit.writers import Options, pdf

MILLIMETRE = 72 / 25.4
PADDINGS = range(8, 41)
STEPS: dict[Paper, int] = {"A4": 3, "Letter": 5, "A5": 5}
"""Page ends tried: each document has several, so that a third of the paddings puts one after most lines."""
HEADED = 16  # sections in every_kind, and the source box


def assert_headings_stand_with_their_sections(data: bytes) -> None:
    """Nothing of a heading, and no first row or item, is on another page; a table brings its second row with it."""
    tree = Tree(data)
    headed = [section for section in tree.named("Sect") if tree.named("H2", below=section)]
    assert len(headed) == HEADED
    for section in headed:
        heading = tree.pages(tree.named("H2", below=section)[0])
        rows = [row for row in tree.named("TR", below=section) if tree.named("TD", below=row)]
        first = rows[:2] or tree.named("P", "LI", below=section)[:1]
        assert len(heading) == 1
        assert first
        assert [tree.pages(element)[0] for element in first] == heading * len(first)


def assert_text_stays_above_the_foot(data: bytes) -> None:
    for page in PdfDocument(data):
        edges = Counter(round(box[1] / MILLIMETRE) for _, box in glyphs(page))
        assert not [edge for edge in edges if 12 <= edge < 14]  # the foot is below 12, the text begins at 15


@pytest.mark.parametrize("items", PADDINGS[::8])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_headings_stand_with_their_sections(code: Code, items: int):
    edition = every_kind(code, items)
    data = printed(edition)
    assert_headings_stand_with_their_sections(data)
    assert_text_stays_above_the_foot(data)
    assert compare(edition, "pdf", data) > 55


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["A4", "Letter", "A5"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_headings_stand_with_their_sections_wherever_the_page_ends(code: Code, paper: Paper):
    for items in PADDINGS[2 :: STEPS[paper]]:
        edition = every_kind(code, items)
        data = printed(edition, paper)
        assert_headings_stand_with_their_sections(data)
        assert_text_stays_above_the_foot(data)
        assert compare(edition, "pdf", data) > 55


@pytest.mark.parametrize("kind", ["people", "timeline", "figures", "terms"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_long_table_goes_on_whole_and_without_column_heads_that_are_seen(code: Code, kind):
    edition = pen(code).edition(pen(code).table(kind, 60))
    data = printed(edition)
    assert len(PdfDocument(data)) > 1
    assert compare(edition, "pdf", data) == 61
    tree = Tree(data)
    heads = [head for head in tree.named("TH", below=tree.named("THead")[0]) if tree.pages(head)]
    assert len(heads) == 2
    tall = [top - bottom for page in PdfDocument(data) for _, (_, bottom, _, top) in glyphs(page)]
    assert sum(0 < height < 1 for height in tall) > 5  # points; the heads are there for those who hear the page


@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_label_of_several_lines_is_enclosed_by_its_section(code: Code):
    """The heading has three lines, the section one, and the next section begins below both."""
    name = {"en": "Uncertain, contradictory or open", "fa": "ابهام‌ها، تناقض‌ها و پرسش‌های باز"}[code]
    sections = "".join(
        f'<section class="uncertain"><h2>{unit(f"{mark} {name}", mark, code)}</h2>'
        f"<ul><li>{unit(mark, f'i_{mark}', code)}</li></ul></section>"
        for mark in ("Q", "X")
    )
    page = PdfDocument(pdf.write(document(sections, code), setting()))[0]
    bottom, top = (
        [box for character, box in glyphs(page) if character == mark][0 if mark == "X" else -1] for mark in ("Q", "X")
    )
    assert bottom[1] - top[3] > 13 * MILLIMETRE


@pytest.mark.parametrize("code", ["en", "fa"])
@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_words_longer_than_a_line_stay_on_the_paper(code: Code, paper: Paper):
    address = "https://example.org/" + "water" * 56
    word = {"en": "word", "fa": "آزاد"}[code] * 40
    tables = "".join(_table(kind, code, address, word) for kind in ("people", "timeline", "figures", "terms"))
    parts = [
        f'<h1 class="title">{unit(address, "t", code)}</h1><p class="standfirst">{unit(word, "s", code)}</p>',
        f'<table class="issue-block"><tbody><tr><th scope="row">{word}</th>'
        f"<td>desk@example.org, +93 700 000 000, {address}</td></tr></tbody></table>{tables}",
        f'<section class="body"><h2>{unit(address, "hb", code)}</h2><p>{unit(address, "b", code)}</p>'
        f"<ul><li>{unit(word, 'l', code)}</li></ul></section>",
    ]
    given = setting()
    data = pdf.write(document("".join(parts), code), type(given)(given.templates, given.fonts, Options(paper)))
    assert len(read(data)) > 10
    for page in PdfDocument(data):
        boxes = [box for _, box in glyphs(page)]
        assert min(box[0] for box in boxes) >= 14 * MILLIMETRE - 2
        assert max(box[2] for box in boxes) <= page.get_width() - 14 * MILLIMETRE + 2


def _table(kind: str, code: Code, *texts: str) -> str:
    """Return a section whose heading, labels and units are the texts."""
    rows = "".join(
        f'<tr><th scope="row">{text}</th><td>{unit(text, f"{kind}_{number}", code)}</td></tr>'
        for number, text in enumerate(texts)
    )
    heading = unit(texts[-1], f"h_{kind}", code)
    return f'<section class="{kind}"><h2>{heading}</h2><table><tbody>{rows}</tbody></table></section>'
