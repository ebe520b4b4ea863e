"""The drawings of an edition, for both writers: each figure as wide as its place on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.figures import Drawing
from toolkit.figures.palette import PALETTE
from toolkit.fonts import FontSet
from toolkit.model.figure import Figure, TimeAxis
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.paper import SIZES, Paper
from toolkit.writers import Options

_COLUMN: Mapping[Paper, float] = {"A4": 148.0, "Letter": 153.0, "A5": 120.0}
"""Millimetres of the wide column of print.css, which fits what is drawn to its place to a hair."""
_MARGINS = 28.0
"""Millimetres that print.css leaves beside the text, on both sides together."""
_AXIS: Mapping[Paper, float] = {"A4": 37.0, "Letter": 37.0, "A5": 0.0}
"""Millimetres beside a chart of facing pages, where its heading stands."""


@dataclass(frozen=True)
class _Pens:
    """What drawings of one document are drawn with."""

    fonts: FontSet
    colours: Mapping[str, str]


def draw(
    edition: AnyEdition, fonts: FontSet, options: Options, colours: Mapping[str, str] = PALETTE
) -> dict[str, Drawing]:
    """Return the drawings of an edition by the ids of its figures; facing pages have theirs by id and language.

    ``colours`` are those drawn instead of the colours of the palette.
    """
    pens = _Pens(fonts, colours)
    if not isinstance(edition, ParallelEdition):
        return {figure.id: _drawing(figure, pens, _COLUMN[options.paper]) for figure in edition.figures()}
    if options.layout == "rows":
        return {figure.id: _drawing(figure, pens, _text_width(options.paper)) for figure in edition.figures()}
    return {
        f"{figure.id}.{one.language.code}": _drawing(figure, pens, _facing_width(figure, options.paper))
        for one in (edition.english, edition.persian)
        for figure in one.figures()
    }


def _facing_width(figure: Figure, paper: Paper) -> float:
    return _text_width(paper) - (0 if isinstance(figure, TimeAxis) else _AXIS[paper])


def _text_width(paper: Paper) -> float:
    return SIZES[paper].width - _MARGINS


def _drawing(figure: Figure, pens: _Pens, width: float) -> Drawing:
    # Imported here: it loads matplotlib, which most briefs do not need and no parent process ever does.
    from toolkit.figures.bars import draw_bars
    from toolkit.figures.line import draw_line
    from toolkit.figures.timeline import draw_timeline

    if isinstance(figure, TimeAxis):
        return draw_timeline(figure, width, pens.fonts, pens.colours)
    draw = draw_bars if figure.draw == "bars" else draw_line
    return draw(figure, width, pens.fonts, pens.colours)
