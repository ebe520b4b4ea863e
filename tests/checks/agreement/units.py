"""The small project of the tests with two texts in one of its units, and what a check finds there."""

from __future__ import annotations

from pathlib import Path

from tests.projects import SLUG, make_project, path_of, write
from toolkit.checks.table import Check
from toolkit.findings import Finding
from toolkit.project import Project
from toolkit.reader.library import read_library

_ENGLISH = "Kabul says that {share} of it was {oppression}."
_PERSIAN = "کابل می‌گوید {share} آن {oppression} بود."


def unit(root: Path, english: str, persian: str, glossary: str = "") -> Project:
    """Write the project with two texts of its unit ``wish``, and with a glossary of its own."""
    project = make_project(root)
    for name, old, new in (("text.en.yaml", _ENGLISH, english), ("text.fa.yaml", _PERSIAN, persian)):
        path = path_of(project, name)
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        write(path, text.replace(old, new.replace("\n", "\n    ")))
    if glossary:
        write(path_of(project, "glossary.yaml"), glossary)
    return project


def found(project: Project, check: Check) -> list[Finding]:
    library = read_library(project)
    assert not [*library.findings, *library.by_brief[SLUG]]
    return sorted(set(check(library.manuscripts[SLUG], library)))


def codes(project: Project, check: Check) -> list[str]:
    return [finding.code for finding in found(project, check)]
