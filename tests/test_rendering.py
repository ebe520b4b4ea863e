"""A worker process: engines load in it alone, and what it makes has been read back."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.acceptance.command import ROOT
from toolkit.errors import ReadBackMismatch
from toolkit.model.edition import Edition, Text
from toolkit.project import Project
from toolkit.rendering import Task
from toolkit.work import Order, inspect, plan

ENGINES = ("weasyprint", "docx", "lxml", "pikepdf", "pdfminer", "tinyhtml5")


def task(code: str, format_name: str) -> Task:
    order = Order((code,), (format_name,), ROOT / "build")  # type: ignore[arg-type]
    return plan(inspect(Project(ROOT), ("islamic-emirate-tajikistan",)), order)[0].task


def test_parent_process_loads_no_engine():
    program = f"import sys, toolkit.cli.build, toolkit.cli.check; print([n for n in {ENGINES} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("format_name", ["pdf", "docx"])
def test_product_has_been_read_back_unit_by_unit(format_name: str):
    """In a process of its own, as a build does it: the fonts of this one may be set already."""
    program = (
        "from tests.test_rendering import task; from toolkit.rendering import produce; "
        f"product = produce(task('fa', {format_name!r})); print(product.units, product.pages, len(product.data))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    units, pages, size = done.stdout.split()
    assert int(units) == len(list(task("fa", format_name).edition.units())) > 35
    assert pages == ("2" if format_name == "pdf" else "None")
    assert int(size) > 10_000


def altered(edition: Edition) -> Edition:
    """Return the edition with one letter of its title changed."""
    title = replace(edition.title, spans=(Text(edition.title.plain.replace("خوب", "خوش")),))
    return replace(edition, title=title)


@pytest.mark.parametrize("format_name", ["pdf", "docx"])
def test_file_that_says_something_else_is_refused(format_name: str):
    program = (
        "from tests.test_rendering import altered, task; from toolkit.rendering import produce; "
        "from toolkit.readback.comparison import compare; "
        f"made = task('fa', {format_name!r}); compare(altered(made.edition), {format_name!r}, produce(made).data)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "ReadBackMismatch" in done.stderr
    assert "1 of" in done.stderr
    assert "title" in done.stderr


def relabelled(edition: Edition) -> Edition:
    """Return the edition with a digit more in its key figure, which is no text of a unit."""
    sections = tuple(
        replace(section, rows=tuple(replace(row, label=f"{row.label}۷") for row in section.rows))
        if section.kind == "figures"
        else section
        for section in edition.sections
    )
    return replace(edition, sections=sections)


@pytest.mark.parametrize("format_name", ["pdf", "docx"])
def test_file_that_lost_a_figure_is_refused(format_name: str):
    program = (
        "from tests.test_rendering import relabelled, task; from toolkit.rendering import produce; "
        "from toolkit.readback.comparison import compare; "
        f"made = task('fa', {format_name!r}); compare(relabelled(made.edition), {format_name!r}, produce(made).data)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "'۵۷ بازار مرزی' is missing or out of place" in done.stderr


def test_mismatch_keeps_its_next_step_between_processes():
    fault = ReadBackMismatch("differs", next_step="report it")
    kind, arguments = fault.__reduce__()
    assert (str(kind(*arguments)), kind(*arguments).next_step) == ("differs", "report it")


def test_templates_of_the_project_come_first(tmp_path: Path):
    (tmp_path / "content/briefs").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    assert Project(tmp_path).templates == (tmp_path / "templates", ROOT / "templates")


LIMIT = "import time, toolkit.workers as workers; workers.SECONDS = workers.PATIENCE = 1; "


def test_work_that_takes_too_long_is_interrupted():
    program = LIMIT + "exec('with workers.limited(\"brief\"): time.sleep(30)')"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=20
    )
    assert "RenderLimit: brief took more than 1 seconds" in done.stderr


def test_process_that_cannot_be_interrupted_is_ended():
    """The alarm is not heard here, as in a library that never comes back."""
    program = LIMIT + (
        "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]); "
        "exec('with workers.limited(\"brief\"): time.sleep(30)')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == 1
    assert "Timeout" in done.stderr
