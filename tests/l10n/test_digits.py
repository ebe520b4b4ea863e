from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.digits import ascii_digits, localise_digits, number_words
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN


def test_only_persian_has_its_own_digits():
    assert localise_digits("1٬234", PERSIAN) == "۱٬۲۳۴"
    assert localise_digits("1,234", ENGLISH) == "1,234"


@pytest.mark.parametrize(
    ("text", "ascii_text"), [("۱٬۲۳۴٫۵", "1,234.5"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("سال ۱۴۰۳", "سال 1403")]
)
def test_persian_and_arabic_digits_become_ascii(text, ascii_text):
    assert ascii_digits(text) == ascii_text


@given(st.text(alphabet="0123456789۰۱۲۳۴۵۶۷۸۹٫٬ ab"))
def test_no_ascii_digit_survives(text):
    assert not set(localise_digits(text, PERSIAN)) & set("0123456789")
    assert ascii_digits(localise_digits(text, PERSIAN)) == ascii_digits(text)


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        (0, "zero", "صفر"),
        (5, "five", "پنج"),
        (11, "eleven", "یازده"),
        (18, "eighteen", "هجده"),
        (20, "twenty", "بیست"),
        (21, "twenty-one", "بیست و یک"),
        (40, "forty", "چهل"),
        (99, "ninety-nine", "نود و نه"),
        (100, "one hundred", "صد"),
    ],
)
def test_words(value, english, persian):
    assert number_words(value, ENGLISH) == english
    assert number_words(value, PERSIAN) == persian


@pytest.mark.parametrize("value", [-1, 101])
def test_other_numbers_have_no_words(value):
    with pytest.raises(ValueError, match=str(value)):
        number_words(value, ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_no_two_numbers_share_their_words(language):
    assert len({number_words(value, language) for value in range(101)}) == 101
