from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from tests.projects import SLUG, make_project, told
from toolkit.model.brief import Brief
from toolkit.reader.library import read_library
from toolkit.state import Status, accept, is_reviewed, read_state, statuses, text_hash, translated_units, written

TODAY = date(2026, 11, 20)
UNITS = ["title", "wish", "oppression"]


@pytest.fixture
def brief(tmp_path) -> Brief:
    return read_library(make_project(tmp_path)).manuscripts[SLUG].brief


def with_text(brief: Brief, code, unit: str, text: str) -> Brief:
    return replace(brief, text={**brief.text, code: {**brief.text[code], unit: text}})


def test_every_unit_with_a_translation_has_a_state_quotations_too(brief):
    assert translated_units(brief) == UNITS
    assert statuses(brief, {}) == dict.fromkeys(UNITS, Status.DRAFT)


def test_what_was_accepted_stays_so_until_a_text_changes(brief):
    state = accept(brief, UNITS, "reviewed", "Reader", TODAY)
    assert statuses(brief, state) == dict.fromkeys(UNITS, Status.REVIEWED)
    assert is_reviewed(brief, state)
    changed = statuses(with_text(brief, "en", "wish", "Kabul said"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.STALE, "oppression": Status.REVIEWED}
    changed = statuses(with_text(brief, "fa", "oppression", "ستم"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.REVIEWED, "oppression": Status.DRAFT}


def test_translated_is_not_reviewed(brief):
    state = accept(brief, UNITS, "reviewed", "Reader", TODAY) | accept(brief, ["wish"], "translated", "Other", TODAY)
    assert statuses(brief, state)["wish"] is Status.TRANSLATED
    assert not is_reviewed(brief, state)


def test_a_text_wrapped_otherwise_is_the_same_text(brief):
    state = accept(brief, UNITS, "reviewed", "Reader", TODAY)
    wrapped = brief.text["en"]["wish"].replace(" ", "\n  ", 2)
    assert is_reviewed(with_text(brief, "en", "wish", wrapped), state)
    assert text_hash("a b\n") == text_hash("a\n  b") != text_hash("a\u00a0b")


def test_a_state_is_one_sorted_line_for_each_unit(brief, tmp_path):
    state = accept(brief, UNITS, "translated", "Zahra «Z»", TODAY)
    lines = written(state).splitlines()
    assert [line.split('"')[1] for line in lines[1:-1]] == sorted(UNITS)
    assert json.loads(written(state))["title"]["by"] == "Zahra «Z»"
    path = tmp_path / "state.json"
    path.write_text(written(state), "utf-8")
    assert read_state(path) == (state, [])
    assert written(read_state(path)[0]) == written(state)


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
    ],
)
def test_a_broken_state_is_a_finding(tmp_path, data, places):
    path = tmp_path / "state.json"
    path.write_bytes(data)
    state, findings = read_state(path)
    assert state == {}
    assert told(findings) == [f"state.json:{place} state-broken" for place in places]
    assert not any(finding.message.startswith(":") for finding in findings)
