"""Facts and quotations are used, and name their paragraphs."""

from __future__ import annotations

import pytest

from tests.checks.rows import Fails, Passes, each_fault, each_harmless
from tests.projects import change, found, make_project
from toolkit.checks.uses import check_cited, check_uses

FAILS: Fails = {
    check_cited: (
        (("brief.yaml", "46, evidence: [2]", "46"), ["brief.yaml:9:3 fact-uncited"]),
        (("brief.yaml", "46, evidence: [2]", "46, evidence: []"), ["brief.yaml:9:3 fact-uncited"]),
        (
            ("brief.yaml", "oppression, evidence: [1]", "oppression, evidence: []"),
            ["brief.yaml:11:3 quotation-uncited"],
        ),
    ),
    check_uses: (
        (("brief.yaml", "  share: {", "  said: {kind: date, value: 2024}\n  share: {"), ["brief.yaml:9:3 fact-unused"]),
        (
            ("brief.yaml", "  oppression: {", "  line: {original: line, evidence: [1]}\n  oppression: {"),
            ["brief.yaml:11:3 fact-unused"],
        ),
    ),
}
PASSES: Passes = {
    check_cited: (
        ("brief.yaml", "title: {", "issue: {date: today}\ntitle: {"),
        ("brief.yaml", "  share: {", "  today: {kind: date, value: 2024}\n  share: {"),
    ),
    check_uses: (
        ("text.en.yaml", "Kabul says that {share} of it was {oppression}.", "Kabul speaks."),
        ("brief.yaml", "title: {", "issue: {date: share}\ntitle: {"),
    ),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


DATE = ("brief.yaml", "  share: {", "  today: {kind: date, value: 2024}\n  share: {")


@pytest.mark.parametrize(
    ("user", "codes"),
    [
        (("brief.yaml", "title: {", "issue: {date: today}\ntitle: {"), []),
        (("brief.yaml", "sha256:", "published: today\n  sha256:"), ["fact-uncited"]),
        (
            ("brief.yaml", "sections:\n", "sections:\n  - {kind: timeline, items: [{when: today, id: x}]}\n"),
            ["fact-uncited"],
        ),
        (("text.en.yaml", "A border", "{today}"), ["fact-uncited"]),
    ],
)
def test_only_what_the_office_says_of_itself_needs_no_paragraph(tmp_path, user, codes):
    project = change(change(make_project(tmp_path), *DATE), *user)
    assert [row.split()[1] for row in found(project, check_cited)] == codes
    assert found(project, check_uses) == []


def test_a_fact_of_the_assessment_alone_needs_no_paragraph(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "46, evidence: [2]", "46")
    change(project, "brief.yaml", "kind: points", "kind: assessment")
    assert found(project, check_cited) == []
    change(project, "text.fa.yaml", "یک مرز", "{share}")
    assert found(project, check_cited) == ["brief.yaml:9:3 fact-uncited"]
