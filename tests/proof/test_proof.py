"""Proofs as a whole: from finished PDFs to published sheets."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from tests.projects import SLUG, change, make_project
from toolkit.build import Artifact, build_here
from toolkit.errors import EnvironmentFault
from toolkit.proof import FOLDER, prove
from toolkit.work import Order, inspect, plan

FIRST = {"en": "Kabul says that ", "fa": "کابل می‌گوید "}
LONG = {"en": "reported work", "fa": "گزارش‌ها کار"}


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory) -> list[Artifact]:
    project = make_project(tmp_path_factory.mktemp("project"))
    order = Order(("en", "fa"), ("pdf",), project.build)
    made = list(build_here(plan(inspect(project, ()), order), project.build, 1))
    assert {artifact.outcome for artifact in made} == {"written"}
    return made


def test_sheets_are_published_with_their_size_and_pages(artifacts, tmp_path):
    sheets = list(prove(artifacts, tmp_path, 1))
    paths = sorted((tmp_path / FOLDER).iterdir())
    assert [path.name for path in paths] == [f"{SLUG}.{code}.proof.png" for code in ("en", "fa")]
    assert {sheet.work.path: (sheet.size, sheet.pages) for sheet in sheets} == {
        path: (path.stat().st_size, 1) for path in paths
    }


def test_persian_runs_from_the_right_and_english_from_the_left(tmp_path):
    """The two pages of each are told apart by how much stands on them."""
    project = make_project(tmp_path)
    for code in ("en", "fa"):
        change(project, f"text.{code}.yaml", FIRST[code], f"{FIRST[code]}{' '.join([LONG[code]] * 300)}")
    order = Order(("en", "fa"), ("pdf",), project.build, "A4")
    made = list(build_here(plan(inspect(project, ()), order), project.build, 1))
    assert {artifact.pages for artifact in made} == {2}
    for artifact, sheet in zip(made, prove(made, tmp_path, 1), strict=True):
        first, second = (ink(page.render().to_pil().convert("L")) for page in PdfDocument(artifact.work.path))
        assert abs(first - second) > 1000
        picture = Image.open(sheet.work.path).convert("L")
        left, right = (ink(picture.crop(half)) for half in halves(picture))
        shown = (right, left) if artifact.work.task.edition.language.code == "fa" else (left, right)
        assert (shown[0] > shown[1]) is (first > second)


def halves(picture: Image.Image) -> tuple[tuple[int, int, int, int], ...]:
    middle = picture.width // 2
    return (0, 100, middle, picture.height), (middle, 100, picture.width, picture.height)


def ink(picture: Image.Image) -> int:
    return sum(picture.histogram()[:120])


def test_what_was_not_published_has_no_sheet(artifacts, tmp_path):
    held = [replace(artifact, outcome="held back") for artifact in artifacts]
    assert list(prove(held, tmp_path, 1)) == []
    assert not (tmp_path / FOLDER).exists()


def test_a_folder_that_cannot_be_written_is_a_fault_of_the_machine(artifacts, tmp_path):
    (tmp_path / FOLDER).write_text("a file", "utf-8")
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        list(prove(artifacts, tmp_path, 1))


def test_the_command_loads_no_engine():
    script = "import sys, toolkit.cli.proof;"
    script += "print(sorted(set(sys.modules) & {'weasyprint', 'cffi', 'pikepdf', 'pypdfium2', 'PIL'}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
