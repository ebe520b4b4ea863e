from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest

from tests.projects import SLUG, change, make_project, write
from toolkit.build import Artifact, Work, build, build_here
from toolkit.errors import EnvironmentFault, RenderLimit
from toolkit.inputs import task_hash
from toolkit.project import Project
from toolkit.record import FILE
from toolkit.rendering import Task
from toolkit.work import Order, inspect, plan
from toolkit.workers import process_pool
from toolkit.writers import Options


@pytest.fixture(scope="module")
def pool():
    with process_pool(1) as pool:
        yield pool


@pytest.fixture
def project(tmp_path) -> Project:
    return make_project(tmp_path)


def work_of(project: Project, *, formats=("docx",), codes=("en", "fa")) -> list[Work]:
    inspection = inspect(Project(project.root), ())
    return plan(inspection, Order(codes, formats, project.build))


def built(project: Project, executor: Executor, work: list[Work] | None = None) -> dict[str, Artifact]:
    artifacts = list(build(work or work_of(project), project.build, executor))
    assert len(artifacts) == len(work or work_of(project))
    return {artifact.work.path.name: artifact for artifact in artifacts}


def outcomes(artifacts: dict[str, Artifact]) -> dict[str, str]:
    return {name: artifact.outcome for name, artifact in sorted(artifacts.items())}


class Deadly(Task):
    """A task that ends the process it is handed to."""

    def __reduce__(self):
        return os._exit, (1,)


EN, FA = f"{SLUG}.en.docx", f"{SLUG}.fa.docx"


def test_what_was_built_is_recorded_and_left_alone(project, pool):
    first = built(project, pool)
    assert outcomes(first) == {EN: "written", FA: "written"}
    folder = project.build / SLUG
    assert sorted(path.name for path in folder.iterdir()) == [EN, FA]
    record = json.loads((project.build / FILE).read_bytes())
    assert list(record) == [f"{SLUG}/{EN}", f"{SLUG}/{FA}"]
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    second = built(project, pool)
    assert outcomes(second) == {EN: "unchanged", FA: "unchanged"}
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert {name: artifact.size for name, artifact in second.items()} == {
        path.name: path.stat().st_size for path in folder.iterdir()
    }


def test_only_what_has_changed_is_built_again(project, pool):
    built(project, pool)
    change(project, "text.fa.yaml", "یک مرز", "مرز")
    assert outcomes(built(project, pool)) == {EN: "unchanged", FA: "written"}
    write(project.root / "templates" / "running.html.j2", "")
    assert outcomes(built(project, pool)) == {EN: "written", FA: "written"}


@pytest.mark.parametrize("damage", ["touched", "gone", "record broken", "record gone"])
def test_a_damaged_artifact_is_built_again_byte_for_byte(project, pool, damage):
    built(project, pool)
    path, record = project.build / SLUG / EN, project.build / FILE
    whole = path.read_bytes()
    match damage:
        case "touched":
            path.write_bytes(whole[:-1] + b"x")
        case "gone":
            path.unlink()
        case "record broken":
            record.write_bytes(record.read_bytes()[:-20])
        case "record gone":
            record.unlink()
    assert outcomes(built(project, pool))[EN] == "written"
    assert path.read_bytes() == whole
    assert outcomes(built(project, pool)) == {EN: "unchanged", FA: "unchanged"}


def test_a_file_that_somebody_edited_is_kept_beside_the_new_one(project, pool):
    assert {artifact.aside for artifact in built(project, pool).values()} == {None}
    path = project.build / SLUG / EN
    whole = path.read_bytes()
    for name, edited in ((f"{SLUG}.en.edited.docx", b"first"), (f"{SLUG}.en.edited-2.docx", b"second")):
        path.write_bytes(edited)
        assert built(project, pool)[EN].aside == path.with_name(name)
        assert path.with_name(name).read_bytes() == edited
        assert path.read_bytes() == whole


def test_what_an_interrupted_build_left_unrecorded_is_not_taken_for_edited(project, pool):
    built(project, pool)
    (project.build / FILE).unlink()
    assert {artifact.aside for artifact in built(project, pool).values()} == {None}
    assert not [*project.build.glob("*/*.edited*")]


