"""Demands on direction: of sections, paragraphs and runs, and on alignment, which follows it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.docx.document import Document, Paragraph
from toolkit.checks.docx.names import W, is_on, val
from toolkit.checks.docx.rule import ISO, Fault, Rule, Spot, at, in_paragraph, in_run
from toolkit.checks.docx.script import (
    has_arabic,
    has_strong,
    is_in_both,
    is_mostly_persian,
    is_persian,
    is_right_to_left,
)
from toolkit.findings import Severity

_ALIGNMENTS = frozenset({"", "both", "center"})
_NATURAL = frozenset({"left", "start"})
_TRAILING = frozenset({"right", "end"})
_FEW_WORDS = 2
_LINE = 12
"""Words that a line holds; a longer paragraph is running text."""


def find_paragraphs(document: Document) -> Iterator[Fault]:
    """Find Persian paragraphs that are laid out from the left.

    In a text that is not Persian most words must be, and a name in both languages is none.
    """
    for paragraph in document.paragraphs:
        text = paragraph.text
        is_meant = is_persian(text) if document.is_persian else is_mostly_persian(text) and not is_in_both(text)
        if is_meant and not paragraph.is_right_to_left:
            yield in_paragraph(paragraph)


def find_runs(document: Document) -> Iterator[Fault]:
    """Find Persian letters in runs that are not right-to-left."""
    for paragraph, run in document.runs:
        if not run.is_right_to_left and is_right_to_left(run.text):
            yield in_run(paragraph, run)


def find_latin(document: Document) -> Iterator[Fault]:
    """Find Latin letters in right-to-left runs."""
    for paragraph, run in document.runs:
        if run.is_right_to_left and has_strong(run.text, "L"):
            yield in_run(paragraph, run)


def find_simple_script(document: Document) -> Iterator[Fault]:
    """Find Persian digits and signs that Word would draw with the Latin font."""
    for paragraph, run in document.runs:
        if not run.is_complex and has_arabic(run.text) and not is_right_to_left(run.text):
            yield in_run(paragraph, run)


def find_sections(document: Document) -> Iterator[Fault]:
    """Find sections of Persian text that begin at the left."""
    for section in document.sections:
        if not (is_mostly_persian(section.text) if section.text else document.is_persian):
            continue
        if section.element is None:
            yield Fault(Spot(document.body.part.name))
        elif not is_on(section.element.find(f"{W}bidi")):
            yield at(document.body, section.element)


def find_alignment(document: Document) -> Iterator[Fault]:
    """Find right-to-left running text with an alignment that does not follow its direction, and stretched letters."""
    for paragraph, alignment in _aligned(document):
        if alignment not in _NATURAL | _TRAILING or (alignment in _TRAILING and _is_running(paragraph)):
            yield in_paragraph(paragraph, repr(alignment))


def find_trailing_lines(document: Document) -> Iterator[Fault]:
    """Find right-to-left lines at the left: a signature or a page number may be meant to stand there."""
    for paragraph, alignment in _aligned(document):
        if alignment in _TRAILING and not _is_running(paragraph) and not _may_trail(paragraph):
            yield in_paragraph(paragraph, repr(alignment))


def find_natural_alignment(document: Document) -> Iterator[Fault]:
    """Find right-to-left paragraphs whose natural alignment is said, in words that mean the other side."""
    for paragraph, alignment in _aligned(document):
        if alignment in _NATURAL:
            yield in_paragraph(paragraph, repr(alignment))


def _aligned(document: Document) -> Iterator[tuple[Paragraph, str]]:
    """Yield the right-to-left paragraphs with text that have another alignment than justified or centred."""
    for paragraph in document.paragraphs:
        alignment = val(paragraph.look.element("jc"))
        if paragraph.is_right_to_left and paragraph.text.strip() and alignment not in _ALIGNMENTS:
            yield paragraph, alignment


def _is_running(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is longer than what stands in one line."""
    return len(paragraph.text.split()) > _LINE


