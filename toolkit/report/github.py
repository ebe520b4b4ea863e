"""Reports as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit.findings import Finding


def as_github(findings: Sequence[Finding], root: Path) -> str:
    """Write a command for each finding, files named from ``root``."""
    return "\n".join(_command(finding.relative_to(root)) for finding in findings)


def _command(finding: Finding) -> str:
    place = finding.place
    where = f",line={place.line},col={place.column}" if place.has_lines else ""
    file, title = _property(place.file), _property(finding.code)
    return f"::{finding.severity} file={file}{where},title={title}::{_data(finding.sentence)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
