"""The table of contents: entries that are right as they stand, in the field by which Word renews them (17.16.5.68).

It tells no pages (that is the switch n of the field): nobody knows them before Word has laid the file out, and Word
puts no number into the body by itself, but keeps the one written here, right or wrong, until somebody asks it to renew
the table. ``w:updateFields`` would ask everybody on opening. Each entry is a link, and the headings are of the styles
that Word's navigation pane shows.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.language import Direction
from toolkit.writers.docx.elements import Element, switch, w
from toolkit.writers.docx.fields import field_beginning, field_end

_INSTRUCTION = r'TOC \o "1-1" \u \n \h'
"""Headings of the first level, in whatever style has it, without pages, each one a link."""


def table_of_contents(heading: Sequence[Element], entries: Sequence[Element], direction: Direction) -> Element:
    """Return heading and entries as the building block that Word offers to renew (17.5.2.12).

    The field ends in a paragraph of its own, as Word has it, so that renewing changes nothing else; it is a point high.
    """
    entries[0][1:1] = field_beginning(_INSTRUCTION)  # behind w:pPr
    end = w(
        "p",
        w("pPr", w("pStyle", val="BriefEnd"), switch("bidi", direction == "rtl")),
        field_end(),
    )
    part = w("docPartObj", w("docPartGallery", val="Table of Contents"), switch("docPartUnique"))
    return w("sdt", w("sdtPr", part), w("sdtContent", *heading, *entries, end))
