"""What must hold in every Word file of ours, looked for in the documents that hold one of everything."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.writers.docx.bilingual import bilingual
from tests.writers.docx.documents import W, part, sample, stories

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TWINS = {"sz": "szCs", "b": "bCs", "i": "iCs"}
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


@pytest.fixture(params=["en", "fa", "en-fa"])
def data(request) -> bytes:
    return bilingual() if request.param == "en-fa" else sample(request.param)


def all_of(data: bytes, path: str) -> list[etree._Element]:
    found = [element for story in stories(data) for element in story.iter(f"{W}{path}")]
    assert found, f"the sample has no {path}"
    return found


def value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "1")


def test_letters_stand_in_runs_of_their_direction(data):
    for run in all_of(data, "r"):
        classes = {unicodedata.bidirectional(character) for character in run.findtext(f"{W}t", "")}
        right_to_left = value(run, "rPr/rtl") == "1"
        assert not (right_to_left and "L" in classes), etree.tostring(run)
        assert right_to_left or not classes & {"R", "AL"}, etree.tostring(run)


def test_persian_characters_take_the_complex_script_font_and_language(data):
    persian = [run for run in all_of(data, "r") if ARABIC.search(run.findtext(f"{W}t", ""))]
    assert persian
    for run in persian:
        assert value(run, "rPr/rtl") or value(run, "rPr/cs")
        assert run.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "fa-AF"


def test_every_paragraph_states_its_direction(data):
    assert all(value(paragraph, "pPr/bidi") in {"0", "1"} for paragraph in all_of(data, "p"))


def test_no_paragraph_is_empty_but_what_ends_a_table(data):
    paragraphs = all_of(data, "p")
    empty = [paragraph for paragraph in paragraphs if not paragraph.findall(f".//{W}r")]
    assert len(empty) <= 3
    for paragraph in empty:
        after = paragraph.getnext()
        assert value(paragraph, "pPr/pStyle") == "BriefEnd"
        assert paragraph.getprevious().tag == f"{W}tbl"
        assert after is None or after.tag in (f"{W}tbl", f"{W}sectPr")


def test_only_figures_are_aligned_by_hand(data):
    assert not [jc for story in stories(data) for jc in story.iter(f"{W}jc")]


def test_complex_script_properties_stand_beside_the_others(data):
    pairs = 0
    for root in (part(data, "styles"), part(data, "numbering"), *stories(data)):
        for properties in root.iter(f"{W}rPr"):
            for name, twin in TWINS.items():
                assert (properties.find(f"{W}{name}") is None) == (properties.find(f"{W}{twin}") is None)
                pairs += properties.find(f"{W}{name}") is not None
    assert pairs > 20


def test_fonts_are_named_for_both_scripts_and_never_by_theme(data):
    fonts = [font for name in ("styles", "numbering") for font in part(data, name).iter(f"{W}rFonts")]
    assert fonts
    for font in fonts:
        assert {f"{W}ascii", f"{W}hAnsi", f"{W}cs"} <= set(font.attrib)
        assert not [name for name in font.attrib if name.endswith("heme")]


def test_styles_that_are_used_exist(data):
    known = {style.get(f"{W}styleId") for style in part(data, "styles").iter(f"{W}style")}
    used = {
        element.get(f"{W}val")
        for root in stories(data)
        for name in ("pStyle", "rStyle", "tblStyle")
        for element in root.iter(f"{W}{name}")
    }
    assert len(used) > 15
    assert used <= known


def test_persian_styles_are_right_to_left():
    for style in part(sample("fa"), "styles").iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            assert value(style, "pPr/bidi") == "1"
    assert not list(part(sample("en"), "styles").iter(f"{W}bidi"))


def test_bookmarks_are_unique_closed_and_hidden(data):
    starts, ends = all_of(data, "bookmarkStart"), all_of(data, "bookmarkEnd")
    ids = [start.get(f"{W}id", "") for start in starts]
    names = [start.get(f"{W}name", "") for start in starts]
    assert len(set(ids)) == len(ids) == len(set(names))
    assert sorted(ids) == sorted(end.get(f"{W}id", "") for end in ends)
    assert all(re.fullmatch(r"_cid_(en|fa)_[a-z0-9_]{1,28}", name) for name in names)


def test_relationships_lead_somewhere(data):
    with ZipFile(BytesIO(data)) as archive:
        known = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        names = set(archive.namelist())
    targets = {known_.get("Id"): known_ for known_ in known}
    used = {
        id for element in part(data, "document").iter() for name, id in element.attrib.items() if name.startswith(R)
    }
    assert used <= targets.keys()
    internal = [target.get("Target") for target in targets.values() if target.get("TargetMode") != "External"]
    assert {f"word/{target}" for target in internal} <= names


def test_footnotes_are_those_referred_to(data):
    referred = [note.get(f"{W}id") for note in part(data, "document").iter(f"{W}footnoteReference")]
    written = [note.get(f"{W}id") for note in part(data, "footnotes")]
    assert referred
    assert written == ["-1", "0", *referred]


def test_tables_are_fixed_and_follow_the_direction(data):
    persian = data == sample("fa")
    for table in all_of(data, "tbl"):
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) == persian
        widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        for row in table.iter(f"{W}tr"):
            assert sum(int(width.get(f"{W}w", "")) for width in row.iter(f"{W}tcW")) == sum(widths)
            assert all(cell[-1].tag == f"{W}p" for cell in row.iter(f"{W}tc"))


def test_header_rows_repeat(data):
    heads = [row for row in all_of(data, "tr") if value(row, "trPr/tblHeader")]
    marked = ["".join(paragraph.itertext()) for row in heads for paragraph in row.iter(f"{W}p")]
    styles = {paragraph: value(paragraph, "pPr/pStyle") or "" for paragraph in all_of(data, "p")}
    assert marked == ["".join(it.itertext()) for it, name in styles.items() if name.startswith("BriefTableHeading")]
    assert marked


def test_section_settings():
    section = part(sample("fa"), "document").find(f".//{W}sectPr")
    assert [child.tag.removeprefix(W) for child in section][-3:] == ["titlePg", "bidi", "rtlGutter"]
    assert part(sample("en"), "document").find(f".//{W}sectPr/{W}bidi") is None


def test_numbers_that_word_counts_are_drawn_in_persian_digits():
    styles = {style.get(f"{W}styleId"): style for style in part(sample("fa"), "styles").iter(f"{W}style")}
    for name in ("PageNumber", "FootnoteReference"):
        assert set(styles[name].find(f"{W}rPr/{W}rFonts").attrib.values()) == {"Vazirmatn FD"}
    assert "Vazirmatn FD" not in etree.tostring(part(sample("en"), "styles"), encoding="unicode")


def test_a_mark_of_a_persian_paragraph_is_persian(data):
    """What is typed at its end takes after the mark (17.3.1.29)."""
    marks = {
        (value(it, "pPr/bidi"), value(it, "pPr/rPr/rtl"), language(it))
        for it in all_of(data, "p")
        if value(it, "pPr/pStyle") not in {None, "BriefEnd"}
    }
    assert marks <= {("0", None, None), ("1", "1", "fa-AF")}
    assert marks


def language(paragraph: etree._Element) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}rPr/{W}lang")
    return None if found is None else found.get(f"{W}bidi")


def test_word_offers_both_languages(data):
    languages = part(data, "settings").find(f"{W}themeFontLang")
    assert (languages.get(f"{W}val"), languages.get(f"{W}bidi")) == ("en-GB", "fa-AF")


def test_labels_of_lists_are_drawn_by_a_face_that_has_them(data):
    levels = [it for it in part(data, "numbering").iter(f"{W}lvl") if value(it, "numFmt") == "bullet"]
    assert levels
    for level in levels:
        faces = level.find(f"{W}rPr/{W}rFonts")
        assert [faces.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "cs")] == ["IBM Plex Sans"] * 3


def test_settings_of_word_2013_without_the_dialog_of_fields(data):
    settings = part(data, "settings")
    mode = settings.find(f"{W}compat/{W}compatSetting[@{W}name='compatibilityMode']")
    assert mode.get(f"{W}val") == "15"
    assert settings.find(f"{W}updateFields") is None
