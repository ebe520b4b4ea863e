"""The drawn timeline: events between two scales of years, as long as their dates are uncertain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, width_of
from toolkit.figures.palette import ACCENT, HAIRLINE, INK, PALETTE, QUIET, WHITE
from toolkit.fonts import FontSet
from toolkit.model.figure import Mark, Scale, TimeAxis, Words

_YEARS = Letters(7, INK)
_NAMES = Letters(7, INK)
_KEYS = Letters(7, INK, 700)
_RULE = Ink(line=QUIET, width=0.5)
_TICK = Ink(line=QUIET, width=0.5)
_DIVISION = Ink(line=HAIRLINE, width=0.4)
_SOLID, _OUTLINE = Ink(fill=ACCENT), Ink(fill=WHITE, line=ACCENT, width=0.7)

_ROOM = 17.0
"""Millimetres at the beginning of the axis for the names of the calendars."""
_LABEL, _BELOW = 3.4, 4.2
"""Height of a line of years with its ticks, above and below: names of months have descenders."""
_LANE = 3.0
_BAR = 2.0
_PAD = 0.6
_LONG, _SHORT = 1.1, 0.6
_LEAST = 0.45
"""No bar is thinner, or it would not be seen: a month in decades."""
_GAP = 0.7


@dataclass(frozen=True)
class _Ruler:
    """From shares of the axis to millimetres of the sheet, in the direction of time."""

    axis: TimeAxis
    width: float

    def at(self, share: float) -> float:
        """Return the place of a share of the axis."""
        along = _ROOM + share * (self.width - _ROOM)
        return along if self.axis.direction == "ltr" else self.width - along

    def ends(self, mark: Mark) -> tuple[float, float]:
        """Return the left and the right end of a mark, never closer than can be seen."""
        left, right = sorted((self.at(mark.start), self.at(mark.end)))
        if mark.shape == "day":
            middle = (left + right) / 2
            return middle - _BAR / 2, middle + _BAR / 2
        spare = max(_LEAST - (right - left), 0) / 2
        return left - spare, right + spare


def draw_timeline(axis: TimeAxis, width: float, fonts: FontSet, colours: Mapping[str, str] = PALETTE) -> Drawing:
    """Draw an axis on a sheet of ``width`` millimetres, which grows where events lie close together."""
    ruler = _Ruler(axis, width)
    lanes = _lanes(ruler, fonts)
    band = (max(lanes) + 1) * _LANE + 2 * _PAD
    bottom = _BELOW if len(axis.scales) > 1 else 0.5
    canvas = Canvas(width, bottom + band + _LABEL, fonts, colours)
    for mark, lane in zip(axis.marks, lanes, strict=True):
        _draw_mark(canvas, ruler, mark, bottom + _PAD + (lane + 0.5) * _LANE)
    edges = (bottom + band, bottom)
    _draw_scale(canvas, ruler, axis.scales[0], edges[0], upward=True)
    if len(axis.scales) > 1:
        _draw_scale(canvas, ruler, axis.scales[1], edges[1], upward=False)
    return canvas.drawing()


def _lanes(ruler: _Ruler, fonts: FontSet) -> list[int]:
    """Return the lane of each mark, the lowest where it and its number touch no other one."""
    taken: list[list[tuple[float, float]]] = []
    lanes: list[int] = []
    for mark in ruler.axis.marks:
        left, right = _extent(ruler, mark, fonts)
        free = (n for n, lane in enumerate(taken) if all(right < start or left > end for start, end in lane))
        lane = next(free, len(taken))
        taken += [[]] if lane == len(taken) else []
        taken[lane].append((left, right))
        lanes.append(lane)
    return lanes


def _extent(ruler: _Ruler, mark: Mark, fonts: FontSet) -> tuple[float, float]:
    """Return the ends of a mark together with its number, which stands before it in time."""
    left, right = ruler.ends(mark)
    key = width_of(_key(ruler, mark), _KEYS, fonts) + 2 * _GAP
    return (left - key, right + _GAP) if ruler.axis.direction == "ltr" else (left - _GAP, right + key)


def _key(ruler: _Ruler, mark: Mark) -> Words:
    return Words(mark.key, ruler.axis.language)


def _draw_mark(canvas: Canvas, ruler: _Ruler, mark: Mark, middle: float) -> None:
    left, right = ruler.ends(mark)
    half = _BAR / 2
    ink = _OUTLINE if mark.inferred else _SOLID
    if mark.shape == "day":
        centre = (left + right) / 2
        canvas.shape([(left, middle), (centre, middle + half), (right, middle), (centre, middle - half)], ink)
    else:
        canvas.shape(
            [(left, middle - half), (left, middle + half), (right, middle + half), (right, middle - half)], ink
        )
    forward = ruler.axis.direction == "ltr"
    place = (left - _GAP, middle - 0.85) if forward else (right + _GAP, middle - 0.85)
    canvas.words(_key(ruler, mark), place, _KEYS, "right" if forward else "left")


def _draw_scale(canvas: Canvas, ruler: _Ruler, scale: Scale, edge: float, *, upward: bool) -> None:
    """Draw the rule of a calendar with its years on the outer side."""
    sign = 1 if upward else -1
    baseline = edge + (1.5 if upward else -3.2)
    canvas.line((ruler.at(0), edge), (ruler.at(1), edge), _RULE)
    for tick in scale.ticks:
        at = ruler.at(tick.at)
        ink, length = (_TICK, _LONG) if tick.label else (_DIVISION, _SHORT)
        canvas.line((at, edge), (at, edge + sign * length), ink)
    for at, words in _spaced(canvas, ruler, scale):
        canvas.words(words, (at, baseline), _YEARS, "center")
    forward = ruler.axis.direction == "ltr"
    canvas.words(scale.name, (0.0 if forward else ruler.width, baseline), _NAMES, "left" if forward else "right")


def _spaced(canvas: Canvas, ruler: _Ruler, scale: Scale) -> Sequence[tuple[float, Words]]:
    """Return the labels with their places, without those that would touch the one before or the edge."""
    found: list[tuple[float, Words]] = []
    border = _ROOM - 2.0
    for tick in scale.ticks:
        words = Words(tick.label, scale.name.language)
        half = width_of(words, _YEARS, canvas.fonts) / 2
        along = _ROOM + tick.at * (ruler.width - _ROOM)
        if tick.label and along - half >= border and along + half <= ruler.width:
            found.append((ruler.at(tick.at), words))
            border = along + half + 1.5
    return found
