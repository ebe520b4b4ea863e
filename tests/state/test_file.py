from __future__ import annotations

import json
import subprocess
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects import told, write
from toolkit.state.file import Accepted, read_state, text_hash, written

DAY = date(2026, 11, 20)
IDS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip)
TEXTS = st.none() | st.text(st.characters(exclude_categories=("Cs", "Cc")))


def line(
    text: str | None = "A border", by: str = "Zahra", because: str | None = None, translator: str | None = None
) -> Accepted:
    original = text_hash(text or "")
    return Accepted(
        original=original,
        translation="x",
        status="reviewed",
        by=by,
        on=DAY,
        because=because,
        original_text=text,
        translated_by=translator,
        translated_on=DAY if translator else None,
    )


@given(st.dictionaries(IDS, st.builds(line, TEXTS, WORDS, st.none() | WORDS, st.none() | WORDS.map("{} too".format))))
def test_what_is_written_is_read_one_sorted_line_for_each_unit(tmp_path_factory, state):
    path = write(tmp_path_factory.getbasetemp() / "state.json", written(state))
    assert read_state(path) == (state, [])
    lines = written(state).split("\n")[1:-2]
    assert [row.split('"')[1] for row in lines if row] == sorted(state)
    assert written(dict(reversed(state.items()))) == written(state)


@pytest.mark.parametrize("status", ["translated", "reviewed"])
def test_a_line_of_before_without_the_text_and_the_translator_is_read(tmp_path, status):
    older = f'{{"by": "Z", "on": "2026-11-21", "original": "x", "status": "{status}", "translation": "y"}}'
    state, findings = read_state(write(tmp_path / "state.json", f'{{\n  "title": {older}\n}}\n'))
    assert findings == []
    assert json.loads(written(state)) == {"title": json.loads(older)}


def test_a_state_that_cannot_be_opened_is_a_finding(tmp_path):
    (tmp_path / "state.json").mkdir()
    assert told(read_state(tmp_path / "state.json")[1]) == ["state.json:1:1 state-broken"]


def test_an_empty_state_is_written_and_read(tmp_path):
    path = tmp_path / "state.json"
    assert read_state(path) == ({}, [])
    path.write_text(written({}), "utf-8")
    assert read_state(path) == ({}, [])


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (b"", ["1:1"]),
        (b"\xff", ["1:1"]),
        (b"[]", ["1:1"]),
        (b'{\n  "title": {"original": "x"}\n}', ["2:3"] * 4),
        (b'{\n  "Title": {}\n}', ["2:3"] * 6),
        (b'{\n "title": nonsense\n}', ["2:12"]),
        ('{\n "سلام": nonsense\n}'.encode(), ["2:11"]),
        (b'{\n "a": {"by": "Z", "by": "A"}\n}', ["2:19"]),
    ],
)
def test_a_broken_state_is_a_finding(tmp_path, data, places):
    path = tmp_path / "state.json"
    path.write_bytes(data)
    state, findings = read_state(path)
    assert state == {}
    assert told(findings) == [f"state.json:{place} state-broken" for place in places]
    assert not any(finding.message.startswith(":") for finding in findings)


PIECES = [b"{", b"}", b'"title"', b": ", b"{}", b",", b"\n", b"[", b"1", b'"by": "Z"', b"\xff", b"<<<<<<< a", b"\x00"]


@given(st.lists(st.sampled_from(PIECES)).map(b"".join) | st.binary())
def test_no_file_is_too_broken_to_be_told_where(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "broken.json"
    path.write_bytes(data)
    state, findings = read_state(path)
    assert not (state and findings)
    assert all(1 <= finding.place.line <= data.count(b"\n") + 1 for finding in findings)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (text_hash("A border"), text_hash("The border"), "`original` is not the hash of `original_text`"),
        ('"by": "Zahra"', '"by": " "', "at least 1 character"),
        ("reviewed", "approved", "'translated' or 'reviewed'"),
        ('"reviewed"', '"translated"', "`translated_by` belongs to a reviewed text, with `translated_on`"),
        (', "translated_on": "2026-11-20"', "", "`translated_by` belongs to a reviewed text, with `translated_on`"),
        ('"translated_by": "Amina", ', "", "`translated_by` belongs to a reviewed text, with `translated_on`"),
        ('"translated_by": "Amina"', '"translated_by": "ZAHRA"', "a review is that of a second person"),
    ],
)
def test_what_was_changed_by_hand_is_refused(tmp_path, old, new, message):
    text = written({"a": line("Another"), "title": line(translator="Amina")})
    assert text.count(old) >= 1
    path = write(tmp_path / "state.json", text.replace(old, new))
    state, findings = read_state(path)
    assert state == {}
    assert message in findings[-1].message
    assert findings[-1].place.line == 3


def merged(tmp_path, ours: str, theirs: str, base: str):
    """Merge as git does, and return the path of the outcome."""
    paths = [write(tmp_path / name, text) for name, text in (("ours", ours), ("base", base), ("theirs", theirs))]
    done = subprocess.run(["git", "merge-file", "-p", *paths], capture_output=True, text=True, check=False)
    return write(tmp_path / "state.json", done.stdout)


def test_two_people_who_accept_other_units_do_not_meet(tmp_path):
    base = {unit: line() for unit in "abcd"}
    ours, theirs = base | {"a": line("New")}, base | {"c": line("New")}
    path = merged(tmp_path, written(ours), written(theirs), written(base))
    assert read_state(path) == (base | {unit: line("New") for unit in "ac"}, [])


def test_two_people_who_accept_the_same_unit_are_told_where_they_meet(tmp_path):
    base, ours, theirs = ({"a": line(), "b": line(by=by), "c": line()} for by in ("Zahra", "Ali", "Amina"))
    path = merged(tmp_path, written(ours), written(theirs), written(base))
    state, (finding,) = read_state(path)
    assert state == {}
    assert told([finding]) == ["state.json:3:1 state-broken"]
    assert "two people" in finding.message
    kept = [row for row in path.read_text("utf-8").split("\n") if row[:1] not in "<=>" or not row]
    (finding,) = read_state(write(path, "\n".join(kept)))[1]
    assert told([finding]) == ["state.json:4:3 state-broken"]
    assert "'b' stands here a second time" in finding.message
    del kept[3]
    assert read_state(write(path, "\n".join(kept))) == (ours, [])
