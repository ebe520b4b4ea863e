"""A line chart: values over time, heights from zero, each value written beside its point.

A value whose words have no room, neither above its point nor below it, is not written there: it stands, as all do, in
the table of values below the drawing. The first and the last one have the first choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, pi, sin

from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, Point, width_of
from toolkit.figures.labels import LINE, Box, Ground, box_of, lines_of, require_height
from toolkit.figures.palette import ACCENT, INK, PALETTE, QUIET, WHITE
from toolkit.fonts import FontSet
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, Value, Words

_VALUES, _DATES, _COUNTED = Letters(8, INK, 700), Letters(7.5, INK), Letters(7, INK)
_SOLID, _OUTLINE = Ink(fill=ACCENT), Ink(fill=WHITE, line=ACCENT, width=0.9)
_STROKE, _ZERO, _TICK = Ink(line=ACCENT, width=1.2), Ink(line=INK, width=0.6), Ink(line=QUIET, width=0.5)

_PLOT = 32.0
"""Height of the greatest value above zero, or above the least one, in millimetres."""
_ABOVE, _BELOW, _DOT, _SIDES = 6.8, 4.0, 1.0, 24
_SHARE = 0.34
"""Of the width, the most that a date or a value takes: half of it stands beyond the ends of the line."""


@dataclass(frozen=True)
class _Plot:
    """From dates and amounts to the sheet; the words of the chart are broken into lines."""

    chart: Chart
    width: float
    edge: float
    """Room on both sides for half of the widest words."""
    bottom: float

    def point(self, value: Value) -> Point:
        """Return the place of a value."""
        first, last = (self.chart.values[n].at or 0.0 for n in (0, -1))
        share = ((value.at or 0.0) - first) / (last - first or 1)
        along = self.edge + share * (self.width - 2 * self.edge)
        return along if self.chart.direction == "ltr" else self.width - along, self.height(value.amount)

    def height(self, amount: float) -> float:
        """Return the height of an amount."""
        amounts = [0.0, *(value.amount for value in self.chart.values)]
        return self.bottom + (amount - min(amounts)) / (max(amounts) - min(amounts) or 1) * _PLOT


def draw_line(chart: Chart, width: float, fonts: FontSet, colours: Mapping[str, str] = PALETTE) -> Drawing:
    """Draw the line of a chart on a sheet of ``width`` millimetres. Raises NoRoom for words that do not fit it."""
    chart = _broken(chart, width, fonts)
    said = [(words, _DATES) for value in chart.values for words in value.names]
    said += [(words, _VALUES) for value in chart.values for words in value.texts]
    edge = max(width_of(words, letters, fonts) for words, letters in said) / 2 + 0.5
    rows = _rows(_Plot(chart, width, edge, 0), fonts)
    lines = max(len(value.names) for value in chart.values)
    plot = _Plot(chart, width, edge, 1.6 + LINE * lines * (max(rows) + 1))
    head = _ABOVE + LINE * (max(len(value.texts) for value in chart.values) - 1 + len(chart.counted))
    require_height(chart.id, plot.bottom + _PLOT + head, width)
    canvas = Canvas(width, plot.bottom + _PLOT + head, fonts, colours)
    _draw_ground(canvas, plot)
    for before, after in zip(chart.values, chart.values[1:], strict=False):
        canvas.line(plot.point(before), plot.point(after), _STROKE)
    for n, value in enumerate(chart.values):
        _draw_point(canvas, plot, value)
        _draw_date(canvas, plot, value, rows[n] * lines)
    _write_values(canvas, plot)
    return canvas.drawing()


def _broken(chart: Chart, width: float, fonts: FontSet) -> Chart:
    """Return the chart with its words in lines that fit."""

    def lines(said: tuple[Words, ...], letters: Letters, share: float = _SHARE) -> tuple[Words, ...]:
        return tuple(line for words in said for line in lines_of(words, letters, width * share, fonts))

    values = tuple(
        replace(value, names=lines(value.names, _DATES), texts=lines(value.texts, _VALUES)) for value in chart.values
    )
    return replace(chart, values=values, counted=lines(chart.counted, _COUNTED, 1))


def _rows(plot: _Plot, fonts: FontSet) -> list[int]:
    """Return for each date the row in which it does not touch those before it."""
    ends: list[float] = []
    rows: list[int] = []
    for value in plot.chart.values:
        x, _ = plot.point(value)
        along = x if plot.chart.direction == "ltr" else plot.width - x
        half = max(width_of(words, _DATES, fonts) for words in value.names) / 2
        row = next((n for n, end in enumerate(ends) if along - half > end), len(ends))
        ends += [0.0] if row == len(ends) else []
        ends[row] = along + half + 1.5
        rows.append(row)
    return rows


def _draw_ground(canvas: Canvas, plot: _Plot) -> None:
    """Draw the line of zero, and say what is counted."""
    zero = plot.height(0)
    canvas.line((0, zero), (canvas.width, zero), _ZERO)
    forward = plot.chart.direction == "ltr"
    for n, counted in enumerate(plot.chart.counted):
        place = (0.0 if forward else canvas.width, canvas.height - 2.6 - n * LINE)
        canvas.words(counted, place, _COUNTED, "left" if forward else "right")


def _draw_date(canvas: Canvas, plot: _Plot, value: Value, line: int) -> None:
    """Write a date, its first line so many lines below the first of all."""
    x, _ = plot.point(value)
    ground = plot.height(0)
    canvas.line((x, ground), (x, ground - 1), _TICK)
    for n, words in enumerate(value.names, line):
        canvas.words(words, (x, plot.bottom - 1.6 - 2.4 - n * LINE), _DATES, "center")


def _draw_point(canvas: Canvas, plot: _Plot, value: Value) -> None:
    """Draw the mark that the bound of a value asks for."""
    x, y = plot.point(value)
    canvas.shape(_circle(x, y), _OUTLINE if value.bound is Bound.ABOUT else _SOLID)
    if _goes_up(value):
        canvas.shape([(x - 1.1, y + 1.4), (x + 1.1, y + 1.4), (x, y + 2.9)], _SOLID)


def _goes_up(value: Value) -> bool:
    return value.bound in (Bound.MORE_THAN, Bound.AT_LEAST)


def _write_values(canvas: Canvas, plot: _Plot) -> None:
    """Write the values on the side where the line leaves room, none over another, a mark or what is counted."""
    first, *inner = plot.chart.values
    points = [plot.point(value) for value in plot.chart.values]
    strokes = [*pairwise(points), ((0.0, plot.height(0)), (plot.width, plot.height(0)))]
    top = canvas.height - LINE * len(plot.chart.counted)
    ground = Ground(Box(0, plot.bottom, plot.width, top), strokes, [_mark(plot, value) for value in plot.chart.values])
    for value in (first, *inner[-1:], *inner[:-1]):
        x, y = plot.point(value)
        drop = LINE * (len(value.texts) - 1)
        baselines = (y + (4.1 if _goes_up(value) else 2.3), y - _BELOW - drop)
        boxes = [box_of(value.texts, _VALUES, (x, baseline), canvas.fonts) for baseline in baselines]
        place = ground.best(boxes)
        if place is not None:
            ground.boxes.append(boxes[place])
            for n, words in enumerate(reversed(value.texts)):
                canvas.words(words, (x, baselines[place] + n * LINE), _VALUES, "center")


def _mark(plot: _Plot, value: Value) -> Box:
    x, y = plot.point(value)
    return Box(x - _DOT, y - _DOT, x + _DOT, y + (2.9 if _goes_up(value) else _DOT))


def _circle(x: float, y: float) -> list[Point]:
    angles = [2 * pi * n / _SIDES for n in range(_SIDES)]
    return [(x + _DOT * cos(angle), y + _DOT * sin(angle)) for angle in angles]
