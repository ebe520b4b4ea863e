"""The walk through the parts of a package, which finds its paragraphs, runs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from toolkit.checks.docx.cascade import Layer, Look, Styles, properties
from toolkit.checks.docx.document import STORIES, Cell, Document, Paragraph, Row, Run, Story, Table, style_of
from toolkit.checks.docx.lists import Lists
from toolkit.checks.docx.names import MC, Element, W, chosen, is_on, local, val
from toolkit.checks.docx.package import Package, Part

_ALTERNATIVES = f"{MC}AlternateContent"
_WRAPPERS = frozenset(
    f"{W}{name}"
    for name in (
        "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo",
        "ins", "del", "moveFrom", "moveTo", "footnote", "endnote", "body",
    )
)  # fmt: skip
"""Elements around blocks, rows, cells or runs; what is inserted or deleted with changes tracked is read alike."""
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
"""17.4.55 (and its transitional form in ISO/IEC 29500-4): what of the style a table asks for."""


def read_document(data: bytes) -> Document:
    """Read the bytes of a Word file. Raises Unreadable where they are none."""
    package = Package(data)
    styles = Styles(_root(package, "styles"))
    lists = Lists(_root(package, "numbering"), styles)
    parts = [("document", package.main)] + [(kind, part) for kind in STORIES for part in package.related(kind)]
    return Document(package, styles, lists, tuple(_Walk(part, styles, lists).story(kind) for kind, part in parts))


def _root(package: Package, kind: str) -> Element | None:
    part = next(package.related(kind), None)
    return None if part is None else part.root


@dataclass
class _Walk:
    """The walk through one part."""

    part: Part
    styles: Styles
    lists: Lists
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    _bases: dict[tuple[object, ...], tuple[Look, Look]] = field(default_factory=dict)
    _looks: dict[tuple[Look, str], Look] = field(default_factory=dict)

    def story(self, kind: str) -> Story:
        self._blocks(self.part.root, None, is_floating=False)
        return Story(kind, self.part, tuple(self.paragraphs), tuple(self.tables))

    def _blocks(self, holder: Element, cell: Cell | None, *, is_floating: bool) -> None:
        for child in unwrapped(holder):
            if child.tag == f"{W}p":
                self._paragraph(child, cell, is_floating=is_floating)
            elif child.tag == f"{W}tbl":
                self._table(child, is_floating=is_floating)

    def _paragraph(self, element: Element, cell: Cell | None, *, is_floating: bool) -> None:
        paragraph, letters = self._base(element, cell)
        runs = tuple(self._run(run, letters) for run in unwrapped(element) if run.tag == f"{W}r")
        number = len(self.paragraphs) + 1
        look = paragraph.with_layer(Layer("direct", properties(element, "pPr")))
        found = Paragraph(self.part.name, number, element, look, letters, runs, cell, is_floating)
        self.paragraphs.append(found)
        if cell:
            cell.paragraphs.append(found)
        for box in _boxes(element):
            self._blocks(box, None, is_floating=True)

    def _run(self, element: Element, letters: Look) -> Run:
        style = style_of(element, "rPr", "rStyle")
        key = (letters, style)
        if key not in self._looks:
            added = tuple(self.styles.layers(style, "character", "rPr")) if style else ()
            self._looks[key] = replace(letters, layers=(*letters.layers, *added))
        return Run(element, _text(element), self._looks[key].with_layer(Layer("direct", properties(element, "rPr"))))

    def _base(self, element: Element, cell: Cell | None) -> tuple[Look, Look]:
        """Return how a paragraph and its letters look by all that is not said in it itself."""
        style = style_of(element, "pPr", "pStyle")
        place = self.lists.place(element, style)
        table = (style_of(cell.row.table.element, "tblPr", "tblStyle"), _conditions(cell)) if cell else None
        key = (style, place, table)
        if key not in self._bases:
            self._bases[key] = (
                Look(tuple(self._base_layers(style, table, "pPr", self.lists.level(place)))),
                Look(tuple(self._base_layers(style, table, "rPr", None))),
            )
        return self._bases[key]

    def _base_layers(
        self, style: str, table: tuple[str, tuple[str, ...]] | None, name: str, level: Element | None
    ) -> Iterator[Layer]:
        yield Layer("defaults", self.styles.defaults[name])
        if table:
            yield from self.styles.table_layers(*table, name)
        yield Layer("numbering", properties(level, name))
        yield from self.styles.layers(style, "paragraph", name)

    def _table(self, element: Element, *, is_floating: bool) -> None:
        style = style_of(element, "tblPr", "tblStyle")
        layers = tuple(self.styles.table_layers(style, (), "tblPr"))
        look = Look((*layers, Layer("direct", properties(element, "tblPr"))))
        table = Table(self.part.name, len(self.paragraphs) + 1, element, look, _asked(look.element("tblLook")))
        self.tables.append(table)
        rows = [row for row in unwrapped(element) if row.tag == f"{W}tr"]
        table.rows = [Row(row, table, self._is_heading(row, table, place)) for place, row in enumerate(rows)]
        for row in table.rows:
            row.cells = [Cell(cell, row) for cell in unwrapped(row.element) if cell.tag == f"{W}tc"]
            for cell in row.cells:
                self._blocks(cell.element, cell, is_floating=is_floating)

    def _is_heading(self, row: Element, table: Table, place: int) -> bool:
        own = row.find(f"{W}trPr/{W}tblHeader")
        if own is not None or place or "firstRow" not in table.conditions:
            return is_on(own)
        style = style_of(table.element, "tblPr", "tblStyle")
        return any(is_on(layer.properties.get("tblHeader"))
                   for layer in self.styles.table_layers(style, ("firstRow",), "trPr"))  # fmt: skip


def unwrapped(holder: Element) -> Iterator[Element]:
    """Yield the children of an element, those of wrappers in their place, without properties of its own."""
    for child in holder:
        if child.tag in _WRAPPERS:
            yield from unwrapped(child)
        elif child.tag == _ALTERNATIVES:
            choice = chosen(child)
            yield from () if choice is None else unwrapped(choice)
        else:
            yield child


def _boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes that are anchored in a paragraph, not those in other boxes."""
    waiting = [*reversed(paragraph)]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}txbxContent":
            yield element
        elif element.tag == _ALTERNATIVES:
            choice = chosen(element)
            waiting += [] if choice is None else [choice]
        else:
            waiting += reversed(element)


