"""Reading a Word file back: the text of every unit, found by its hidden bookmark, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

from lxml import etree

from toolkit.errors import ReadBackMismatch
from toolkit.language import LANGUAGES
from toolkit.readback import STRESSED, Contents, Heading, Key, Look, Phrase, Piece, by_id
from toolkit.readback.lines import file_lines
from toolkit.readback.wordml import (
    BIDI_CONTROLS,
    BOOKMARK,
    PICTURE,
    W,
    character,
    is_on,
    parent_of,
    parsed,
    related,
    standing,
    unit_of,
)

_REFERENCE = re.compile(r" REF (?P<name>\w+) \\h ")
_WAY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CONTENTS = re.compile(r"_Toc(?P<language>[12])(?P<number>\d{8})")
"""Bookmarks of headings that the table of contents leads to."""
_BODY, _NOTES = "word/document.xml", "word/footnotes.xml"
_LINKS = (f"{W}hyperlink", f"{W}fldSimple")
_STRESS = frozenset({"Strong", "Emphasis"})
"""The character styles of stressed words; a document of both languages has some for Persian besides."""
_PERSIAN = "Persian"


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

    Text that is hidden, or that a reviewer has deleted with changes tracked, is not part of it; a paragraph that ends
    inside a unit is a line end; a unit that stands in parts is joined. Raises ReadBackMismatch where two bookmarks
    claim the same unit, or the same part of it, or one is never closed.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = [part for part in (_BODY, _NOTES) if part in archive.namelist()]
        roots = {part: parsed(archive, part) for part in parts}
        phrases = [phrase for part, root in roots.items() for phrase in _phrases(root, related(archive, part))]
        edges = dict(_edges(archive, roots[_BODY]))
    notes = {note.get(f"{W}id", ""): note for note in roots[_NOTES].iter(f"{W}footnote")} if _NOTES in roots else {}
    return Contents(
        _once(_story(roots[_BODY], notes)),
        _everything(roots.values()),
        entries=_entries(roots[_BODY]),
        headings=_headings(roots[_BODY]),
        phrases=tuple(phrases),
        rows=tuple(_row(row, notes) for row in roots[_BODY].iter(f"{W}tr")),
        edges=edges,
        lines=tuple(line for root in roots.values() for line in file_lines(root)),
    )


def _everything(roots: Iterable[etree._Element]) -> str:
    seen = [element for root in roots for element in standing(root)]
    texts = [element.text or "" for element in seen if element.tag == f"{W}t"]
    texts += [element.get("descr", "") for element in seen if element.tag == PICTURE]
    return "".join(texts).translate(BIDI_CONTROLS)


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
    for element in standing(root):
        mark = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            if matched := BOOKMARK.fullmatch(element.get(f"{W}name", "")):
                collected[mark] = (matched, [])
        elif element.tag == f"{W}bookmarkEnd":
            if mark in collected:
                name, texts = collected.pop(mark)
                code = next(code for code in LANGUAGES if code == name["code"])
                text = "".join(texts).removesuffix("\n").translate(BIDI_CONTROLS)
                yield int(name["part"] or 1), ((code, name["unit"]), text)
        elif element.tag == f"{W}footnoteReference" and mark in notes:
            yield from _story(notes[mark], {})
        elif not collected:
            yield 0, (None, character(element).translate(BIDI_CONTROLS))
        else:
            for _, texts in collected.values():
                texts.append(character(element))
    if collected:
        named = ", ".join(name["unit"] for name, _ in collected.values())
        raise ReadBackMismatch(f"a bookmark is not closed: {named}")


def _phrases(root: etree._Element, ways: Mapping[str, str]) -> Iterator[Phrase]:
    """Yield the words of units that are stressed or lead somewhere, each as long as it looks the same."""
    inside: dict[str, Key] = {}
    seen: dict[Key, list[tuple[Look, str]]] = {}
    for element in standing(root):
        mark = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            if unit := unit_of(element.get(f"{W}name", "")):
                inside[mark] = unit
        elif element.tag == f"{W}bookmarkEnd":
            inside.pop(mark, None)
        elif inside and (text := character(element).translate(BIDI_CONTROLS)):
            look = _look(element, ways)
            for unit in inside.values():
                seen.setdefault(unit, []).append((look, text))
    for unit, told in seen.items():
        for look, group in groupby(told, key=lambda one: one[0]):
            if look:
                yield unit, look, "".join(text for _, text in group)


def _look(element: etree._Element, ways: Mapping[str, str]) -> Look:
    """Return the styles of stress that a character has, and where it leads."""
    run = parent_of(element)
    properties = run.find(f"{W}rPr")
    named = None if properties is None else properties.find(f"{W}rStyle")
    style = "" if named is None else named.get(f"{W}val", "")
    stress = {style.removesuffix(_PERSIAN)} & _STRESS or {STRESSED for trait in "bi" if is_on(properties, trait)}
    return frozenset(stress | {_address(link, ways) for link in run.iterancestors(*_LINKS)})


def _address(link: etree._Element, ways: Mapping[str, str]) -> str:
    field = _REFERENCE.fullmatch(link.get(f"{W}instr", ""))
    name = field["name"] if field else link.get(f"{W}anchor", "")
    if unit := unit_of(name):
        return f"#{unit[0]}-{unit[1]}"
    return f"#{name}" if name else ways.get(link.get(_WAY, ""), "")


def _row(row: etree._Element, notes: Mapping[str, etree._Element]) -> tuple[Key, ...]:
    """Return the units that begin in a row, from the left, footnotes where their marks stand."""
    units = tuple(_begun(row, notes))
    return units[::-1] if is_on(parent_of(row).find(f"{W}tblPr"), "bidiVisual") else units


def _begun(element: etree._Element, notes: Mapping[str, etree._Element]) -> Iterator[Key]:
    for mark in element.iter(f"{W}bookmarkStart", f"{W}footnoteReference"):
        if unit := unit_of(mark.get(f"{W}name", "")):
            yield unit
        elif (note := notes.get(mark.get(f"{W}id", ""))) is not None and mark.tag == f"{W}footnoteReference":
            yield from _begun(note, {})


def _edges(archive: ZipFile, body: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield what stands at the edge of pages, by its part and the pages: "footer first"; a field is in braces."""
    ways = related(archive, _BODY)
    for kind in ("header", "footer"):
        for reference in body.iter(f"{W}{kind}Reference"):
            part = ways[reference.get(_WAY, "")]
            yield f"{kind} {reference.get(f'{W}type', 'default')}", "".join(_edge(parsed(archive, part)))


