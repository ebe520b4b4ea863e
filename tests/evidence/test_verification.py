from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects import ARTICLE, SLUG, change, make_project, told
from toolkit.checks.evidence import verify_source
from toolkit.reader.library import read_library


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


def verified(project):
    library = read_library(project)
    return list(verify_source(library.manuscripts[SLUG], library, project.root / "sources"))


def article(project, text):
    (project.root / "sources" / "article.txt").write_text(text, "utf-8")


def test_a_brief_that_its_source_bears_out_is_met_with_silence(project):
    assert verified(project) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("brief.yaml", "sha256: ", "sha256: " + "0" * 64 + " # ", ["brief.yaml:5:3 source-changed"]),
        ("brief.yaml", "paragraphs: 2", "paragraphs: 3", ["brief.yaml:6:3 source-paragraphs"]),
        ("brief.yaml", "value: 46", "value: 47", ["brief.yaml:9:3 fact-unproven"]),
        ("brief.yaml", "46, evidence: [2]", "46, evidence: [1]", ["brief.yaml:9:3 fact-unproven"]),
        ("brief.yaml", "through oppression", "by oppression", ["brief.yaml:11:3 quotation-unproven"]),
        ("brief.yaml", "formed through oppression", "form", ["brief.yaml:11:3 quotation-unproven"]),
        (
            "brief.yaml",
            "oppression, evidence: [1]",
            "oppression, evidence: [2]",
            ["brief.yaml:11:3 quotation-unproven"],
        ),
        ("brief.yaml", "oppression, evidence: [1]", "oppression, evidence: []", ["brief.yaml:11:3 quotation-unproven"]),
        (
            "text.en.yaml",
            "    A border",
            "    The *line* was “formed” through\n    oppression, a speaker said",
            ["text.en.yaml:3:3 copied"],
        ),
        ("brief.yaml", "file: article.txt", "file: other.txt", ["brief.yaml:4:3 source-missing"]),
    ],
)
def test_what_the_source_does_not_bear_out_is_found_in_its_place(project, name, old, new, expected):
    assert told(verified(change(project, name, old, new))) == expected


def test_a_folder_in_the_place_of_the_source_is_found(project):
    (project.root / "sources" / "folder").mkdir()
    change(project, "brief.yaml", "file: article.txt", "file: folder")
    assert told(verified(project)) == ["brief.yaml:4:3 source-unreadable"]


def test_all_doubts_are_told_at_once(project):
    change(project, "brief.yaml", "value: 46", "value: 47")
    change(project, "brief.yaml", "through oppression", "by oppression")
    article(project, ARTICLE + "One more.\n")
    assert told(verified(project)) == [
        "brief.yaml:5:3 source-changed",
        "brief.yaml:6:3 source-paragraphs",
        "brief.yaml:9:3 fact-unproven",
        "brief.yaml:11:3 quotation-unproven",
    ]


def test_a_source_in_another_encoding_is_a_finding(project):
    (project.root / "sources" / "article.txt").write_bytes(b"\xff")
    assert told(verified(project)) == ["brief.yaml:4:3 source-unreadable"]


def test_a_fact_without_evidence_is_not_looked_for(project):
    assert verified(change(project, "brief.yaml", "46, evidence: [2]", "99, evidence: []")) == []


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("The line was formed through oppression, a speaker", False),
        ("The line was formed through oppression, a speaker said", True),
        ("The line was formed {share} through oppression, a speaker said", False),
        ("The line was {oppression}, a speaker said", False),
        ("Oppression, a speaker said. Some 46 per cent of", True),
    ],
)
def test_nine_words_in_a_row_are_a_copy_and_eight_are_not(project, text, copied):
    change(project, "text.en.yaml", "A border", text)
    assert [finding.code for finding in verified(project)] == ["copied"] * copied


def test_a_link_hides_no_copy(project):
    copy = "The line was [formed](https://example.org/a) through oppression, a speaker said"
    change(project, "text.en.yaml", "Kabul says", f"{copy}, and Kabul says")
    assert [finding.code for finding in verified(project)] == ["copied"]


def test_the_title_of_the_source_and_names_of_the_glossary_are_no_copies(project):
    title = "The line was formed through oppression, a speaker said"
    change(project, "text.en.yaml", "A border", title)
    assert [finding.code for finding in verified(project)] == ["copied"]
    change(project, "glossary.yaml", "      Kabul\n", f"      {title}\n")
    assert verified(project) == []
    change(project, "glossary.yaml", title, "Kabul")
    change(project, "brief.yaml", "title: {id: title}", "title: {id: wish_title}")
    change(project, "brief.yaml", "sha256:", "title: title\n  sha256:")
    assert verified(project) == []