def test_failed_work_leaves_the_old_artifact_and_the_other_work_alone(project, pool):
    built(project, pool)
    whole = {path: path.read_bytes() for path in (project.build / SLUG).iterdir()}
    write(
        project.root / "templates" / "running.html.j2", "{% if edition.language.code == 'fa' %}{{ nothing }}{% endif %}"
    )
    artifacts = built(project, pool)
    assert outcomes(artifacts) == {EN: "written", FA: "failed"}
    assert "nothing" in str(artifacts[FA].fault)
    assert (project.build / SLUG / FA).read_bytes() == whole[project.build / SLUG / FA]
    (project.root / "templates" / "running.html.j2").unlink()
    (project.root / "templates").rmdir()
    assert outcomes(built(project, pool)) == {EN: "written", FA: "unchanged"}


def test_what_cannot_be_written_fails_alone(project, pool):
    (project.build / SLUG / EN).mkdir(parents=True)
    artifacts = built(project, pool)
    assert outcomes(artifacts) == {EN: "failed", FA: "written"}
    assert isinstance(artifacts[EN].fault, EnvironmentFault)


def test_a_pool_that_is_broken_loses_its_work_and_writes_nothing(project):
    with process_pool(1) as pool:
        with pytest.raises(BrokenProcessPool):
            pool.submit(os._exit, 1).result()
        artifacts = built(project, pool)
    assert outcomes(artifacts) == {EN: "lost", FA: "lost"}
    assert not project.build.exists()


def test_a_brief_that_ends_its_worker_fails_alone(project):
    """Persian ends the process that unpacks it; English is in the same pool and must not suffer."""
    deadly = [
        replace(item, task=Deadly(**vars(item.task))) if item.path.name == FA else item for item in work_of(project)
    ]
    artifacts = {artifact.work.path.name: artifact for artifact in build_here(deadly, project.build, 1)}
    assert outcomes(artifacts) == {EN: "written", FA: "failed"}
    assert isinstance(artifacts[FA].fault, RenderLimit)


def test_a_brief_with_one_edition_too_long_waits_whole(project, pool):
    change(project, "text.en.yaml", "A border", "A long border. " * 250)
    work = [replace(item, max_pages=1) for item in work_of(project, formats=("pdf", "docx"))]
    artifacts = built(project, pool, work)
    pdf_en, pdf_fa = f"{SLUG}.en.pdf", f"{SLUG}.fa.pdf"
    assert outcomes(artifacts) == {EN: "held back", FA: "held back", pdf_en: "too long", pdf_fa: "held back"}
    assert not project.build.exists()


KILLED = """
import os, signal
from toolkit.workers import process_pool
if __name__ == "__main__":
    pool = process_pool(2)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_a_build_that_is_killed(tmp_path):
    script = write(tmp_path / "killed.py", KILLED)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    # The pipe closes when the last process that holds it ends: the run lasts as long as the workers do.
    ended = subprocess.run([sys.executable, script], env=environment, stdout=subprocess.PIPE, timeout=30, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert int(ended.stdout) > 0


def test_a_brief_that_fills_too_many_pages_is_not_published(project, pool):
    change(project, "text.en.yaml", "A border", "A long border. " * 250)
    (item,) = work_of(project, formats=("pdf",), codes=("en",))
    (artifact,) = built(project, pool, [item]).values()
    assert artifact.outcome == "written"
    assert artifact.pages
    assert artifact.pages > 1
    bounded = replace(item, max_pages=1)
    assert outcomes(built(project, pool, [bounded])) == {f"{SLUG}.en.pdf": "too long"}
    whole = item.path.read_bytes()
    item.path.write_bytes(whole + b"\n")
    assert outcomes(built(project, pool, [bounded])) == {f"{SLUG}.en.pdf": "too long"}
    assert item.path.read_bytes() == whole + b"\n"
    assert outcomes(built(project, pool, [replace(item, max_pages=artifact.pages)])) == {f"{SLUG}.en.pdf": "written"}


def test_a_build_that_is_left_cancels_what_has_not_begun(project):
    with process_pool(1) as pool:
        going = build(work_of(project, formats=("docx",)) * 4, project.build, pool)
        assert next(going).outcome == "written"
        del going
    assert len(list((project.build / SLUG).iterdir())) == 1


def test_the_house_decides_on_marks_in_the_text_of_a_pdf_and_a_change_of_it_counts(project):
    before = work_of(project, formats=("pdf",), codes=("fa",))
    change(project, "house.yaml", "دفتر ما\n", "دفتر ما\nstyle: {pdf_run_marks: true}\n")
    after = work_of(project, formats=("pdf",), codes=("fa",))
    assert [work[0].task.options.run_marks for work in (before, after)] == [False, True]
    assert task_hash(before[0].task) != task_hash(replace(before[0].task, options=Options(run_marks=True)))
