"""``briefs status``, through the door that a person's call goes through."""

from __future__ import annotations

import json
import re

import pytest

from tests.projects import SLUG, change, path_of, write

PLACE = f"content/briefs/{SLUG}/text.fa.yaml"
TODAY = r"\d{4}-\d\d-\d\d"


def shares(out: str) -> dict[str, tuple[int, int, int]]:
    """Return the count, the per cent and the cells of the bar of each status in the first table."""
    rows = re.findall(r"^  (\w+) +(\d+) +(\d+) %(?:  ([█▏▎▍▌▋▊▉]*))?$", out, re.MULTILINE)
    return {status: (int(count), int(percent), len(bar)) for status, count, percent, bar in rows[:5]}


def test_a_new_brief_is_a_draft(briefs, project):
    ending = briefs("status")
    assert (ending.code, ending.err) == (0, "")
    assert ending.out.splitlines()[0] == "border, English to Persian: 3 texts"
    assert shares(ending.out) == {
        "reviewed": (0, 0, 0),
        "translated": (0, 0, 0),
        "draft": (3, 100, 24),
        "stale": (0, 0, 0),
        "missing": (0, 0, 0),
    }
    assert ending.out.splitlines()[6:] == [
        f"{PLACE}:{line} {unit} draft" for line, unit in ((3, "title"), (5, "wish"), (7, "oppression"))
    ]


def test_what_is_accepted_waits_for_a_review(briefs, accepted):
    ending = briefs("status", SLUG)
    assert shares(ending.out)["translated"] == (3, 100, 24)
    assert ending.out.splitlines()[6:] == ["waiting for review in Persian: all 3 texts", "    translated by Zahra"]
    briefs("translation", "accept", f"{SLUG}:wish", "--as", "reviewed", "--by", "Ali")
    ending = briefs("status", SLUG)
    assert ending.out.splitlines()[6:] == [
        "waiting for review in Persian: 2 of 3 texts",
        "    translated by Zahra",
        "    title oppression",
    ]
    assert shares(ending.out) == {
        "reviewed": (1, 33, 8),
        "translated": (2, 66, 16),
        "draft": (0, 0, 0),
        "stale": (0, 0, 0),
        "missing": (0, 0, 0),
    }


def test_what_is_reviewed_waits_no_more(briefs, accepted):
    briefs("translation", "accept", SLUG, "--as", "reviewed", "--by", "Ali")
    assert len(briefs("status").out.splitlines()) == 6
    assert json.loads(briefs("status", "--json").out)["briefs"][0]["waiting_for_review"] == []


def test_reviews_are_waited_for_in_each_language(briefs, project):
    """A quotation of an English source is translated by the Persian original."""
    change(project, "brief.yaml", "original: en", "original: fa")
    for unit, name in (("title", "Zahra"), ("wish", "Ali"), ("oppression", "Amina")):
        briefs("translation", "accept", f"{SLUG}:{unit}", "--as", "translated", "--by", name)
    change(project, "text.en.yaml", "A border", "The border")
    assert briefs("status").out.splitlines()[8:] == [
        "waiting for review in English: 1 of 2 texts",
        "    translated by Ali",
        "    wish",
        "waiting for review in Persian: 1 text",
        "    translated by Amina",
    ]
    assert json.loads(briefs("status", "--json").out)["briefs"][0]["waiting_for_review"] == [
        {"language": "en", "count": 1, "units": ["wish"]},
        {"language": "fa", "count": 1, "units": ["oppression"]},
    ]


def test_stale_draft_and_missing_texts_are_told_with_what_has_changed(briefs, accepted):
    change(accepted, "text.en.yaml", "Kabul says", "The capital told us")
    change(accepted, "text.fa.yaml", "یک مرز", "یک سرحد")
    change(accepted, "text.fa.yaml", "  oppression: |\n    با ستم شکل گرفته\n", "")
    ending = briefs("status")
    assert (ending.code, ending.err) == (0, "")
    assert {status: count for status, (count, _, _) in shares(ending.out).items() if count} == {
        "draft": 1,
        "stale": 1,
        "missing": 1,
    }
    title, edited, wish, since, changed, oppression = ending.out.splitlines()[6:]  # and nothing waits for a review
    assert title == f"{PLACE}:3 title draft"
    assert re.fullmatch(rf"    changed since Zahra accepted it as translated on {TODAY}", edited)
    assert wish == f"{PLACE}:5 wish stale"
    assert re.fullmatch(rf"    the original has changed since Zahra accepted it as translated on {TODAY}", since)
    assert changed == "    [-Kabul says-] {+The capital told us+} that {share} of it was {oppression}."
    assert oppression == f"{PLACE}:2 oppression missing"


