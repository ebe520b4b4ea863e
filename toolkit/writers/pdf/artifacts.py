"""Artifacts: marked content that is no part of the text leaves the tag tree and says so (ISO 32000-1, 14.8.2.2)."""

from __future__ import annotations

from typing import Any

import pydyf

from toolkit.writers.pdf.log import EngineComplaint
from toolkit.writers.pdf.tag_tree import TagTree, record


def write_artifacts(tree: TagTree) -> None:
    """Write all that was noted as artifact as such; raise EngineComplaint where it is not on its page."""
    for (page, number), properties in record(tree.pdf).artifacts.items():
        operators = _operators(tree, page)
        place = next((place for place, found in enumerate(operators) if _is_number(found, number)), None)
        if place is None:
            raise EngineComplaint(
                f"a running head or foot, or a mark that the sheet adds, is not drawn on page {page + 1} itself",
                "take opacity and transformations out of it",
            )
        operators[place - 1 : place + 1] = ["/Artifact", properties]
        tree.own(page, number, "null")


def _operators(tree: TagTree, page: int) -> list[Any]:
    described = tree.object(tree.pdf.page_references[page])
    operators: list[Any] = tree.object(described["Contents"]).stream
    return operators


def _is_number(item: Any, number: int) -> bool:
    return isinstance(item, pydyf.Dictionary) and item.get("MCID") == number
