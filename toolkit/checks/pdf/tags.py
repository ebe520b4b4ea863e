"""Demands on the tag tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary, Object, Pdf

from toolkit.checks.pdf.rule import annotations_of, elements, kids, kind_of, parents

_ROWS = frozenset({"/TR"})
_INSIDE: Mapping[str, frozenset[str]] = {
    "/Table": frozenset({"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}),
    "/THead": _ROWS,
    "/TBody": _ROWS,
    "/TFoot": _ROWS,
    "/TR": frozenset({"/TH", "/TD"}),
    "/L": frozenset({"/LI", "/L", "/Caption"}),
    "/LI": frozenset({"/Lbl", "/LBody"}),
    "/TOC": frozenset({"/TOCI", "/TOC", "/Caption"}),
    "/TOCI": frozenset({"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}),
}
"""What may stand right below an element, where the standard says so."""


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
    """Find elements of tables, lists and tables of contents that stand where they may not."""
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
    """Find content and annotations that the parent tree gives to another element than the one which holds them.

    Pages and annotations that the tree does not know are found as well (ISO 32000-1, 14.7.4.4).
    """
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    if "/ParentTree" not in root:
        yield "there is none"
        return
    owners = parents(pdf)
    for number, page in enumerate(pdf.pages, 1):
        if "/StructParents" in page and not isinstance(owners.get(int(page.StructParents)), Array):
            yield f"page {number} is not in it"
    for annotation in annotations_of(pdf):
        if int(annotation.get("/StructParent", -1)) not in owners:
            yield f"a {str(annotation.get('/Subtype', '?'))[1:]} is not in it"
    for element in elements(pdf):
        yield from _disowned(element, owners)


def _disowned(element: Object, owners: Mapping[int, Object]) -> Iterator[str]:
    """Yield what an element holds and the parent tree gives to another one, or to none."""
    kind = kind_of(element)[1:]
    for holder, number in _contents(element):
        held = owners.get(int(holder.get("/StructParents", -1)), Array())
        owner = held[number] if isinstance(held, Array) and number < len(held) else None
        if not isinstance(owner, Dictionary) or owner.objgen != element.objgen:
            yield f"content {number} of {kind}"
    for reference in _objects(element):
        owner = owners.get(int(reference.Obj.get("/StructParent", -1)))
        if not isinstance(owner, Dictionary) or owner.objgen != element.objgen:
            yield f"an annotation of {kind}"


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


def _contents(element: Object) -> Iterator[tuple[Object, int]]:
    """Yield each sequence of marked content that an element holds: the page or form it is on, and its number."""
    page = element.get("/Pg", Dictionary())
    for kid in _held(element):
        if isinstance(kid, int):
            yield page, kid
        elif "/MCID" in kid:
            yield kid.get("/Stm", kid.get("/Pg", page)), int(kid.MCID)