def test_an_original_that_is_missing_is_told_where_it_should_stand(briefs, accepted):
    change(accepted, "text.en.yaml", "  title: |\n    A border\n", "")
    assert briefs("status").out.splitlines()[6] == f"content/briefs/{SLUG}/text.en.yaml:2 title missing"


def test_the_reason_of_an_acceptance_is_told(briefs, project):
    briefs("translation", "accept", SLUG, "--as", "translated", "--by", "زهرا", "--because", "old terms")
    change(project, "text.fa.yaml", "یک مرز", "یک سرحد")
    reason = rf"since زهرا accepted it as translated on {TODAY} \(old terms\)$"
    assert re.search(reason, briefs("status").out, re.MULTILINE)


def test_of_a_reviewed_text_that_has_changed_both_people_are_told(briefs, accepted):
    briefs("translation", "accept", f"{SLUG}:title", "--as", "reviewed", "--by", "Ali", "--because", "read aloud")
    change(accepted, "text.fa.yaml", "یک مرز", "یک سرحد")
    people = rf"Zahra accepted it as translated on {TODAY}, and Ali accepted it as reviewed on {TODAY} \(read aloud\)"
    assert re.search(rf"^    changed since {people}$", briefs("status").out, re.MULTILINE)
    (title,) = [row for row in units(briefs) if row["unit"] == "title"]
    assert (title["accepted"]["translated_by"], title["accepted"]["by"]) == ("Zahra", "Ali")


def test_of_a_persian_original_its_own_words_are_compared(briefs, project):
    change(project, "brief.yaml", "original: en", "original: fa")
    briefs("translation", "accept", SLUG, "--as", "translated", "--by", "Zahra")
    change(project, "text.fa.yaml", "کابل می‌گوید", "پایتخت گفت")
    change(project, "brief.yaml", "formed through", "shaped by")
    lines = briefs("status").out.splitlines()
    assert lines[0] == "border, Persian to English: 3 texts"
    assert lines[6] == f"content/briefs/{SLUG}/text.en.yaml:5 wish stale"
    assert lines[8] == "    [-کابل می‌گوید-] {+پایتخت گفت+} {share} آن {oppression} بود."
    assert lines[9] == f"{PLACE}:7 oppression stale"
    assert lines[11] == "    [-formed through-] {+shaped by+} oppression"


def test_an_older_line_does_not_know_the_words_that_were_accepted(briefs, accepted):
    path = accepted.briefs / SLUG / "state.json"
    rows = json.loads(path.read_text("utf-8"))
    del rows["wish"]["original_text"]
    write(path, json.dumps(rows))
    assert shares(briefs("status").out)["translated"] == (3, 100, 24)
    change(accepted, "text.en.yaml", "Kabul says", "Kabul denies")
    assert "; the words it had then are not known\n" in briefs("status").out
    (unit,) = [row for row in units(briefs) if row["status"] == "stale"]
    assert unit["difference"] is None


def units(briefs):
    return json.loads(briefs("status", "--json").out)["briefs"][0]["units"]


