"""Reading a Word file back: the text of every unit, found by its hidden bookmark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from toolkit.errors import ReadBackMismatch
from toolkit.language import LANGUAGES
from toolkit.readback import Contents, Heading, Key, Piece, Way, by_id

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BOOKMARK = re.compile(rf"_cid(?P<part>\d*)_(?P<code>{'|'.join(LANGUAGES)})_(?P<unit>[a-z][a-z0-9_]*)")
_REFERENCE = re.compile(r" REF (?P<name>\w+) \\h ")
_WAY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CONTENTS = re.compile(r"_Toc(?P<language>[12])(?P<number>\d{8})")
"""Bookmarks of headings that the table of contents leads to."""
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
    """Return the text of each unit by its language and id; see ``read_contents``."""
    return read_contents(data).units()


def read_all(data: bytes) -> str:
    """Return every character of the body and of its footnotes, without bidi controls; then what pictures show."""
    return read_contents(data).everything


def read_contents(data: bytes) -> Contents:
    """Return what the body says, each footnote where its mark stands, without bidi controls and the marks themselves.

    Text that a reviewer has deleted with changes tracked is not part of it; a paragraph that ends inside a unit
    is a line end; a unit that stands in parts is joined. Raises ReadBackMismatch where two bookmarks claim the
    same unit, or the same part of it, or one is never closed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        stories = [story for story in _STORIES if story in names]
        roots = [etree.fromstring(archive.read(story), parser) for story in stories]
        links = [way for story, root in zip(stories, roots, strict=True) for way in _links(root, _ways(archive, story))]
    notes = {note.get(f"{_W}id", ""): note for root in roots[1:] for note in root.iter(f"{_W}footnote")}
    standing = [element for root in roots for element in _standing(root)]
    texts = [element.text or "" for element in standing if element.tag == f"{_W}t"]
    texts += [element.get("descr", "") for element in standing if element.tag == _PICTURE]
    everything = "".join(texts).translate(_BIDI_CONTROLS)
    return Contents(
        _once(_story(roots[0], notes)),
        everything,
        entries=_entries(roots[0]),
        headings=_headings(roots[0]),
        links=tuple(links),
    )


def _once(story: Iterator[tuple[int, Piece]]) -> tuple[Piece, ...]:
    """Return the pieces of a story; two that claim to be the same part of a unit raise ReadBackMismatch."""
    pieces: list[Piece] = []
    seen: set[tuple[Key, int]] = set()
    for part, (unit, text) in story:
        if unit and (unit, part) in seen:
            raise ReadBackMismatch(f"two bookmarks of the Word file claim the unit {unit[1]!r}")
        if unit:
            seen.add((unit, part))
        pieces.append((unit, text))
    return tuple(pieces)


def _story(root: etree._Element, notes: Mapping[str, etree._Element]) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces of the body or of a note, units where they end, with the number of the part of the unit."""
    collected: dict[str, tuple[re.Match[str], list[str]]] = {}
    for element in _standing(root):
        mark = element.get(f"{_W}id", "")
        if element.tag == f"{_W}bookmarkStart":
            if matched := _BOOKMARK.fullmatch(element.get(f"{_W}name", "")):
                collected[mark] = (matched, [])
        elif element.tag == f"{_W}bookmarkEnd":
            if mark in collected:
                name, texts = collected.pop(mark)
                code = next(code for code in LANGUAGES if code == name["code"])
                text = "".join(texts).removesuffix("\n").translate(_BIDI_CONTROLS)
                yield int(name["part"] or 1), ((code, name["unit"]), text)
        elif element.tag == f"{_W}footnoteReference" and mark in notes:
            yield from _story(notes[mark], {})
        elif not collected:
            yield 0, (None, _character(element).translate(_BIDI_CONTROLS))
        else:
            for _, texts in collected.values():
                texts.append(_character(element))
    if collected:
        named = ", ".join(name["unit"] for name, _ in collected.values())
        raise ReadBackMismatch(f"a bookmark is not closed: {named}")


def _ways(archive: ZipFile, story: str) -> Mapping[str, str]:
    """Return where the relationships of a story lead, by their ids."""
    folder, _, name = story.rpartition("/")
    path = f"{folder}/_rels/{name}.rels"
    if path not in archive.namelist():
        return {}
    root = etree.fromstring(archive.read(path), etree.XMLParser(resolve_entities=False, no_network=True))
    return {way.get("Id", ""): way.get("Target", "") for way in root}


def _links(root: etree._Element, ways: Mapping[str, str]) -> Iterator[Way]:
    """Yield where the links of units lead, and the fields that repeat a heading."""
    inside: dict[str, Key] = {}
    for element in _standing(root):
        mark = element.get(f"{_W}id", "")
        if element.tag == f"{_W}bookmarkStart":
            if unit := _unit(element.get(f"{_W}name", "")):
                inside[mark] = unit
        elif element.tag == f"{_W}bookmarkEnd":
            inside.pop(mark, None)
        elif element.tag in (f"{_W}hyperlink", f"{_W}fldSimple"):
            yield from ((unit, _address(element, ways)) for unit in inside.values())


def _address(link: etree._Element, ways: Mapping[str, str]) -> str:
    field = _REFERENCE.fullmatch(link.get(f"{_W}instr", ""))
    name = field["name"] if field else link.get(f"{_W}anchor", "")
    if unit := _unit(name):
        return f"#{unit[0]}-{unit[1]}"
    return f"#{name}" if name else ways.get(link.get(_WAY, ""), "")


def _unit(bookmark: str) -> Key | None:
    """Return the unit whose bookmark has this name, None where it is another one."""
    found = _BOOKMARK.fullmatch(bookmark)
    return (next(code for code in LANGUAGES if code == found["code"]), found["unit"]) if found else None


def _entries(body: etree._Element) -> tuple[Heading, ...]:
    """Return the entries of the table of contents."""
    return tuple(
        _heading(named, link)
        for block in body.iter(f"{_W}sdt")
        if block.find(f".//{_W}docPartGallery") is not None
        for link in block.iter(f"{_W}hyperlink")
        if (named := _CONTENTS.fullmatch(link.get(f"{_W}anchor", "")))
    )


def _headings(body: etree._Element) -> tuple[Heading, ...]:
    """Return the headings that the table of contents leads to: what its bookmarks are around."""
    return tuple(
        _heading(named, *_marked(mark))
        for mark in body.iter(f"{_W}bookmarkStart")
        if (named := _CONTENTS.fullmatch(mark.get(f"{_W}name", "")))
    )


def _marked(mark: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands between a bookmark and its end, in one paragraph."""
    for element in mark.itersiblings():
        if element.tag == f"{_W}bookmarkEnd" and element.get(f"{_W}id") == mark.get(f"{_W}id"):
            return
        yield element


def _heading(named: re.Match[str], *elements: etree._Element) -> Heading:
    texts = (_character(standing) for element in elements for standing in _standing(element))
    words = "".join(texts).translate(_BIDI_CONTROLS)
    return Heading(list(LANGUAGES)[int(named["language"]) - 1], int(named["number"]), words)


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
    if element.tag == _PICTURE:
        return f"\n{element.get('descr', '')}\n"
    if element.tag == f"{_W}sym":
        return chr(int(element.get(f"{_W}char", ""), 16))
    return _SINGLE.get(str(element.tag), "")
