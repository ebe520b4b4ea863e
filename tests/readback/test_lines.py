"""Each paragraph of a Word file has the direction and the direction marks that its document asks for."""

from __future__ import annotations

from functools import cache

import pytest

from tests.readback.spoilt import W, given, paragraphs, spoilt, written
from tests.writers.docx import documents, sentences
from toolkit.errors import ReadBackMismatch
from toolkit.language import EDITIONS
from toolkit.readback import Line
from toolkit.readback.comparison import compare
from toolkit.readback.docx import read_contents
from toolkit.readback.html import read_html
from toolkit.readback.lines import marks_fault
from toolkit.render.document import render

LRM, RLM = "\u200e", "\u200f"
MARKS = frozenset({LRM, RLM, "\u202a", "\u202b", "\u202c"})


@cache
def corpus(code: str) -> tuple[list[Line], list[Line]]:
    """The lines of a file with each fourth of the committed sentences of a language, and those of its document."""
    own = [it for it in sentences.committed() if it.language == code][::4]
    assert len(own) > 350
    body = "".join(f"<p>{it.html}</p>" for it in own)
    found = read_contents(documents.written(body, code)).lines or ()
    return list(found), list(read_html(documents.html(body, code)).lines)


@pytest.mark.parametrize("code", ["en", "fa"])
def test_every_sentence_has_its_marks(code):
    found, wanted = corpus(code)
    assert sum(not MARKS.isdisjoint(line.text) for line in found) > 50
    assert marks_fault(found, wanted) == ""


@pytest.mark.parametrize("code", ["en", "fa"])
def test_each_mark_that_is_lost_is_told(code):
    found, wanted = corpus(code)
    known: dict[str, list[Line]] = {}
    for line in wanted:
        known.setdefault(words(line), []).append(line)
    # Of two sentences with the same words, one may have the marks that are left of the other.
    marked = [line for line in found if not MARKS.isdisjoint(line.text) and len(known[words(line)]) == 1][::2]
    assert len(marked) > 20
    for line in marked:
        for place in (place for place, character in enumerate(line.text) if character in MARKS):
            lost = Line(line.base, line.text[:place] + line.text[place + 1 :])
            assert marks_fault([lost], known[words(line)]), lost


def words(line: Line) -> str:
    """The text of a line without marks, isolates and blanks."""
    return "".join(it for it in line.text if it.isprintable() and not it.isspace())


def lose_marks(root):
    for text in root.iter(f"{W}t"):
        text.text = "".join(it for it in text.text or "" if it not in MARKS)


def exchange_marks(root):
    for text in root.iter(f"{W}t"):
        text.text = (text.text or "").translate({ord(LRM): RLM, ord(RLM): LRM})


def add_a_mark(root):
    text = next(paragraphs(root, "BodyText")[0].iter(f"{W}t"))
    text.text = f"{text.text}{LRM}"


def turn_a_paragraph(root):
    paragraphs(root, "BodyText")[0].find(f"{W}pPr/{W}bidi").set(f"{W}val", "0")


@pytest.mark.parametrize("change", [lose_marks, exchange_marks, add_a_mark, turn_a_paragraph])
def test_a_file_with_other_marks_is_refused(change):
    with pytest.raises(ReadBackMismatch, match="direction marks that it needs"):
        compare(given("fa"), "docx", spoilt("fa", change))


def lose_direction_to_the_style(root):
    for properties in root.iter(f"{W}pPr"):
        properties.remove(properties.find(f"{W}bidi"))


def test_a_direction_that_is_left_to_the_style_is_not_judged():
    assert compare(given("fa"), "docx", spoilt("fa", lose_direction_to_the_style)) > 25


@pytest.mark.parametrize("code", EDITIONS)
def test_every_paragraph_is_held_against_the_document(code):
    own = documents.setting(embed_fonts=False)
    shown = read_html(render(given(code), own.templates)).lines
    found = read_contents(written(code)).lines or ()
    assert len(found) > 60
    for line in found:
        if words(line) not in ("", "\ufffc"):  # what parts two tables, and a picture
            assert marks_fault([Line(line.base, LRM + line.text)], shown), line
