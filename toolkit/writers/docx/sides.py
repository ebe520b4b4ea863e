"""Lines of both languages: one paragraph with a tab between them, or one for each where a line is too short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.writers.docx.elements import TWIPS_PER_POINT, Element
from toolkit.writers.docx.inline import direction_of, pieces
from toolkit.writers.docx.marks import RLM
from toolkit.writers.docx.parallel_styles import PARALLEL
from toolkit.writers.docx.pieces import IsolateEnd, IsolateStart, Letters, PageField, Piece, Tab
from toolkit.writers.docx.story import Paragraph, Story
from toolkit.writers.docx.styles import BODY, CHARACTERS, PARAGRAPHS, CharacterStyle, ParagraphStyle, Type
from toolkit.writers.docx.vocabulary import key, refuse_text, unplaced

SIDE = ("span", "side")
_STYLES: tuple[ParagraphStyle | CharacterStyle, ...] = (*PARAGRAPHS, *CHARACTERS, *PARALLEL)
_TYPES = {style.id: style.type for style in _STYLES}
_WIDTHS = {False: {"ltr": 0.54, "rtl": 0.46}, True: {"ltr": 0.6, "rtl": 0.52}}
"""Share of its size that a letter of our faces, bold or not, takes at most on average over a line."""
_GAP = 24
"""Points between the two languages of a line."""


def sides(element: HtmlElement) -> Sequence[HtmlElement]:
    """Return the two sides of a line of both languages; of any other element nothing.

    Raises UnplacedElement where something else stands beside them.
    """
    found = [child for child in element if key(child) == SIDE]
    if not found:
        return ()
    refuse_text(element.text, *(child.tail for child in element))
    if len(found) != len(element):
        raise unplaced(next(child for child in element if key(child) != SIDE))
    return found


def beside(
    story: Story, element: HtmlElement, style: str, width: int, character: str | None = None
) -> Iterator[Element]:
    """Yield the paragraphs of a line of both languages; ``width`` is that of the line in twips.

    The first language begins at the margin, the second ends at the other one.
    """
    first, second = sides(element)
    own, other = direction_of(first, "ltr"), direction_of(second, "ltr")
    if _length(first, second, _type(style, character)) > width / TWIPS_PER_POINT:
        for side, direction in ((first, own), (second, other)):
            yield story.paragraph(Paragraph(style, direction), pieces(side, direction, character))
        return
    content: list[Piece] = [*pieces(first, own, character), Tab(), IsolateStart(other)]
    content += [*_anchored(pieces(second, other, character)), IsolateEnd()]
    yield story.paragraph(Paragraph(style, own), content)


def _anchored(content: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the content of the second side, ended by a letter: LibreOffice lets a field fall back to the paragraph."""
    yield from content
    if isinstance(content[-1], PageField):
        yield Letters(RLM)


def _type(style: str, character: str | None) -> Type:
    return _TYPES[character] if character else _TYPES[style]


def _length(first: HtmlElement, second: HtmlElement, look: Type) -> float:
    """Return the points that a line of both takes at most."""
    size, widths = max(look.size or BODY.size or (0, 0)), _WIDTHS[bool(look.bold)]
    letters = [len(" ".join("".join(side.itertext()).split())) for side in (first, second)]
    return size * (letters[0] * widths["ltr"] + letters[1] * widths["rtl"]) + _GAP
