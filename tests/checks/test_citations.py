"""Names, numbers and quoted phrases are looked for in the cited paragraphs, through the check of the sources."""

from __future__ import annotations

import pytest

from tests.projects import SLUG, change, make_project, told
from toolkit.checks.citations import RULES
from toolkit.checks.evidence import verify_source
from toolkit.reader.library import read_library

CODES = {rule.code for rule in RULES}


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


def doubts(project, *article):
    """Return what the source does not bear out, its hash and its length apart."""
    if article:
        (project.root / "sources" / "article.txt").write_text("\n".join(article), "utf-8")
    library = read_library(project)
    found = verify_source(library.manuscripts[SLUG], library, project.root / "sources")
    return [finding for finding in found if finding.code in CODES]


def wish(project, text, cited="[1-2]"):
    change(project, "brief.yaml", "evidence: [1-2]", f"evidence: {cited}")
    return change(project, "text.en.yaml", "Kabul says that {share} of it was {oppression}.", text)


@pytest.mark.parametrize(
    ("cited", "text", "expected"),
    [
        ("[2]", "In Kabul people agreed", []),
        ("[1]", "In Kabul the line was formed", ["text.en.yaml:5:3 claim-name"]),
        ("[1]", "Under [oppression](https://example.org/Kabul)", []),
        ("[2]", "Some forty-six in Kabul agreed", []),
        ("[2]", "Some forty-seven people agreed", ["text.en.yaml:5:3 claim-number"]),
        ("[2]", "One or two people agreed, twenty-first", []),
        ("[1]", "A “line was formed through oppression”", []),
        ("[1]", 'A "line was *formed*… a speaker said"', []),
        ("[1]", "A “line [it] was formed {share}, a speaker”", []),
        ("[1]", "A “line was made” by oppression", ["text.en.yaml:5:3 claim-quote"]),
        ("[2]", "Some people say “oppression”", ["text.en.yaml:5:3 claim-quote"]),
        (
            "[1-2]",
            "People “said some 46 per cent”",
            ["brief.yaml:15:20 claim-unrelated", "text.en.yaml:5:3 claim-quote"],
        ),
        ("[2]", "Rain fell", ["brief.yaml:15:20 claim-unrelated"]),
        ("[1]", "A “line was … through hunger” there", ["text.en.yaml:5:3 claim-quote"]),
        ("[]", "Rain fell in Kabul on “twelve” days", []),
    ],
)
def test_what_a_claim_says_stands_where_it_says(project, cited, text, expected):
    assert told(doubts(wish(project, text, cited))) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kabul and forty-six per cent", []),
        ("Ninety people at a border", ["text.en.yaml:3:3 claim-number"]),
        ("A border “formed by hunger”", ["text.en.yaml:3:3 claim-quote"]),
    ],
)
def test_a_title_cites_nothing_and_rests_on_the_whole_source(project, title, expected):
    assert told(doubts(change(project, "text.en.yaml", "A border", title))) == expected


def test_a_hint_tells_where_the_name_stands(project):
    (finding,) = doubts(wish(project, "In Kabul the line was formed", "[1]"))
    assert finding.message == "'wish' names Kabul, which does not stand in ¶ 1"
    assert finding.hint.startswith("it stands in ¶ 2: cite it there")
    change(project, "glossary.yaml", "      Kabul\n", "      Ghazni\n")
    change(project, "text.en.yaml", "In Kabul", "Near Ghazni")
    (finding,) = doubts(project)
    assert finding.hint.startswith("it stands nowhere in the source")


def test_the_name_of_a_row_is_looked_for_as_well(project):
    change(
        project,
        "brief.yaml",
        "  - kind: points",
        "  - {kind: people, items: [{name: kabul, id: w, evidence: [1]}]}\n  - kind: points",
    )
    change(project, "text.en.yaml", "  wish:", "  w: |\n    Formed a line\n  wish:")
    assert told(doubts(project)) == ["text.en.yaml:5:3 claim-name"]
    change(project, "brief.yaml", "id: w, evidence: [1]", "id: w, evidence: [1-2]")
    assert doubts(project) == []


