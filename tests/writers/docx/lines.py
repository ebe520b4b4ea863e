"""The paragraphs of a rendered document as HTML means them: text with every isolate, read from the HTML alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html as lxml_html
from lxml.html import HtmlElement

from toolkit.language import Direction

BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "th", "figcaption", "div", "header"})
OPENING = {"ltr": "\u2066", "rtl": "\u2067"}
NUMBERS = frozenset({"page-number", "page-count"})


@dataclass
class Line:
    """A paragraph: its direction and its text, U+FFFC where a footnote is called."""

    base: Direction
    text: str
    notes: list[Line] = field(default_factory=list)


def lines(document: str) -> Iterator[Line]:
    """Every block that holds no block, and the footnotes called in it."""
    body = lxml_html.document_fromstring(document).find("body")
    for element in body.iter():
        if _is_block(element) and not any(map(_is_block, element.iterdescendants())):
            line = _line(element, _direction(element))
            yield line
            yield from line.notes


def _is_block(element: HtmlElement) -> bool:
    """Tell whether an element is a paragraph to Word; in the bilingual edition each language of one is."""
    return element.tag in BLOCKS or element.get("class") == "side"


def _direction(element: HtmlElement) -> Direction:
    near = next(one for one in (element, *element.iterancestors()) if one.get("dir"))
    return "rtl" if near.get("dir") == "rtl" else "ltr"


def _line(element: HtmlElement, base: Direction) -> Line:
    line = Line(base, "")
    line.text = collapsed(_inline(element, line))
    return line


def _inline(element: HtmlElement, line: Line) -> str:
    text = element.text or ""
    for child in element:
        text += _child(child, line) + (child.tail or "")
    return text


def _child(child: HtmlElement, line: Line) -> str:
    kind = child.get("class", "")
    if kind == "footnote":
        note = _line(child, _direction(child))
        note.text = "\ufffc " + note.text
        line.notes.append(note)
        return "\ufffc"
    if kind in NUMBERS:
        return "1"
    inside = _inline(child, line)
    if child.get("dir"):
        inside = OPENING[child.get("dir", "")] + inside + "\u2069"
    return "\t" + inside if kind == "hemistich" else inside


def collapsed(text: str) -> str:
    """The text with blanks as HTML shows them: one for many, none at the ends, whatever isolate begins between."""
    text = re.sub(r"[ \n\r\f\u00a0]+", " ", text)
    text = re.sub(r" ([\u2066\u2067\u2069]+) ", r" \1", text)
    text = re.sub(r"^([\u2066\u2067]*) | ([\u2069]*)$", r"\1\2", text)
    return re.sub(r" *([\u2066\u2067\u2069]*)\t([\u2066\u2067\u2069]*) *", r"\1\t\2", text)
