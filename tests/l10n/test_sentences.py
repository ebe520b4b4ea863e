"""Sentences end where a reader would end them, and joined they are the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.sentences import sentences


def parted(text: str, code: str) -> list[str]:
    return [sentence.removesuffix(" ") for sentence in sentences(text, code)]


@pytest.mark.parametrize(
    ("code", "one"),
    [
        ("en", "It grew by 3.5 per cent to 1,344.7 km"),
        ("en", "Dr. Amin met Gen. Fasihuddin"),
        ("en", "The paper of J. R. Smith says so"),
        ("en", "The U.S. Embassy, e.g. Kabul, is shut"),
        ("en", "“Will it last?” he asked"),
        ("en", "They paused ... and went on"),
        ("en", "See www.example.org for all of it"),
        ("en", "He asked (why?), then left"),
        ("en", "No. 4 of the list"),
        ("fa", "رشد ۳٫۵ درصد و ۳.۵ کیلومتر بود"),
        ("fa", "نوشتهٔ ج. ا. احمدی در سال ۴۰ ق.م. آمد"),
        ("fa", "به نوشتهٔ J. Smith چنین است"),
        ("fa", "«آیا می‌ماند؟»، پرسید"),
        ("fa", "در این متن؛ یعنی همین‌جا"),
    ],
)
def test_what_looks_like_an_end_is_none(code, one):
    assert parted(f"{one}.", code) == [f"{one}."]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("en", ["It is cold.", "It is practical!", "Is it?", "Yes."]),
        ("en", ["He said “no.”", "She left."]),
        ("en", ["It ended (in 2024).", "Then it began."]),
        ("en", ["They met in 2024.", "1,344 km is long."]),
        ("fa", ["سرد است.", "آیا عملی است؟", "بله!", "پس می‌ماند."]),
        ("fa", ["گفت «نه.»", "رفت."]),
        ("fa", ["در سال ۲۰۲۴ بود.", "۱٬۳۴۴ کیلومتر است."]),
        ("fa", ["این از TOLOnews است.", "Fitrat چنین گفت."]),
    ],
)
def test_sentences_end(code, parts):
    assert parted(" ".join(parts), code) == parts


def test_only_a_single_blank_parts():
    assert sentences("One.  Two.\u00a0Three.\nFour", "en") == ("One.  Two.\u00a0Three.\nFour",)


WORDS = st.sampled_from(
    ["a", "Kabul", "Dr.", "3.5", "۳٫۵", "«", "»", "(", ")", ".", "!", "؟", "…", "،", " ", "  ", "\n", "می‌رود", "J."]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=30).map("".join), st.sampled_from(["en", "fa"]))
def test_joined_they_are_the_text_and_none_is_empty(text, code):
    found = sentences(text, code)
    assert "".join(found) == text
    assert all(found)
    assert all(part.endswith(" ") for part in found[:-1])
