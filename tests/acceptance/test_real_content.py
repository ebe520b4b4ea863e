"""The two briefs of this project, from content files to finished PDF and Word files."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from tests.acceptance.command import ROOT, Done, briefs
from tests.writers.pdf.verapdf import validate
from toolkit.project import Project
from toolkit.readback import docx as docx_reader
from toolkit.readback import pdf as pdf_reader
from toolkit.work import Order, inspect, plan

pytestmark = pytest.mark.acceptance

SLUGS = ("islamic-emirate-tajikistan", "taliban-tajikistan-outlook")
FILES = ("en.pdf", "en.docx", "fa.pdf", "fa.docx", "en-fa.pdf", "en-fa.docx")
MOST_PAGES = dict(zip(SLUGS, (2, 4), strict=True))
ELSEWHERE = {
    "TZ": "Asia/Kabul",
    "LC_ALL": "C",
    "LANG": "fa_IR.UTF-8",
    "PYTHONHASHSEED": "77",
    "SOURCE_DATE_EPOCH": "1",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("built")


@pytest.fixture(scope="module")
def first(output: Path) -> Done:
    return briefs("build", "--output", output, "--json")


def digests(directory: Path) -> dict[str, str]:
    files = sorted(path for path in directory.rglob("*") if path.suffix in (".pdf", ".docx"))
    return {path.relative_to(directory).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_build_writes_every_edition_and_format_without_a_finding(first: Done, output: Path):
    assert first.code == 0, first.err
    told = json.loads(first.out)
    assert told["findings"] == []
    assert {row["outcome"] for row in told["artifacts"]} == {"written"}
    assert digests(output).keys() == {f"{slug}/{slug}.{file}" for slug in SLUGS for file in FILES}


def test_no_line_of_the_briefs_gapes(first: Done):
    rows = json.loads(first.out)["artifacts"]
    assert len(rows) == len(SLUGS) * len(FILES)
    assert [row["path"] for row in rows if row["loose_lines"]] == []


def test_briefs_keep_to_their_pages(first: Done, output: Path):
    assert first.code == 0
    for slug, most in MOST_PAGES.items():
        for edition in ("en", "fa"):
            with pikepdf.open(output / slug / f"{slug}.{edition}.pdf") as pdf:
                assert 1 <= len(pdf.pages) <= most, f"{slug} {edition}: {len(pdf.pages)} pages"


@pytest.mark.slow
def test_sheets_for_a_press_have_the_pages_of_the_screen(first: Done, output: Path, tmp_path: Path):
    """Each is read back before it is published, so the text is known to be whole."""
    done = briefs("build", "--profile", "print", "--output", tmp_path, "--json")
    assert (done.code, json.loads(done.out)["findings"]) == (0, [])
    assert first.code == 0
    assert len(digests(tmp_path)) == len(SLUGS) * 3
    for path in tmp_path.glob("*/*.print.pdf"):
        screen = output / path.parent.name / path.name.replace(".print.", ".")
        with pikepdf.open(path) as sheet, pikepdf.open(screen) as page:
            assert len(sheet.pages) == len(page.pages)


def test_second_build_makes_nothing_anew(first: Done, output: Path):
    assert first.code == 0
    before = digests(output)
    again = json.loads(briefs("build", "--output", output, "--json").out)
    assert {row["outcome"] for row in again["artifacts"]} == {"unchanged"}
    assert digests(output) == before


@pytest.mark.slow
def test_bytes_do_not_depend_on_zone_locale_or_hash_seed(first: Done, output: Path, tmp_path: Path):
    assert first.code == 0
    assert briefs("build", "--output", tmp_path, **ELSEWHERE).code == 0
    assert len(digests(tmp_path)) == len(SLUGS) * len(FILES)
    assert digests(tmp_path) == digests(output)


@pytest.mark.slow
@pytest.mark.parametrize(
    "asked",
    [("--paper", "Letter"), ("--paper", "A5"), ("--profile", "print"), ("--edition", "en-fa", "--layout", "facing")],
)
def test_other_kinds_are_built_without_a_word_and_alike_everywhere(asked: tuple[str, ...], tmp_path: Path):
    made = []
    for name, environment in (("here", {}), ("there", ELSEWHERE)):
        done = briefs("build", *asked, "--format", "pdf", "--output", tmp_path / name, "--json", **environment)
        told = json.loads(done.out)
        assert (done.code, told["findings"]) == (0, [])
        assert not any(row["loose_lines"] for row in told["artifacts"])
        made.append(digests(tmp_path / name))
    assert len(made[0]) == len(SLUGS) * (1 if "facing" in asked else 3)
    assert made[0] == made[1]


def test_every_unit_reads_back_from_every_file(first: Done, output: Path):
    """Read once more here, so that the build's own reading is not the only witness."""
    assert first.code == 0
    inspection = inspect(Project(ROOT), ())
    work = plan(inspection, Order(("en", "fa", "en-fa"), ("pdf", "docx"), output))
    assert len(work) == len(SLUGS) * len(FILES)
    for item in work:
        units = list(item.task.edition.units())
        assert len(units) > 35
        read = docx_reader.read_units if item.task.format == "docx" else pdf_reader.read_units
        assert read(item.path.read_bytes()) == {(unit.language.code, unit.id): unit.plain for unit in units}


