"""Demands on the tag tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary, Object, Pdf

from toolkit.checks.pdf.rule import annotations_of, elements, kids, kind_of

_GROUPS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "NonStruct", "Private")
_BLOCKS = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody")
_TABLES = ("Caption", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot")
_INLINE = ("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu")
_PICTURES = ("Figure", "Formula", "Form")
_STANDARD = frozenset((*_GROUPS, *_BLOCKS, *_TABLES, *_INLINE, *_PICTURES))
"""The standard structure types (ISO 32000-1, 14.8.4)."""
_ROWS = frozenset({"/TR"})
_INSIDE: Mapping[str, frozenset[str]] = {
    "/Table": frozenset({"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}),
    "/THead": _ROWS,
    "/TBody": _ROWS,
    "/TFoot": _ROWS,
    "/TR": frozenset({"/TH", "/TD"}),
    "/L": frozenset({"/LI", "/L", "/Caption"}),
    "/LI": frozenset({"/Lbl", "/LBody"}),
}
"""What may stand right below an element, where the standard says so."""


def find_unknown_types(pdf: Pdf) -> Iterator[str]:
    """Find structure types that are no standard ones; this toolkit maps none of its own."""
    yield from sorted({kind_of(element)[1:] for element in elements(pdf)} - _STANDARD)


def find_skipped_headings(pdf: Pdf) -> Iterator[str]:
    """Find a first heading that is not of the first level, and levels that are skipped."""
    level = 0
    for element in elements(pdf, "H1", "H2", "H3", "H4", "H5", "H6"):
        found = int(kind_of(element)[2:])
        if found > level + 1:
            yield f"H{found} after {f'H{level}' if level else 'no heading'}"
        level = found


def find_undescribed_figures(pdf: Pdf) -> Iterator[str]:
    """Find pictures without alternative text, and those that do not say where they stand."""
    for number, element in enumerate(elements(pdf, "Figure"), 1):
        if not str(element.get("/Alt", element.get("/ActualText", ""))).strip():
            yield f"figure {number}"
        elif "/BBox" not in element.get("/A", Dictionary()):
            yield f"figure {number} has no place"


def find_misplaced(pdf: Pdf) -> Iterator[str]:
    """Find elements of tables and lists that stand where they may not."""
    for element in elements(pdf, *(kind[1:] for kind in _INSIDE)):
        kind = kind_of(element)
        for kid in kids(element):
            if kind_of(kid) not in _INSIDE[kind]:
                yield f"{kind_of(kid)[1:]} in {kind[1:]}"


def find_ragged_tables(pdf: Pdf) -> Iterator[str]:
    """Find tables whose rows are not of one width."""
    for number, table in enumerate(elements(pdf, "Table"), 1):
        rows = list(_rows(table))
        if not any(_attribute(cell, "/RowSpan") > 1 for row in rows for cell in kids(row)):
            widths = {sum(_attribute(cell, "/ColSpan") for cell in kids(row)) for row in rows}
            if len(widths) != 1:
                yield f"table {number}"


def find_heads_without_scope(pdf: Pdf) -> Iterator[str]:
    """Find heads of rows and columns that do not say which they are, and tables without any head."""
    for number, table in enumerate(elements(pdf, "Table"), 1):
        cells = [cell for row in _rows(table) for cell in kids(row)]
        if not any(kind_of(cell) == "/TH" for cell in cells):
            yield f"table {number} has no head"
        elif any(kind_of(cell) == "/TH" and "/Scope" not in cell.get("/A", Dictionary()) for cell in cells):
            yield f"table {number}"


def find_nameless_notes(pdf: Pdf) -> Iterator[str]:
    """Find notes without an identifier of their own."""
    names = [str(note.get("/ID", "")) for note in elements(pdf, "Note")]
    yield from (f"note {number}" for number, name in enumerate(names, 1) if not name)
    yield from (f"{name!r} is {times} notes" for name, times in Counter(names).items() if name and times > 1)


def find_bare_annotations(pdf: Pdf) -> Iterator[str]:
    """Find annotations that say nothing, and links that stand in no Link element."""
    linked = {kid.Obj.objgen for element in elements(pdf, "Link") for kid in _objects(element)}
    for annotation in annotations_of(pdf):
        if not str(annotation.get("/Contents", "")).strip():
            yield f"{str(annotation.Subtype)[1:]} without description"
        if annotation.Subtype == "/Link" and annotation.objgen not in linked:
            yield "link outside of the tags"


def find_tab_order(pdf: Pdf) -> Iterator[str]:
    """Find pages with annotations that the tabulator does not walk through in the order of the tags."""
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {number}"


def find_unowned_content(pdf: Pdf) -> Iterator[str]:
    """Find elements whose marked content the parent tree gives to another one, or to none."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None or "/ParentTree" not in root:
        return
    numbers = [*root.ParentTree.get("/Nums", [])]
    owners = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    pages = {int(page.objgen[0]): int(page.get("/StructParents", -1)) for page in pdf.pages}
    for element in elements(pdf):
        for number in _numbers(element):
            held = owners.get(pages[int(element.Pg.objgen[0])], Array())
            owner = held[number] if number < len(held) else None
            if owner is None or owner.objgen != element.objgen:
                yield f"content {number} of {kind_of(element)[1:]}"


def _rows(table: Object) -> Iterator[Object]:
    for kid in kids(table):
        if kind_of(kid) == "/TR":
            yield kid
        else:
            yield from _rows(kid)


def _attribute(cell: Object, name: str) -> int:
    return int(cell.get("/A", Dictionary()).get(name, 1))


def _held(element: Object) -> list[Object | int]:
    held = element.get("/K", Array())
    return [held] if isinstance(held, Dictionary | int) else [*held]


def _objects(element: Object) -> list[Object]:
    return [kid for kid in _held(element) if isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR"]


def _numbers(element: Object) -> list[int]:
    return [kid for kid in _held(element) if isinstance(kid, int)]
