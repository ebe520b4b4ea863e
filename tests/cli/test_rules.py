"""``briefs rules``, and the forms and weights in which ``briefs check`` tells what breaks them."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.projects import SLUG, change, make_project
from tests.report.sarif import faults_of_log
from toolkit.checks.docx.table import RULES as OF_WORD
from toolkit.checks.pdf.table import RULES as OF_PDF
from toolkit.checks.table import RULES
from toolkit.manual.page import page


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


def test_all_codes_are_listed_by_subject(briefs):
    code, out, err = briefs("rules")
    assert (code, err) == (0, "")
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    finished = [*(rule.code for rule in OF_WORD), *(rule.code for rule in OF_PDF)]
    assert listed == [*(rule.code for rule in RULES), "docx-file", *finished]
    assert "  translation-stale  " in out
    assert "the original has changed since somebody accepted the translation (error in a release)" in out
    assert out.startswith("Files\n  slug-form ")


@pytest.mark.parametrize("code", ["bidi-control", "docx-run-direction", "docx-file", "pdf-title"])
def test_each_code_is_explained_whatever_it_is_about(briefs, code):
    ending, out, err = briefs("rules", code)
    assert (ending, err) == (0, "")
    assert out.startswith(f"### {code}\n\n")
    assert "\nTo mend it: " in out


def test_examples_in_a_terminal_are_lines(briefs):
    _, out, _ = briefs("rules", "--bidi", "logical", "bidi-control", "brace-stray")
    assert "Wrong:\n\n    نام او ⟨U+2066⟩Lee⟨U+2069⟩ در متن است.\n" in out
    assert "Right:\n\n    A set is written {{1; 2}}.\n" in out
    assert out.index("### bidi-control") < out.index("### brace-stray")


def test_a_slip_in_a_code_is_told_with_the_nearest(briefs):
    code, out, err = briefs("rules", "bidi-controls")
    assert (code, out) == (2, "")
    assert "no rule has the code 'bidi-controls'" in err
    assert "did you mean bidi-control" in err


def test_the_page_is_written_whole(briefs):
    assert briefs("rules", "--markdown") == (0, page(), "")
    assert briefs("rules", "--markdown", "copied")[0] == 2


@pytest.fixture
def project(tmp_path):
    """A project with one error, and nothing verified."""
    return change(make_project(tmp_path), "text.fa.yaml", "یک مرز", "یک مرز ۲")


def test_findings_are_told_in_the_form_that_is_asked_for(briefs, project):
    code, out, _ = briefs("check", "--report", "sarif")
    assert (code, faults_of_log(json.loads(out))) == (1, [])
    told = [result["ruleId"] for result in json.loads(out)["runs"][0]["results"]]
    assert told == ["receipt-missing", "digits-typed"]
    code, out, _ = briefs("check", "--report", "github")
    assert code == 1
    assert out.splitlines()[1].startswith("::error file=content/briefs/border/text.fa.yaml,line=4,col=12,")
    assert briefs("check", "--report", "json") == briefs("check", "--json")
    assert briefs("check", "--report", "text") == briefs("check")


def test_two_forms_at_once_are_refused(briefs, project):
    code, _, err = briefs("check", "--json", "--report", "github")
    assert (code, "two forms of one answer" in err) == (2, True)


def test_where_nothing_is_found_github_is_told_nothing(briefs, tmp_path):
    make_project(tmp_path)
    assert briefs("check", "--sources", "sources", "--report", "github") == (0, "", "")


def test_a_release_asks_for_more(briefs, tmp_path):
    make_project(tmp_path)
    assert briefs("check")[0] == 0
    code, out, _ = briefs("check", "--release", "--json")
    assert code == 1
    told = Counter((row["code"], row["severity"]) for row in json.loads(out)["findings"])
    assert told == {("receipt-missing", "error"): 1, ("translation-draft", "error"): 3}
    assert briefs("translation", "accept", SLUG, "--as", "translated", "--by", "A. Rahimi")[0] == 0
    assert briefs("check", "--release", "--sources", "sources")[:2] == (0, "1 brief without a finding\n")
    assert briefs("check", "--release")[0] == 0
