"""Every character of a cluster stands on one glyph or ghost, in the order in which readers turn it round."""

from __future__ import annotations

import pytest

from toolkit.writers.pdf.text_layer.clusters import Shape, Sign, signs

WIDE = 600


def drawn(text: str, shapes: list[tuple[int | None, int]], starts: list[int], *, backwards: bool) -> list[Sign]:
    made = [Shape(glyph, width) for glyph, width in shapes]
    return list(signs(made, starts, text.encode(), backwards=backwards))


def told(found: list[Sign]) -> list[tuple[str, int | None]]:
    return [(sign.text, sign.shape.glyph if sign.shape else None) for sign in found]


@pytest.mark.parametrize(
    ("text", "shapes", "starts", "expected"),
    [
        ("بت", [(2, WIDE), (1, WIDE)], [2, 0], [("ت", 2), ("ب", 1)]),
        ("لا", [(7, WIDE)], [0], [("ا", 7), ("ل", None)]),  # a ligature: its glyph and a ghost
        ("لله", [(7, WIDE)], [0], [("ه", 7), ("لل", None)]),  # equal ghosts are one
        ("هٔ", [(7, WIDE)], [0], [("ٔ", None), ("ه", 7)]),  # a mark without glyph of its own
        ("مّ", [(8, 0), (7, WIDE)], [0, 0], [("ّ", 8), ("م", 7)]),  # one with its own
        ("لّا", [(8, 0), (7, WIDE)], [0, 0], [("ا", None), ("ّ", 8), ("ل", 7)]),  # ملّا
        ("ی", [(9, 0), (7, WIDE)], [0, 0], [("", 9), ("ی", 7)]),  # dots apart from their letter
        ("\u200c", [(None, 0)], [0], [("\u200c", None)]),  # the half-space
        ("ب\u200d", [(None, 0), (1, WIDE)], [2, 0], [("", None), ("ب", 1)]),  # a joiner is picture only
    ],
)
def test_right_to_left(text, shapes, starts, expected):
    assert told(drawn(text, shapes, starts, backwards=True)) == expected


@pytest.mark.parametrize(
    ("text", "shapes", "starts", "expected"),
    [
        ("ab", [(1, WIDE), (2, WIDE)], [0, 1], [("a", 1), ("b", 2)]),
        ("fi", [(7, WIDE)], [0], [("f", 7), ("i", None)]),
        ("é", [(7, WIDE)], [0], [("é", 7)]),
        ("e\u0301", [(7, WIDE), (8, 0)], [0, 0], [("e", 7), ("\u0301", 8)]),
    ],
)
def test_left_to_right(text, shapes, starts, expected):
    assert told(drawn(text, shapes, starts, backwards=False)) == expected
