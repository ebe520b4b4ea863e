"""Acceptance: which texts a person may be taken to stand for, and what becomes of their state."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from toolkit.errors import UsageFault
from toolkit.findings import Finding
from toolkit.language import LANGUAGES
from toolkit.model.status import Status
from toolkit.publish import publish
from toolkit.reader.document import Document
from toolkit.reader.library import Manuscript
from toolkit.state.file import State, is_same_person, read_state, written
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
    left: tuple[str, ...] = ()
    """What is told of the units of a whole brief that were left as they are."""

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
    _refuse_absent(slug, units or tuple(found), found)
    _refuse_untranslated(slug, units, found, acceptance)
    chosen, left = (_asked(slug, units, state, found, acceptance), ()) if units else _all(state, found, acceptance)
    return Accepting(
        slug,
        path,
        before=state,
        after=accept(brief, state, chosen, acceptance),
        changes=tuple((unit, found[unit]) for unit in chosen),
        dropped=tuple(sorted(state.keys() - found.keys())),
        left=left,
    )


def _all(state: State, found: Mapping[str, Status], acceptance: Acceptance) -> tuple[list[str], tuple[str, ...]]:
    """Choose the units of a whole brief, and tell which are left: reviewed ones, and what is not for this reviewer."""
    wanted = Status(acceptance.status).rank
    further = [unit for unit, status in found.items() if status.rank > wanted]
    lower = [unit for unit, status in found.items() if status.rank < wanted]
    unread = _untranslated(lower, found, acceptance)
    own = [unit for unit in lower if unit not in unread and _is_own(state, unit, acceptance)]
    told = (
        (len(further), "reviewed already"),
        (len(unread), "that no translator stands for yet"),
        (len(own), f"translated by {acceptance.by}, to be read by another person"),
    )
    chosen = [unit for unit in lower if unit not in (*unread, *own)]
    return chosen, tuple(f"{count} {why}" for count, why in told if count)


def _asked(
    slug: str, units: Sequence[str], state: State, found: Mapping[str, Status], acceptance: Acceptance
) -> list[str]:
    """Choose the units that were asked for by name; what is left out of a whole brief is refused here."""
    if own := [unit for unit in units if _is_own(state, unit, acceptance)]:
        message = f"{acceptance.by} translated {_named(own)} of {slug}; a review is that of a second person"
        raise UsageFault(message, "leave it translated until somebody else has read it")
    demoted = [unit for unit in units if found[unit].rank > Status(acceptance.status).rank]
    if demoted and not acceptance.because:
        raise UsageFault(f"{_named(demoted)} of {slug} would be reviewed no more", "say why with --because")
    return [unit for unit in units if found[unit] != acceptance.status]


def _refuse_absent(slug: str, units: Sequence[str], found: Mapping[str, Status]) -> None:
    if unknown := [unit for unit in units if unit not in found]:
        near = "".join(f"did you mean {name!r}? " for name in get_close_matches(unknown[0], found, 1))
        raise UsageFault(f"{slug} has no translated text {_named(unknown)}", f"{near}`briefs status {slug}` tells all")
    if missing := [unit for unit in units if found[unit] is Status.MISSING]:
        message = f"nobody can stand for a text that is not there: {_named(missing)} of {slug}"
        raise UsageFault(message, f"write it, or name the texts that are done: {slug}:UNIT")


def _refuse_untranslated(
    slug: str, units: tuple[str, ...], found: Mapping[str, Status], acceptance: Acceptance
) -> None:
    """Refuse to review what is no translation yet; of a whole brief that is left out, unless there is nothing else."""
    unread = _untranslated(units or found, found, acceptance)
    if unread and (units or not any(found[unit].is_accepted for unit in found)):
        message = f"no translator stands for the present text of {_named(unread)} of {slug}"
        names = " ".join(f"{slug}:{unit}" for unit in unread) if units else slug
        command = f"`briefs translation accept {names} --as translated --by TRANSLATOR`"
        raise UsageFault(f"{message}; a review is that of a second person", f"first {command}")


def _untranslated(units: Iterable[str], found: Mapping[str, Status], acceptance: Acceptance) -> list[str]:
    """Return the units that cannot be reviewed, because nobody stands for their translation as it is now."""
    return [unit for unit in units if acceptance.status == "reviewed" and not found[unit].is_accepted]


def _is_own(state: State, unit: str, acceptance: Acceptance) -> bool:
    """Tell whether a review would be that of the person who stood for the translation last."""
    last = state.get(unit)
    if last is None or (last.status, acceptance.status) != ("translated", "reviewed"):
        return False
    return is_same_person(last.by, acceptance.by)


def _named(units: Sequence[str]) -> str:
    return ", ".join(map(repr, units[:5])) + (f" and {len(units) - 5} more" if len(units) > 5 else "")


def hindrances(inspection: Inspection, slug: str, units: tuple[str, ...]) -> list[Finding]:
    """Return the errors for which units of a brief cannot be accepted; no units means all.

    An error in a file of texts hinders the unit in whose lines it stands, any other one (in brief.yaml, in
    state.json, in what all briefs share) every unit of the brief.
    """
    manuscript = inspection.library.manuscripts.get(slug)
    errors = inspection.errors_of(slug)
    if manuscript is None or not units:
        return errors
    return [finding for finding in errors if _hinders(manuscript, finding, units)]


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
