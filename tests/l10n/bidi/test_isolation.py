from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.bidi import Piece, isolate_foreign, resolve, visual_order

WORDS = re.findall(
    r"\S+",
    """
    سلام می\u200cشود کتابِ همهٔ TOLOnews New Eastern a.b@c.af https://x.af/a?b=1 C++ -5 2024-05-12 ۱٬۲۳۴ ۲٫۵ ۳۵٪ −۲٫۳
    ۳–۵ 37 $5 12% (build) (ساخت) «نقل» “q” [x] [ی] و، . ، ؛ : – ( ) « » / (۲۰۲۴) 1,344 +93
    """,
)
SENTENCES = st.lists(st.sampled_from([*WORDS, " ", "  "]), max_size=14).map(
    lambda words: "".join(word + " " * (index % 3 > 0) for index, word in enumerate(words))
)


def foreign(text, base="rtl"):
    return [piece.text for piece in isolate_foreign(text, base) if piece.direction]


def shown(text, base):
    return "".join(text[position] for position in visual_order(resolve(text, base)))


def without_joiner(text):
    return text.replace("\u200c", "")


@given(st.one_of(st.text(), SENTENCES), st.sampled_from(["ltr", "rtl"]))
def test_pieces_joined_are_the_text(text, base):
    pieces = isolate_foreign(text, base)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert {piece.direction for piece in pieces} <= {None, "ltr" if base == "rtl" else "rtl"}


@given(SENTENCES)
def test_pieces_laid_out_alone_show_the_paragraph(text):
    pieces = [shown(piece.text, piece.direction or "rtl") for piece in isolate_foreign(text, "rtl")]
    assert without_joiner("".join(reversed(pieces))) == without_joiner(shown(text, "rtl"))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("تلویزیون TOLOnews گفت.", ["TOLOnews"]),
        ("در New Eastern Outlook، آمد.", ["New Eastern Outlook"]),
        ("نسخهٔ (build 37 of many) است.", ["build 37 of many"]),
        ("نشانی https://x.af/a?b=1 است.", ["https://x.af/a?b=1"]),
        ("زبان C++ است.", ["C"]),
        ("در سال ۲۰۲۴ و ۳۵٪ و 37 و ۱٬۲۳۴.", []),
        ("«حمدالله فطرت» (Hamdullah Fitrat) گفت.", ["Hamdullah Fitrat"]),
        ("New Eastern Outlook ", ["New Eastern Outlook"]),
        ("", []),
    ],
)
def test_phrases_in_persian(text, phrases):
    assert foreign(text) == phrases


def test_persian_in_english():
    assert isolate_foreign("the word «نامهٔ ۱۲» there", "ltr") == [
        Piece("the word «", None),
        Piece("نامهٔ ۱۲", "rtl"),
        Piece("» there", None),
    ]


def test_numbers_that_a_phrase_turns_are_cut():
    assert foreign("(build) ۲٫۵ 37 و") == ["build", "۲٫۵ 37"]


def test_a_number_in_english_keeps_its_order():
    assert foreign("(ساخت) 2024-05-12", "ltr") == ["ساخت"]
