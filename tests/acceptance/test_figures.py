"""Figures: a brief whose source compares values is drawn, in both languages and both formats."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from PIL import Image
from pypdfium2 import PdfDocument

from tests.acceptance.charts import TEXTS, write_project
from tests.acceptance.command import briefs
from tests.writers.pdf.structure import glyphs
from tests.writers.pdf.verapdf import validate
from toolkit.readback import docx

pytestmark = pytest.mark.acceptance

FIGURES = ("chart_wells", "chart_river", "timeline_tl_a")


@pytest.fixture
def project(charts: Path) -> Path:
    return charts


def artifact(project: Path, code: str, kind: str) -> Path:
    return project / f"build/water/water.{code}.{kind}"


VALUES = {
    "en": ("Herat: 40 wells", "ISIS-K: about 25 wells", "more than 60 wells", "2021: 80 per cent", "about 35 per cent"),
    "fa": ("هرات: ۴۰ حلقه چاه", "ISIS-K: حدود ۲۵ حلقه چاه", "بیش از ۶۰ حلقه چاه", "۸۰ درصد", "حدود ۳۵ درصد"),
}
NAMES = {"en": ("Bar chart", "Line chart", "Timeline drawn"), "fa": ("نمودار میله‌ای", "نمودار خطی", "خط زمان")}


def alternatives_of_pdf(path: Path) -> list[str]:
    found: list[str] = []
    document = pikepdf.open(path)
    waiting: list[pikepdf.Object] = [document.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop(0)
        if element.get("/S") == "/Figure":
            found.append(str(element.Alt))
        kids = element.get("/K", pikepdf.Array())
        below = [*kids] if isinstance(kids, pikepdf.Array) else [kids]
        waiting = [kid for kid in below if isinstance(kid, pikepdf.Dictionary)] + waiting
    return found


def alternatives_of_word(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [element.get("descr", "") for element in root.iter("{*}docPr")]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_alternative_says_every_value_in_the_language_of_the_edition(project, code):
    for told in (
        alternatives_of_pdf(artifact(project, code, "pdf")),
        alternatives_of_word(artifact(project, code, "docx")),
    ):
        assert len(told) == 3
        assert all(alternative.startswith(name) for alternative, name in zip(told, NAMES[code], strict=True))
        everything = " ".join(told)
        assert [value for value in VALUES[code] if value not in everything] == []
        texts = [text.rstrip(".") for unit, text in TEXTS[code].items() if unit in ("tl_a", "tl_b", "tl_c", "tl_d")]
        assert [text for text in texts if text not in told[2]] == []
        assert not re.search("[0-9]" if code == "fa" else "[۰-۹]", everything)


@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_drawing_in_word_has_the_title_of_its_section_and_fits_the_text(project, code):
    with zipfile.ZipFile(artifact(project, code, "docx")) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    word = root.nsmap["w"]
    styles = [style for style in root.iter(f"{{{word}}}pStyle") if style.get(f"{{{word}}}val") == "Heading1"]
    headings = ["".join(style.getparent().getparent().itertext()) for style in styles]
    titles = [element.get("title") for element in root.iter("{*}docPr")]
    assert titles == [heading for heading in headings if heading in titles]
    assert len(titles) == 3
    size, margin = root.find(".//{*}pgSz"), root.find(".//{*}pgMar")
    edges = [int(margin.get(f"{{{word}}}{edge}")) for edge in ("left", "right", "gutter")]
    width = (int(size.get(f"{{{word}}}w")) - sum(edges)) * 635  # English Metric Units to the twip
    assert all(0 < int(extent.get("cx")) <= width for extent in root.iter("{*}extent"))


def test_a_figure_stands_once_in_the_bilingual_edition_and_speaks_both_languages(project):
    told = alternatives_of_pdf(artifact(project, "en-fa", "pdf"))
    assert len(told) == 3
    assert all(one in text and two in text for text, one, two in zip(told, NAMES["en"], NAMES["fa"], strict=True))
    assert [value for code in ("en", "fa") for value in VALUES[code] if value not in " ".join(told)] == []


@pytest.mark.parametrize("code", ["en", "fa", "en-fa"])
def test_drawings_are_vectors_in_the_pdf(project, code):
    with pikepdf.open(artifact(project, code, "pdf")) as document:
        kinds = [str(stream.get("/Subtype")) for stream in document.objects if isinstance(stream, pikepdf.Stream)]
        drawn = [str(it.operator) for page in document.pages for it in pikepdf.parse_content_stream(page)]
        assert drawn.count("c") > 1000  # the curves of the letters
        assert "/Image" not in kinds


@pytest.mark.parametrize("code", ["en", "fa"])
def test_drawings_have_three_hundred_dots_an_inch_in_word(project, code):
    with zipfile.ZipFile(artifact(project, code, "docx")) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        extents = [int(extent.get("cx")) / 914400 for extent in root.iter("{*}extent")]
        pictures = {name: Image.open(BytesIO(package.read(f"word/media/{name}.png"))) for name in FIGURES}
    assert len(extents) == 3
    for inches, (name, picture) in zip(extents, pictures.items(), strict=True):
        assert picture.width / inches == pytest.approx(300, abs=0.5), name


@pytest.mark.parametrize("code", ["en", "fa"])
def test_captions_stay_with_their_drawings_in_word(project, code):
    with zipfile.ZipFile(artifact(project, code, "docx")) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    styles = [style.get(f"{word}val") for style in root.iter(f"{word}pStyle")]
    assert styles.count("BriefDrawing") == 3
    assert all(styles[at + 1] == "Caption" for at, style in enumerate(styles) if style == "BriefDrawing")


def test_the_values_stand_in_the_text_too(project):
    for code in ("en", "fa"):
        text = docx.read_all(artifact(project, code, "docx").read_bytes())
        assert [value.split(": ")[-1] for value in VALUES[code] if value.split(": ")[-1] not in text] == []


@pytest.mark.slow
def test_the_same_drawings_on_any_machine(project, tmp_path):
    first = {path.name: path.read_bytes() for path in (project / "build/water").iterdir()}
    assert {
        f"water.{name}" for name in ("en.pdf", "en.docx", "fa.pdf", "fa.docx", "en-fa.pdf", "en-fa.docx")
    } <= first.keys()
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 9\nsvg.fonttype: none\naxes.facecolor: red\n", "utf-8")
    elsewhere = {
        "TZ": "Asia/Kabul",
        "LC_ALL": "fa_IR.UTF-8",
        "PYTHONHASHSEED": "99",
        "HOME": str(tmp_path),
        "MATPLOTLIBRC": str(tmp_path),
    }
    done = briefs("--project", project, "build", "--output", tmp_path / "out", **elsewhere)
    assert done.code == 0, done.err
    assert {path.name: path.read_bytes() for path in (tmp_path / "out/water").iterdir()} == first
    assert {path.name for path in tmp_path.iterdir()} == {"matplotlibrc", "out"}


def test_what_cannot_be_compared_is_not_drawn(project, tmp_path):
    root = write_project(tmp_path)
    brief = root / "content/briefs/water/brief.yaml"
    text = brief.read_text("utf-8").replace("{fact: herat, name: herat}", "{fact: level_a, name: herat}")
    brief.write_text(text.replace("{fact: level_b, when: year_b}", "{fact: july, name: herat}"), "utf-8")
    done = briefs("--project", root, "check", "--json")
    assert done.code == 1
    assert {"chart-mixed", "chart-date", "chart-undated"} <= {row["code"] for row in json.loads(done.out)["findings"]}


@pytest.mark.slow
@pytest.mark.needs("java")
def test_files_with_figures_keep_both_standards(project):
    for report in validate(*(artifact(project, code, "pdf").read_bytes() for code in ("en", "fa", "en-fa"))):
        assert report == {"PDF/UA-1": [], "PDF/A-3a": []}


@pytest.mark.slow
def test_figures_stand_on_facing_pages(project: Path, tmp_path: Path):
    facing = ("--edition", "en-fa", "--layout", "facing", "--output", tmp_path)
    done = briefs("--project", project, "build", *facing, "--json")
    assert (done.code, json.loads(done.out)["findings"]) == (0, []), done.out + done.err
    path = tmp_path / "water/water.en-fa.facing.pdf"
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 3
    told = alternatives_of_pdf(path)
    assert len(told) == 6
    assert told == [
        alternative for code in ("en", "fa") for alternative in alternatives_of_pdf(artifact(project, code, "pdf"))
    ]
    for page in list(PdfDocument(path))[1:]:
        boxes = [box for character, box in glyphs(page) if character.strip()]
        assert len(boxes) > 100
        assert min(box[0] for box in boxes) > 13.5 * 72 / 25.4  # the numbers of events stand inside the type area
        assert max(box[2] for box in boxes) < page.get_width() - 13.5 * 72 / 25.4
