"""The styles that differ in a document of both languages, where each text has half the page."""

from __future__ import annotations

from dataclasses import replace

from toolkit.writers.docx.styles import ACCENT, PARAGRAPHS, Frame, ParagraphStyle, Type

_STYLES = {style.id: style for style in PARAGRAPHS}
_LINE = (12.6, 14.4)


def _changed(id: str, type_: Type | None = None, frame: Frame | None = None) -> ParagraphStyle:
    style = _STYLES[id]
    return replace(style, type=type_ or style.type, frame=frame or style.frame)


PARALLEL: tuple[ParagraphStyle, ...] = (
    _changed("BriefKicker", frame=Frame(line=(12, 14), keep_next=True)),
    _changed("Title", replace(_STYLES["Title"].type, size=(17, 16)), Frame(line=(20.5, 24), keep_next=True)),
    _changed("Subtitle", replace(_STYLES["Subtitle"].type, size=(10.5, 10.5)), Frame(line=(15, 17))),
    _changed("BriefNotice", frame=Frame(line=(11.5, 13.5))),
    _changed("BodyText", Type(size=(9, 9)), Frame(line=_LINE)),
    _changed("ListBullet", Type(size=(9, 9)), Frame(line=_LINE, list=1)),
    _changed("BriefPull", Type(size=(10.5, 10.5), colour=ACCENT), Frame(line=(15, 17), before=3, after=3)),
    _changed("BriefTableText", Type(size=(9, 9)), Frame(line=_LINE)),
    _changed("BriefDetail", Type(size=(8.5, 8.5)), Frame(line=(11.8, 13.4))),
    _changed("Caption", frame=Frame(line=(11.5, 13.5), keep_lines=True)),
)
"""Space between texts is that of the cells; lines are a little lower than on a whole page."""
