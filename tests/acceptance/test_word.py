"""The finished Word files, before a judge that is not ours: the Open XML SDK."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.acceptance.office import VERSIONS, errors_of

pytestmark = pytest.mark.acceptance

SLUGS = ("islamic-emirate-tajikistan", "taliban-tajikistan-outlook")
OURS = {f"{slug}.{edition}" for slug in SLUGS for edition in ("en", "fa", "en-fa")}
OTHERS = {"water.en", "water.fa", "water.en-fa", "sample.en", "sample.fa"}


@pytest.mark.needs("node", "ooxml-validator")
def test_open_xml_sdk_finds_no_error(word_files: Path):
    found = errors_of(sorted(word_files.glob("*.docx")))
    assert found.keys() >= {f"{name}.docx" for name in OURS | OTHERS}
    assert found == {name: {version: [] for version in VERSIONS} for name in found}


@pytest.mark.slow
@pytest.mark.needs("node", "ooxml-validator")
def test_open_xml_sdk_finds_no_error_on_other_papers_nor_in_other_content(more_word_files: Path, word_files: Path):
    before = {path.name for path in word_files.glob("*.docx")}
    found = errors_of(path for path in sorted(more_word_files.glob("*.docx")) if path.name not in before)
    assert found.keys() >= {f"{name}.{paper}.docx" for name in OURS for paper in ("Letter", "A5")} | {"wells.fa.docx"}
    assert found == {name: {version: [] for version in VERSIONS} for name in found}


@pytest.mark.needs("node", "ooxml-validator")
def test_open_xml_sdk_finds_what_is_wrong(word_files: Path, tmp_path: Path):
    path = tmp_path / "wrong.docx"
    with ZipFile(word_files / "sample.fa.docx") as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(b"<w:bidi/>", b"<w:bidy/>") if "document" in name else content)
    assert all(errors for errors in errors_of([path])["wrong.docx"].values())


@pytest.mark.parametrize("edition", ["en", "fa", "en-fa"])
def test_a_file_with_a_verse_carries_its_letters(word_files: Path, edition: str):
    with ZipFile(word_files / f"{SLUGS[1]}.{edition}.docx") as package:
        fonts = etree.fromstring(package.read("word/fontTable.xml"))
    (verse,) = (font for font in fonts if "Amiri" in font.values())
    assert [etree.QName(part).localname for part in verse].count("embedRegular") == 1
