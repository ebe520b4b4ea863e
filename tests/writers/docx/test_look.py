"""The look of Word files, as templates/word.css asks for it."""

from __future__ import annotations

import pickle
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.writers.docx.documents import ROOT, SAMPLES, W, html, part, sample, setting, stories
from toolkit.figures import Drawing
from toolkit.writers.docx import write
from toolkit.writers.docx.rules import SheetFault
from toolkit.writers.variables import NoText

SHEET = (ROOT / "templates" / "word.css").read_text("utf-8")


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    for name in ("word.css", "print.css"):
        shutil.copy(ROOT / "templates" / name, tmp_path)
    return tmp_path


def styled(templates: Path, body: str = "<p>سخن</p>", code: str = "fa", paper="A4") -> bytes:
    own = replace(setting(paper, embed_fonts=False), templates=(templates, ROOT / "templates"))
    return write(html(body, code), own)


def style(data: bytes, name: str) -> str:
    """The properties of a style, without namespaces."""
    found = part(data, "styles").find(f"{W}style[@{W}styleId='{name}']")
    return re.sub(r' xmlns:\w+="[^"]*"|\bw:', "", etree.tostring(found, encoding="unicode"))


def test_a_designer_changes_one_style_in_one_place(templates):
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write(".Heading-1 { font-size: 14pt; } .Heading-1:lang(fa) { font-size: 13pt; line-height: 2; }\n")
    english, persian = (style(styled(templates, code=code), "Heading1") for code in ("en", "fa"))
    assert '<sz val="28"/><szCs val="26"/>' in english
    assert '<sz val="25"/><szCs val="26"/>' in persian
    assert f'line="{round(14 * 1.3 * 20)}" lineRule="atLeast"' in english
    assert f'line="{13 * 2 * 20}" lineRule="atLeast"' in persian


def test_colours_are_those_of_the_pdf(templates):
    path = templates / "print.css"
    path.write_text(path.read_text("utf-8").replace("--accent: #134b66", "--accent: #7a1f2b"), "utf-8")
    data = styled(templates)
    assert '<color val="7A1F2B"/>' in style(data, "Heading1")
    assert 'color="7A1F2B"' in style(data, "BriefMasthead")
    assert "7A1F2B" in etree.tostring(part(data, "numbering"), encoding="unicode")


def test_lines_of_one_style_are_as_high_in_both_scripts():
    """At least as high as either face asks for, so that no word of the other script moves a line."""
    sheet = part(write(SAMPLES["fa"], setting(embed_fonts=False)), "styles")
    found = 0
    for one in sheet.iter(f"{W}style"):
        size, spacing = one.find(f"{W}rPr/{W}szCs"), one.find(f"{W}pPr/{W}spacing")
        latin = one.find(f"{W}rPr/{W}sz")
        if size is not None and spacing is not None and spacing.get(f"{W}lineRule") == "atLeast":
            found += 1
            line = int(spacing.get(f"{W}line")) / 20
            western, persian = (int(element.values()[0]) / 2 for element in (latin, size))
            # Ascent and descent of Vazirmatn (of Amiri in a verse) and of IBM Plex Sans, as Word takes them.
            assert line >= persian * (1.758 if one.get(f"{W}styleId") == "BriefVerse" else 1.5625)
            assert line >= western * 1.3
    assert found > 12


def test_papers_have_type_and_margins_of_their_own(templates):
    a4, a5 = (styled(templates, paper=paper) for paper in ("A4", "A5"))
    assert '<szCs val="37"/>' in style(a4, "Title")
    assert '<szCs val="34"/>' in style(a5, "Title")
    margins = [part(data, "document").find(f".//{W}pgMar").get(f"{W}left") for data in (a4, a5)]
    assert margins == [str(round(side / 25.4 * 1440)) for side in (14, 13)]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_binding_takes_of_the_side_where_pages_begin(templates, code):
    body = '<table class="terms"><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>'
    plain = styled(templates, body, code)
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write("@page { gutter: 8mm; }")
    bound = styled(templates, body, code)
    assert [gutter(data) for data in (plain, bound)] == [0, 454]
    section = part(bound, "document").find(f".//{W}sectPr")
    assert (section.find(f"{W}rtlGutter") is not None) == (code == "fa")
    widths = [int(part(data, "document").find(f".//{W}tblW").get(f"{W}w")) for data in (plain, bound)]
    assert widths[0] - widths[1] == 454


def gutter(data: bytes) -> int:
    return int(part(data, "document").find(f".//{W}pgMar").get(f"{W}gutter"))


