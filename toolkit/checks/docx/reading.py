"""Demands on what is read out and walked through: headings, pictures, blank paragraphs, characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.checks.docx.document import Document, Paragraph
from toolkit.checks.docx.names import VML, WP, Element, W, elements, local, number, val
from toolkit.checks.docx.rule import ISO, Fault, Rule, at, in_paragraph, in_run, quoted
from toolkit.findings import Severity

_BODY_TEXT = 9  # 17.3.1.20: no heading
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EMBEDDINGS, _OVERRIDES, _POP = frozenset("\u202a\u202b"), frozenset("\u202d\u202e"), "\u202c"
_FORMS = re.compile("[\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufdfb\ufe70-\ufefc]")
"""Presentation forms, but for the ligatures that have no other spelling in use: ﷲ ﷺ ﷼ ﷽ and the ornate brackets."""
_SHOWN = frozenset(
    (
        "drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef",
        "separator", "continuationSeparator", "ptab", "fldChar", "fldSimple", "br", "lastRenderedPageBreak", "sectPr",
        "oMath", "oMathPara", "commentReference",
    )
)  # fmt: skip
"""What a paragraph may hold besides characters."""
_AROUND_BLOCKS = frozenset({"sdtContent", "sdt", "customXml", "ins", "del"})
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def find_skipped_headings(document: Document) -> Iterator[Fault]:
    """Find headings that are more than one level below the one before."""
    before = 0
    for paragraph in document.body.paragraphs:
        level = _heading(paragraph)
        if level is None or not paragraph.text.strip():
            continue
        if level > before + 1:
            yield in_paragraph(paragraph, f"level {level} after {f'level {before}' if before else 'no heading'}")
        before = level


def _heading(paragraph: Paragraph) -> int | None:
    """Return the level of a heading, counted from 1; None: the paragraph is none."""
    said = number(val(paragraph.look.element("outlineLvl")))
    return said + 1 if said is not None and 0 <= said < _BODY_TEXT else None


def find_undescribed_pictures(document: Document) -> Iterator[Fault]:
    """Find pictures without a text that can be read out for them."""
    for story in document.stories:
        for element in story.named("inline", "anchor", "shape"):
            if element.tag in (f"{WP}inline", f"{WP}anchor"):
                described = not _shows_a_picture(element) or _is_described(element.find(f"{WP}docPr"))
            elif element.tag == f"{VML}shape":
                described = element.find(f"{VML}imagedata") is None or bool(element.get("alt", "").strip())
            else:
                continue
            if not described:
                yield at(story, element)


def _shows_a_picture(drawing: Element) -> bool:
    """Tell whether a drawing has more than text in boxes."""
    return not any(element.tag == f"{W}txbxContent" for element in elements(drawing))


def _is_described(named: Element | None) -> bool:
    if named is None:
        return False
    decorative = next(named.iter(_DECORATIVE), None)
    return bool(named.get("descr", "").strip()) or (decorative is not None and decorative.get("val") in ("1", "true"))


def find_blank_paragraphs(document: Document) -> Iterator[Fault]:
    """Find paragraphs that stand for space: blank ones that the format does not ask for."""
    for story in document.stories:
        before = ""
        for paragraph in story.paragraphs:
            if _is_blank(paragraph) and not _is_needed(paragraph):
                yield in_paragraph(paragraph, f"after “{quoted(before)}”" if before else "")
            before = paragraph.text.strip() or before


def _is_blank(paragraph: Paragraph) -> bool:
    return not paragraph.text.strip() and not any(local(element) in _SHOWN for element in paragraph.element.iter())


def _is_needed(paragraph: Paragraph) -> bool:
    """Tell whether the format asks for a paragraph there: after a table, or as all that a cell or part holds."""
    block = paragraph.element
    while (holder := block.getparent()) is not None and local(holder) in _AROUND_BLOCKS:
        block = holder
    previous, following = block.getprevious(), block.getnext()
    if previous is not None and local(previous) == "tbl":
        return True
    return not any(found is not None and local(found) in ("p", "tbl", "sdt") for found in (previous, following))


def find_controls(document: Document) -> Iterator[Fault]:
    """Find bidi controls beyond the marks that Word knows, but for embeddings that are closed in their paragraph."""
    for paragraph in document.paragraphs:
        if not _CONTROLS.search(paragraph.text):
            continue
        closed, end = _closed_embeddings(paragraph.text), 0
        for run in paragraph.runs:
            start, end = end, end + len(run.text)
            places = (found.start() for found in _CONTROLS.finditer(paragraph.text, start, end))
            for control in dict.fromkeys(paragraph.text[place] for place in places if place not in closed):
                yield in_run(paragraph, run, f"U+{ord(control):04X} {unicodedata.name(control)}")


def _closed_embeddings(text: str) -> set[int]:
    """Return where embeddings begin and end that are closed, and where overrides end, which are told at their start.

    UAX #9 has no other way to nest phrases in a text without isolates.
    """
    waiting: list[int] = []
    closed: set[int] = set()
    for found in _CONTROLS.finditer(text):
        if found[0] in _EMBEDDINGS | _OVERRIDES:
            waiting.append(found.start())
        elif found[0] == _POP and waiting:
            start = waiting.pop()
            closed |= {found.start()} | ({start} if text[start] in _EMBEDDINGS else set())
    return closed


def find_forms(document: Document) -> Iterator[Fault]:
    """Find letters that are written in the code of one of their shapes."""
    for paragraph, run in document.runs:
        if found := _FORMS.search(run.text):
            yield in_run(paragraph, run, f"U+{ord(found[0]):04X}")


_TEXT = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>{}</w:t></w:r>"
_PARAGRAPH = "<w:p><w:pPr>{}<w:bidi/></w:pPr>" + _TEXT + "</w:p>"
_HEADING = '<w:pStyle w:val="Heading{}"/>'
_DRAWING = (
    '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>'
    '<wp:docPr id="1" name="map"{}/></wp:inline></w:drawing></w:r></w:p>'
)

RULES = (
    Rule(
        "docx-heading-level",
        f"{ISO} 17.3.1.20",
        "a level of heading is skipped",
        "Screen readers and the navigation pane walk from heading to heading; a skipped level looks like a lost "
        "part.",
        "choose the next level of heading; its look is changed in the style",
        find_skipped_headings,
        _PARAGRAPH.format(_HEADING.format(1), "کابل") + _PARAGRAPH.format(_HEADING.format(2), "مکتب‌ها"),
        _PARAGRAPH.format(_HEADING.format(1), "کابل") + _PARAGRAPH.format(_HEADING.format(3), "مکتب‌ها"),
        severity=Severity.WARNING,
    ),
    Rule(
        "docx-picture-alt",
        f"{ISO} 20.4.2.5",
        "a picture has no alternative text",
        "Who cannot see the picture is told nothing of it; a search does not find it.",
        "write what the picture shows (View Alt Text), or mark it as decorative",
        find_undescribed_pictures,
        _DRAWING.format(' descr="نقشهٔ کابل"'),
        _DRAWING.format(""),
        severity=Severity.WARNING,
    ),
    Rule(
        "docx-blank-paragraph",
        f"{ISO} 17.3.1.33",
        "a blank paragraph makes space",
        "Blank paragraphs move when the text changes, stand at the top of pages, and are read out as “blank”. The "
        "space between paragraphs belongs to their styles.",
        "delete it, and set the space before or after in the style",
        find_blank_paragraphs,
        _PARAGRAPH.format("", "کابل") + _PARAGRAPH.format('', "هرات"),
        _PARAGRAPH.format("", "کابل") + "<w:p/>" + _PARAGRAPH.format("", "هرات"),
        severity=Severity.WARNING,
    ),
    Rule(
        "docx-bidi-control",
        f"{ISO} I.7, 17.3.2.3",
        "an invisible bidi control stands in the text",
        "The standard leaves open what U+202A–202E do in a Word file; overrides and embeddings that nobody closes turn "
        "whole lines around, nobody sees them, and they are copied along. Isolates (U+2066–2069) are unknown to many "
        "versions. U+200E and U+200F are nearly all that is needed beside w:rtl: an embedding that is closed in its "
        "paragraph is no fault, since phrases in phrases have no other way.",
        "delete it, and give the words runs of their own",
        find_controls,
        _PARAGRAPH.format("", "کابل \u200e+93\u200e"),
        _PARAGRAPH.format("", "کابل \u202e+93\u202c"),
    ),
    Rule(
        "docx-presentation-form",
        "Unicode 9.2, Arabic Presentation Forms",
        "a letter is written in the code of one of its shapes",
        "Presentation forms come from old programs and from PDF files. They look like letters, but no search finds "
        "the word, no dictionary knows it, and it cannot be edited.",
        "type the word again, or convert it by NFKC",
        find_forms,
        _PARAGRAPH.format("", "سلام"),
        _PARAGRAPH.format("", "\ufeb3\ufefc\ufee1"),
    ),
)  # fmt: skip
