"""Our own Persian document, broken in every way: the rule that is for it fires, and no other."""

from __future__ import annotations

import pytest

from tests.checks.docx.changes import ours
from tests.checks.docx.faults import FAULTS
from tests.checks.docx.files import codes
from toolkit.checks.docx.table import RULES, broken_rules

CASES = [(code, number) for code, faults in FAULTS.items() for number in range(len(faults))]


def test_every_rule_has_a_fault():
    assert list(FAULTS) == [rule.code for rule in RULES]
    assert all(FAULTS.values())
    assert codes(ours()) == []


@pytest.mark.parametrize(("code", "number"), CASES)
def test_a_fault_breaks_its_rule_alone(code: str, number: int):
    broken = FAULTS[code][number](ours())
    assert broken != ours()
    assert codes(broken) == [code]


def test_a_fault_is_told_with_its_place():
    found = list(broken_rules(FAULTS["docx-run-direction"][2](ours())))
    assert [fault.spot.part for _, fault in found] == ["word/footnotes.xml"]
    assert found[0][1].spot.paragraph > 0
    assert found[0][1].spot.quotation