@pytest.mark.parametrize(
    ("source", "text", "copied"),
    [
        ("They asked the ministry to buy 200,000 tonnes of", "the ministry to buy 200,000 tonnes of it", False),
        ("Out of Faiz Abad came men with long poles they said", "out of Faiz Abad came men with long", False),
        ("Out of Faiz Abad came men with long poles they said", "out of Faiz Abad came men with long poles they", True),
    ],
)
def test_a_number_and_a_name_are_one_word_each_of_a_copy(project, source, text, copied):
    change(project, "glossary.yaml", "      Kabul\n", "      Faiz Abad\n")
    article(project, f"{source}\n")
    change(project, "text.en.yaml", "A border", text)
    assert ("copied" in [finding.code for finding in verified(project)]) is copied


def test_names_are_those_of_the_language_of_the_source(project):
    persian = "خط در میان ستم شکل گرفت و گوینده چنین گفت"
    article(project, persian + "\n")
    change(project, "brief.yaml", "sha256:", "language: fa\n  sha256:")
    change(project, "text.fa.yaml", "    یک مرز", f"    {persian}")
    assert "copied" in [finding.code for finding in verified(project)]
    change(project, "glossary.yaml", "      کابل", f"      {persian}")
    assert "copied" not in [finding.code for finding in verified(project)]


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("As many as {share} of people in Kabul agreed", False),
        ("Some {share} of people in Kabul agreed", True),
        ("Some {share:digits} of people in Kabul agreed then and", True),
        ("Some {share} of people in a town agreed", False),
        ("Some {share} of people said: {oppression} in Kabul", False),
    ],
)
def test_a_fact_hides_no_copy(project, text, copied):
    article(project, "Some 46% of people in Kabul agreed then and there.\n" if "digits" in text else ARTICLE)
    change(project, "text.en.yaml", "A border", text)
    assert ("copied" in [finding.code for finding in verified(project)]) is copied


@given(st.integers(0, 8))
def test_a_copy_is_found_wherever_a_fact_stands_in_it(tmp_path_factory, place):
    project = make_project(tmp_path_factory.mktemp("project"))
    row = [f"word{number}" for number in range(8)]
    article(project, " ".join(["before", *row[:place], "46", *row[place:], "after"]))
    change(project, "text.en.yaml", "A border", " ".join([*row[:place], "{share:digits}", *row[place:]]))
    assert "copied" in [finding.code for finding in verified(project)]


@pytest.mark.parametrize(
    ("source", "copied"),
    [
        ("آنان می گویند که این مرز را هرگز به رسمیت نمی شناسند", True),
        ("آنان مي\u200cگويند كه این مرز را هرگز به رسمیت نمي\u200cشناسند", True),
        ("آنان می\u200cگویند که آن مرز را هرگز به رسمیت نمی\u200cشناسند", False),
    ],
)
def test_a_copy_of_a_persian_source_is_found_however_it_is_typed(project, source, copied):
    article(project, source)
    change(project, "brief.yaml", "sha256:", "language: fa\n  sha256:")
    change(project, "brief.yaml", "original: en", "original: fa")
    ours = "آنان می\u200cگویند که این مرز را هرگز به رسمیت نمی\u200cشناسند"
    change(project, "text.fa.yaml", "    یک مرز", f"    {ours}")
    assert ("copied" in [finding.code for finding in verified(project)]) is copied


def test_what_the_masthead_of_the_source_says_in_verse_is_no_copy(project):
    """The verse is printed from brief.yaml; texts alone are held against the source."""
    verse = "چو کشور نباشد تن من مباد بدین بوم و بر زنده"
    article(project, f"{ARTICLE}{verse}\n")
    masthead = (
        f"masthead:\n    name: kabul\n    verse: {{language: fa, lines: [[{verse[:20]}, {verse[20:]}]]}}\n  sha256:"
    )
    change(project, "brief.yaml", "sha256:", masthead)
    assert "copied" not in [finding.code for finding in verified(project)]
    change(project, "brief.yaml", "sha256:", "language: fa\n  sha256:")
    change(project, "text.fa.yaml", "    یک مرز", f"    {verse}")
    assert "copied" in [finding.code for finding in verified(project)]
