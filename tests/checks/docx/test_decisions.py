"""Where a rule draws its line: what looks like a fault and is none, and what is one after all."""

from __future__ import annotations

import pytest

from tests.checks.docx.files import codes, word
from tests.checks.docx.test_cascade import line
from toolkit.checks.docx.script import is_in_both, is_persian, words
from toolkit.checks.docx.table import RULES, broken_rules
from toolkit.findings import Severity
from toolkit.writers.docx.marks import unisolated

ENGLISH = line("", "", "A report on the schools of the city, in English")
BLANK = "<w:p/>"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("گزارش UNAMA", (1, 1)),
        ("۱۲ ولایت", (1, 0)),
        ("می‌شود.", (1, 0)),
        ("12 %", (0, 0)),
        ("و(UNAMA)", (1, 1)),
        ("m² ½ ① Ⅻ", (0, 1)),
    ],
)
def test_words_are_counted_by_their_letters(text: str, counted: tuple[int, int]):
    assert words(text) == counted


def test_half_of_the_words_and_the_first_letter_make_a_persian_line():
    assert is_persian("کابل UNAMA")
    assert not is_persian("UNAMA کابل")
    assert not is_persian("12")


def test_a_name_in_both_languages_may_stand_from_the_left_in_english():
    name = line("", "<w:rtl/>", "شورای عالی صلح و نجات · ").replace("</w:p>", "<w:r><w:t>Council</w:t></w:r></w:p>")
    assert is_in_both("شورا · Council")
    assert codes(word(ENGLISH + name, section="<w:sectPr/>")) == []
    assert codes(word(line() * 9 + name)) == ["docx-paragraph-direction"]


def test_a_persian_phrase_in_english_needs_no_paragraph_of_its_own():
    body = "<w:p><w:r><w:t>The word </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t>جرگه</w:t></w:r></w:p>"
    assert codes(word(ENGLISH + body, section="<w:sectPr/>")) == []


def test_latin_marks_and_digits_may_stand_in_persian_runs():
    assert codes(word(line(text="\u200e+93 (79) ۱۲٪"))) == []


def cell(text: str, jc: str = "") -> str:
    run = "<w:rtl/>" if text else ""
    return f"<w:tc>{line('<w:bidi/>' + (f'<w:jc w:val={jc!r}/>' if jc else ''), run, text)}</w:tc>"


def table(*rows: str, look: str = 'w:firstRow="1"', properties: str = "<w:bidiVisual/>") -> str:
    head = f"<w:tbl><w:tblPr>{properties}<w:tblLook {look}/></w:tblPr>"
    return head + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>" + line(text="پایان گزارش")


HEAD = "<w:trPr><w:tblHeader/></w:trPr>"


@pytest.mark.parametrize("figure", ["۱۲", "۱۶٫۸٪", "۳۵ درصد", "−۱۲"])
def test_figures_in_cells_may_stand_at_the_end(figure: str):
    body = table(HEAD + cell("ولایت") + cell("شمار", "right"), cell("کابل") + cell(figure, "right"))
    assert codes(word(body)) == []


def test_words_in_cells_may_not():
    body = table(HEAD + cell("ولایت") + cell("شمار"), cell("کابل") + cell("شهر بزرگ کابل", "right"))
    assert codes(word(body)) == ["docx-line-alignment"]
    assert codes(word(line('<w:bidi/><w:jc w:val="right"/>', text="۱۲"))) == ["docx-line-alignment"]


def test_running_text_at_the_left_is_an_error_and_a_line_there_a_warning():
    at_the_left = '<w:bidi/><w:jc w:val="right"/>'
    assert codes(word(line(at_the_left, text="با احترام"))) == ["docx-line-alignment"]
    assert codes(word(line(at_the_left, text="گزارش کابل " * 6))) == ["docx-line-alignment"]
    assert codes(word(line(at_the_left, text="گزارش کابل " * 7))) == ["docx-alignment"]
    severities = {rule.code: rule.severity for rule in RULES}
    assert severities["docx-alignment"] is Severity.ERROR
    assert severities["docx-line-alignment"] is Severity.WARNING


