"""The last touch: what is mended in a file once the engine has written all of it."""

from __future__ import annotations

from typing import Any

import pydyf

from toolkit.writers.pdf.annotations import describe_links, keep_one_annotation
from toolkit.writers.pdf.artifacts import write_artifacts
from toolkit.writers.pdf.attachment import name_once
from toolkit.writers.pdf.cells import mend_tables
from toolkit.writers.pdf.contents import tag_contents
from toolkit.writers.pdf.continuations import mend_parts
from toolkit.writers.pdf.figures import mend_figures
from toolkit.writers.pdf.metadata import claim_accessibility
from toolkit.writers.pdf.notes import place_notes
from toolkit.writers.pdf.tag_tree import TagTree


def finish(document: Any, pdf: Any) -> None:
    """Mend the tag tree, and say how the file is read."""
    tree = TagTree(pdf)
    keep_one_annotation(tree)
    place_notes(tree)
    mend_parts(tree)
    tag_contents(tree)
    mend_tables(tree)
    mend_figures(tree)
    describe_links(tree)
    write_artifacts(tree)
    _read_from_the_right(document, pdf)
    _open_as_spreads(document, pdf)


def finish_for_archive(document: Any, pdf: Any) -> None:
    """Finish a file that claims its standards."""
    finish(document, pdf)
    claim_accessibility(pdf)
    name_once(pdf)


def _read_from_the_right(document: Any, pdf: Any) -> None:
    """Tell viewers the direction in which the pages follow each other (ISO 32000-1, table 150)."""
    root = document.pages[0]._page_box
    if root.style["direction"] == "rtl":
        pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())["Direction"] = "/R2L"


def _open_as_spreads(document: Any, pdf: Any) -> None:
    """Let viewers show facing pages side by side, the first one on the right (ISO 32000-1, table 28)."""
    root = next(box for box in document.pages[0]._page_box.descendants() if box.element_tag == "html")
    if root.element.get("data-layout") == "facing":
        pdf.catalog["PageLayout"] = "/TwoPageRight"
