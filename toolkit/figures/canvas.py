"""The canvas: a sheet in millimetres on which shapes and words are put, and that becomes SVG and PNG.

The home of matplotlib. Its object interface alone is used, with its own defaults; words become outlines, so a drawing
needs no font; the letters come from our files alone, and one that they lack is an error.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from multiprocessing.util import Finalize
from typing import Literal

from toolkit.figures import Drawing
from toolkit.figures.palette import PALETTE, WHITE
from toolkit.fonts import FontSet, Role
from toolkit.l10n.bidi.isolation import isolate_foreign
from toolkit.language import Direction
from toolkit.model.figure import Words

_HOME, _IGNORE = "MPLCONFIGDIR", "MPL_IGNORE_SYSTEM_FONTS"


@contextmanager
def _away_from_the_machine() -> Iterator[None]:
    """Keep the import from the fonts of the machine, and from the home of whoever runs us, where it would write.

    Left in place, the first of these settings would hide our fonts as well.
    """
    directory = tempfile.mkdtemp(prefix="briefs-figures-")
    # Unlike atexit it also runs at the end of a worker process.
    Finalize(None, shutil.rmtree, args=(directory, True), exitpriority=0)
    before = {name: os.environ.get(name) for name in (_HOME, _IGNORE)}
    os.environ.update({_HOME: directory, _IGNORE: "1"})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            os.environ.update({name: value} if value is not None else {})


with _away_from_the_machine():
    from matplotlib import rc_context, rcdefaults
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontEntry, FontProperties, fontManager
    from matplotlib.lines import Line2D
    from matplotlib.patches import Polygon
    from matplotlib.textpath import text_to_path

    rcdefaults()  # a matplotlibrc in the current folder has been read by now

MM_PER_INCH = 25.4
DOTS_PER_INCH = 300
POINTS_PER_MM = 72 / MM_PER_INCH
_MARKS: dict[Direction, str] = {"ltr": "\N{LEFT-TO-RIGHT MARK}", "rtl": "\N{ARABIC LETTER MARK}"}
_ISOLATES: dict[Direction, str] = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
_END = "\N{POP DIRECTIONAL ISOLATE}"
_FAMILIES: dict[str, tuple[Role, Role]] = {"en": ("latin", "persian"), "fa": ("persian", "latin")}

Point = tuple[float, float]
Side = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Ink:
    """How a shape is drawn: what fills it, its outline, and how thick that is in points; None leaves either out."""

    fill: str | None = None
    line: str | None = None
    width: float = 0.5


@dataclass(frozen=True)
class Letters:
    """How words are drawn: size in points, colour, weight."""

    size: float
    colour: str
    weight: int = 400


@dataclass
class Canvas:
    """A sheet of ``width`` by ``height`` millimetres; the origin is its lower left corner.

    ``colours`` are those drawn instead of the colours of the palette.
    """

    width: float
    height: float
    fonts: FontSet
    colours: Mapping[str, str] = field(default_factory=lambda: PALETTE)
    _figure: Figure = field(init=False)

    def __post_init__(self) -> None:
        self._figure = Figure(figsize=(self.width / MM_PER_INCH, self.height / MM_PER_INCH), dpi=72, facecolor=WHITE)

    def line(self, start: Point, end: Point, ink: Ink) -> None:
        """Draw a straight line."""
        (x0, y0), (x1, y1) = self._shares(start, end)
        self._figure.add_artist(
            Line2D(
                [x0, x1],
                [y0, y1],
                color=self._own(ink.line),
                linewidth=ink.width,
                solid_capstyle="butt",
                antialiased=True,
            )
        )

    def shape(self, points: Sequence[Point], ink: Ink) -> None:
        """Draw a closed shape through the points."""
        self._figure.add_artist(
            Polygon(
                self._shares(*points),
                closed=True,
                facecolor=self._own(ink.fill),
                edgecolor=self._own(ink.line),
                linewidth=ink.width if ink.line else 0,
                joinstyle="miter",
                transform=self._figure.transFigure,
            )
        )

    def words(self, words: Words, at: Point, letters: Letters, side: Side = "left") -> None:
        """Write words on the baseline at a point, which is their left end, their middle or their right end."""
        ((x, y),) = self._shares(at)
        self._figure.text(
            x,
            y,
            _directed(words),
            fontproperties=properties(words, letters, self.fonts),
            color=self._own(letters.colour),
            horizontalalignment=side,
            verticalalignment="baseline",
            language=words.language.bcp47,
            parse_math=False,
        )

    def drawing(self) -> Drawing:
        """Return what was drawn, the same bytes for the same strokes. Raises UserWarning for a letter without a glyph.

        Nothing in it is transparent, no colour flows into another, and the vectors hold no picture: what a press asks.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return Drawing(self._svg(), self._png(), self.width, self.height)

    def _svg(self) -> bytes:
        data = BytesIO()
        # A salt of its own: ids of clips and markers would otherwise be random.
        with rc_context({"svg.hashsalt": "bilingual-briefs", "svg.fonttype": "path"}):
            silent = dict.fromkeys(("Date", "Creator", "Format", "Type"))
            FigureCanvasSVG(self._figure).print_svg(data, metadata=silent)  # type: ignore[no-untyped-call]  # theirs
        return data.getvalue()

    def _png(self) -> bytes:
        data = BytesIO()
        with rc_context({"savefig.facecolor": WHITE}):
            self._figure.set_dpi(DOTS_PER_INCH)
            FigureCanvasAgg(self._figure).print_png(data, metadata={"Software": None})  # type: ignore[no-untyped-call]
            self._figure.set_dpi(72)
        return data.getvalue()

    def _own(self, colour: str | None) -> str:
        return self.colours.get(colour, colour) if colour else "none"

    def _shares(self, *points: Point) -> list[Point]:
        return [(x / self.width, y / self.height) for x, y in points]


def width_of(words: Words, letters: Letters, fonts: FontSet) -> float:
    """Return how wide words are drawn, in millimetres."""
    width, _, _ = text_to_path.get_text_width_height_descent(
        _directed(words), properties(words, letters, fonts), ismath=False
    )
    return float(width) / POINTS_PER_MM


def properties(words: Words, letters: Letters, fonts: FontSet) -> FontProperties:
    """Return our faces for words: that of their language first, the other one for what it lacks."""
    names = [_registered(str(fonts.face(role, letters.weight).path)) for role in _FAMILIES[words.language.code]]
    return FontProperties(family=names, size=letters.size)


def _registered(path: str) -> str:
    """Make a font file known by a family of its own, the path, so that no other font can be taken for it."""
    if all(entry.name != path for entry in fontManager.ttflist):
        fontManager.ttflist.append(FontEntry(fname=path, name=path, weight=400, size="scalable"))
    return path


def _directed(words: Words) -> str:
    """Begin the words with a mark of their direction, which the engine would take from their first letter.

    Phrases of the other direction and numbers with a sign are isolated, as they are in the text of the page: else the
    sign of a percentage would change sides with the word before it (UAX #9, W2).
    """
    direction = words.language.direction
    pieces = isolate_foreign(words.text, direction)
    return _MARKS[direction] + "".join(
        f"{_ISOLATES[piece.direction]}{piece.text}{_END}" if piece.direction else piece.text for piece in pieces
    )
