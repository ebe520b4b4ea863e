"""The HTML that a file was made of, read as files are: its words outside of units are those that the file may show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from toolkit.language import code_of
from toolkit.readback import Key, Line, Piece
from toolkit.readback.lines import document_lines

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "table", "tr", "th", "td", "section", "header", "div", "figcaption"})
_EDGES = {"running-head": "header", "running-foot": "footer"}
_UNPRINTED = frozenset({"entry-page", *_EDGES})
"""Classes of what only the sheet fills in, and of what stands at the edge of every page."""
_FIELDS = {"page-number": "{PAGE}", "page-count": "{NUMPAGES}"}


@dataclass(frozen=True)
class Shown:
    """What a document shows; ``heads`` are the head rows of its tables, ``edges`` what stands at the edges of pages.

    In these, a field is its name in braces. ``rows`` are the units that begin in each row, as in a file, and ``lines``
    the paragraphs with their isolates.
    """

    pieces: tuple[Piece, ...]
    rows: tuple[tuple[Key, ...], ...]
    heads: frozenset[str]
    edges: dict[str, str]
    lines: tuple[Line, ...]


def read_html(document: str) -> Shown:
    """Return what the document shows, in its order; a row that goes on in further ones stands where it begins."""
    (body,) = etree.fromstring(document, etree.HTMLParser(remove_comments=True, remove_pis=True)).iter("body")
    edges = {_EDGES[name]: _words(child) for child in body if (name := child.get("class", "")) in _EDGES}
    rows = tuple(tuple(filter(None, map(_own_unit, row.iter()))) for row in body.iter("tr"))
    heads = frozenset(_words(row) for head in body.iter("thead") for row in head)
    return Shown(tuple(_pieces(body, None)), rows, heads, edges, tuple(document_lines(body)))


def unspaced(text: str) -> str:
    """Return a text without its blanks."""
    return "".join(text.split())


def _words(element: etree._Element) -> str:
    """Return the words of an element, fields and line ends of its cells among them."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterator[str]:
    yield _FIELDS.get(element.get("class", ""), "")
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    yield "\n" if element.tag in _BLOCKS else ""


def _own_unit(element: etree._Element) -> Key | None:
    """Return the unit whose text an element holds, or a part of it."""
    code = code_of(element.get("lang", ""))
    return (code, element.get("data-unit", "")) if code and "data-unit" in element.attrib else None


def _pieces(element: etree._Element, unit: Key | None) -> Iterator[Piece]:
    if element.get("class", "") in _UNPRINTED:
        return
    if element.tag == "img":
        yield None, f"\n{element.get('alt', '')}\n"
        return
    unit = _own_unit(element) or unit
    end: Piece = (None, "\n" if element.tag in _BLOCKS and unit is None else "")
    yield end
    yield unit, element.text or ""
    for child in element:
        yield from _pieces(child, unit)
        yield unit, child.tail or ""
    yield end
