"""Reading a Word file back: the text of every unit, found by its hidden bookmark."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from toolkit.errors import ReadBackMismatch
from toolkit.language import LANGUAGES
from toolkit.readback import Key, by_id

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOOKMARK = re.compile(rf"_cid(?P<part>\d*)_(?P<code>{'|'.join(LANGUAGES)})_(?P<unit>[a-z][a-z0-9_]*)")
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
    """Return the text of each unit of a file in one language by its id; see ``read_units``."""
    return by_id(read_units(data))


def read_units(data: bytes) -> dict[Key, str]:
    """Return the text of each unit by its language and id, without bidi controls and without marks of footnotes.

    Text that a reviewer has deleted with changes tracked is not part of it; a paragraph that ends inside a unit
    is a line end; a unit that stands in parts is joined. Raises ReadBackMismatch where two bookmarks claim the
    same unit, or the same part of it, or one is never closed.
    """
    units: defaultdict[Key, dict[int, str]] = defaultdict(dict)
    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        for story in _STORIES:
            if story in names:
                for unit, part, text in _story(archive.read(story)):
                    if part in units[unit]:
                        raise ReadBackMismatch(f"two bookmarks of the Word file claim the unit {unit[1]!r}")
                    units[unit][part] = text
    return {unit: "".join(text for _, text in sorted(parts.items())) for unit, parts in units.items()}


def read_all(data: bytes) -> str:
    """Return every character of the body and of its footnotes, without bidi controls."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        roots = [etree.fromstring(archive.read(story), parser) for story in _STORIES if story in names]
    texts = (element.text or "" for root in roots for element in _standing(root) if element.tag == f"{_W}t")
    return "".join(texts).translate(_BIDI_CONTROLS)


def _story(data: bytes) -> Iterator[tuple[Key, int, str]]:
    """Yield the units of a part of the package, or their parts, in the order in which they end."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    collected: dict[str, tuple[re.Match[str], list[str]]] = {}
    for element in _standing(etree.fromstring(data, parser)):
        mark = element.get(f"{_W}id", "")
        if element.tag == f"{_W}bookmarkStart":
            if matched := _BOOKMARK.fullmatch(element.get(f"{_W}name", "")):
                collected[mark] = (matched, [])
        elif element.tag == f"{_W}bookmarkEnd":
            if mark in collected:
                name, texts = collected.pop(mark)
                code = next(code for code in LANGUAGES if code == name["code"])
                text = "".join(texts).removesuffix("\n").translate(_BIDI_CONTROLS)
                yield (code, name["unit"]), int(name["part"] or 1), text
        else:
            for _, texts in collected.values():
                texts.append(_character(element))
    if collected:
        named = ", ".join(name["unit"] for name, _ in collected.values())
        raise ReadBackMismatch(f"a bookmark is not closed: {named}")


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
