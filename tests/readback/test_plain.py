"""What a reader that knows no tags finds of a text."""

from __future__ import annotations

import pytest

from tests.writers.pdf.documents import unit, written
from toolkit.readback.plain import PlainText, fold, read_plain

LONG = (
    "روابط «نسبتاً سرد» (۱٬۳۴۴ کیلومتر، ۴۶٪) می‌ماند؛ به تاریخ ۲۸ عقرب ۱۴۰۳ (۱۸ نومبر ۲۰۲۴) مسئلهٔ کوچهٔ هیأت‌ها بود. " * 4
)


ITEM = f"<ul><li>{unit('یک – دو', 'b')}</li></ul>"


@pytest.fixture(scope="module")
def plain() -> PlainText:
    english = "Officials found 46% of efficient flights (1,344 km) “cool”, and said so more than once. " * 3
    evidence = "<span class='evidence'>بند ۱</span>"
    left = f"<div lang='en-GB' dir='ltr'><p>{unit(english.strip(), 'e', 'en')}</p></div>"
    return read_plain(written(f"<p>{unit(LONG.strip())}&nbsp;{evidence}</p>{ITEM}{left}"))


def test_persian_is_found_in_visual_order_over_several_lines(plain):
    assert plain.holds(LONG.strip(), "rtl")
    assert plain.holds("یک – دو", "rtl")


def test_english_is_found_in_logical_order(plain):
    text = "Officials found 46% of efficient flights (1,344 km) “cool”, and said so more than once. " * 3
    assert plain.holds(text.strip(), "ltr")


@pytest.mark.parametrize(
    ("old", "new"),
    [("سرد", "گرم"), ("۴۶", "۶۴"), ("می‌ماند", "میماند"), ("مسئلهٔ", "مسئله"), ("عقرب ۱۴۰۳", "۱۴۰۳ عقرب"), ("، ", " ")],
)
def test_another_text_is_not_found(plain, old, new):
    assert old in LONG
    assert not plain.holds(LONG.replace(old, new, 1).strip(), "rtl")


def test_words_are_not_gathered_from_anywhere():
    plain = PlainText(tuple(map(fold, ("one two", "three four", "five"))))
    assert plain.holds("one two three four five", "ltr")
    assert plain.holds("two three four", "ltr")  # begins behind a figure or bullet, ends before evidence
    assert not plain.holds("one three four", "ltr")
    assert not plain.holds("one two four", "ltr")


def test_a_note_is_called_behind_a_full_stop_of_its_own():
    """Emphasis ends before the full stop, and the call is raised: pdfminer tells both as a line of their own."""
    body = unit("نکته‌ای با پاورقی و X").replace("X", "<em>تأکید</em>.")
    note = f'<span class="footnote" lang="fa-AF" dir="rtl">{unit("یک پاورقی.", "n")}</span>'
    plain = read_plain(written(f"<p>{body}{note}</p>"))
    assert plain.holds("نکته‌ای با پاورقی و تأکید.", "rtl")
    assert not plain.holds("نکته‌ای با پاورقی و تأکید؛", "rtl")


def test_what_is_not_compared():
    assert fold("(a)\u2068 b\n\u061c") == fold(")a( b")
    assert fold("می‌شود") != fold("میشود")
