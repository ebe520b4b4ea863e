"""The text of a PDF is read back unit by unit, and what differs is seen."""

from __future__ import annotations

from collections import Counter

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.writers.pdf.documents import changed, document, setting, unit, written
from toolkit.errors import ReadBackMismatch
from toolkit.readback.pdf import count_pages, read
from toolkit.writers import pdf

PERSIAN = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأؤئء"
SENTENCES = [
    ("fa", "روابط «نسبتاً سرد» (۱٬۳۴۴ کیلومتر، ۴۶٪) می‌ماند؛ مسئلهٔ کوچهٔ هیأت‌ها."),
    ("fa", "اصلاً فعلاً کاملاً لا الله اعلام اسلامی سلام کلام"),
    ("fa", "ملّا لا محمّد شدّت عِلم اصلاً هٔ مسألهٔ الله لله"),
    ("fa", "[۲۸ عقرب ۱۴۰۳ (۱۸ نومبر ۲۰۲۴)] {الف} <ب> ۵–۸"),
    ("en", "“Cool relations” (1,344 km, 46%): officials find efficient flights – fi fl ffi."),
]


def counted(text: str) -> Counter[str]:
    """Count what must be drawn of a text: every character but spaces, half-spaces and all."""
    return Counter(character for character in text if not character.isspace())


def drawn(data: bytes) -> dict[str, Counter[str]]:
    return {name: counted(text) for name, text in read(data, drawn=True).items()}


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_a_unit_is_read_exactly(code, text):
    data = written(f"<p>{unit(text, 'u', code)}</p>", code)
    assert read(data) == {"u": text}
    assert drawn(data) == {"u": counted(text)}


def test_a_foreign_phrase_emphasis_and_a_word_across_tags_belong_to_the_unit():
    inner = 'متن <bdi dir="ltr" lang="en-GB">World <em>Bank</em> (2024)</bdi> و ک<strong>تا</strong>ب'
    data = written(f'<p><span class="unit" data-unit="u" lang="fa-AF">{inner}</span></p>')
    assert read(data) == {"u": "متن World Bank (2024) و کتاب"}


def test_notes_evidence_and_running_heads_belong_to_no_unit_that_bears_them():
    note = f'<span class="footnote" lang="fa-AF" dir="rtl">{unit("یادداشت", "note")}</span>'
    evidence = '<span class="evidence">بند ۵</span>'
    head = '<div class="running-head">سرصفحه</div>'
    found = read(written(f"{head}<p>{unit('متن', 'text')}{note}&nbsp;{evidence}</p>"))
    assert found == {"text": "متن", "note": "یادداشت"}


def test_a_unit_that_runs_over_pages_is_read_once():
    text = ("گزارش‌های فشرده (۴۶٪) " * 900).strip()
    data = written(f"<p>{unit(text)}</p>")
    assert count_pages(data) > 1
    assert read(data) == {"u": text}
    assert drawn(data) == {"u": counted(text)}


def test_a_unit_that_two_units_interrupt_on_its_pages_is_read_once():
    """Footnotes are drawn at the foot of each page, amid the unit that goes on."""
    text = ("گزارش فشرده " * 400).strip()
    note = f'<span class="footnote" lang="fa-AF" dir="rtl">{unit("یادداشت", "note")}</span>'
    data = written(f"<p>{unit('آغاز', 'first')}{note} {unit(text, 'long')}</p>")
    assert read(data) == {"first": "آغاز", "note": "یادداشت", "long": text}


def test_units_in_headings_lists_and_tables_are_found():
    link = f'<a href="https://example.org">{unit("چهار", "d")}</a>'
    body = (
        f"<h1>{unit('یک', 'a')}</h1><ul><li>{unit('دو', 'b')}</li></ul>"
        f'<table><tr><th scope="row">{unit("سه", "c")}</th><td>{link}</td></tr></table>'
        f'<section class="figures"><table><tbody><tr><th>۴۶٪</th><td>{unit("پنج", "e")}</td></tr></table></section>'
    )
    assert read(written(body)) == dict(zip("abcde", ("یک", "دو", "سه", "چهار", "پنج"), strict=True))


def test_a_text_that_says_less_than_is_drawn_is_not_believed():
    data = written(f"<p>{unit('روابط سرد نیست.')}</p>")

    def lie(file: pikepdf.Pdf) -> None:
        said = next(item for item in file.objects if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item)
        said["/ActualText"] = pikepdf.String("روابط سرد است.")

    with pytest.raises(ReadBackMismatch, match="روابط سرد است"):
        read(changed(data, lie))


def test_a_glyph_taken_out_of_the_file_is_missed():
    data = written(f"<p>{unit('روابط سرد است.')}</p>")

    def take(file: pikepdf.Pdf) -> None:
        page = file.pages[0]
        instructions = list(pikepdf.parse_content_stream(page))
        shown = next(i for i in reversed(instructions) if str(i.operator) == "TJ")
        shown.operands[0][0] = pikepdf.String(bytes(shown.operands[0][0])[:-2])
        page.Contents = file.make_stream(pikepdf.unparse_content_stream(instructions))

    spoilt = changed(data, take)
    lost = counted("روابط سرد است.") - counted(read(spoilt, drawn=True)["u"])
    assert sum(lost.values()) == 1
    with pytest.raises(ReadBackMismatch):
        read(spoilt)


def test_half_spaces_and_brackets_are_missed_unless_another_engine_drew_the_file():
    data = written(f"<p>{unit('(می‌شود)')}</p>")

    def lie(file: pikepdf.Pdf) -> None:
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item:
                item.ActualText = pikepdf.String(")میشود)")

    spoilt = changed(data, lie)
    with pytest.raises(ReadBackMismatch):
        read(spoilt)

    def drawn_by_another(file: pikepdf.Pdf) -> None:
        lie(file)
        file.docinfo["/Producer"] = "WeasyPrint 71.0"

    assert read(changed(data, drawn_by_another)) == {"u": ")میشود)"}


def words() -> st.SearchStrategy[str]:
    persian = st.text(PERSIAN, min_size=1, max_size=9)
    half_spaced = st.tuples(persian, persian).map("\u200c".join)
    ezafe = persian.map(lambda word: word.rstrip("ء") + "هٔ")
    tanwin = persian.map(lambda word: word + "اً")
    foreign = st.text("abcdefilABC0123-’()", min_size=1, max_size=8)
    digits = st.text("۰۱۲۳۴۵۶۷۸۹٬٫٪", min_size=1, max_size=6)
    return st.one_of(persian, half_spaced, ezafe, tanwin, foreign, digits, st.sampled_from("«»()[]،؛؟.:–…!"))


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(words(), min_size=1, max_size=40).map(" ".join), min_size=10, max_size=30))
def test_whatever_is_written_is_read(texts):
    body = "".join(f"<p>{unit(text, f'u{number}')}</p>" for number, text in enumerate(texts))
    data = pdf.write(document(body), setting())
    assert read(data) == {f"u{number}": text for number, text in enumerate(texts)}
    assert drawn(data) == {f"u{number}": counted(text) for number, text in enumerate(texts)}
