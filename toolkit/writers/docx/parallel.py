"""The walk through a document of both languages: what belongs together stands in one row of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.writers.docx.blocks import Place, Walk
from toolkit.writers.docx.elements import EIGHTHS_PER_POINT, Element, switch
from toolkit.writers.docx.inline import direction_of
from toolkit.writers.docx.look import Border
from toolkit.writers.docx.pairs import is_joined, joined
from toolkit.writers.docx.sides import Line, sides
from toolkit.writers.docx.tables import Halves, Row, Table, merged, table
from toolkit.writers.docx.vocabulary import CAPTION, LINE_PARTS, PARAGRAPHS, key, refuse_text, unplaced

_MASTHEAD = ("header", "masthead")
_ROWS = frozenset({("p", "kicker"), ("h1", "title"), ("p", "notice"), ("p", "disclaimer")})
"""Lines of both languages that are rows; others are paragraphs, headings for the sake of the navigation pane."""
_NAMES = {"timeline": 0.185, "figures": 0.185, "chart": 0.22, "source-box": 0.195, "issue-block": 0.195}
_NAME = 0.165
"""Share of a column of names, dates or figures, by the kind of its table."""
_NARROW = 0.025
"""What the column of names has more on a narrow page, where its words are as long as elsewhere."""
_RULED = ("points", "people", "figures", "uncertain", "terms", "sources", "assessment", "chart")
_STYLES = dict.fromkeys(_RULED, "BriefTable") | {"issue-block": "BriefDetails", "source-box": "BriefBox"}
"""Styles of tables whose rows have rules between them, or are closer or shaded, by kind."""
_ROW_STYLES = {"paragraph": "BodyText", "bullet": "ListBullet", "pull": "Quote"}
_TABLE_STYLES = {"pairs standfirst": "Subtitle", "pairs verse-note": "BriefDisclaimer"}
_COLUMNS = {"pairs": 2, "labelled": 4, "details": 4}
_GAP, _EDGE, _SHADED = 200, 0, 120
"""Space inside cells in twips: at the middle, at the outer edges, and there where the table is shaded."""


@dataclass(frozen=True)
class ParallelWalk(Walk):
    """The walk through one document of both languages, English on the left and Persian on the right."""

    def blocks(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        """Yield the blocks inside an element; tables alike that follow each other are one."""
        yield from merged(super().blocks(element, place))

    def _block(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        if key(element) == _MASTHEAD:
            refuse_text(element.text, *(part.tail for part in element))
            for part in element:
                if key(part) not in LINE_PARTS:
                    raise unplaced(part)
                yield from Line(part, "BriefMasthead", self.width, LINE_PARTS[key(part)]).blocks(self.story)
        elif not sides(element):
            yield from super()._block(element, place)
        elif key(element) in _ROWS:
            yield table(self._look("", 2), [self._row_of_sides(element, PARAGRAPHS[key(element)])])
        elif key(element) in PARAGRAPHS:
            yield from Line(element, PARAGRAPHS[key(element)], self.width).blocks(self.story)
        else:
            raise unplaced(element)

    def _look(self, kind: str, columns: int, caption: str = "") -> Table:
        """Return what a table of a kind is: halves of the page, or each with a column of names at its outer edge."""
        share = _NAMES.get(kind, _NAME) + (_NARROW if self.story.looks.is_narrow else 0)
        half, name = self.width // 2, round(self.width * share) if columns == 4 else 0
        widths = (name, half - name, half - name, name) if name else (half, half)
        rule = self._halves(is_axis=kind == "timeline")
        style = "BriefPairs" if (columns, kind) == (2, "chart") else _STYLES.get(kind, "BriefPairs")
        return Table(style, "ltr", widths, caption, rule)

    def _halves(self, *, is_axis: bool = False) -> Halves:
        """Return the rule between the languages: the hairline of tables, or the axis that events stand along."""
        rule = self.story.looks.of("Brief Table", "en").top or Border(0.5, "auto")
        if is_axis:
            rule = Border(1, self.story.looks.of("Brief Key", "en").colour or rule.colour)
        return Halves(rule.colour, round(rule.points * EIGHTHS_PER_POINT), _GAP, _EDGE)

    def _row_of_sides(self, element: HtmlElement, style: str) -> Row:
        return Row(Line(element, style, self.width).cells(self.story), halved=False)

    def _table(self, element: HtmlElement, place: Place) -> Element:
        kind = element.get("class", "").split(" ")
        if kind[0] not in _COLUMNS:
            raise unplaced(element)
        section = "issue-block" if "issue" in kind else place.section
        look = self._look(section, _COLUMNS[kind[0]], place.heading)
        return table(look, self._rows(element, replace(place, section=section)))

    def _rows(self, element: HtmlElement, place: Place) -> Iterator[Row]:
        style = _TABLE_STYLES.get(element.get("class", ""), "")
        for child in element:
            if child.tag not in {"thead", "tbody"}:
                raise unplaced(child)
            refuse_text(element.text, child.text, child.tail, *(row.tail for row in child))
            for row in joined(child):
                yield self._row(row, place, style or _ROW_STYLES.get(row.get("class", ""), ""))

    def _row(self, row: HtmlElement, place: Place, style: str) -> Row:
        """Make a row; ``style`` is that of its texts, if it is not the one of its kind of table."""
        cells = [self._paired(cell, place, style) for cell in row]
        spans = tuple(int(cell.get("colspan", "1")) for cell in row)
        is_heading = all(cell.get("scope") == "col" for cell in row)
        return Row(tuple(cells), is_heading, spans if max(spans) > 1 else (), whole=not is_joined(row))

    def _paired(self, cell: HtmlElement, place: Place, style: str) -> list[Element]:
        here = replace(place, direction=direction_of(cell, place.direction))
        if key(cell) == ("td", "shared"):
            return [self._paragraph(cell, here, "BriefShared")]
        return [self._paragraph(cell, here, style)] if style and cell.tag == "td" else self._cell(cell, here)

    def _lines(self, element: HtmlElement, place: Place, style: str) -> Iterator[Element]:
        if sides(element):
            yield from Line(element, style, self.width).blocks(self.story)
        else:
            yield from super()._lines(element, place, style)

    def _caption(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        for part in element.findall("p") or [element]:
            yield table(self._look("", 2), [_leading(self._row_of_sides(part, CAPTION))])

    def _box_rows(self, element: HtmlElement, place: Place) -> Iterator[Row]:
        if key(element) in _ROWS:
            yield self._row_of_sides(element, PARAGRAPHS[key(element)])
        else:  # only the first row of a table can be a heading, and that is the masthead's
            yield from (row for row in super()._box_rows(element, place) if not row.heading)

    def _box_look(self, place: Place) -> Table:
        look = self._look("source-box", 4, place.heading)
        return replace(look, halves=replace(self._halves(), edge=_SHADED))


def _leading(row: Row) -> Row:
    """Keep a row on the page of what follows it, and return it."""
    for cell in row.cells:
        for paragraph in cell:
            paragraph[0].insert(1, switch("keepNext"))  # behind the style, in w:pPr
    return row
