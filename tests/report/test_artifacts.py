from __future__ import annotations

import json
from pathlib import Path

from toolkit.build import Artifact, Work
from toolkit.findings import Finding, Fix, Place
from toolkit.rendering import Task
from toolkit.report.artifacts import build_as_json, loose_lines_as_text
from toolkit.writers import LooseLine

ROOT = Path("/p")


def test_a_loose_line_is_told_with_its_file_and_page():
    work = Work(Task(None, "pdf", (), ()), Path("build/water/water.fa.pdf"))
    artifact = Artifact(work, "written", loose=(LooseLine(2, "به نوشتهٔ او", 0.9),))
    told = loose_lines_as_text([artifact, Artifact(work, "written")])
    assert told == "water.fa.pdf: page 2, «به نوشتهٔ او …»: word space 0.90 em — reword the paragraph"
    (row,) = json.loads(build_as_json([], [artifact], [], ROOT))["artifacts"]
    assert row["loose_lines"] == [{"page": 2, "words": "به نوشتهٔ او", "space": 0.9}]
    assert loose_lines_as_text([Artifact(work, "written")]) == ""


def test_a_build_tells_its_findings_as_a_check_does():
    finding = Finding(Place("/p/content/a.yaml", 2, 3), "code", "message", "hint", fix=Fix("a", "b"))
    told = json.loads(build_as_json([finding], [], ["water"], ROOT))
    assert told["findings"][0]["file"] == "content/a.yaml"
    assert told["findings"][0]["fix"] == {"written": "a", "right": "b"}
    assert (told["artifacts"], told["not_built"]) == ([], ["water"])
