"""What a check must find, at the very character, and what it must leave alone: rows of changes to the small project."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.projects import SLUG
from toolkit.checks.table import Check, check_manuscript
from toolkit.findings import Finding
from toolkit.project import Project
from toolkit.reader.library import read_library

Change = tuple[str, str, str]
"""The name of a file, what stands there, what stands there instead."""
Fails = Mapping[Check, tuple[tuple[Change, list[str]], ...]]
Passes = Mapping[Check, tuple[Change, ...]]


def each_fault(fails: Fails) -> pytest.MarkDecorator:
    """Call a test with every check, a change that it must tell, and the findings that are expected."""
    rows = [
        pytest.param(check, fault, expected, id=f"{check.__name__}-{number}")
        for check, faults in fails.items()
        for number, (fault, expected) in enumerate(faults)
    ]
    return pytest.mark.parametrize(("check", "fault", "expected"), rows)


def each_harmless(passes: Passes) -> pytest.MarkDecorator:
    """Call a test with every check, and a change that it must leave alone."""
    rows = [
        pytest.param(check, harmless, id=f"{check.__name__}-{number}")
        for check, changes in passes.items()
        for number, harmless in enumerate(changes)
    ]
    return pytest.mark.parametrize(("check", "harmless"), rows)


def findings(project: Project) -> list[Finding]:
    """Return what all checks find in the brief of the project."""
    library = read_library(project)
    return check_manuscript(library.manuscripts[SLUG], library)
