"""Paragraphs that are cited are there, and quotations are short."""

from __future__ import annotations

from tests.checks.rows import Fails, Passes, each_fault, each_harmless
from tests.projects import change, found, make_project
from toolkit.checks.evidence import check_paragraph_numbers, check_quotation_length

FAILS: Fails = {
    check_paragraph_numbers: (
        (("brief.yaml", "46, evidence: [2]", "46, evidence: [3]"), ["brief.yaml:9:40 evidence-range"]),
        (
            ("brief.yaml", "oppression, evidence: [1]", "oppression, evidence: [1, 9]"),
            ["brief.yaml:11:53 evidence-range"],
        ),
        (
            ("brief.yaml", "{id: wish, evidence: [1-2]}", "{id: wish, evidence: [1-3]}"),
            ["brief.yaml:15:20 evidence-range"],
        ),
        (("brief.yaml", "{id: title}", "{id: title, evidence: [7]}"), ["brief.yaml:7:20 evidence-range"]),
    ),
    check_quotation_length: (
        (("brief.yaml", "formed through oppression", "a b c d e f g h i"), ["brief.yaml:11:3 quotation-long"]),
    ),
}
PASSES: Passes = {
    check_paragraph_numbers: (("brief.yaml", "46, evidence: [2]", "46, evidence: []"),),
    check_quotation_length: (("brief.yaml", "formed through oppression", "a b c d e f g h"),),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []
