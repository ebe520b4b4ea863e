"""Validation: what pydantic says of a document, told to an author."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding
from toolkit.model.base import ID_PATTERN
from toolkit.reader import rules
from toolkit.reader.document import Document

_Model = TypeVar("_Model")
_Read = TypeVar("_Read", covariant=True)
IDS_ARE_THE_SAME = "ids are not translated; they are the same in both files"
_DATE_TYPES = ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact")
_MESSAGES = {
    "missing": (rules.KEY_MISSING, "{key!r} is missing"),
    "extra_forbidden": (rules.KEY_UNKNOWN, "the key {key!r} is not known here"),
    "union_tag_invalid": (rules.KIND_UNKNOWN, "no such kind: {tag}"),
    "union_tag_not_found": (rules.KIND_MISSING, "the key 'kind' is missing"),
    "none_required": (rules.KEY_UNKNOWN, "the key {key!r} is not known here"),
    "string_too_long": (rules.LONG, "{key!r} has more than {max_length} characters"),
    "string_type": (rules.TYPE, "{key!r} needs a text"),
    "string_pattern_mismatch": (rules.FORM, "{input!r} does not have the form {pattern}"),
    "literal_error": (rules.CHOICE, "{input!r} is not one of {expected}"),
    "model_type": (rules.TYPE, "{key!r} needs keys of its own, indented below it"),
    "dict_type": (rules.TYPE, "{key!r} needs keys of its own, indented below it"),
    "mapping_type": (rules.TYPE, "{key!r} needs keys of its own, indented below it"),
    "model_attributes_type": (rules.TYPE, "{key!r} needs keys of its own, indented below it"),
    "list_type": (rules.TYPE, "{key!r} needs a list"),
    "tuple_type": (rules.TYPE, "{key!r} needs a list"),
    "enum": (rules.CHOICE, "{input!r} is not one of {expected}"),
    **dict.fromkeys(("decimal_parsing", "decimal_type", "finite_number"), (rules.WRONG, "{input!r} is not a number")),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), (rules.WRONG, "{input!r} is not a whole number")),
    **dict.fromkeys(("greater_than_equal", "greater_than"), (rules.WRONG, "{input!r} is too small for {key!r}")),
    **dict.fromkeys(("less_than_equal", "less_than"), (rules.WRONG, "{input!r} is too large for {key!r}")),
    "decimal_max_places": (rules.WRONG, "{input!r} has more than {decimal_places} decimal places"),
    **dict.fromkeys(_DATE_TYPES, (rules.WRONG, "{input!r} is not a date")),
    **dict.fromkeys(("bool_type", "bool_parsing"), (rules.WRONG, "{input!r} is neither true nor false")),
    "string_too_short": (rules.WRONG, "{key!r} has {found} characters, and needs at least {min_length}"),
    "too_long": (rules.LONG, "{key!r} has more than {max_length} entries"),
}
_HINTS = {
    "union_tag_invalid": "choose one of {expected_tags}",
    "decimal_parsing": "write it in digits, as in `value: 46` or `value: 12.5`",
    "int_parsing": "write it in digits, as in `{key}: 9`",
    **dict.fromkeys(_DATE_TYPES, "write year, month and day, as in `{key}: 2026-11-20`"),
    "string_too_short": "say it in a few words",
    "too_long": "look for a lost line or comma",
}


class Adapter(Protocol[_Read]):
    """What reads data as a model: a pydantic TypeAdapter, which by itself is not covariant."""

    def validate_python(self, data: Any, /) -> _Read:
        """Return the model; raise ValidationError."""


def validate(document: Document, model: Adapter[_Model]) -> tuple[_Model | None, list[Finding]]:
    """Read the data of a document as a model; None where the findings say why not."""
    try:
        return model.validate_python(document.data), []
    except ValidationError as error:
        return None, [_finding(document, details) for details in error.errors(include_url=False)]


def _finding(document: Document, details: ErrorDetails) -> Finding:
    key = tuple(_key_in(document.data, details["loc"]))
    last = str(details["loc"][-1]) if details["loc"] else Path(document.file).name
    context: dict[str, Any] = {"input": "", **details.get("ctx", {}), "key": last}
    if not isinstance(details["input"], dict | list | BaseModel):
        context["input"] = details["input"]
        context["found"] = len(str(details["input"]))
    rule, message = _MESSAGES.get(details["type"], (rules.WRONG, details["msg"].removeprefix("Value error, ")))
    text = message.format(**context) if details["type"] in _MESSAGES else message
    hint = _HINTS.get(details["type"], "").format(**context)
    if context.get("pattern") == ID_PATTERN:
        hint = _hint_for_id(document, str(context["input"]))
    return rule.at(document.place(*key), text, hint)


def is_translated(name: str) -> bool:
    """Tell whether what stands for an id is a word of another script."""
    return any(letter.isalpha() and not letter.isascii() for letter in name)


def _hint_for_id(document: Document, name: str) -> str:
    if Path(document.file).name.startswith("text.") and is_translated(name):
        return IDS_ARE_THE_SAME
    return "an id begins with a small Latin letter; small letters, digits and underscores follow, 28 characters at most"


def _key_in(data: object, location: tuple[int | str, ...]) -> Iterator[str | int]:
    """Yield the parts of a pydantic location that are keys of the data; the tags of unions are not."""
    for part in location:
        inside = part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        if inside:
            data = data[part]  # type: ignore[index]  # just looked for
            yield part
