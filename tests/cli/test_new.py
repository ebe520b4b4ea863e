"""``briefs new`` and ``briefs schema``: how a brief is begun, and what editors know of it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.call import Ending
from tests.projects import write
from toolkit.skeleton import FILES


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
