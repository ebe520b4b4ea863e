"""Inks: what a colour of the screen becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.writers.pdf.press.colour import BLACK, COVERAGE, PAPER, RICH, flat, grey_inks, inks, limited, text_inks

SHARE = st.floats(0, 1)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ((0, 0, 0), (0, 0, 0, 1)),
        ((1, 1, 1), (0, 0, 0, 0)),
        ((0.5, 0.5, 0.5), (0, 0, 0, 0.5)),
        ((0x1B / 255, 0x1E / 255, 0x21 / 255), (0, 0, 0, 0.8846)),  # the ink of the sheet is nearly grey
        ((1, 0, 0), (0, 1, 1, 0)),
        ((0, 1, 1), (1, 0, 0, 0)),
        ((0.2, 0.4, 0.4), (0.5, 0, 0, 0.6)),
    ],
)
def test_colours_become_inks(colour, expected):
    assert inks(*colour) == pytest.approx(expected, abs=1e-3)


def test_a_plane_that_is_nearly_black_is_black_and_a_shadow_keeps_its_steps():
    ink = inks(0x1B / 255, 0x1E / 255, 0x21 / 255)
    assert flat(ink) == BLACK
    assert flat((0, 0, 0, 0.6)) == (0, 0, 0, 0.6)
    assert flat((0.5, 0, 0, 0.9)) == (0.5, 0, 0, 0.9)
    assert len({inks(level / 255, level / 255, level / 255) for level in range(256)}) == 256


@given(SHARE, SHARE, SHARE)
def test_no_place_takes_more_ink_than_paper_holds(red, green, blue):
    made = inks(red, green, blue)
    assert all(0 <= ink <= 1 for ink in made)
    assert sum(made) <= COVERAGE + 0.001


@given(SHARE, st.floats(0, 0.07))
def test_what_is_nearly_grey_is_one_ink(level, tinge):
    assert inks(level, min(1, level + tinge), level)[:3] == (0, 0, 0)


@given(SHARE, SHARE)
def test_a_darker_grey_takes_no_less_ink(one, other):
    dark, light = sorted((one, other))
    assert grey_inks(dark)[3] >= grey_inks(light)[3]


@given(SHARE, SHARE, SHARE, SHARE)
def test_chosen_inks_keep_their_black_and_lose_what_is_too_much(cyan, magenta, yellow, black):
    given_inks = (cyan, magenta, yellow, black)
    made = limited(*given_inks)
    assert made[3] == black
    assert sum(made) <= COVERAGE + 0.001
    if black >= RICH:
        assert made[:3] == (0, 0, 0)
    elif sum(given_inks) <= COVERAGE:
        assert made == pytest.approx(given_inks, abs=1e-4)


@pytest.mark.parametrize(
    ("given_inks", "text"),
    [
        ((0.8, 0.3, 0, 0.6), BLACK),
        ((0, 0, 0, 0.5), BLACK),
        ((0, 1, 1, 0), BLACK),
        ((0, 0, 0, 0), PAPER),
        ((0.02, 0, 0, 0.03), PAPER),
        (inks(1, 1, 0), BLACK),  # #ff0
        (inks(0xD8 / 255, 0xD8 / 255, 0xD8 / 255), BLACK),
        (inks(0.6, 0.6, 0.6), BLACK),  # on #111 too: the ground is not known
        (inks(0xFA / 255, 0xFA / 255, 0xFA / 255), PAPER),
    ],
)
def test_text_is_black_or_spared_out(given_inks, text):
    assert text_inks(given_inks) == text
