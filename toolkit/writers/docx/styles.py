"""The styles: the whole look of a Word file as data, in points, by the names staff know.

Sizes come in pairs, for Latin and for Persian script (w:sz and w:szCs); so do line heights, for a document in
English and one in Persian. One accent colour, which is a dark grey on a printer without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.fonts import Role

ACCENT = "1F4E5F"
GREY = "5A6268"
RULE = "B9C4C9"
TINT = "F1F5F6"

Edge = Literal["top", "bottom", "leading", "box"]


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
    """How a paragraph stands: space and indents in points; ``line`` is its line height (English, Persian)."""

    before: float | None = None
    after: float | None = None
    line: tuple[float, float] | None = None
    indent: float = 0
    hanging: float = 0
    centred: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    edge: Edge | None = None
    edge_colour: str = RULE
    shade: str | None = None
    list: int | None = None
    halves: float | None = None
    """Width that two hemistichs share, each centred in its half."""


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


BODY = Type(size=(10, 10.5))
BODY_LINE = (14, 18)

PARAGRAPHS: tuple[ParagraphStyle, ...] = (
    ParagraphStyle(
        "BriefHouse",
        "Brief House",
        Type(size=(10.5, 11), bold=True, colour=ACCENT),
        Frame(line=(14, 18), keep_next=True),
    ),
    ParagraphStyle("BriefAddress", "Brief Address", Type(size=(8.5, 9), colour=GREY), Frame(line=(12, 15))),
    ParagraphStyle(
        "BriefKicker",
        "Brief Kicker",
        Type(size=(8.5, 9), colour=GREY),
        Frame(before=8, after=2, line=(12, 15), keep_next=True, edge="top", edge_colour=ACCENT),
        following="Title",
    ),
    ParagraphStyle(
        "Title",
        "Title",
        Type(size=(21, 20), bold=True, colour=ACCENT),
        Frame(before=2, after=4, line=(26, 34), keep_next=True, keep_lines=True),
        following="Subtitle",
    ),
    ParagraphStyle(
        "Subtitle",
        "Subtitle",
        Type(size=(11.5, 12), colour="333B40"),
        Frame(after=8, line=(16, 21), keep_lines=True),
        following="BodyText",
    ),
    ParagraphStyle(
        "BriefNotice",
        "Brief Notice",
        Type(size=(8.5, 9), colour=GREY),
        Frame(before=2, after=8, line=(12, 15), edge="box"),
        following="BodyText",
    ),
    ParagraphStyle(
        "Heading1",
        "heading 1",
        Type(size=(13, 13), bold=True, colour=ACCENT),
        Frame(before=13, after=4, line=(17, 22), keep_next=True, keep_lines=True, outline=0),
        following="BodyText",
    ),
    ParagraphStyle(
        "Heading2",
        "heading 2",
        Type(size=(11, 11.5), bold=True, colour=ACCENT),
        Frame(before=9, after=3, line=(15, 19), keep_next=True, keep_lines=True, outline=1),
        following="BodyText",
    ),
    ParagraphStyle("BodyText", "Body Text", frame=Frame(after=6)),
    ParagraphStyle("ListBullet", "List Bullet", frame=Frame(after=4, list=1)),
    ParagraphStyle("ListNumber", "List Number", frame=Frame(after=4, list=2)),
    ParagraphStyle(
        "BriefPull",
        "Brief Pull Quote",
        Type(size=(12.5, 13), colour=ACCENT),
        Frame(before=6, after=10, line=(17, 22), indent=10, keep_lines=True, edge="leading", edge_colour=ACCENT),
        following="BodyText",
    ),
    ParagraphStyle(
        "BriefSourceName",
        "Brief Source Name",
        Type(size=(11, 11.5), bold=True),
        Frame(after=2, line=(16, 19), centred=True),
    ),
    ParagraphStyle(
        "BriefSourceLine",
        "Brief Source Line",
        Type(size=(8.5, 9), colour=GREY),
        Frame(line=(13, 15), centred=True),
    ),
    ParagraphStyle(
        "BriefVerse",
        "Brief Verse",
        Type(size=(12, 13), font="verse"),
        Frame(line=(21, 22), keep_lines=True, halves=1),
    ),
    ParagraphStyle("BriefDisclaimer", "Brief Disclaimer", Type(size=(8.5, 9), colour=GREY), Frame(line=(12, 15))),
    ParagraphStyle("BriefTableText", "Brief Table Text", Type(size=(9.5, 10)), Frame(line=(13, 16.5))),
    ParagraphStyle(
        "BriefTableHeading",
        "Brief Table Heading",
        Type(size=(8.5, 9), bold=True, colour=ACCENT),
        Frame(line=(12, 15.5), keep_next=True),
        "BriefTableText",
    ),
    ParagraphStyle("BriefRowHeading", "Brief Row Heading", Type(bold=True), based_on="BriefTableText"),
    ParagraphStyle(
        "BriefFigure",
        "Brief Figure",
        Type(size=(13, 13.5), bold=True, colour=ACCENT),
        Frame(line=(17, 21)),
        "BriefTableText",
    ),
    ParagraphStyle(
        "FootnoteText",
        "footnote text",
        Type(size=(8.5, 9)),
        Frame(line=(11.5, 15), keep_lines=True),
    ),
    ParagraphStyle(
        "Header",
        "header",
        Type(size=(8, 8.5), colour=GREY),
        Frame(line=(11, 14), edge="bottom"),
    ),
    ParagraphStyle(
        "Footer",
        "footer",
        Type(size=(8, 8.5), colour=GREY),
        Frame(line=(11, 14), edge="top"),
    ),
    ParagraphStyle("BriefEnd", "Brief End", Type(size=(1, 1)), Frame(line=(1, 1))),
)

CHARACTERS: tuple[CharacterStyle, ...] = (
    CharacterStyle("Strong", "Strong", Type(bold=True)),
    CharacterStyle("Emphasis", "Emphasis", Type(slanted=True)),
    CharacterStyle("Hyperlink", "Hyperlink", Type(colour=ACCENT, underlined=True)),
    CharacterStyle("FootnoteReference", "footnote reference", Type(raised=True), automatic=True),
    CharacterStyle("PageNumber", "page number", Type(), automatic=True),
    CharacterStyle("BriefEvidence", "Brief Evidence", Type(size=(7.5, 8), colour=GREY)),
    CharacterStyle("BriefAbsent", "Brief Not Stated", Type(colour=GREY)),
    CharacterStyle("BriefLatin", "Brief Latin Name", Type(size=(8.5, 9), bold=False, colour=GREY)),
)
