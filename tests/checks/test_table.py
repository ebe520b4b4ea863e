"""The table of checks: each has rows that it must find and leave alone, and together they are sorted and silent."""

from __future__ import annotations

import pytest

from tests.checks import (
    test_characters,
    test_claims,
    test_dates,
    test_evidence,
    test_links,
    test_markup,
    test_references,
    test_units,
    test_uses,
)
from tests.checks.orthography import test_check as test_orthography
from tests.projects import SLUG, change, make_project, told
from toolkit.checks.agreement import table as agreement
from toolkit.checks.characters import check_typed_digits
from toolkit.checks.charts import check_axes, check_charts
from toolkit.checks.placeholders import check_placeholders
from toolkit.checks.references import check_names
from toolkit.checks.table import CHECKS, check_manuscript
from toolkit.checks.vocabulary import check_vocabulary
from toolkit.reader.library import read_library

SUBJECTS = (
    test_characters,
    test_claims,
    test_dates,
    test_evidence,
    test_links,
    test_markup,
    test_orthography,
    test_references,
    test_units,
    test_uses,
)
ELSEWHERE = {check_axes, check_charts, check_placeholders, check_vocabulary, *agreement.CHECKS}
"""Checks whose tests have no such rows, in a file of their own here or in agreement/."""


def test_the_rows_hold_every_check_of_the_toolkit():
    assert CHECKS
    for rows in ("FAILS", "PASSES"):
        held = [check for subject in SUBJECTS for check in getattr(subject, rows)]
        assert len(held) == len(set(held))
        assert set(held) == set(CHECKS) - ELSEWHERE


def test_a_good_brief_is_met_with_silence(tmp_path):
    library = read_library(make_project(tmp_path))
    assert library.findings == library.by_brief[SLUG] == ()
    assert check_manuscript(library.manuscripts[SLUG], library) == []


@pytest.mark.parametrize(
    ("broken", "check"), [("glossary", check_names), ("glossary", check_typed_digits), ("units", check_names)]
)
def test_nothing_is_missed_in_a_shared_file_that_could_not_be_read(broken, check, tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "author: kabul\n  sha256:")
    change(project, "brief.yaml", "kind: percentage,", "kind: count, unit: camp,")
    change(project, f"{broken}.yaml", "en:", "eng:")
    library = read_library(project)
    assert {finding.code for finding in library.findings} >= {"key-missing", "key-unknown"}
    assert list(check(library.manuscripts[SLUG], library)) == []


def test_findings_come_sorted_and_each_once(tmp_path):
    project = change(make_project(tmp_path), "house.yaml", "Our Desk", "Our \u200eDesk")
    change(project, "text.en.yaml", "A border", "A 5 {border 7")
    library = read_library(project)
    findings = check_manuscript(library.manuscripts[SLUG], library)
    assert findings == sorted(set(findings))
    assert told(findings) == [
        "text.en.yaml:4:7 digits-typed",
        "text.en.yaml:4:9 brace-stray",
        "text.en.yaml:4:17 digits-typed",
        "text.fa.yaml:3:3 editions-number",
        "text.fa.yaml:3:3 editions-number",
        "house.yaml:3:9 bidi-control",
    ]
