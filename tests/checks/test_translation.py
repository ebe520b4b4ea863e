from __future__ import annotations

import pytest

from tests.projects import SLUG, change, make_project, told, write
from toolkit.findings import Severity
from toolkit.reader.library import read_library
from toolkit.state.file import written
from toolkit.state.status import Acceptance, accept, translated_units
from toolkit.work import inspect


@pytest.fixture
def project(tmp_path):
    """A project in which every translation has been accepted."""
    project = make_project(tmp_path)
    brief = read_library(project).manuscripts[SLUG].brief
    acceptance = Acceptance("translated", "A Person", brief.structure.revised)
    write(project.briefs / SLUG / "state.json", written(accept(brief, {}, translated_units(brief), acceptance)))
    return project


def found(project, *, release=False):
    findings = inspect(project, (), release=release).findings
    return [finding for finding in findings if finding.code.startswith("translation-")]


@pytest.mark.parametrize("release", [False, True])
def test_what_was_accepted_as_it_stands_is_left_alone(project, release):
    assert found(project, release=release) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("text.en.yaml", "Kabul says", "Kabul denies", "text.fa.yaml:5:3 translation-stale"),
        ("brief.yaml", "formed through", "shaped through", "text.fa.yaml:7:3 translation-stale"),
        ("text.fa.yaml", "یک مرز", "یک سرحد", "text.fa.yaml:3:3 translation-draft"),
    ],
)
def test_what_was_changed_since_is_told_at_its_translation(project, name, old, new, expected):
    (finding,) = found(change(project, name, old, new))
    assert told([finding]) == [expected]
    assert finding.severity is Severity.WARNING
    assert "has changed since A Person accepted it on 2026-11-20" in finding.message
    (again,) = found(project, release=True)
    assert (told([again]), again.severity) == ([expected], Severity.ERROR)


def test_what_mends_it_is_a_command_that_names_the_text(project):
    (finding,) = found(change(project, "text.en.yaml", "A border", "The border"))
    assert "`briefs translation accept border:title --as translated --by NAME`" in finding.hint


def test_what_nobody_has_accepted_yet_is_told_for_a_release_alone(project):
    (project.briefs / SLUG / "state.json").unlink()
    assert found(project) == []
    findings = found(project, release=True)
    assert told(findings) == [f"text.fa.yaml:{line}:3 translation-draft" for line in (3, 5, 7)]
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert findings[0].message == "nobody has accepted the translation of 'title' yet"


def test_a_release_has_every_text_and_its_receipt(project):
    """Missing texts are errors at all times; a receipt is asked for by a release."""
    change(project, "text.fa.yaml", "  title: |\n    یک مرز\n", "")
    findings = inspect(project, (), release=True).findings
    errors = {finding.code for finding in findings if finding.severity is Severity.ERROR}
    assert errors == {"text-missing", "receipt-missing"}


def test_of_a_persian_original_the_english_text_is_told(project):
    change(project, "brief.yaml", "original: en", "original: fa")
    findings = found(project)
    assert told(findings) == [f"text.en.yaml:{line}:3 translation-stale" for line in (3, 5)]
