from __future__ import annotations

import pytest

from tests.projects import SLUG, change, make_project, told, write
from toolkit.findings import Severity
from toolkit.reader.library import read_library
from toolkit.state import accept, translated_units, written
from toolkit.work import inspect


@pytest.fixture
def project(tmp_path):
    """A project in which every translation has been accepted."""
    project = make_project(tmp_path)
    brief = read_library(project).manuscripts[SLUG].brief
    state = accept(brief, translated_units(brief), "translated", "A Person", brief.structure.revised)
    write(project.briefs / SLUG / "state.json", written(state))
    return project


def stale(project, *, release=False):
    findings = inspect(project, (), release=release).findings
    return [finding for finding in findings if finding.code == "translation-stale"]


def test_what_was_accepted_as_it_stands_is_left_alone(project):
    assert stale(project) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("text.en.yaml", "Kabul says", "Kabul denies", "text.fa.yaml:5:3"),
        ("brief.yaml", "formed through", "shaped through", "text.fa.yaml:7:3"),
    ],
)
def test_a_changed_original_is_told_at_its_translation(project, name, old, new, place):
    (finding,) = stale(change(project, name, old, new))
    assert told([finding]) == [f"{place} translation-stale"]
    assert finding.severity is Severity.WARNING
    assert "has changed since it was translated" in finding.message
    assert [finding.severity for finding in stale(project, release=True)] == [Severity.ERROR]


def test_a_draft_is_not_stale(project):
    change(project, "text.fa.yaml", "یک مرز", "یک سرحد")
    assert stale(project) == []
    (project.briefs / SLUG / "state.json").unlink()
    change(project, "text.en.yaml", "A border", "The border")
    assert stale(project) == []
