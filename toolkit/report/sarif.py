"""SARIF 2.1.0, which code hosts read: a log of one run with its rules and its results (OASIS, clause 3)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from toolkit import __version__
from toolkit.findings import Severity
from toolkit.manual.entry import Entry, explained, sentence

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Thing = dict[str, Any]
"""An object of the log."""


def log(rules: Iterable[Thing], results: Iterable[Thing]) -> str:
    """Write a log with one run; columns are counted in characters."""
    driver = {"name": "briefs", "semanticVersion": __version__, "rules": [*rules]}
    run = {"tool": {"driver": driver}, "results": [*results], "columnKind": "unicodeCodePoints"}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def descriptor(entry: Entry) -> Thing:
    """Return a rule as a reportingDescriptor (3.49)."""
    source = f" ({entry.source})" if entry.source else ""
    return {
        "id": entry.code,
        "shortDescription": {"text": sentence(entry.message)},
        "fullDescription": {"text": f"{entry.why}{source}"},
        "help": {"text": f"{entry.hint}.", "markdown": explained(entry, markdown=True)},
        "defaultConfiguration": {"level": str(entry.severity)},
    }


def result(code: str, number: int, severity: Severity, message: str) -> Thing:
    """Return a result (3.27), which is to get its places; ``number`` is that of its rule in the log."""
    return {"ruleId": code, "ruleIndex": number, "level": str(severity), "message": {"text": message}}


def file(path: Path, here: Path) -> Thing:
    """Return what names a file, from ``here`` where it lies below it: a part of a physicalLocation (3.29)."""
    return {"artifactLocation": {"uri": _uri(path, here)}}


def _uri(path: Path, here: Path) -> str:
    if path.is_relative_to(here):
        return quote(path.relative_to(here).as_posix())
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
