"""What the engine divides for the page and a reader of the tree must find whole.

It makes a new element for each part of a block on a new page or in a new column, an element inside itself for the
boxes it adds of its own, and empty ones for boxes that are only drawn. It knows few elements by name.
"""

from __future__ import annotations

from typing import Any

from toolkit.writers.pdf.tag_tree import TagTree

_BLOCKS = frozenset(
    {"main", "article", "section", "header", "footer", "nav", "aside", "div", "figure", "figcaption", "blockquote"}
    | {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd"}
    | {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
)
_KINDS = dict.fromkeys(("header", "footer", "nav", "aside", "figure"), "/Div") | dict.fromkeys(
    ("bdi", "q", "em", "strong", "b", "i", "small", "sup", "sub", "abbr", "cite", "code", "time"), "/Span"
)
"""Structure types (ISO 32000-1, 14.8.4) of elements that the engine calls NonStruct."""
_MAY_BE_EMPTY = frozenset({"/TD", "/TH"})


def mend_parts(tree: TagTree) -> None:
    """Unwrap what is double, remove what is empty, join what continues, and name what has no type."""
    for element in tree.kids(tree.root):
        _simplify(tree, element)
        _join(tree, element)
    for element in tree.walk():
        origin = tree.origin(element)
        if element["S"] == "/NonStruct" and origin and origin.tag in _KINDS:
            element["S"] = _KINDS[origin.tag]


def _simplify(tree: TagTree, parent: Any) -> None:
    origin = tree.origin(parent)
    for kid in tree.kids(parent):
        _simplify(tree, kid)
        if not kid["K"] and kid["S"] not in _MAY_BE_EMPTY:
            tree.remove(kid)
        elif origin and tree.origin(kid) == origin and kid["S"] in (parent["S"], "/NonStruct"):
            tree.dissolve(kid)


def _join(tree: TagTree, parent: Any) -> None:
    begun: dict[tuple[int, str, str], Any] = {}
    for kid in tree.kids(parent):
        origin = tree.origin(kid)
        if origin is None or origin.tag not in _BLOCKS:
            continue
        first = begun.setdefault((id(origin.element), origin.tag, kid["S"]), kid)
        if first is not kid:
            tree.append_kids(kid, first)
    for kid in tree.kids(parent):
        _join(tree, kid)
