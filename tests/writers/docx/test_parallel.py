"""The bilingual Word file: a table for work, English on the left, Persian on the right, a row for each pair."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tests.writers.docx.bilingual import SENTENCES, bilingual, edition
from tests.writers.docx.documents import W, html, part, setting
from tests.writers.docx.notation import runs
from toolkit.errors import ReadBackMismatch
from toolkit.paper import PAPERS, Paper
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.writers import docx
from toolkit.writers.docx import UnplacedElement

NAME = re.compile(r"_cid(\d*)_(en|fa)_(\w+)")


def body(paper: Paper = "A4") -> etree._Element:
    return part(bilingual(paper), "document")[0]


def value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "1")


def style(paragraph: etree._Element) -> str:
    return value(paragraph, "pPr/pStyle") or ""


def units(element: etree._Element) -> list[tuple[str, str]]:
    """Language and id of what begins in an element."""
    names = [NAME.fullmatch(mark.get(f"{W}name", "")) for mark in element.iter(f"{W}bookmarkStart")]
    return [(name[2], name[3]) for name in names if name]


def row(unit: str) -> etree._Element:
    return next(it for it in body().iter(f"{W}tr") if ("en", unit) in units(it))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_and_value_reads_back(paper: Paper):
    assert compare(edition(), "docx", bilingual(paper)) > 50


def test_a_pair_is_one_row_english_first():
    rows = [units(it) for it in body().iter(f"{W}tr")]
    pairs = [it for it in rows if it and "note" not in [name for _, name in it]]
    assert len(pairs) > 20
    assert all([code for code, _ in it] == ["en", "fa"] and it[0][1] == it[1][1] for it in pairs)
    assert units(row("noted")) == [("en", "noted"), ("fa", "noted")]


@pytest.mark.parametrize("sentences", [1, 4, 9, 30])
def test_a_long_pair_is_one_cell_for_each_language(sentences: int):
    """The HTML parts it for the pages of the PDF; in Word its row goes on over pages."""
    given = setting(embed_fonts=False)
    made = render(edition(sentences), given.templates)
    assert (made.count('data-unit="pair"') > 2) == (sentences > 4)
    data = docx.write(made, given)
    assert compare(edition(sentences), "docx", data) > 50
    (found,) = (it for it in part(data, "document").iter(f"{W}tr") if ("en", "pair") in units(it))
    cells = found.findall(f"{W}tc")
    said = [" ".join("".join(cell.itertext()).split()) for cell in cells]
    assert said == [(SENTENCES[code] * sentences).strip() for code in ("en", "fa")]
    assert [len(cell.findall(f"{W}p")) for cell in cells] == [1, 1]
    assert (value(found, "trPr/cantSplit") is None) == (sentences > 4)


def test_rows_of_short_pairs_stay_whole():
    rows = list(body().iter(f"{W}tr"))
    parted = [units(it)[0][1] for it in rows if value(it, "trPr/cantSplit") is None]
    assert len(rows) > 35
    assert parted == ["pair"]


def test_columns_run_from_the_left_and_each_cell_in_its_own_direction():
    tables = list(body().iter(f"{W}tbl"))
    assert len(tables) > 8
    for table in tables:
        assert table.find(f"{W}tblPr/{W}bidiVisual") is None
        for cells in (it.findall(f"{W}tc") for it in table.iter(f"{W}tr")):
            sides = [value(cell.find(f"{W}p"), "pPr/bidi") for cell in cells]
            assert sides in (["0", "1"], ["0", "0", "1", "1"], ["0", "0", "1"], ["0"]), sides


def test_cells_fill_the_grid():
    for table in body().iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        assert len(grid) in (2, 4)
        assert grid == grid[::-1]
        for cells in (it.findall(f"{W}tc") for it in table.iter(f"{W}tr")):
            spans = [int(value(cell, "tcPr/gridSpan") or 1) for cell in cells]
            widths = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in cells]
            assert sum(spans) == len(grid)
            assert sum(widths) == sum(grid)


def test_headings_stand_outside_of_tables_where_the_navigation_pane_finds_them():
    headings = [it for it in body().iter(f"{W}p") if style(it).startswith("Heading")]
    assert len(headings) > 10
    assert {it.getparent().tag for it in headings} == {f"{W}body"}
    assert not [it for it in body().iter(f"{W}p") if style(it) == "Title" and it.getparent().tag != f"{W}tc"]


def heading(unit: str) -> list[str]:
    """The paragraphs of a heading, each as its style and its runs."""
    found = [it for it in body().iter(f"{W}p") if any(name == unit for _, name in units(it))]
    return [" ".join([style(it), *runs(it)]) for it in found]


def test_a_heading_is_one_line_with_both_languages_at_its_ends():
    assert heading("heading") == ["Heading1 ›Wells_of_Kabul ›→ ‹چاه‌های_کابل"]


@pytest.mark.parametrize("unit", ["foreign", "long"])
def test_a_heading_that_would_not_fit_or_lose_its_order_is_two_lines(unit: str):
    first, second = heading(unit)
    assert first.startswith("Heading1 ›")
    assert second.startswith("Heading1Persian ")
    assert len(heading(unit)) == 2


def lines_of(persian: str) -> list[str]:
    """The styles of a heading of both languages."""
    both = f'<span class="side">Kabul</span><span class="side" lang="fa-AF" dir="rtl">{persian}</span>'
    made = html(f"<h2>{both}</h2><p>end</p>", "en").replace("<html", '<html data-edition="en-fa"')
    data = docx.write(made, setting(embed_fonts=False))
    return [style(it) for it in part(data, "document").iter(f"{W}p")][:-1]


@pytest.mark.parametrize(
    "persian", ["۴۶٪ (کابل)", "کابل (مرکز)", "آب/برق", "سال ۱۴۰۳", "−۳ درجه", "٪ کابل", "کابل + هرات", "UNAMA"]
)
def test_a_heading_with_what_could_change_places_is_two_lines(persian: str):
    assert lines_of(persian) == ["Heading1", "Heading1Persian"]


@pytest.mark.parametrize("persian", ["کابل", "چاه‌های «کابل»؛ نکته‌ها", "ادارهٔ آب، مثلاً:", "کابل – هرات…", "چرا؟"])
def test_a_plain_heading_shares_its_line(persian: str):
    assert lines_of(persian) == ["Heading1"]


def test_a_heading_row_stands_at_the_top_and_repeats():
    heads = 0
    for table in body().iter(f"{W}tbl"):
        rows = [value(it, "trPr/tblHeader") for it in table.iter(f"{W}tr")]
        assert "1" not in rows[1:]
        heads += rows[0] == "1"
    assert heads > 8
    first = next(it for it in body().iter(f"{W}tr") if value(it, "trPr/tblHeader"))
    assert [" ".join("".join(cell.itertext()).split()) for cell in first] == ["", "English", "فارسی"]


def test_persian_styles_follow_those_of_english_and_are_right_to_left():
    styles = {it.get(f"{W}styleId", ""): it for it in part(bilingual(), "styles").iter(f"{W}style")}
    twins = [name for name in styles if name.endswith("Persian")]
    assert len(twins) > 20
    for name in twins:
        base = styles[name.removesuffix("Persian")]
        assert value(base, "pPr/bidi") is None
        if base.get(f"{W}type") == "paragraph":
            assert value(styles[name], "basedOn") == base.get(f"{W}styleId")
            assert value(styles[name], "pPr/bidi") == "1"
    used = {style(it) for it in body().iter(f"{W}p") if value(it, "pPr/bidi") == "1"}
    assert len(used) > 8
    assert used <= {*twins}


def test_only_lines_of_both_languages_have_a_stop_at_the_margin():
    """With it in a list, LibreOffice begins the first line of an item 5 points too far."""
    styles = [it for it in part(bilingual(), "styles").iter(f"{W}style") if value(it, "pPr/tabs/tab") == "right"]
    assert {it.get(f"{W}styleId") for it in styles} >= {"Heading1", "Header", "Footer", "BriefMasthead"}
    assert not {it.get(f"{W}styleId") for it in styles} & {"Normal", "BodyText", "ListBullet", "BriefTableText"}


def test_footnotes_are_each_in_their_language_and_count_in_its_digits():
    notes = [it for it in part(bilingual(), "footnotes").iter(f"{W}p") if style(it).startswith("FootnoteText")]
    assert [style(it) for it in notes] == ["FootnoteText", "FootnoteTextPersian"]
    assert [runs(it)[0] for it in notes] == ["›{FootnoteReference}[mark]", "‹{FootnoteReferencePersian}[mark]"]
    styles = {it.get(f"{W}styleId"): it for it in part(bilingual(), "styles").iter(f"{W}style")}
    assert set(styles["FootnoteReferencePersian"].find(f"{W}rPr/{W}rFonts").attrib.values()) == {"Vazirmatn FD"}
    assert "Vazirmatn FD" not in styles["FootnoteReference"].find(f"{W}rPr").itertext()


def test_a_page_is_numbered_in_the_digits_of_both_languages():
    (paragraph,) = part(bilingual(), "footer1").iter(f"{W}p")
    assert [run for run in runs(paragraph) if "[" in run] == [
        "›{PageNumber}[PAGE]",
        "›{PageNumber}[NUMPAGES]",
        "‹{PageNumberPersian}[PAGE]",
        "‹{PageNumberPersian}[NUMPAGES]",
    ]


def test_what_both_languages_share_stands_once_between_them():
    (shared,) = (it for it in body().iter(f"{W}tr") if "OUR-1" in "".join(it.itertext()))
    cells = shared.findall(f"{W}tc")
    assert [value(cell, "tcPr/gridSpan") for cell in cells] == [None, "2", None]
    assert style(cells[1].find(f"{W}p")) == "BriefShared"


def test_a_narrow_page_has_smaller_type_but_none_below_seven_points():
    sizes = {}
    for paper in ("A4", "A5"):
        for it in part(bilingual(paper), "styles").iter(f"{W}style"):
            if (name := it.get(f"{W}styleId")) != "BriefEnd" and value(it, "rPr/sz"):
                sizes[paper, name] = int(value(it, "rPr/sz") or 0)
    assert sizes["A4", "BodyText"] == 18
    assert sizes["A5", "BodyText"] == 16
    assert min(sizes.values()) >= 14


def spoilt(change: str) -> bytes:
    """The file with two rows exchanged, with a row that says other evidence, or without a row."""
    given = setting(embed_fonts=False)
    made = render(edition(), given.templates)
    rows = [f'<tr class="{kind}"' for kind in ("pull", "bullet")]
    first, second = map(made.index, rows)
    end = made.index("<tr", second + 1)
    if change == "rows":
        made = made[:first] + made[second:end] + made[first:second] + made[end:]
    elif change == "evidence":
        made = made[:first] + made[first:].replace("¶\u00a04", "¶\u00a05", 1)
    else:
        made = made[:first] + made[second:]
    return docx.write(made, given)


@pytest.mark.parametrize("change", ["rows", "evidence", "lost"])
def test_a_file_with_other_rows_is_refused(change: str):
    with pytest.raises(ReadBackMismatch):
        compare(edition(), "docx", spoilt(change))


@pytest.mark.parametrize(
    ("blocks", "what"),
    [
        ('<table class="triples"><tbody><tr><td>a</td></tr></tbody></table>', "<table class='triples'>"),
        ('<table class="pairs"><tr data-part="2"><td>a</td></tr></table>', "the part 2 of a pair"),
        ('<p class="news"><span class="side">a</span><span class="side">b</span></p>', "<p class='news'>"),
        ('<p class="kicker"><span class="side">a</span><em>b</em></p>', "<em>"),
    ],
)
def test_what_has_no_place_is_refused(blocks: str, what: str):
    made = html(blocks, "en").replace("<html", '<html data-edition="en-fa"')
    with pytest.raises(UnplacedElement, match=re.escape(what)):
        docx.write(made, setting(embed_fonts=False))
