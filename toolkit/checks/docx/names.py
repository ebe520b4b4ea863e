"""The names of WordprocessingML as lxml writes them, and the small questions asked of every element."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
DC = "{http://purl.org/dc/elements/1.1/}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"

_OFF = frozenset({"0", "false", "off"})
_NUMBER = re.compile(r"\s*([+-]?)0*([0-9]{1,10})\s*")


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def val(element: Element | None, attribute: str = "val") -> str:
    """Return an attribute of the main namespace; empty: the element or the attribute is not there."""
    return "" if element is None else element.get(f"{W}{attribute}", "")


def number(text: str) -> int | None:
    """Return the whole number that an attribute writes; None: it is none, or longer than any of 32 bits (17.18.10)."""
    found = _NUMBER.fullmatch(text)
    return int(found[1] + found[2]) if found else None


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off stands there and is on (17.17.4: on without a value)."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


def chosen(element: Element) -> Element | None:
    """Return what a reader of today takes of an mc:AlternateContent: its first choice, else what it falls back to."""
    choice = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if choice is None else choice


def elements(root: Element) -> Iterator[Element]:
    """Yield an element and all below it, without what only older programs read (mc:Fallback beside a choice)."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag == f"{MC}AlternateContent":
            found = chosen(element)
            waiting += [] if found is None else [found]
        else:
            waiting += reversed(element)
