"""Names with a hyphen and a short part, like ISIS-K, stay in one line: the engine would break them after the hyphen."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

CLASS = "unbroken"
"""What the style sheet keeps in one line."""

_NAME = re.compile(
    r"(?<![\w-])(?=[\w-]{3,14}(?![\w-]))(?:[A-Za-z0-9]{1,2}-[A-Za-z0-9]+|[A-Za-z0-9]+-[A-Za-z0-9]{1,2})(?![\w-])"
)


def keep_whole(element: Element) -> None:
    """Put every such name below the element into a span of its own."""
    children = list(element)
    for child in children:
        keep_whole(child)
    texts = [element.text or "", *(child.tail or "" for child in children)]
    if not any(map(_NAME.search, texts)):
        return
    for child in children:
        element.remove(child)
    element.text = ""
    _write(element, texts[0])
    for child, text in zip(children, texts[1:], strict=True):
        child.tail = ""
        element.append(child)
        _write(element, text)


def _write(element: Element, text: str) -> None:
    """Append text to the element, with its names in spans."""
    at = 0
    for name in _NAME.finditer(text):
        _append(element, text[at : name.start()])
        SubElement(element, "span", {"class": CLASS}).text = name.group()
        at = name.end()
    _append(element, text[at:])


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
