"""Structure: the text of units, and of all that stands beside them, as /ActualText of the tag tree (14.9.4).

It stands on Span elements around the elements that own marked content, never on one that owns some, which ruins
MuPDF, and never in a content stream, which ruins every reader. A link and a phrase of another language keep
their own elements, so the text of a unit is parted there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

from toolkit.writers.pdf.text_layer.wording import Texts, Wording


@dataclass(frozen=True)
class Part:
    """The part of a unit on one page: the text drawn for each marked content, and what the tree is made with."""

    pdf: Any
    drawn: Mapping[int, str]
    owners: dict[int, bytes]
    """The element that owns each marked content of the page, for the parent tree."""

    def element(self, reference: bytes) -> Any:
        """Return the dictionary that a reference names."""
        return self.pdf.objects[int(reference.split()[0])]


def drawn_texts(box: Any, tags: Mapping[Any, Mapping[str, Any]]) -> dict[int, str]:
    """Return the text of every text box below a box, by the number of its marked content."""
    return {tags[text]["mcid"]: text.text for text in _texts(box) if text in tags}


def own_texts(box: Any, tags: Mapping[Any, Mapping[str, Any]]) -> dict[int, str]:
    """Return the text of the text boxes right in a box or in its lines, by the number of their marked content."""
    lines = (child.children if isinstance(child, boxes.LineBox) else [child] for child in getattr(box, "children", ()))
    texts = (child for line in lines for child in line if isinstance(child, boxes.TextBox))
    return {tags[text]["mcid"]: text.text for text in texts if text in tags}


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def add_wording(part: Part, element: Any, wording: Wording) -> None:
    """Give the parts of a unit below an element their text, in the order of reading."""
    kids = [_owned(part, element, kid) for kid in element["K"]]
    groups = [(apart, list(group)) for apart, group in groupby(kids, lambda kid: _is_apart(part, kid))]
    if element["S"] == "/Span" and not any(apart for apart, _ in groups):
        element["ActualText"] = pydyf.String(wording.piece(_drawn(part, kids)))
        return
    element["K"] = pydyf.Array()
    for apart, group in groups:
        if not apart:
            group = _worded(part, element, group, wording)
        for kid in group:
            element["K"].append(kid)
            if apart and part.element(kid)["Type"] == "/StructElem":
                add_wording(part, part.element(kid), wording)


def add_wording_beside(part: Part, element: Any, wording: Texts) -> None:
    """Give each text that is drawn right in an element its own, and leave alone what else stands there."""
    held: list[bytes | int] = []
    for kid in element["K"]:
        held += _worded(part, element, [_owned(part, element, kid)], wording) if _is_text(part, kid) else [kid]
    element["K"] = pydyf.Array(held)


def _is_text(part: Part, kid: Any) -> bool:
    """Tell whether a kid is the element of one drawn text, or the number of one in a link."""
    if isinstance(kid, int):
        return kid in part.drawn
    element = part.element(kid)
    is_leaf = element["Type"] == "/StructElem" and element["S"] == "/Span" and element["K"]
    return bool(is_leaf and set(element["K"]) <= part.drawn.keys())


def _owned(part: Part, parent: Any, kid: Any) -> bytes:
    """Return the reference of a kid; marked content that a link owns itself gets an element of its own."""
    if not isinstance(kid, int):
        return bytes(kid)
    leaf = _new_span(part, parent, [kid])
    part.owners[kid] = leaf.reference
    return bytes(leaf.reference)


def _worded(part: Part, parent: Any, kids: list[bytes], wording: Wording | Texts) -> list[bytes]:
    """Put a Span with the text of its kids around them; none around spaces that are told with what precedes them."""
    text = wording.piece(_drawn(part, kids))
    if not text:
        return kids
    span = _new_span(part, parent, kids)
    span["ActualText"] = pydyf.String(text)
    for kid in kids:
        part.element(kid)["P"] = span.reference
    return [bytes(span.reference)]


def _new_span(part: Part, parent: Any, kids: list[Any]) -> Any:
    span = pydyf.Dictionary(
        {"Type": "/StructElem", "S": "/Span", "K": pydyf.Array(kids), "Pg": parent["Pg"], "P": parent.reference}
    )
    part.pdf.add_object(span)
    return span


def _is_apart(part: Part, kid: Any) -> bool:
    """Tell whether a kid is no text, a link, of another language, or holds such an element."""
    if isinstance(kid, int):
        return False
    element = part.element(kid)
    own = element["Type"] != "/StructElem" or element["S"] == "/Link" or "Lang" in element
    return own or any(_is_apart(part, below) for below in element["K"])


def _drawn(part: Part, kids: list[Any]) -> str:
    return "".join(
        part.drawn.get(kid, "") if isinstance(kid, int) else _drawn(part, part.element(kid)["K"]) for kid in kids
    )
