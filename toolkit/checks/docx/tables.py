"""Demands on tables: their direction, their headings, their cells."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.docx.document import Document, Table
from toolkit.checks.docx.names import Element, W, local
from toolkit.checks.docx.rule import ISO, Fault, Rule, at, in_paragraph
from toolkit.checks.docx.script import is_mostly_persian, share
from toolkit.findings import Severity

_BLOCKS = frozenset({"p", "tbl", "sdt", "customXml", "altChunk", "ins", "del", "moveFrom", "moveTo"})
_SOME = 1 / 3


def find_directions(document: Document) -> Iterator[Fault]:
    """Find tables in Persian text whose first column is at the left."""
    for table in document.tables:
        if not table.look.is_on("bidiVisual") and _is_persian(table, document.is_persian):
            yield _at(document, table)


def _is_persian(table: Table, among_persian: bool) -> bool:
    """Tell whether a table is read from the right: it is Persian, or partly so in a text that is.

    A table that sets two languages side by side in a bilingual text is neither.
    """
    if is_mostly_persian(table.text):
        return True
    has_words = any(letter.isalpha() for letter in table.text)
    return among_persian and (share(table.text) > _SOME or not has_words)


def find_missing_headings(document: Document) -> Iterator[Fault]:
    """Find tables of several rows and columns that name neither a heading row nor a heading column."""
    for table in document.tables:
        columns = max((len(row.cells) for row in table.rows), default=0)
        if len(table.rows) < 2 or columns < 2 or any(row.is_heading for row in table.rows[:1]):
            continue
        if "firstRow" in table.conditions or "firstColumn" not in table.conditions:
            yield _at(document, table)


def find_empty_cells(document: Document) -> Iterator[Fault]:
    """Find cells without a paragraph, or that do not end with one."""
    for table in document.tables:
        for place, cell in enumerate(table.cells, 1):
            blocks = [child for child in cell.element if local(child) in _BLOCKS]
            if not blocks:
                yield _at(document, table, f"cell {place} has none")
            elif blocks[-1].tag == f"{W}tbl":
                yield _at(document, table, f"cell {place} ends with a table")


def find_empty_headings(document: Document) -> Iterator[Fault]:
    """Find cells of heading rows in which nothing stands."""
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells if row.is_heading else ():
                text = "".join(paragraph.text for paragraph in cell.paragraphs).strip()
                if cell.paragraphs and not text and not _holds_more(cell.element):
                    yield in_paragraph(cell.paragraphs[0])


def _holds_more(cell: Element) -> bool:
    return any(local(element) in ("drawing", "pict", "object", "tbl", "vMerge") for element in cell.iter())


def _at(document: Document, table: Table, detail: str = "") -> Fault:
    story = next(story for story in document.stories if table in story.tables)
    return at(story, table.element, detail)


_CELL = "<w:tc><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{}</w:t></w:r></w:p></w:tc>"
_HEAD = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{_CELL.format('ولایت')}{_CELL.format('شمار')}</w:tr>"
_ROW = f"<w:tr>{_CELL.format('کابل')}{_CELL.format('۱۲')}</w:tr>"
_LOOK = '<w:tblLook w:val="0020"/>'
_GRID = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
_TABLE = "<w:tbl><w:tblPr>{}</w:tblPr>" + _GRID + "{}</w:tbl><w:p><w:r><w:t>End</w:t></w:r></w:p>"
_SOUND = f"<w:bidiVisual/>{_LOOK}"

RULES = (
    Rule(
        "docx-table-direction",
        f"{ISO} 17.4.1",
        "a table of Persian text begins at the left",
        "Without w:bidiVisual the first column is at the left: the labels stand where a Persian reader looks last.",
        "set the table right-to-left (Table Properties); in a program, write w:bidiVisual into w:tblPr",
        find_directions,
        _TABLE.format(_SOUND, _HEAD + _ROW),
        _TABLE.format(_LOOK, _HEAD + _ROW),
    ),
    Rule(
        "docx-table-heading",
        f"{ISO} 17.4.49, 17.4.55",
        "a table has neither a heading row nor a heading column",
        "A row that is marked as heading repeats on each page, and a screen reader says it with each cell. A table "
        "whose first column names its rows says so in w:tblLook, and not that it has a first row.",
        "mark the first row with Repeat Header Rows; or clear Header Row and keep First Column in Table Design",
        find_missing_headings,
        _TABLE.format(_SOUND, _HEAD + _ROW),
        _TABLE.format(_SOUND, _ROW + _ROW),
        severity=Severity.WARNING,
    ),
    Rule(
        "docx-cell-paragraph",
        f"{ISO} 17.4.65",
        "a cell has no paragraph at its end",
        "The standard calls a document with a cell without content corrupt, and Word does not open it. A cell that "
        "ends with a table needs a paragraph after it.",
        "write an empty w:p at the end of the cell",
        find_empty_cells,
        _TABLE.format(_SOUND, f"{_HEAD}<w:tr>{_CELL.format('کابل')}<w:tc><w:p/></w:tc></w:tr>"),
        _TABLE.format(_SOUND, f"{_HEAD}<w:tr>{_CELL.format('کابل')}<w:tc/></w:tr>"),
    ),
    Rule(
        "docx-heading-cell",
        f"{ISO} 17.4.49",
        "a cell of a heading row is empty",
        "A screen reader says the heading with each cell below it, and there is none to say.",
        "write what the column holds",
        find_empty_headings,
        _TABLE.format(_SOUND, _HEAD + _ROW),
        _TABLE.format(
            _SOUND, f'<w:tr><w:trPr><w:tblHeader/></w:trPr>{_CELL.format("ولایت")}{_CELL.format("")}</w:tr>{_ROW}'
        ),
        severity=Severity.WARNING,
    ),
)  # fmt: skip
