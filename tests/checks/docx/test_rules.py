"""Every rule lets its good example pass, sees its bad one, and no other rule sees that."""

from __future__ import annotations

import re

import pytest

from tests.checks.docx.files import SOUND, codes, word
from tests.writers.docx.documents import sample
from toolkit.checks.docx.rule import Rule, quoted
from toolkit.checks.docx.table import RULES, broken_rules

BY_CODE = {rule.code: rule for rule in RULES}


def example(rule: Rule, xml: str) -> bytes:
    return word(xml) if rule.where == "body" else word(**{rule.where: xml})


def test_the_sound_file_breaks_no_rule():
    assert codes(word()) == []


def test_codes_are_unique_and_rules_are_told_in_full():
    assert len(RULES) > 25
    assert len(BY_CODE) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"docx-[a-z]+(-[a-z]+)*", rule.code)
        assert re.search(r"29500|MS-|Unicode", rule.clause)
        assert rule.message
        assert rule.why.endswith(".")
        assert rule.hint
        assert not rule.hint.endswith(".")
        assert rule.where in SOUND


@pytest.mark.parametrize("code", BY_CODE)
def test_the_good_example_breaks_no_rule_at_all(code: str):
    assert codes(example(BY_CODE[code], BY_CODE[code].passes)) == []


@pytest.mark.parametrize("code", BY_CODE)
def test_the_bad_example_breaks_this_rule_alone(code: str):
    assert codes(example(BY_CODE[code], BY_CODE[code].fails)) == [code]


def test_a_quotation_turns_no_line_around():
    assert quoted("a \u202eb\u202c\n c \u2066d") == "a b c d"
    assert quoted("word " * 30) == "word " * 9 + "…"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_our_documents_with_one_of_everything_break_no_rule(language: str):
    assert list(broken_rules(sample(language))) == []
