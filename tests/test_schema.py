from __future__ import annotations

import json

import pytest

from toolkit.project import shipped
from toolkit.schema import schemas

FOLDER = shipped("content") / "schema"


def test_there_is_one_for_each_kind_of_content_file():
    assert sorted(schemas()) == [f"{name}.schema.json" for name in ("brief", "glossary", "house", "text", "units")]


@pytest.mark.parametrize("name", schemas())
def test_the_files_of_the_project_are_those_of_the_model(name):
    assert (FOLDER / name).read_text("utf-8") == schemas()[name], "run `briefs schema`"


def properties(schema, path=""):
    """Yield every property at any depth, with its name."""
    if isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items():
            yield f"{path}/{name}", value
        for key, value in schema.items():
            yield from properties(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for value in schema:
            yield from properties(value, path)


def test_an_editor_explains_every_property():
    found = {name: dict(properties(json.loads(text))) for name, text in schemas().items()}
    assert sum(map(len, found.values())) > 90
    bare = [f"{name}{path}" for name, rows in found.items() for path, row in rows.items() if not row.get("description")]
    assert bare == []


def test_an_editor_is_told_of_unknown_keys_of_kinds_and_of_ids():
    brief = json.loads(schemas()["brief.schema.json"])
    assert brief["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert brief["additionalProperties"] is False
    assert set(brief["properties"]) >= {"original", "revised", "source", "title", "facts", "quotations", "sections"}
    kinds = brief["properties"]["sections"]["items"]["discriminator"]["mapping"]
    assert set(kinds) == {
        *("points", "uncertain", "sources", "assessment"),
        *("body", "people", "timeline", "figures", "chart", "terms"),
    }
    text = json.loads(schemas()["text.schema.json"])
    assert text["properties"]["text"]["patternProperties"] == {
        "^[a-z][a-z0-9_]{0,27}$": {"maxLength": 5000, "type": "string"}
    }
