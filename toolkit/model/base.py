"""What every part of the model shares: strictness, identifiers, evidence."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

MAX_PARAGRAPHS = 9999
ID_PATTERN = r"^[a-z][a-z0-9_]{0,27}$"
_RANGE = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


class Strict(BaseModel):
    """A part of the model: immutable, and closed to keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]


def _paragraphs(value: object) -> object:
    """Read ``[3, "19-20"]`` as the sorted paragraph numbers 3, 19, 20."""
    if not isinstance(value, list | tuple):
        return value
    numbers: set[int] = set()
    for entry in value:
        match = _RANGE.fullmatch(str(entry).strip())
        if match is None:
            raise ValueError(f"{entry!r} is neither a paragraph number nor a range such as 19-20")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last:
            raise ValueError(f"{entry!r} does not count upwards from 1")
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))


Evidence = Annotated[
    tuple[int, ...],
    BeforeValidator(_paragraphs, json_schema_input_type=list[int | str]),
    Field(description="paragraphs of the source: a list of numbers and ranges, e.g. [3, 19-20]"),
]
