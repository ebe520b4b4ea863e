"""Charts: lengths and heights are in the proportion of the values, in both directions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.drawn import axis, boxes, fonts, words
from toolkit.figures.bars import draw_bars
from toolkit.figures.line import draw_line
from toolkit.figures.palette import ACCENT, WHITE
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN, Language
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, Value, Words, joined

WIDTH = 148.0


def chart(amounts, draw="bars", language: Language = ENGLISH, bounds=(), names=None) -> Chart:
    values = tuple(
        Value(
            float(amount),
            bounds[n] if n < len(bounds) else Bound.EXACT,
            (Words(names[n] if names else f"value {n}", language),),
            (Words(str(amount), language),),
            n / max(len(amounts) - 1, 1),
        )
        for n, amount in enumerate(amounts)
    )
    return Chart("chart_a", draw, language.direction, language, (Words("wells", language),), values, "")


AMOUNTS = st.lists(st.integers(-400, 400), min_size=2, max_size=5).filter(lambda amounts: any(amounts))


@settings(max_examples=25, deadline=None)
@given(AMOUNTS, st.sampled_from(list(LANGUAGES.values())))
def test_bars_are_as_long_as_their_values(amounts, language):
    drawing = draw_bars(chart(amounts, language=language), WIDTH, fonts())
    drawn = boxes(drawing.svg, ACCENT)
    assert len(drawn) == len(amounts)
    lengths = [right - left for left, _, right, _ in drawn]
    scale = max(lengths) / max(map(abs, amounts))
    assert lengths == pytest.approx([abs(amount) * scale for amount in amounts], abs=0.01)
    assert all(left >= -0.01 and right <= WIDTH for left, _, right, _ in drawn)
    assert all(top >= 0 and bottom <= drawing.height for _, top, _, bottom in drawn)


@settings(max_examples=25, deadline=None)
@given(AMOUNTS, st.sampled_from(list(LANGUAGES.values())))
def test_points_are_as_high_as_their_values_and_as_far_apart_as_their_dates(amounts, language):
    drawing = draw_line(chart(amounts, "line", language), WIDTH, fonts())
    centres = [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in boxes(drawing.svg, ACCENT)]
    assert len(centres) == len(amounts)
    heights = [drawing.height - y for _, y in centres]
    span = max(0, *amounts) - min(0, *amounts)
    assert [height - heights[0] for height in heights] == pytest.approx(
        [(amount - amounts[0]) / span * 32 for amount in amounts], abs=0.05
    )
    steps = [after[0] - before[0] for before, after in pairwise(centres)]
    assert max(steps) - min(steps) < 0.02
    assert (steps[0] > 0) == (language.direction == "ltr")


def test_bars_grow_in_the_direction_of_reading_from_one_line():
    for language in (ENGLISH, PERSIAN):
        drawn = boxes(draw_bars(chart([3, 7], language=language), WIDTH, fonts()).svg, ACCENT)
        starts = {round(box[0] if language is ENGLISH else box[2], 2) for box in drawn}
        assert len(starts) == 1


def test_what_is_not_exact_is_drawn_otherwise():
    plain = draw_bars(chart([30, 30]), WIDTH, fonts())
    about = draw_bars(chart([30, 30], bounds=(Bound.ABOUT,)), WIDTH, fonts())
    more = draw_bars(chart([30, 30], bounds=(Bound.MORE_THAN,)), WIDTH, fonts())
    sheet = 1  # the white ground
    assert [len(boxes(it.svg, WHITE)) - sheet for it in (plain, about, more)] == [0, 1, 0]
    assert [len(boxes(it.svg, ACCENT)) for it in (plain, about, more)] == [2, 2, 3]
    tip, exact = boxes(about.svg, WHITE)[-1], boxes(about.svg, ACCENT)[-1]
    assert (tip[0] + tip[2]) / 2 == pytest.approx(exact[2], abs=0.01)  # the outline lies around the value
    for bound in (Bound.ABOUT, Bound.AT_LEAST):
        line = draw_line(chart([30, 20], "line", bounds=(bound,)), WIDTH, fonts())
        assert line.svg != draw_line(chart([30, 20], "line"), WIDTH, fonts()).svg


def test_every_name_and_value_is_written_long_names_in_lines():
    long = "The provinces of the north and of the north-east that the survey reached before the winter"
    shown = words(draw_bars(chart([3, 7], names=(long, "Herat")), WIDTH, fonts()).svg)
    assert " ".join(shown).count("survey") == 1
    assert long not in shown
    assert {"Herat", "3", "7", "wells"} <= set(shown)


def test_dates_that_would_touch_stand_below_each_other():
    near = chart([3, 7, 5], "line", names=("18 November 2024", "19 November 2024", "20 November 2024"))
    narrow = draw_line(near, 60, fonts())
    assert narrow.height > draw_line(near, 160, fonts()).height


@pytest.mark.parametrize("draw", ["bars", "line"])
def test_a_chart_of_both_languages_writes_both_beside_one_shape(draw):
    one, two = chart([3, 7], draw), chart([3, 7], draw, PERSIAN, names=("هرات", "بلخ"))
    drawing = (draw_bars if draw == "bars" else draw_line)(joined(one, two), WIDTH, fonts())
    assert len(boxes(drawing.svg, ACCENT)) == 2
    assert {"value 0", "value 1", "هرات", "بلخ"} <= set(words(drawing.svg))
    with pytest.raises(TypeError, match="different figures"):
        joined(one, axis("en", "2021", "2022", "2023"))
