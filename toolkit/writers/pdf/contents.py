"""The table of contents in the tag tree (ISO 32000-1, 14.8.4.2): /TOC, in it /TOCI, each a /Reference with its link."""

from __future__ import annotations

from typing import Any

from toolkit.writers.pdf.tag_tree import TagTree


def tag_contents(tree: TagTree) -> None:
    """Name the elements of the table of contents what they are; without one, nothing is done."""
    for element in list(tree.walk()):
        origin = tree.origin(element)
        if origin and not origin.pseudo and origin.element.get("class") == "entries":
            element["S"] = "/TOC"
            for entry in tree.kids(element):
                entry["S"] = "/TOCI"
                for kid in tree.kids(entry):
                    _refer(tree, kid)


def _refer(tree: TagTree, kid: Any) -> None:
    """Put a reference around a link; what holds one of two languages is a reference, the blank between them nothing."""
    if kid["S"] != "/Link":
        kid["S"] = "/Reference" if any(below["S"] == "/Link" for below in tree.walk(kid)) else "/NonStruct"
        return
    parent = tree.parent(kid)
    reference = tree.add("Reference", parent, kid["Pg"])
    tree.move(reference, parent, parent["K"].index(kid.reference))
    tree.move(kid, reference, 0)
