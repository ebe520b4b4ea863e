"""The tag tree as the engine builds it: elements get the id of their unit, its text and their language.

The engine writes none of them; they go onto the elements while it builds them. A unit that runs over several lines
is several elements with one id. What each element was made of is noted, for what is mended once the tree is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any

import pydyf
import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

from toolkit.errors import EnvironmentFault
from toolkit.writers.pdf.tag_tree import Origin, Record, record
from toolkit.writers.pdf.text_layer.structure import Part, add_wording, add_wording_beside, drawn_texts, own_texts
from toolkit.writers.pdf.text_layer.wording import find_wording, wording_beside

_BESIDE = ("::before", "::after")
"""Pseudo-elements that a sheet puts beside a text; those of footnotes and lists are marks."""


@cache
def install() -> None:
    """Make the engine write /T (ISO 32000-1, 14.7.2), /Lang (14.9.2) and /ActualText (14.9.4) into the tag tree.

    Raises EnvironmentFault where the engine is a release that has not the function that is replaced.
    """
    if not hasattr(tags, "_build_box_tree"):
        raise EnvironmentFault(
            f"the PDF writer does not know WeasyPrint {weasyprint.VERSION}", "install the versions of requirements.lock"
        )
    tags._build_box_tree = _describing(tags._build_box_tree)


def _describing(stock: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    @wraps(stock)
    def build(box: Any, parent: Any, pdf: Any, page: int, owners: dict[int, bytes], links: Any, tags: Any) -> Any:
        source = box._box if isinstance(box, AbsolutePlaceholder) else box
        noted = record(pdf)
        if properties := _artifact(source, noted, page):
            before, first = set(owners), len(pdf.objects)
            tuple(stock(box, parent, pdf, page, owners, links, tags))
            noted.artifacts.update({(page, number): properties for number in owners.keys() - before})
            for element in pdf.objects[first:]:
                element.clear()
            return
        # Boxes that pseudo-elements make name the element they stand beside, but hold none of its text.
        named = source.element is not None and source.element_tag == source.element.tag
        # Where blocks part an element, it has boxes inside its box: the outermost one gets the text.
        is_told = bool(noted.worded)
        wording = find_wording(source.element) if named and not is_told else None
        drawn = drawn_texts(source, tags) if wording else own_texts(source, tags)
        if wording:
            noted.worded.append(source.element)
        for element in stock(box, parent, pdf, page, owners, links, tags):
            # The boxes of html and body have no element of their own, and yield those of their children again.
            if source.element is not None and element.number not in noted.origins:
                noted.origins[element.number] = Origin(source.element, source.element_tag)
                if named:
                    _describe(element, source.element)
            part = Part(pdf, drawn, owners)
            if wording:
                add_wording(part, element, wording)
            elif drawn and not is_told:
                add_wording_beside(part, element, wording_beside(source.element if named else None))
            yield element
        if wording:
            noted.worded.pop()

    return build


def _describe(structure: Any, element: Any) -> None:
    if title := element.get("data-unit", element.get("data-title")):
        structure["T"] = pydyf.String(title)
    if language := element.get("lang"):
        structure["Lang"] = pydyf.String(language)


def _artifact(box: Any, noted: Record, page: int) -> pydyf.Dictionary | None:
    """Return the property list of what is no part of the text.

    Running heads and feet, heads of tables drawn again, and what the sheet puts beside a text, like a dash.
    """
    if isinstance(box, boxes.MarginBox):
        kind = {"@top": "/Header", "@bottom": "/Footer"}.get(box.at_keyword.partition("-")[0])
        return pydyf.Dictionary({"Type": "/Pagination", **({"Subtype": kind} if kind else {})})
    if box.element_tag == "thead" and noted.heads.setdefault(box.element, page) != page:
        return pydyf.Dictionary({"Type": "/Pagination"})
    if str(box.element_tag).endswith(_BESIDE) and "".join(box.element.itertext()).strip():
        return pydyf.Dictionary({"Type": "/Layout"})
    return None
