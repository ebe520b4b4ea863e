"""How much claims without paragraphs weigh, and which units are claims."""

from __future__ import annotations

import pytest

from tests.checks.rows import Fails, Passes, each_fault, each_harmless
from tests.projects import SLUG, change, found, make_project
from toolkit.checks.claims import check_claims
from toolkit.checks.table import as_released
from toolkit.findings import Severity
from toolkit.reader.library import read_library

FAILS: Fails = {
    check_claims: (
        (("brief.yaml", "wish, evidence: [1-2]}", "wish}"), ["brief.yaml:15:9 claim-uncited"]),
        (("brief.yaml", "wish, evidence: [1-2]", "wish, evidence: []"), ["brief.yaml:15:20 claim-uncited"]),
        (("brief.yaml", "evidence: [1-2]", "evidence: [1]"), ["brief.yaml:15:20 claim-elsewhere"]),
        (("brief.yaml", "evidence: [1-2]", "evidence: [1-7]"), ["brief.yaml:15:20 claim-wide"]),
    ),
}
PASSES: Passes = {
    check_claims: (
        ("brief.yaml", "kind: points", "kind: assessment"),
        ("brief.yaml", "46, evidence: [2]", "46, evidence: []"),
        ("brief.yaml", "title: {id: title}", "title: {id: title, evidence: [1]}"),
        ("brief.yaml", "[1-2]}", "[1-2], note: title}"),
    ),
}
SECTIONS = {
    "points": "items: [{id: it}]",
    "uncertain": "items: [{id: it}]",
    "body": "heading: {id: h}, blocks: [{id: it}]",
    "people": "items: [{name: kabul, id: it}]",
    "timeline": "items: [{id: it}]",
    "figures": "items: [{fact: share, id: it}]",
    "chart": "title: {id: c}, comparable: {id: it}",
}
FREE = {
    "assessment": "items: [{id: it, note: small}]",
    "sources": "items: [{id: it}]",
    "terms": "items: [{term: kabul, id: it}]",
}


def claims(tmp_path, kind, rest):
    section = f"sections:\n  - {{kind: {kind}, {rest}}}\n"
    library = read_library(change(make_project(tmp_path), "brief.yaml", "sections:\n", section))
    return list(check_claims(library.manuscripts[SLUG], library))


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


@pytest.mark.parametrize(("kind", "rest"), SECTIONS.items(), ids=SECTIONS)
def test_a_claim_without_paragraphs_is_a_warning_and_in_a_release_an_error(tmp_path, kind, rest):
    (finding,) = claims(tmp_path, kind, rest)
    assert (finding.code, finding.message) == ("claim-uncited", "'it' names no paragraph")
    assert finding.severity is Severity.WARNING
    assert [released.severity for released in as_released([finding])] == [Severity.ERROR]


@pytest.mark.parametrize(("kind", "rest"), FREE.items(), ids=FREE)
def test_what_the_office_says_of_its_own_needs_no_paragraph(tmp_path, kind, rest):
    assert claims(tmp_path, kind, rest) == []


def test_a_claim_may_cite_some_of_the_paragraphs_of_a_fact_and_must_cite_one(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "46, evidence: [2]", "46, evidence: [1, 2]")
    change(project, "brief.yaml", "id: wish, evidence: [1-2]", "id: wish, evidence: [1]")
    library = read_library(project)
    assert list(check_claims(library.manuscripts[SLUG], library)) == []
    change(project, "brief.yaml", "46, evidence: [1, 2]", "46, evidence: [2]")
    library = read_library(project)
    (finding,) = check_claims(library.manuscripts[SLUG], library)
    assert (finding.code, finding.message) == ("claim-elsewhere", "'wish' names 'share' of ¶ 2, and cites ¶ 1")


def test_a_standfirst_is_a_claim_and_a_title_is_none(tmp_path):
    project = change(
        make_project(tmp_path), "brief.yaml", "title: {id: title}", "title: {id: title}\nstandfirst: {id: it}"
    )
    library = read_library(project)
    assert [finding.message[:4] for finding in check_claims(library.manuscripts[SLUG], library)] == ["'it'"]
