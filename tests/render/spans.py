"""Spans of any shape, of both directions."""

from __future__ import annotations

from hypothesis import strategies as st

from toolkit.model.edition import Emphasis, FactText, Link, Quoted, Strong, Text

WORDS = st.text("ab ,۱ش(ل\u200c", min_size=1, max_size=6)
LEAVES = st.one_of(
    st.builds(Text, WORDS),
    st.builds(FactText, st.just("share"), WORDS),
    st.builds(Quoted, st.just("words"), WORDS, st.none() | WORDS),
)
SPANS = st.recursive(
    st.lists(LEAVES, max_size=3).map(tuple),
    lambda children: st.lists(
        st.one_of(
            LEAVES, st.builds(Emphasis, children), st.builds(Strong, children), st.builds(Link, st.just("x:"), children)
        ),
        max_size=4,
    ).map(tuple),
    max_leaves=12,
)
