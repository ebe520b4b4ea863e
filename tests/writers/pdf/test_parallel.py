"""The bilingual edition as a PDF: pairs side by side in real tables, none of them parted by a page end."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from pikepdf import Object

from tests.writers.pdf.editions import every_kind, pen, printed
from tests.writers.pdf.structure import Tree
from toolkit.language import LANGUAGES
from toolkit.model.edition import LocalBlock, LocalSection, LocalUnit, Text
from toolkit.model.parallel import ParallelEdition
from toolkit.paper import Paper
from toolkit.readback.comparison import compare
from toolkit.readback.pdf import read_units

LONG = {
    "en": "Long sentences of work that went on until a stop in the spring fill this paragraph. ",
    "fa": "جمله‌های درازِ کاری که تا توقف در بهار پیش رفت این بند را پر می‌کند. ",
}


def parallel(items: int) -> ParallelEdition:
    return ParallelEdition(*(every_kind(code, items) for code in LANGUAGES))


@cache
def made(items: int, paper: Paper = "A4") -> bytes:
    return printed(parallel(items), paper)


def body(*counts: int) -> ParallelEdition:
    """Paragraphs of so many sentences."""

    def section(code) -> LocalSection:
        language = LANGUAGES[code]
        units = [
            LocalUnit(f"p{n}", (Text((LONG[code] * count).strip()),), language, "¶ 4") for n, count in enumerate(counts)
        ]
        return LocalSection("body", pen(code).heading("h", "B", 1), tuple(LocalBlock("paragraph", u) for u in units))

    return ParallelEdition(*(pen(code).edition(section(code)) for code in LANGUAGES))


def rows(tree: Tree) -> list[Object]:
    return [row for row in tree.named("TR") if tree.named("TD", below=row)]


def assert_no_row_is_parted(data: bytes) -> None:
    tree = Tree(data)
    found = rows(tree)
    assert len(found) > 30
    assert [tree.pages(row) for row in found if len(tree.pages(row)) > 1] == []


@pytest.mark.parametrize("items", [8, 14])
def test_no_pair_is_parted(items: int):
    assert_no_row_is_parted(made(items))
    assert compare(parallel(items), "pdf", made(items)) > 110


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "step"), [("A4", 3), ("Letter", 6), ("A5", 6)])
def test_no_pair_is_parted_wherever_the_page_ends(paper: Paper, step: int):
    for items in range(8, 24, step):
        edition = parallel(items)
        data = printed(edition, paper)
        assert_no_row_is_parted(data)
        assert compare(edition, "pdf", data) > 110


@pytest.mark.parametrize("items", [8, 14])
def test_headings_stand_above_their_first_row_in_both_languages(items: int):
    tree = Tree(made(items))
    headed = [section for section in tree.named("Sect") if tree.named("H2", below=section)]
    assert len(headed) == 16
    for section in headed:
        (heading,) = tree.named("H2", below=section)
        languages = {str(span.Lang) for span in tree.named("Span", below=heading) if "/Lang" in span}
        assert languages == {"en-GB", "fa-AF"}
        first = next(row for row in tree.named("TR", below=section) if tree.named("TD", below=row))
        assert tree.pages(heading) == tree.pages(first)


def test_a_long_pair_goes_on_at_a_sentence_end_in_both_columns():
    edition = body(40, 2, 40, 31)
    data = printed(edition)
    tree = Tree(data)
    assert len(rows(tree)) > 20
    assert [row for row in rows(tree) if len(tree.pages(row)) > 1] == []
    assert len({page for row in rows(tree) for page in tree.pages(row)}) > 2
    read = read_units(data)
    for unit in edition.units():
        assert read[unit.language.code, unit.id] == unit.plain


def test_a_sentence_longer_than_a_page_is_printed_whole():
    edition = body(1)
    for side in ("english", "persian"):
        old = getattr(edition, side)
        section = old.sections[0]
        unit = replace(section.blocks[0].unit, spans=(Text("kabul " * 1600 + "end."),))
        changed = replace(old, sections=(replace(section, blocks=(LocalBlock("paragraph", unit),)),))
        edition = replace(edition, **{side: changed})
    assert compare(edition, "pdf", printed(edition)) > 4


def test_columns_have_heads_and_cells_their_language():
    tree = Tree(made(8))
    tables = tree.named("Table")
    assert len(tables) > 10
    for table in tables:
        cells = [len(tree.named("TD", "TH", below=row)) for row in tree.named("TR", below=table)]
        assert set(cells) in ({2}, {4})
        languages = [str(cell.Lang) for cell in tree.named("TD", below=table)]
        assert languages == ["en-GB", "fa-AF"] * (len(languages) // 2)
    heads = [[str(head.Lang) for head in tree.named("TH", below=head)] for head in tree.named("THead")]
    assert len(heads) >= 15  # one that goes on over the page has another
    assert {tuple(languages) for languages in heads} == {("en-GB", "fa-AF"), ("en-GB", "en-GB", "fa-AF", "fa-AF")}


@pytest.mark.slow
def test_bytes_are_the_same_every_time():
    assert printed(parallel(8)) == made(8)
