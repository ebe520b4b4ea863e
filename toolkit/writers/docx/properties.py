"""The properties of letters and paragraphs (CT_RPr, CT_PPrBase) that make a style look as it should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.fonts import FontSet, Role
from toolkit.language import ENGLISH, PERSIAN, Code, Direction
from toolkit.writers.docx.elements import EIGHTHS_PER_POINT, Element, half_points, switch, twips, w
from toolkit.writers.docx.look import LEAST, Border, Look, Looks
from toolkit.writers.docx.numbering import indentation
from toolkit.writers.docx.styles import NORMAL, PARAGRAPHS, ParagraphStyle

_SINGLE_LINE = 240  # 17.3.1.33: with the rule auto, 240ths of a line
_BY_ID = {style.id: style for style in (NORMAL, *PARAGRAPHS)}
_ABOVE_BASELINE = 0.8
_LATIN_SHARE = 0.96
"""Size of Latin letters among Persian ones, as in print.css: theirs are larger at the same size."""
_EDGE_SPACE = 4
"""Points between a paragraph and the rules along it, where it has no space inside of its own."""


@dataclass(frozen=True)
class Sheet:
    """What the styles of one document depend on; ``width`` is that of its text, in twips."""

    fonts: FontSet
    looks: Looks
    direction: Direction
    width: int

    @property
    def persian(self) -> bool:
        """Tell whether the document is Persian."""
        return self.direction == "rtl"

    @property
    def language(self) -> Code:
        """Return the language of the document."""
        return PERSIAN.code if self.persian else ENGLISH.code

    def look(self, name: str) -> Look:
        """Return how a style looks in the language of the document."""
        return self.looks.of(name, self.language)


def fonts(sheet: Sheet, latin: Role, persian: Role) -> Element:
    """Return w:rFonts by name, never by theme: a theme font would win over w:cs (17.3.2.26)."""
    western, eastern = sheet.fonts.face(latin).family, sheet.fonts.face(persian).family
    return w("rFonts", ascii=western, hAnsi=western, eastAsia=western, cs=eastern)


def sizes(name: str, sheet: Sheet) -> Iterator[Element]:
    """Yield the size of Latin letters and that of Persian ones, where the style has its own.

    In a Persian document Latin letters go by the Persian ones around them.
    """
    persian = sheet.looks.of(name, PERSIAN.code).size
    latin = sheet.looks.of(name, ENGLISH.code).size
    if sheet.persian:
        latin = persian and max(persian * _LATIN_SHARE, min(persian, LEAST))
    for tag, size in (("sz", latin), ("szCs", persian)):
        if size:
            yield w(tag, val=half_points(size))


def letters(name: str, sheet: Sheet) -> Iterator[Element]:
    """Yield the properties of letters in the order of the schema, each with its complex-script twin."""
    look = sheet.look(name)
    if look.font:
        yield fonts(sheet, look.font, look.font)
    if look.slanted and sheet.persian:  # whatever script: half of a phrase would look unlike the other half
        yield from (switch("b"), switch("bCs"), switch("i", False), switch("iCs", False))
    elif look.slanted:  # the Persian face has no italic: Persian words turn bold instead
        yield from (switch("b", bool(look.bold)), switch("bCs"), switch("i"), switch("iCs", False))
    elif look.bold is not None:
        yield from (switch("b", look.bold), switch("bCs", look.bold))
    if look.colour:
        yield w("color", val=look.colour)
    if look.apart is not None:
        yield w("spacing", val=twips(look.apart))
    yield from sizes(name, sheet)
    if look.underlined:
        yield w("u", val="single")
    if look.raised:
        yield w("vertAlign", val="superscript")


def paragraph(style: ParagraphStyle, sheet: Sheet) -> Iterator[Element]:
    """Yield the properties of a paragraph in the order of the schema."""
    look = sheet.look(style.name)
    yield from (switch(name) for name, on in (("keepNext", style.keep_next), ("keepLines", style.keep_lines)) if on)
    if style.list:
        yield w("numPr", w("numId", val=style.list))
    yield from _surroundings(look, sheet.persian)
    if style.tabs:
        yield w("tabs", *(w("tab", val=kind, pos=round(sheet.width * share)) for kind, share in style.tabs))
    if sheet.persian:
        yield switch("bidi")
    yield from spacing(style, sheet)
    if look.inline is not None:  # else an item stands where its list says
        yield indentation(style, look)
    if style.grouped:
        yield switch("contextualSpacing")
    if look.alignment != "start":
        yield w("jc", val="both" if look.alignment == "justify" else "center")
    if style.outline is not None:
        yield w("outlineLvl", val=style.outline)


def spacing(style: ParagraphStyle, sheet: Sheet) -> Iterator[Element]:
    """Yield w:spacing, where the style has its own."""
    look = sheet.look(style.name)
    before, after = (None if space is None else twips(space) for space in (look.before, look.after))
    line, rule = _line(style, look, sheet)
    if sheet.looks.bilingual and _is_paired(style):
        before = twips(0 if sheet.persian else _lift(style, sheet))
    if before is not None or after is not None or line:
        yield w("spacing", before=before, after=after, line=line, lineRule=rule)


def _is_paired(style: ParagraphStyle) -> bool:
    return style.paired or (style.id != NORMAL.id and _is_paired(_BY_ID[style.based_on]))


def _lift(style: ParagraphStyle, sheet: Sheet) -> float:
    """Return the room above English that brings it to one baseline with the Persian beside it, in points.

    Lines side by side have a fixed height, and four fifths of it above their baseline, in whatever font.
    """
    heights = [_height(style, replace(sheet, direction=direction)) for direction in ("ltr", "rtl")]
    return _ABOVE_BASELINE * (heights[1] - heights[0])


def _height(style: ParagraphStyle, sheet: Sheet) -> float:
    """Return the height of the lines of a style in points."""
    return _inherited(style, sheet, "size") * _inherited(style, sheet, "line")


def _line(style: ParagraphStyle, look: Look, sheet: Sheet) -> tuple[int | None, str | None]:
    """Return the height of a line and its rule.

    It is a least height, not a multiple: programs disagree on what a line of a font is, and one of two scripts would
    be higher than its neighbours. It is no fixed height, which would cut off what somebody makes larger, but where
    lines of two languages share a baseline.
    """
    if style.line == "natural":
        return _SINGLE_LINE, "auto"
    if style.line == "none":
        return twips(1), "exact"
    if not look.size and not look.line and not (sheet.looks.bilingual and sheet.persian):
        return None, None
    return twips(_height(style, sheet)), "exact" if sheet.looks.bilingual else "atLeast"


def _inherited(style: ParagraphStyle, sheet: Sheet, field: str) -> float:
    """Return what a style, or the one that it is based on, says of its size or its line; Normal says both."""
    own: float | None = getattr(sheet.look(style.name), field)
    return own if own is not None else _inherited(_BY_ID[style.based_on], sheet, field)


def _surroundings(look: Look, persian: bool) -> Iterator[Element]:
    """Yield the rules along a paragraph, whose left and right are those of the paper (17.3.1.24), and its shade.

    A shade ends where the letters do, so around a shaded paragraph unseen rules keep it away from them.
    """
    start = "right" if persian else "left"
    edges: dict[str, Border] = {}
    if look.shade:
        edges = dict.fromkeys(("top", "left", "bottom", "right"), Border(0.5, look.shade))
    edges |= {start if edge == "start" else edge: border for edge, border in look.edges.items()}
    if edges:
        ordered = [name for name in ("top", "left", "bottom", "right") if name in edges]
        aside = _EDGE_SPACE if look.inline is None else look.inline
        spaces = {"left": aside, "right": aside}
        yield w("pBdr", *(_edge(name, edges[name], spaces.get(name, _EDGE_SPACE)) for name in ordered))
    if look.shade:
        yield w("shd", val="clear", color="auto", fill=look.shade)


def _edge(name: str, border: Border, space: float) -> Element:
    thickness = round(border.points * EIGHTHS_PER_POINT)
    return w(name, val="single", sz=thickness, space=round(space), color=border.colour)
