"""Units have their texts, and each text its unit."""

from __future__ import annotations

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.units import check_doubled_ids, check_paragraphs, check_texts

FAILS: Fails = {
    check_doubled_ids: (
        (
            ("brief.yaml", "{id: wish,", "{id: title,"),
            ["brief.yaml:15:10 unit-doubled"],
        ),
        (
            ("brief.yaml", "evidence: [1-2]}", "evidence: [1], note: wish}"),
            ["brief.yaml:15:35 unit-doubled"],
        ),
        (("brief.yaml", "sha256:", "title: title\n  sha256:"), ["brief.yaml:8:9 unit-doubled"]),
        (("brief.yaml", "  share: {", "  oppression: {"), ["brief.yaml:11:3 id-ambiguous"]),
        (("brief.yaml", "{id: title}", "{id: oppression}"), ["brief.yaml:11:3 id-ambiguous"]),
    ),
    check_texts: (
        (
            ("brief.yaml", "title: {id: title}", "title: {id: heading}"),
            [
                "text.en.yaml:2:1 text-missing",
                "text.en.yaml:3:3 text-unplaced",
                "text.fa.yaml:2:1 text-missing",
                "text.fa.yaml:3:3 text-unplaced",
            ],
        ),
        (("text.fa.yaml", "    یک مرز\n", ""), ["text.fa.yaml:3:3 text-empty"]),
        (("text.fa.yaml", "    یک مرز\n", "    \u00a0\n"), ["text.fa.yaml:3:3 text-empty"]),
        (
            ("text.fa.yaml", "  oppression:", "  opression:"),
            ["text.fa.yaml:2:1 text-missing", "text.fa.yaml:7:3 text-unplaced"],
        ),
        (("text.en.yaml", "  wish:", "  oppression: |\n    x\n  wish:"), ["text.en.yaml:5:3 text-unplaced"]),
    ),
    check_paragraphs: (
        (("text.en.yaml", "    A border\n", "    A\n\n    border\n"), ["text.en.yaml:5:1 text-paragraphs"]),
        (("text.en.yaml", "    A border\n", "    A \n      \n    border\n"), ["text.en.yaml:5:5 text-paragraphs"]),
        (("text.fa.yaml", "    یک مرز\n", "\n    یک\n\n\n    مرز\n"), ["text.fa.yaml:6:1 text-paragraphs"]),
    ),
}
PASSES: Passes = {
    check_doubled_ids: (("brief.yaml", "  share: {", "  wish: {"),),
    check_texts: (("text.en.yaml", "A border", "."),),
    check_paragraphs: (
        ("text.en.yaml", "    A border\n", "\n    A\n    border\n\n\n"),
        ("text.en.yaml", "title: |\n", "title: |  # the title\n"),
    ),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_the_words_of_a_quotation_have_one_place(tmp_path):
    (finding,) = findings(change(make_project(tmp_path), "text.en.yaml", "  wish:", "  oppression: |\n    x\n  wish:"))
    assert (finding.code, finding.hint) == ("text-unplaced", "its words stand in brief.yaml; delete this text")
