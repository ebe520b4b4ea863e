"""``briefs check``: what it tells, what it verifies and what it writes."""

from __future__ import annotations

import json

import pytest

from tests.projects import SHA256, SLUG, change, path_of, write


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


def test_missing_font_ends_with_3(briefs, project):
    write(project.root / "fonts" / "fonts.toml", "face = 1")
    ending = briefs("check")
    assert (ending.code, ending.out) == (3, "")
    assert "fonts.toml" in ending.err
