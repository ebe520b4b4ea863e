from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.findings import Finding, Place, Severity, has_errors

FINDING = Finding(Place("/project/content/house.yaml", 4, 9), "key-missing", "'fa' is missing", "add it")


def test_a_finding_is_one_line():
    assert str(FINDING) == "/project/content/house.yaml:4:9 key-missing 'fa' is missing — add it"
    assert str(Finding(Place("a.yaml"), "x", "y")) == "a.yaml:1:1 x y"


@pytest.mark.parametrize(
    ("directory", "file"),
    [("/project", "content/house.yaml"), ("/project/content", "house.yaml"), ("/other", "/project/content/house.yaml")],
)
def test_a_file_is_named_from_the_project_it_lies_in(directory, file):
    assert FINDING.relative_to(Path(directory)).place == Place(file, 4, 9)


def test_findings_sort_by_file_line_and_column():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 30), Place("a", 9, 4)]
    findings = sorted(Finding(place, "x", "y") for place in places)
    assert [finding.place for finding in findings] == places[::-1]


def test_warnings_are_no_errors():
    warning = Finding(Place("a"), "x", "y", severity=Severity.WARNING)
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, FINDING])
