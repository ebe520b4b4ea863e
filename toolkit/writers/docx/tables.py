"""Tables: fixed columns, the direction of the text around, header rows that repeat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.language import Direction
from toolkit.writers.docx.elements import Element, switch, w

FIRST_COLUMN: Mapping[str, float] = dict.fromkeys(
    ("people", "timeline", "figures", "terms", "chart-values", "source-facts", "issue-block"), 0.31
)
"""Share of the first of two columns, by the section or the class of the table: one axis for the whole page."""


@dataclass(frozen=True)
class Table:
    """What a table is, besides its rows; ``caption`` is its alternative text, ``columns`` are in twips."""

    style: str
    direction: Direction
    columns: tuple[int, ...]
    caption: str = ""


@dataclass(frozen=True)
class Row:
    """The paragraphs of the cells of a row; a single cell spans all columns."""

    cells: tuple[Sequence[Element], ...]
    heading: bool = False


def columns(kind: str, width: int) -> tuple[int, ...]:
    """Return the widths of two columns in twips; raises KeyError for a kind without a share."""
    first = round(width * FIRST_COLUMN[kind])
    return first, width - first


def table(kind: Table, rows: Iterable[Row]) -> Element:
    """Make a table of rows."""
    grid = w("tblGrid", *(w("gridCol", w=width) for width in kind.columns))
    rows = list(rows)
    return w(
        "tbl", _properties(kind, any(row.heading for row in rows)), grid, *(_row(row, kind.columns) for row in rows)
    )


def _properties(kind: Table, heading: bool) -> Element:
    return w(
        "tblPr",
        w("tblStyle", val=kind.style),
        switch("bidiVisual") if kind.direction == "rtl" else None,
        w("tblW", w=sum(kind.columns), type="dxa"),
        w("tblLayout", type="fixed"),
        _look(heading),
        w("tblCaption", val=kind.caption) if kind.caption else None,
    )


def _look(heading: bool) -> Element:
    """Return w:tblLook, as flags and as the number that older readers take (17.4.55)."""
    number = 0x0480 | (0x0020 if heading else 0)
    return w(
        "tblLook",
        val=f"{number:04X}",
        firstRow=int(heading),
        lastRow=0,
        firstColumn=1,
        lastColumn=0,
        noHBand=0,
        noVBand=1,
    )


def _row(row: Row, widths: Sequence[int]) -> Element:
    properties = w("trPr", switch("cantSplit"), switch("tblHeader") if row.heading else None)
    if len(row.cells) == 1:
        return w("tr", properties, _cell(row.cells[0], sum(widths), len(widths)))
    return w("tr", properties, *(_cell(cell, width) for cell, width in zip(row.cells, widths, strict=True)))


def _cell(paragraphs: Sequence[Element], width: int, span: int = 1) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"), w("gridSpan", val=span) if span > 1 else None)
    return w("tc", properties, *paragraphs)
