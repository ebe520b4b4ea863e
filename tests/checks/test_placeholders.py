"""What `briefs new` wrote is told until somebody has written something else, and is not let into a release."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.projects import make_project
from toolkit.findings import Finding, Severity
from toolkit.project import Project
from toolkit.skeleton import begin
from toolkit.work import inspect

PLACEHOLDERS = ("title", "standfirst", "first_point", "background", "tl_reported", "fig_share")


@pytest.fixture
def fresh(tmp_path) -> Project:
    project = Project(tmp_path)
    begin(project, "fresh", None, date(2026, 11, 20))
    return project


def placeholders(project: Project, *, release: bool = False) -> list[Finding]:
    findings = inspect(project, (), release=release).findings
    return [finding for finding in findings if finding.code == "text-placeholder"]


def test_every_text_of_the_skeleton_is_told_but_the_heading_that_may_stay(fresh):
    counted = Counter(Path(finding.place.file).name for finding in placeholders(fresh))
    assert counted == {"house.yaml": 2, "text.en.yaml": len(PLACEHOLDERS), "text.fa.yaml": len(PLACEHOLDERS)}
    told = [finding.message for finding in placeholders(fresh)]
    assert "'name.en' still says what `briefs new` wrote" in told
    for unit in PLACEHOLDERS:
        assert told.count(f"'{unit}' still says what `briefs new` wrote") == 2


def test_it_is_a_draft_until_a_release_is_asked_for(fresh):
    assert {finding.severity for finding in placeholders(fresh)} == {Severity.WARNING}
    assert {finding.severity for finding in placeholders(fresh, release=True)} == {Severity.ERROR}
    assert len(inspect(fresh, ()).sound) == 1


def test_what_was_written_anew_is_not_told(fresh):
    path = fresh.briefs / "fresh" / "text.en.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("The title of the brief", "A border and a line"), "utf-8")
    assert len(placeholders(fresh)) == 2 * len(PLACEHOLDERS) + 1


def test_a_second_brief_is_told_without_the_house_that_is_named(tmp_path):
    project = make_project(tmp_path)
    assert placeholders(project) == []
    begin(project, "second", None, date(2026, 11, 20))
    assert {Path(finding.place.file).parent.name for finding in placeholders(project)} == {"second"}
