from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.render.spans import SPANS
from toolkit.model.edition import Link, Quoted, Text, plain
from toolkit.render.nodes import Node, cut, nodes


def characters(sequence: tuple[Node, ...]) -> str:
    return "".join(node.plain for node in sequence)


@given(SPANS)
def test_nodes_keep_every_character(spans):
    sequence = nodes(spans)
    assert characters(sequence) == plain(spans)
    assert sum(map(len, sequence)) == len(plain(spans))


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_a_cut_holds_what_stands_between_its_ends(spans, start, end):
    assert characters(cut(nodes(spans), start, end)) == plain(spans)[start:end] if start <= end else True


@given(SPANS, st.integers(0, 40))
def test_two_cuts_make_the_whole(spans, middle):
    sequence = nodes(spans)
    halves = (*cut(sequence, 0, middle), *cut(sequence, middle, len(plain(spans))))
    assert characters(halves) == plain(spans)


def test_an_element_across_a_cut_stays_what_it_is():
    sequence = nodes((Link("https://e.org/", (Text("one two"),)),))
    assert cut(sequence, 4, 7) == (Node("link", children=(Node("text", "two"),), href="https://e.org/"),)


def test_a_translated_quotation_is_followed_by_its_label():
    (group,) = nodes((Quoted("words", "«الف»", "(برگردان)"),))
    assert (group.kind, group.plain) == ("group", "«الف» (برگردان)")
    assert [child.kind for child in group.children] == ["quoted", "text"]