def test_a_column_of_headings_is_enough_where_the_table_says_so():
    rows = (cell("ولایت") + cell("کابل"), cell("شمار") + cell("۱۲"))
    assert codes(word(table(*rows, look='w:firstColumn="1"'))) == []
    assert codes(word(table(*rows, look='w:firstRow="1" w:firstColumn="1"'))) == ["docx-table-heading"]
    assert codes(word(table(*rows, look='w:noVBand="1"'))) == ["docx-table-heading"]


def test_boxes_need_no_heading():
    assert codes(word(table(cell("یک"), cell("دو")))) == []
    assert codes(word(table(cell("یک") + cell("دو")))) == []


def test_a_heading_below_the_first_row_is_none():
    assert codes(word(table(cell("یک") + cell("دو"), HEAD + cell("یک") + cell("دو")))) == ["docx-table-heading"]


def test_a_table_in_both_languages_has_no_side_of_its_own():
    row = f"<w:tc>{ENGLISH}</w:tc>" + cell("گزارشی در بارهٔ مکتب‌های شهر به زبان فارسی")
    body = table(HEAD + row, row, properties="").replace(line(text="پایان گزارش"), ENGLISH)
    assert codes(word(body, section="<w:sectPr/>")) == []


def test_figures_alone_follow_the_text():
    body = table(HEAD + cell("۱") + cell("۲"), cell("۳") + cell("۴"), properties="")
    assert codes(word(body)) == ["docx-table-direction"]


def test_a_table_is_followed_by_a_paragraph_and_a_cell_holds_one():
    body = table(HEAD + cell("یک") + cell("دو"), cell("سه") + "<w:tc><w:p/></w:tc>")
    assert codes(word(body.replace(line(text="پایان گزارش"), BLANK))) == []
    assert codes(word(line() + BLANK + line())) == ["docx-blank-paragraph"]
    assert codes(word(body.replace("<w:tc><w:p/></w:tc>", f"<w:tc>{line()}<w:p/></w:tc>"))) == ["docx-blank-paragraph"]


@pytest.mark.parametrize("held", ['<w:br w:type="page"/>', "<w:footnoteRef/>", "<w:object/>"])
def test_a_paragraph_that_holds_something_is_not_blank(held: str):
    assert codes(word(line() + f"<w:p><w:r>{held}</w:r></w:p>" + line())) == []


def test_nothing_at_all_is_sound():
    assert codes(word(BLANK)) == []


def test_a_decorative_picture_needs_no_words():
    decorative = (
        '<a:extLst><a:ext><d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" '
        'val="1"/></a:ext></a:extLst>'
    )
    picture = f'<w:drawing><wp:inline><wp:docPr id="1" name="x">{decorative}</wp:docPr></wp:inline></w:drawing>'
    assert codes(word(f"<w:p><w:r>{picture}</w:r></w:p>")) == []
    assert codes(word(f"<w:p><w:r>{picture.replace(decorative, '')}</w:r></w:p>")) == ["docx-picture-alt"]
    old = "<w:p><w:r><w:pict><v:shape{}><v:imagedata/></v:shape></w:pict></w:r></w:p>"
    assert codes(word(old.replace("{}", ""))) == ["docx-picture-alt"]
    assert codes(word(old.replace("{}", ' alt="map"'))) == []


@pytest.mark.parametrize("letters", ["ﷲ", "ﷺ", "﷼", "﷽", "﴾۱﴿"])
def test_ligatures_without_another_spelling_are_no_fault(letters: str):
    assert codes(word(line(text=f"گزارش {letters}"))) == []


def test_paragraph_ids_count_part_by_part():
    paragraph = line().replace("<w:p>", '<w:p w14:paraId="00000001">')
    header = f"<w:hdr {{}}>{paragraph}</w:hdr>"
    assert codes(word(paragraph, header1=header)) == []
    assert codes(word(paragraph * 2)) == ["docx-duplicate-id"]


def test_a_link_may_lead_to_the_top():
    body = '<w:p><w:hyperlink w:anchor="_top"><w:r><w:t>up</w:t></w:r></w:hyperlink></w:p>'
    assert codes(word(ENGLISH + body, section="<w:sectPr/>")) == []


def field(instruction: str) -> str:
    words = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return line().replace("</w:p>", f"{begin}{words}{end}</w:p>")


