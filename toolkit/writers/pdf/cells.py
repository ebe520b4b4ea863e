"""Tables in the tag tree: each head says which cells it stands for (ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5)."""

from __future__ import annotations

from typing import Any

import pydyf

from toolkit.writers.pdf.tag_tree import TagTree, record

_SCOPES = {"row": "/Row", "col": "/Column", "rowgroup": "/Row", "colgroup": "/Column"}
_PARTS = frozenset({"/Table", "/THead", "/TBody", "/TFoot", "/TR"})


def mend_tables(tree: TagTree) -> None:
    """Give every head a scope, and leave nothing but rows in a table and cells in a row.

    The engine's own lists of heads go: it numbers those of each page anew, and knows none of a table whose rows the
    sheet sets as boxes.
    """
    for element in tree.walk():
        if element["S"] == "/TH":
            element["A"]["Scope"] = _scope(tree, element)
            element.pop("ID", None)
        elif element["S"] == "/TD":
            element["A"].pop("Headers", None)
            if len(element["A"]) == 1:  # the owner alone
                del element["A"]
        elif element["S"] in _PARTS:
            _set_spaces_apart(tree, element)
            if element["S"] == "/THead":
                _put_first(tree, element)


def _scope(tree: TagTree, head: Any) -> str:
    origin = tree.origin(head)
    stated = origin.element.get("scope") if origin else None
    return _SCOPES.get(stated or "col", "/Column")


def _put_first(tree: TagTree, heads: Any) -> None:
    """Put the heads of columns before the rows.

    Where a row is higher than the page, the engine draws the heads only on the page on which the row ends.
    """
    table = tree.parent(heads)
    tree.move(heads, table, sum(kid["S"] == "/Caption" for kid in tree.kids(table)[:1]))


def _set_spaces_apart(tree: TagTree, part: Any) -> None:
    """Take out the spaces between rows or cells that stand in lines; no document has other text there."""
    for kid in tree.kids(part):
        if kid["S"] == "/Span" and tree.origin(kid) is None:
            layout = pydyf.Dictionary({"Type": "/Layout"})
            record(tree.pdf).artifacts.update({(tree.page(kid), number): layout for number in kid["K"]})
            tree.remove(kid)
