"""The finished files are checked against the content, the standards, and a reader that knows no tags."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from tests.checks.docx.changes import properties
from tests.projects import SLUG, make_project
from tests.writers.pdf.documents import changed
from toolkit.build import Work, build_here
from toolkit.built import check_built
from toolkit.examination import examine
from toolkit.findings import Severity
from toolkit.inputs import task_hash
from toolkit.project import Project
from toolkit.record import Record
from toolkit.rendering import Product
from toolkit.work import Inspection, Order, inspect, list_work
from toolkit.workers import BYTES, process_pool

FORMATS = ("pdf", "docx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its files built, one of them for a press as well."""
    root = tmp_path_factory.mktemp("made")
    project = make_project(root)
    inspection = inspect(project, ())
    order = Order(("en", "fa"), FORMATS, root / "build")
    work = [*list_work(inspection, order), *list_work(inspection, replace(order, formats=("pdf",), profile="print"))]
    assert {artifact.outcome for artifact in build_here(work, order.output, 2)} == {"written"}
    assert len(work) == 6
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "project"))


def found(root: Path) -> list[tuple[str, str]]:
    inspection, order = state_of(root)
    return [(Path(finding.place.file).name, finding.code) for finding in check_built(inspection, order, 2)]


def state_of(root: Path) -> tuple[Inspection, Order]:
    return inspect(Project(root), ()), Order(("en", "fa"), FORMATS, root / "build")


def spoil(root: Path, name: str, change: Callable[[pikepdf.Pdf], None]) -> None:
    """Change a finished file as if the build had made it so."""
    work = next(item for item in _work(root) if item.path.name == name)
    data = changed(work.path.read_bytes(), change)
    work.path.write_bytes(data)
    Record(root / "build").note(work.path, task_hash(work.task), Product(data, 1, 0))


def _work(root: Path) -> list[Work]:
    inspection, order = state_of(root)
    return [*list_work(inspection, order), *list_work(inspection, replace(order, formats=("pdf",), profile="print"))]


def dumb(file: pikepdf.Pdf) -> None:
    del file.Root["/Lang"]


def blank(file: pikepdf.Pdf) -> None:
    """Take out of a page what it shows, but not what its tags say."""
    instructions = [
        instruction
        for instruction in pikepdf.parse_content_stream(file.pages[0])
        if str(instruction.operator) not in ("Tj", "TJ")
    ]
    file.pages[0].Contents = file.make_stream(pikepdf.unparse_content_stream(instructions))


def test_what_was_just_built_has_no_finding(root):
    assert found(root) == []


def test_what_is_not_there_or_was_touched_is_told(root):
    (root / f"build/{SLUG}/{SLUG}.en.pdf").unlink()
    with (root / f"build/{SLUG}/{SLUG}.fa.docx").open("ab") as file:
        file.write(b"x")
    assert found(root) == [(f"{SLUG}.en.pdf", "artifact-missing"), (f"{SLUG}.fa.docx", "artifact-edited")]


def test_what_somebody_has_edited_is_told_with_the_unit_that_differs(root):
    path = root / f"build/{SLUG}/{SLUG}.en.docx"
    document = Document(str(path))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "border" in run.text)
    run.text = run.text.replace("border", "boundary")
    document.save(str(path))
    inspection, order = state_of(root)
    told = {finding.code: finding for finding in check_built(inspection, order, 1)}
    assert set(told) == {"artifact-edited", "artifact-text"}
    assert "boundary" in told["artifact-text"].message
    assert told["artifact-text"].hint == "it was changed by hand, after it was built"


def test_what_was_made_of_other_content_is_told(root):
    text = root / f"content/briefs/{SLUG}/text.en.yaml"
    text.write_text(text.read_text("utf-8").replace("A border", "The border"), "utf-8")
    # The PDF files of both editions carry the texts of both.
    stale = {f"{SLUG}.en.pdf", f"{SLUG}.en.docx", f"{SLUG}.fa.pdf", f"{SLUG}.en.print.pdf"}
    assert {*found(root)} == {(name, "artifact-stale") for name in stale}
    inspection, order = state_of(root)
    hints = {Path(finding.place.file).name: finding.hint for finding in check_built(inspection, order, 1)}
    assert hints[f"{SLUG}.en.pdf"] == "run `briefs build`"
    assert hints[f"{SLUG}.en.print.pdf"] == "run `briefs build --profile print`, or remove the file"


