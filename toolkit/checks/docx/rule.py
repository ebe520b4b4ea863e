"""A rule: one demand on a Word file as a value, with its reason and its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.checks.docx.document import Document, Paragraph, Run, Story
from toolkit.checks.docx.names import Element, W
from toolkit.findings import Severity

Where = Literal["body", "styles", "settings", "properties", "section"]
"""What the examples of a rule are a piece of."""
ISO = "ISO/IEC 29500-1"
_LONGEST = 48
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STORIES = {"document": "body", "core": "properties"}


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a file: the part, the number of the paragraph (0: the part as a whole), some words of it."""

    part: str
    paragraph: int = 0
    quotation: str = ""

    @property
    def story(self) -> str:
        """Return what a reader calls the part: body, header1, footnotes, …."""
        name = self.part.rpartition("/")[2].removesuffix(".xml")
        return _STORIES.get(name, name)

    def __str__(self) -> str:
        paragraph = f", paragraph {self.paragraph}" if self.paragraph else ""
        words = f", “{self.quotation}”" if self.quotation else ""
        return f"{self.story}{paragraph}{words}"


@dataclass(frozen=True, order=True)
class Fault:
    """What breaks a rule; ``detail`` follows the message of the rule."""

    spot: Spot
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.spot}: {self.detail}" if self.detail else str(self.spot)


@dataclass(frozen=True)
class Rule:
    """A demand with its reason (``why``), the clause it rests on, what mends it (``hint``) and two examples."""

    code: str
    clause: str
    message: str
    why: str
    hint: str
    run: Callable[[Document], Iterator[Fault]]
    passes: str
    fails: str
    where: Where = "body"
    severity: Severity = Severity.ERROR


def in_run(paragraph: Paragraph, run: Run, detail: str = "") -> Fault:
    """Return a fault of a run, quoted."""
    return Fault(Spot(paragraph.part, paragraph.number, quoted(run.text)), detail)


def in_paragraph(paragraph: Paragraph, detail: str = "") -> Fault:
    """Return a fault of a paragraph, quoted by its beginning."""
    return Fault(Spot(paragraph.part, paragraph.number, quoted(paragraph.text)), detail)


def at(story: Story, element: Element, detail: str = "") -> Fault:
    """Return a fault of any element, at the paragraph it stands in, or in the part as a whole."""
    for holder in (element, *element.iterancestors()):
        if holder in story.numbers:
            return in_paragraph(story.paragraphs[story.numbers[holder] - 1], detail)
    first = next((found for found in element.iter(f"{W}p") if found in story.numbers), None)
    if first is not None:
        return in_paragraph(story.paragraphs[story.numbers[first] - 1], detail)
    return Fault(Spot(story.part.name), detail)


def quoted(text: str) -> str:
    """Return the beginning of a text in one line, cut at a word, without what would turn the line around it."""
    line = " ".join(_TURNING.sub("", text).split())
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0] + " …"
