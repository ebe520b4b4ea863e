"""The page: paper, margins, and the section that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.paper import SIZES, Paper
from toolkit.writers.docx.elements import Element, related, switch, twips_of_mm, w


@dataclass(frozen=True)
class Margins:
    """Margins and the distance of header and footer from the edge, in millimetres."""

    top: float
    side: float
    bottom: float
    edge: float


_MARGINS: Mapping[Paper, Margins] = {
    "A4": Margins(19, 15.5, 17, 13),
    "Letter": Margins(19, 15.5, 17, 13),
    "A5": Margins(19, 14, 18, 13),
}


def text_width(paper: Paper) -> int:
    """Return the width of the text in twips."""
    return twips_of_mm(SIZES[paper].width) - 2 * twips_of_mm(_MARGINS[paper].side)


def section(paper: Paper, persian: bool, running: Mapping[str, str]) -> Element:
    """Return w:sectPr; ``running`` maps the kinds header, footer and first (footer) to relationships.

    The first page has a footer and, since the masthead stands there, no header.
    """
    return w(
        "sectPr",
        related(w("headerReference", type="default"), running["header"]),
        related(w("footerReference", type="default"), running["footer"]),
        related(w("footerReference", type="first"), running["first"]),
        _size(paper),
        _margin(paper),
        w("cols", space=708),
        switch("titlePg"),
        *((switch("bidi"), switch("rtlGutter")) if persian else ()),
    )


def _size(paper: Paper) -> Element:
    size = SIZES[paper]
    return w("pgSz", w=twips_of_mm(size.width), h=twips_of_mm(size.height))


def _margin(paper: Paper) -> Element:
    margins = _MARGINS[paper]
    top, side, bottom, edge = (twips_of_mm(mm) for mm in (margins.top, margins.side, margins.bottom, margins.edge))
    return w("pgMar", top=top, right=side, bottom=bottom, left=side, header=edge, footer=edge, gutter=0)
