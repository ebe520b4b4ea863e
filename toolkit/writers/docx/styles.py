"""The styles of a Word file by the names staff know: what each is for. How they look stands in templates/word.css.

Names are those that Word has in English; it shows them in the language of the user.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class ParagraphStyle:
    """A paragraph style; ``list`` is the numbering it begins (w:num), ``outline`` its level among the headings."""

    id: str
    name: str
    based_on: str = "Normal"
    following: str | None = None
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    list: int | None = None
    line: Literal["least", "natural", "none"] = "least"
    """As high as said at least, as what stands in it, as a picture is, or as nothing."""
    grouped: bool = False
    """Without space between paragraphs of the same style."""
    tabs: tuple[tuple[Literal["center", "right"], float], ...] = ()
    """Tab stops, as shares of the width of the text, counted from the side where lines begin."""
    gallery: bool = False
    """Whether it is offered to whoever writes."""
    paired: bool = False
    """Whether it stands beside its translation in a document of both languages, on one baseline with it."""


@dataclass(frozen=True)
class CharacterStyle:
    """A character style; ``automatic`` marks numbers that Word counts, drawn in Persian digits by their font."""

    id: str
    name: str
    automatic: bool = False
    gallery: bool = False


@dataclass(frozen=True)
class TableStyle:
    """A table style; ``grid`` has rules around every cell."""

    id: str
    name: str
    grid: bool = False


def _heading(level: int) -> ParagraphStyle:
    return ParagraphStyle(
        f"Heading{level}",
        f"heading {level}",
        following="BodyText",
        keep_next=True,
        keep_lines=True,
        outline=level - 1,
        gallery=True,
    )


def _text(id: str, name: str, list: int | None = None) -> ParagraphStyle:
    return ParagraphStyle(id, name, list=list, gallery=True, paired=True)


NORMAL = ParagraphStyle("Normal", "Normal", based_on="")
BULLETS, NUMBERS, ASSESSMENTS, REMARKS = 1, 2, 3, 4
"""Numbers of the lists that styles begin; their definitions are numbered alike."""

PARAGRAPHS: tuple[ParagraphStyle, ...] = (
    ParagraphStyle("BriefMasthead", "Brief Masthead", grouped=True, tabs=(("right", 1),)),
    ParagraphStyle("BriefKicker", "Brief Kicker", following="Title", keep_next=True, paired=True),
    ParagraphStyle("Title", "Title", following="Subtitle", keep_next=True, keep_lines=True, gallery=True, paired=True),
    ParagraphStyle("Subtitle", "Subtitle", following="BodyText", keep_lines=True, gallery=True, paired=True),
    ParagraphStyle("BriefNotice", "Brief Notice", following="BodyText", paired=True),
    _heading(1),
    _heading(2),
    _heading(3),
    ParagraphStyle("TOCHeading", "TOC Heading", following="TOC1", keep_next=True, keep_lines=True),
    ParagraphStyle("TOC1", "toc 1", following="TOC1"),
    ParagraphStyle("TOC2", "toc 2", following="TOC2"),
    _text("BodyText", "Body Text"),
    _text("ListBullet", "List Bullet", BULLETS),
    _text("ListNumber", "List Number", NUMBERS),
    ParagraphStyle("BriefAssessment", "Brief Assessment", keep_lines=True, list=ASSESSMENTS, gallery=True),
    _text("BriefRemark", "Brief Remark", REMARKS),
    ParagraphStyle("Quote", "Quote", following="BodyText", keep_lines=True, gallery=True, paired=True),
    ParagraphStyle("BriefSourceName", "Brief Source Name"),
    ParagraphStyle("BriefSourceLine", "Brief Source Line", grouped=True),
    ParagraphStyle(
        "BriefVerse", "Brief Verse", grouped=True, keep_lines=True, tabs=(("center", 0.27), ("center", 0.73))
    ),
    ParagraphStyle("BriefDrawing", "Brief Drawing", following="Caption", keep_next=True, line="natural"),
    ParagraphStyle("Caption", "caption", keep_lines=True, gallery=True, paired=True),
    ParagraphStyle("BriefDisclaimer", "Brief Disclaimer", paired=True),
    ParagraphStyle("BriefTableText", "Brief Table Text", gallery=True, paired=True),
    ParagraphStyle(
        "BriefTableHeading", "Brief Table Heading", based_on="BriefTableText", keep_next=True, gallery=True, paired=True
    ),
    ParagraphStyle("BriefRowHeading", "Brief Row Heading", based_on="BriefTableText"),
    ParagraphStyle("BriefFigure", "Brief Figure", based_on="BriefTableText", paired=True),
    ParagraphStyle("BriefDetail", "Brief Detail", based_on="BriefTableText", paired=True),
    ParagraphStyle("BriefDetailName", "Brief Detail Name", based_on="BriefDetail"),
    ParagraphStyle("BriefShared", "Brief Shared Detail", based_on="BriefDetail"),
    ParagraphStyle("FootnoteText", "footnote text", keep_lines=True),
    ParagraphStyle("Header", "header"),
    ParagraphStyle("Footer", "footer", tabs=(("right", 1),)),
    ParagraphStyle("BriefEnd", "Brief End", line="none"),
)

# Bold is a toggle (17.7.3): a bold character style inside a bold paragraph style is not bold. So the styles of row
# headings are not bold; their labels are.
CHARACTERS: tuple[CharacterStyle, ...] = (
    CharacterStyle("Strong", "Strong", gallery=True),
    CharacterStyle("Emphasis", "Emphasis", gallery=True),
    CharacterStyle("Hyperlink", "Hyperlink"),
    CharacterStyle("FollowedHyperlink", "FollowedHyperlink"),
    CharacterStyle("FootnoteReference", "footnote reference", automatic=True),
    CharacterStyle("PageNumber", "page number", automatic=True),
    CharacterStyle("BriefHouse", "Brief House"),
    CharacterStyle("BriefLabel", "Brief Label"),
    CharacterStyle("BriefEvidence", "Brief Evidence"),
    CharacterStyle("BriefAbsent", "Brief Not Stated"),
    CharacterStyle("BriefKey", "Brief Key"),
    CharacterStyle("BriefGap", "Brief Gap"),
    CharacterStyle("BriefBeside", "Brief Beside"),
)

TABLES: tuple[TableStyle, ...] = (
    TableStyle("BriefTable", "Brief Table"),
    TableStyle("BriefBox", "Brief Box"),
    TableStyle("BriefPairs", "Brief Pairs"),
    TableStyle("BriefDetails", "Brief Details"),
    TableStyle("TableGrid", "Table Grid", grid=True),
)
Style = ParagraphStyle | CharacterStyle | TableStyle
_ALL: tuple[Style, ...] = (NORMAL, *PARAGRAPHS, *CHARACTERS, *TABLES)
NAMES = {style.id: style.name for style in _ALL}
"""The name of each style in Word by its id."""
