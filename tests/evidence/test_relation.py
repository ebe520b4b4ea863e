from __future__ import annotations

import pytest

from tests.projects import SLUG, change, make_project
from toolkit.evidence.claims import claims
from toolkit.evidence.relation import Content, content, read_contents, unrelated
from toolkit.evidence.source import SourceText
from toolkit.glossary import NameFinder
from toolkit.model.house import Glossary
from toolkit.reader.library import read_library

NAMES = {
    code: NameFinder(Glossary.model_validate({"places": {"kabul": {"en": "Kabul", "fa": "کابل"}}}), code)
    for code in ("en", "fa")
}


NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mountains, mountainous: a mountain.", Content(NONE, {"mount"})),
        ("They were with those who said this.", Content(NONE, NONE)),
        ("In Kabul 46% of 7 mills", Content({"kabul"}, {"46", "7", "mill"})),
        ("anti-terrorism", Content(NONE, {"anti", "terro"})),
        ("the neighbour's law", Content(NONE, {"neigh"})),
    ],
)
def test_a_text_is_made_of_names_numbers_and_beginnings_of_words(text, expected):
    assert content(text, NAMES["en"], "en") == expected


def test_a_persian_text_too():
    text = "همکاری\u200cهای کابل در ۴۶ روستا برای آنان"
    assert content(text, NAMES["fa"], "fa") == Content({"kabul"}, {"همکار", "۴۶", "روستا"})


def found(tmp_path, article, cited, text):
    project = make_project(tmp_path)
    change(project, "brief.yaml", "evidence: [1-2]", f"evidence: {cited}")
    change(project, "text.en.yaml", "Kabul says that {share} of it was {oppression}.", text)
    library = read_library(project)
    brief = library.manuscripts[SLUG].brief
    names = NameFinder(library.glossary, "en")
    contents = read_contents(SourceText("", tuple(article)), names, "en")
    claim = next(claim for claim in claims(brief) if claim.unit == "wish")
    return unrelated(claim, content(claim.plain, names, "en"), brief.structure, contents)


HILLS = ["Hills near Kabul", "Rivers near Kabul", "Roads of Kabul", "Bridges, Kabul", "Kabul and tea", "Kabul and snow"]


@pytest.mark.parametrize(
    ("cited", "text", "strangers"),
    [
        ([1], "The hill", []),
        ([2], "The hills", [2]),
        ([1, 2], "The hills", [2]),
        ([2], "Kabul", [2]),
        ([2, 3, 4], "Kabul", []),
        ([2, 3, 4], "The roads", [2, 4]),
        ([2], "{share} of it", []),
        ([1], "{oppression}", []),
        ([2], "{oppression}", [2]),
        ([2, 9], "The river", []),
    ],
)
def test_what_stands_in_most_paragraphs_relates_a_summary_alone(tmp_path, cited, text, strangers):
    assert found(tmp_path, HILLS, cited, text) == strangers


def test_in_a_short_article_nothing_is_common(tmp_path):
    assert found(tmp_path, HILLS[:3], [2], "Kabul") == []
