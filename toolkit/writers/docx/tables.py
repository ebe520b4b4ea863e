"""Tables: fixed columns, the direction of the text around, header rows that repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from lxml import etree

from toolkit.language import Direction
from toolkit.writers.docx.elements import Element, W, switch, w

FIRST_COLUMN: Mapping[str, float] = dict.fromkeys(
    ("people", "figures", "terms", "chart-values", "source-facts", "issue-block"), 0.335
) | {"timeline": 0.36}
"""Share of the first of two columns, by the section or the class of the table: one axis for the whole page.

A date with its number and its second calendar stands in one line.
"""
BOX_PADDING = 60
"""Twips between the edge of a shaded box and what stands first and last in it."""


@dataclass(frozen=True)
class Halves:
    """How the two languages of a table stand apart: the rule between them, and the space on either side of it.

    ``thickness`` is in eighths of a point, ``gap`` and ``edge``, which is the space at the outer edges, in twips.
    """

    colour: str
    thickness: int
    gap: int
    edge: int


@dataclass(frozen=True)
class Table:
    """What a table is, besides its rows; ``caption`` is its alternative text, ``columns`` are in twips.

    ``padding`` is the space in twips above the first row and below the last, 0 for as much as between rows.
    """

    style: str
    direction: Direction
    columns: tuple[int, ...]
    caption: str = ""
    halves: Halves | None = None
    padding: int = 0


@dataclass(frozen=True)
class Row:
    """The paragraphs of the cells of a row; ``whole`` keeps it on one page.

    Each cell spans as many columns as ``spans`` says; without, all span as many, a single one every column.
    ``above`` and ``below`` are the space inside its cells in twips, 0 for that of the style of the table.
    """

    cells: tuple[Sequence[Element], ...]
    heading: bool = False
    spans: tuple[int, ...] = ()
    whole: bool = True
    halved: bool = True
    """Whether the rule between the languages stands in it, where the table has one."""
    above: int = 0
    below: int = 0


def columns(kind: str, width: int) -> tuple[int, ...]:
    """Return the widths of two columns in twips; raises KeyError for a kind without a share."""
    first = round(width * FIRST_COLUMN[kind])
    return first, width - first


def table(kind: Table, rows: Iterable[Row]) -> Element:
    """Make a table of rows; heading rows are marked at its top alone, since elsewhere Word ignores it (17.4.49)."""
    grid = w("tblGrid", *(w("gridCol", w=width) for width in kind.columns))
    rows = list(rows)
    top = len(list(takewhile(lambda row: row.heading, rows)))
    rows = [replace(row, heading=place < top) for place, row in enumerate(rows)]
    if rows and kind.padding:
        rows[0] = replace(rows[0], above=kind.padding)
        rows[-1] = replace(rows[-1], below=kind.padding)
    return w("tbl", _properties(kind, any(row.heading for row in rows)), grid, *(_row(row, kind) for row in rows))


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


def _row(row: Row, kind: Table) -> Element:
    properties = w(
        "trPr",
        switch("cantSplit") if row.whole else None,
        switch("tblHeader") if row.heading else None,
    )
    spans = row.spans or (len(kind.columns) // len(row.cells),) * len(row.cells)
    ends = list(accumulate(spans))
    if ends[-1] != len(kind.columns):
        raise ValueError(f"cells that span {spans} columns of {len(kind.columns)}")
    places = (slice(end - span, end) for end, span in zip(ends, spans, strict=True))
    return w("tr", properties, *(_cell(cell, place, row, kind) for cell, place in zip(row.cells, places, strict=True)))


def _cell(paragraphs: Sequence[Element], place: slice, row: Row, kind: Table) -> Element:
    """Make the cell that stands in the columns of ``place``."""
    columns = kind.columns[place]
    properties = w(
        "tcPr",
        w("tcW", w=sum(columns), type="dxa"),
        w("gridSpan", val=len(columns)) if len(columns) > 1 else None,
        _rule(kind.halves, place, len(kind.columns)) if kind.halves and row.halved else None,
        _space(row, kind, place),
    )
    return w("tc", properties, *paragraphs)


def _rule(halves: Halves, place: slice, count: int) -> Element | None:
    """Return the rule of a cell that ends in the middle."""
    rule = w("right", val="single", sz=halves.thickness, space=0, color=halves.colour)
    return w("tcBorders", rule) if place.stop == count // 2 else None


def _space(row: Row, kind: Table, place: slice) -> Element | None:
    """Return the space inside a cell, in the order of the schema, where it is not that of the style."""
    count, halves = len(kind.columns), kind.halves
    begins = {0: halves.edge, count // 2: halves.gap} if halves else {}
    ends = {count: halves.edge, count // 2: halves.gap} if halves else {}
    spaces = {
        "top": row.above or None,
        "left": begins.get(place.start),
        "bottom": row.below or None,
        "right": ends.get(place.stop),
    }
    own = [w(side, w=space, type="dxa") for side, space in spaces.items() if space is not None]
    return w("tcMar", *own) if own else None


def merged(blocks: Iterable[Element]) -> Iterator[Element]:
    """Yield blocks, and tables of one style and grid that follow each other as one: Word would join them as well.

    Those stay apart of which the second has heading rows or a caption that the first has not: Word repeats headings at
    the top of a table alone, and a table has one caption.
    """
    before: Element | None = None
    for block in blocks:
        if before is not None and _goes_on(before, block):
            before.extend(_parted(block)[1])
            continue
        if before is not None:
            yield before
        before = block
    if before is not None:
        yield before


def _goes_on(first: Element, second: Element) -> bool:
    """Tell whether the second is a table like the first, and says nothing of its own at its top."""
    if not first.tag == second.tag == f"{{{W}}}tbl" or _kind(first) != _kind(second):
        return False
    one, other = _said_once(first), _said_once(second)
    return all(words in ("", known) for known, words in zip(one, other, strict=True))


def _kind(table: Element) -> list[bytes]:
    """Return what must be the same in tables that are one: style, and columns."""
    return [etree.tostring(element) for element in table.iter(f"{{{W}}}tblStyle", f"{{{W}}}tblGrid")]


def _said_once(table: Element) -> tuple[str, str]:
    """Return the caption of a table and the words of its heading rows, cell by cell."""
    caption = table.find(f"{{{W}}}tblPr/{{{W}}}tblCaption")
    cells = (cell for row in _parted(table)[0] for cell in row.iter(f"{{{W}}}tc"))
    words = "\n".join("".join(map(str, cell.itertext())) for cell in cells)
    return "" if caption is None else caption.get(f"{{{W}}}val", ""), words


def _parted(table: Element) -> tuple[list[Element], list[Element]]:
    """Return the heading rows of a table and its other rows."""
    rows = table.findall(f"{{{W}}}tr")
    headings = [row for row in rows if row.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None]
    return headings, [row for row in rows if row not in headings]


def closed(blocks: Iterator[Element], direction: Direction) -> Iterator[Element]:
    """Yield the blocks with a paragraph after each table that has none: Word would join tables, or add its own."""
    table_before = False
    for block in blocks:
        is_table = block.tag == f"{{{W}}}tbl"
        if is_table and table_before:
            yield _end(direction)
        yield block
        table_before = is_table
    if table_before:
        yield _end(direction)


def _end(direction: Direction) -> Element:
    return w("p", w("pPr", w("pStyle", val="BriefEnd"), switch("bidi", direction == "rtl")))
