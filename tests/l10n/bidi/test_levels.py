from __future__ import annotations

import random
import re

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.bidi import LevelRun, level_runs, resolve, visual_order
from toolkit.l10n.bidi.classes import bidi_class, brackets
from toolkit.l10n.bidi.levels import resolve_paragraph
from toolkit.l10n.bidi.units import units

LETTERS = "abcXY" + "بپتسلام" + "אב" + "۰۱۲۳" + "0123" + "٠١"
SIGNS = " ()[]{}«»<>\u2329\u232a\u3008\u3009⟨⟩" + ".,:;/-+−%٪#$،؛؟٫٬–'\"!" + "\u064e\u0654\u0301\u200c\u200d \t"
ISOLATES = "\u2066\u2067\u2068\u2069" * 3 + "\u200e\u200f"
EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
# Where a character without width goes is left open (UAX #9, 5.2), and the other implementation leaves out L1
# where it sees nothing to reorder.
INVISIBLE = re.compile("[\u200c\u200d\u202a-\u202e]")


def shown(text, base):
    return "".join(text[position] for position in visual_order(resolve(text, base)))


def visible(text):
    return INVISIBLE.sub("", text)


@pytest.mark.parametrize(
    "alphabet",
    [LETTERS + SIGNS, LETTERS + SIGNS + ISOLATES, LETTERS + SIGNS + ISOLATES + EMBEDDINGS],
    ids=["plain", "isolates", "embeddings"],
)
def test_order_is_that_of_an_independent_implementation(alphabet):
    chance = random.Random(20241118)
    compared = 0
    for _ in range(5000):
        text = "ب" + "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 24)))
        for base, letter in (("ltr", "L"), ("rtl", "R")):
            assert visible(shown(text, base)) == visible(get_display(text, base_dir=letter)), ascii(text)
            compared += shown(text, base) != text
    assert compared > 5000


@given(
    st.lists(st.text(LETTERS, max_size=3) | st.text(SIGNS, max_size=3) | st.text(ISOLATES + EMBEDDINGS), max_size=12)
    .map("".join)
    .filter(len),
    st.sampled_from(["ltr", "rtl"]),
)
def test_units_get_the_levels_that_their_characters_get_one_by_one(text, base):
    alone = [(place, place + 1) for place in range(len(text))]
    assert resolve(text, base) == [unit.level for unit in resolve_paragraph(text, alone, base)]


def test_units_are_words_in_a_row_of_one_script():
    text = "او (رئیس دفتر)، در ۲۰۲۴ UN Women گفت"
    cut = [text[start:end] for start, end in units(text)]
    assert cut == ["او", " ", "(", "رئیس دفتر", ")", "،", " ", "در", " ", "۲۰۲۴", " ", "UN Women", " ", "گفت"]


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("", "rtl", ""),
        ("ab", "ltr", "00"),
        ("ab", "rtl", "22"),
        ("بپ ab", "rtl", "11122"),
        ("ب 12", "rtl", "1122"),
        ("ab ۱۲ ب", "rtl", "2222211"),
        ("ب (ab) پ", "rtl", "11122111"),
        ("ab (cd) پ", "rtl", "222222211"),
        ("ab (ب) cd", "ltr", "000010000"),
        ("ب ۱٬۲۳۴", "rtl", "1122222"),
        ("ab  ", "rtl", "2211"),
        ("ب ", "ltr", "10"),
        ("می\u200cب", "ltr", "1111"),
        ("ب\u2067a\u2069ب", "ltr", "11211"),
        ("a\u2068ب\u2069b", "ltr", "00100"),
        # python-bidi 0.6 loses the letter before the isolate here (N0 c); FriBidi has it.
        ("ab \u2066c\u2069 (d) ب", "rtl", "222222222211"),
        ("a\u202bbc\u202cd", "ltr", "002220"),
        ("ab\nب", "rtl", "2211"),
    ],
)
def test_levels_worked_out_by_hand(text, base, levels):
    assert "".join(map(str, resolve(text, base))) == levels


def test_runs_cover_the_text():
    assert level_runs("بپ ab ب", "rtl") == [LevelRun(0, 3, 1), LevelRun(3, 5, 2), LevelRun(5, 7, 1)]
    assert level_runs("", "rtl") == []


def test_deep_embeddings_end_at_the_highest_level():
    deep = "\u202b" * 200 + "a" + "\u202c" * 200
    assert max(resolve(deep, "ltr")) == 126


def test_deep_isolates_are_closed_one_by_one():
    assert resolve("\u2067" * 200 + "ب" + "\u2069" * 200 + "a", "ltr")[-1] == 0


def test_many_brackets_are_no_fault():
    assert len(resolve("(" * 100 + "ب" + ")" * 100, "ltr")) == 201


def test_brackets_are_those_of_unicode():
    assert len(brackets()) == 64
    assert brackets()["("] == ")"
    assert brackets()["["] == "]"
    assert brackets()["\u298d"] == "\u2990"
    assert brackets()["\u2e59"] == "\u2e5a"
    assert "«" not in brackets()


@pytest.mark.parametrize(
    ("code", "name"), [(0x05FF, "R"), (0x070E, "AL"), (0x20CF, "ET"), (0x1E8FF, "R"), (0x0378, "L")]
)
def test_code_points_of_the_future_have_the_class_of_their_block(code, name):
    assert bidi_class(chr(code)) == name
