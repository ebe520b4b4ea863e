"""The styles that differ in a document of both languages, where each text has half the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.writers.docx.styles import PARAGRAPHS, CharacterStyle, Frame, ParagraphStyle, Type

_BASELINE = 0.8
"""Share of the height of a line that is above its baseline, where the height is fixed."""
_TEXT = (12.6, 14.4)
_NARROW = 0.89
"""Share of sizes and line heights on a page that is narrow for two columns."""
_LEAST = 7.0
_STYLES = {style.id: style for style in PARAGRAPHS}


def _halved(id: str, size: float | None = None, line: tuple[float, float] | None = None) -> ParagraphStyle:
    """Return a style for texts side by side: no rules, the first lines of both on one baseline.

    Space between texts is that of their cells. Size and line height (English, Persian) are in points, None: as they
    are.
    """
    style = _STYLES[id]
    english, persian = line = line or style.frame.line or _TEXT
    before = round(_BASELINE * (persian - english), 1)
    frame = Frame(before=before, line=line, list=style.frame.list, keep_next=style.frame.keep_next)
    return replace(style, type=replace(style.type, size=(size, size) if size else style.type.size), frame=frame)


def _small(size: float) -> float:
    """Return a size for a narrow page, in half points; nothing is smaller than 7 points."""
    return max(_LEAST, round(2 * size * _NARROW) / 2)


def _narrowed(style: ParagraphStyle) -> ParagraphStyle:
    line, size, before = style.frame.line or _TEXT, style.type.size, style.frame.before or 0
    frame = replace(style.frame, line=(_short(line[0]), _short(line[1])), before=_short(before))
    return replace(style, type=_narrowed_type(style.type) if size else style.type, frame=frame)


def _short(height: float) -> float:
    return round(height * _NARROW, 1)


def _narrowed_type(type_: Type) -> Type:
    return replace(type_, size=(_small(type_.size[0]), _small(type_.size[1]))) if type_.size else type_


_MASTHEAD = _STYLES["BriefMasthead"]
_DETAIL = _halved("BriefDetail", 8.5, (11.8, 13.4))
_TITLE = _halved("Title", line=(20.5, 24))
PARALLEL: tuple[ParagraphStyle, ...] = (
    replace(_MASTHEAD, frame=replace(_MASTHEAD.frame, after=4, grouped=True)),
    _halved("BriefKicker"),
    replace(_TITLE, type=replace(_TITLE.type, size=(17, 16))),
    _halved("Subtitle", 10.5, (15, 17)),
    _halved("BriefNotice"),
    _halved("BodyText", 9, _TEXT),
    _halved("ListBullet", 9, _TEXT),
    _halved("BriefPull", 10.5, (15, 17)),
    _halved("BriefTableText", 9, _TEXT),
    _halved("BriefTableHeading"),
    _halved("BriefFigure"),
    _DETAIL,
    _halved("BriefDisclaimer"),
    _halved("Caption"),
    ParagraphStyle("BriefShared", "Brief Shared Detail", frame=Frame(centred=True), based_on="BriefDetail"),
)
"""Space between texts is that of their cells."""


def parallel(styles: Iterable[ParagraphStyle], *, narrow: bool) -> tuple[ParagraphStyle, ...]:
    """Return the paragraph styles of a document of both languages; ``narrow`` is a page like A5."""
    named = {style.id: style for style in styles}
    changed = (_narrowed(style) if narrow and style.frame.line else style for style in PARALLEL)
    return tuple((named | {style.id: style for style in changed}).values())


def narrowed(styles: Iterable[CharacterStyle]) -> tuple[CharacterStyle, ...]:
    """Return character styles for a narrow page."""
    return tuple(replace(style, type=_narrowed_type(style.type)) for style in styles)
