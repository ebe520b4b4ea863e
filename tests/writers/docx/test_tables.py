"""What tables say of themselves, and which of those that follow each other are one."""

from __future__ import annotations

import pytest

from tests.writers.docx.documents import W, part, sample, written
from toolkit.writers.docx.elements import Element, text, w
from toolkit.writers.docx.tables import Halves, Row, Table, merged, table

HEAD, OTHER_HEAD = "زمان", "نام"


def paragraph(words: str) -> Element:
    return w("p", w("r", text(words)))


def rows(*words: str, head: str = "", caption: str = "") -> Element:
    """A table of one column."""
    top = [Row(([paragraph(head)],), heading=True)] if head else []
    return table(Table("BriefTable", "rtl", (5000,), caption), [*top, *(Row(([paragraph(it)],)) for it in words)])


def told(blocks: list[Element]) -> list[tuple[str, list[str]]]:
    """The caption and the rows of each table; = marks those that are repeated."""
    return [
        (
            "".join(it.get(f"{W}val", "") for it in block.iter(f"{W}tblCaption")),
            [
                ("=" if row.find(f"{W}trPr/{W}tblHeader") is not None else "") + "".join(row.itertext())
                for row in block.iter(f"{W}tr")
            ],
        )
        for block in blocks
    ]


def test_a_table_is_named_by_the_heading_above_it():
    heading = '<section class="terms"><h2>اصطلاحات</h2>'
    body = f'{heading}<table><tbody><tr><th scope="row">نام</th><td>الف</td></tr></tbody></table></section>'
    (caption,) = part(written(body), "document").iter(f"{W}tblCaption")
    assert caption.get(f"{W}val") == "اصطلاحات"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, [("", ["a", "b"])]),
        ({"head": HEAD}, {}, [("", ["=زمان", "a", "b"])]),
        ({"head": HEAD, "caption": "c"}, {"head": HEAD, "caption": "c"}, [("c", ["=زمان", "a", "b"])]),
        ({"caption": "c"}, {}, [("c", ["a", "b"])]),
        ({}, {"head": HEAD}, [("", ["a"]), ("", ["=زمان", "b"])]),
        ({"head": HEAD}, {"head": OTHER_HEAD}, [("", ["=زمان", "a"]), ("", ["=نام", "b"])]),
        ({}, {"caption": "c"}, [("", ["a"]), ("c", ["b"])]),
        ({"caption": "c"}, {"caption": "d"}, [("c", ["a"]), ("d", ["b"])]),
    ],
)
def test_tables_that_follow_each_other_are_one_where_nothing_is_lost(first, second, expected):
    assert told(list(merged([rows("a", **first), rows("b", **second)]))) == expected


def test_a_heading_row_within_a_table_is_no_top():
    """Word ignores the mark of a row below others (17.4.49)."""
    made = table(Table("BriefTable", "rtl", (5000,)), [Row(([paragraph("a")],)), Row(([paragraph("b")],), True)])
    assert told([made]) == [("", ["a", "b"])]


def test_a_box_has_space_above_its_first_row_and_below_its_last():
    kind = Table("BriefBox", "ltr", (2500, 2500), halves=Halves("auto", 4, 100, 0), padding=60)
    made = table(kind, [Row(([paragraph(words)], [paragraph(words)])) for words in "abc"])
    assert [[space(cell) for cell in row.iter(f"{W}tc")] for row in made.iter(f"{W}tr")] == [
        [{"top": "60", "left": "0", "right": "100"}, {"top": "60", "left": "100", "right": "0"}],
        [{"left": "0", "right": "100"}, {"left": "100", "right": "0"}],
        [{"left": "0", "bottom": "60", "right": "100"}, {"left": "100", "bottom": "60", "right": "0"}],
    ]
    for code in ("en", "fa"):
        box = next(it for it in part(sample(code), "document").iter(f"{W}tbl") if "BriefBox" in it[0][0].values())
        first, *between, last = ([*space(next(row.iter(f"{W}tc")))] for row in box.iter(f"{W}tr"))
        assert (first, last) == (["top"], ["bottom"])
        assert between == [[]] * len(between)


def space(cell: Element) -> dict[str, str | None]:
    """The space inside a cell in the order it is written."""
    return {side.tag.removeprefix(W): side.get(f"{W}w") for side in cell.iterfind(f"{W}tcPr/{W}tcMar/*")}
