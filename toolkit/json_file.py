"""JSON files that the toolkit writes beside a brief: read whole, or told where they are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding, Place
from toolkit.rule import Rule

_Model = TypeVar("_Model")
_Read = TypeVar("_Read", covariant=True)
_TOKEN = re.compile(r'(?P<key>"(?:[^"\\]|\\.)*"(?=\s*:))|"(?:[^"\\]|\\.)*"|(?P<brace>[{}])', re.DOTALL)
_CONFLICT = "<<<<<<<"
"""What git writes at the beginning of a line where it could not put two people's lines together."""


class Adapter(Protocol[_Read]):
    """What reads JSON as a model: a pydantic TypeAdapter, which by itself is not covariant."""

    def validate_json(self, data: bytes, /) -> _Read:
        """Return the model; raise ValidationError."""


def read_json(path: Path, model: Adapter[_Model], broken: Rule, merging: str) -> tuple[_Model | None, list[Finding]]:
    """Read a file as a model; None where there is none, or with every fault of it, told by the rule ``broken``.

    ``merging`` is the hint where two people's changes meet. Nothing is taken from a file that has a fault.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, []
    except OSError as error:
        return None, [broken.at(Place(str(path)), f"the file cannot be read: {error.strerror}")]
    text = data.decode("utf-8", "replace")
    if told := list(_conflicts(text)) or list(_doubled(text)):
        return None, [broken.at(_place(path, text, offset), message, merging) for offset, message in told]
    try:
        return model.validate_json(data), []
    except ValidationError as error:
        return None, [_fault(path, text, broken, details) for details in error.errors(include_url=False)]


def _conflicts(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(rf"^{_CONFLICT}", text, re.MULTILINE):
        yield match.start(), "two people's changes meet here"


def _doubled(text: str) -> Iterator[tuple[int, str]]:
    """Find keys that stand twice in one object, of which a reader of JSON would silently take the last."""
    objects: list[set[str]] = []
    for match in _TOKEN.finditer(text):
        if match["brace"] == "{":
            objects.append(set())
        elif objects and match["brace"]:
            objects.pop()
        elif objects and match["key"]:
            if match["key"] in objects[-1]:
                yield match.start(), f"{match['key'][1:-1]!r} stands here a second time"
            objects[-1].add(match["key"])


def _fault(path: Path, text: str, broken: Rule, details: ErrorDetails) -> Finding:
    where = ": ".join(map(str, (*details["loc"], details["msg"])))
    if stated := re.search(r"at line (\d+) column (\d+)$", details["msg"]):
        return broken.at(_stated(path, text, int(stated[1]), int(stated[2])), where)
    keys = details["loc"][:-1] if details["type"] == "missing" else details["loc"]
    return broken.at(_place(path, text, _offset(text, keys)), where)


def _stated(path: Path, text: str, line: int, column: int) -> Place:
    """Return the place that a reader of JSON states, whose columns are bytes."""
    row = text.split("\n")[line - 1].encode()
    return Place(str(path), line, max(1, len(row[:column].decode("utf-8", "ignore"))))


def _offset(text: str, keys: Sequence[str | int]) -> int:
    """Return where the last of these keys stands that is there, each within the one before."""
    start = 0
    for key in keys:
        found = re.compile(rf'"{re.escape(str(key))}"\s*:').search(text, start)
        start = found.start() if found else start
    return start


def _place(path: Path, text: str, offset: int) -> Place:
    return Place(str(path), text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
