"""No false alarm on correct sentences, every fault found, and what is certain mended, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.checks.orthography.sentences import SUBJECTS, Wrong, codes, language_of, mended, read
from toolkit.checks.orthography.digits import RULES as OF_NUMBERS
from toolkit.checks.orthography.table import RULES, SPELLINGS

RIGHT = [(subject, text) for subject in SUBJECTS for text in read(subject)[0]]
WRONG = [(subject, wrong) for subject in SUBJECTS for wrong in read(subject)[1]]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_subject_has_its_sentences(subject):
    right, wrong = read(subject)
    assert len(set(right)) >= 15
    assert len({row.text for row in wrong}) >= 15


def test_each_rule_has_a_wrong_sentence():
    assert {rule.code for rule in RULES} == {code for _, wrong in WRONG for code in wrong.codes}


@pytest.mark.parametrize(("subject", "text"), RIGHT)
def test_a_right_sentence_is_met_with_silence(subject, text):
    assert codes(text, language_of(subject)) == set()


@pytest.mark.parametrize(("subject", "wrong"), WRONG)
def test_a_fault_is_found_and_no_other(subject: str, wrong: Wrong):
    assert codes(wrong.text, language_of(subject)) == wrong.codes


@pytest.mark.parametrize(("subject", "wrong"), WRONG)
def test_what_is_certain_is_mended_and_nothing_else(subject: str, wrong: Wrong):
    assert mended(wrong.text, language_of(subject)) == wrong.mended


IN_A_TEXT = [spelling for spelling in SPELLINGS if spelling.rule.where != "files"]


def test_most_examples_are_texts():
    assert len(SPELLINGS) - len(IN_A_TEXT) == len(OF_NUMBERS)


@pytest.mark.parametrize("spelling", IN_A_TEXT, ids=lambda spelling: spelling.rule.code)
def test_an_example_of_a_rule_does_what_it_says(spelling):
    rule = spelling.rule
    assert rule.where in spelling.languages
    for text in rule.passes:
        assert codes(text, rule.where) == set()
    for text in rule.fails:
        assert rule.code in codes(text, rule.where)
