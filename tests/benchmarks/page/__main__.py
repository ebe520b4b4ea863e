"""Measure the pages of our briefs: ``python -m tests.benchmarks.page``; docs/typography.md says what it said."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from toolkit import fonts
from toolkit.fontconfig import use_private_fontconfig
from toolkit.paper import Paper
from toolkit.project import find_project
from toolkit.render.document import render
from toolkit.work import Order, inspect, plan
from toolkit.writers import Setting

PAPERS: tuple[Paper, ...] = get_args(Paper)


def main() -> None:
    """Print a row for each edition and paper."""
    project = find_project(None)
    use_private_fontconfig(fonts.load(project.fonts))
    inspection = inspect(project, ())
    sys.stdout.write("file | paper | pages | characters in a full line (median, widest) | widest word space in em\n")
    for paper in PAPERS:
        for work in plan(inspection, Order(("en", "fa"), ("pdf",), Path("/tmp"), paper)):
            sys.stdout.write(" | ".join([work.path.name, paper, *measured(work.task)]) + "\n")


def measured(task: Any) -> list[str]:
    """Return pages, characters in a line of running text, and the widest word space."""
    document = laid_out(task)
    lengths = sorted(full_lines(document))
    from toolkit.writers.pdf.word_spaces import justified_lines

    widest = max((line.space for line in justified_lines(document)), default=0)
    lines = f"{statistics.median(lengths):.0f}, {lengths[-1]}"
    return [str(len(document.pages)), lines, f"{widest:.2f}" if widest else "–"]


def laid_out(task: Any) -> Any:
    """Write a document, and return it as it was laid out."""
    from weasyprint import HTML

    from toolkit.writers.drawings import draw
    from toolkit.writers.pdf import engine

    found, stock = [], HTML.render

    def kept(*given: Any, **named: Any) -> Any:
        found.append(stock(*given, **named))
        return found[0]

    font_set = fonts.load(task.fonts)
    drawings = draw(task.edition, font_set, task.options)
    HTML.render = kept
    try:
        engine.write(render(task.edition, task.templates), Setting(task.templates, font_set, task.options, drawings))
    finally:
        HTML.render = stock
    return found[0]


def full_lines(document: Any) -> Iterator[int]:
    """Yield the number of characters in each line of a paragraph but its last."""
    from weasyprint.formatting_structure import boxes

    for page in document.pages:
        for block in page._page_box.descendants():
            if isinstance(block, boxes.BlockBox) and block.element_tag == "p" and block.children:
                lines = [child for child in block.children if isinstance(child, boxes.LineBox)]
                for line in lines[:-1]:
                    yield sum(len(text.text) for text in line.descendants() if isinstance(text, boxes.TextBox))


main()