@pytest.mark.parametrize(
    "words", ['"https://x.org/a" \\l "History"', 'other.docx \\l "x"', '\\o "a tip" "a.docx" \\l x']
)
def test_a_place_in_another_file_is_not_looked_for_in_this_one(words: str):
    assert codes(word(field(f" HYPERLINK {words} "))) == []


@pytest.mark.parametrize(
    "words", ['\\l "x"', "\\l x", '\\h \\l "x"', '\\o "a \\l b" \\l "x"', '\\t _blank \\n \\l "x"']
)
def test_a_place_in_this_file_is(words: str):
    assert codes(word(field(f" hyperlink {words} "))) == ["docx-dangling"]


def test_effects_of_other_namespaces_have_no_order():
    assert codes(word(line(run='<w:rtl/><w14:shadow w14:blurRad="1"/><w14:ligatures w14:val="none"/>'))) == []
    assert codes(word(line(run="<w:rtl/><w:shadow/>"))) == ["docx-run-order"]


@pytest.mark.parametrize("text", ["\u202aThe \u202bکابل\u202c\u202c", "(\u202b+93\u202c)"])
def test_embeddings_that_are_closed_in_their_paragraph_are_no_fault(text: str):
    assert codes(word(line(text=f"گزارش {text}").replace("The ", "12 "))) == []
    parts = "".join(f"<w:r><w:rPr><w:rtl/></w:rPr><w:t>{letter}</w:t></w:r>" for letter in "\u202bکا\u202c")
    assert codes(word(f"<w:p><w:pPr><w:bidi/></w:pPr>{parts}</w:p>")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("\u202e12\u202c", ["U+202E"]),
        ("\u202d12\u202c", ["U+202D"]),
        ("\u202bکابل", ["U+202B"]),
        ("کابل\u202c", ["U+202C"]),
        ("\u202a\u202e12\u202c\u202c", ["U+202E"]),
        ("\u206712\u2069", ["U+2067", "U+2069"]),
    ],
)
def test_overrides_isolates_and_what_stays_open_are(text: str, names: list[str]):
    found = [fault.detail.split()[0] for _, fault in broken_rules(word(line() + line(text=f"گزارش {text}") + line()))]
    assert found == names


def test_an_embedding_does_not_reach_into_the_next_paragraph():
    assert codes(word(line(text="گزارش \u202b") + line(text="کابل \u202c"))) == ["docx-bidi-control"]


def test_what_phrases_in_phrases_need_of_the_writer_is_no_fault():
    isolates = "گزارش \u2066one \u2067دو \u2066three\u2069 (چهار)\u2069 five\u2069."
    written = "".join(place.characters for place in unisolated(isolates, "rtl"))
    assert "\u202a" in written or "\u202b" in written
    assert _closed(written)
    assert not _closed("\u202b" + written)


def _closed(text: str) -> bool:
    """Tell whether a text in a run of its own has no control that is a fault."""
    return "docx-bidi-control" not in codes(word(line(text=text)))


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 5000, "0" * 5000 + "9", "²", "1e400", "٩", "", "9" * 11])
def test_absurd_numbers_are_none_at_all(number: str):
    outline = f'<w:bidi/><w:outlineLvl w:val="{number}"/>'
    assert codes(word(line(outline))) == []
    assert codes(word(line(run=f'<w:sz w:val="{number}"/><w:szCs w:val="{number}"/><w:rtl/>'))) == []
    assert set(codes(word(line(run=f'<w:sz w:val="{number}"/><w:rtl/>')))) <= {"docx-cs-size"}
    mode = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{number}"/></w:compat>'
    assert codes(word(settings=mode)) == ["docx-compatibility"]


def test_bookmarks_of_two_parts_need_ids_of_their_own():
    marked = line().replace("<w:r>", '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/><w:r>')
    header = f"<w:hdr {{}}>{marked.replace('{0}', '7').replace('{1}', 'b')}</w:hdr>"
    assert codes(word(marked.replace("{0}", "7").replace("{1}", "a"), header1=header)) == ["docx-duplicate-id"]
    assert codes(word(marked.replace("{0}", "8").replace("{1}", "a"), header1=header)) == []