def test_a_drawing_is_no_wider_than_the_text(templates):
    body = '<figure class="drawing" data-figure="wide"><img alt="a"></figure>'
    made = replace(setting("A5", embed_fonts=False), drawings={"wide": Drawing(b"", b"png", 240, 60)})
    extent = part(write(html(body), made), "document").find(".//{*}extent")
    assert [int(extent.get(side)) / 36000 for side in ("cx", "cy")] == pytest.approx([122, 30.5], abs=0.1)
    small = replace(made, drawings={"wide": Drawing(b"", b"png", 100, 60)})
    assert int(part(write(html(body), small), "document").find(".//{*}extent").get("cx")) == 3_600_000


def test_what_the_office_thinks_stands_in_a_frame(templates):
    body = '<section class="assessment"><h2>نظر ما</h2><ul><li>یک</li><li>دو</li></ul></section>'
    data = styled(templates, body)
    used = [element.values()[0] for element in part(data, "document").iter(f"{W}pStyle")]
    assert used == ["Heading1", "BriefAssessment", "BriefAssessment"]
    look = style(data, "BriefAssessment")
    assert '<shd val="clear" color="auto" fill="EFF3F5"/>' in look
    assert '<right val="single" sz="24" space="9" color="134B66"/>' in look  # the side where Persian lines begin
    assert '<left val="single" sz="24"' in style(styled(templates, body, "en"), "BriefAssessment")


@pytest.mark.parametrize(
    ("rule", "place", "what"),
    [
        (".Heading-9 { color: #000000; }", "", "no style in Word: heading-9"),
        (".Title { colour: #000000; }", ":10", "no property for Word: colour"),
        (".Title { color: red; }", ":10", "no value for this: red"),
        (".Title { color: var(--ruby); }", ":10", "--ruby"),
        (".Title { font-size: 12px; }", ":10", "12px"),
        (".Title { font-size: 0pt; }", ":10", "0pt"),
        (".Title { font-family: Arial; }", ":10", "Arial"),
        (".Title { text-align: right; }", ":10", "right"),
        (".Title { border-block-start: 1pt dotted #000000; }", ":10", "dotted"),
        (".Title:lang(de) { color: #000000; }", "", "no language of ours: de"),
        ("[data-paper=A3] .Title { color: #000000; }", "", "no paper: A3"),
        ("h1 { color: #000000; }", "", "no selector of a style: h1"),
        ("@page { margin: 10mm; }", ":9", "margins are three"),
        ("@page { size: A3; }", ":9", "no property for pages in Word: size"),
        (".Title { color }", ":15", "EOF"),
    ],
)
def test_what_no_word_file_can_do_is_named_with_its_place(templates, rule, place, what):
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write(rule)
    line = len(SHEET.splitlines()) + 1
    with pytest.raises(SheetFault, match=f"^word.css:{line}{place}: .*{re.escape(what)}") as told:
        styled(templates)
    assert told.value.exit_code == 1
    again = pickle.loads(pickle.dumps(told.value))
    assert (str(again), again.next_step) == (str(told.value), told.value.next_step)


@pytest.mark.parametrize(
    ("rule", "bounds"),
    [
        (".Title { font-size: 201pt; }", "from 1pt to 200pt"),
        (".Title { margin-block-end: -1pt; }", "from 0pt to 1584pt"),
        (".Title { margin-block-end: " + "9" * 400 + "mm; }", "from 0pt to 1584pt"),
        (".Title { line-height: 11; }", "from 0.5 to 10"),
        (".Title { line-height: nan; }", "from 0.5 to 10"),
        (".Title { border-block-start: 13pt solid #000000; }", "from 0.25pt to 12pt"),
        (".Title { font-weight: heavy; }", "one of: bold, normal"),
        (".Title { color: red; }", "#rrggbb"),
        ("@page { gutter: 2000pt; }", "from 0pt to 1584pt"),
    ],
)
def test_a_value_out_of_bounds_is_told_with_the_bounds(templates, rule, bounds):
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write(rule)
    with pytest.raises(SheetFault, match=f"it takes .*{re.escape(bounds)}"):
        styled(templates)


def test_faults_of_the_sheet_are_told_all_at_once(templates):
    line = len(SHEET.splitlines())
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write(".Title, .Subtitle { color: red; size: 3pt; line-height: var(--a); color: var(--b) }\n")
        sheet.write(".Subtitle { font-size: 0pt; colour: blue; }\nh1 {}\n.Nobody { line-height: 99; }\n")
    with pytest.raises(SheetFault) as told:
        styled(templates)
    places = [int(one.split(":")[1]) - line for one in str(told.value).splitlines()]
    assert places == [1, 1, 1, 1, 2, 2, 3, 4, 4]
    again = pickle.loads(pickle.dumps(told.value))
    assert str(again) == str(told.value)


@pytest.mark.parametrize("name", ["word.css", "print.css"])
def test_a_sheet_that_is_no_text_is_one_sentence(templates, name):
    (templates / name).write_bytes((ROOT / "templates" / name).read_bytes() + b"\n\xff")
    line = len((ROOT / "templates" / name).read_text("utf-8").splitlines()) + 2
    with pytest.raises(NoText, match=f"^{name}:{line}: .*UTF-8") as told:
        styled(templates)
    assert told.value.exit_code == 1
    assert name in told.value.next_step