def _edge(root: etree._Element) -> Iterator[str]:
    """Yield the characters of a header or a footer; of a field its instruction, not the number of some page."""
    is_result = False
    for element in standing(root):
        if element.tag == f"{W}fldChar":
            is_result = element.get(f"{W}fldCharType") == "separate"
        elif element.tag == f"{W}instrText":
            yield f"{{{(element.text or '').strip()}}}"
        elif not is_result:
            yield character(element).translate(BIDI_CONTROLS)


def _entries(body: etree._Element) -> tuple[Heading, ...]:
    """Return the entries of the table of contents."""
    return tuple(
        _heading(named, link)
        for block in body.iter(f"{W}sdt")
        if block.find(f".//{W}docPartGallery") is not None
        for link in block.iter(f"{W}hyperlink")
        if (named := _CONTENTS.fullmatch(link.get(f"{W}anchor", "")))
    )


def _headings(body: etree._Element) -> tuple[Heading, ...]:
    """Return the headings that the table of contents leads to: what its bookmarks are around."""
    return tuple(
        _heading(named, *_marked(mark))
        for mark in body.iter(f"{W}bookmarkStart")
        if (named := _CONTENTS.fullmatch(mark.get(f"{W}name", "")))
    )


def _marked(mark: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands between a bookmark and its end, in one paragraph."""
    for element in mark.itersiblings():
        if element.tag == f"{W}bookmarkEnd" and element.get(f"{W}id") == mark.get(f"{W}id"):
            return
        yield element


def _heading(named: re.Match[str], *elements: etree._Element) -> Heading:
    texts = (character(one) for element in elements for one in standing(element))
    words = "".join(texts).translate(BIDI_CONTROLS)
    return Heading(list(LANGUAGES)[int(named["language"]) - 1], int(named["number"]), words)
