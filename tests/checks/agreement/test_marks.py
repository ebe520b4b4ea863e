"""Quotation marks and stress in the two texts of a unit."""

from __future__ import annotations

import pytest

from tests.checks.agreement.units import codes, found, unit
from tests.projects import change, told
from toolkit.checks.agreement.marks import check_doubled_marks, check_emphasis, check_latin, check_quotation_marks

QUOTED = (
    ("They call it a “gift”.", "آن را «تحفه» می‌خوانند.", 0),
    ('They call it a "gift".', "آن را «تحفه» می‌خوانند.", 0),
    ("They call it a gift.", "آن را تحفه می‌خوانند.", 0),
    ("The people’s wish, and the peoples' wish", "خواست مردم", 0),
    ("It was {oppression} and “new”.", "این {oppression} و «نو» بود.", 0),
    ("“One” and “other”", "«یک» و «دیگر»", 0),
    ("They call it a “gift”.", "آن را تحفه می‌خوانند.", 1),
    ("They call it a gift.", "آن را «تحفه» می‌خوانند.", 1),
    ("“One” and “other”", "«یک و دیگر»", 1),
    ("It was {oppression}.", "این «{oppression}» بود.", 1),
)
STRESSED = (
    ("It is *not* closed.", "بسته *نیست*.", 0),
    ("It is _not_ closed.", "بسته *نیست*.", 0),
    ("It is **not** closed.", "بسته **نیست**.", 0),
    ("It is not closed.", "بسته نیست.", 0),
    ("[*It*](https://example.org) is", "[*این*](https://example.org) است", 0),
    (r"It costs 5\* and \*6", "پنج و شش", 0),
    ("It is *not* closed.", "بسته نیست.", 1),
    ("It is not closed.", "بسته **نیست**.", 1),
    ("It is *not* closed.", "بسته **نیست**.", 1),
    ("It is *not* *closed*.", "*بسته نیست*.", 1),
    ("**{share}** of it", "{share} آن", 1),
)


LATIN = (
    ("Peter Lindgren came.", "پیتر لیندگرن (Peter Lindgren) آمد.", 0),
    ("Peter Lindgren’s men came.", "مردان پیتر لیندگرن (Peter Lindgren) آمدند.", 0),
    ("Kabul was closed.", "کابل (Kabul) بسته بود.", 0),
    ("They came.", "[آنان](https://example.org/men) آمدند.", 0),
    ("Peter Lindgren came.", "پیتر لیندگرن (Peter Lindgran) آمد.", 1),
    ("Doctors Without Borders (MSF) came.", "داکتران بدون مرز (MFS) آمدند.", 1),
    ("Migration Agency (MA)", "ادارهٔ مهاجرت", 0),
    ("The IMO came.", "سازمان (IOM) آمد.", 1),
)


@pytest.mark.parametrize(("english", "persian", "times"), LATIN)
def test_latin_words_of_the_persian_text_stand_in_the_english_one(english, persian, times, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_latin) == ["editions-latin"] * times


@pytest.mark.parametrize(("english", "times"), [("Migration Agency", 0), ("Migration Agency (AM)", 1)])
def test_a_name_of_the_glossary_may_be_abbreviated_in_one_text_but_not_otherwise(english, times, tmp_path):
    also = "    also:\n      en:\n        - |\n          MA\n"
    name = "organisations:\n  agency:\n    en: |\n      Migration Agency\n    fa: |\n      ادارهٔ مهاجرت\n"
    project = unit(tmp_path, f"The {english} came.", "ادارهٔ مهاجرت (MA) آمد.", name + also)
    assert codes(project, check_latin) == ["editions-latin"] * times


@pytest.mark.parametrize(("english", "persian", "times"), QUOTED)
def test_both_texts_quote_the_same_number_of_times(english, persian, times, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_quotation_marks) == ["editions-quotes"] * times


@pytest.mark.parametrize(("english", "persian", "times"), STRESSED)
def test_both_texts_stress_the_same_number_of_times(english, persian, times, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_emphasis) == ["editions-emphasis"] * times


def test_marks_around_a_quotation_are_told_in_both_texts(tmp_path):
    project = unit(tmp_path, "It was “{oppression}”.", "این «{oppression}» بود و «{share}».")
    assert told(found(project, check_doubled_marks)) == [
        "text.en.yaml:6:12 quotes-doubled",
        "text.fa.yaml:6:9 quotes-doubled",
    ]


def test_a_finding_stands_in_the_translation(tmp_path):
    project = unit(tmp_path, "They call it a gift.", "آن را *«تحفه»* می‌خوانند.")
    (quotes,), (stress,) = found(project, check_quotation_marks), found(project, check_emphasis)
    assert told([quotes, stress]) == ["text.fa.yaml:5:3 editions-emphasis", "text.fa.yaml:6:12 editions-quotes"]
    assert quotes.message == "'wish' quotes 0 times in English and 1 times in Persian"
    change(project, "brief.yaml", "original: en", "original: fa")
    (quotes,), (stress,) = found(project, check_quotation_marks), found(project, check_emphasis)
    assert told([quotes, stress]) == ["text.en.yaml:5:3 editions-emphasis", "text.en.yaml:5:3 editions-quotes"]
