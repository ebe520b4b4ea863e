"""Acceptance: which texts a person may be taken to stand for, and what becomes of their state."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from toolkit.errors import UsageFault
from toolkit.findings import Finding, Severity
from toolkit.language import LANGUAGES
from toolkit.model.brief import Brief
from toolkit.model.status import Status
from toolkit.publish import publish
from toolkit.reader.document import Document
from toolkit.reader.library import Manuscript
from toolkit.state.file import State, read_state, written
from toolkit.state.status import Acceptance, accept, statuses
from toolkit.work import Inspection


@dataclass(frozen=True)
class Accepting:
    """What an acceptance makes of the state of one brief."""

    slug: str
    path: Path
    before: State
    after: State
    changes: tuple[tuple[str, Status], ...]
    """The units that are accepted, each with the status it had."""
    dropped: tuple[str, ...]
    """The units that the state knew and the brief has no more."""
    kept: int
    """How many units of a whole brief are reviewed, and stay so, where it is accepted as translated."""

    def publish(self) -> None:
        """Write the state, if it has changed. Raises EnvironmentFault where the machine refuses."""
        if self.after != self.before:
            publish(self.path, written(self.after).encode())


def plan_acceptance(inspection: Inspection, slug: str, units: tuple[str, ...], acceptance: Acceptance) -> Accepting:
    """Return what accepting units of a brief comes to; no units means all that are not as far yet.

    The brief is valid and its state readable. Raises UsageFault for what nobody can stand for.
    """
    brief = inspection.library.manuscripts[slug].brief
    path = inspection.project.briefs / slug / "state.json"
    state, _ = read_state(path)
    found = statuses(brief, state)
    _refuse(brief, state, units or tuple(found), acceptance)
    wanted = Status(acceptance.status)
    if units:
        _refuse_demotion(slug, [unit for unit in units if found[unit].rank > wanted.rank], acceptance)
        chosen = [unit for unit in units if found[unit] is not wanted]
    else:
        chosen = [unit for unit, status in found.items() if status.rank < wanted.rank]
    return Accepting(
        slug,
        path,
        before=state,
        after=accept(brief, state, chosen, acceptance),
        changes=tuple((unit, found[unit]) for unit in chosen),
        dropped=tuple(sorted(state.keys() - found.keys())),
        kept=0 if units else sum(status.rank > wanted.rank for status in found.values()),
    )


def _refuse(brief: Brief, state: State, units: Sequence[str], acceptance: Acceptance) -> None:
    """Refuse units that are not there, have no text, or would be reviewed by the person who translated them."""
    slug, found = brief.slug, statuses(brief, state)
    if unknown := [unit for unit in units if unit not in found]:
        near = "".join(f"did you mean {name!r}? " for name in get_close_matches(unknown[0], found, 1))
        raise UsageFault(f"{slug} has no translated text {_named(unknown)}", f"{near}`briefs status {slug}` tells all")
    if missing := [unit for unit in units if found[unit] is Status.MISSING]:
        message = f"nobody can stand for a text that is not there: {_named(missing)} of {slug}"
        raise UsageFault(message, f"write it, or name the texts that are done: {slug}:UNIT")
    if acceptance.status == "reviewed" and (own := [unit for unit in units if _is_own(state, unit, acceptance.by)]):
        message = f"{acceptance.by} translated {_named(own)} of {slug}; a review is that of a second person"
        raise UsageFault(message, "leave it translated until somebody else has read it")


def _refuse_demotion(slug: str, demoted: list[str], acceptance: Acceptance) -> None:
    if demoted and not acceptance.because:
        message = f"{_named(demoted)} of {slug} would be reviewed no more"
        raise UsageFault(message, "say why with --because")


def _is_own(state: State, unit: str, name: str) -> bool:
    """Tell whether it was this person who stood for the translation last."""
    accepted = state.get(unit)
    return accepted is not None and accepted.status == "translated" and accepted.by.casefold() == name.casefold()


def _named(units: Sequence[str]) -> str:
    return ", ".join(map(repr, units[:5])) + (f" and {len(units) - 5} more" if len(units) > 5 else "")


def hindrances(inspection: Inspection, slug: str, units: tuple[str, ...]) -> list[Finding]:
    """Return the errors for which units of a brief cannot be accepted; no units means all.

    An error in a file of texts hinders the unit in whose lines it stands, any other one (in brief.yaml, in
    state.json, in what all briefs share) every unit of the brief.
    """
    folder = inspection.project.briefs / slug
    manuscript = inspection.library.manuscripts.get(slug)
    errors = [finding for finding in inspection.findings if finding.severity is Severity.ERROR]
    ours = [f for f in errors if _lies_in(f, folder) or not _lies_in(f, inspection.project.briefs)]
    if manuscript is None or not units:
        return ours
    return [finding for finding in ours if _hinders(manuscript, finding, units)]


def _lies_in(finding: Finding, folder: Path) -> bool:
    return Path(finding.place.file).is_relative_to(folder)


def _hinders(manuscript: Manuscript, finding: Finding, units: Iterable[str]) -> bool:
    """Tell whether an error concerns one of the units; a text that is missing is told at the key above them all."""
    for code in LANGUAGES:
        document = manuscript.texts[code]
        if finding.place.file == document.file:
            unit = _unit_at(document, finding.place.line, manuscript.brief.text[code])
            return unit in units if unit else finding.place != document.place("text")
    return True


def _unit_at(document: Document, line: int, units: Iterable[str]) -> str | None:
    """Return the unit in whose lines a line of a file of texts stands, None above the first."""
    starts = sorted((document.place("text", unit).line, unit) for unit in units)
    index = bisect_right([start for start, _ in starts], line)
    return starts[index - 1][1] if index else None
