from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolkit.build import Artifact, Work
from toolkit.findings import Finding, Place, Severity
from toolkit.rendering import Task
from toolkit.report import build_as_json, check_as_json, findings_as_text, loose_lines_as_text
from toolkit.writers import LooseLine

ERROR = Finding(Place("/p/content/a.yaml", 2, 3), "code", "message", "hint")
WARNING = Finding(Place("/p/content/b.yaml"), "code", "«پیام»", severity=Severity.WARNING)
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
    lines = findings_as_text(findings, ROOT).splitlines()
    assert len(lines) == len(findings) + 1
    assert lines[-1] == counted


def test_files_are_named_from_the_project():
    assert findings_as_text([ERROR], ROOT).startswith("content/a.yaml:2:3 code message — hint\n")
    assert findings_as_text([], ROOT) == ""


def test_json_holds_every_part_of_a_finding():
    (row,) = json.loads(check_as_json([WARNING], ROOT, verapdf=None))["findings"]
    assert row == {
        "file": "content/b.yaml",
        "line": 1,
        "column": 1,
        "code": "code",
        "severity": "warning",
        "message": "«پیام»",
        "hint": "",
    }
    assert json.loads(check_as_json([], ROOT, verapdf=False)) == {"findings": [], "verapdf": False}


def test_a_loose_line_is_told_with_its_file_and_page():
    work = Work(Task(None, "pdf", (), ()), Path("build/water/water.fa.pdf"))
    artifact = Artifact(work, "written", loose=(LooseLine(2, "به نوشتهٔ او", 0.9),))
    told = loose_lines_as_text([artifact, Artifact(work, "written")])
    assert told == "water.fa.pdf: page 2, «به نوشتهٔ او …»: word space 0.90 em — reword the paragraph"
    (row,) = json.loads(build_as_json([], [artifact], [], ROOT))["artifacts"]
    assert row["loose_lines"] == [{"page": 2, "words": "به نوشتهٔ او", "space": 0.9}]
    assert loose_lines_as_text([Artifact(work, "written")]) == ""
