"""Isolates that keep to the language around them, as the characters of UAX #9 instead of elements.

The engine draws every inline element apart, as marked content of its own, and readers take what stands apart for
words apart: pdf.js and MuPDF lose the spaces around it. A fact or a number with a sign in the running text needs no
element in the PDF; only a phrase of another language does, for its /Lang.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_OPENING = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
_CLOSING = "\N{POP DIRECTIONAL ISOLATE}"
_MAY_BREAK = re.compile(r"[\s\u2010-\u2015/-]")


def dissolve_isolates(root: Element) -> None:
    """Put isolating characters in place of every ``bdi`` of text alone that says no other language."""
    _dissolve(root, root.get("lang", ""))


def _dissolve(parent: Element, language: str) -> None:
    before: Element | None = None
    for child in list(parent):
        _dissolve(child, child.get("lang", language))
        if _is_plain(child, language):
            text = f"{_OPENING[child.get('dir', 'ltr')]}{child.text or ''}{_CLOSING}{child.tail or ''}"
            parent.remove(child)
            if before is None:
                parent.text = (parent.text or "") + text
            else:
                before.tail = (before.tail or "") + text
        else:
            before = child


def _is_plain(element: Element, language: str) -> bool:
    """Tell whether an element isolates and does nothing else; one that keeps a phrase in one line does more."""
    if element.tag != "bdi" or len(element) or element.get("lang", language) != language:
        return False
    return "data-short" not in element.attrib or not _MAY_BREAK.search(element.text or "")
