from __future__ import annotations

from tests.projects import SLUG, change, make_project
from toolkit.evidence.claims import claims, evidence_of, plain
from toolkit.reader.library import read_library

SECTIONS = """\
sections:
  - {kind: body, heading: {id: h}, blocks: [{id: block, evidence: [1], note: small}]}
  - {kind: people, items: [{name: kabul, id: who}]}
  - {kind: timeline, items: [{id: undated}, {when: said, id: dated}]}
  - {kind: figures, items: [{fact: share, id: figure}]}
  - {kind: terms, items: [{term: kabul, id: used}]}
  - {kind: chart, title: {id: c}, comparable: {id: why}, items: [{fact: share, name: kabul}]}
"""


def test_every_unit_is_a_claim_of_its_kind_with_what_is_printed_beside_it(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sections:\n", f"standfirst: {{id: first}}\n{SECTIONS}")
    brief = read_library(project).manuscripts[SLUG].brief
    assert [(claim.unit, claim.kind, claim.term or claim.figure) for claim in claims(brief)] == [
        ("title", "title", None),
        ("first", "standfirst", None),
        ("h", "heading", None),
        ("block", "body", None),
        ("small", "body", None),
        ("who", "people", "kabul"),
        ("undated", "timeline", None),
        ("dated", "timeline", "said"),
        ("figure", "figures", "share"),
        ("used", "terms", "kabul"),
        ("c", "heading", None),
        ("why", "chart", None),
        ("wish", "points", None),
    ]
    by_unit = {claim.unit: claim for claim in claims(brief)}
    assert {claim.unit for claim in by_unit.values() if claim.is_note} == {"small"}
    assert by_unit["small"].paragraphs == (1,)
    assert by_unit["wish"].rests_on == ("share", "oppression")
    assert by_unit["figure"].rests_on == ("share",)
    assert (by_unit["wish"].key, by_unit["who"].key) == (("sections", 6, "items", 0), ("sections", 1, "items", 0))


def test_a_claim_speaks_the_language_of_the_source(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "language: fa\n  sha256:")
    texts = [claim.text for claim in claims(read_library(project).manuscripts[SLUG].brief)]
    assert texts[0].strip() == "یک مرز"


def test_facts_and_addresses_are_no_words_of_a_text():
    assert plain("Some {share:words} [agree](https://example.org/Kabul)").split() == ["Some", "\ufffc", "[agree](", ")"]


def test_what_names_nothing_rests_on_nothing(tmp_path):
    structure = read_library(make_project(tmp_path)).manuscripts[SLUG].brief.structure
    assert [evidence_of(name, structure) for name in ("share", "oppression", "wish")] == [(2,), (1,), ()]
