"""The walk through the blocks of the HTML, which become the paragraphs and tables of the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.figures import Drawing
from toolkit.language import Direction
from toolkit.writers.docx.contents import table_of_contents
from toolkit.writers.docx.elements import TWIPS_PER_MM, Element
from toolkit.writers.docx.inline import direction_of, pieces
from toolkit.writers.docx.numbering import Lists
from toolkit.writers.docx.pictures import Telling, picture
from toolkit.writers.docx.pieces import Piece, Tab
from toolkit.writers.docx.story import Paragraph, Story
from toolkit.writers.docx.tables import BOX_PADDING, FIRST_COLUMN, Row, Table, columns, table
from toolkit.writers.docx.vocabulary import (
    BOX,
    CAPTION,
    CELLS,
    CONTAINERS,
    CONTENTS,
    CONTENTS_ENTRY,
    CONTENTS_HEADING,
    FIGURE,
    KIND_CELLS,
    LINE_PARTS,
    LINES,
    LISTS,
    PARAGRAPHS,
    PICTURE,
    SECTION_LISTS,
    key,
    refuse_text,
    unplaced,
)


@dataclass(frozen=True)
class Place:
    """Where the walk is: the direction there, the section and its heading."""

    direction: Direction
    section: str = ""
    heading: str = ""


@dataclass(frozen=True)
class Walk:
    """The walk through one document; ``width`` is that of the text in twips, ``drawings`` are by the ids of figures."""

    story: Story
    lists: Lists
    width: int
    drawings: Mapping[str, Drawing] = field(default_factory=dict)

    def blocks(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        """Yield the blocks inside an element. Raises UnplacedElement for what has no place."""
        refuse_text(element.text, *(child.tail for child in element))
        for child in element:
            yield from self._block(child, replace(place, direction=direction_of(child, place.direction)))

    def _block(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        name = key(element)
        if name in PARAGRAPHS:
            yield self._paragraph(element, place, PARAGRAPHS[name])
        elif name in LINES:
            yield self._line(element, place, LINES[name])
        elif name in LISTS:
            yield from self._list(element, place, SECTION_LISTS.get(place.section, LISTS[name]))
        elif element.tag == "table":
            yield self._table(element, place)
        elif name == BOX:
            yield from self._box(element, _entered(element, place))
        elif name == CONTENTS:
            yield self._contents(element, place)
        elif name == FIGURE:
            yield from self._figure(element, place)
        elif name in CONTAINERS:
            yield from self.blocks(element, _entered(element, place))
        else:
            raise unplaced(element)

    def _paragraph(self, element: HtmlElement, place: Place, style: str, numbering: int | None = None) -> Element:
        content = pieces(element, place.direction)
        return self.story.paragraph(Paragraph(style, place.direction, numbering), content)

    def _line(self, element: HtmlElement, place: Place, style: str) -> Element:
        """Make one paragraph of several, with tabs between them."""
        refuse_text(element.text, *(part.tail for part in element))
        content: list[Piece] = []
        for part in element:
            if key(part) not in LINE_PARTS:
                raise unplaced(part)
            content += [Tab()] if content else []
            content += pieces(part, place.direction, LINE_PARTS[key(part)])
        return self.story.paragraph(Paragraph(style, place.direction), content)

    def _list(self, element: HtmlElement, place: Place, style: str) -> Iterator[Element]:
        refuse_text(element.text, *(item.tail for item in element))
        number = self.lists.begin(style)
        for item in element:
            if key(item) != ("li", ""):
                raise unplaced(item)
            yield self._paragraph(item, replace(place, direction=direction_of(item, place.direction)), style, number)

    def _table(self, element: HtmlElement, place: Place) -> Element:
        kind = element.get("class") or place.section
        if kind not in FIRST_COLUMN:
            raise unplaced(element)
        look = Table("BriefTable", place.direction, columns(kind, self.width), place.heading)
        return table(look, self._rows(element, replace(place, section=kind)))

    def _rows(self, element: HtmlElement, place: Place) -> Iterator[Row]:
        refuse_text(element.text, *(child.tail for child in element))
        for child in element:
            if child.tag in {"thead", "tbody"}:
                yield from self._rows(child, place)
            elif child.tag == "tr":
                yield Row(tuple(self._cell(cell, place) for cell in child), element.tag == "thead")
            else:
                raise unplaced(child)

    def _cell(self, cell: HtmlElement, place: Place) -> list[Element]:
        scope = cell.get("scope", "")
        if (cell.tag, scope) not in CELLS:
            raise unplaced(cell)
        style = KIND_CELLS.get((place.section, scope), CELLS[cell.tag, scope])
        return [self._paragraph(cell, replace(place, direction=direction_of(cell, place.direction)), style)]

    def _figure(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        """Yield the paragraph of a drawing and those of its caption, which Word has below, wherever it stands here."""
        refuse_text(element.text, *(child.tail for child in element))
        name = element.get("data-figure", "")
        for child in sorted(element, key=lambda child: child.tag != "img"):
            if key(child) == ("img", "") and name in self.drawings:
                run = picture(self.story.part, name, self._fitted(name), Telling(place.heading, child.get("alt", "")))
                yield self.story.paragraph(Paragraph(PICTURE, place.direction), (), run)
            elif key(child) == ("figcaption", ""):
                yield from self._caption(child, place)
            else:
                raise unplaced(child)

    def _fitted(self, name: str) -> Drawing:
        """Return a drawing no wider than the text, which is a little narrower here than in a PDF."""
        drawing, most = self.drawings[name], self.width / TWIPS_PER_MM
        share = min(1, most / drawing.width)
        return replace(drawing, width=drawing.width * share, height=drawing.height * share)

    def _caption(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        """Yield the paragraphs of a caption, which leads to the table that says what is drawn."""
        kind = Paragraph(CAPTION, place.direction, leads=True)
        for part in element.findall("p") or [element]:
            yield self.story.paragraph(kind, pieces(part, place.direction))

    def _contents(self, element: HtmlElement, place: Place) -> Element:
        """Make the table of contents of its heading and the paragraphs of its entries."""
        heading, entries = element
        refuse_text(element.text, heading.tail, entries.tail, entries.text, *(entry.tail for entry in entries))
        if (key(heading), key(entries)) != (("h2", ""), ("nav", "entries")):
            raise unplaced(element)
        paragraphs = list(self._lines(heading, place, CONTENTS_HEADING))
        told: list[Element] = []
        for entry in entries:
            if key(entry) != ("p", "entry"):
                raise unplaced(entry)
            told += self._lines(entry, place, CONTENTS_ENTRY)
        return table_of_contents(paragraphs, told, place.direction)

    def _lines(self, element: HtmlElement, place: Place, style: str) -> Iterator[Element]:
        """Yield the paragraphs of what is one line of the page."""
        yield self._paragraph(element, place, style)

    def _box(self, element: HtmlElement, place: Place) -> Iterator[Element]:
        """Yield the heading of the source box, and its rest as one shaded table."""
        refuse_text(element.text, *(child.tail for child in element))
        rows: list[Row] = []
        for child in element:
            if child.tag == "h2":
                yield from self._block(child, place)
            else:
                rows += self._box_rows(child, place)
        yield table(replace(self._box_look(place), padding=BOX_PADDING), rows)

    def _box_rows(self, element: HtmlElement, place: Place) -> Iterator[Row]:
        """Yield the rows of one thing in the source box."""
        if element.tag == "table":
            yield from self._rows(element, place)
        else:
            yield Row((list(self._block(element, place)),))

    def _box_look(self, place: Place) -> Table:
        return Table("BriefBox", place.direction, columns("source-facts", self.width), place.heading)


def _entered(element: HtmlElement, place: Place) -> Place:
    """Return the place inside a section, or the same one inside anything else."""
    if element.tag != "section":
        return place
    heading = element.find("h2")
    words = "".join(heading.itertext()).split() if heading is not None else []
    kind: str = element.get("data-kind", element.get("class", ""))
    return replace(place, section=kind, heading=" ".join(words))