@pytest.mark.parametrize("field", ["author", "publisher", "republisher"])
def test_author_and_publishers_are_known_from_the_box(project, field):
    wish(project, "In Kabul the line was formed", "[1]")
    assert len(doubts(project)) == 1
    assert doubts(change(project, "brief.yaml", "sha256:", f"{field}: kabul\n  sha256:")) == []


@pytest.mark.parametrize(("kind", "expected"), [("points", True), ("uncertain", False), ("assessment", False)])
def test_sections_that_count_themselves_may_count(project, kind, expected):
    wish(project, "Four people agreed", "[2]")
    change(project, "brief.yaml", "kind: points", f"kind: {kind}")
    assert [finding.code for finding in doubts(project)] == ["claim-number"] * expected


def test_an_assessment_may_name_what_the_source_does_not(project):
    wish(project, "In Kabul “rain” falls", "[1]")
    assert doubts(change(project, "brief.yaml", "kind: points", "kind: assessment")) == []


def test_a_footnote_rests_on_the_paragraphs_of_its_unit(project):
    change(project, "brief.yaml", "evidence: [1-2]}", "evidence: [1-2], note: small}")
    change(project, "text.en.yaml", "  wish:", "  small: |\n    They said “never”\n  wish:")
    assert told(doubts(project)) == ["text.en.yaml:5:3 claim-quote"]


@pytest.mark.parametrize(
    ("article", "text", "expected"),
    [
        ("KABUL: 3,500,000 people agreed.", "In Kabul three and a half million people agreed", []),
        ("In Kabul 3.5 million people agreed.", "In Kabul half a million people agreed", ["claim-number"]),
        ("In Kabul 30 people agreed, both of them.", "The third time, in the eighties, thousands agreed", []),
        ("In Kabul people agreed.", "On the fifteenth of August people agreed", []),
        ("In Qabul people agreed.", "People agreed in Kabul", ["claim-name"]),
    ],
)
def test_numbers_and_names_are_read_as_everywhere(project, article, text, expected):
    assert [finding.code for finding in doubts(wish(project, text, "[1]"), article)] == expected


def test_a_spelling_to_avoid_is_still_the_name_in_a_source(project):
    change(project, "glossary.yaml", "      Kabul\n", "      Kabul\n    avoid: {en: [Qabul]}\n")
    assert doubts(wish(project, "People agreed in Kabul", "[1]"), "In Qabul people agreed.") == []


def test_a_name_that_two_share_is_said_by_either(project):
    change(project, "glossary.yaml", "places:\n", SHARED)
    wish(project, "Amin agreed", "[1]")
    assert doubts(project, "Ali Amin agreed.") == []
    assert [finding.code for finding in doubts(project, "Karim agreed.")] == ["claim-name"]


SHARED = """\
people:
  ali: {en: Ali Amin, fa: علی امین, also: {en: [Amin]}}
  sayed: {en: Sayed Amin, fa: سید امین, also: {en: [Amin]}}
places:
"""
PERSIAN = "گروهي در کابل گفتند كه پنج پل ساخته شده است."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("در کابل «پنج پل» ساخته شد", []),
        ("نه کابل و نه ده آن پل ساخت", []),
        ("در کابل شش پل ساختند", ["claim-number"]),
        ("گفتند «که شش پل»", ["claim-quote"]),
        ("باران بارید", ["claim-unrelated"]),
    ],
)
def test_a_persian_source_is_read_in_persian(project, text, expected):
    change(project, "brief.yaml", "sha256:", "language: fa\n  sha256:")
    change(project, "brief.yaml", "evidence: [1-2]", "evidence: [1]")
    change(project, "text.fa.yaml", "کابل می‌گوید {share} آن {oppression} بود.", text)
    assert [finding.code for finding in doubts(project, PERSIAN)] == expected
