"""Lines of both languages: beside each other in one line, or in two cells, or one below the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.language import LANGUAGES, Direction
from toolkit.writers.docx.elements import TWIPS_PER_POINT, Element, twips
from toolkit.writers.docx.inline import direction_of, pieces
from toolkit.writers.docx.look import Looks
from toolkit.writers.docx.marks import RLM
from toolkit.writers.docx.pieces import IsolateEnd, IsolateStart, Letters, PageField, Piece, Tab
from toolkit.writers.docx.story import Paragraph, Story
from toolkit.writers.docx.styles import NAMES, NORMAL
from toolkit.writers.docx.tables import Halves, Row, Table, closed, table
from toolkit.writers.docx.vocabulary import key, refuse_text, unplaced

_SIDE = ("span", "side")
_WIDTHS = {False: {"ltr": 0.54, "rtl": 0.46}, True: {"ltr": 0.6, "rtl": 0.52}}
"""Share of its size that a letter of our faces, bold or not, takes at most on average over a line."""
_PERSIAN = frozenset({"AL", "R", "NSM"})
_PUNCTUATION = frozenset(" \N{NO-BREAK SPACE}\N{ZERO WIDTH NON-JOINER}،؛؟.:!…·–—-«»")
_GAP = 24
"""Points between the two languages of a line."""


def sides(element: HtmlElement) -> Sequence[HtmlElement]:
    """Return the two sides of a line of both languages; of any other element nothing.

    Raises UnplacedElement where something else stands beside them.
    """
    found = [child for child in element if key(child) == _SIDE]
    if not found:
        return ()
    refuse_text(element.text, *(child.tail for child in element))
    if len(found) != len(element):
        raise unplaced(next(child for child in element if key(child) != _SIDE))
    return found


@dataclass(frozen=True)
class Line:
    """A line of both languages in a paragraph style, perhaps all of it in a character style; ``width`` is in twips."""

    element: HtmlElement
    style: str
    width: int
    character: str | None = None

    def blocks(self, story: Story) -> Iterator[Element]:
        """Yield a paragraph with a tab between the languages, or one for each where that cannot be."""
        if self._is_single(story.looks):
            yield self._paragraph(story)
        else:
            yield from (cell[0] for cell in self.cells(story))

    def edge(self, story: Story) -> Iterator[Element]:
        """Yield what stands at the edge of the page: the same paragraph, or a table of two cells."""
        if self._is_single(story.looks):
            yield self._paragraph(story)
        else:
            half = self.width // 2
            look = Table("TableNormal", "ltr", (half, half), halves=Halves("auto", 0, twips(_GAP / 4), 0))
            yield from closed(iter([table(look, [Row(self.cells(story), halved=False)])]), "ltr")

    def cells(self, story: Story) -> tuple[list[Element], ...]:
        """Return a paragraph for each language."""
        return tuple(
            [story.paragraph(Paragraph(self.style, direction), pieces(side, direction, self.character))]
            for side, direction in self._sides()
        )

    def _sides(self) -> Iterator[tuple[HtmlElement, Direction]]:
        return ((side, direction_of(side, "ltr")) for side in sides(self.element))

    def _is_single(self, looks: Looks) -> bool:
        """Tell whether both fit into one line, and the second is so plain that nothing of it can change places.

        The paragraph has the direction of the first. By it Word may place what has no strong direction of its own, and
        programs differ in that: a Latin word, a number and its sign, or a bracket would come before its Persian.
        """
        words = [" ".join("".join(side.itertext()).split()) for side in sides(self.element)]
        size, bold = _letters(looks, NAMES[self.character or self.style])
        widths = _WIDTHS[bold]
        length = size * (len(words[0]) * widths["ltr"] + len(words[1]) * widths["rtl"]) + _GAP
        return length <= self.width / TWIPS_PER_POINT and all(map(_is_plain, words[1]))

    def _paragraph(self, story: Story) -> Element:
        (first, own), (second, other) = self._sides()
        content: list[Piece] = [*pieces(first, own, self.character), Tab(), IsolateStart(other)]
        content += [*_anchored(pieces(second, other, self.character)), IsolateEnd()]
        return story.paragraph(Paragraph(self.style, own), content)


def _is_plain(character: str) -> bool:
    return unicodedata.bidirectional(character) in _PERSIAN or character in _PUNCTUATION


def _letters(looks: Looks, name: str) -> tuple[float, bool]:
    """Return the size of the larger letters of a style, and whether they are bold."""
    sizes = [looks.of(name, code).size or looks.of(NORMAL.name, code).size or 0 for code in LANGUAGES]
    return max(sizes), bool(looks.of(name, "en").bold)


def _anchored(content: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the content of the second side, ended by a letter: LibreOffice lets a field fall back to the paragraph."""
    yield from content
    if isinstance(content[-1], PageField):
        yield Letters(RLM)
