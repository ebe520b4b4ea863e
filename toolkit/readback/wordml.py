"""The elements of Word files: which of them count as text, what each says, how it looks and what it is part of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree

from toolkit.language import LANGUAGES
from toolkit.readback import Key

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
BOOKMARK = re.compile(rf"_cid(?P<part>\d*)_(?P<code>{'|'.join(LANGUAGES)})_(?P<unit>[a-z][a-z0-9_]*)")
BIDI_CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_SINGLE = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\xad",
}
"""Elements that stand for a single character."""
_OFF = frozenset({"0", "false", "off"})
_STYLES = "word/styles.xml"
_WEARERS = {f"{W}rStyle": f"{W}r", f"{W}pStyle": f"{W}p", f"{W}tblStyle": f"{W}tbl"}
"""What names a style, and what wears it."""


def parsed(archive: ZipFile, part: str) -> etree._Element:
    """Return the root of a part without what is hidden in it."""
    root = etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
    for run in dict.fromkeys(_hidden(root, _hiding(archive))):
        parent_of(run).remove(run)
    return root


def related(archive: ZipFile, part: str) -> Mapping[str, str]:
    """Return where the relationships of a part lead, by their ids: to addresses, or to parts of the package."""
    folder, _, name = part.rpartition("/")
    path = f"{folder}/_rels/{name}.rels"
    if path not in archive.namelist():
        return {}
    root = etree.fromstring(archive.read(path), etree.XMLParser(resolve_entities=False, no_network=True))
    return {
        way.get("Id", ""): way.get("Target", "")
        if way.get("TargetMode") == "External"
        else normpath(join(dirname(part), way.get("Target", "")))
        for way in root
    }


def parent_of(element: etree._Element) -> etree._Element:
    """Return the element around one that is not a root."""
    parent = element.getparent()
    assert parent is not None
    return parent


def standing(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that count as text or mark it, in the order of the document, without what was deleted.

    A paragraph comes after its content, as its end.
    """
    if element.tag in _DELETED:
        return
    if element.tag != f"{W}p" and isinstance(element.tag, str):
        yield element
    for child in element:
        if child.tag != f"{W}pPr":
            yield from standing(child)
    if element.tag == f"{W}p":
        yield element


def character(element: etree._Element) -> str:
    """Return the characters that the element itself stands for."""
    if element.tag == f"{W}t":
        return element.text or ""
    if element.tag == f"{W}p":
        return "\n"
    if element.tag == PICTURE:
        return f"\n{element.get('descr', '')}\n"
    if element.tag == f"{W}sym":
        return chr(int(element.get(f"{W}char", ""), 16))
    return _SINGLE.get(str(element.tag), "")


def unit_of(bookmark: str) -> Key | None:
    """Return the unit whose bookmark has this name, None where it is another one."""
    found = BOOKMARK.fullmatch(bookmark)
    return (next(code for code in LANGUAGES if code == found["code"]), found["unit"]) if found else None


def is_on(properties: etree._Element | None, *names: str) -> bool | None:
    """Return whether one of these switches is on (17.17.4), None where none of them stands there."""
    switches = () if properties is None else [it for name in names if (it := properties.find(f"{W}{name}")) is not None]
    return any(it.get(f"{W}val", "1") not in _OFF for it in switches) if switches else None


def _hiding(archive: ZipFile) -> frozenset[str]:
    """Return the styles whose text is hidden, by themselves or as those that they are based on."""
    content = archive.read(_STYLES) if _STYLES in archive.namelist() else b""
    if b"vanish" not in content:
        return frozenset()
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    return frozenset(name for name in styles if _hides(name, styles))


def _hides(name: str, styles: Mapping[str, etree._Element]) -> bool:
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        own = is_on(styles[name].find(f"{W}rPr"), "vanish")
        if own is not None:
            return own
        base = styles[name].find(f"{W}basedOn")
        name = "" if base is None else base.get(f"{W}val", "")
    return False


def _hidden(root: etree._Element, hiding: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the runs that say of themselves that they are hidden, or that wear a style that hides."""
    for switch in root.iter(f"{W}vanish"):
        properties = parent_of(switch)
        if properties.getparent() is not None and parent_of(properties).tag == f"{W}r" and is_on(properties, "vanish"):
            yield parent_of(properties)
    for named in root.iter(*_WEARERS) if hiding else ():
        if named.get(f"{W}val") in hiding:
            wearer = next(named.iterancestors(_WEARERS[named.tag]))
            runs = [wearer] if wearer.tag == f"{W}r" else wearer.iter(f"{W}r")
            yield from (run for run in runs if is_on(run.find(f"{W}rPr"), "vanish") is None)
