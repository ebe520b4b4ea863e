"""A line chart: values over time, heights from zero, each value written beside its point."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, Point, width_of
from toolkit.figures.palette import ACCENT, INK, QUIET, WHITE
from toolkit.fonts import FontSet
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, Value

_VALUES, _DATES, _COUNTED = Letters(8, INK, 700), Letters(7.5, INK), Letters(7, QUIET)
_SOLID, _OUTLINE = Ink(fill=ACCENT), Ink(fill=WHITE, line=ACCENT, width=0.9)
_STROKE, _ZERO, _TICK = Ink(line=ACCENT, width=1.2), Ink(line=INK, width=0.6), Ink(line=QUIET, width=0.5)

_PLOT = 32.0
"""Height of the greatest value above zero, or above the least one, in millimetres."""
_LINE, _ABOVE, _BELOW, _DOT, _SIDES = 3.7, 5.5, 4.0, 1.0, 24


@dataclass(frozen=True)
class _Plot:
    """From dates and amounts to the sheet."""

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


def draw_line(chart: Chart, width: float, fonts: FontSet) -> Drawing:
    """Draw the line of a chart on a sheet of ``width`` millimetres."""
    said = [(words, _DATES) for value in chart.values for words in value.names]
    said += [(words, _VALUES) for value in chart.values for words in value.texts]
    edge = max(width_of(words, letters, fonts) for words, letters in said) / 2 + 0.5
    rows = _rows(_Plot(chart, width, edge, 0), fonts)
    lines = max(len(value.names) for value in chart.values)
    plot = _Plot(chart, width, edge, 1.6 + _LINE * lines * (max(rows) + 1))
    head = _ABOVE + _LINE * (max(len(value.texts) for value in chart.values) - 1 + len(chart.counted))
    canvas = Canvas(width, plot.bottom + _PLOT + head, fonts)
    _draw_ground(canvas, plot)
    for before, after in zip(chart.values, chart.values[1:], strict=False):
        canvas.line(plot.point(before), plot.point(after), _STROKE)
    for n, value in enumerate(chart.values):
        _draw_point(canvas, plot, n)
        _draw_date(canvas, plot, value, rows[n])
    return canvas.drawing()


def _goes_below(plot: _Plot, n: int) -> bool:
    """Tell whether the line comes down to a value and there is room for its words between the two and the ground."""
    amounts = [value.amount for value in plot.chart.values]
    neighbours = [amounts[at] for at in (n - 1, n + 1) if 0 <= at < len(amounts)]
    _, y = plot.point(plot.chart.values[n])
    room = _BELOW + _LINE * (len(plot.chart.values[n].texts) - 1) + 0.8
    return all(amount > amounts[n] for amount in neighbours) and y - room >= plot.height(0)


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
        place = (0.0 if forward else canvas.width, canvas.height - 2.6 - n * _LINE)
        canvas.words(counted, place, _COUNTED, "left" if forward else "right")


def _draw_date(canvas: Canvas, plot: _Plot, value: Value, row: int) -> None:
    x, _ = plot.point(value)
    ground = plot.height(0)
    canvas.line((x, ground), (x, ground - 1), _TICK)
    top = plot.bottom - 1.6 - _LINE * len(value.names) * row
    for n, words in enumerate(value.names):
        canvas.words(words, (x, top - 2.4 - n * _LINE), _DATES, "center")


def _draw_point(canvas: Canvas, plot: _Plot, n: int) -> None:
    """Draw the mark that the bound of a value asks for, and the value on the side where the line leaves room."""
    value = plot.chart.values[n]
    x, y = plot.point(value)
    upward = value.bound in (Bound.MORE_THAN, Bound.AT_LEAST)
    canvas.shape(_circle(x, y), _OUTLINE if value.bound is Bound.ABOUT else _SOLID)
    if upward:
        canvas.shape([(x - 1.1, y + 1.4), (x + 1.1, y + 1.4), (x, y + 2.9)], _SOLID)
    above = y + (3.6 if upward else 1.9)
    below = y - _BELOW
    for line, words in enumerate(value.texts):
        baseline = below - line * _LINE if _goes_below(plot, n) else above + line * _LINE
        canvas.words(words, (x, baseline), _VALUES, "center")


def _circle(x: float, y: float) -> list[Point]:
    angles = [2 * pi * n / _SIDES for n in range(_SIDES)]
    return [(x + _DOT * cos(angle), y + _DOT * sin(angle)) for angle in angles]
