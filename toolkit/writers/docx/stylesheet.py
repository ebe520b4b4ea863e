"""The style sheet part, written from the table of styles and the look of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from toolkit.language import ENGLISH, PERSIAN
from toolkit.writers.docx.elements import EIGHTHS_PER_POINT, Element, switch, twips, w
from toolkit.writers.docx.look import Look
from toolkit.writers.docx.properties import Sheet, fonts, letters, paragraph, sizes, spacing
from toolkit.writers.docx.styles import (
    CHARACTERS,
    NORMAL,
    PARAGRAPHS,
    TABLES,
    CharacterStyle,
    ParagraphStyle,
    TableStyle,
)

_KERNING = 2  # half points: letters are kerned in all sizes from there, as in the PDF
_OFFERED, _OTHERS = 9, 99  # w:uiPriority
_SHARED_LINES = frozenset(
    {"BriefMasthead", "Heading1", "Heading2", "Heading3", "TOCHeading", "TOC1", "TOC2", "Header", "Footer"}
)


@lru_cache(maxsize=8)
def style_sheet(sheet: Sheet) -> Element:
    """Return w:styles, which all documents of a kind share; it is read by those who get it, never changed."""
    return w(
        "styles",
        _defaults(sheet),
        _latent(),
        _normal(sheet),
        _bare("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _bare("numbering", "NoList", "No List"),
        _plain_table(),
        *(_paragraph(style, sheet) for style in PARAGRAPHS),
        *(_character(style, sheet) for style in CHARACTERS),
        *(_twins(sheet) if sheet.looks.bilingual else ()),
        *(_table(style, sheet.look(style.name)) for style in TABLES),
    )


def persian_style(style: str) -> str:
    """Return the name of what a style is for Persian in a document of both languages."""
    return f"{style}Persian"


def _twins(sheet: Sheet) -> Iterator[Element]:
    """Yield what Persian paragraphs and numbers have beside the styles of a document in English."""
    own = replace(sheet, direction="rtl")
    for style in PARAGRAPHS:
        yield w(
            "style",
            w("name", val=f"{style.name} Persian"),
            w("basedOn", val=style.id),
            w("uiPriority", val=_OTHERS),
            # Where a heading follows that of the other language, the rule stands above both.
            w(
                "pPr",
                w("pBdr", w("top", val="nil")) if style.outline is not None else None,
                switch("bidi"),
                *spacing(style, own),
            ),
            w("rPr", *sizes(style.name, own)),
            type="paragraph",
            styleId=persian_style(style.id),
            customStyle=1,
        )
    for character in CHARACTERS:
        if character.automatic or character.id == "Emphasis":
            name = f"{character.name} Persian"
            yield _character(replace(character, id=persian_style(character.id), name=name), own, character.name)


def _defaults(sheet: Sheet) -> Element:
    properties = w(
        "rPr",
        fonts(sheet, "latin", "persian"),
        w("kern", val=_KERNING),
        *sizes(NORMAL.name, sheet),
        w("lang", val=ENGLISH.bcp47, eastAsia=ENGLISH.bcp47, bidi=PERSIAN.bcp47),
    )
    return w("docDefaults", w("rPrDefault", properties), w("pPrDefault", w("pPr", w("spacing", before=0, after=0))))


def _latent() -> Element:
    """Return what holds for all other styles of Word: out of sight until somebody asks for them."""
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=_OTHERS,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _normal(sheet: Sheet) -> Element:
    return w(
        "style",
        w("name", val=NORMAL.name),
        w("qFormat"),
        w("pPr", switch("widowControl"), *paragraph(NORMAL, sheet)),
        # Here as well as in the defaults: in tables LibreOffice lets the defaults win over character styles.
        w("rPr", *letters(NORMAL.name, sheet)),
        type="paragraph",
        default=1,
        styleId=NORMAL.id,
    )


def _bare(kind: str, id: str, name: str) -> Element:
    notes = (w("uiPriority", val=_OTHERS), w("semiHidden"), w("unhideWhenUsed"))
    return w("style", w("name", val=name), *notes, type=kind, default=1, styleId=id)


def _paragraph(style: ParagraphStyle, sheet: Sheet) -> Element:
    tiny = (w("sz", val=2), w("szCs", val=2)) if style.line == "none" else ()
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.based_on),
        w("next", val=style.following) if style.following else None,
        *_place(style.gallery),
        w("pPr", *paragraph(_sharing(style) if sheet.looks.bilingual else style, sheet)),
        w("rPr", *letters(style.name, sheet), *tiny),
        type="paragraph",
        styleId=style.id,
        customStyle=_custom(style.name),
    )


def _sharing(style: ParagraphStyle) -> ParagraphStyle:
    """Return a style whose lines two languages may share: there the second one ends at the margin.

    Others have no such tab stop: in lists LibreOffice would not find the beginning of the text any more.
    """
    return replace(style, tabs=(("right", 1),)) if style.id in _SHARED_LINES else style


def _character(style: CharacterStyle, sheet: Sheet, look: str = "") -> Element:
    """Return a character style; ``look`` is the style that says how it looks, if it is not the style itself."""
    numbers = (fonts(sheet, "persian_numbers", "persian_numbers"),) if style.automatic and sheet.persian else ()
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="DefaultParagraphFont"),
        *_place(style.gallery),
        w("rPr", *numbers, *letters(look or style.name, sheet)),
        type="character",
        styleId=style.id,
        customStyle=_custom(style.name),
    )


def _place(gallery: bool) -> Iterator[Element]:
    """Yield where Word shows a style: among those offered to whoever writes, or with all others."""
    yield w("uiPriority", val=_OFFERED if gallery else _OTHERS)
    if gallery:
        yield w("qFormat")


def _custom(name: str) -> int | None:
    """Return the mark of a style that Word does not have of itself."""
    return 1 if name.startswith("Brief") or name.endswith("Persian") else None


def _plain_table() -> Element:
    style = _bare("table", "TableNormal", "Normal Table")
    style.append(w("tblPr", w("tblInd", w=0, type="dxa"), _margins(Look(block=0, inline=5.4))))
    return style


def _table(style: TableStyle, look: Look) -> Element:
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="TableNormal"),
        *_place(style.grid),
        w("tblPr", _rules(style, look), _margins(look)),
        w("tcPr", w("shd", val="clear", color="auto", fill=look.shade)) if look.shade else None,
        type="table",
        styleId=style.id,
        customStyle=_custom(style.name),
    )


def _rules(style: TableStyle, look: Look) -> Element | None:
    if look.top is None:
        return None
    edges = ("top", "left", "bottom", "right", "insideH", "insideV") if style.grid else ("insideH",)
    thickness, colour = round(look.top.points * EIGHTHS_PER_POINT), look.top.colour
    return w("tblBorders", *(w(edge, val="single", sz=thickness, space=0, color=colour) for edge in edges))


def _margins(look: Look) -> Element:
    """Return the space inside cells; alike on both sides, since programs differ on which is left."""
    block, inline = twips(look.block or 0), twips(look.inline or 0)
    sides = (("top", block), ("left", inline), ("bottom", block), ("right", inline))
    return w("tblCellMar", *(w(name, w=width, type="dxa") for name, width in sides))
