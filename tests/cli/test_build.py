"""``briefs build``: the files that it writes, and what keeps it from writing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.projects import SLUG, change, path_of, write


def test_build_writes_a_table(briefs, project):
    ending = briefs("build", "--format", "docx", "--jobs", "1", "--output", "out")
    assert ending.code == 0
    assert ending.err.endswith("1 warning\n")
    head, *rows = ending.out.splitlines()
    assert head.split() == ["file", "pages", "size"]
    assert [row.split()[0] for row in rows] == [f"out/{SLUG}/{SLUG}.{code}.docx" for code in ("en-fa", "en", "fa")]
    assert {row.split()[-1] for row in rows} == {"written"}


def test_build_for_a_press_writes_pdf_files_of_their_own(briefs, project):
    assert briefs("build", "--format", "pdf").code == 0
    before = {path.name: path.read_bytes() for path in project.build.glob("*/*.pdf")}
    ending = briefs("build", "--profile", "print", "--paper", "A5")
    assert (ending.code, ending.err.endswith("1 warning\n")) == (0, True)
    made = {path.name: path.read_bytes() for path in project.build.glob("*/*.*")}
    assert {*made} - {*before} == {f"{SLUG}.{code}.print.A5.pdf" for code in ("en", "fa", "en-fa")}
    assert {name: made[name] for name in before} == before


def test_layout_belongs_to_the_bilingual_edition(briefs, project):
    ending = briefs("build", "--edition", "en", "--layout", "facing")
    assert (ending.code, ending.out) == (2, "")
    assert "--edition en-fa" in ending.err


def test_bilingual_edition_is_a_word_file_too(briefs, project):
    assert briefs("build", "--edition", "en-fa", "--format", "docx").code == 0
    assert [path.name for path in project.build.glob("*/*.*")] == [f"{SLUG}.en-fa.docx"]


def test_facing_pages_are_a_pdf(briefs, project):
    ending = briefs("build", "--edition", "en-fa", "--format", "docx", "--layout", "facing")
    assert (ending.code, ending.out) == (2, "")
    assert "facing pages are a PDF" in ending.err


def test_facing_pages_are_a_file_of_their_own(briefs, project):
    assert briefs("build", "--edition", "en-fa", "--layout", "facing", "--paper", "A5").code == 0
    assert [path.name for path in project.build.glob("*/*.*")] == [f"{SLUG}.en-fa.A5.facing.pdf"]


def test_build_leaves_a_faulty_brief_and_makes_the_others(briefs, project):
    assert briefs("new", "second").code == 0
    change(project, "text.en.yaml", "A border", "A {border")
    ending = briefs("build", "--format", "docx", "--edition", "en", "--json")
    told = json.loads(ending.out)
    assert ending.code == 1
    assert [(Path(row["path"]).name, row["outcome"]) for row in told["artifacts"]] == [("second.en.docx", "written")]
    assert "brace-stray" in [finding["code"] for finding in told["findings"]]
    assert told["not_built"] == [SLUG]
    assert not (project.build / SLUG).exists()


def test_a_brief_that_is_not_built_has_its_line(briefs, project):
    change(project, "text.en.yaml", "A border", "A {border 5")
    change(project, "house.yaml", "Our Desk", "Our \u200eDesk")
    ending = briefs("build")
    assert (ending.code, ending.out) == (1, f"{SLUG}  not built: 4 errors; its old files stay\n")


def test_build_of_nothing_says_how_to_begin(briefs, project):
    path_of(project, "brief.yaml").parent.rename(project.root / "elsewhere")
    ending = briefs("build")
    assert (ending.code, ending.out) == (0, "")
    assert "briefs new SLUG" in ending.err


def test_build_that_the_machine_refuses_ends_with_3(briefs, project):
    write(project.root / "build", "a file where a folder must be")
    ending = briefs("build", "--format", "docx", "--edition", "en", "--jobs", "1")
    assert (ending.code, ending.out) == (3, "")
    assert ending.err.startswith(f"briefs: nothing can be written to {project.build}: ")
    assert ending.err.endswith("\n  next: name another folder with --output\n")
    assert ending.err.count("\n") == 2


@pytest.mark.parametrize("folder", ["content/briefs/out", "content", "templates/out"])
def test_nothing_is_written_among_what_it_is_made_from(briefs, project, folder):
    write(project.root / "templates" / "running.html.j2", "")
    ending = briefs("build", "--output", folder)
    assert ending.code == 2
    assert "--output" in ending.err
    assert not (project.briefs / "out").exists()


def test_our_fault_ends_with_4_and_a_traceback(briefs, project):
    write(project.root / "templates" / "running.html.j2", "{{ edition.hose }}")
    ending = briefs("build", "--format", "docx", "--edition", "en", "--jobs", "1")
    assert ending.code == 4
    assert "UndefinedError" in ending.err
    assert "Traceback" in ending.err


def test_interrupted_build_ends_with_130_and_keeps_what_was_made(briefs, project):
    assert briefs("new", "second").code == 0
    endless = "{% if edition.slug == 'second' %}{% for _ in range(10**12) %}{% endfor %}{% endif %}"
    write(project.root / "templates" / "running.html.j2", endless)
    command = [sys.executable, "-m", "toolkit", "build", "--format", "docx", "--edition", "en", "--jobs", "1"]
    listening = "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command[1:3] = ["-c", listening + "runpy.run_module('toolkit', run_name='__main__', alter_sys=True)"]
    process = subprocess.Popen(  # a suite that was started in the background lets its children ignore the signal
        command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        made = project.build / SLUG / f"{SLUG}.en.docx"
        deadline = time.monotonic() + 30
        while not made.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.2)  # the endless one has begun
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130
    assert err.endswith("briefs: interrupted; finished files are whole\n")
    assert "Traceback" not in err
    assert [path.name for path in project.build.rglob("*.docx")] == [made.name]
