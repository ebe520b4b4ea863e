"""What is read of a file: every story, wherever its text stands, with what is in effect there."""

from __future__ import annotations

import pytest

from tests.checks.docx.files import codes, told, word
from toolkit.checks.docx.stories import read_document

BAD = "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>کابل</w:t></w:r></w:p>"
RUN = "<w:r><w:t>کابل</w:t></w:r>"
END = "<w:p><w:r><w:t>End</w:t></w:r></w:p>"


def paragraph(inside: str) -> str:
    return f"<w:p><w:pPr><w:bidi/></w:pPr>{inside}</w:p>"


def box(kind: str, content: str) -> str:
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    if kind == "VML":
        return f"<w:r><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r>"
    shape = f'<w:drawing><wp:inline><wp:docPr id="1" name="box"/><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>'
    shape += "</wp:inline></w:drawing>"
    return f"<w:r>{shape}</w:r>"


def table(cell: str) -> str:
    return f"<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"


PLACES = {
    "link": paragraph(f'<w:hyperlink r:id="">{RUN}</w:hyperlink>'),
    "inserted": paragraph(f"<w:ins>{RUN}</w:ins>"),
    "deleted": paragraph(f"<w:del>{RUN.replace('w:t>', 'w:delText>')}</w:del>"),
    "moved": paragraph(f"<w:moveTo>{RUN}</w:moveTo>"),
    "field": paragraph(f'<w:fldSimple w:instr="TITLE">{RUN}</w:fldSimple>'),
    "embedding": paragraph(f'<w:dir w:val="rtl">{RUN}</w:dir>'),
    "control in a line": paragraph(f"<w:sdt><w:sdtPr/><w:sdtContent>{RUN}</w:sdtContent></w:sdt>"),
    "control around blocks": f"<w:sdt><w:sdtPr/><w:sdtContent>{BAD}</w:sdtContent></w:sdt>",
    "cell": table(BAD) + END,
    "table in a cell": table(f"{table(BAD)}{END}") + END,
    "row in a control": (
        "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>"
        f"{BAD}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>{END}"
    ),
    "text box": paragraph(box("DrawingML", BAD)),
    "old text box": paragraph(box("VML", BAD)),
    "text box of two kinds": paragraph(
        f"<w:r><mc:AlternateContent><mc:Choice>{box('DrawingML', BAD)}</mc:Choice>"
        f"<mc:Fallback>{box('VML', BAD)}</mc:Fallback></mc:AlternateContent></w:r>"
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_text_is_read_wherever_it_stands_and_once(place: str):
    found = [line for line in told(word(PLACES[place])) if line.startswith("docx-run-direction")]
    assert len(found) == 1
    assert found[0].endswith("کابل")
    assert codes(word(PLACES[place])) == ["docx-run-direction"]


@pytest.mark.parametrize("kind", ["header1", "footer1"])
def test_headers_and_footers_are_read(kind: str):
    root = "hdr" if kind == "header1" else "ftr"
    assert told(word(**{kind: f"<w:{root} {{}}>{BAD}</w:{root}>"})) == [f"docx-run-direction word/{kind}.xml 1 کابل"]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_read(kind: str):
    notes = f'<w:{kind}s {{}}><w:{kind} w:id="1">{BAD}</w:{kind}></w:{kind}s>'
    assert told(word(**{f"{kind}s": notes})) == [f"docx-run-direction word/{kind}s.xml 1 کابل"]


def test_paragraphs_are_counted_through_cells():
    body = END + table(f"{END}{END}") + BAD
    assert told(word(body)) == ["docx-run-direction word/document.xml 4 کابل"]


def test_characters_of_runs():
    body = paragraph(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:sym w:font="X" w:char="F0E0"/>'
        '<w:sym w:char="nonsense"/><w:sym w:char="D800"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    )
    assert read_document(word(body)).body.paragraphs[0].text == "a\tb\n\u2011\uf0e0"


def test_sections_end_where_they_say():
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    document = read_document(word(END + section + paragraph(RUN)))
    assert [len(found.paragraphs) for found in document.sections] == [2, 1]
    assert codes(word(END + section + BAD.replace("<w:r>", "<w:r><w:rPr><w:rtl/></w:rPr>"))) == []
    persian_first = BAD.replace("<w:r>", "<w:r><w:rPr><w:rtl/></w:rPr>") + section
    assert codes(word(persian_first + END)) == ["docx-section-direction"]
