"""Progress: how far the translation of each brief is, and what is to be worked on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.findings import Finding, Place
from toolkit.language import LANGUAGES, Code, other
from toolkit.model.status import Status
from toolkit.project import Project
from toolkit.reader.library import Manuscript, read_library
from toolkit.state.difference import Stretch, difference
from toolkit.state.file import Accepted, State, read_state
from toolkit.state.status import language_of, statuses, texts


@dataclass(frozen=True)
class UnitProgress:
    """How far the translation of one unit is, and where both of its texts stand, or should."""

    unit: str
    language: Code
    """The language that it is translated into."""
    status: Status
    accepted: Accepted | None
    """What somebody stood for last; None where nobody did."""
    original: Place
    translation: Place
    work: Place
    """Where it is to be worked on: at the translation, or at an original that is missing."""
    difference: tuple[Stretch, ...] | None
    """What has changed in the original of a stale unit; None also where the state does not hold the older text."""


@dataclass(frozen=True)
class Progress:
    """How far the translation of one brief is; its units in the order of print."""

    slug: str
    original: Code
    units: tuple[UnitProgress, ...]

    @property
    def counts(self) -> dict[Status, int]:
        """Return how many units have each status, the furthest first."""
        return counted(unit.status for unit in self.units)

    @property
    def work(self) -> list[UnitProgress]:
        """Return the units that somebody must write or read again."""
        return [unit for unit in self.units if not unit.status.is_accepted]

    @property
    def waiting(self) -> dict[Code, list[UnitProgress]]:
        """Return the units of each language that are translated and wait for a review; no language without any."""
        units = [unit for unit in self.units if unit.status is Status.TRANSLATED]
        languages = [code for code in LANGUAGES if any(unit.language == code for unit in units)]
        return {code: [unit for unit in units if unit.language == code] for code in languages}


def counted(found: Iterable[Status]) -> dict[Status, int]:
    """Return how many there are of each status, the furthest first."""
    known = list(found)
    return {status: known.count(status) for status in reversed(Status)}


def percent(count: int, total: int) -> int:
    """Return a share in whole per cent, rounded down: 100 is all of it."""
    return count * 100 // total if total else 0


def read_progress(project: Project, slugs: tuple[str, ...]) -> tuple[list[Progress], list[Finding]]:
    """Return how far each brief is, and the findings of those that cannot be read; no slugs means all briefs.

    Raises UsageFault for a slug that is no brief.
    """
    library = read_library(project, slugs)
    progress: list[Progress] = []
    findings: list[Finding] = []
    for slug, faults in library.by_brief.items():
        manuscript = library.manuscripts.get(slug)
        state, broken = read_state(project.briefs / slug / "state.json")
        if manuscript is None or broken:
            findings += [*(() if manuscript else faults), *broken]
        else:
            progress.append(_progress(manuscript, state))
    return progress, sorted(findings)


def _progress(manuscript: Manuscript, state: State) -> Progress:
    brief = manuscript.brief
    units = (_unit(manuscript, unit, status, state.get(unit)) for unit, status in statuses(brief, state).items())
    return Progress(brief.slug, brief.structure.original, tuple(units))


def _unit(manuscript: Manuscript, unit: str, status: Status, accepted: Accepted | None) -> UnitProgress:
    brief = manuscript.brief
    code = language_of(brief, unit)
    original = manuscript.texts[other(code)].place("text", unit)
    if unit in brief.structure.quotations:
        original = manuscript.structure.place("quotations", unit, "original")
    translation = manuscript.texts[code].place("text", unit)
    text, _ = texts(brief, unit)
    changed = None
    if status is Status.STALE and accepted and accepted.original_text is not None:
        changed = difference(accepted.original_text, text)
    work = translation if text.strip() else original
    return UnitProgress(unit, code, status, accepted, original, translation, work, changed)


def as_json(progress: Sequence[Progress], findings: Sequence[Finding], root: Path) -> str:
    """Write all of it as one JSON object, files named from ``root``."""
    told = {"briefs": [_brief(one, root) for one in progress], "findings": [_finding(one, root) for one in findings]}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _brief(progress: Progress, root: Path) -> dict[str, Any]:
    return {
        "slug": progress.slug,
        "original": progress.original,
        "translation": other(progress.original),
        "counts": progress.counts,
        "waiting_for_review": [_waiting(code, units) for code, units in progress.waiting.items()],
        "units": [_row(unit, root) for unit in progress.units],
    }


def _waiting(code: Code, units: Sequence[UnitProgress]) -> dict[str, Any]:
    return {"language": code, "count": len(units), "units": [unit.unit for unit in units]}


def _row(unit: UnitProgress, root: Path) -> dict[str, Any]:
    changed = unit.difference
    return {
        "unit": unit.unit,
        "status": unit.status,
        "accepted": unit.accepted.model_dump(mode="json") if unit.accepted else None,
        "places": {"original": _place(unit.original, root), "translation": _place(unit.translation, root)},
        "difference": None if changed is None else [[stretch.change, stretch.text] for stretch in changed],
    }


def _finding(finding: Finding, root: Path) -> dict[str, Any]:
    told = {"code": finding.code, "severity": finding.severity, "message": finding.message, "hint": finding.hint}
    return _place(finding.place, root) | told


def _place(place: Place, root: Path) -> dict[str, Any]:
    path = Path(place.file)
    named = path.relative_to(root).as_posix() if path.is_relative_to(root) else place.file
    return {"file": named, "line": place.line, "column": place.column}
