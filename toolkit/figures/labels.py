"""Labels of a drawing: broken into lines that fit their room, and put where they overprint nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from toolkit.errors import NoRoom
from toolkit.figures.canvas import Letters, Point, width_of
from toolkit.fonts import FontSet
from toolkit.model.figure import Words

LINE = 3.7
"""From one baseline to the next, in millimetres."""
_ASCENT, _DESCENT = 2.6, 1.1
"""Millimetres that letters of 8 points of either script reach above and below the baseline."""
_APART = 0.4
_HIGHEST = 1.35
"""Of its width: a drawing that is higher has no place on one page of any paper, below its heading."""
_STEPS = 24


def lines_of(words: Words, letters: Letters, room: float, fonts: FontSet) -> list[Words]:
    """Return words in lines of at most ``room`` millimetres, broken at spaces alone.

    Raises NoRoom where a word alone is wider: it is neither shortened nor parted.
    """
    lines: list[Words] = []
    for word in words.text.split(" "):
        longer = Words(f"{lines[-1].text} {word}", words.language) if lines else Words(word, words.language)
        if lines and width_of(longer, letters, fonts) > room:
            lines.append(Words(word, words.language))
        else:
            lines[-1:] = [longer]
        if width_of(lines[-1], letters, fonts) > room:
            raise NoRoom(
                f"{word!r} in a chart is wider than the {room:.0f} mm that it has there",
                "write a shorter name, or one that can be broken at a space",
            )
    return lines


def require_height(figure: str, height: float, width: float) -> None:
    """Raise NoRoom for a drawing that no page has room for."""
    if height > _HIGHEST * width:
        raise NoRoom(
            f"the chart {figure!r} would be {height:.0f} mm high, {_HIGHEST * width:.0f} mm fit",
            "draw fewer values, or shorten their names",
        )


@dataclass(frozen=True)
class Box:
    """What a label or a mark covers, in millimetres of the sheet."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes are nearer than words may be."""
        return (
            self.left < other.right + _APART
            and other.left < self.right + _APART
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top


def box_of(lines: Iterable[Words], letters: Letters, at: Point, fonts: FontSet) -> Box:
    """Return what lines cover whose last baseline has its middle at a point."""
    widths = [width_of(line, letters, fonts) for line in lines]
    half, top = max(widths) / 2, at[1] + LINE * (len(widths) - 1) + _ASCENT
    return Box(at[0] - half, at[1] - _DESCENT, at[0] + half, top)


@dataclass
class Ground:
    """The sheet as far as it is taken: boxes that no label meets, and strokes that it crosses only where it must."""

    area: Box
    strokes: list[tuple[Point, Point]]
    boxes: list[Box] = field(default_factory=list)

    def best(self, places: list[Box]) -> int | None:
        """Return the place that crosses no stroke, else the first one that meets no box, None where there is none."""
        free = [n for n, box in enumerate(places) if self._within(box) and not any(map(box.meets, self.boxes))]
        clear = (n for n in free if not any(places[n].holds(point) for point in self._points()))
        return next(clear, next(iter(free), None))

    def _within(self, box: Box) -> bool:
        area = self.area
        inside = area.left <= box.left and box.right <= area.right
        return inside and area.bottom <= box.bottom and box.top <= area.top

    def _points(self) -> Iterator[Point]:
        for (x0, y0), (x1, y1) in self.strokes:
            for step in range(_STEPS + 1):
                share = step / _STEPS
                yield x0 + share * (x1 - x0), y0 + share * (y1 - y0)
