"""Every paragraph of our own briefs, in every edition, is shown by Word as the HTML means it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from lxml import etree

from tests.writers.docx import lines, word_rule
from tests.writers.docx.documents import ROOT, W, fonts, stories
from tests.writers.docx.lines import Line
from tests.writers.docx.word_rule import Model
from toolkit.language import EDITIONS
from toolkit.project import Project
from toolkit.render.document import render
from toolkit.work import Order, inspect, list_work
from toolkit.writers import Setting
from toolkit.writers.docx import write
from toolkit.writers.drawings import draw

PICTURE = "\ufffc"


def documents() -> Iterator[tuple[str, bytes]]:
    """The HTML and the Word file of every brief in every edition."""
    order = Order(tuple(EDITIONS), ("docx",), ROOT / "build")
    for work in list_work(inspect(Project(ROOT), ()), order):
        document = render(work.task.edition, work.task.templates)
        options = replace(work.task.options, embed_fonts=False)
        drawings = draw(work.task.edition, fonts(), options)
        yield document, write(document, Setting(work.task.templates, fonts(), options, drawings))


def key(text: str) -> str:
    return lines.collapsed("".join(character for character in text if character not in word_rule.INVISIBLE))


def by_text(document: str) -> dict[str, list[Line]]:
    found = defaultdict(list)
    for line in lines.lines(document):
        found[key(line.text)].append(line)
    return dict(found)


def meant(paragraph: etree._Element, text: str, found: Mapping[str, list[Line]]) -> set[tuple[word_rule.Seen, ...]]:
    """The orders that the HTML has for the text of a paragraph; what it puts apart may stand in one line, with tabs."""
    base = word_rule.direction(paragraph)
    if key(text) in found:
        return {tuple(word_rule.shown(line.text, base)) for line in found[key(text)] if line.base == base}
    marked = [_isolated(found[part][0], base) if part else "" for part in key(text).split("\t")]
    return {tuple(word_rule.shown("\t".join(marked), base))}


def _isolated(line: Line, base: str) -> str:
    return line.text if line.base == base else f"{lines.OPENING[line.base]}{line.text}\u2069"


def spaced(one: word_rule.Seen) -> word_rule.Seen:
    """A no-break space counts as the blank that it is in the HTML."""
    return one._replace(character=" ") if one.character == "\u00a0" else one


@pytest.mark.slow
def test_our_briefs_are_shown_as_the_html_under_every_reading():
    counted = marked = 0
    for document, data in documents():
        found = by_text(document)
        for story in stories(data):
            for paragraph in story.iter(f"{W}p"):
                characters = word_rule.flagged(paragraph)
                text = "".join(character for character, _ in characters)
                if key(text) in {"", PICTURE}:
                    continue
                orders = meant(paragraph, text, found)
                base = word_rule.direction(paragraph)
                model = Model(characters, base)
                shown = {tuple(model.shown(reading)) for reading in word_rule.readings()}
                shown.add(tuple(word_rule.shown(text, base)))
                assert {tuple(map(spaced, line)) for line in shown} <= orders, text
                counted += 1
                marked += any(mark in text for mark in "\u200e\u200f")
    assert counted > 900
    assert marked > 5
