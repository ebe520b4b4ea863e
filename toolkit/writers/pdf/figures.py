"""Pictures in the tag tree: where each stands on its page (ISO 32000-1, 14.8.5.4.3), in the units of the page."""

from __future__ import annotations

import pydyf

from toolkit.writers.pdf.tag_tree import TagTree

_POINTS = 0.75
"""Points in a CSS pixel: 72 to the inch over 96."""


def mend_figures(tree: TagTree) -> None:
    """Turn the box of each picture, which the engine counts in pixels from the top, into the space of the page."""
    for element in tree.walk():
        if element["S"] == "/Figure":
            height = tree.object(element["Pg"])["TrimBox"][3]  # the page itself, without bleed
            left, top, right, bottom = (_POINTS * edge for edge in element["A"]["BBox"])
            element["A"]["BBox"] = pydyf.Array((left, height - bottom, right, height - top))
