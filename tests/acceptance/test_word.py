"""The finished Word files, before judges that are not ours: the Open XML SDK and LibreOffice."""

from __future__ import annotations

import json
import os
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from tests.acceptance.command import ROOT, briefs
from toolkit import fonts
from toolkit.fontconfig import private_fontconfig
from toolkit.programs import BY_NAME, find

pytestmark = pytest.mark.acceptance

MOST_PAGES = {"islamic-emirate-tajikistan": 2, "taliban-tajikistan-outlook": 4}
FILES = [f"{slug}/{slug}.{edition}.docx" for slug in MOST_PAGES for edition in ("en", "fa", "en-fa")]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("word")
    done = briefs("build", "--format", "docx", "--output", directory)
    assert done.code == 0, done.err
    return directory


@pytest.mark.needs("node", "ooxml-validator")
@pytest.mark.parametrize("version", ["Office2013", "Microsoft365"])
@pytest.mark.parametrize("name", FILES)
def test_open_xml_sdk_finds_no_error(output: Path, name: str, version: str):
    command = [str(find(BY_NAME["ooxml-validator"])), str(output / name), "--officeVersion", version]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert report["ok"] is True, report


@pytest.fixture(scope="module")
def laid_out(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out every file with LibreOffice, which knows one font that no brief uses, and nothing of the user's."""
    directory = tmp_path_factory.mktemp("office")
    environment = private_fontconfig(directory / "fonts", foreign_font(directory / "foreign"))
    command = [
        str(find(BY_NAME["soffice"])),
        f"-env:UserInstallation={(directory / 'user').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(directory),
        *(str(output / name) for name in FILES),
    ]
    subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True, timeout=300)
    return directory


def foreign_font(directory: Path) -> fonts.FontSet:
    """One of our fonts under another name: what looks like ours can only come out of the files."""
    directory.mkdir()
    path = directory / "Foreign.ttf"
    face = fonts.load([ROOT / "fonts"]).face("persian")
    with TTFont(face.path) as font:
        for record in font["name"].names:
            font["name"].setName("Foreign", record.nameID, record.platformID, record.platEncID, record.langID)
        font.save(path)
    return fonts.FontSet((replace(face, path=path),))


@pytest.mark.needs("soffice", "pdftoppm")
@pytest.mark.parametrize("name", FILES)
def test_libreoffice_lays_the_brief_out_on_its_pages(output: Path, laid_out: Path, name: str):
    path = laid_out / Path(name).with_suffix(".pdf").name
    with pikepdf.open(path) as pdf:
        assert 1 <= len(pdf.pages) <= MOST_PAGES[Path(name).parent.name]
        used = {str(font.BaseFont).split("+")[-1] for page in pdf.pages for font in page.Resources.Font.values()}
    assert any("IBMPlexSans" in font for font in used), used
    assert ".fa." not in name or {"Vazirmatn-Regular", "Vazirmatn-FD-Regular"} <= used
    assert not any("Foreign" in font for font in used), used
    drawn = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert text_of_first_paragraph(output / name) in re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", drawn)


def text_of_first_paragraph(path: Path) -> str:
    """Return the name of the house, the first words of the page."""
    with zipfile.ZipFile(path) as package:
        document = package.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t[ >][^<]*", document.split("</w:p>")[0])).split(">")[-1]
