"""What a PDF says of itself and of its parts."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting, unit, written
from toolkit.errors import ToolkitError
from toolkit.writers import Options, pdf

FOOT = (
    '<div class="running-foot">صفحهٔ <span class="page-number"></span> از <span class="page-count"></span></div>'
    '<div class="running-head">روابط</div>'
)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def structure(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    below = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)] if isinstance(kids, pikepdf.Array) else []
    return [element, *(found for kid in below for found in structure(kid))]


@pytest.fixture(scope="module")
def data() -> bytes:
    note = f'<span class="footnote" lang="en-GB" dir="ltr">{unit("A note", "note", "en")}</span>'
    section = f'<section class="body"><h2>{unit("پیشینه", "heading")}</h2><p>{unit("متن", "text")}{note}</p></section>'
    return written(f"{FOOT}<h1>{unit('روابط', 'title')}</h1>{section}")


@pytest.fixture(scope="module")
def brief(data) -> pikepdf.Pdf:
    return opened(data)


def test_it_is_an_archival_file_that_says_so(brief):
    with brief.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
    assert brief.Root.OutputIntents[0].S == "/GTS_PDFA1"
    fonts = [font for page in brief.pages for font in page.Resources.Font.values()]
    assert fonts
    assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)
    assert all(re.search(r"\+Brief(Fa|En|Verse)", str(font.BaseFont)) for font in fonts)


def test_it_names_title_language_and_dates(brief):
    assert str(brief.docinfo.Title) == "روابط"
    assert str(brief.docinfo.Author) == "Desk"
    assert str(brief.docinfo.CreationDate).startswith("D:20261120")
    assert str(brief.Root.Lang) == "fa-AF"
    assert bool(brief.Root.ViewerPreferences.DisplayDocTitle)
    assert brief.Root.ViewerPreferences.Direction == "/R2L"
    assert "/Direction" not in opened(written("<p>x</p>", "en")).Root.ViewerPreferences


def test_its_outline_follows_the_headings(brief):
    with brief.open_outline() as outline:
        assert [item.title for item in outline.root] == ["روابط"]
        assert [item.title for item in outline.root[0].children] == ["پیشینه"]


def test_its_structure_names_units_and_languages(brief):
    elements = structure(brief.Root.StructTreeRoot)
    units = {str(element["/T"]): str(element.Lang) for element in elements if "/T" in element}
    assert units == {"title": "fa-AF", "heading": "fa-AF", "text": "fa-AF", "note": "en-GB"}
    assert {"/H1", "/H2", "/Sect", "/P", "/Span"} <= {str(element.S) for element in elements if "/S" in element}


def test_the_folio_is_in_the_digits_of_the_language(data):
    text = PdfDocument(data)[0].get_textpage().get_text_range()
    assert (text.count("۱"), text.count("1")) == (2, 2)  # page 1 of 1; the number of an English note, twice


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792)), ("A5", (420, 595))])
def test_the_page_has_the_size_of_the_paper(paper, size):
    given = replace(setting(), options=Options(paper))
    page = PdfDocument(pdf.write(document("<p>متن</p>"), given))[0]
    assert (round(page.get_width()), round(page.get_height())) == size


def test_a_process_with_the_fonts_of_the_machine_is_refused(monkeypatch):
    setting()
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    with pytest.raises(ToolkitError, match="private font configuration"):
        pdf.write(document("<p>متن</p>"), setting())
