"""The fonts that a Word file carries."""

from __future__ import annotations

import hashlib
from io import BytesIO
from uuid import UUID
from zipfile import ZipFile

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from tests.writers.docx.documents import SAMPLES, html, part, sample, setting
from toolkit.writers.docx import write

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BOTH_SCRIPTS = {
    *(("IBM Plex Sans", "embedRegular"), ("IBM Plex Sans", "embedBold")),
    *(("Vazirmatn", "embedRegular"), ("Vazirmatn", "embedBold")),
}
NUMBERS = {("Vazirmatn FD", "embedRegular"), ("Vazirmatn FD", "embedBold")}
VERSE = '<div class="verse" dir="rtl"><p class="verse-line"><span class="hemistich">تن من مباد</span></p></div>'


def carried(data: bytes) -> dict[tuple[str, str], bytes]:
    """The font files of a document by family and kind, brought to light as 17.8.1 tells."""
    with ZipFile(BytesIO(data)) as archive:
        relations = etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
        files = {relation.get("Id"): archive.read(f"word/{relation.get('Target')}") for relation in relations}
    found = {}
    for font in part(data, "fontTable"):
        for element in font:
            if RELATION in element.attrib:
                kind = etree.QName(element).localname
                key = bytes.fromhex(element.values()[0].strip("{}").replace("-", ""))
                hidden = bytearray(files[element.get(RELATION)])
                for place in range(32):
                    hidden[place] ^= key[15 - place % 16]
                found[str(font.values()[0]), kind] = bytes(hidden)
    return found


def test_both_scripts_can_be_typed_in_every_document():
    assert carried(write(html("<p>Words.</p>", "en"), setting())).keys() == BOTH_SCRIPTS
    assert carried(write(html("<p>سخن</p>"), setting())).keys() == BOTH_SCRIPTS | NUMBERS
    for data in carried(sample("fa")).values():
        with TTFont(BytesIO(data)) as font:
            assert font["maxp"].numGlyphs == len(font.getGlyphOrder())


def drawn(data: bytes) -> dict[tuple[str, str], set[str]]:
    """The characters that each font of a document draws."""
    found = {}
    for face, file in carried(data).items():
        with TTFont(BytesIO(file)) as font:
            found[face] = set(map(chr, font.getBestCmap()))
    return found


def test_every_letter_of_the_text_is_carried_in_each_face_that_has_it():
    page = html("<p>در Душанбе، ﷼</p><p><em>so</em></p>", "en")
    carried_now = drawn(write(page.replace("<main>", '<div class="running-head">α</div><main>'), setting()))
    for kind in ("Regular", "Bold", "Italic", "BoldItalic"):
        assert set("Душанбеα") <= carried_now["IBM Plex Sans", f"embed{kind}"], kind
    assert "﷼" in carried_now["Vazirmatn", "embedRegular"] & carried_now["Vazirmatn", "embedBold"]


def test_where_one_letter_of_a_script_stands_the_others_can_be_typed():
    latin = {
        code: drawn(write(html(f"<p>{code}</p>", "en"), setting()))["IBM Plex Sans", "embedRegular"] for code in "aД"
    }
    assert not set("жёӣҳ") & latin["a"]
    assert set("жёӣҳ") <= latin["Д"]


def test_italics_and_verses_are_carried_where_they_are_in_use():
    english, persian = (carried(write(html(body, "en"), setting())) for body in ("<p><em>so</em></p>", "<p>" + VERSE))
    assert english.keys() == BOTH_SCRIPTS | {("IBM Plex Sans", "embedItalic"), ("IBM Plex Sans", "embedBoldItalic")}
    assert persian.keys() == BOTH_SCRIPTS | {("Amiri", "embedRegular")}
    with TTFont(BytesIO(persian["Amiri", "embedRegular"])) as font:
        assert {chr(code) for code in font.getBestCmap()} == set("0123456789. تنمباد")


def test_the_key_comes_from_the_file():
    fonts = carried(sample("fa"))
    table = part(sample("fa"), "fontTable")
    keys = {element.values()[0] for font in table for element in font if RELATION in element.attrib}
    expected = {str(UUID(bytes=hashlib.sha256(data).digest()[:16])).upper() for data in fonts.values()}
    assert keys == {f"{{{key}}}" for key in expected}
    assert part(sample("fa"), "settings").find("{*}embedTrueTypeFonts") is not None
    assert part(sample("fa"), "settings").find("{*}saveSubsetFonts") is None


def test_a_house_may_leave_the_fonts_out():
    data = write(SAMPLES["fa"], setting(embed_fonts=False))
    with ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "odttf" in name or "fontTable.xml.rels" in name]
    assert part(data, "settings").find("{*}embedTrueTypeFonts") is None
    assert [font.find("{*}altName").values()[0] for font in part(data, "fontTable")] == [
        "Times New Roman",
        "Arial",
        "Tahoma",
        "Tahoma",
    ]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_document_stays_small(code):
    assert len(write(html("<p>سخن</p>", code), setting())) < 140_000


def test_each_family_is_described_as_its_file_describes_it():
    latin = next(font for font in part(sample("en"), "fontTable") if font.values()[0] == "IBM Plex Sans")
    assert latin.find("{*}panose1").values() == ["020B0503050203000203"]
    assert latin.find("{*}sig").values()[0] == "A00002EF"
    assert [etree.QName(child).localname for child in latin][:6] == [
        *("altName", "panose1", "charset", "family", "pitch", "sig")
    ]
