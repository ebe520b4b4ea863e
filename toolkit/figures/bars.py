"""A bar chart: bars that begin at zero and grow in the direction of reading, each with its value at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, width_of
from toolkit.figures.labels import LINE, lines_of, require_height
from toolkit.figures.palette import ACCENT, INK, PALETTE, WHITE
from toolkit.fonts import FontSet
from toolkit.model.facts import Bound
from toolkit.model.figure import Chart, Value, Words

_NAMES = Letters(8, INK)
_VALUES = Letters(8, INK, 700)
_COUNTED = Letters(7, INK)
_SOLID, _OUTLINE, _ZERO = Ink(fill=ACCENT), Ink(fill=WHITE, line=ACCENT, width=0.8), Ink(line=INK, width=0.6)

_BAR, _GAP, _SPACE = 3.4, 2.6, 1.4
_TIP = 1.5
"""Half of the outlined end of a bar that is about so long, and the length of the arrow of one that may be longer."""
_NAME_SHARE, _TEXT_SHARE = 0.42, 0.3
"""Of the width, the most that names and values take: the rest is for the bars."""


@dataclass(frozen=True)
class _Layout:
    """Where everything goes, measured from the side where reading begins."""

    chart: Chart
    width: float
    fonts: FontSet

    @cached_property
    def names(self) -> list[list[Words]]:
        """The names of the values, broken into lines."""
        return [self._lines(value.names, _NAMES, _NAME_SHARE) for value in self.chart.values]

    @cached_property
    def texts(self) -> list[list[Words]]:
        """What is written at the ends of the bars, broken into lines."""
        return [self._lines(value.texts, _VALUES, _TEXT_SHARE) for value in self.chart.values]

    @cached_property
    def counted(self) -> list[Words]:
        """What all values count, broken into lines."""
        return self._lines(self.chart.counted, _COUNTED, 1)

    def _lines(self, said: tuple[Words, ...], letters: Letters, share: float) -> list[Words]:
        return [line for words in said for line in lines_of(words, letters, self.width * share, self.fonts)]

    def widest(self, rows: list[list[Words]], letters: Letters) -> float:
        """Return how wide the widest of lines is."""
        return max((width_of(line, letters, self.fonts) for lines in rows for line in lines), default=0.0)

    @cached_property
    def zero(self) -> float:
        """The place of the least amount of the scale; zero, where no amount is below it."""
        return self.widest(self.names, _NAMES) + _SPACE + (_TIP if self.least < 0 else 0)

    @cached_property
    def scale(self) -> float:
        """Millimetres to a unit."""
        taken = self.zero + self.widest(self.texts, _VALUES) + 2 * _SPACE + 2 * _TIP
        return (self.width - taken) / (self.most - self.least or 1)

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
        return max(_BAR, LINE * max(len(self.names[value]), len(self.texts[value]))) + _GAP

    def at(self, amount: float) -> float:
        """Return the place of an amount."""
        return self.zero + (amount - self.least) * self.scale


def draw_bars(chart: Chart, width: float, fonts: FontSet, colours: Mapping[str, str] = PALETTE) -> Drawing:
    """Draw the bars of a chart on a sheet of ``width`` millimetres. Raises NoRoom for names that do not fit it."""
    layout = _Layout(chart, width, fonts)
    heights = [layout.height(n) for n in range(len(chart.values))]
    head = LINE * len(layout.counted)
    require_height(chart.id, sum(heights) + head, width)
    pen = _Pen(Canvas(width, sum(heights) + head, fonts, colours), chart.direction == "ltr")
    along = min(layout.at(0), width - layout.widest([layout.counted], _COUNTED))
    for n, counted in enumerate(layout.counted):
        pen.words(counted, (along, pen.canvas.height - LINE * n - 2.6), _COUNTED)
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
        baseline = middle + (len(names) - 1) * LINE / 2 - line * LINE - 1.0
        pen.words(words, (layout.widest(layout.names, _NAMES), baseline), _NAMES, ends=True)
    end = _draw_bar(pen, layout, value, middle)
    texts = layout.texts[n]
    for line, words in enumerate(texts):
        baseline = middle + (len(texts) - 1) * LINE / 2 - line * LINE - 1.0
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
