"""What the toolkit reads of its own JSON files, and where it says that one is broken."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.projects import write
from toolkit.json_file import read_json
from toolkit.rule import Rule

ANY: TypeAdapter[Any] = TypeAdapter(Any)
BROKEN = Rule("broken", "it is broken", "", "", "restore it", (), ())
WORDS = st.text(st.characters(exclude_categories=("Cs",)))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS,
    lambda within: st.lists(within, max_size=2) | st.dictionaries(WORDS, within, max_size=2),
    max_leaves=5,
)


@given(VALUES, st.none() | st.just(1), st.booleans())
def test_whatever_is_written_is_read_and_nothing_is_found_doubled(tmp_path_factory, value, indent, escaped):
    text = json.dumps(value, indent=indent, ensure_ascii=escaped)
    path = write(tmp_path_factory.getbasetemp() / "any.json", text)
    assert read_json(path, ANY, BROKEN, "merge it") == (value, [])


@given(VALUES, WORDS, VALUES)
def test_a_key_that_stands_twice_in_one_object_is_found_where_it_stands_again(tmp_path_factory, first, key, second):
    name = json.dumps(key, ensure_ascii=False)
    rows = f"  {name}: {json.dumps(first)},\n  {name}: {json.dumps(second)}\n"
    path = write(tmp_path_factory.getbasetemp() / "doubled.json", f"{{\n{rows}}}\n")
    read, (finding,) = read_json(path, ANY, BROKEN, "merge it")
    assert (read, finding.place.line, finding.place.column, finding.hint) == (None, 3, 3, "merge it")


def test_where_there_is_no_file_nothing_is_read_and_nothing_found(tmp_path):
    assert read_json(tmp_path / "none.json", ANY, BROKEN, "merge it") == (None, [])


def test_marks_within_a_text_are_no_conflict(tmp_path):
    path = write(tmp_path / "text.json", '{"text": "see <<<<<<< ours"}')
    assert read_json(path, ANY, BROKEN, "merge it") == ({"text": "see <<<<<<< ours"}, [])
