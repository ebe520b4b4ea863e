from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.bidi import Piece, isolate_foreign, resolve, visual_order

WORDS = re.findall(
    r"\S+",
    """
    سلام می\u200cشود کتابِ همهٔ TOLOnews New Eastern a.b@c.af https://x.af/a?b=1 C++ -5 ۱٬۲۳۴ ۲٫۵ ۳۵٪ −۲٫۳
    ۳–۵ 37 $5 12% (build) (ساخت) «نقل» “q” [x] [ی] و، . ، ؛ : – ( ) « » / (۲۰۲۴) 1,344 +93
    """,
)
OPEN = {"ltr": "\u2066", "rtl": "\u2067"}
SENTENCES = st.lists(st.sampled_from([*WORDS, " ", "  "]), max_size=14).map(
    lambda words: "".join(word + " " * (index % 3 > 0) for index, word in enumerate(words))
)

# Signs glued between numbers change sides with what stands before them, isolates or not.
SPACED = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def foreign(text, base="rtl"):
    return [piece.text for piece in isolate_foreign(text, base) if piece.direction]


def shown(text, base):
    return "".join(text[position] for position in visual_order(resolve(text, base)))


def visible(text):
    return re.sub("[\u200c\u2066\u2067\u2069]", "", text)


@given(st.one_of(st.text(), SENTENCES), st.sampled_from(["ltr", "rtl"]))
def test_pieces_joined_are_the_text(text, base):
    pieces = isolate_foreign(text, base)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert {piece.direction for piece in pieces} <= {None, "ltr" if base == "rtl" else "rtl"}


@given(SPACED, st.sampled_from(["ltr", "rtl"]))
def test_pieces_laid_out_alone_show_the_paragraph_with_isolates(text, base):
    pieces = isolate_foreign(text, base)
    whole = "".join(f"{OPEN[piece.direction]}{piece.text}\u2069" if piece.direction else piece.text for piece in pieces)
    alone = [shown(piece.text, piece.direction or base) for piece in pieces]
    assert visible("".join(alone if base == "ltr" else reversed(alone))) == visible(shown(whole, base))


@given(st.lists(st.sampled_from([word for word in WORDS if not re.search("[۰-۹0-9]", word)])).map(" ".join))
def test_without_numbers_isolation_changes_nothing(text):
    alone = [shown(piece.text, piece.direction or "rtl") for piece in isolate_foreign(text, "rtl")]
    assert visible("".join(reversed(alone))) == visible(shown(text, "rtl"))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("تلویزیون TOLOnews گفت.", ["TOLOnews"]),
        ("در New Eastern Outlook، آمد.", ["New Eastern Outlook"]),
        ("نسخهٔ (build 37 of many) است.", ["build 37 of many"]),
        ("نشانی https://x.af/a?b=1 است.", ["https://x.af/a?b=1"]),
        ("زبان C++ است.", ["C"]),
        ("در سال ۲۰۲۴ و 37 و ۱٬۲۳۴، از ۳–۵.", []),
        ("بیش از ۴۶٪، −۲٫۳٪ و ۱٬۲۳۴٪.", ["۴۶٪", "−۲٫۳٪", "۱٬۲۳۴٪"]),
        ("-5 و +93 تا ۳-۵ و $5.", ["-5", "+93", "$5"]),
        ("«حمدالله فطرت» (Hamdullah Fitrat) گفت.", ["Hamdullah Fitrat"]),
        ("TOLOnews، ۲۸ عقرب ۱۴۰۳ نوشت.", ["TOLOnews"]),
        ("TOLOnews (۲۰۲۴) نوشت.", ["TOLOnews"]),
        ("(BBC) ۲۸ – TOLOnews، ۱٬۲۳۴ تن", ["BBC", "TOLOnews"]),
        ("(build) ۲۸–۳۰ عقرب", ["build"]),
        ("TOLOnews 2024 و Windows 11، ۵ بار", ["TOLOnews 2024", "Windows 11"]),
        ("NEO (2024) ۲۸ بار", ["NEO (2024)"]),
        ("NEO (build ۲۸) بود", ["NEO (build ۲۸)"]),
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


def test_a_number_in_english_keeps_its_order():
    assert foreign("(ساخت) 2024-05-12", "ltr") == ["ساخت"]
