"""The page: paper, margins, and the section that holds them."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.paper import SIZES, Paper
from toolkit.writers.docx.elements import Element, related, switch, twips_of_mm, w
from toolkit.writers.docx.look import Looks

_EDGE = 9.0
"""Millimetres from the edge of the paper to header and footer: inside the margins of the text, clear of it."""


def text_width(looks: Looks) -> int:
    """Return the width of the text in twips, without what binding takes."""
    _, sides, _ = looks.margins()
    return twips_of_mm(SIZES[looks.paper].width) - 2 * twips_of_mm(sides) - twips_of_mm(looks.gutter())


def section(looks: Looks, persian: bool, running: Mapping[str, str]) -> Element:
    """Return w:sectPr; ``running`` maps the kinds header, footer and first (footer) to relationships.

    The first page has a footer and, since the masthead stands there, no header. Persian is bound at the right
    (17.6.16).
    """
    return w(
        "sectPr",
        related(w("headerReference", type="default"), running["header"]),
        related(w("footerReference", type="default"), running["footer"]),
        related(w("footerReference", type="first"), running["first"]),
        _size(looks.paper),
        _margin(looks),
        w("cols", space=708),
        switch("titlePg"),
        *((switch("bidi"), switch("rtlGutter")) if persian else ()),
    )


def _size(paper: Paper) -> Element:
    size = SIZES[paper]
    return w("pgSz", w=twips_of_mm(size.width), h=twips_of_mm(size.height))


def _margin(looks: Looks) -> Element:
    top, sides, bottom = map(twips_of_mm, looks.margins())
    edge = twips_of_mm(_EDGE)
    gutter = twips_of_mm(looks.gutter())
    return w("pgMar", top=top, right=sides, bottom=bottom, left=sides, header=edge, footer=edge, gutter=gutter)
