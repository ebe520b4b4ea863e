"""JSON Schemas of the content files, from which editors complete and explain."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import TypeAdapter

from toolkit.model.base import Id
from toolkit.model.brief import Structure, TextFile
from toolkit.model.house import Glossary, House, UnitOfMeasure

_FILES: Mapping[str, TypeAdapter[object]] = {
    "brief": TypeAdapter(Structure),
    "text": TypeAdapter(TextFile),
    "glossary": TypeAdapter(Glossary),
    "house": TypeAdapter(House),
    "units": TypeAdapter(Mapping[Id, UnitOfMeasure]),
}


def schemas() -> dict[str, str]:
    """Return the name and the text of each schema file (JSON Schema 2020-12)."""
    return {
        f"{name}.schema.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter.json_schema()},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
        for name, adapter in _FILES.items()
    }
