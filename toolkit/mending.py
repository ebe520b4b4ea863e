"""Mending: what certainly mends a finding is written into its file, and nothing else of the file is touched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import EnvironmentFault
from toolkit.findings import Finding, Fix, Place
from toolkit.project import Project
from toolkit.publish import publish
from toolkit.work import Inspection

_BREAK = re.compile(r"(\r\n|\r|\n)")
_BOM = "\ufeff"
_ROUNDS = 20
"""Of fixes that overlap, each round writes one; no text needs so many."""


@dataclass(frozen=True)
class Mended:
    """How many places were mended, in which files, and how many were left although it is known what mends them."""

    places: int
    files: frozenset[Path]
    left: int = 0

    def __str__(self) -> str:
        done = f"{_counted(self.places, 'place')} mended in {_counted(len(self.files), 'file')}"
        return (
            f"{done}; {_counted(self.left, 'place')} left: not in a file of this project's own" if self.left else done
        )


def _counted(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def mend_all(inspect: Callable[[], Inspection]) -> tuple[Mended, Inspection]:
    """Mend what ``inspect`` finds, and what it finds then, until nothing more is certain; return what is left.

    Raises EnvironmentFault where a file cannot be written.
    """
    places, files, inspection = 0, frozenset[Path](), inspect()
    for _ in range(_ROUNDS):
        done = mend(inspection.findings, inspection.project)
        if not done.places:
            break
        places, files, inspection = places + done.places, files | done.files, inspect()
    return Mended(places, files, sum(finding.fix is not None for finding in inspection.findings)), inspection


def mend(findings: Iterable[Finding], project: Project) -> Mended:
    """Write into the files of a project what certainly mends findings of it, each file at once or not at all.

    A place where something else stands by now is left, as is every file outside of the project's content and
    templates. Of two fixes that overlap, one is written.
    """
    by_file: dict[Path, dict[Place, Fix]] = defaultdict(dict)
    for finding in sorted(findings):
        path = Path(finding.place.file).resolve()
        if finding.fix and _is_of(project, path):
            by_file[path].setdefault(finding.place, finding.fix)
    done = {path: _mend_file(path, fixes) for path, fixes in by_file.items()}
    return Mended(sum(done.values()), frozenset(path for path, places in done.items() if places))


def _is_of(project: Project, path: Path) -> bool:
    """Tell whether a file is the project's own content or template, also where symbolic links lead."""
    own = (project.content, project.root / "templates")
    return any(path.is_relative_to(folder.resolve()) for folder in own)


def _mend_file(path: Path, fixes: dict[Place, Fix]) -> int:
    """Mend one file, every other byte of it kept, and return how many places were."""
    try:
        text, mode = path.read_bytes().decode(), path.stat().st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault(f"{path} cannot be read again: {error}", next_step="check once more") from error
    mark = _BOM if text.startswith(_BOM) else ""  # it counts as no character of the first line
    parts = _BREAK.split(text.removeprefix(mark))  # lines, and between them their breaks
    by_row: dict[int, dict[int, Fix]] = defaultdict(dict)
    for place, fix in fixes.items():
        by_row[2 * (place.line - 1)][place.column - 1] = fix
    places = 0
    for row in by_row.keys() & range(len(parts)):
        parts[row], mended = _mend_line(parts[row], by_row[row])
        places += mended
    if places:
        publish(path, "".join([mark, *parts]).encode())
        path.chmod(mode)
    return places


def _mend_line(line: str, fixes: dict[int, Fix]) -> tuple[str, int]:
    """Return a line with its fixes, which stand at offsets, written from its end; and how many they are."""
    places, free = 0, len(line)
    for start, fix in sorted(fixes.items(), reverse=True):
        end = start + len(fix.written)
        if fix.written and end <= free and line.startswith(fix.written, start):
            line, free, places = line[:start] + fix.right + line[end:], start, places + 1
    return line, places
