"""Footnotes in the tag tree: the call is a reference that leads to its note, and the note stands behind it.

The engine draws notes at the foot of the page and leaves them at the end of the tree, as text like any other. A
/Note has an /ID of its own (ISO 14289-1, 7.9), the call is a /Reference (ISO 32000-1, 14.8.4.4.1).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import anchors

from toolkit.writers.pdf.annotations import own_annotations
from toolkit.writers.pdf.tag_tree import TagTree


@cache
def install() -> None:
    """Make a link of each call, which the engine does for no footnote."""
    anchors.gather_anchors = _linking(anchors.gather_anchors)


def _linking(stock: Callable[..., None]) -> Callable[..., None]:
    @wraps(stock)
    def gather_anchors(box: Any, *rest: Any, **named: Any) -> None:
        if box.element_tag == "span::footnote-call" and (name := box.element.get("data-note")):
            box.link = ("url", ("internal", name))
        stock(box, *rest, **named)

    return gather_anchors


def name_notes(root: Element) -> None:
    """Give each footnote of a document a name that its call leads to."""
    for number, note in enumerate(_footnotes(root), 1):
        note.set("id", f"note-{number}")
        note.set("data-note", f"note-{number}")


def place_notes(tree: TagTree) -> None:
    """Tag calls and notes, and put each note behind its call."""
    notes: dict[Element, Any] = {}
    calls: dict[Element, Any] = {}
    for element in list(tree.walk()):
        origin = tree.origin(element)
        if origin is None or origin.element.get("data-note") is None:
            continue
        if origin.pseudo == "footnote-call":
            calls.setdefault(origin.element, element)
        elif origin.pseudo == "footnote-marker":
            element["S"] = "/Lbl"
        elif not origin.pseudo:
            notes[origin.element] = _whole(tree, element, notes.get(origin.element))
    for source, note in notes.items():
        _tag_call(tree, calls[source])
        _tag_note(tree, note, source.get("data-note", ""))
        parent = tree.parent(calls[source])
        tree.move(note, parent, parent["K"].index(calls[source].reference) + 1)
    if notes:
        names = [(source.get("data-note", ""), note.reference) for source, note in notes.items()]
        pairs = [item for name, note in sorted(names) for item in (pydyf.String(name), note)]
        tree.root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})  # 14.7.2


def _footnotes(root: Element) -> list[Element]:
    return [element for element in root.iter() if "footnote" in element.get("class", "").split()]


def _whole(tree: TagTree, part: Any, first: Any | None) -> Any:
    """Return the element of a note, after giving it the part of it that stands on the next page."""
    if first is None:
        return part
    tree.append_kids(part, first)
    return first


def _tag_call(tree: TagTree, call: Any) -> None:
    call["S"] = "/Reference"
    if not tree.annotations(call):
        return
    link = tree.add("Link", call, call["Pg"])
    link["K"], call["K"] = call["K"], pydyf.Array([link.reference])
    for kid in tree.kids(link):
        kid["P"] = link.reference
    own_annotations(tree, link)


def _tag_note(tree: TagTree, note: Any, name: str) -> None:
    note["S"] = "/Note"
    note["ID"] = pydyf.String(name)