def test_a_machine_is_told_all(briefs, accepted):
    change(accepted, "text.en.yaml", "Kabul says", "Kabul denies")
    change(accepted, "text.fa.yaml", "یک مرز", "یک سرحد")
    told = json.loads(briefs("status", "--json").out)
    assert told["findings"] == []
    (brief,) = told["briefs"]
    assert {key: value for key, value in brief.items() if key != "units"} == {
        "waiting_for_review": [{"language": "fa", "count": 1, "units": ["oppression"]}],
        "slug": SLUG,
        "original": "en",
        "translation": "fa",
        "counts": {"reviewed": 0, "translated": 1, "draft": 1, "stale": 1, "missing": 0},
    }
    assert [(row["unit"], row["status"]) for row in brief["units"]] == [
        ("title", "draft"),
        ("wish", "stale"),
        ("oppression", "translated"),
    ]
    stale = brief["units"][1]
    assert (stale["accepted"]["by"], stale["accepted"]["status"], stale["accepted"]["because"]) == (
        "Zahra",
        "translated",
        None,
    )
    assert re.fullmatch(TODAY, stale["accepted"]["on"])
    assert stale["places"] == {
        "original": {"file": f"content/briefs/{SLUG}/text.en.yaml", "line": 5, "column": 3},
        "translation": {"file": PLACE, "line": 5, "column": 3},
    }
    assert stale["difference"] == [
        ["kept", "Kabul"],
        ["removed", "says"],
        ["added", "denies"],
        ["kept", "that {share} of it was {oppression}."],
    ]
    assert brief["units"][2]["places"]["original"] == {
        "file": f"content/briefs/{SLUG}/brief.yaml",
        "line": 11,
        "column": 16,
    }


def test_a_broken_brief_is_told_and_the_others_shown(briefs, accepted):
    assert briefs("new", "second").code == 0
    change(accepted, "brief.yaml", "value: 46", "value: many")
    ending = briefs("status")
    assert ending.code == 1
    assert f"content/briefs/{SLUG}/brief.yaml:9:" in ending.err
    assert ending.out.startswith("second, English to Persian: ")
    told = json.loads(briefs("status", "--json").out)
    assert [brief["slug"] for brief in told["briefs"]] == ["second"]
    assert {finding["file"] for finding in told["findings"]} == {f"content/briefs/{SLUG}/brief.yaml"}


@pytest.mark.parametrize("text", ["<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "{"])
def test_of_a_broken_state_nothing_is_known(briefs, project, text):
    write(project.briefs / SLUG / "state.json", text)
    ending = briefs("status")
    assert (ending.code, ending.out) == (1, "")
    assert f"content/briefs/{SLUG}/state.json:1:" in ending.err


def test_of_several_briefs_the_sum_is_told(briefs, accepted):
    assert briefs("new", "second").code == 0
    texts = len(json.loads(briefs("status", "second", "--json").out)["briefs"][0]["units"])
    assert texts > 3
    lines = briefs("status").out.splitlines()
    head = lines.index(f"all briefs: {texts + 3} texts")
    assert lines[head - 1] == ""
    assert re.fullmatch(rf"  translated +3 +{300 // (texts + 3)} %  .*", lines[head + 2])
    assert f"all briefs: {texts + 3}" not in briefs("status", "second").out


def test_of_many_texts_one_is_still_seen_and_all_but_one_are_not_all(briefs, project):
    """A share is rounded down, and no bar of what is there is empty."""
    many = "".join(f"      - {{id: more_{number}, evidence: [1]}}\n" for number in range(400))
    path = path_of(project, "brief.yaml")
    path.write_text(path.read_text("utf-8") + many, "utf-8")
    for name in ("text.en.yaml", "text.fa.yaml"):
        path = path_of(project, name)
        path.write_text(path.read_text("utf-8") + "".join(f"  more_{n}: |\n    «Kabul»\n" for n in range(400)), "utf-8")
    briefs("translation", "accept", SLUG, "--as", "translated", "--by", "Zahra")
    change(project, "text.fa.yaml", "یک مرز", "یک سرحد")
    rows = shares(briefs("status").out)
    assert (rows["translated"][:2], rows["draft"]) == ((402, 99), (1, 0, 1))


def test_a_brief_that_is_not_there_is_a_fault_of_usage(briefs, project):
    ending = briefs("status", "boarder")
    assert (ending.code, ending.out) == (2, "")
    assert "did you mean 'border'?" in ending.err


def test_without_briefs_the_beginning_is_told(briefs, project):
    path_of(project, "brief.yaml").parent.rename(project.root / "elsewhere")
    ending = briefs("status")
    assert (ending.code, ending.out) == (0, "")
    assert "briefs new SLUG" in ending.err