def _text(run: Element) -> str:
    return "".join(_character(child) for child in unwrapped(run))


def _character(element: Element) -> str:
    name = local(element)
    if name in ("t", "delText"):
        return element.text or ""
    if name == "sym":
        code = val(element, "char")
        return chr(int(code, 16)) if code.isalnum() and code.isascii() and _is_code(code) else ""
    return _CHARACTERS.get(name, "")


def _is_code(code: str) -> bool:
    try:
        return int(code, 16) < 0xD800 or 0xE000 <= int(code, 16) <= 0x10FFFF
    except ValueError:
        return False


def _asked(look: Element | None) -> frozenset[str]:
    """Return what a table asks of its style, by flags, else by the number that older programs write."""
    if look is None:
        return frozenset()
    if any(look.get(f"{W}{name}") is not None for name in _LOOK_BITS):
        return frozenset(name for name in _LOOK_BITS if val(look, name) in ("1", "true", "on"))
    number = int(val(look), 16) if _is_code(val(look)) else 0
    return frozenset(name for name, bit in _LOOK_BITS.items() if number & bit)


def _conditions(cell: Cell) -> tuple[str, ...]:
    """Return the parts of its table that a cell belongs to, the weakest first (17.7.6)."""
    row, table = cell.row, cell.row.table
    where = {
        "firstCol": "firstColumn" in table.conditions and cell is row.cells[0],
        "lastCol": "lastColumn" in table.conditions and cell is row.cells[-1],
        "firstRow": "firstRow" in table.conditions and row is table.rows[0],
        "lastRow": "lastRow" in table.conditions and row is table.rows[-1],
    }
    return tuple(name for name, belongs in where.items() if belongs)
