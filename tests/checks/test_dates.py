"""Dates are written in the calendar that they are read in."""

from __future__ import annotations

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.dates import check_calendar

FAILS: Fails = {
    check_calendar: (
        (
            ("brief.yaml", "  share: {", "  said: {kind: date, value: 1403-08-28}\n  share: {"),
            ["brief.yaml:9:22 date-solar"],
        ),
        (
            ("brief.yaml", "  share: {", "  said: {kind: range, from: 1403, to: 2024-07}\n  share: {"),
            ["brief.yaml:9:23 date-solar"],
        ),
        (("brief.yaml", "2026-11-20", "1405-08-29"), ["brief.yaml:2:1 date-solar"]),
    ),
}
PASSES: Passes = {
    check_calendar: (("brief.yaml", "  share: {", "  said: {kind: date, value: undated}\n  share: {"),),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_a_solar_hijri_year_is_told(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "revised: 2026", "revised: 1403")
    (finding,) = findings(project)
    assert str(finding).endswith("date-solar 1403 looks like a Solar Hijri year — write the Gregorian date")