@pytest.mark.parametrize("edition", ["en", "fa"])
@pytest.mark.parametrize("slug", SLUGS)
def test_word_files_open_with_title_language_and_styles(first: Done, output: Path, slug: str, edition: str):
    assert first.code == 0
    document = Document(str(output / slug / f"{slug}.{edition}.docx"))
    assert document.core_properties.title
    assert document.core_properties.language == {"en": "en-GB", "fa": "fa-AF"}[edition]
    names = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert names.count("Title") == 1
    assert names.count("Heading 1") >= 6
    empty = [paragraph for paragraph in document.paragraphs if not paragraph.text.strip()]
    assert all(paragraph._p.xpath(".//w:drawing") for paragraph in empty)


@pytest.mark.parametrize("edition", ["en", "fa", "en-fa"])
@pytest.mark.parametrize("slug", SLUGS)
def test_pdf_files_are_tagged_titled_and_in_their_language(first: Done, output: Path, slug: str, edition: str):
    assert first.code == 0
    with pikepdf.open(output / slug / f"{slug}.{edition}.pdf") as pdf:
        assert str(pdf.Root.Lang) == {"en": "en-GB", "fa": "fa-AF", "en-fa": "en-GB"}[edition]
        assert "/StructTreeRoot" in pdf.Root
        assert "/Outlines" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["dc:title"]


@pytest.mark.slow
def test_finished_files_are_read_again_and_keep_their_standards(first: Done, output: Path):
    assert first.code == 0
    done = briefs("check", "--built", "--output", output)
    assert (done.code, done.out.strip()) == (0, "2 briefs without a finding")


@pytest.mark.needs("java")
def test_verapdf_finds_both_standards_kept(first: Done, output: Path):
    assert first.code == 0
    facing = ("--edition", "en-fa", "--layout", "facing")
    assert briefs("build", *facing, "--output", output).code == 0
    paths = sorted(output.rglob("*.pdf"))
    assert len(paths) >= 8
    reports = validate(*(path.read_bytes() for path in paths if ".print." not in path.name))
    assert reports == [{"PDF/UA-1": [], "PDF/A-3a": []}] * len(reports)


def test_check_finds_nothing(first: Done):
    done = briefs("check")
    assert (done.code, done.out.strip()) == (0, "2 briefs without a finding")


def test_neither_source_nor_receipt_is_needed_to_build_elsewhere(tmp_path: Path):
    """A copy of the content alone, in a folder with a space in its name, builds the same way."""
    project = tmp_path / "our briefs"
    shutil.copytree(ROOT / "content", project / "content")
    done = briefs("--project", project, "build", SLUGS[0], "--edition", "fa", "--format", "docx")
    assert done.code == 0, done.err
    assert (project / "build" / SLUGS[0] / f"{SLUGS[0]}.fa.docx").stat().st_size > 10_000
