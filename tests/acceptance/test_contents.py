"""A brief that asks for a table of contents: in every edition and format it tells the headings that are there."""

from __future__ import annotations

import json
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree

from tests.acceptance.contents import HEADINGS, LINKS, path, read
from tests.writers.pdf.verapdf import FLAVOURS, validate
from toolkit.language import EditionCode
from toolkit.programs import BY_NAME, find
from toolkit.readback import Heading, docx, pdf

pytestmark = [pytest.mark.acceptance, pytest.mark.slow]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILES = ("en.pdf", "fa.pdf", "en-fa.pdf", "en-fa.facing.pdf", "en.docx", "fa.docx", "en-fa.docx")
SAID = {"en": "the wish and The border and UNAMA, or", "fa": "آن خواست و مرز و UNAMA را"}


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_pdf_tells_each_heading_and_its_page(contents_project: Path, code: EditionCode):
    contents = pdf.read_contents(read(contents_project, f"{code}.pdf"))
    assert [entry.words for entry in contents.entries] == HEADINGS[code]
    pages = [entry.page for entry in contents.entries]
    one, two, three = ("1", "2", "3") if code == "en" else ("۱", "۲", "۳")
    assert pages[:3] == [one, one, one]
    assert pages[3] in (two, three)
    assert contents.entries == contents.headings


@pytest.mark.parametrize("name", ["en-fa.pdf", "en-fa.facing.pdf"])
def test_the_bilingual_pdf_tells_them_in_both_languages(contents_project: Path, name: str):
    contents = pdf.read_contents(read(contents_project, name))
    told = {code: [entry for entry in contents.entries if entry.code == code] for code in ("en", "fa")}
    assert {code: [entry.words for entry in entries] for code, entries in told.items()} == HEADINGS
    assert sorted(contents.entries, key=key) == sorted(contents.headings, key=key)
    last = [int(entries[-1].page) for entries in told.values()]
    assert last[1] - last[0] == (1 if "facing" in name else 0)


def key(heading: Heading) -> tuple[str, int]:
    return heading.code, heading.number


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_word_file_tells_each_heading_and_no_page(contents_project: Path, code: EditionCode):
    contents = docx.read_contents(read(contents_project, f"{code}.docx"))
    assert [(entry.words, entry.page) for entry in contents.entries] == [(words, "") for words in HEADINGS[code]]
    assert contents.entries == contents.headings


def test_the_bilingual_word_file_has_a_line_for_both_languages_where_they_keep_their_order(contents_project: Path):
    contents = docx.read_contents(read(contents_project, "en-fa.docx"))
    told = {code: [entry.words for entry in contents.entries if entry.code == code] for code in HEADINGS}
    assert told == HEADINGS
    assert contents.entries == contents.headings
    with ZipFile(BytesIO(read(contents_project, "en-fa.docx"))) as package:
        (block,) = etree.fromstring(package.read("word/document.xml")).iter(f"{W}sdt")
    styles = [style.get(f"{W}val") for style in block.iter(f"{W}pStyle")]
    # «مرز و UNAMA» cannot share a line that begins with English: its Latin word would change places.
    assert styles == ["TOCHeading", "TOC1", "TOC1", "TOC1", "TOC1Persian", "TOC1", "BriefEnd"]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_word_finds_a_field_that_it_can_renew_and_asks_nobody(contents_project: Path, code: str):
    with ZipFile(BytesIO(read(contents_project, f"{code}.docx"))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        settings = package.read("word/settings.xml")
    (block,) = body.iter(f"{W}sdt")
    assert block.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery").get(f"{W}val") == "Table of Contents"
    assert [mark.get(f"{W}fldCharType") for mark in block.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    assert block.findtext(f".//{W}instrText") == r' TOC \o "1-1" \u \n \h '
    assert b"updateFields" not in settings
    assert not [element for element in body.iter() if f"{W}dirty" in element.attrib]
    levels = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1"]
    assert len(levels) == len(HEADINGS[code])


@pytest.mark.parametrize("name", FILES)
def test_a_link_without_words_says_those_of_its_heading(contents_project: Path, name: str):
    format_ = docx if name.endswith("docx") else pdf
    units = format_.read_contents(read(contents_project, name)).units()
    codes = [code for code in ("en", "fa") if code in name.split(".")[0].split("-")]
    assert codes
    for code in codes:
        assert SAID[code] in units[code, "road"]  # type: ignore[index]


@pytest.mark.parametrize("name", ["en", "fa", "en-fa", "en-fa.facing"])
def test_a_link_leads_to_the_page_of_its_unit(contents_project: Path, name: str):
    with pikepdf.open(path(contents_project, f"{name}.pdf")) as file:
        pages = {page.objgen: number for number, page in enumerate(file.pages, 1)}
        places = {str(key): pages[place[0].objgen] for key, place in pikepdf.NameTree(file.Root.Names.Dests).items()}
        links = [link for page in file.pages for link in page.get("/Annots", ()) if "/Dest" in link]
        led = {str(link.Dest): str(link.Contents) for link in links}
    headings = {
        heading.code: heading for heading in pdf.read_contents(read(contents_project, f"{name}.pdf")).headings[2:3]
    }
    assert headings
    for code, heading in headings.items():
        assert led[f"{code}-h_border"] == HEADINGS[code][2]
        assert LINKS[code].find(f"[{led[f'{code}-wish']}](#wish)") >= 0
        assert int(heading.page) == places[f"{code}-h_border"]


@pytest.mark.needs("java")
def test_the_pdf_conforms_to_both_standards(contents_project: Path):
    for report in validate(*(read(contents_project, f"{name}.pdf") for name in ("fa", "en-fa", "en-fa.facing"))):
        assert report == {name: [] for name in FLAVOURS}


@pytest.mark.needs("node", "ooxml-validator")
@pytest.mark.parametrize("version", ["Office2013", "Microsoft365"])
def test_open_xml_sdk_finds_no_error(contents_project: Path, version: str):
    command = [
        str(find(BY_NAME["ooxml-validator"])),
        str(path(contents_project, "fa.docx")),
        "--officeVersion",
        version,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["ok"] is True, done.stdout
