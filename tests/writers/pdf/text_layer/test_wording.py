"""The wording of a unit comes out whole, however its lines fall."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.writers.pdf.text_layer.wording import Wording


@pytest.mark.parametrize(
    ("text", "drawn", "pieces"),
    [
        ("یک دو سه", ["یک دو", "سه"], ["یک دو ", "سه"]),
        ("یک (دو) سه", ["یک ", "(دو)", " سه"], ["یک ", "(دو) ", "سه"]),
        ("یک  دو\nسه", ["یک دو سه"], ["یک  دو\nسه"]),
        ("کتاب", ["ک\u200d", "\u200dتا", "ب"], ["ک", "تا", "ب"]),
        ("می\u200cشود", ["می\u200cشود"], ["می\u200cشود"]),
        ("یک", ["یک", "یک"], ["یک", "یک"]),  # drawn again on the next page
        ("یک دو", ["یک", "—", "دو"], ["یک ", "—", "دو"]),  # what the sheet adds
        ("یک", ["یک", " "], ["یک", ""]),
    ],
)
def test_pieces(text, drawn, pieces):
    wording = Wording(text)
    assert [wording.piece(line) for line in drawn] == pieces


@given(st.text("ابپ \u200cab(،", min_size=1).filter(lambda text: text.strip()), st.lists(st.integers(0, 40)))
def test_pieces_are_the_text(text, cuts):
    places = [0, *sorted(cut for cut in cuts if cut < len(text)), len(text)]
    lines = [text[start:end] for start, end in pairwise(places)]
    lines = [re.sub(" +", " ", line).rstrip(" ") for line in lines]
    wording = Wording(text)
    shown = [line for line in lines if line.strip()]
    pieces = [wording.piece(line) for line in shown]
    assert "".join(pieces).rstrip() == text.rstrip()
