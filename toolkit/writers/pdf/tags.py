"""The tag tree: structure elements carry the id of their unit and their language.

The engine writes neither; both go onto the elements while it builds them. A unit that runs over several lines
or pages is several elements with one id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pydyf
import weasyprint
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

from toolkit.errors import EnvironmentFault

_WRITTEN_FOR = "70."


@cache
def install() -> None:
    """Make the engine write /T (ISO 32000-1, 14.7.2) and /Lang (14.9.2) on structure elements, in every document.

    Raises EnvironmentFault where the engine is another release than the one whose function is replaced.
    """
    if not weasyprint.VERSION.startswith(_WRITTEN_FOR):
        raise EnvironmentFault(
            f"the PDF writer needs WeasyPrint {_WRITTEN_FOR}x and found {weasyprint.VERSION}",
            "install the versions of requirements.lock",
        )
    tags._build_box_tree = _describing(tags._build_box_tree)


def _describing(stock: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    def build(box: Any, *rest: Any) -> Iterator[Any]:
        source = box._box if isinstance(box, AbsolutePlaceholder) else box
        for element in stock(box, *rest):
            # Boxes that pseudo-elements make name the element they stand beside, but hold none of its text.
            if source.element is not None and source.element_tag == source.element.tag:
                _describe(element, source.element)
            yield element

    return build


def _describe(structure: Any, element: Any) -> None:
    if unit := element.get("data-unit"):
        structure["T"] = pydyf.String(unit)
    if language := element.get("lang"):
        structure["Lang"] = pydyf.String(language)
