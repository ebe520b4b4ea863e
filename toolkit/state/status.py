"""How far the translation of each unit of a brief is, and the one way to move it on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.language import Code, other
from toolkit.markup import unfolded
from toolkit.model.brief import Brief
from toolkit.model.status import Status
from toolkit.state.file import Accepted, AcceptedStatus, State, text_hash


@dataclass(frozen=True)
class Acceptance:
    """That a person stands for texts, since when, and why, None where that needs no words."""

    status: AcceptedStatus
    by: str
    on: date
    because: str | None = None


def translated_units(brief: Brief) -> list[str]:
    """Return the ids of the units that have a translation, in the order of print, each once."""
    structure = brief.structure
    return list(dict.fromkeys([*structure.unit_ids(other(structure.original)), *structure.quotations]))


def language_of(brief: Brief, unit: str) -> Code:
    """Return the language that a unit was translated into: a quotation out of that of its source."""
    structure = brief.structure
    return other(structure.source.language if unit in structure.quotations else structure.original)


def statuses(brief: Brief, state: State) -> dict[str, Status]:
    """Tell how far the translation of each unit is."""
    return {unit: _status(brief, state.get(unit), unit) for unit in translated_units(brief)}


def edition_status(brief: Brief, state: State, code: Code) -> Status | None:
    """Return the status of the unit of an edition that needs work most; None: the edition is the original."""
    if code == brief.structure.original:
        return None
    found = statuses(brief, state)
    return min((found[unit] for unit in found if language_of(brief, unit) == code), key=lambda status: status.rank)


def accept(brief: Brief, state: State, units: Iterable[str], acceptance: Acceptance) -> State:
    """Return the state in which the units, as they stand now, are accepted; lines of units that are gone are too.

    A review keeps who stood for the translation that was reviewed.
    """
    kept = {unit: state[unit] for unit in translated_units(brief) if unit in state}
    return kept | {unit: _accepted(brief, unit, acceptance, kept.get(unit)) for unit in units}


def texts(brief: Brief, unit: str) -> tuple[str, str]:
    """Return the original and the translation of a unit, the words of the source for a quotation; empty: not there."""
    into = language_of(brief, unit)
    quotation = brief.structure.quotations.get(unit)
    original = quotation.original if quotation else brief.text[other(into)].get(unit, "")
    return original, brief.text[into].get(unit, "")


def _accepted(brief: Brief, unit: str, acceptance: Acceptance, before: Accepted | None) -> Accepted:
    original, translation = texts(brief, unit)
    is_review = acceptance.status == "reviewed" and _status(brief, before, unit) is Status.TRANSLATED
    translator = before if is_review else None
    return Accepted(
        original=text_hash(original),
        translation=text_hash(translation),
        status=acceptance.status,
        by=acceptance.by,
        on=acceptance.on,
        because=acceptance.because,
        original_text=unfolded(original),
        translated_by=translator.by if translator else None,
        translated_on=translator.on if translator else None,
        translated_because=translator.because if translator else None,
    )


def _status(brief: Brief, accepted: Accepted | None, unit: str) -> Status:
    original, translation = texts(brief, unit)
    if not (original.strip() and translation.strip()):
        return Status.MISSING
    if accepted is None:
        return Status.DRAFT
    if accepted.original != text_hash(original):
        return Status.STALE
    return Status(accepted.status) if accepted.translation == text_hash(translation) else Status.DRAFT
