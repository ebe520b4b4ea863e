"""What a Persian word may be made of, without any list but the words named here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.spelling.composition import HALF_SPACE, is_composed, stem

KNOWN = {"شاروالی", "شفاخانه", "کند", "رسد", "گفته", "گفت‌وگو", "نهائی", "متحد", "جاپان", "نسبتاً", "شمول", "همه"}
KNOWN |= {"چهل", "یک", "نیم", "دو", "دوساله"}


def words(text):
    return text.split()


def is_known(word):
    return word in KNOWN or stem(word) in KNOWN


@pytest.mark.parametrize(
    "word",
    words("""
        شاروالی‌ها شاروالی‌هایشان شاروالی‌های شفاخانهٔ شفاخانه‌ای می‌کند نمی‌رسد گفته‌اند گفت‌وگو گفت‌وگوها گفت‌وگوهای
        همه‌شمول‌تر هم‌متحد نهایی جاپانی جاپانی‌ها متّحد مُتَحِد نسبتاً چهل‌ودو یک‌ونیم چهل‌ودوساله
    """),
)
def test_what_is_put_together_from_known_words_is_known(word):
    assert is_composed(word, is_known)


@pytest.mark.parametrize(
    "word",
    words("چهل‌وکند شارواالی شارواالی‌ها شاروالی‌هاا می‌کنتد گفته‌اتد نسبتا جاپانت می ها می‌ها‌ گفت‌‌گو شاروالی‌"),
)
def test_a_letter_too_many_or_too_few_is_told(word):
    assert not is_composed(word, is_known)


@given(st.text(alphabet=st.sampled_from("ابهیمنو\u0654\u0651" + HALF_SPACE), min_size=1, max_size=12))
def test_nothing_is_known_where_no_part_is(word):
    assert not is_composed(word, lambda _: False)


@pytest.mark.parametrize(("word", "left"), [("جاپانی", "جاپان"), ("کشورهایشان", "کشور"), ("کشور", "کشور"), ("ها", "")])
def test_the_longest_joined_ending_is_taken_off(word, left):
    assert stem(word) == left
