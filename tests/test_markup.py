from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.markup import (
    Reference,
    default_form,
    depth,
    has_broken_link,
    link_targets,
    link_titles,
    parse,
    references,
    stray_braces,
    unfolded,
    without_links,
)
from toolkit.model.edition import Emphasis, FactText, Link, Span, Strong, Text, plain
from toolkit.model.facts import Form


def shown(reference: Reference) -> FactText:
    """Stand for a reference by the text of it, so that the characters can be counted."""
    return FactText(reference.id, "{" + ":".join(filter(None, (reference.id, reference.form))) + "}")


def tree(text: str) -> str:
    """Write the spans of a text in a small notation: e(…) emphasis, s(…) strong, a<…>(…) link, {…} reference."""
    return "".join(map(_tree, parse(text, shown)))


def _tree(span: Span) -> str:
    match span:
        case Emphasis(children):
            return f"e({''.join(map(_tree, children))})"
        case Strong(children):
            return f"s({''.join(map(_tree, children))})"
        case Link(href, children):
            return f"a<{href}>({''.join(map(_tree, children))})"
    assert isinstance(span, Text | FactText)
    return span.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("*a* **b** ***c*** _d_ __e__", "e(a) s(b) e(s(c)) e(d) s(e)"),
        ("*a **b** c*", "e(a s(b) c)"),
        ("[a *b*](https://example.org/?x=1&y=2)", "a<https://example.org/?x=1&y=2>(a e(b))"),
        ("[الف](mailto:a@b.org)", "a<mailto:a@b.org>(الف)"),
        ("{share} and *{share:words}*", "{share} and e({share:words})"),
        ("{a_} _{a_}_ *b {c_d} e_f*", "{a_} e({a_}) e(b {c_d} e_f)"),
        ("[{share}](https://example.org/)", "a<https://example.org/>({share})"),
        ("{{share}} }} {{", "{share} } {"),
        ("{{{share}}}", "{{share}}"),
        ("{ share } {} {Share} {9}", "{ share } {} {Share} {9}"),
        (r"\*a\* \[b\](c) \\ \a", r"*a* [b](c) \ \a"),
        (r"\{share} \\{share}", r"\{share} \{share}"),
        ("5 * 3 * 2, a * b, snake_case_word", "5 * 3 * 2, a * b, snake_case_word"),
        ("`code` <b>no HTML</b> &amp; # no heading", "`code` <b>no HTML</b> &amp; # no heading"),
        ("![picture](https://example.org/a.png)", "!a<https://example.org/a.png>(picture)"),
        ("https://example.org <https://example.org>", "https://example.org <https://example.org>"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a][b]", "[a][b]"),
        ("1. no list\n- none\n\tat all  ", "1. no list - none at all"),
        ("half\u200cspace and\u00a0no-break", "half\u200cspace and\u00a0no-break"),
    ],
)
def test_markup_is_commonmark_emphasis_strong_and_links(text, expected):
    assert tree(text) == expected


def test_neighbouring_texts_are_one_span():
    assert parse(r"a \* b {{c}} [d", shown) == (Text("a * b {c} [d"),)


PIECES = st.sampled_from(
    ["*", "**", "_", "[", "](https://e.org/)", "]", "(", ")", "{", "}", "{{", "}}", "{a_b}", "{c:words}"]
)
OTHER = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=4)
MARKED = st.lists(st.one_of(PIECES, OTHER), max_size=20).map("".join)
MARKS = "*_[](){}\\https://e.org"


@given(MARKED)
def test_every_character_that_is_no_markup_is_kept_in_its_order(text):
    spans = parse(text, shown)
    kept = iter(plain(spans))
    left = [character for character in unfolded(text) if character not in MARKS]
    assert [character for character in kept if character not in MARKS] == left


@given(st.text(st.characters(blacklist_characters="*_[]{}\\", blacklist_categories=["Cs"]), max_size=60))
def test_a_text_without_markup_is_kept_to_the_character(text):
    expected = unfolded(text).replace("\x00", "\ufffd")
    assert plain(parse(text, shown)) == expected


@given(MARKED)
def test_what_is_checked_and_what_is_printed_see_the_same_references(text):
    printed: list[tuple[str, str | None]] = []

    def seen(reference: Reference) -> Span:
        printed.append((reference.id, reference.form))
        return Text("")

    parse(text, seen)
    assert printed == [(reference.id, reference.form) for reference in references(text)]


@given(MARKED)
def test_offsets_point_at_the_brace(text):
    for reference in references(text):
        form = f":{reference.form}" if reference.form else ""
        written = f"{{{reference.id}{form}}}"
        assert text[reference.offset : reference.offset + len(written)] == written
    assert all(text[brace.offset] in "{}" for brace in stray_braces(text))


@given(MARKED)
def test_blanking_links_moves_nothing(text):
    blanked = without_links(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


def test_stray_braces_stand_where_they_are():
    assert [brace.offset for brace in stray_braces("{ {{ {a} } {B}")] == [0, 9, 11, 13]


@pytest.mark.parametrize("id", ["a", "a" * 28])
def test_ids_have_up_to_28_characters(id):
    assert [reference.id for reference in references(f"{{{id}}} {{{id}b{'c' * 27}}}")] == [id]


def test_links():
    text = '[a](https://e.org/a) and [b](mailto:x@y.org "title") and\n[c](<https://e.org/c>)'
    assert link_targets(text) == ["https://e.org/a", "mailto:x@y.org", "https://e.org/c"]
    assert link_titles(text) == ["title"]
    assert not has_broken_link(text)


@pytest.mark.parametrize("text", ["[a](https://e.org", "[a](https://e.org b)", "*[a](javascript:x)*"])
def test_broken_links(text):
    assert has_broken_link(text)


@pytest.mark.parametrize(("text", "deep"), [("a", 0), ("*a* **b**", 1), ("*a **b [c](x)***", 3)])
def test_depth(text, deep):
    assert depth(text) == deep


def test_the_form_of_a_reference_wins_over_that_of_its_place():
    assert default_form(Reference("a", "words", 0), Form.FULL) is Form.WORDS
    assert default_form(Reference("a", None, 0), Form.SIGN) is Form.SIGN
    assert default_form(Reference("a", "nonsense", 0), Form.SIGN) is Form.SIGN
