from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.spans import SPANS
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.edition import Emphasis, FactText, Link, Quoted, Spans, Strong, Text, plain
from toolkit.render.isolation import isolated
from toolkit.render.nodes import Node, nodes


def tree(sequence: tuple[Node, ...]) -> str:
    """Write nodes in a small notation: {rtl …} an isolate, e(…) an element by its first letter."""
    return "".join(map(_tree, sequence))


def _tree(node: Node) -> str:
    inside = tree(node.children)
    if node.kind == "text":
        return node.text
    return f"{{{node.direction} {inside}}}" if node.kind == "isolate" else f"{node.kind[0]}({inside})"


@pytest.mark.parametrize(
    ("spans", "language", "expected"),
    [
        ((Text("no phrase"),), ENGLISH, "no phrase"),
        ((Text("the word «مرز» here"),), ENGLISH, "the word «{rtl مرز}» here"),
        ((Text("واژهٔ Kabul Post اینجا"),), PERSIAN, "واژهٔ {ltr Kabul Post} اینجا"),
        ((Emphasis((Text("Kabul Post"),)), Text(" الف")), PERSIAN, "e({ltr Kabul Post}) الف"),
        ((Text("الف "), Strong((Text("ب Kabul ج"),))), PERSIAN, "الف s(ب {ltr Kabul} ج)"),
        ((Text("الف Kabul "), Emphasis((Text("Post ب"),))), PERSIAN, "الف {ltr Kabul e(Post)}e( ب)"),
        ((Link("https://e.org", (Text("e.org"),)), Text(" ب")), PERSIAN, "l({ltr e.org}) ب"),
        ((FactText("share", "46 per cent"), Text(" of it")), ENGLISH, "f(46 per cent) of it"),
        ((Quoted("words", "«مرز»", None), Text(" he said")), ENGLISH, "q(«{rtl مرز}») he said"),
    ],
)
def test_phrases_of_the_other_direction_stand_in_one_element(spans, language, expected):
    assert tree(isolated(spans, language)) == expected


def test_an_isolate_carries_the_language_of_its_direction():
    english, persian = isolated((Text("ب Kabul"),), PERSIAN)[-1], isolated((Text("a مرز"),), ENGLISH)[-1]
    assert (english.direction, english.lang) == ("ltr", "en-GB")
    assert (persian.direction, persian.lang) == ("rtl", "fa-AF")


def test_a_number_in_persian_digits_is_persian_whatever_its_direction():
    found = [node for node in isolated((Text("از ۴۶٪ تا −۵ و $5 و 5G"),), PERSIAN) if node.kind == "isolate"]
    assert [(node.plain, node.direction, node.lang) for node in found] == [
        ("۴۶٪", "ltr", "fa-AF"),
        ("−۵", "ltr", "fa-AF"),
        ("$5", "ltr", "en-GB"),
        ("5G", "ltr", "en-GB"),
    ]


def without_isolates(sequence: tuple[Node, ...]) -> list[tuple[str, ...]]:
    """Return each character with the elements it stands in, isolates left out."""
    return [row for node in sequence for row in _characters(node, ())]


def _characters(node: Node, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    inside = path if node.kind == "isolate" else (*path, node.kind)
    own = [(*path, character) for character in node.text]
    return own + [row for child in node.children for row in _characters(child, inside)]


@given(SPANS, st.sampled_from([ENGLISH, PERSIAN]))
def test_isolation_adds_isolates_and_changes_nothing_else(spans: Spans, language):
    sequence = isolated(spans, language)
    assert "".join(node.plain for node in sequence) == plain(spans)
    assert sorted(map(sorted, without_isolates(sequence))) == sorted(map(sorted, without_isolates(nodes(spans))))
    assert [row[-1] for row in without_isolates(sequence)] == list(plain(spans))


@given(SPANS, st.sampled_from([ENGLISH, PERSIAN]))
def test_isolates_hold_the_other_direction_and_never_each_other(spans: Spans, language):
    def visit(node: Node, inside: bool) -> None:
        if node.kind == "isolate":
            assert not inside
            assert node.plain
        for child in node.children:
            visit(child, inside or node.kind == "isolate")

    for node in isolated(spans, language):
        visit(node, inside=False)
