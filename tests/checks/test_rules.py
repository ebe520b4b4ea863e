"""Every rule of content is told in full, and its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.checks.examples import found, written
from toolkit.checks import spelling
from toolkit.checks.table import RULES, as_released
from toolkit.findings import Place, Severity
from toolkit.reader.rules import FILES, VALUES
from toolkit.rule import Rule

ROOT = Path(__file__).parents[2]
BY_CODE = {rule.code: rule for rule in RULES}
UNREAD = {rule.code for rule in (*FILES, *VALUES)}
LOOKED_UP = pytest.mark.needs("dictionary-en-gb", "dictionary-fa")
EXAMPLES = [
    pytest.param(
        rule,
        example,
        is_right,
        id=f"{rule.code}-{'right' if is_right else 'wrong'}-{number}",
        marks=LOOKED_UP if rule in spelling.RULES else (),
    )
    for rule in RULES
    if rule.where != "words"
    for is_right, examples in ((True, rule.passes), (False, rule.fails))
    for number, example in enumerate(examples)
]


def test_codes_are_unique():
    assert RULES
    assert len(BY_CODE) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=BY_CODE)
def test_a_rule_is_told_in_full(rule: Rule):
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.code)
    assert rule.message
    assert rule.message[0] == rule.message[0].lower() or not rule.message[0].isalpha()
    assert rule.why.endswith(".")
    assert rule.source
    assert rule.hint
    assert not rule.hint.endswith(".")
    assert rule.passes
    assert rule.fails
    assert all(example.strip() for example in (*rule.passes, *rule.fails))
    assert all((ROOT / name).exists() for name in re.findall(r"[\w/-]+\.md|content/\w+/", rule.source))


def test_a_release_asks_for_more_never_for_less():
    heavier = [rule for rule in RULES if rule.release]
    assert {rule.code for rule in heavier} >= {"translation-stale", "receipt-missing", "receipt-stale"}
    told = [rule.at(Place("x")) for rule in RULES]
    released = {before.code for before, after in zip(told, as_released(told), strict=True) if before != after}
    assert released == {rule.code for rule in heavier}
    assert all((rule.severity, rule.release) == (Severity.WARNING, Severity.ERROR) for rule in heavier)


@pytest.mark.parametrize(("rule", "example", "is_right"), EXAMPLES)
def test_an_example_does_what_it_says(rule: Rule, example: str, is_right: bool, tmp_path: Path):
    codes = {finding.code for finding in found(rule, example, tmp_path)}
    assert (rule.code not in codes) is is_right, codes
    if is_right or rule.code not in UNREAD:
        assert not codes & UNREAD, "the example is not read, so that no check has seen it"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.where == "words" or rule.shown], ids=lambda r: r.code)
def test_what_is_only_told_is_shown_by_a_test(rule: Rule):
    file, _, name = rule.shown.partition("::")
    assert f"def {name}(" in (ROOT / file).read_text("utf-8")
    assert rule.code in (ROOT / file).read_text("utf-8")


def test_the_sample_is_one_with_every_text_in_its_place(tmp_path: Path):
    rule = Rule("none", "", "", "", "", (), (), where="fa")
    assert [finding.code for finding in found(rule, "این‌جا چیزی گفته نمی‌شود.", tmp_path)] == ["receipt-missing"]


def test_a_file_can_be_given_as_it_is_or_taken_away(tmp_path: Path):
    rule = Rule("none", "", "", "", "", (), ())
    project = written(rule, "units: |\n  # nothing\nhouse:\nbrief2: {contents: true}\n", tmp_path)
    assert (project.content / "units.yaml").read_text("utf-8") == "# nothing\n"
    assert not (project.content / "house.yaml").exists()
    assert project.slugs() == ["border", "second"]
    assert "contents: true\n" in (project.briefs / "second/brief.yaml").read_text("utf-8")
    assert "contents" not in (project.briefs / "border/brief.yaml").read_text("utf-8")
