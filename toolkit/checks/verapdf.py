"""veraPDF, the reference validator of PDF/A and PDF/UA, where it is on the PATH."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from toolkit.checks.artifacts import REPORT
from toolkit.rule import Rule

PROGRAM = "verapdf"
_SECONDS = 50

UA1 = Rule(
    "verapdf-ua1",
    "the validator veraPDF does not find the file to be PDF/UA-1",
    "The reference validator is asked where it is on the PATH; what it finds keeps readers who hear the page from it.",
    "ISO 14289-1; https://verapdf.org",
    REPORT,
    ("veraPDF says that the file is compliant",),
    ("veraPDF says that clause 7.1 fails twice, or gives no report",),
    where="words",
    shown="tests/checks/test_verapdf.py::test_what_fails_is_named_with_its_clause",
)
A3 = Rule(
    "verapdf-3a",
    "the validator veraPDF does not find the file to be PDF/A-3a",
    "The reference validator is asked where it is on the PATH; what it finds may keep an archive from taking the file.",
    "ISO 19005-3; https://verapdf.org",
    REPORT,
    ("veraPDF says that the file is compliant",),
    ("veraPDF says that clause 6.6.4 fails, or gives no report",),
    where="words",
    shown="tests/checks/test_verapdf.py::test_what_fails_is_named_with_its_clause",
)
RULES = (UA1, A3)
FLAVOURS = {"ua1": UA1, "3a": A3}


def is_here() -> bool:
    """Tell whether veraPDF is on the PATH."""
    return shutil.which(PROGRAM) is not None


def validate(path: Path) -> list[tuple[str, str]]:
    """Return what veraPDF finds in a file, as code and message for each clause; nothing where it is not here.

    A report that cannot be read is a finding as well: the file was not validated.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return []
    return [(rule.code, told) for flavour, rule in FLAVOURS.items() for told in _validate(program, flavour, path)]


def _validate(program: str, flavour: str, path: Path) -> Iterator[str]:
    command = [program, "--flavour", flavour, "--format", "xml", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        report = ElementTree.fromstring(done.stdout)
    except subprocess.TimeoutExpired:
        yield f"veraPDF did not end within {_SECONDS} seconds"
        return
    except (OSError, ElementTree.ParseError) as error:
        yield f"veraPDF gave no report: {error}"
        return
    verdict = next((part for part in report.iter() if _name(part) == "validationReport"), None)
    if verdict is None:
        yield "veraPDF gave a report without verdict"
        return
    failed = [rule for rule in verdict.iter() if _name(rule) == "rule" and rule.get("status", "").lower() == "failed"]
    for rule in failed:
        described = next((part.text or "" for part in rule.iter() if _name(part) == "description"), "")
        clause = f"{rule.get('specification', '')} {rule.get('clause', '')}-{rule.get('testNumber', '')}"
        yield f"{' '.join(described.split())} ({clause}, {rule.get('failedChecks', '?')} times)"
    if not failed and verdict.get("isCompliant") != "true":
        yield "veraPDF does not call the file compliant, and does not say why"


def _name(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
