"""A Word file as the rules see it: its stories, their paragraphs and runs, its tables and sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from toolkit.checks.docx.cascade import Look, Styles
from toolkit.checks.docx.lists import Lists
from toolkit.checks.docx.names import Element, W, elements, local, val
from toolkit.checks.docx.package import Package, Part
from toolkit.checks.docx.script import is_mostly_persian

STORIES = ("header", "footer", "footnotes", "endnotes")
"""Kinds of the parts with running text beside the body."""


@dataclass(frozen=True, eq=False)
class Run:
    """Characters with one look; ``text`` has what they stand for, without the words of fields."""

    element: Element
    text: str
    look: Look

    @cached_property
    def is_right_to_left(self) -> bool:
        """Tell whether the run has w:rtl, directly or by a style."""
        return self.look.is_on("rtl")

    @cached_property
    def is_complex(self) -> bool:
        """Tell whether Word draws the run with complex-script properties ([MS-OI29500] 2.1.88)."""
        return self.is_right_to_left or self.look.is_on("cs")


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph; ``number`` counts from 1 through its part, cells and text boxes included.

    ``letters`` is how its characters look where no run says otherwise, ``cell`` the cell it stands in.
    """

    part: str
    number: int
    element: Element
    look: Look
    letters: Look
    runs: tuple[Run, ...]
    cell: Cell | None = None
    is_floating: bool = False
    """Does it stand in a text box?"""

    @cached_property
    def text(self) -> str:
        """Return the characters of all runs."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def is_right_to_left(self) -> bool:
        """Tell whether the paragraph is laid out from the right."""
        return self.look.is_on("bidi")


@dataclass(eq=False)
class Cell:
    """A cell of a table with its own paragraphs, in order; those of tables in it are not among them."""

    element: Element
    row: Row
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(eq=False)
class Row:
    """A row; ``is_heading`` tells whether it repeats as a heading."""

    element: Element
    table: Table
    is_heading: bool
    cells: list[Cell] = field(default_factory=list)


@dataclass(eq=False)
class Table:
    """A table; ``look`` has its properties, ``conditions`` names what of its style is asked for (firstRow, …)."""

    part: str
    number: int
    """The number of the paragraph that comes next when the table begins."""
    element: Element
    look: Look
    conditions: frozenset[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def cells(self) -> Iterator[Cell]:
        """Yield every cell, row by row."""
        return (cell for row in self.rows for cell in row.cells)

    @cached_property
    def text(self) -> str:
        """Return the text of all cells, a line for each paragraph."""
        return "\n".join(paragraph.text for cell in self.cells for paragraph in cell.paragraphs)


@dataclass(frozen=True, eq=False)
class Section:
    """A section of the body with its paragraphs; ``element`` is None where nothing is said of it."""

    element: Element | None
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def text(self) -> str:
        """Return the text of all paragraphs, a line for each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, eq=False)
class Story:
    """The running text of a part: the body, a header or footer, all footnotes or all endnotes."""

    kind: str
    part: Part
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Return every element of the part in order, as a reader of today takes them."""
        return tuple(elements(self.part.root))

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.elements:
            found.setdefault(local(element), []).append(element)
        return found

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements with these names, whatever their namespace: name by name, each in order."""
        return (element for name in names for element in self._by_name.get(name, ()))

    @cached_property
    def numbers(self) -> dict[Element, int]:
        """Return the numbers of the paragraphs by their elements."""
        return {paragraph.element: paragraph.number for paragraph in self.paragraphs}


@dataclass(frozen=True, eq=False)
class Document:
    """A whole file; ``stories`` begins with the body."""

    package: Package
    styles: Styles
    lists: Lists
    stories: tuple[Story, ...]

    @property
    def body(self) -> Story:
        """Return the story of the body."""
        return self.stories[0]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph of every story."""
        return (paragraph for story in self.stories for paragraph in story.paragraphs)

    @property
    def runs(self) -> Iterator[tuple[Paragraph, Run]]:
        """Yield every run that has text, with its paragraph."""
        return ((paragraph, run) for paragraph in self.paragraphs for run in paragraph.runs if run.text)

    @property
    def tables(self) -> Iterator[Table]:
        """Yield every table of every story, the outer one first."""
        return (table for story in self.stories for table in story.tables)

    @cached_property
    def settings(self) -> Part | None:
        """Return the settings, None where there are none."""
        return next(self.package.related("settings"), None)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the body in order."""
        found: list[Section] = []
        waiting: list[Paragraph] = []
        for paragraph in self.body.paragraphs:
            waiting.append(paragraph)
            if (end := paragraph.element.find(f"{W}pPr/{W}sectPr")) is not None:
                found.append(Section(end, tuple(waiting)))
                waiting = []
        last = self.body.part.root.find(f"{W}body/{W}sectPr")
        return (*found, Section(last, tuple(waiting)))

    @cached_property
    def text(self) -> str:
        """Return the text of the body, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.body.paragraphs)

    @cached_property
    def is_persian(self) -> bool:
        """Tell whether the text is Persian, and not in two languages."""
        return is_mostly_persian(self.text)


def style_of(element: Element, holder: str, name: str) -> str:
    """Return the id of the style that an element names: ``holder`` is pPr, rPr or tblPr, ``name`` pStyle and so on."""
    return val(element.find(f"{W}{holder}/{W}{name}"))
