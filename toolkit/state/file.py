"""The file state.json: a sorted line for each unit that somebody stands for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints, TypeAdapter, model_validator

from toolkit.findings import Finding
from toolkit.json_file import read_json
from toolkit.markup import unfolded
from toolkit.model.base import Id, Strict
from toolkit.rule import Rule

AcceptedStatus = Literal["translated", "reviewed"]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Accepted(Strict):
    """What somebody stands for: the hashes of both texts of a unit, how far the work went, and by whom.

    ``by`` is who stood for it last. Of a reviewed text that is the reviewer, and ``translated_by`` the translator;
    None in lines that were written before both were kept.
    """

    model_config = ConfigDict(str_strip_whitespace=False)  # the text is kept as it was

    original: str
    translation: str
    status: AcceptedStatus
    by: Name
    on: date
    because: Name | None = None
    original_text: str | None = None
    """The original as it was accepted, so that a translator sees what has changed; None in lines without it."""
    translated_by: Name | None = None
    translated_on: date | None = None
    translated_because: Name | None = None

    @model_validator(mode="after")
    def _is_of_one_text(self) -> Accepted:
        """Refuse a hash that was changed by hand: it would call a translation current that nobody has read again."""
        if self.original_text is not None and text_hash(self.original_text) != self.original:
            raise ValueError("`original` is not the hash of `original_text`")
        return self

    @model_validator(mode="after")
    def _is_read_by_two(self) -> Accepted:
        """Refuse a translator beside a text that nobody has reviewed, and one who reviewed it as well."""
        told = (self.translated_by, self.translated_on, self.translated_because)
        if any(told) and (self.status != "reviewed" or None in told[:2]):
            raise ValueError("`translated_by` belongs to a reviewed text, with `translated_on`")
        if self.translated_by and is_same_person(self.translated_by, self.by):
            raise ValueError("a review is that of a second person, but `translated_by` is `by`")
        return self


State = Mapping[str, Accepted]
_STATE: TypeAdapter[dict[str, Accepted]] = TypeAdapter(dict[Id, Accepted])

BROKEN = Rule(
    "state-broken",
    "the record of translations cannot be read",
    "It says who stands for which translation. What cannot be read is not taken for nothing: nobody's word is lost.",
    "docs/architecture.md: which original each translation belongs to",
    "restore the file; it is written by `briefs translation accept`, not by hand",
    ("state: |\n  {}\n",),
    (
        'state: |\n  {"title": {"original": "a1b2c3d4e5f60718", "status": "translated"}}\n',
        'state: |\n  {"title": {"original": "a1b2c3d4e5f60718", \n',
        "state: |\n  <<<<<<< ours\n  {}\n  =======\n  {\n  }\n  >>>>>>> theirs\n",
    ),
)
RULES = (BROKEN,)
_PERSIAN = str.maketrans("يك", "یک")
_MERGE_HINT = "keep one line for each unit, delete the marks, and let `briefs status` tell what is still right"


def is_same_person(name: str, other: str) -> bool:
    """Tell whether two names are one, whatever their capitals, spaces and Arabic or Persian yeh and kaf."""
    return _spelled(name) == _spelled(other)


def _spelled(name: str) -> str:
    return unfolded(name).casefold().translate(_PERSIAN).replace("\u200c", "")


def text_hash(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a unit's text, line breaks unfolded.

    The text is the one written: a fact in it is its ``{id}``. Both editions print the value of the fact, so that a
    translation is not stale because a value changed.
    """
    return hashlib.sha256(unfolded(text).encode()).hexdigest()[:16]


def read_state(path: Path) -> tuple[State, list[Finding]]:
    """Read state.json; where there is none, nothing has been accepted yet."""
    state, findings = read_json(path, _STATE, BROKEN, _MERGE_HINT)
    return state or {}, findings


def written(state: State) -> str:
    """Write a state as JSON, one sorted line per unit, so that two people's changes merge."""
    rows = {unit: state[unit].model_dump(mode="json", exclude_none=True) for unit in sorted(state)}
    lines = [f'  "{unit}": {json.dumps(row, sort_keys=True, ensure_ascii=False)}' for unit, row in rows.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"
