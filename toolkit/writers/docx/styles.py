"""The styles: the whole look of a Word file as data, in points, by the names staff know.

Sizes come in pairs, for Latin and for Persian script (w:sz and w:szCs); so do line heights, for a document in
English and one in Persian. One accent colour, which is a dark grey on a printer without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.fonts import Role

INK = "1B1E21"
ACCENT = "134B66"
GREY = "565D64"
RULE = "B4BCC3"
TINT = "EFF3F5"

Edge = Literal["top", "bottom"]


@dataclass(frozen=True)
class Type:
    """How letters look: size in points (Latin, Persian), weight, slope and colour; None keeps what is inherited."""

    size: tuple[float, float] | None = None
    bold: bool | None = None
    colour: str | None = None
    font: Role | None = None
    slanted: bool = False
    underlined: bool = False
    raised: bool = False


@dataclass(frozen=True)
class Frame:
    """How a paragraph stands: space in points; ``line`` is its line height (English, Persian)."""

    before: float | None = None
    after: float | None = None
    line: tuple[float, float] | None = None
    centred: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    edges: tuple[tuple[Edge, str, float], ...] = ()
    """Rules along the paragraph: where, of which colour, how many points thick."""
    list: int | None = None
    natural: bool = False
    """As high as what stands in it: a picture would be cut off by lines of a fixed height."""
    grouped: bool = False
    """Without space between paragraphs of the same style."""
    tabs: tuple[tuple[Literal["center", "right"], float], ...] = ()
    """Tab stops, as shares of the width of the text, counted from the side where lines begin."""


@dataclass(frozen=True)
class ParagraphStyle:
    """A paragraph style."""

    id: str
    name: str
    type: Type = Type()
    frame: Frame = Frame()
    based_on: str = "Normal"
    following: str | None = None


@dataclass(frozen=True)
class CharacterStyle:
    """A character style; ``automatic`` marks numbers that Word counts, drawn in Persian digits by their font."""

    id: str
    name: str
    type: Type
    automatic: bool = False


BODY = Type(size=(9.5, 9.5), colour=INK)
BODY_LINE = (12.8, 14.0)
_HAIRLINE = 0.5
_SMALL = Type(size=(8, 8), colour=GREY)
_SMALL_LINE = (11.5, 13.5)

PARAGRAPHS: tuple[ParagraphStyle, ...] = (
    ParagraphStyle(
        "BriefMasthead",
        "Brief Masthead",
        _SMALL,
        Frame(
            after=10,
            line=(15, 18),
            edges=(("top", ACCENT, 2.25), ("bottom", RULE, _HAIRLINE)),
            tabs=(("right", 1),),
        ),
    ),
    ParagraphStyle(
        "BriefKicker",
        "Brief Kicker",
        Type(size=(8.5, 8.5), bold=True, colour=ACCENT),
        Frame(after=3, line=(12, 14), keep_next=True),
        following="Title",
    ),
    ParagraphStyle(
        "Title",
        "Title",
        Type(size=(21, 18.5), bold=True, colour=INK),
        Frame(after=5, line=(25, 28), keep_next=True, keep_lines=True),
        following="Subtitle",
    ),
    ParagraphStyle(
        "Subtitle",
        "Subtitle",
        Type(size=(11.5, 11), colour="33393F"),
        Frame(after=5, line=(15.5, 17.5), keep_lines=True),
        following="BodyText",
    ),
    ParagraphStyle("BriefNotice", "Brief Notice", _SMALL, Frame(after=8, line=_SMALL_LINE), following="BodyText"),
    ParagraphStyle(
        "Heading1",
        "heading 1",
        Type(size=(11, 10.5), bold=True, colour=ACCENT),
        Frame(
            before=6,
            after=1,
            line=(14, 15.5),
            keep_next=True,
            keep_lines=True,
            outline=0,
            edges=(("top", RULE, _HAIRLINE),),
        ),
        following="BodyText",
    ),
    ParagraphStyle(
        "Heading2",
        "heading 2",
        Type(size=(9.5, 9.5), bold=True, colour=INK),
        Frame(before=8, after=3, line=BODY_LINE, keep_next=True, keep_lines=True, outline=1),
        following="BodyText",
    ),
    ParagraphStyle(
        "TOCHeading",
        "TOC Heading",
        Type(size=(11, 10.5), bold=True, colour=ACCENT),
        Frame(before=6, after=1, line=(14, 15.5), keep_next=True, keep_lines=True, edges=(("top", RULE, _HAIRLINE),)),
        following="TOC1",
    ),
    ParagraphStyle("TOC1", "toc 1", frame=Frame(line=(12.2, 13.8)), following="TOC1"),
    ParagraphStyle("BodyText", "Body Text", frame=Frame(after=3)),
    ParagraphStyle("ListBullet", "List Bullet", frame=Frame(after=2, list=1)),
    ParagraphStyle("ListNumber", "List Number", frame=Frame(after=2, list=2)),
    ParagraphStyle(
        "BriefPull",
        "Brief Pull Quote",
        Type(size=(12, 11.5), colour=ACCENT),
        Frame(
            before=6,
            after=8,
            line=(16.5, 18.5),
            keep_lines=True,
            edges=(("top", ACCENT, 0.75), ("bottom", ACCENT, 0.75)),
        ),
        following="BodyText",
    ),
    ParagraphStyle(
        "BriefSourceName",
        "Brief Source Name",
        Type(size=(10.5, 10.5), bold=True),
        Frame(before=2, after=2, line=(15, 17), centred=True),
    ),
    ParagraphStyle(
        "BriefSourceLine",
        "Brief Source Line",
        _SMALL,
        Frame(after=5, line=_SMALL_LINE, grouped=True, centred=True),
    ),
    ParagraphStyle(
        "BriefVerse",
        "Brief Verse",
        Type(size=(13, 13), font="verse"),
        Frame(after=5, line=(20, 20), grouped=True, keep_lines=True, tabs=(("center", 0.27), ("center", 0.73))),
    ),
    ParagraphStyle(
        "BriefDrawing",
        "Brief Drawing",
        frame=Frame(before=1, after=0, natural=True, keep_next=True),
        following="Caption",
    ),
    ParagraphStyle("Caption", "caption", _SMALL, Frame(after=2, line=_SMALL_LINE, keep_lines=True)),
    ParagraphStyle("BriefDisclaimer", "Brief Disclaimer", _SMALL, Frame(line=_SMALL_LINE)),
    ParagraphStyle("BriefTableText", "Brief Table Text", frame=Frame(line=(12.2, 13.8))),
    ParagraphStyle(
        "BriefTableHeading",
        "Brief Table Heading",
        Type(size=(7.5, 8), colour=GREY),
        Frame(line=(11, 13), keep_next=True),
        "BriefTableText",
    ),
    ParagraphStyle("BriefRowHeading", "Brief Row Heading", based_on="BriefTableText"),
    ParagraphStyle(
        "BriefFigure",
        "Brief Figure",
        Type(size=(13, 12.5), colour=ACCENT),
        Frame(line=(15.5, 16.5)),
        "BriefTableText",
    ),
    ParagraphStyle("BriefDetail", "Brief Detail", Type(size=(9, 9)), Frame(line=(11.8, 13.8)), "BriefTableText"),
    ParagraphStyle("BriefDetailName", "Brief Detail Name", Type(colour=GREY), based_on="BriefDetail"),
    ParagraphStyle("FootnoteText", "footnote text", Type(size=(8, 8)), Frame(line=(11, 13.5), keep_lines=True)),
    ParagraphStyle(
        "Header",
        "header",
        Type(size=(7.5, 7.5), colour=GREY),
        Frame(line=(11, 13)),
    ),
    ParagraphStyle("Footer", "footer", Type(size=(7.5, 7.5), colour=GREY), Frame(line=(11, 13))),
    ParagraphStyle("BriefEnd", "Brief End", Type(size=(1, 1)), Frame(line=(1, 1))),
)

# Bold is a toggle (17.7.3): a bold character style inside a bold paragraph style is not bold. So the styles of row
# headings are not bold; their labels are.
CHARACTERS: tuple[CharacterStyle, ...] = (
    CharacterStyle("Strong", "Strong", Type(bold=True)),
    CharacterStyle("Emphasis", "Emphasis", Type(slanted=True)),
    CharacterStyle("Hyperlink", "Hyperlink", Type(colour=ACCENT, underlined=True)),
    CharacterStyle("FollowedHyperlink", "FollowedHyperlink", Type(colour=GREY, underlined=True)),
    CharacterStyle("FootnoteReference", "footnote reference", Type(raised=True), automatic=True),
    CharacterStyle("PageNumber", "page number", Type(), automatic=True),
    CharacterStyle("BriefHouse", "Brief House", Type(size=(10.5, 10.5), bold=True, colour=ACCENT)),
    CharacterStyle("BriefLabel", "Brief Label", Type(bold=True)),
    CharacterStyle("BriefEvidence", "Brief Evidence", Type(size=(7.5, 7.5), colour=GREY)),
    CharacterStyle("BriefAbsent", "Brief Not Stated", Type(colour=GREY)),
    CharacterStyle("BriefKey", "Brief Key", Type(colour=ACCENT, bold=True)),
    CharacterStyle("BriefBeside", "Brief Beside Label", Type(size=(8.5, 8.5), colour=GREY)),
)
