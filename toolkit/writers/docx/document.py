"""A Word file from the HTML of an edition: the stories, the parts around them, the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from xml.etree.ElementTree import Element as HtmlElement

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part

from toolkit.writers import Setting
from toolkit.writers.docx import package as opc
from toolkit.writers.docx.blocks import Place, Walk
from toolkit.writers.docx.elements import Element, switch, w
from toolkit.writers.docx.faces import embed, font_table
from toolkit.writers.docx.inline import pieces
from toolkit.writers.docx.look import Looks
from toolkit.writers.docx.numbering import Lists, numbering
from toolkit.writers.docx.page import section, text_width
from toolkit.writers.docx.parallel import ParallelWalk
from toolkit.writers.docx.parts import extended_properties, footnotes, settings
from toolkit.writers.docx.pieces import Letters, Note, Tab
from toolkit.writers.docx.properties import Sheet
from toolkit.writers.docx.rules import read_rules
from toolkit.writers.docx.sides import Line
from toolkit.writers.docx.source import Source, parse
from toolkit.writers.docx.story import Paragraph, Story
from toolkit.writers.docx.styles import NAMES
from toolkit.writers.docx.stylesheet import style_sheet
from toolkit.writers.docx.tables import closed
from toolkit.writers.docx.vocabulary import key, refuse_text

_HEADER, _FOOTER = ("div", "running-head"), ("div", "running-foot")
_RUNNING = {"header": (_HEADER, "Header", 2), "footer": (_FOOTER, "Footer", 2), "first": (_FOOTER, "Footer", 1)}
"""The parts of the page edge: the element of the HTML, its style, and the first page that it stands on."""


@dataclass(frozen=True)
class Footnotes:
    """The footnotes of a document; ``story`` is the part they stand in."""

    story: Story
    root: Element

    def take(self, note: Note) -> int:
        """Write a footnote and return its number; the two separators have the numbers below 1."""
        number = len(self.root) - 1
        style = self.story.styled("FootnoteReference", note.direction)
        mark = w("r", w("rPr", w("rStyle", val=style), _direction(note)), w("footnoteRef"))
        kind = Paragraph("FootnoteText", note.direction)
        self.root.append(w("footnote", self.story.paragraph(kind, (Letters(" "), *note.pieces), mark), id=number))
        return number


def _direction(note: Note) -> Element | None:
    return switch("rtl") if note.direction == "rtl" else None


def write(html: str, setting: Setting) -> bytes:
    """Write the Word file of a rendered edition.

    The bytes depend on the HTML, the fonts and the paper alone. Raises UnplacedElement for HTML that has no
    place in the file.
    """
    source = parse(html)
    options = setting.options
    rules, faults = read_rules(setting.templates)
    looks = Looks(rules, options.paper, source.bilingual)
    looks.require(NAMES.values(), faults)
    body = w("body")
    package, document = opc.begin(w("document", body))
    bookmarks = count(1)
    lists = Lists()
    notes = _footnotes(document, source, bookmarks, looks)
    story = Story(document, bookmarks, looks, notes.take)
    running, edges = _running(document, source, bookmarks, looks)
    kind = ParallelWalk if source.bilingual else Walk
    walk = kind(story, lists, text_width(looks), setting.drawings)
    direction = source.metadata.language.direction
    body.extend(closed(walk.blocks(_content(source), Place(direction)), direction))
    body.append(section(looks, source.persian, running))
    sheet = Sheet(setting.fonts, looks, direction, text_width(looks))
    opc.add_part(document, "settings", (CT.WML_SETTINGS, RT.SETTINGS), settings(options.embed_fonts))
    _add_parts(document, sheet, lists, (body, notes.root, *edges), options.embed_fonts)
    opc.add_extended_properties(package, extended_properties(source.metadata.author))
    opc.set_properties(package, source.metadata)
    return opc.save(package)


def _content(source: Source) -> HtmlElement:
    """Return the body without what stands at the edge of every page."""
    for child in list(source.body):
        if key(child) in {_HEADER, _FOOTER}:
            refuse_text(child.tail)
            source.body.remove(child)
    return source.body


def _footnotes(document: Part, source: Source, bookmarks: count[int], looks: Looks) -> Footnotes:
    root = footnotes(source.persian)
    part, _ = opc.add_part(document, "footnotes", (CT.WML_FOOTNOTES, RT.FOOTNOTES), root)
    return Footnotes(Story(part, bookmarks, looks), root)


def _running(
    document: Part, source: Source, bookmarks: count[int], looks: Looks
) -> tuple[Mapping[str, str], Sequence[Element]]:
    """Add header and footers; return their relationships and what is in them."""
    direction = source.metadata.language.direction
    elements = {key(child): child for child in source.body}
    relationships: dict[str, str] = {}
    roots: list[Element] = []
    for name, (element, style, page) in _RUNNING.items():
        root = w("hdr" if name == "header" else "ftr")
        kind = (CT.WML_HEADER, RT.HEADER) if name == "header" else (CT.WML_FOOTER, RT.FOOTER)
        part, relationships[name] = opc.add_part(document, f"{name}1", kind, root)
        roots.append(root)
        edge = Story(part, bookmarks, looks, page=page)
        if source.bilingual and element in elements:
            root.extend(Line(elements[element], style, text_width(looks)).edge(edge))
            continue
        content = pieces(elements[element], direction) if element in elements else ()
        if element == _FOOTER:
            content = (Tab(), *content)  # at the end of the line, as in the PDF
        root.append(edge.paragraph(Paragraph(style, direction), content))
    return relationships, roots


def _add_parts(document: Part, sheet: Sheet, lists: Lists, stories: Sequence[Element], embeds: bool) -> None:
    """Add the parts that stories refer to, and the fonts that all of them need."""
    styles = style_sheet(sheet)
    numbers = numbering(lists, sheet.looks, sheet.fonts, sheet.direction)
    fonts = font_table(sheet.fonts)
    opc.add_part(document, "styles", (CT.WML_STYLES, RT.STYLES), styles)
    opc.add_part(document, "numbering", (CT.WML_NUMBERING, RT.NUMBERING), numbers)
    table, _ = opc.add_part(document, "fontTable", (CT.WML_FONT_TABLE, RT.FONT_TABLE), fonts)
    if embeds:
        embed(table, fonts, sheet.fonts, (*stories, styles, numbers))
