"""Validation: what pydantic says of a document, told to an author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from toolkit.findings import Finding
from toolkit.reader.document import Document

_Model = TypeVar("_Model")
_MESSAGES = {
    "missing": ("key-missing", "{key!r} is missing"),
    "extra_forbidden": ("key-unknown", "the key {key!r} is not known here"),
    "union_tag_invalid": ("kind-unknown", "no such kind: {tag}"),
    "union_tag_not_found": ("kind-missing", "the key 'kind' is missing"),
    "string_type": ("value-type", "{key!r} needs a text"),
    "string_pattern_mismatch": ("value-form", "{input!r} does not have the form {pattern}"),
    "literal_error": ("value-choice", "{input!r} is not one of {expected}"),
    "enum": ("value-choice", "{input!r} is not one of {expected}"),
}
_HINTS = {
    "key-missing": "add it",
    "key-unknown": "look for a slip in its spelling, or remove it; `briefs schema` describes what may stand here",
    "kind-unknown": "choose one of {expected_tags}",
    "kind-missing": "add the line `kind: …`",
}


def validate(document: Document, model: type[_Model] | TypeAdapter[_Model]) -> tuple[_Model | None, list[Finding]]:
    """Read the data of a document as a model; None where the findings say why not."""
    adapter = model if isinstance(model, TypeAdapter) else TypeAdapter(model)
    try:
        return adapter.validate_python(document.data), []
    except ValidationError as error:
        return None, [_finding(document, details) for details in error.errors(include_url=False)]


def _finding(document: Document, details: ErrorDetails) -> Finding:
    key = tuple(_key_in(document.data, details["loc"]))
    context: dict[str, Any] = {"input": "", **details.get("ctx", {}), "key": str(details["loc"][-1]) if details["loc"] else ""}
    if not isinstance(details["input"], dict | list | BaseModel):
        context["input"] = details["input"]
    code, message = _MESSAGES.get(details["type"], ("value-wrong", details["msg"].removeprefix("Value error, ")))
    text = message.format(**context) if details["type"] in _MESSAGES else message
    hint = _HINTS.get(code, "").format(**{"expected_tags": "", **context})
    return Finding(document.place(*key), code, text, hint)


def _key_in(data: object, location: tuple[int | str, ...]) -> Iterator[str | int]:
    """Yield the parts of a pydantic location that are keys of the data; the tags of unions are not."""
    for part in location:
        if isinstance(data, dict) and part in data:
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            continue
        yield part
