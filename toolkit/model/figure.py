"""Figures as one edition says them: numbers, positions and words, ready to be drawn.

Positions are shares of an axis, 0 at its earliest day and 1 at its end; lengths and colours are no part of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from toolkit.language import Direction, Language
from toolkit.model.facts import Bound


@dataclass(frozen=True)
class Words:
    """Words that a drawing shows, in their own language."""

    text: str
    language: Language


@dataclass(frozen=True)
class Tick:
    """Where a year or a month begins on a scale; ``label`` is empty for one that only divides."""

    at: float
    label: str = ""


@dataclass(frozen=True)
class Scale:
    """The years of one calendar along an axis."""

    name: Words
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Mark:
    """An event on an axis, from the first day that its date may mean to the end of the last one.

    ``key`` is the number that its row in the table of events carries; ``shape`` tells a day from a stretch of time;
    ``inferred`` says that the source leaves a part of the date out.
    """

    key: str
    start: float
    end: float
    shape: Literal["day", "stretch"]
    inferred: bool = False


@dataclass(frozen=True)
class TimeAxis:
    """The dated events of a timeline, to scale; time runs in ``direction``.

    ``scales`` stand above and below the marks: Gregorian and, where its calendar reaches so far, Solar Hijri.
    ``note`` says how it is read and what is not on it, ``alternative`` everything that it shows.
    """

    id: str
    direction: Direction
    language: Language
    scales: tuple[Scale, ...]
    marks: tuple[Mark, ...]
    note: str
    alternative: str


@dataclass(frozen=True)
class Value:
    """One value of a chart: its amount, and what is written beside it.

    ``names`` and ``texts`` hold one entry for each language drawn. ``at`` is its place on the axis of time, None
    where the chart has none.
    """

    amount: float
    bound: Bound
    names: tuple[Words, ...]
    texts: tuple[Words, ...]
    at: float | None = None


@dataclass(frozen=True)
class Chart:
    """A comparable series, as it is drawn; ``counted`` names what all values count, nothing where they say it."""

    id: str
    draw: Literal["bars", "line"]
    direction: Direction
    language: Language
    counted: tuple[Words, ...]
    values: tuple[Value, ...]
    alternative: str


Figure = TimeAxis | Chart


def joined(first: Figure, second: Figure) -> Figure:
    """Return one figure with the words of both languages, drawn in the direction of the first.

    Each calendar of an axis keeps the language it is at home in. Two figures of another kind are our fault: TypeError.
    """
    alternative = f"{first.alternative} {second.alternative}"
    if isinstance(first, TimeAxis) and isinstance(second, TimeAxis):
        marks = tuple(
            replace(one, key=f"{one.key} {two.key}") for one, two in zip(first.marks, second.marks, strict=True)
        )
        return replace(first, scales=(*first.scales[:1], *second.scales[1:]), marks=marks, alternative=alternative)
    if isinstance(first, Chart) and isinstance(second, Chart):
        values = tuple(
            replace(one, names=(*one.names, *two.names), texts=(*one.texts, *two.texts))
            for one, two in zip(first.values, second.values, strict=True)
        )
        return replace(first, counted=(*first.counted, *second.counted), values=values, alternative=alternative)
    raise TypeError("the editions of a brief draw different figures")