def test_every_style_has_a_name_that_the_sheet_can_use(templates):
    """Each rule of ours changes the file: a rule that says nothing would mislead whoever edits it."""
    before = [part(styled(templates, code=code), "styles") for code in ("en", "fa")]
    rules = re.findall(r"^(\.[\w-]+)(?: \{|,)", SHEET, re.MULTILINE)
    assert len(rules) > 40
    (templates / "word.css").write_text(
        SHEET + "".join(f"{rule} {{ color: #12ab34; }}" for rule in rules if "Brief-Table " not in rule), "utf-8"
    )
    after = [part(styled(templates, code=code), "styles") for code in ("en", "fa")]
    for old, new in zip(before, after, strict=True):
        changed = len(new.findall(f".//{W}color[@{W}val='12AB34']"))
        assert not old.findall(f".//{W}color[@{W}val='12AB34']")
        assert changed >= len(set(rules)) - 5  # tables have no letters of their own


def test_styles_are_offered_by_the_names_staff_know():
    sheet = part(write(SAMPLES["en"], setting(embed_fonts=False)), "styles")
    offered = {
        one.find(f"{W}name").values()[0] for one in sheet.iter(f"{W}style") if one.find(f"{W}qFormat") is not None
    }
    assert {
        *("Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text", "List Bullet"),
        *("List Number", "Quote", "caption", "Strong", "Emphasis", "Table Grid", "Brief Assessment"),
    } <= offered
    named = {one.find(f"{W}name").values()[0] for one in sheet.iter(f"{W}style")}
    assert {"footnote text", "footnote reference", "header", "footer", "Hyperlink", "page number"} <= named


def test_latin_letters_in_persian_documents_are_as_large_as_those_of_the_pdf(templates):
    assert "html:lang(fa) bdi:lang(en) { font-size: 0.96em; }" in (templates / "print.css").read_text("utf-8")
    with (templates / "word.css").open("a", encoding="utf-8") as sheet:
        sheet.write(".Title { font-size: 24pt; }")
    found = 0
    for one in part(styled(templates), "styles").iter(f"{W}rPr"):
        latin, persian = one.find(f"{W}sz"), one.find(f"{W}szCs")
        if persian is not None and persian.get(f"{W}val") != "2":
            found += 1
            size = int(persian.get(f"{W}val"))
            assert abs(int(latin.get(f"{W}val")) - 0.96 * size) <= 0.5 or size <= 14
    assert found > 20
    assert '<sz val="46"/><szCs val="48"/>' in style(styled(templates), "Title")


def test_emphasis_in_persian_text_is_bold_in_both_scripts(templates):
    bold = '<b/><bCs/><i val="0"/><iCs val="0"/>'
    assert bold in style(styled(templates), "Emphasis")
    assert '<b val="0"/><bCs/><i/><iCs val="0"/>' in style(styled(templates, code="en"), "Emphasis")
    inside = styled(templates, '<p><em>نیو <a href="https://example.org/"><bdi dir="ltr">New</bdi></a></em></p>')
    link = part(inside, "document").find(f".//{W}hyperlink/{W}r/{W}rPr")
    assert [element.tag.removeprefix(W) for element in link][1:5] == ["b", "bCs", "i", "iCs"]
    assert [link.find(f"{W}{name}").get(f"{W}val") for name in ("b", "i")] == [None, "0"]


def test_the_edge_of_the_page_stands_clear_of_the_text():
    for paper in ("A4", "Letter", "A5"):
        data = write(SAMPLES["fa"], setting(paper, embed_fonts=False))
        page = part(data, "document").find(f".//{W}pgMar")
        for name, side in (("Header", "top"), ("Footer", "bottom")):
            line = part(data, "styles").find(f"{W}style[@{W}styleId='{name}']/{W}pPr/{W}spacing")
            room = int(page.get(f"{W}{side}")) - int(page.get(f"{W}{name.lower()}")) - int(line.get(f"{W}line"))
            assert room / 1440 * 25.4 >= 2.5


def test_the_mark_of_a_persian_paragraph_is_persian_so_that_who_types_on_writes_persian():
    """The mark of a paragraph gives what is typed behind its last word its direction and language (17.3.1.29)."""
    marks = 0
    for root in stories(sample("fa")):
        for paragraph in root.iter(f"{W}p"):
            properties = paragraph.find(f"{W}pPr")
            if not "".join(paragraph.itertext()).strip() or properties is None:
                continue
            direction = properties.find(f"{W}bidi")
            is_persian = direction is not None and direction.get(f"{W}val", "1") == "1"
            marks += is_persian
            assert (properties.find(f"{W}rPr/{W}rtl") is not None) == is_persian
            assert not is_persian or properties.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "fa-AF"
    assert marks > 20