def _may_trail(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph may stand at the end of the line: a figure in a cell, or the heading above it."""
    return paragraph.cell is not None and (paragraph.cell.row.is_heading or _is_figure(paragraph.text))


def _is_figure(text: str) -> bool:
    """Tell whether a text is a number, with its unit or sign."""
    worded = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    return len(worded) <= _FEW_WORDS and any(letter.isdigit() for letter in text)


RULES = (
    Rule(
        "docx-paragraph-direction",
        f"{ISO} 17.3.1.6",
        "a Persian paragraph is laid out from the left",
        "Without w:bidi the lines begin at the left, the full stop stands at the wrong end, indents and list marks "
        "are on the wrong side, and words of another script change places. Right alignment hides it and mends "
        "nothing.",
        "set the paragraph right-to-left (Ctrl+Right Shift), and take away its right alignment",
        find_paragraphs,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-run-direction",
        f"{ISO} 17.3.2.30; [MS-OI29500] 2.1.88",
        "Persian letters stand in a run that is not right-to-left",
        "Word draws a run in the complex-script font, size and weight only where the run has w:rtl (or w:cs), "
        "whatever its characters are. Without it, Persian is drawn with the Latin font, and brackets, quotation "
        "marks and full stops at its ends go to the wrong side.",
        "select the words and set them right-to-left; in a program, write w:rtl into the run",
        find_runs,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل.</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>گزارش کابل.</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-latin-in-rtl",
        f"{ISO} 17.3.2.30",
        "Latin letters stand in a right-to-left run",
        "The standard leaves open what w:rtl does to letters that are left-to-right by themselves. Word draws them "
        "with the complex-script font, and turns the brackets and numbers beside them.",
        "give the Latin words a run of their own, without w:rtl",
        find_latin,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">گزارش </w:t></w:r>'
        '<w:r><w:t>UNAMA</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش UNAMA</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-complex-script",
        f"{ISO} 17.3.2.7; [MS-OI29500] 2.1.88",
        "Persian digits or signs stand in a left-to-right run without w:cs",
        "Digits and signs such as ۱۶٫۸٪ can stand in a left-to-right run. Word then takes the Latin font, which "
        "often has none of them, unless the run says that it is complex script.",
        "write w:cs into the run",
        find_simple_script,
        '<w:p><w:r><w:t xml:space="preserve">Table </w:t></w:r><w:r><w:rPr><w:cs/></w:rPr><w:t>۱۶٫۸٪</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>Table ۱۶٫۸٪</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-section-direction",
        f"{ISO} 17.6.1",
        "a section of Persian text begins at the left",
        "The direction of the section decides on which side columns begin, page numbers count and the gutter is.",
        "choose right-to-left as the direction of the section (Page Setup, Layout)",
        find_sections,
        "<w:sectPr><w:bidi/></w:sectPr>",
        "<w:sectPr/>",
        "section",
    ),
    Rule(
        "docx-alignment",
        f"{ISO} 17.3.1.13, 17.18.44",
        "right-to-left text is aligned against its direction",
        "In a right-to-left paragraph “right” means the end of the line, which is the left side: who wrote it meant "
        "the other one, mostly. The stretched forms (lowKashida and the like) pull letters apart.",
        "take the alignment away, or choose centred or justified",
        find_alignment,
        '<w:p><w:pPr><w:bidi/><w:jc w:val="both"/></w:pPr>'
        '<w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/><w:jc w:val="lowKashida"/></w:pPr>'
        '<w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-line-alignment",
        f"{ISO} 17.3.1.13, 17.18.44",
        "a right-to-left line stands at the left",
        "In a right-to-left paragraph “right” means the end of the line, which is the left side. A signature or the "
        "number of a page may be meant to stand there; a heading is not. Figures in cells, and the headings above "
        "them, stand there rightly.",
        "take the alignment away where the line is to begin at the right",
        find_trailing_lines,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/><w:jc w:val="right"/></w:pPr>'
        '<w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        severity=Severity.WARNING,
    ),
    Rule(
        "docx-natural-alignment",
        f"{ISO} 17.3.1.13, 17.18.44",
        "a right-to-left paragraph is said to be aligned “left”",
        "“Left” and “start” mean the beginning of the line, which is the right side: it is what would be so anyway, "
        "said in a word that people and programs take for the other side.",
        "take the alignment away",
        find_natural_alignment,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/><w:jc w:val="left"/></w:pPr>'
        '<w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>',
        severity=Severity.WARNING,
    ),
)  # fmt: skip
