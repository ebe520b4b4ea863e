"""State: which text of the original each translation belongs to, and who stands for it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding, Place
from toolkit.language import other
from toolkit.markup import unfolded
from toolkit.model.base import Id, Strict
from toolkit.model.brief import Brief
from toolkit.rule import Rule


class Accepted(Strict):
    """What somebody stands for: the hashes of both texts of a unit, and how far the work went."""

    original: str
    translation: str
    status: Literal["translated", "reviewed"]
    by: str
    on: date
    because: str | None = None


State = Mapping[str, Accepted]
_STATE: TypeAdapter[dict[str, Accepted]] = TypeAdapter(dict[Id, Accepted])

BROKEN = Rule(
    "state-broken",
    "the record of translations cannot be read",
    "It says who stands for which translation. What cannot be read is not taken for nothing: nobody's word is lost.",
    "docs/architecture.md: which original each translation belongs to",
    "restore the file; it is written by the toolkit, not by hand",
    ("state: |\n  {}\n",),
    (
        'state: |\n  {"title": {"original": "a1b2c3d4e5f60718", "status": "translated"}}\n',
        'state: |\n  {"title": {"original": "a1b2c3d4e5f60718", \n',
    ),
)
RULES = (BROKEN,)


class Status(StrEnum):
    """How far the translation of a unit is."""

    DRAFT = "draft"
    STALE = "stale"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


def text_hash(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a unit's text, line breaks unfolded."""
    return hashlib.sha256(unfolded(text).encode()).hexdigest()[:16]


def read_state(path: Path) -> tuple[State, list[Finding]]:
    """Read state.json; where there is none, nothing has been accepted yet."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [BROKEN.at(Place(str(path)), f"the file cannot be read: {error.strerror}")]
    try:
        return _STATE.validate_json(data), []
    except ValidationError as error:
        lines = data.decode("utf-8", "replace").split("\n")
        return {}, [_broken(path, lines, details) for details in error.errors(include_url=False)]


def _broken(path: Path, lines: list[str], details: ErrorDetails) -> Finding:
    where = ": ".join(map(str, (*details["loc"], details["msg"])))
    unit = f'"{details["loc"][0]}"' if details["loc"] else ""
    stated = re.search(r"at line (\d+) column (\d+)$", details["msg"])
    line = int(stated[1]) if stated else next((n for n, row in enumerate(lines, 1) if unit in row), 1)
    column = int(stated[2]) if stated else lines[line - 1].find(unit) + 1
    return BROKEN.at(Place(str(path), line, max(column, 1)), where)


def written(state: State) -> str:
    """Write a state as JSON, one sorted line per unit, so that two people's changes merge."""
    rows = {unit: state[unit].model_dump(mode="json", exclude_none=True) for unit in sorted(state)}
    lines = [f'  "{unit}": {json.dumps(row, sort_keys=True, ensure_ascii=False)}' for unit, row in rows.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def accept(brief: Brief, units: list[str], status: Literal["translated", "reviewed"], by: str, on: date) -> State:
    """Return a state in which the units, as they stand now, are accepted."""
    return {
        unit: Accepted(original=ours, translation=theirs, status=status, by=by, on=on)
        for unit in units
        for ours, theirs in [_hashes(brief, unit)]
    }


def statuses(brief: Brief, state: State) -> dict[str, Status]:
    """Tell how far the translation of each unit is."""
    return {unit: _status(brief, state.get(unit), unit) for unit in translated_units(brief)}


def is_reviewed(brief: Brief, state: State) -> bool:
    """Tell whether a person has reviewed every unit as it stands."""
    return all(status is Status.REVIEWED for status in statuses(brief, state).values())


def translated_units(brief: Brief) -> list[str]:
    """Return the ids of the units that have a translation, in the order of print, each once."""
    structure = brief.structure
    return list(dict.fromkeys(structure.unit_ids(other(structure.original))))


def _status(brief: Brief, accepted: Accepted | None, unit: str) -> Status:
    if accepted is None:
        return Status.DRAFT
    original, translation = _hashes(brief, unit)
    if (accepted.original, accepted.translation) == (original, translation):
        return Status(accepted.status)
    return Status.STALE if accepted.original != original else Status.DRAFT


def _hashes(brief: Brief, unit: str) -> tuple[str, str]:
    original = brief.structure.original
    quotation = brief.structure.quotations.get(unit)
    ours = quotation.original if quotation else brief.text[original].get(unit, "")
    return text_hash(ours), text_hash(brief.text[other(original)].get(unit, ""))
