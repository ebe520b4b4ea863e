"""Word spaces: how far justification has stretched them, line by line.

Persian is justified by the spaces between words alone: letters are not spread, and no word is divided. A line of few,
long words then gapes, and where such lines follow each other a white river runs down the paragraph. The engine
stretches all spaces of a line by one amount, which it notes on the texts of the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import Layout, line_size

from toolkit.writers import LooseLine

LIMIT = 0.75
"""The widest word space that passes, in em: almost three natural ones, which are 0.27 em in our Persian."""
_WORDS = 5


def loose_lines(document: Any) -> Iterator[LooseLine]:
    """Yield the lines of a laid-out document whose word spaces are wider than the limit, in the order of the pages."""
    return (line for line in justified_lines(document) if line.space > LIMIT)


def justified_lines(document: Any) -> Iterator[LooseLine]:
    """Yield every line that justification has stretched; the last line of a paragraph is none."""
    for number, page in enumerate(document.pages, 1):
        for box in page._page_box.descendants():
            if isinstance(box, boxes.LineBox) and (line := _measured(number, box)):
                yield line


def _measured(page: int, line: Any) -> LooseLine | None:
    parts = list(_parts(line))
    texts = [part for part in parts if isinstance(part, boxes.TextBox)]
    # Blanks between boxes set them apart, as the two halves of a bilingual line: they are no word spaces.
    between_words = len(texts) == len(parts)
    stretched = [text for text in texts if text.justification_spacing and " " in text.text]
    spaces = [_space(text) for text in stretched if between_words or text.text.strip()]
    words = "".join(text.text for text in texts).split()
    return LooseLine(page, " ".join(words[:_WORDS]), round(max(spaces), 2)) if spaces else None


def _parts(box: Any) -> Iterator[Any]:
    """Yield the texts of a line, and the boxes among them, which have lines of their own."""
    for child in box.children:
        if isinstance(child, boxes.InlineBox):
            yield from _parts(child)
        elif child.is_in_normal_flow():
            yield child


def _space(text: Any) -> float:
    """Return the width of a space of a text as it is drawn, in em; the engine counts in CSS pixels."""
    layout = Layout(text.style)
    layout.set_text(" ")
    natural, _ = line_size(layout.get_first_line()[0], text.style)
    em: float = text.style["font_size"]
    return float(natural + text.justification_spacing) / em
