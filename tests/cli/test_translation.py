"""``briefs translation accept``, through the door that a person's call goes through."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest

from tests.projects import SLUG, change, write
from toolkit.state.file import read_state

UNITS = ("title", "wish", "oppression")


@pytest.fixture
def state(project):
    """Return what stands in state.json, None where there is none."""
    path = project.briefs / SLUG / "state.json"
    return lambda: json.loads(path.read_text("utf-8")) if path.exists() else None


def accept(briefs, *names, status="translated", by="Zahra", because=None):
    more = ("--because", because) if because else ()
    return briefs("translation", "accept", *names, "--as", status, "--by", by, *more)


def test_a_brief_is_accepted_whole(briefs, project, state):
    before = datetime.now(UTC).date()
    ending = accept(briefs, SLUG, by=" زهرا  رحیمی ", because="first reading")
    assert (ending.code, ending.err) == (0, "")
    assert ending.out.splitlines() == [
        *(f"border:{unit}  draft → translated" for unit in UNITS),
        "border: 3 texts accepted as translated by زهرا رحیمی",
    ]
    assert state().keys() == {*UNITS}
    assert state()["wish"].keys() == {"original", "original_text", "translation", "status", "by", "on", "because"}
    assert state()["wish"]["original_text"] == "Kabul says that {share} of it was {oppression}."
    assert (state()["title"]["by"], state()["title"]["because"]) == ("زهرا رحیمی", "first reading")
    assert before.isoformat() <= state()["title"]["on"] <= datetime.now(UTC).date().isoformat()
    assert read_state(project.briefs / SLUG / "state.json")[1] == []
    assert briefs("check", "--sources", "sources").out == "1 brief without a finding\n"


def test_what_is_as_far_already_is_left_as_it_is(briefs, project):
    accept(briefs, SLUG)
    path = project.briefs / SLUG / "state.json"
    stamp, data = path.stat().st_mtime_ns, path.read_bytes()
    ending = accept(briefs, SLUG, by="Somebody else")
    assert (ending.code, ending.out) == (0, "border: nothing to accept\n")
    assert accept(briefs, f"{SLUG}:wish", by="Somebody else").out == "border: nothing to accept\n"
    assert (path.stat().st_mtime_ns, path.read_bytes()) == (stamp, data)


def test_texts_are_accepted_by_name(briefs, project, state):
    ending = accept(briefs, f"{SLUG}:wish", f"{SLUG}:title", f"{SLUG}:wish")
    assert ending.out.splitlines()[-1] == "border: 2 texts accepted as translated by Zahra"
    assert state().keys() == {"title", "wish"}
    kept = state()["title"]
    change(project, "text.en.yaml", "Kabul says", "Kabul denies")
    ending = accept(briefs, f"{SLUG}:wish", by="Ali")
    assert ending.out.splitlines()[0] == "border:wish  stale → translated"
    assert (state()["title"], state()["wish"]["by"]) == (kept, "Ali")


def test_arabic_and_persian_letters_make_no_second_person(briefs, project, state):
    accept(briefs, SLUG, by="علی رحیمی‌کیا")
    before = state()
    ending = accept(briefs, f"{SLUG}:title", status="reviewed", by="علي رحيميكيا")
    assert (ending.code, state()["title"]) == (2, before["title"])


def test_a_review_is_that_of_a_second_person(briefs, project, state):
    accept(briefs, SLUG)
    before = state()
    ending = accept(briefs, f"{SLUG}:wish", status="reviewed", by="zahra")
    assert (ending.code, ending.out, state()) == (2, "", before)
    assert "briefs: zahra translated 'wish' of border; a review is that of a second person\n  next: leave" in ending.err
    change(project, "text.fa.yaml", "یک مرز", "یک سرحد")
    accept(briefs, f"{SLUG}:title", by="Ali")
    ending = accept(briefs, SLUG, status="reviewed", by="Ali")
    assert ending.out.splitlines() == [
        *(f"border:{unit}  translated → reviewed" for unit in ("wish", "oppression")),
        "border: 2 texts accepted as reviewed by Ali",
        "border: 1 translated by Ali, to be read by another person",
    ]
    assert {unit: row["status"] for unit, row in state().items()} == {
        "title": "translated",
        "wish": "reviewed",
        "oppression": "reviewed",
    }


def test_a_review_keeps_who_translated_and_when(briefs, project, state):
    accept(briefs, SLUG, because="old terms")
    path = project.briefs / SLUG / "state.json"
    write(path, re.sub(r'"on": "[0-9-]+"', '"on": "2026-11-02"', path.read_text("utf-8")))
    assert accept(briefs, f"{SLUG}:wish", status="reviewed", by="Ali", because="read aloud").code == 0
    kept = {key: value for key, value in state()["wish"].items() if key.startswith("translated_")}
    assert kept == {"translated_by": "Zahra", "translated_on": "2026-11-02", "translated_because": "old terms"}
    assert (state()["wish"]["status"], state()["wish"]["by"]) == ("reviewed", "Ali")
    assert state()["wish"]["on"] > "2026-11-02"
    assert state()["title"].keys() == {"original", "original_text", "translation", "status", "by", "on", "because"}
    change(project, "text.fa.yaml", "کابل می‌گوید", "کابل گفت")
    accept(briefs, f"{SLUG}:wish", by="Amina")
    assert (state()["wish"]["by"], "translated_by" in state()["wish"]) == ("Amina", False)


@pytest.mark.parametrize(
    ("name", "old", "new"), [("text.en.yaml", "Kabul says", "Kabul denies"), ("text.fa.yaml", "می‌گوید", "گفت")]
)
def test_nobody_reviews_what_no_translator_stands_for(briefs, project, state, name, old, new):
    """A review is a second pair of eyes; also of a text that has changed since the first one saw it."""
    ending = accept(briefs, f"{SLUG}:wish", status="reviewed", by="Ali")
    assert (ending.code, ending.out, state()) == (2, "", None)
    assert ending.err == (
        "briefs: no translator stands for the present text of 'wish' of border; a review is that of a second person\n"
        "  next: first `briefs translation accept border:wish --as translated --by TRANSLATOR`\n"
    )
    accept(briefs, SLUG)
    accept(briefs, f"{SLUG}:wish", status="reviewed", by="Ali")
    change(project, name, old, new)
    before = state()
    ending = accept(briefs, f"{SLUG}:wish", f"{SLUG}:title", status="reviewed", by="Ali")
    assert (ending.code, ending.out, state()) == (2, "", before)
    assert "no translator stands for the present text of 'wish' of border" in ending.err


def test_of_a_whole_brief_what_is_translated_is_reviewed_and_the_rest_told(briefs, project, state):
    ending = accept(briefs, SLUG, status="reviewed", by="Ali")
    assert (ending.code, ending.out, state()) == (2, "", None)
    assert "no translator stands for the present text of 'title', 'wish', 'oppression' of border" in ending.err
    assert "first `briefs translation accept border --as translated --by TRANSLATOR`" in ending.err
    accept(briefs, f"{SLUG}:wish")
    ending = accept(briefs, SLUG, status="reviewed", by="Ali")
    assert (ending.code, ending.err) == (0, "")
    assert ending.out.splitlines() == [
        "border:wish  translated → reviewed",
        "border: 1 text accepted as reviewed by Ali",
        "border: 2 that no translator stands for yet",
    ]


def test_a_review_is_taken_back_by_name_and_with_a_reason_alone(briefs, project, state):
    accept(briefs, SLUG, by="Ali")
    accept(briefs, SLUG, status="reviewed")
    before = state()
    ending = accept(briefs, SLUG)
    assert (ending.code, state()) == (0, before)
    assert ending.out == "border: nothing to accept\nborder: 3 reviewed already\n"
    ending = accept(briefs, f"{SLUG}:wish")
    assert (ending.code, ending.out, state()) == (2, "", before)
    assert ending.err == "briefs: 'wish' of border would be reviewed no more\n  next: say why with --because\n"
    ending = accept(briefs, f"{SLUG}:wish", because="the verb is wrong")
    assert ending.out.splitlines()[0] == "border:wish  reviewed → translated"
    assert (state()["wish"]["status"], state()["title"]) == ("translated", before["title"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--as", "translated", "--by", "Z"], "Missing argument 'SLUG[:UNIT]"),
        ([SLUG, "--by", "Z"], "Missing option '--as'"),
        ([SLUG, "--as", "translated"], "Missing option '--by'"),
        ([SLUG, "--as", "draft", "--by", "Z"], "'draft' is not one of 'translated', 'reviewed'"),
        ([SLUG, "--as", "translated", "--by", " "], "'--by': write words, in one line"),
        ([SLUG, "--as", "translated", "--by", "a\nb"], "'--by': write words, in one line"),
        ([SLUG, "--as", "translated", "--by", "\udcff"], "'--by': write words, in one line"),
        ([SLUG, "--as", "translated", "--by", "Z", "--because", ""], "'--because': write words, in one line"),
        (["boarder", "--as", "translated", "--by", "Z"], "no brief 'boarder'\n  next: did you mean 'border'?"),
        ([f"{SLUG}:wsh", "--as", "translated", "--by", "Z"], "no translated text 'wsh'\n  next: did you mean 'wish'?"),
        ([f"{SLUG}:", "--as", "translated", "--by", "Z"], "border has no translated text ''"),
        ([f"{SLUG}:share", "--as", "translated", "--by", "Z"], "border has no translated text 'share'"),
        ([SLUG, f"{SLUG}:wish", "--as", "translated", "--by", "Z"], "border is named as a whole and by its texts"),
        ([f"{SLUG}:wish", SLUG, "--as", "translated", "--by", "Z"], "border is named as a whole and by its texts"),
    ],
)
def test_nothing_is_stamped_by_accident(briefs, project, state, arguments, message):
    ending = briefs("translation", "accept", *arguments)
    assert (ending.code, ending.out, state()) == (2, "", None)
    assert message in ending.err


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "hindered"),
    [
        ("text.fa.yaml", "{share} آن", "{share آن", "brace-stray", {"wish"}),
        ("text.en.yaml", "A border", "A border of 5", "digits-typed", {"title"}),
        ("text.fa.yaml", "{oppression} بود", "بود", "editions-facts", {"wish"}),
        ("text.fa.yaml", "language: fa", "language: en", "text-language", {*UNITS}),
        ("brief.yaml", "evidence: [1]}", "evidence: [9]}", "evidence-range", {*UNITS}),
        ("brief.yaml", "value: 46", "value: many", "value-wrong", {*UNITS}),
        ("glossary.yaml", "fa:", "ps:", "key-unknown", {*UNITS}),
    ],
)
def test_nobody_can_stand_for_a_text_with_an_error(briefs, project, state, name, old, new, code, hindered):
    change(project, name, old, new)
    for unit in UNITS:
        ending = accept(briefs, f"{SLUG}:{unit}")
        assert ending.code == (1 if unit in hindered else 0), unit
        assert ("nothing was accepted" in ending.err) is (unit in hindered)
    assert {*(state() or {})} == {*UNITS} - hindered
    ending = accept(briefs, SLUG)
    assert (ending.code, ending.out) == (1, "")
    assert f" {code} " in ending.err
    assert {*(state() or {})} == {*UNITS} - hindered


def test_a_text_that_is_missing_hinders_no_other_one(briefs, project, state):
    change(project, "text.fa.yaml", "  title: |\n    یک مرز\n", "")
    ending = accept(briefs, SLUG)
    assert (ending.code, ending.out, state()) == (1, "", None)
    assert "text-missing the unit 'title' has no text" in ending.err
    ending = accept(briefs, f"{SLUG}:title")
    assert (ending.code, ending.out, state()) == (2, "", None)
    assert "nobody can stand for a text that is not there: 'title' of border" in ending.err
    assert accept(briefs, f"{SLUG}:wish").code == 0
    assert state().keys() == {"wish"}


def test_of_several_briefs_all_are_accepted_or_none(briefs, project, state):
    assert briefs("new", "second").code == 0
    ending = accept(briefs, "second", f"{SLUG}:wsh")
    assert (ending.code, ending.out) == (2, "")
    assert list(project.briefs.rglob("state.json")) == []
    assert accept(briefs, "second", f"{SLUG}:wish").code == 0
    assert len(list(project.briefs.rglob("state.json"))) == 2


def test_lines_of_texts_that_are_gone_are_taken_out(briefs, project, state):
    accept(briefs, SLUG)
    for name in ("brief.yaml", "text.en.yaml", "text.fa.yaml"):
        change(project, name, "wish", "hope")
    ending = accept(briefs, SLUG)
    assert ending.out.splitlines() == [
        "border:hope  draft → translated",
        "border: 1 text accepted as translated by Zahra",
        "border: gone from the brief, and from its state: wish",
    ]
    assert state().keys() == {"title", "hope", "oppression"}


@pytest.mark.parametrize("text", ["<<<<<<< ours\n{}\n", '{"wish": {}, "wish": {}}', '{"wish": {"by": "Z"}}', "[]"])
def test_a_broken_state_is_not_overwritten(briefs, project, text):
    path = write(project.briefs / SLUG / "state.json", text)
    ending = accept(briefs, f"{SLUG}:title")
    assert (ending.code, ending.out, path.read_text("utf-8")) == (1, "", text)
    assert "state.json:1:" in ending.err
    assert "state-broken" in ending.err
