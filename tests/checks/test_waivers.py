"""A brief leaves a finding as it is only by its code, in its place, with a reason, and while there is one."""

from __future__ import annotations

import json

import pytest

from tests.checks.agreement.units import unit
from tests.projects import SLUG, change, told
from tests.report.sarif import faults_of_log
from toolkit.canonical import export
from toolkit.checks.evidence import verify_source
from toolkit.findings import Severity
from toolkit.reader.library import read_library
from toolkit.report.findings import as_json, as_sarif
from toolkit.work import also_found, inspect

REASON = "The Persian text names the town in its title."


@pytest.fixture
def project(tmp_path):
    """A brief whose Persian text does not name the town that the English one names."""
    return unit(tmp_path, "Kabul says {share}, {oppression}.", "این شهر {share} می‌گوید، {oppression}.")


def waive(project, code="editions-name", place="unit: wish", reason=REASON):
    return change(
        project, "brief.yaml", "sections:", f"waivers:\n  - {{code: {code}, {place}, reason: {reason}}}\nsections:"
    )


def findings(project):
    return [finding for finding in inspect(project, ()).findings if finding.code != "receipt-missing"]


def test_what_is_waived_is_not_told_but_kept_with_its_reason(project):
    assert told(findings(project)) == ["text.fa.yaml:5:3 editions-name"]
    inspection = inspect(waive(project), ())
    assert [finding.code for finding in inspection.findings] == ["receipt-missing"]
    ((finding, reason),) = [(one.finding, one.reason) for one in inspection.waived]
    assert (told([finding]), reason) == (["text.fa.yaml:5:3 editions-name"], REASON)


def test_an_error_that_is_waived_keeps_no_brief_from_being_built(project):
    change(project, "text.en.yaml", "Kabul says", "Eleven say")
    assert not inspect(project, ()).sound
    inspection = inspect(waive(project, "editions-number"), ())
    assert [manuscript.brief.slug for manuscript in inspection.sound] == [SLUG]


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [
        ("editions-nmae", "unit: wish", ["brief.yaml:13:5 waiver-unknown", "text.fa.yaml:5:3 editions-name"]),
        ("editions-designation", "unit: wish", ["brief.yaml:13:5 waiver-refused", "text.fa.yaml:5:3 editions-name"]),
        ("waiver-refused", "unit: wish", ["brief.yaml:13:5 waiver-refused", "text.fa.yaml:5:3 editions-name"]),
        ("editions-quotes", "unit: wish", ["brief.yaml:13:5 waiver-unused", "text.fa.yaml:5:3 editions-name"]),
        ("editions-name", "unit: title", ["brief.yaml:13:5 waiver-unused", "text.fa.yaml:5:3 editions-name"]),
        ("editions-name", "unit: nothing", ["brief.yaml:13:5 waiver-unused", "text.fa.yaml:5:3 editions-name"]),
        ("editions-name", "fact: share", ["brief.yaml:13:5 waiver-unused", "text.fa.yaml:5:3 editions-name"]),
    ],
)
def test_a_waiver_that_does_not_fit_is_told(code, place, expected, project):
    assert told(findings(waive(project, code, place))) == expected


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("unit: wsh", "the brief has no unit 'wsh'"),
        ("unit: share", "the brief has no unit 'share'"),
        ("fact: sahre", "the brief has no fact 'sahre'"),
        ("unit: oppression", "this waives nothing: 'editions-name' of 'oppression'"),
    ],
)
def test_a_waiver_of_what_is_nowhere_says_so(place, message, project):
    (found,) = [finding for finding in findings(waive(project, place=place)) if finding.code == "waiver-unused"]
    assert found.message == message


def test_a_waiver_that_is_not_needed_is_a_warning_and_a_wrong_one_an_error(project):
    weights = {"waiver-unused": Severity.WARNING, "waiver-unknown": Severity.ERROR, "waiver-refused": Severity.ERROR}
    codes = {"waiver-unused": "editions-quotes", "waiver-unknown": "nothing", "waiver-refused": "name-spelling"}
    for code, waived in codes.items():
        waive(project, waived)
        (found,) = [finding for finding in findings(project) if finding.code == code]
        assert found.severity is weights[code]
        change(project, "brief.yaml", f"waivers:\n  - {{code: {waived}, unit: wish, reason: {REASON}}}\n", "")


@pytest.mark.parametrize(
    "row",
    [
        "{code: editions-name, unit: wish}",
        "{code: editions-name, unit: wish, reason: because}",
        "{code: editions-name, reason: The text is right as it is.}",
        "{code: editions-name, unit: wish, fact: share, reason: The text is right as it is.}",
        "{code: Editions Name, unit: wish, reason: The text is right as it is.}",
    ],
)
def test_a_waiver_says_what_where_and_why(row, project):
    change(project, "brief.yaml", "sections:", f"waivers:\n  - {row}\nsections:")
    assert {finding.place.line for finding in findings(project)} == {13}


def test_no_waiver_travels_with_the_finished_file(project):
    def exported():
        library = read_library(project)
        return export(library.manuscripts[SLUG].brief, library.glossary)

    before = exported()
    waive(project)
    assert exported() == before


def test_what_only_the_source_shows_is_waived_where_it_is_shown(project):
    for name, old, new in (
        ("text.en.yaml", "Kabul says", "Kabul, eleven times, says"),
        ("text.fa.yaml", "این", "یازده بار این"),
    ):
        change(project, name, old, new)
    waive(project)
    change(project, "brief.yaml", "waivers:", f"waivers:\n  - {{code: claim-number, unit: wish, reason: {REASON}}}")
    inspection = inspect(project, ())
    assert [finding.code for finding in inspection.findings] == ["receipt-missing"]
    (manuscript,) = inspection.sound
    doubts = list(verify_source(manuscript, inspection.library, project.root / "sources"))
    assert "claim-number" in {finding.code for finding in doubts}
    verified = also_found(inspection, manuscript, doubts)
    assert "claim-number" not in {finding.code for finding in verified.findings}
    assert {"claim-number", "editions-name"} <= {one.finding.code for one in verified.waived}


def test_programs_are_told_what_is_waived(project):
    inspection = inspect(waive(project), ())
    (row,) = json.loads(as_json(inspection.findings, project.root, verapdf=None, waived=inspection.waived))["waived"]
    assert (row["code"], row["reason"]) == ("editions-name", REASON)
    log = json.loads(as_sarif(inspection.findings, project.root, inspection.waived))
    assert faults_of_log(log) == []
    suppressed = {result["ruleId"]: result["suppressions"] for result in log["runs"][0]["results"]}
    assert suppressed == {
        "receipt-missing": [],
        "editions-name": [{"kind": "inSource", "justification": REASON}],
    }


def test_a_waiver_is_for_as_many_findings_as_it_says(project):
    change(project, "text.en.yaml", "Kabul says", "Five ministers and seven envoys say")
    waive(project, "editions-number-word")
    codes = [finding.code for finding in findings(project)]
    assert codes == ["waiver-exceeded", "editions-number-word", "editions-number-word"]
    change(project, "brief.yaml", f"reason: {REASON}", f"times: 2, reason: {REASON}")
    assert findings(project) == []
    assert len(inspect(project, ()).waived) == 2
