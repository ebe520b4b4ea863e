"""Heads of columns: each table has its own, once and before its rows, wherever the page ends."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.writers.pdf.documents import setting
from tests.writers.pdf.editions import TABLES, pen
from tests.writers.pdf.structure import Tree
from toolkit.language import LANGUAGES, Code, EditionCode
from toolkit.model.edition import Edition
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.writers import Layout, Options, Setting, pdf

HIGHER_THAN_A_PAGE = 200
"""Sentences of a row, which the engine parts though it should not, and then draws no heads above it."""
BELOW = 60
"""Of one that fits on every page, facing ones too."""


def edition(code: Code, items: int, size: int) -> Edition:
    """A padding, then tables of every kind, whose second row is so long."""
    writer = pen(code)
    tables = []
    for kind in TABLES:
        table = writer.table(kind, 3)
        first, second, third = table.rows
        long = replace(second, unit=writer.unit(f"{kind}_long", size))
        tables.append(replace(table, rows=(first, long, third)))
    return writer.edition(writer.padding(items), *tables)


def made(code: EditionCode, items: int, size: int) -> AnyEdition:
    if code == "en-fa":
        return ParallelEdition(*(edition(own, items, size) for own in LANGUAGES))
    return edition(code, items, size)


def assert_heads_stand_before_rows(code: EditionCode, items: int, size: int, layout: Layout = "rows") -> None:
    asked = made(code, items, size)
    given = setting()
    own = Setting(given.templates, given.fonts, Options(layout=layout))
    document = render(asked, own.templates)
    data = pdf.write(document, own)
    tree = Tree(data)
    headed = [it for it in tree.named("Table") if tree.named("THead", below=it)]
    assert len(headed) >= document.count("<thead")
    assert len(headed) == len(tree.named("THead"))
    for table in headed:
        assert [str(kid.S) for kid in table.K] == ["/THead", "/TBody"]
        columns = tree.named("TH", below=table.K[0])
        assert [str(it.A.Scope) for it in columns] == ["/Column"] * len(columns)
        assert len(columns) in (2, 4)
    parted = [row for row in tree.named("TR") if len(set(tree.pages(row))) > 1]
    assert parted or size < HIGHER_THAN_A_PAGE
    assert len(tree.named("H2")) >= len(re.findall("<h2", document))
    assert compare(asked, "pdf", data, document)


CASES: list[tuple[EditionCode, int, Layout]] = [
    ("fa", HIGHER_THAN_A_PAGE, "rows"),
    ("en-fa", BELOW, "facing"),
]


@pytest.mark.parametrize(("code", "size", "layout"), CASES)
def test_heads_stand_before_rows(code: EditionCode, size: int, layout: Layout):
    assert_heads_stand_before_rows(code, 21, size, layout)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "step"), [(1, 7), (BELOW, 7), (HIGHER_THAN_A_PAGE, 14)])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_heads_stand_before_rows_wherever_the_page_ends(code: Code, size: int, step: int):
    for items in range(2, 52, step):
        assert_heads_stand_before_rows(code, items, size)


BOTH: list[tuple[Layout, int, int]] = [
    ("rows", BELOW, 14),
    ("rows", HIGHER_THAN_A_PAGE, 20),
    ("facing", 1, 14),
    ("facing", BELOW, 14),
]


@pytest.mark.slow
@pytest.mark.parametrize(("layout", "size", "step"), BOTH)
def test_heads_of_both_languages_stand_before_rows_wherever_the_page_ends(layout: Layout, size: int, step: int):
    for items in range(3, 33, step):
        assert_heads_stand_before_rows("en-fa", items, size, layout)
