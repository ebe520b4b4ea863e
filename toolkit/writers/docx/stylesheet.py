"""The style sheet part, written from the table of styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from toolkit.fonts import FontSet, Role
from toolkit.language import ENGLISH, PERSIAN, Direction
from toolkit.writers.docx.elements import EIGHTHS_PER_POINT, Element, half_points, switch, twips, w
from toolkit.writers.docx.parallel_styles import narrowed, parallel
from toolkit.writers.docx.styles import (
    BODY,
    BODY_LINE,
    CHARACTERS,
    PARAGRAPHS,
    RULE,
    TINT,
    CharacterStyle,
    Edge,
    Frame,
    ParagraphStyle,
    Type,
)

_SINGLE_LINE = 240  # 17.3.1.33: with the rule auto, 240ths of a line
NARROW = 8000
"""Width of the text in twips below which two columns are narrow: A5."""
_LATENT = ("Normal", "heading 1", "heading 2", "Title", "Subtitle", "Strong", "Emphasis", "Body Text", "List Bullet")


@dataclass(frozen=True)
class Sheet:
    """What the styles of one document depend on; ``width`` is that of its text, in twips."""

    fonts: FontSet
    direction: Direction
    width: int
    bilingual: bool = False

    @property
    def persian(self) -> bool:
        """Tell whether the document is Persian."""
        return self.direction == "rtl"

    @property
    def paragraphs(self) -> tuple[ParagraphStyle, ...]:
        """Return the paragraph styles; side by side, texts have half the page."""
        return parallel(PARAGRAPHS, narrow=self._narrow) if self.bilingual else PARAGRAPHS

    @property
    def characters(self) -> tuple[CharacterStyle, ...]:
        """Return the character styles."""
        return narrowed(CHARACTERS) if self.bilingual and self._narrow else CHARACTERS

    @property
    def _narrow(self) -> bool:
        return self.width < NARROW


def style_sheet(sheet: Sheet) -> Element:
    """Return w:styles."""
    return w(
        "styles",
        _defaults(sheet),
        _latent(),
        _normal(sheet),
        _bare("character", "DefaultParagraphFont", "Default Paragraph Font", hidden=True),
        _bare("numbering", "NoList", "No List", hidden=True),
        _plain_table(),
        *(_paragraph(style, sheet) for style in sheet.paragraphs),
        *(_character(style, sheet) for style in sheet.characters),
        *(_twins(sheet) if sheet.bilingual else ()),
        _table("BriefTable", "Brief Table", _margins(25, 90), _rules(insideH=RULE)),
        _table("BriefBox", "Brief Box", _margins(15, 120), shade=TINT),
        _table("BriefPairs", "Brief Pairs", _margins(40, 90)) if sheet.bilingual else None,
        _table("BriefDetails", "Brief Details", _margins(10, 90)) if sheet.bilingual else None,
    )


def persian_style(style: str) -> str:
    """Return the name of what a style is for Persian in a document of both languages."""
    return f"{style}Persian"


def _twins(sheet: Sheet) -> Iterator[Element]:
    """Yield what Persian paragraphs and numbers have beside the styles of a document in English."""
    own = replace(sheet, direction="rtl", bilingual=False)
    for style in sheet.paragraphs:
        # In English ones it is there to bring lines of both languages to one baseline, or before the first of two.
        before = None if style.frame.before is None else 0
        # Where a heading follows that of the other language, the rule stands above both.
        edges: tuple[tuple[Edge, str, float], ...] = (("top", RULE, 0),) if style.frame.outline is not None else ()
        name, frame = f"{style.name} Persian", Frame(before=before, line=style.frame.line, edges=edges)
        yield _paragraph(ParagraphStyle(persian_style(style.id), name, frame=frame, based_on=style.id), own)
    for character in sheet.characters:
        if character.automatic:
            name = f"{character.name} Persian"
            yield _character(replace(character, id=persian_style(character.id), name=name), own)


def _defaults(sheet: Sheet) -> Element:
    letters = w(
        "rPr",
        _fonts(sheet, "latin", "persian"),
        *_sizes(BODY),
        w("lang", val=ENGLISH.bcp47, eastAsia=ENGLISH.bcp47, bidi=PERSIAN.bcp47),
    )
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", w("pPr", w("spacing", before=0, after=0))))


def _latent() -> Element:
    shown = (w("lsdException", name=name, qFormat=1, uiPriority=1) for name in _LATENT)
    return w(
        "latentStyles",
        *shown,
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=0,
        defUnhideWhenUsed=0,
        defQFormat=0,
        count=376,
    )


def _normal(sheet: Sheet) -> Element:
    # Where two languages share a line, the second one ends at the margin.
    tabs: tuple[tuple[Literal["right"], float], ...] = (("right", 1),) if sheet.bilingual else ()
    properties = w("pPr", switch("widowControl"), *_frame(Frame(line=BODY_LINE, tabs=tabs), sheet))
    # Here as well as in the defaults: in tables LibreOffice lets the defaults win over character styles.
    letters = w("rPr", *_type(BODY, sheet))
    return w(
        "style",
        w("name", val="Normal"),
        w("qFormat"),
        properties,
        letters,
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _bare(kind: str, id: str, name: str, hidden: bool = False) -> Element:
    notes = (w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed")) if hidden else ()
    return w("style", w("name", val=name), *notes, type=kind, default=1, styleId=id)


def _paragraph(style: ParagraphStyle, sheet: Sheet) -> Element:
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.based_on),
        w("next", val=style.following) if style.following else None,
        w("qFormat"),
        w("pPr", *_frame(style.frame, sheet)),
        w("rPr", *_type(style.type, sheet)),
        type="paragraph",
        styleId=style.id,
        customStyle=1 if _is_ours(style) else None,
    )


def _is_ours(style: ParagraphStyle | CharacterStyle) -> bool:
    """Tell whether a style is none of those that Word has of itself."""
    return style.name.startswith("Brief") or style.name.endswith("Persian")


def _character(style: CharacterStyle, sheet: Sheet) -> Element:
    numbers = (_fonts(sheet, "persian_numbers", "persian_numbers"),) if style.automatic and sheet.persian else ()
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="DefaultParagraphFont"),
        w("qFormat"),
        w("rPr", *numbers, *_type(style.type, sheet)),
        type="character",
        styleId=style.id,
        customStyle=1 if _is_ours(style) else None,
    )


def _fonts(sheet: Sheet, latin: Role, persian: Role) -> Element:
    """Return w:rFonts by name, never by theme: a theme font would win over w:cs (17.3.2.26)."""
    western, eastern = sheet.fonts.face(latin).family, sheet.fonts.face(persian).family
    return w("rFonts", ascii=western, hAnsi=western, eastAsia=western, cs=eastern)


def _sizes(look: Type) -> Iterator[Element]:
    if look.size:
        yield w("sz", val=half_points(look.size[0]))
        yield w("szCs", val=half_points(look.size[1]))


def _type(look: Type, sheet: Sheet) -> Iterator[Element]:
    """Yield the properties of letters in the order of the schema (CT_RPr), each with its complex-script twin."""
    if look.font:
        yield _fonts(sheet, look.font, look.font)
    if look.bold is not None:
        yield from (switch("b", look.bold), switch("bCs", look.bold))
    if look.slanted:  # the Persian face has no italic: Persian words turn bold instead
        yield from (switch("b", False), switch("bCs"), switch("i"), switch("iCs", False))
    if look.colour:
        yield w("color", val=look.colour)
    yield from _sizes(look)
    if look.underlined:
        yield w("u", val="single")
    if look.raised:
        yield w("vertAlign", val="superscript")


def _frame(frame: Frame, sheet: Sheet) -> Iterator[Element]:
    """Yield the properties of a paragraph in the order of the schema (CT_PPrBase)."""
    yield from (switch(name) for name, on in (("keepNext", frame.keep_next), ("keepLines", frame.keep_lines)) if on)
    if frame.list:
        yield w("numPr", w("numId", val=frame.list))
    if frame.edges:
        yield w("pBdr", *(_edge(edge, colour, points) for edge, colour, points in frame.edges))
    if frame.tabs:
        yield w("tabs", *(w("tab", val=kind, pos=round(sheet.width * share)) for kind, share in frame.tabs))
    if sheet.persian:
        yield switch("bidi")
    yield from _spacing(frame, sheet.persian)
    if frame.grouped:
        yield switch("contextualSpacing")
    if frame.centred:
        yield w("jc", val="center")
    if frame.outline is not None:
        yield w("outlineLvl", val=frame.outline)


def _spacing(frame: Frame, persian: bool) -> Iterator[Element]:
    before = None if frame.before is None else twips(frame.before)
    after = None if frame.after is None else twips(frame.after)
    line = _SINGLE_LINE if frame.natural else frame.line and twips(frame.line[persian])
    if before is not None or after is not None or line:
        rule = "auto" if frame.natural else "exact"
        yield w("spacing", before=before, after=after, line=line, lineRule=rule if line else None)


def _edge(edge: Edge, colour: str, points: float) -> Element:
    if not points:
        return w(edge, val="nil")
    return w(edge, val="single", sz=round(points * EIGHTHS_PER_POINT), space=4, color=colour)


def _rules(**colours: str) -> Element:
    return w("tblBorders", *(w(edge, val="single", sz=4, space=0, color=colour) for edge, colour in colours.items()))


def _margins(edge: int, side: int) -> Element:
    """Return the space inside cells, in twips; alike on both sides, since programs differ on which is left."""
    sides = (("top", edge), ("left", side), ("bottom", edge), ("right", side))
    return w("tblCellMar", *(w(name, w=width, type="dxa") for name, width in sides))


def _plain_table() -> Element:
    style = _bare("table", "TableNormal", "Normal Table", hidden=True)
    style.append(w("tblPr", w("tblInd", w=0, type="dxa"), _margins(0, 108)))
    return style


def _table(id: str, name: str, margins: Element, rules: Element | None = None, shade: str | None = None) -> Element:
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val="TableNormal"),
        w("qFormat"),
        w("tblPr", rules, margins),
        w("tcPr", w("shd", val="clear", color="auto", fill=shade)) if shade else None,
        type="table",
        styleId=id,
        customStyle=1,
    )
