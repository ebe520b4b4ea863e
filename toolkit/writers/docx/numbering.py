"""Lists: two definitions, bulleted and numbered, and a list of its own (w:num) for each list of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.fonts import FontSet
from toolkit.language import Direction
from toolkit.writers.docx.elements import Element, twips, w
from toolkit.writers.docx.styles import ACCENT

BULLETS, NUMBERS = 1, 2
"""Numbers of the lists that the styles List Bullet and List Number begin; the definitions are named alike."""
_INDENT = 12
"""Points from the margin to the text of an item."""
_DEFINITIONS = {"ListBullet": BULLETS, "ListNumber": NUMBERS}


@dataclass
class Lists:
    """The lists of a document in the order they were begun."""

    styles: list[str] = field(default_factory=list)

    def begin(self, style: str) -> int:
        """Begin a list in a style and return its number."""
        self.styles.append(style)
        return NUMBERS + len(self.styles)


def numbering(lists: Lists, fonts: FontSet, direction: Direction) -> Element:
    """Return w:numbering; one definition serves both directions, since the paragraph says on which side it is."""
    own = [_begun(NUMBERS + place, _DEFINITIONS[style]) for place, style in enumerate(lists.styles, 1)]
    return w(
        "numbering",
        _definition(BULLETS, "ListBullet", "bullet", "•", _bullet_face(fonts)),
        _definition(NUMBERS, "ListNumber", "decimal", "%1.", _number_face(fonts, direction)),
        *(w("num", w("abstractNumId", val=number), numId=number) for number in (BULLETS, NUMBERS)),
        *own,
    )


def _begun(number: int, definition: int) -> Element:
    restart = w("lvlOverride", w("startOverride", val=1), ilvl=0) if definition == NUMBERS else None
    return w("num", w("abstractNumId", val=definition), restart, numId=number)


def _definition(number: int, style: str, kind: str, label: str, face: Element) -> Element:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("pStyle", val=style),
        w("lvlText", val=label),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(_INDENT), hanging=twips(_INDENT))),
        face,
        ilvl=0,
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=number)


def _bullet_face(fonts: FontSet) -> Element:
    family = fonts.face("latin").family
    return w("rPr", w("rFonts", ascii=family, hAnsi=family, cs=family), w("b"), w("bCs"), w("color", val=ACCENT))


def _number_face(fonts: FontSet, direction: Direction) -> Element:
    """Return the look of numbers that Word counts: no numFmt writes Persian digits, so a font draws them."""
    if direction == "ltr":
        return w("rPr")
    family = fonts.face("persian_numbers").family
    return w("rPr", w("rFonts", ascii=family, hAnsi=family, cs=family), w("rtl"))
