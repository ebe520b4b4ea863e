"""Findings: what an author must mend, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How much a finding weighs: an error keeps a brief from being published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    @property
    def has_lines(self) -> bool:
        """Tell whether the file is one of lines, not a finished one or a folder."""
        return Path(self.file).suffix in (".yaml", ".json", ".txt", ".po", ".j2")

    def holds(self, written: str, lines: Sequence[str]) -> bool:
        """Tell whether these characters stand here among the lines of the file, as they do where nothing is escaped."""
        line = lines[self.line - 1] if self.line <= len(lines) else ""
        return line.startswith(written, self.column - 1)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Fix:
    """What mends a finding for certain: ``written``, which stands at its place in one line, becomes ``right``."""

    written: str
    right: str


@dataclass(frozen=True, order=True)
class Finding:
    """One fault of the content, with the hint that mends it; ``fix`` None leaves the mending to the author."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    fix: Fix | None = field(default=None, compare=False)

    def __str__(self) -> str:
        """Write the finding in the form ``file:line:column code message — hint``."""
        return f"{self.place} {self.code} {self.sentence}"

    @property
    def sentence(self) -> str:
        """Return the message, with the hint where there is one."""
        return f"{self.message} — {self.hint}" if self.hint else self.message

    def relative_to(self, directory: Path) -> Finding:
        """Return the finding with its file named from ``directory``, where it lies below it."""
        path = Path(self.place.file)
        if not path.is_relative_to(directory):
            return self
        return replace(self, place=replace(self.place, file=path.relative_to(directory).as_posix()))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
