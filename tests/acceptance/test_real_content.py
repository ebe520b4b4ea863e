"""The two briefs of this project, from content files to finished PDF and Word files."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from tests.acceptance.builds import build_once
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
OTHER_KINDS = {
    "Letter": ("--paper", "Letter"),
    "A5": ("--paper", "A5"),
    "print": ("--profile", "print"),
    "facing": ("--edition", "en-fa", "--layout", "facing", "--format", "pdf"),
}
ELSEWHERE = {
    "TZ": "Asia/Kabul",
    "LC_ALL": "C",
    "LANG": "fa_IR.UTF-8",
    "PYTHONHASHSEED": "77",
    "SOURCE_DATE_EPOCH": "1",
}


@pytest.fixture(scope="module")
def output(ours: Path) -> Path:
    return ours


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Done:
    return build_once(tmp_path_factory, "ours")[1]


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
def test_sheets_for_a_press_have_the_pages_of_the_screen(output: Path, tmp_path_factory: pytest.TempPathFactory):
    """Each is read back before it is published, so the text is known to be whole."""
    press, _ = build_once(tmp_path_factory, "print", *OTHER_KINDS["print"])
    assert len(digests(press)) == len(SLUGS) * 3
    for path in press.glob("*/*.print.pdf"):
        screen = output / path.parent.name / path.name.replace(".print.", ".")
        with pikepdf.open(path) as sheet, pikepdf.open(screen) as page:
            assert len(sheet.pages) == len(page.pages)


def test_second_build_makes_nothing_anew(output: Path, tmp_path: Path):
    copy = shutil.copytree(output, tmp_path / "copy")
    again = json.loads(briefs("build", "--output", copy, "--json").out)
    assert {row["outcome"] for row in again["artifacts"]} == {"unchanged"}
    assert digests(copy) == digests(output)


@pytest.mark.slow
def test_bytes_do_not_depend_on_zone_locale_or_hash_seed(first: Done, output: Path, tmp_path: Path):
    assert first.code == 0
    assert briefs("build", "--output", tmp_path, **ELSEWHERE).code == 0
    assert len(digests(tmp_path)) == len(SLUGS) * len(FILES)
    assert digests(tmp_path) == digests(output)


@pytest.mark.slow
@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_are_built_without_a_word_and_alike_everywhere(
    kind: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
):
    here, done = build_once(tmp_path_factory, kind, *OTHER_KINDS[kind])
    elsewhere = briefs("build", SLUGS[0], *OTHER_KINDS[kind], "--output", tmp_path, "--json", **ELSEWHERE)
    for told in (done, elsewhere):
        assert (told.code, json.loads(told.out)["findings"]) == (0, [])
        assert not any(row["loose_lines"] for row in json.loads(told.out)["artifacts"])
    files = [name for name in digests(here) if name.endswith(".pdf")]
    assert len(files) == len(SLUGS) * (1 if kind == "facing" else 3)
    there = digests(tmp_path)
    assert len(there) * len(SLUGS) == len(digests(here))
    assert there.items() <= digests(here).items()


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
    told = ["2 briefs without a finding", "3 waived in brief.yaml, with the reason"]
    assert (done.code, done.out.splitlines()) == (0, told)


@pytest.mark.needs("java")
def test_verapdf_finds_both_standards_kept(output: Path, tmp_path_factory: pytest.TempPathFactory):
    facing, _ = build_once(tmp_path_factory, "facing", *OTHER_KINDS["facing"])
    paths = [*sorted(output.rglob("*.pdf")), *sorted(facing.rglob("*.pdf"))]
    assert len(paths) == len(SLUGS) * 4
    assert validate(*(path.read_bytes() for path in paths)) == [{"PDF/UA-1": [], "PDF/A-3a": []}] * len(paths)


def test_check_finds_nothing(first: Done):
    done = briefs("check")
    told = ["2 briefs without a finding", "3 waived in brief.yaml, with the reason"]
    assert (done.code, done.out.splitlines()) == (0, told)


def test_neither_source_nor_receipt_is_needed_to_build_elsewhere(tmp_path: Path):
    """A copy of the content alone, in a folder with a space in its name, builds the same way."""
    project = tmp_path / "our briefs"
    shutil.copytree(ROOT / "content", project / "content")
    done = briefs("--project", project, "build", SLUGS[0], "--edition", "fa", "--format", "docx")
    assert done.code == 0, done.err
    assert (project / "build" / SLUGS[0] / f"{SLUGS[0]}.fa.docx").stat().st_size > 10_000
