"""A bar chart: bars that begin at zero and grow in the direction of reading, each with its value at its end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, width_of
from toolkit.figures.palette import ACCENT, INK, QUIET, WHITE
from toolkit.fonts import FontSet
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, Value, Words

_NAMES = Letters(8, INK)
_VALUES = Letters(8, INK, 700)
_COUNTED = Letters(7, QUIET)
_SOLID, _OUTLINE, _ZERO = Ink(fill=ACCENT), Ink(fill=WHITE, line=ACCENT, width=0.8), Ink(line=INK, width=0.6)

_LINE = 3.7
"""From one baseline to the next, in millimetres."""
_BAR, _GAP, _SPACE = 3.4, 2.6, 1.4
_TIP = 1.5
"""Half of the outlined end of a bar that is about so long, and the length of the arrow of one that may be longer."""
_NAME_SHARE = 0.42


@dataclass(frozen=True)
class _Layout:
    """Where everything goes, measured from the side where reading begins."""

    chart: Chart
    width: float
    fonts: FontSet

    @cached_property
    def names(self) -> list[list[Words]]:
        """The names of the values, broken into lines."""
        room = self.width * _NAME_SHARE
        return [[line for name in value.names for line in self._lines(name, room)] for value in self.chart.values]

    def _lines(self, name: Words, room: float) -> list[Words]:
        lines = [""]
        for word in name.text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and width_of(Words(longer, name.language), _NAMES, self.fonts) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return [Words(line, name.language) for line in lines]

    @cached_property
    def zero(self) -> float:
        """The place of the least amount of the scale; zero, where no amount is below it."""
        return max(width_of(line, _NAMES, self.fonts) for lines in self.names for line in lines) + _SPACE

    @cached_property
    def scale(self) -> float:
        """Millimetres to a unit."""
        texts = max(width_of(text, _VALUES, self.fonts) for value in self.chart.values for text in value.texts)
        return (self.width - self.zero - texts - 2 * _SPACE - 2 * _TIP) / (self.most - self.least or 1)

    @property
    def most(self) -> float:
        """The greatest amount, or zero."""
        return max(0.0, *(value.amount for value in self.chart.values))

    @property
    def least(self) -> float:
        """The least amount, or zero."""
        return min(0.0, *(value.amount for value in self.chart.values))

    def height(self, value: int) -> float:
        """Return how high the row of a value is."""
        return max(_BAR, _LINE * max(len(self.names[value]), len(self.chart.values[value].texts))) + _GAP

    def at(self, amount: float) -> float:
        """Return the place of an amount."""
        return self.zero + (amount - self.least) * self.scale


def draw_bars(chart: Chart, width: float, fonts: FontSet) -> Drawing:
    """Draw the bars of a chart on a sheet of ``width`` millimetres."""
    layout = _Layout(chart, width, fonts)
    heights = [layout.height(n) for n in range(len(chart.values))]
    head = _LINE * len(chart.counted)
    pen = _Pen(Canvas(width, sum(heights) + head, fonts), chart.direction == "ltr")
    for n, counted in enumerate(chart.counted):
        pen.words(counted, (layout.at(0), pen.canvas.height - _LINE * n - 2.6), _COUNTED)
    top = pen.canvas.height - head
    pen.line((layout.at(0), 0.3), (layout.at(0), top - 0.3))
    for n, value in enumerate(chart.values):
        _draw_row(pen, layout, n, value, top - heights[n] / 2)
        top -= heights[n]
    return pen.canvas.drawing()


@dataclass(frozen=True)
class _Pen:
    """Draws on a canvas by distances from the side where reading begins."""

    canvas: Canvas
    forward: bool

    def x(self, along: float) -> float:
        return along if self.forward else self.canvas.width - along

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.canvas.line((self.x(start[0]), start[1]), (self.x(end[0]), end[1]), _ZERO)

    def shape(self, points: list[tuple[float, float]], ink: Ink) -> None:
        self.canvas.shape([(self.x(along), y) for along, y in points], ink)

    def box(self, start: float, end: float, middle: float, ink: Ink) -> None:
        half = _BAR / 2
        self.shape([(start, middle - half), (start, middle + half), (end, middle + half), (end, middle - half)], ink)

    def words(self, words: Words, at: tuple[float, float], letters: Letters, ends: bool = False) -> None:
        """Write words that begin at a place or, with ``ends``, end there, as they are read along the page."""
        self.canvas.words(words, (self.x(at[0]), at[1]), letters, "left" if self.forward != ends else "right")


def _draw_row(pen: _Pen, layout: _Layout, n: int, value: Value, middle: float) -> None:
    names = layout.names[n]
    for line, words in enumerate(names):
        baseline = middle + (len(names) - 1) * _LINE / 2 - line * _LINE - 1.0
        pen.words(words, (layout.zero - _SPACE, baseline), _NAMES, ends=True)
    end = _draw_bar(pen, layout, value, middle)
    for line, words in enumerate(value.texts):
        baseline = middle + (len(value.texts) - 1) * _LINE / 2 - line * _LINE - 1.0
        pen.words(words, (end + _SPACE, baseline), _VALUES)


def _draw_bar(pen: _Pen, layout: _Layout, value: Value, middle: float) -> float:
    """Draw a bar with the end that its bound asks for, and return where its value can be written."""
    zero, end = layout.at(0), layout.at(value.amount)
    sign = 1 if end >= zero else -1
    match value.bound:
        case Bound.ABOUT:
            tip = min(_TIP, abs(end - zero))
            pen.box(zero, end - sign * tip, middle, _SOLID)
            pen.box(end - sign * tip, end + sign * tip, middle, _OUTLINE)
            return max(end + sign * tip, zero)
        case Bound.MORE_THAN | Bound.AT_LEAST:
            pen.box(zero, end, middle, _SOLID)
            start = end + sign * 0.5
            pen.shape([(start, middle - 1.2), (start, middle + 1.2), (start + sign * _TIP, middle)], _SOLID)
            return max(start + sign * _TIP, zero)
    pen.box(zero, end, middle, _SOLID)
    return max(end, zero)
