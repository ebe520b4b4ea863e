"""A Word file from the HTML of an edition: the stories, the parts around them, the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from xml.etree.ElementTree import Element as HtmlElement

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part

from toolkit.paper import Paper
from toolkit.writers import Setting
from toolkit.writers.docx import package as opc
from toolkit.writers.docx.blocks import Place, Walk
from toolkit.writers.docx.elements import Element, switch, w
from toolkit.writers.docx.faces import embed, font_table
from toolkit.writers.docx.inline import pieces
from toolkit.writers.docx.numbering import Lists, numbering
from toolkit.writers.docx.page import section, text_width
from toolkit.writers.docx.parallel import ParallelWalk
from toolkit.writers.docx.parts import extended_properties, footnotes, settings
from toolkit.writers.docx.pieces import Letters, Note
from toolkit.writers.docx.sides import Line
from toolkit.writers.docx.source import Source, parse
from toolkit.writers.docx.story import Paragraph, Story
from toolkit.writers.docx.stylesheet import Sheet, style_sheet
from toolkit.writers.docx.tables import closed
from toolkit.writers.docx.vocabulary import key, refuse_text

_HEADER, _FOOTER = ("div", "running-head"), ("div", "running-foot")
_RUNNING = {"header": (_HEADER, "Header"), "footer": (_FOOTER, "Footer"), "first": (_FOOTER, "Footer")}
"""The parts of the page edge: the element of the HTML, and its style."""


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
    body = w("body")
    package, document = opc.begin(w("document", body))
    bookmarks = count(1)
    lists = Lists()
    notes = _footnotes(document, source, bookmarks)
    story = Story(document, bookmarks, notes.take, source.bilingual)
    running = _running(document, source, bookmarks, setting.options.paper)
    kind = ParallelWalk if source.bilingual else Walk
    walk = kind(story, lists, text_width(setting.options.paper), setting.drawings)
    direction = source.metadata.language.direction
    body.extend(closed(walk.blocks(_content(source), Place(direction)), direction))
    body.append(section(setting.options.paper, source.persian, running))
    _add_parts(document, source, setting, lists, (body, notes.root))
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


def _footnotes(document: Part, source: Source, bookmarks: count[int]) -> Footnotes:
    root = footnotes(source.persian)
    part, _ = opc.add_part(document, "footnotes", (CT.WML_FOOTNOTES, RT.FOOTNOTES), root)
    return Footnotes(Story(part, bookmarks, bilingual=source.bilingual), root)


def _running(document: Part, source: Source, bookmarks: count[int], paper: Paper) -> Mapping[str, str]:
    """Add header and footers, and return their relationships."""
    direction = source.metadata.language.direction
    elements = {key(child): child for child in source.body}
    relationships: dict[str, str] = {}
    for name, (element, style) in _RUNNING.items():
        root = w("hdr" if name == "header" else "ftr")
        kind = (CT.WML_HEADER, RT.HEADER) if name == "header" else (CT.WML_FOOTER, RT.FOOTER)
        part, relationships[name] = opc.add_part(document, f"{name}1", kind, root)
        edge = Story(part, bookmarks, bilingual=source.bilingual)
        if source.bilingual and element in elements:
            root.extend(Line(elements[element], style, text_width(paper)).edge(edge))
            continue
        content = pieces(elements[element], direction) if element in elements else ()
        root.append(edge.paragraph(Paragraph(style, direction), content))
    return relationships


def _add_parts(document: Part, source: Source, setting: Setting, lists: Lists, stories: Sequence[Element]) -> None:
    """Add the parts that stories refer to."""
    direction = source.metadata.language.direction
    sheet = Sheet(setting.fonts, direction, text_width(setting.options.paper), source.bilingual)
    embeds = setting.options.embed_fonts
    styles, lists_part = style_sheet(sheet), numbering(lists, setting.fonts, direction)
    opc.add_part(document, "styles", (CT.WML_STYLES, RT.STYLES), styles)
    opc.add_part(document, "settings", (CT.WML_SETTINGS, RT.SETTINGS), settings(embeds))
    opc.add_part(document, "numbering", (CT.WML_NUMBERING, RT.NUMBERING), lists_part)
    fonts = font_table(setting.fonts)
    table, _ = opc.add_part(document, "fontTable", (CT.WML_FONT_TABLE, RT.FONT_TABLE), fonts)
    if embeds:
        embed(table, fonts, setting.fonts, (*stories, styles, lists_part))
