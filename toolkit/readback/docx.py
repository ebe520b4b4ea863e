"""Reading a Word file back: the text of every unit, found by its hidden bookmark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from toolkit.errors import ReadBackMismatch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOOKMARK = re.compile(r"_cid_(?:en|fa)_([a-z][a-z0-9_]*)")
_BIDI_CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_STORIES = ("word/document.xml", "word/footnotes.xml")
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_SINGLE = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\xad",
}
"""Elements that stand for a single character."""


def read(data: bytes) -> dict[str, str]:
    """Return the text of each unit by its id, without bidi controls and without marks of footnotes.

    Text that a reviewer has deleted with changes tracked is not part of it; a paragraph that ends inside a unit
    is a line end. Raises ReadBackMismatch where two bookmarks claim the same unit or one is never closed.
    """
    units: dict[str, str] = {}
    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        for story in _STORIES:
            if story in names:
                for unit, text in _story(archive.read(story)):
                    if unit in units:
                        raise ReadBackMismatch(f"two bookmarks of the Word file claim the unit {unit!r}")
                    units[unit] = text
    return units


def read_all(data: bytes) -> str:
    """Return every character of the body and of its footnotes, without bidi controls."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        roots = [etree.fromstring(archive.read(story), parser) for story in _STORIES if story in names]
    texts = (element.text or "" for root in roots for element in _standing(root) if element.tag == f"{_W}t")
    return "".join(texts).translate(_BIDI_CONTROLS)


def _story(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the units of a part in the order in which they end."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    collected: dict[str, tuple[str, list[str]]] = {}
    for element in _standing(etree.fromstring(data, parser)):
        mark = element.get(f"{_W}id", "")
        if element.tag == f"{_W}bookmarkStart":
            if matched := _BOOKMARK.fullmatch(element.get(f"{_W}name", "")):
                collected[mark] = (matched[1], [])
        elif element.tag == f"{_W}bookmarkEnd":
            if mark in collected:
                unit, texts = collected.pop(mark)
                yield unit, "".join(texts).removesuffix("\n").translate(_BIDI_CONTROLS)
        else:
            for _, texts in collected.values():
                texts.append(_character(element))
    if collected:
        raise ReadBackMismatch(f"a bookmark is not closed: {', '.join(unit for unit, _ in collected.values())}")


def _standing(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that count as text or mark it, in the order of the document, without what was deleted.

    A paragraph comes after its content, as its end.
    """
    if element.tag in _DELETED:
        return
    if element.tag != f"{_W}p" and isinstance(element.tag, str):
        yield element
    for child in element:
        if element.tag != f"{_W}pPr":
            yield from _standing(child)
    if element.tag == f"{_W}p":
        yield element


def _character(element: etree._Element) -> str:
    """Return the characters that the element itself stands for."""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag == f"{_W}p":
        return "\n"
    if element.tag == f"{_W}sym":
        return chr(int(element.get(f"{_W}char", ""), 16))
    return _SINGLE.get(str(element.tag), "")
