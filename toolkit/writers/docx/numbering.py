"""Lists: a definition for each style that begins one, and a list of its own (w:num) for each list of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.fonts import FontSet
from toolkit.language import Code, Direction
from toolkit.writers.docx.elements import Element, switch, twips, w
from toolkit.writers.docx.look import Look, Looks
from toolkit.writers.docx.styles import NUMBERS, PARAGRAPHS, ParagraphStyle

_INDENT, _HANGING = 16.0, 11.0
"""Points from the beginning of a line to the text of an item, and back from there to its label.

In lines from the right LibreOffice draws the label before its place: there is room for it inside the margin.
"""
_NUMBER_INDENT, _NUMBER_HANGING = 23.0, 13.0
"""The same for items that are counted, whose labels are wider."""
_DEFINITIONS = {style.id: style for style in PARAGRAPHS if style.list}


@dataclass
class Lists:
    """The lists of a document in the order they were begun."""

    styles: list[str] = field(default_factory=list)

    def begin(self, style: str) -> int:
        """Begin a list in a style and return its number."""
        self.styles.append(style)
        return len(_DEFINITIONS) + len(self.styles)


def numbering(lists: Lists, looks: Looks, fonts: FontSet, direction: Direction) -> Element:
    """Return w:numbering; one definition serves both directions, since the paragraph says on which side it is."""
    own = [_begun(len(_DEFINITIONS) + place, _DEFINITIONS[style]) for place, style in enumerate(lists.styles, 1)]
    return w(
        "numbering",
        *(_definition(style, looks, fonts, direction) for style in _DEFINITIONS.values()),
        *(w("num", w("abstractNumId", val=style.list), numId=style.list) for style in _DEFINITIONS.values()),
        *own,
    )


def _begun(number: int, style: ParagraphStyle) -> Element:
    restart = w("lvlOverride", w("startOverride", val=1), ilvl=0) if style.list == NUMBERS else None
    return w("num", w("abstractNumId", val=style.list), restart, numId=number)


def _definition(style: ParagraphStyle, looks: Looks, fonts: FontSet, direction: Direction) -> Element:
    code: Code = "fa" if direction == "rtl" else "en"
    counted = style.list == NUMBERS
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal" if counted else "bullet"),
        w("pStyle", val=style.id),
        w("lvlText", val="%1." if counted else looks.of(style.name, code).label or "•"),
        w("lvlJc", val="left"),
        w("pPr", indentation(style, looks.of(style.name, code))),
        _number_face(fonts, direction) if counted else _bullet_face(style, looks, fonts, code),
        ilvl=0,
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=style.list)


def indentation(style: ParagraphStyle, look: Look) -> Element:
    """Return w:ind, whose left is where lines begin (17.3.1.12): behind the label of an item, and inside a frame.

    That of a list wins over that of its style (17.9.23), so it stands in both.
    """
    left, hanging = (_NUMBER_INDENT, _NUMBER_HANGING) if style.list == NUMBERS else (_INDENT, _HANGING)
    if not style.list:
        left = hanging = 0
    if look.inline is not None:  # a frame stands around the label, whose room is that of the frame
        left = hanging + look.inline + (look.start.points if look.start else 0)
    right = None if look.inline is None else twips(look.inline)
    return w("ind", left=twips(left), right=right, hanging=twips(hanging) or None)


def _bullet_face(style: ParagraphStyle, looks: Looks, fonts: FontSet, code: Code) -> Element:
    family, look = fonts.face("latin").family, looks.of(f"{style.name}::marker", code)
    return w(
        "rPr",
        w("rFonts", ascii=family, hAnsi=family, cs=family),
        *((switch("b"), switch("bCs")) if look.bold else ()),
        w("color", val=look.colour) if look.colour else None,
    )


def _number_face(fonts: FontSet, direction: Direction) -> Element:
    """Return the look of numbers that Word counts: no numFmt writes Persian digits, so a font draws them."""
    if direction == "ltr":
        return w("rPr")
    family = fonts.face("persian_numbers").family
    return w("rPr", w("rFonts", ascii=family, hAnsi=family, cs=family), w("rtl"))
