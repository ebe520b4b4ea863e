"""Validation: what pydantic says of a document, told to an author."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding
from toolkit.reader.document import Document

_Model = TypeVar("_Model")
_Read = TypeVar("_Read", covariant=True)
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
}
_HINTS = {
    "key-missing": "add it",
    "key-unknown": "look for a slip in its spelling, or remove it; `briefs schema` describes what may stand here",
    "value-long": "make several units of it",
    "kind-unknown": "choose one of {expected_tags}",
    "kind-missing": "add the line `kind: …`",
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
    hint = _HINTS.get(code, "").format(**{"expected_tags": "", **context})
    return Finding(document.place(*key), code, text, hint)


def _key_in(data: object, location: tuple[int | str, ...]) -> Iterator[str | int]:
    """Yield the parts of a pydantic location that are keys of the data; the tags of unions are not."""
    for part in location:
        inside = part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        if inside:
            data = data[part]  # type: ignore[index]  # just looked for
            yield part
