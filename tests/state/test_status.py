from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects import SLUG, change, make_project
from toolkit.markup import unfolded
from toolkit.model.brief import Brief
from toolkit.model.status import Status
from toolkit.reader.library import read_library
from toolkit.state.file import text_hash
from toolkit.state.status import (
    Acceptance,
    accept,
    edition_status,
    language_of,
    statuses,
    texts,
    translated_units,
)

TRANSLATED = Acceptance("translated", "Other", date(2026, 11, 20))
REVIEWED = Acceptance("reviewed", "Reader", date(2026, 11, 21), "read aloud")
UNITS = ["title", "wish", "oppression"]
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(str.strip)


@cache
def sample(original: str = "en") -> Brief:
    with TemporaryDirectory() as folder:
        project = make_project(Path(folder))
        change(project, "brief.yaml", "original: en", f"original: {original}")
        return read_library(project).manuscripts[SLUG].brief


@pytest.fixture
def brief() -> Brief:
    return sample()


def with_text(brief: Brief, code, unit: str, text: str) -> Brief:
    return replace(brief, text={**brief.text, code: {**brief.text[code], unit: text}})


def test_every_unit_with_a_translation_has_a_state_quotations_too(brief):
    assert translated_units(brief) == UNITS
    assert statuses(brief, {}) == dict.fromkeys(UNITS, Status.DRAFT)
    assert {language_of(brief, unit) for unit in UNITS} == {"fa"}


def test_of_a_persian_original_the_english_text_is_the_translation():
    """But for the words of an English source: it is the Persian original that translates them."""
    brief = sample("fa")
    assert translated_units(brief) == UNITS
    assert [language_of(brief, unit) for unit in UNITS] == ["en", "en", "fa"]
    assert texts(brief, "oppression") == ("formed through oppression", "با ستم شکل گرفته\n")
    state = accept(brief, {}, UNITS, REVIEWED)
    changed = statuses(with_text(brief, "fa", "wish", "کابل گفت"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.STALE, "oppression": Status.REVIEWED}
    changed = statuses(with_text(brief, "en", "wish", "Kabul said"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.DRAFT, "oppression": Status.REVIEWED}
    assert (edition_status(brief, state, "en"), edition_status(brief, state, "fa")) == (Status.REVIEWED, None)


def test_what_was_accepted_stays_so_until_a_text_changes(brief):
    state = accept(brief, {}, UNITS, REVIEWED)
    assert statuses(brief, state) == dict.fromkeys(UNITS, Status.REVIEWED)
    changed = statuses(with_text(brief, "en", "wish", "Kabul said"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.STALE, "oppression": Status.REVIEWED}
    changed = statuses(with_text(brief, "fa", "oppression", "ستم"), state)
    assert changed == {"title": Status.REVIEWED, "wish": Status.REVIEWED, "oppression": Status.DRAFT}
    both = with_text(with_text(brief, "fa", "wish", "کابل"), "en", "wish", "Kabul")
    assert statuses(both, state)["wish"] is Status.STALE


@given(st.sampled_from(UNITS), st.sampled_from([TRANSLATED, REVIEWED]), TEXT, TEXT)
def test_what_is_accepted_is_so_and_any_other_text_is_not(unit, acceptance, original, translation):
    brief = sample()
    state = accept(brief, {}, [unit], acceptance)
    assert statuses(brief, state)[unit] is Status(acceptance.status)
    assert state[unit].original_text == unfolded(texts(brief, unit)[0])
    if unit not in brief.structure.quotations and unfolded(original) != state[unit].original_text:
        assert statuses(with_text(brief, "en", unit, original), state)[unit] is Status.STALE
    if unfolded(translation) != unfolded(texts(brief, unit)[1]):
        changed = with_text(brief, "fa", unit, translation)
        assert statuses(changed, state)[unit] is Status.DRAFT
        again = accept(changed, state, [unit], acceptance)
        assert statuses(changed, again)[unit] is Status(acceptance.status)


@pytest.mark.parametrize("empty", ["", " \n"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_text_that_is_not_there_is_missing_whatever_was_accepted(brief, code, empty):
    state = accept(brief, {}, UNITS, REVIEWED)
    for known in ({}, state):
        assert statuses(with_text(brief, code, "wish", empty), known)["wish"] is Status.MISSING


def test_a_text_wrapped_otherwise_is_the_same_text(brief):
    state = accept(brief, {}, UNITS, REVIEWED)
    wrapped = brief.text["en"]["wish"].replace(" ", "\n  ", 2)
    assert statuses(with_text(brief, "en", "wish", wrapped), state)["wish"] is Status.REVIEWED
    assert text_hash("a b\n") == text_hash("a\n  b") != text_hash("a\u00a0b")


def test_another_value_of_a_fact_makes_no_translation_stale(brief, tmp_path):
    """Both editions print the new value."""
    state = accept(brief, {}, UNITS, REVIEWED)
    project = change(make_project(tmp_path), "brief.yaml", "value: 46", "value: 47")
    changed = read_library(project).manuscripts[SLUG].brief
    assert changed.structure.facts != brief.structure.facts
    assert statuses(changed, state) == dict.fromkeys(UNITS, Status.REVIEWED)


def test_a_unit_of_another_name_is_another_unit(brief, tmp_path):
    state = accept(brief, {}, UNITS, REVIEWED)
    project = make_project(tmp_path)
    for name in ("brief.yaml", "text.en.yaml", "text.fa.yaml"):
        change(project, name, "wish", "hope")
    renamed = read_library(project).manuscripts[SLUG].brief
    assert statuses(renamed, state) == {
        "title": Status.REVIEWED,
        "hope": Status.DRAFT,
        "oppression": Status.REVIEWED,
    }
    after = accept(renamed, state, ["hope"], TRANSLATED)
    assert after.keys() == {"title", "hope", "oppression"}
    assert after["title"] == state["title"]


def test_an_edition_is_as_far_as_its_last_unit(brief):
    assert edition_status(brief, {}, "en") is None
    assert edition_status(brief, {}, "fa") is Status.DRAFT
    state = accept(brief, {}, UNITS, REVIEWED)
    assert edition_status(brief, state, "fa") is Status.REVIEWED
    state = accept(brief, state, ["wish"], TRANSLATED)
    assert edition_status(brief, state, "fa") is Status.TRANSLATED
    changed = with_text(with_text(brief, "fa", "title", "سرحد"), "en", "wish", "Kabul")
    assert edition_status(changed, state, "fa") is Status.STALE
