"""veraPDF, the reference validator of PDF/A and PDF/UA, where it is on the PATH."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

FLAVOURS = ("ua1", "3a")
PROGRAM = "verapdf"
_SECONDS = 50


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
    return [found for flavour in FLAVOURS for found in _validate(program, flavour, path)]


def _validate(program: str, flavour: str, path: Path) -> Iterator[tuple[str, str]]:
    code = f"verapdf-{flavour}"
    command = [program, "--flavour", flavour, "--format", "xml", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        report = ElementTree.fromstring(done.stdout)
    except subprocess.TimeoutExpired:
        yield code, f"veraPDF did not end within {_SECONDS} seconds"
        return
    except (OSError, ElementTree.ParseError) as error:
        yield code, f"veraPDF gave no report: {error}"
        return
    verdict = next((part for part in report.iter() if _name(part) == "validationReport"), None)
    if verdict is None:
        yield code, "veraPDF gave a report without verdict"
        return
    failed = [rule for rule in verdict.iter() if _name(rule) == "rule" and rule.get("status", "").lower() == "failed"]
    for rule in failed:
        described = next((part.text or "" for part in rule.iter() if _name(part) == "description"), "")
        clause = f"{rule.get('specification', '')} {rule.get('clause', '')}-{rule.get('testNumber', '')}"
        yield code, f"{' '.join(described.split())} ({clause}, {rule.get('failedChecks', '?')} times)"
    if not failed and verdict.get("isCompliant") != "true":
        yield code, "veraPDF does not call the file compliant, and does not say why"


def _name(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
