"""Facing pages: English on the left, Persian on the right, both with the same units."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import setting
from tests.writers.pdf.structure import Tree, glyphs
from tests.writers.pdf.test_parallel import body, parallel
from tests.writers.pdf.test_parallel import made as rows_of
from toolkit.errors import NoRoom
from toolkit.model.edition import LocalBlock, LocalUnit, Text
from toolkit.model.parallel import ParallelEdition
from toolkit.paper import Paper
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.writers import Options, Setting, pdf

MILLIMETRE = 72 / 25.4


def printed(edition: ParallelEdition, paper: Paper = "A4") -> bytes:
    given = setting()
    made = Setting(given.templates, given.fonts, Options(paper, layout="facing"))
    return pdf.write(render(edition, made.templates), made)


@cache
def made(items: int, paper: Paper = "A4") -> bytes:
    return printed(parallel(items), paper)


def units_of_pages(data: bytes) -> list[dict[str, list[str]]]:
    """The ids of the units on each page, by language, in reading order."""
    tree = Tree(data)
    with pikepdf.open(BytesIO(data)) as file:
        pages: list[dict[str, list[str]]] = [{} for _ in file.pages]
    for span in tree.named("Span"):
        if "/T" in span:
            for page in tree.pages(span):
                found = pages[page].setdefault(str(span.Lang), [])
                found += [str(span["/T"])] if str(span["/T"]) not in found else []  # a box for each line
    return pages


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_facing_pages_carry_the_same_units(paper: Paper):
    pages = units_of_pages(made(12, paper))
    spreads = list(zip(pages[1::2], pages[2::2], strict=True))
    assert len(pages) % 2 == 1
    assert len(spreads) >= 3
    assert pages[0].keys() == {"en-GB", "fa-AF"}
    for left, right in spreads:
        assert left.keys() == {"en-GB"}
        assert right.keys() == {"fa-AF"}
        assert left["en-GB"] == right["fa-AF"]
    assert compare(parallel(12), "pdf", made(12, paper)) > 110


@pytest.mark.slow
def test_items_on_facing_pages_begin_at_the_same_height():
    document = PdfDocument(made(12))
    left, right = ([box[3] for character, box in glyphs(document[page]) if character == "–"] for page in (1, 2))
    assert len(left) > 5
    assert all(abs(one - two) < 2 for one, two in zip(left, right, strict=True))  # points; the leading differs


def test_a_page_has_the_head_and_the_number_of_its_language():
    document = PdfDocument(made(12))
    for number, word in ((1, "Page"), (2, "از")):
        page = document[number]
        foot = page.get_textpage().get_text_bounded(0, 0, page.get_width(), 14 * MILLIMETRE)
        assert word in foot
        assert ("Page" in foot) == (number == 1)


def test_viewers_show_two_pages_with_the_first_on_the_right():
    with pikepdf.open(BytesIO(made(12))) as file:
        assert file.Root.PageLayout == "/TwoPageRight"
    with pikepdf.open(BytesIO(rows_of(12))) as file:
        assert "/PageLayout" not in file.Root


def test_lists_and_tables_stay_what_they_are():
    tree = Tree(made(12))
    assert len(tree.named("LI")) >= 2 * 18
    for table in tree.named("Table"):
        cells = {len(tree.named("TD", "TH", below=row)) for row in tree.named("TR", below=table)}
        assert cells in ({2}, {4})


def test_footnotes_stand_on_the_page_of_their_unit():
    edition = body(*[3] * 40)
    sides = {}
    for name in ("english", "persian"):
        old = getattr(edition, name)
        (section,) = old.sections
        blocks = tuple(
            replace(block, unit=replace(block.unit, note=_note(block.unit))) if place % 9 == 0 else block
            for place, block in enumerate(section.blocks)
        )
        sides[name] = replace(old, sections=(replace(section, blocks=blocks),))
    noted = replace(edition, **sides)
    data = printed(noted)
    assert compare(noted, "pdf", data) > 80
    pages = units_of_pages(data)
    assert len(pages) >= 5
    for page in pages[1:]:
        (units,) = page.values()
        assert {unit for unit in units if unit.endswith("_note")} == {
            f"{unit}_note" for unit in units if unit[1:].isdigit() and int(unit[1:]) % 9 == 0
        }


def _note(unit: LocalUnit) -> LocalUnit:
    return LocalUnit(f"{unit.id}_note", (Text(unit.plain[:60]),), unit.language)


def one_sentence(words: int) -> ParallelEdition:
    """A short paragraph and one of a single sentence."""
    sides = {}
    for name, word in (("english", "kabul "), ("persian", "کابل ")):
        old = getattr(body(1, 1), name)
        (section,) = old.sections
        first, second = section.blocks
        sentence = LocalBlock("paragraph", replace(second.unit, spans=(Text(word * words + "."),)))
        sides[name] = replace(old, sections=(replace(section, blocks=(first, sentence)),))
    return replace(body(1, 1), **sides)


def test_a_row_higher_than_a_page_is_refused_by_the_name_of_its_unit():
    assert len(units_of_pages(printed(one_sentence(300)))) == 3
    with pytest.raises(NoRoom, match=r"^'p1' has a row that is higher than a page of A4") as refused:
        printed(one_sentence(1600))
    assert "--layout rows" in refused.value.next_step


@pytest.mark.slow
def test_bytes_are_the_same_every_time():
    assert printed(parallel(12)) == made(12)