def test_a_file_that_breaks_a_standard_is_told_but_for_a_press_none_is_claimed(root):
    spoil(root, f"{SLUG}.fa.pdf", dumb)
    spoil(root, f"{SLUG}.en.print.pdf", dumb)
    assert found(root) == [(f"{SLUG}.fa.pdf", "pdf-language")]


def test_a_file_whose_page_does_not_show_its_text_is_told_by_both_readers(root):
    spoil(root, f"{SLUG}.fa.print.pdf", blank)
    codes = [code for name, code in found(root) if name == f"{SLUG}.fa.print.pdf"]
    assert codes == ["artifact-plain", "artifact-text"]


def test_the_validator_on_the_path_is_asked(root, tmp_path, monkeypatch):
    program = tmp_path / "bin/verapdf"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho '<report><validationReport isCompliant=\"false\"/></report>'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/bin:/usr/bin")
    names = [f"{SLUG}.{edition}.pdf" for edition in ("en", "fa")]
    assert found(root) == [(name, code) for name in names for code in ("verapdf-3a", "verapdf-ua1")]


def test_the_validator_has_not_our_limit_of_memory_and_we_have(root, tmp_path, monkeypatch):
    program = tmp_path / "bin/verapdf"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nulimit -S -v >> "{tmp_path}/limits"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/bin:/usr/bin")
    work = next(item for item in _work(root) if item.path.name == f"{SLUG}.en.pdf")
    limit = subprocess.run(["/bin/sh", "-c", "ulimit -S -v"], capture_output=True, text=True, check=True).stdout
    with process_pool(1) as pool:
        assert {doubt.code for doubt in pool.submit(examine, work.task, work.path).result()} == {
            "verapdf-ua1",
            "verapdf-3a",
        }
        assert (tmp_path / "limits").read_text() == limit * 2
        os.truncate(work.path, BYTES + 1)  # takes no room on the disk
        (doubt,) = pool.submit(examine, work.task, work.path).result()
    assert (doubt.code, doubt.message) == ("artifact-unread", f"reading {SLUG}.en.pdf took more than 4 GiB of memory")


def test_a_word_file_that_breaks_a_rule_is_named(root):
    work = next(item for item in _work(root) if item.path.name == f"{SLUG}.fa.docx")
    work.path.write_bytes(properties(rb"<dc:language>.*?</dc:language>")(work.path.read_bytes()))
    with process_pool(1) as pool:
        (doubt,) = pool.submit(examine, work.task, work.path).result()
    assert (doubt.code, doubt.message) == (
        "docx-language",
        "the file does not name its language: properties (ISO/IEC 29500-2, core properties)",
    )


def test_what_was_made_of_a_brief_that_is_gone_is_a_warning(root):
    (root / f"content/briefs/{SLUG}").rename(root / "content/briefs/frontier")
    inspection, order = state_of(root)
    told = [finding for finding in check_built(inspection, order, 1) if SLUG in finding.place.file]
    assert len(told) == 6
    assert {(finding.code, finding.severity) for finding in told} == {("artifact-orphan", Severity.WARNING)}


@pytest.mark.parametrize(
    ("format_name", "added", "told"),
    [
        ("pdf", "<h4>x</h4>", "a level of heading is skipped: H4 after H2 (ISO 14289-1 7.4.2)"),
        (
            "docx",
            "<p>x</p><p></p>",
            "a blank paragraph makes space: body, paragraph 11: after “x” (ISO/IEC 29500-1 17.3.1.33)",
        ),
    ],
)
def test_a_build_publishes_no_file_that_breaks_a_standard(root, format_name: str, added: str, told: str):
    """A template of the project has headings that skip a level, or a blank line."""
    points = root / "templates/sections/points.html.j2"
    points.parent.mkdir(parents=True)
    section = f'<section class="points">{added}{{% include "sections/list.html.j2" %}}</section>'
    points.write_text(section, "utf-8")
    inspection, order = state_of(root)
    (work,) = list_work(inspection, replace(order, editions=("en",), formats=(format_name,)))
    before = work.path.read_bytes()
    (artifact,) = build_here([work], order.output, 1)
    assert str(artifact.fault) == f"border en {format_name}: {told}"
    assert work.path.read_bytes() == before
