from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.report.sarif import faults_of_log
from toolkit.checks.table import RULES
from toolkit.findings import Finding, Fix, Place, Severity
from toolkit.manual.table import files
from toolkit.report.findings import as_json, as_sarif, as_text
from toolkit.report.github import as_github

ERROR = Finding(Place("/p/content/a.yaml", 2, 3), "code", "message", "hint")
WARNING = Finding(Place("/p/content/b.yaml"), "code", "«پیام»", severity=Severity.WARNING)
FIXED = Finding(Place("/p/content/بد a.yaml", 4, 7), "bidi-control", "«پیام»", "راه", fix=Fix("ي", "ی"))
ROOT = Path("/p")


@pytest.mark.parametrize(
    ("findings", "counted"),
    [
        ([ERROR], "1 error"),
        ([WARNING], "1 warning"),
        ([ERROR, ERROR, WARNING], "2 errors, 1 warning"),
        ([WARNING, WARNING], "2 warnings"),
    ],
)
def test_findings_are_lines_and_then_counted(findings, counted):
    lines = as_text(findings, ROOT).splitlines()
    assert len(lines) == len(findings) + 1
    assert lines[-1] == counted


def test_files_are_named_from_the_project():
    assert as_text([ERROR], ROOT).startswith("content/a.yaml:2:3 code message — hint\n")
    assert as_text([], ROOT) == ""


def test_json_holds_every_part_of_a_finding():
    (row,) = json.loads(as_json([WARNING], ROOT, verapdf=None))["findings"]
    assert row == {
        "file": "content/b.yaml",
        "line": 1,
        "column": 1,
        "code": "code",
        "severity": "warning",
        "message": "«پیام»",
        "hint": "",
        "fix": None,
    }
    (row,) = json.loads(as_json([FIXED], ROOT, verapdf=None))["findings"]
    assert row["fix"] == {"written": "ي", "right": "ی"}
    assert json.loads(as_json([], ROOT, verapdf=False)) == {"findings": [], "verapdf": False}


def results_of(findings):
    log = json.loads(as_sarif(findings, ROOT))
    assert faults_of_log(log) == []
    (run,) = log["runs"]
    return run["results"], [rule["id"] for rule in run["tool"]["driver"]["rules"]]


def test_sarif_names_place_rule_and_fix():
    (result,), rules = results_of([FIXED])
    assert rules == [rule.code for rule in RULES]
    assert rules[result["ruleIndex"]] == result["ruleId"] == "bidi-control"
    assert (result["level"], result["message"]) == ("error", {"text": "«پیام» — راه"})
    place = {"artifactLocation": {"uri": "content/%D8%A8%D8%AF%20a.yaml"}}
    (location,) = result["locations"]
    assert location == {"physicalLocation": {**place, "region": {"startLine": 4, "startColumn": 7}}}
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == place["artifactLocation"]
    assert change["replacements"] == [
        {"deletedRegion": {"startLine": 4, "startColumn": 7, "endColumn": 8}, "insertedContent": {"text": "ی"}}
    ]


def test_sarif_without_findings_has_rules_and_an_empty_list():
    results, rules = results_of([])
    assert results == []
    assert len(rules) == len(RULES)


def test_a_finished_file_has_no_lines_and_its_rules_are_named_where_one_is_told():
    finding = Finding(Place("/p/build/a/a.fa.docx"), "docx-language", "message", "hint")
    (result,), rules = results_of([finding])
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "build/a/a.fa.docx"}}}]
    assert "fixes" not in result
    assert len(rules) == len(RULES) + sum(map(len, files().values()))


def test_github_is_told_a_command_for_each_finding():
    told = as_github([ERROR, WARNING], ROOT)
    assert told.split("\n") == [
        "::error file=content/a.yaml,line=2,col=3,title=code::message — hint",
        "::warning file=content/b.yaml,line=1,col=1,title=code::«پیام»",
    ]
    assert as_github([], ROOT) == ""


def test_signs_that_github_reads_are_escaped():
    finding = Finding(Place("/p/a, b:c%.yaml", 1, 1), "code", "46 %, a:b", "one\r\ntwo")
    assert as_github([finding], ROOT) == (
        "::error file=a%2C b%3Ac%25.yaml,line=1,col=1,title=code::46 %25, a:b — one%0D%0Atwo"
    )


@pytest.mark.parametrize("name", ["templates/own.html.j2", "templates/locale/fa/LC_MESSAGES/briefs.po"])
def test_words_of_the_interface_are_told_with_their_line(name):
    finding = Finding(Place(f"/p/{name}", 2, 3), "letter-arabic", "message", "hint")
    assert as_github([finding], ROOT) == f"::error file={name},line=2,col=3,title=letter-arabic::message — hint"
    (result,), _ = results_of([finding])
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 3}


def test_github_is_told_no_line_of_a_finished_file():
    finding = Finding(Place("/p/build/a.pdf"), "pdf-title", "message", "hint")
    assert as_github([finding], ROOT) == "::error file=build/a.pdf,title=pdf-title::message — hint"
