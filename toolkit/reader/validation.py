"""Validation: what pydantic says of a document, told to an author."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding
from toolkit.model.base import ID_PATTERN
from toolkit.reader.document import Document

_Model = TypeVar("_Model")
_Read = TypeVar("_Read", covariant=True)
IDS_ARE_THE_SAME = "ids are not translated; they are the same in both files"
_DATE_TYPES = ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact")
_MESSAGES = {
    "missing": ("key-missing", "{key!r} is missing"),
    "extra_forbidden": ("key-unknown", "the key {key!r} is not known here"),
    "union_tag_invalid": ("kind-unknown", "no such kind: {tag}"),
    "union_tag_not_found": ("kind-missing", "the key 'kind' is missing"),
    "none_required": ("key-unknown", "the key {key!r} is not known here"),
    "string_too_long": ("value-long", "{key!r} has more than {max_length} characters"),
    "string_type": ("value-type", "{key!r} needs a text"),
    "string_pattern_mismatch": ("value-form", "{input!r} does not have the form {pattern}"),
    "literal_error": ("value-choice", "{input!r} is not one of {expected}"),
    "model_type": ("value-type", "{key!r} needs keys of its own, indented below it"),
    "dict_type": ("value-type", "{key!r} needs keys of its own, indented below it"),
    "mapping_type": ("value-type", "{key!r} needs keys of its own, indented below it"),
    "model_attributes_type": ("value-type", "{key!r} needs keys of its own, indented below it"),
    "list_type": ("value-type", "{key!r} needs a list"),
    "tuple_type": ("value-type", "{key!r} needs a list"),
    "enum": ("value-choice", "{input!r} is not one of {expected}"),
    **dict.fromkeys(("decimal_parsing", "decimal_type", "finite_number"), ("value-wrong", "{input!r} is not a number")),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), ("value-wrong", "{input!r} is not a whole number")),
    **dict.fromkeys(("greater_than_equal", "greater_than"), ("value-wrong", "{input!r} is too small for {key!r}")),
    **dict.fromkeys(("less_than_equal", "less_than"), ("value-wrong", "{input!r} is too large for {key!r}")),
    "decimal_max_places": ("value-wrong", "{input!r} has more than {decimal_places} decimal places"),
    **dict.fromkeys(_DATE_TYPES, ("value-wrong", "{input!r} is not a date")),
    **dict.fromkeys(("bool_type", "bool_parsing"), ("value-wrong", "{input!r} is neither true nor false")),
    "string_too_short": ("value-wrong", "{key!r} is empty"),
    "too_long": ("value-long", "{key!r} has more than {max_length} entries"),
}
_HINTS = {
    "key-missing": "add it",
    "key-unknown": "look for a slip in its spelling, or remove it; `briefs schema` describes what may stand here",
    "value-long": "make several units of it",
    "kind-unknown": "choose one of {expected_tags}",
    "kind-missing": "add the line `kind: …`",
}
_HINTS_BY_TYPE = {
    "decimal_parsing": "write it in digits, as in `value: 46` or `value: 12.5`",
    "int_parsing": "write it in digits, as in `{key}: 9`",
    **dict.fromkeys(_DATE_TYPES, "write year, month and day, as in `{key}: 2026-11-20`"),
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
    code, message = _MESSAGES.get(details["type"], ("value-wrong", details["msg"].removeprefix("Value error, ")))
    text = message.format(**context) if details["type"] in _MESSAGES else message
    hint = _HINTS_BY_TYPE.get(details["type"], _HINTS.get(code, "")).format(**{"expected_tags": "", **context})
    if context.get("pattern") == ID_PATTERN:
        hint = _hint_for_id(document, str(context["input"]))
    return Finding(document.place(*key), code, text, hint)


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
