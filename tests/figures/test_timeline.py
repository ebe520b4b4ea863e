from __future__ import annotations

import pytest

from tests.figures.drawn import B, axis, boxes, fonts, words
from toolkit.figures.palette import ACCENT
from toolkit.figures.timeline import draw_timeline
from toolkit.l10n.timeline import keys
from toolkit.language import ENGLISH
from toolkit.model.facts import Date
from toolkit.model.figure import joined

WIDTH = 148.0


def test_bars_are_as_long_as_their_dates_and_as_far_apart():
    drawn = boxes(draw_timeline(axis("en", *B), WIDTH, fonts()).svg, ACCENT)
    assert len(drawn) == 7
    first, _, _, year, half, _, last = drawn
    days_a_millimetre = 366 / (last[2] - last[0])
    assert (year[2] - year[0]) * days_a_millimetre == pytest.approx(365, abs=0.5)
    assert (half[2] - half[0]) * days_a_millimetre == pytest.approx(182, abs=0.5)
    assert (year[0] - first[0]) * days_a_millimetre == pytest.approx(30 * 365.25, abs=1)


def test_time_runs_in_the_direction_of_the_language():
    ltr, rtl = (boxes(draw_timeline(axis(code, *B), WIDTH, fonts()).svg, ACCENT) for code in ("en", "fa"))
    assert [box[0] for box in ltr[:4]] == sorted(box[0] for box in ltr[:4])
    assert [box[0] for box in rtl[:4]] == sorted((box[0] for box in rtl[:4]), reverse=True)
    for there, here in zip(ltr, rtl, strict=True):
        assert there[0] == pytest.approx(WIDTH - here[2], abs=0.01)


@pytest.mark.parametrize("code", ["en", "fa"])
def test_nothing_touches_and_nothing_leaves_the_sheet(code):
    drawing = draw_timeline(axis(code, *B), WIDTH, fonts())
    drawn = boxes(drawing.svg, ACCENT)
    for n, (left, top, right, bottom) in enumerate(drawn):
        assert left >= 0
        assert top >= 0
        assert right <= WIDTH + 0.01
        assert bottom <= drawing.height
        assert all(right < x0 or left > x1 or bottom < y0 or top > y1 for x0, y0, x1, y1 in drawn[:n])
    assert drawing.height <= 22


def test_both_calendars_are_named_and_every_event_has_its_number():
    shown = words(draw_timeline(axis("fa", *B), WIDTH, fonts()).svg)
    assert {"میلادی", "هجری شمسی", "۲۰۲۰", "۱۴۰۰", *"۱۲۳۴۵۶۷"} <= set(shown)
    assert "۸" not in shown


def test_a_day_is_a_mark_and_what_is_inferred_an_outline():
    sure = draw_timeline(axis("en", "2024-01-05", "2024-05-06", "2024-09-07"), WIDTH, fonts())
    unsure = draw_timeline(
        axis("en", "2024-01-05", "2024-05-06", "2024-09-07", inferred=("2024-05-06",)), WIDTH, fonts()
    )
    assert len(boxes(sure.svg, ACCENT)) == 3
    assert len(boxes(unsure.svg, ACCENT)) == 2
    widths = {round(right - left, 2) for left, _, right, _ in boxes(sure.svg, ACCENT)}
    assert widths == {2.0}


def test_the_words_say_all_that_is_drawn_and_what_is_not():
    english = axis("en", *B, inferred=("2022",))
    assert all(f"{n}: {value}, event {value}." in english.alternative for n, value in enumerate(B[:-1], 1))
    assert "Undated, not drawn: 1." in english.note
    assert "inferred" in english.note
    persian = axis("fa", *B)
    assert "۱: 1992، event 1992." in persian.alternative
    assert persian.note.endswith("بدون تاریخ و رسم‌نشده: ۱.")


def test_two_dated_events_have_no_axis():
    dates = [Date(kind="date", value=value) for value in ("2022", "undated", "2023")]
    assert keys(dates, ENGLISH) == ["", "", ""]
    assert keys([*dates, Date(kind="date", value="2024")], ENGLISH) == ["1", "", "2", "3"]


def test_an_axis_of_both_languages_has_a_calendar_of_each_and_the_numbers_of_both():
    shown = words(draw_timeline(joined(axis("en", *B), axis("fa", *B)), WIDTH, fonts()).svg)
    assert {"Gregorian", "2020", "هجری شمسی", "۱۴۰۰", "1 ۱", "7 ۷"} <= set(shown)
    assert not {"Solar Hijri", "میلادی"} & set(shown)
