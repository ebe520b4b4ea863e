"""The commands, through the door that a person's call goes through."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.call import Ending
from tests.projects import SHA256, SLUG, change, path_of, write
from toolkit import __version__
from toolkit.cli.door import COMMANDS
from toolkit.skeleton import FILES


def test_help_names_every_command(briefs):
    ending = briefs("--help")
    assert (ending.code, ending.err) == (0, "")
    assert all(f"  {name} " in ending.out for name in COMMANDS)
    assert briefs("--version").out == f"briefs, version {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(briefs, name):
    ending = briefs(name, "--help")
    assert (ending.code, ending.err) == (0, "")
    assert ending.out.startswith(f"Usage: briefs {name} ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bild"], "No such command 'bild'"),
        (["bulid"], "No such command 'bulid'. Did you mean 'build'?"),
        (["build", "--format", "odt"], "'odt' is not one of 'pdf', 'docx'"),
        (["build", "--edition", "de"], "'de' is not one of 'en', 'fa'"),
        (["build", "--jobs", "0"], "0 is not in the range"),
        (["build", "--profile", "press"], "'press' is not one of 'screen', 'print'"),
        (["build", "--profile", "print", "--format", "docx"], "a press takes PDF alone\n  next: leave out --format"),
        (["proof", "--edition", "fa", "--layout", "facing"], "--layout is that of the bilingual edition"),
        (["proof", "nothing"], "there is no brief 'nothing'"),
        (["check", "nothing"], "briefs: there is no brief 'nothing'\n  next: briefs are: border"),
        (["build", "boarder"], "no brief 'boarder'\n  next: did you mean 'border'? briefs are: border"),
        (["check", "--sources", "nowhere"], "Directory 'nowhere' does not exist"),
        (["--project", "sources", "check"], "has no folder content/"),
        (["new", "My Brief"], "'My Brief' cannot name a brief\n  next: use small letters"),
        (["new", SLUG], f"there is a brief '{SLUG}' already"),
        (["source", SLUG], "Missing option '--sources'"),
    ],
)
def test_what_does_not_exist_is_a_fault_of_usage(briefs, project, arguments, message):
    ending = briefs(*arguments)
    assert (ending.code, ending.out) == (2, "")
    assert message in ending.err


def test_outside_of_a_project_the_next_step_is_told(briefs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["build"], ["schema"], ["new", "first"]):
        ending = briefs(*command)
        assert ending.code == 2
        assert "--project" in ending.err


def test_check_tells_warnings_and_is_content(briefs, project):
    ending = briefs("check")
    assert (ending.code, ending.err) == (0, "")
    place = f"content/briefs/{SLUG}/brief.yaml:3:1"
    hint = f"run `briefs check {SLUG} --sources DIR` where the source is"
    assert ending.out == f"{place} receipt-missing nothing was verified yet — {hint} (warning)\n1 warning\n"


def test_check_verifies_against_the_source_and_then_is_silent(briefs, project):
    ending = briefs("check", "--sources", "sources")
    assert (ending.code, ending.out, ending.err) == (0, "1 brief without a finding\n", "")
    receipt = json.loads((project.briefs / SLUG / "evidence.json").read_bytes())
    assert receipt["source"] == SHA256
    assert briefs("check").out == "1 brief without a finding\n"


def test_check_writes_no_receipt_for_what_does_not_stand(briefs, project):
    change(project, "brief.yaml", "value: 46", "value: 47")
    ending = briefs("check", "--sources", "sources")
    assert ending.code == 1
    assert "brief.yaml:9:3 fact-unproven" in ending.out
    assert not (project.briefs / SLUG / "evidence.json").exists()


def test_what_is_in_doubt_gets_no_receipt_and_no_release(briefs, project):
    change(project, "text.en.yaml", "Kabul says", "Kabul, eleven times, says")
    change(project, "text.fa.yaml", "کابل می‌گوید", "کابل یازده بار می‌گوید")
    ending = briefs("check", "--sources", "sources")
    assert [line.split(" ")[1] for line in ending.out.splitlines()[:-1]] == ["receipt-missing", "claim-number"]
    assert (ending.code, "no receipt was written" in ending.out) == (0, True)
    assert not (project.briefs / SLUG / "evidence.json").exists()
    assert briefs("check", "--sources", "sources", "--release").code == 1


def test_a_doubt_that_is_waived_is_none(briefs, project):
    change(project, "text.en.yaml", "Kabul says", "Kabul, eleven times, says")
    change(project, "text.fa.yaml", "کابل می‌گوید", "کابل یازده بار می‌گوید")
    path = path_of(project, "brief.yaml")
    waiver = "waivers: [{code: claim-number, unit: wish, reason: It counts the speeches.}]\n"
    path.write_text(path.read_text("utf-8") + waiver, "utf-8")
    assert briefs("check", "--sources", "sources").code == 0
    assert (project.briefs / SLUG / "evidence.json").exists()


@pytest.mark.parametrize("text", ["<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "{"])
def test_a_broken_receipt_is_written_anew_where_all_is_verified_and_that_is_told(briefs, project, text):
    path = write(project.briefs / SLUG / "evidence.json", text)
    ending = briefs("check")
    place = f"content/briefs/{SLUG}/evidence.json"
    assert (ending.code, path.read_text("utf-8")) == (0, text)
    assert ending.out.startswith(f"{place}:1:")
    assert f"run `briefs check {SLUG} --sources DIR` where the source is" in ending.out
    assert briefs("check", "--release").code == 1
    ending = briefs("check", "--sources", "sources")
    assert (ending.code, ending.out) == (0, "1 brief without a finding\n")
    assert ending.err == f"{place} could not be read; all was verified again, and it is written anew\n"
    assert briefs("check", "--release").out.count("receipt-") == 0
    assert briefs("check", "--sources", "sources").err == ""


def test_a_broken_receipt_stays_where_something_is_in_doubt(briefs, project):
    path = write(project.briefs / SLUG / "evidence.json", "{")
    change(project, "brief.yaml", "value: 46", "value: 47")
    ending = briefs("check", "--sources", "sources")
    assert (ending.code, ending.err, path.read_text("utf-8")) == (1, "", "{")
    assert [line.split(" ")[1] for line in ending.out.splitlines()[:-1]] == [
        "receipt-missing",
        "fact-unproven",
        "receipt-broken",
    ]


def test_a_brief_that_was_not_verified_keeps_what_is_told_of_its_receipt(briefs, project):
    change(project, "text.en.yaml", "A border", "A {border")
    assert "receipt-missing nothing was verified yet" in briefs("check", "--sources", "sources").out


def test_check_tells_every_fault_of_every_file(briefs, project):
    change(project, "house.yaml", "fa:", "ps:")
    change(project, "text.en.yaml", "A border", "A {border")
    ending = briefs("check")
    assert ending.code == 1
    assert [line.split(" ")[1] for line in ending.out.splitlines()[:-1]] == [
        *("receipt-missing", "brace-stray", "key-missing", "key-unknown"),
    ]
    assert ending.out.splitlines()[-1] == "3 errors, 1 warning"


def test_check_tells_findings_as_json(briefs, project):
    change(project, "text.en.yaml", "A border", "A {border")
    ending = briefs("check", "--json")
    told = json.loads(ending.out)
    assert ending.code == 1
    assert told["verapdf"] is None
    assert told["findings"][1] == {
        "file": f"content/briefs/{SLUG}/text.en.yaml",
        "line": 4,
        "column": 7,
        "code": "brace-stray",
        "severity": "error",
        "message": "a brace of 'title' encloses no id",
        "hint": "write {id} or {id:form}; a brace itself is written {{ or }}",
        "fix": None,
    }


@pytest.mark.parametrize("here", [True, False])
def test_check_says_whether_the_validator_was_asked(briefs, project, tmp_path, monkeypatch, here):
    folder = tmp_path / "bin"
    folder.mkdir()
    if here:
        (folder / "verapdf").write_text("#!/bin/sh\n")
        (folder / "verapdf").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    sentence = "" if here else "veraPDF is not on the PATH: the standards were checked by our own rules alone\n"
    assert briefs("check").err == ""
    ending = briefs("check", "--built")
    assert (ending.code, ending.err) == (1, sentence)  # nothing has been built
    assert "artifact-missing" in ending.out
    as_json = briefs("check", "--built", "--json")
    assert as_json.err == ""
    assert json.loads(as_json.out)["verapdf"] is here


def test_check_and_schema_need_no_font_engine():
    """Pango and its Python side are asked for by build alone."""
    script = "import sys, toolkit.cli.check, toolkit.cli.new, toolkit.cli.schema, toolkit.cli.source;"
    script += "print(sorted(set(sys.modules) & {'weasyprint', 'cffi', 'docx', 'pikepdf'}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_source_numbers_the_paragraphs(briefs, project):
    ending = briefs("source", SLUG, "--sources", "sources")
    assert ending.code == 0
    assert ending.out.splitlines() == [
        "   1  The line was formed through oppression, a speaker said.",
        "   2  Some 46 per cent of people in Kabul agreed.",
    ]


@pytest.mark.parametrize(
    ("data", "code", "message"), [(None, 3, "article.txt is not in"), (b"\xff", 2, "article.txt is not UTF-8")]
)
def test_source_that_is_not_there_or_not_readable(briefs, project, data, code, message):
    path = project.root / "sources" / "article.txt"
    path.unlink() if data is None else path.write_bytes(data)
    ending = briefs("source", SLUG, "--sources", "sources")
    assert (ending.code, ending.out) == (code, "")
    assert message in ending.err
    assert "next:" in ending.err


def test_source_of_a_faulty_brief_points_to_check(briefs, project):
    change(project, "brief.yaml", "value: 46", "value: many")
    ending = briefs("source", SLUG, "--sources", "sources")
    assert (ending.code, ending.out, ending.err) == (1, "", "briefs: border has findings; see `briefs check border`\n")


def test_new_begins_a_brief_that_checks(briefs, project):
    ending = briefs("new", "second", "--source", "sources/article.txt")
    assert ending.code == 0
    assert [Path(line).name for line in ending.out.splitlines() if line.endswith(".yaml")] == list(FILES)
    assert briefs("schema", "--check").code == 0
    assert briefs("check", "second").code == 0


def test_new_begins_a_project_where_one_is_named(briefs, tmp_path):
    assert briefs("--project", tmp_path, "new", "first").code == 0
    assert briefs("--project", tmp_path, "check").code == 0


def test_schemas_are_written_and_their_age_is_told(briefs, project):
    ending = briefs("schema", "--check")
    assert ending.code == 1
    assert "brief.schema.json is missing; run `briefs schema`" in ending.err
    assert briefs("schema").code == 0
    assert briefs("schema", "--check") == Ending(0, "", "")
    path = write(project.content / "schema" / "text.schema.json", "{}")
    assert briefs("schema", "--check") == Ending(1, "", f"{path} is out of date; run `briefs schema`\n")


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


def test_proof_builds_what_is_missing_and_draws_it(briefs, project):
    ending = briefs("proof", "--profile", "screen", "--profile", "print", "--paper", "A5", "--edition", "fa")
    assert ending.code == 0
    names = {f"{SLUG}.fa.A5", f"{SLUG}.fa.print.A5"}
    assert {path.name for path in project.build.glob("*/*.pdf")} == {f"{name}.pdf" for name in names}
    sheets = {path.name: path.read_bytes() for path in (project.build / "proof").iterdir()}
    assert {*sheets} == {f"{name}.proof.png" for name in names}
    assert all(data.startswith(b"\x89PNG") for data in sheets.values())
    rows = [row.split() for row in ending.out.splitlines()[1:]]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        (f"build/proof/{name}.proof.png", "1", "written") for name in sorted(names)
    ]
    assert briefs("proof", "--paper", "A5", "--edition", "fa", "--grey").code == 0
    again = {path.name: path.read_bytes() for path in (project.build / "proof").iterdir()}
    assert {*again} - {*sheets} == {f"{SLUG}.fa.A5.grey.proof.png"}
    assert {name: again[name] for name in sheets} == sheets


def test_proof_draws_nothing_of_a_faulty_brief(briefs, project):
    change(project, "text.en.yaml", "A border", "A {border")
    ending = briefs("proof")
    assert (ending.code, ending.out) == (1, "")
    assert "brace-stray" in ending.err
    assert not (project.build / "proof").exists()


def test_proof_that_cannot_be_written_ends_with_3(briefs, project):
    write(project.build / "proof", "a file where a folder must be")
    ending = briefs("proof", "--edition", "en", "--jobs", "1")
    assert ending.code == 3
    assert f"briefs: {project.build / 'proof' / f'{SLUG}.en.proof.png'} cannot be written" in ending.err


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


def test_missing_font_ends_with_3(briefs, project):
    write(project.root / "fonts" / "fonts.toml", "face = 1")
    ending = briefs("check")
    assert (ending.code, ending.out) == (3, "")
    assert "fonts.toml" in ending.err


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
