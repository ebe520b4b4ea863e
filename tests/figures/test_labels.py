"""Labels: whatever their lengths and numbers, all stand inside their drawing and none on another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.drawn import B, axis, extents, fonts, text_colours, text_sizes
from tests.figures.test_chart import chart
from toolkit.errors import NoRoom
from toolkit.figures import Drawing
from toolkit.figures.bars import draw_bars
from toolkit.figures.line import draw_line
from toolkit.figures.palette import INK
from toolkit.figures.timeline import draw_timeline
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, joined

NARROW = 88.0
"""Millimetres of the column of A5, the narrowest."""
WORDS = {
    "en": st.text("aefgijlmpqwyABMW", min_size=1, max_size=14),
    "fa": st.text("ابپتجدرسعفگلمهی", min_size=1, max_size=14),
}
LANGUAGES = {"en": ENGLISH, "fa": PERSIAN}


@st.composite
def charts(draw: st.DrawFn, kind: str, most: int, words: int) -> Chart:
    language = LANGUAGES[draw(st.sampled_from(sorted(LANGUAGES)))]
    names = st.lists(WORDS[language.code], min_size=1, max_size=words).map(" ".join)
    amounts = draw(st.lists(st.integers(-999, 99999), min_size=2, max_size=most))
    bounds = draw(st.lists(st.sampled_from(list(Bound)), max_size=most))
    return chart(amounts, kind, language, bounds, [draw(names) for _ in amounts])


def assert_readable(drawing: Drawing) -> list[str]:
    found = extents(drawing.svg)
    for said, (left, top, right, bottom) in found:
        assert left >= -0.3, said  # an outline may lean over its place by a hair
        assert right <= drawing.width + 0.3, said
        assert top >= -0.3, said
        assert bottom <= drawing.height + 0.3, said
    for (one, a), (other, b) in combinations(found, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + LEANING or b[3] <= a[1] + LEANING
        assert apart, (one, a, other, b)
    return [said for said, _ in found]


LEANING = 0.5
"""Millimetres by which the lowest letter of a line may reach below the highest one of the next; never on it."""


@settings(max_examples=15, deadline=None)
@given(charts("bars", 6, 6))
def test_words_of_bars_are_inside_and_apart(given_chart):
    shown = assert_readable(draw_bars(given_chart, NARROW, fonts()))
    assert len(shown) >= 1 + 2 * len(given_chart.values)


@settings(max_examples=15, deadline=None)
@given(charts("line", 6, 3))
def test_words_of_a_line_are_inside_and_apart(given_chart):
    shown = assert_readable(draw_line(given_chart, NARROW, fonts()))
    written = set(" ".join(shown).split(" "))
    assert all(set(value.names[0].text.split(" ")) <= written for value in given_chart.values)


def test_of_many_near_values_those_that_have_room_are_written():
    near = chart([1000000 + n for n in range(12)], "line")
    shown = assert_readable(draw_line(near, NARROW, fonts()))
    written = [text for text in shown if text.isdigit()]
    assert {"1000000", "1000011"} <= set(written)
    assert 4 <= len(written) < 12
    assert len([text for text in shown if text.startswith("value")]) == 12


def test_values_that_have_room_are_all_written():
    for amounts in ([3, 7, 5, 9], [9, 2, 8, 1], [-5, 4, -3, 0]):
        shown = assert_readable(draw_line(chart(amounts, "line"), NARROW, fonts()))
        assert {str(amount) for amount in amounts} <= set(shown)


@pytest.mark.parametrize("draw", [draw_bars, draw_line])
def test_a_word_that_is_too_wide_is_refused_by_its_name(draw):
    word = "Unbreakable" * 6
    kind = "bars" if draw is draw_bars else "line"
    with pytest.raises(NoRoom, match=word):
        draw(chart([3, 7], kind, names=(word, "b")), NARROW, fonts())


def test_a_drawing_higher_than_a_page_is_refused():
    assert draw_bars(chart(range(15)), NARROW, fonts()).height < 120
    both = joined(chart(range(15)), chart(range(15), language=PERSIAN))
    assert draw_bars(both, 120, fonts()).height < 160
    with pytest.raises(NoRoom, match="'chart_a' would be 501"):
        draw_bars(chart(range(79)), NARROW, fonts())


@pytest.mark.parametrize("code", ["en", "fa"])
def test_words_of_an_axis_are_inside_and_apart(code):
    assert len(assert_readable(draw_timeline(axis(code, *B), NARROW, fonts()))) > 10


def test_all_letters_are_of_the_ink_that_a_press_prints_black():
    for drawing in (
        draw_bars(chart([3, 7]), NARROW, fonts()),
        draw_line(chart([3, 7], "line"), NARROW, fonts()),
        draw_timeline(axis("en", *B), NARROW, fonts()),
    ):
        colours = text_colours(drawing.svg)
        assert len(colours) >= 5
        assert set(colours) == {INK}


def test_no_letters_are_smaller_than_seven_points():
    for drawing in (
        draw_bars(chart([3, 7]), NARROW, fonts()),
        draw_line(chart([3, 7], "line"), NARROW, fonts()),
        draw_timeline(axis("fa", *B), NARROW, fonts()),
    ):
        drawn = text_sizes(drawing.svg)
        assert len(drawn) >= 5
        assert min(drawn) >= 7
