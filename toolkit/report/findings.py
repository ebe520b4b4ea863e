"""Reports of findings: as lines for people, and in the forms that programs and code hosts read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from toolkit.checks.waivers import Waived
from toolkit.findings import Finding, Place, Severity
from toolkit.manual.entry import Entry
from toolkit.manual.table import content, files
from toolkit.report import sarif

_WEIGHT = {Severity.ERROR: "", Severity.WARNING: " (warning)"}


def as_text(findings: Sequence[Finding], root: Path) -> str:
    """Write findings one to a line, files named from ``root``, then how many there are."""
    lines = [f"{finding.relative_to(root)}{_WEIGHT[finding.severity]}" for finding in findings]
    return "\n".join([*lines, _counted(findings)]) if findings else ""


def as_json(findings: Sequence[Finding], root: Path, *, verapdf: bool | None, waived: Sequence[Waived] = ()) -> str:
    """Write the findings of a check as one JSON object; ``verapdf``: was it asked, None where no file was checked.

    ``waived`` has those that a brief leaves as they are, each with its reason; without any the key is not there.
    """
    shown = [as_row(finding.relative_to(root)) for finding in findings]
    left = [as_row(one.finding.relative_to(root)) | {"reason": one.reason} for one in waived]
    told = {"findings": shown, "verapdf": verapdf} | ({"waived": left} if left else {})
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_row(finding: Finding) -> dict[str, Any]:
    """Return every part of a finding by its name; ``fix`` None: nothing mends it for certain."""
    return {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "fix": asdict(finding.fix) if finding.fix else None,
    }


def as_sarif(findings: Sequence[Finding], root: Path, waived: Sequence[Waived] = ()) -> str:
    """Write findings as a SARIF log, which names every rule of content, and of finished files where one is told.

    What is ``waived`` is a result that is suppressed; then every other one says that it is not (3.27.23).
    """
    suppressions: list[tuple[Finding, list[sarif.Thing]]] = [(finding, []) for finding in findings]
    suppressions += [(one.finding, [{"kind": "inSource", "justification": one.reason}]) for one in waived]
    entries = _entries({finding.code for finding, _ in suppressions})
    numbers = {entry.code: number for number, entry in enumerate(entries)}
    results = [
        _result(finding, numbers[finding.code], root) | ({"suppressions": suppressed} if waived else {})
        for finding, suppressed in suppressions
    ]
    return sarif.log(map(sarif.descriptor, entries), results)


def _entries(codes: set[str]) -> list[Entry]:
    known = [entry for group in content(markdown=True).values() for entry in group]
    if codes <= {entry.code for entry in known}:
        return known
    return known + [entry for group in files().values() for entry in group]


def _result(finding: Finding, number: int, root: Path) -> sarif.Thing:
    place = sarif.file(Path(finding.place.file), root)
    location = {**place, "region": _region(finding.place)} if finding.place.has_lines else place
    result = sarif.result(finding.code, number, finding.severity, finding.sentence)
    result["locations"] = [{"physicalLocation": location}]
    if finding.fix:
        end = finding.place.column + len(finding.fix.written)
        deleted = {**_region(finding.place), "endColumn": end}
        change = {"deletedRegion": deleted, "insertedContent": {"text": finding.fix.right}}
        changes = [{**place, "replacements": [change]}]
        result["fixes"] = [{"description": {"text": finding.hint}, "artifactChanges": changes}]
    return result


def _region(place: Place) -> sarif.Thing:
    return {"startLine": place.line, "startColumn": place.column}


def _counted(findings: Sequence[Finding]) -> str:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    counted = ((errors, "error"), (warnings, "warning"))
    return ", ".join(f"{number} {word}{'s' if number != 1 else ''}" for number, word in counted if number)
