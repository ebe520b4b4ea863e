"""Links: each annotation stands in one /Link element and says in words where it leads (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pydyf

from toolkit.writers.pdf.tag_tree import TagTree


def own_annotations(tree: TagTree, link: Any) -> None:
    """Make an element the owner of the annotations right below it, in the parent tree."""
    for reference in tree.annotations(link):
        tree.own(tree.object(reference["Obj"])["StructParent"], None, link.reference)


def keep_one_annotation(tree: TagTree) -> None:
    """Take out the annotations that the engine makes again for what is emphasised inside a link."""
    for element in tree.walk():
        if element["S"] == "/Link":
            for below in tree.walk(element):
                for reference in tree.annotations(below):
                    _remove(tree, below, reference)


def describe_links(tree: TagTree) -> None:
    """Write the text of each link and its address, or the text of the note it leads to, as /Contents."""
    for element in tree.walk():
        for reference in tree.annotations(element):
            source = next(_sources(tree, element), None)
            if source is not None:
                tree.object(reference["Obj"])["Contents"] = pydyf.String(_description(source))


def _sources(tree: TagTree, element: Any) -> Iterator[Element]:
    """Yield what an element, and what each one around it, was made of."""
    while element["S"] != "/Document":
        if origin := tree.origin(element):
            yield origin.element
        element = tree.parent(element)


def _description(source: Element) -> str:
    text, address = " ".join("".join(source.itertext()).split()), source.get("href", "")
    if not address or address.startswith("#") or address in text:
        return text
    return f"{text} ({address})" if text else address


def _remove(tree: TagTree, element: Any, reference: Any) -> None:
    annotation = tree.object(reference["Obj"])
    element["K"].remove(reference.reference)
    tree.own(annotation["StructParent"], None, "null")
    page = tree.object(element["Pg"])
    page["Annots"].remove(annotation.reference)
    annotation.clear()
    reference.clear()
