from __future__ import annotations

import io
import itertools
import random
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.l10n.bidi import resolve, visual_order
from toolkit.terminal import POLICIES, decide, shown, visual, visual_lines, width

ALPHABET = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤ"
MIRROR = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
PERSIAN = st.text(alphabet=ALPHABET + "۰۱۲ abc()«»:،.\u200c\u200d\u0654\n")


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize("policy", POLICIES)
def test_a_terminal_gets_no_commands_that_a_text_hides(policy):
    assert shown("a\x1b]0;b\x07c\x9b2J\td\n", policy, Screen()) == "a]0;bc2J\td\n"
    assert shown("a\x1b[2J", policy, io.StringIO()) == "a\x1b[2J"


@given(PERSIAN, st.sampled_from(POLICIES))
def test_a_file_or_a_pipe_gets_the_text_as_written(text, policy):
    assert shown(text, policy, io.StringIO()) == text


@given(PERSIAN)
def test_the_logical_policy_changes_nothing(text):
    assert shown(text, "logical", Screen()) == text


@given(st.text(alphabet="abc 123()\n\t"))
def test_text_without_persian_is_never_changed(text):
    assert shown(text, "visual", Screen()) == text


def test_a_terminal_is_told_that_the_order_is_visual():
    assert shown("a\nسلام", "visual", Screen()) == "\x1b[8la\nم\ufefc\ufeb3\x1b[8h"


@pytest.mark.parametrize(
    ("policy", "environment", "is_terminal", "is_visual"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("visual", {}, False, False),
        ("visual", {"MLTERM": "3.9"}, True, True),
        ("logical", {}, True, False),
        ("auto", {"MLTERM": "3.9"}, True, False),
        ("auto", {"KONSOLE_VERSION": "220400"}, True, False),
        ("auto", {"TERM_PROGRAM": "Apple_Terminal"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "xterm-256color"}, True, True),
        ("auto", {"BRIEFS_BIDI": "logical"}, True, False),
        ("auto", {"BRIEFS_BIDI": "visual", "MLTERM": "3.9"}, True, True),
        ("auto", {"BRIEFS_BIDI": "visual"}, False, False),
        ("auto", {"BRIEFS_BIDI": "auto"}, True, True),
        ("auto", {"BRIEFS_BIDI": "nonsense", "MLTERM": "3.9"}, True, False),
        ("logical", {"BRIEFS_BIDI": "visual"}, True, False),
    ],
)
def test_the_decision(policy, environment, is_terminal, is_visual):
    assert decide(policy, environment, is_terminal) is is_visual


@pytest.mark.parametrize(
    ("line", "screen"),
    [
        ("همهٔ", "\ufeea\u0654\ufee4\ufeeb"),
        ("پښتو", "\ufeee\ufe98\u069a\ufb58"),
        ("می\u200cشود", "د\ufeee\ufeb7\ufbfd\ufee3"),
        ("لا", "\ufefb"),
        ("ه\u200d لا", "\ufefb ه"),
        ("(افغانی)", "(\ufbfd\ufee7\ufe8e\ufed0\ufed3ا)"),
        ("آ (ab) «پ»", "«پ» (ab) آ"),
        ("ab (آ) cd", "ab (آ) cd"),
        ("آ ۱٬۲۳۴ ب", "ب ۱٬۲۳۴ آ"),
        ("آ\x1b[31mب", "ب31m]آ"),
    ],
)
def test_lines_as_a_screen_shows_them(line, screen):
    assert visual(line) == screen


def joins(letter):
    """Tell what forms Unicode has of a letter: a second implementation of who joins whom."""
    return {
        unicodedata.decomposition(chr(code)).split()[0]
        for block in ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
        for code in range(block[0], block[1] + 1)
        if unicodedata.decomposition(chr(code)).split()[1:] == [f"{ord(letter):04X}"]
    }


def test_letters_join_as_unicode_has_it():
    forms = {letter: joins(letter) for letter in ALPHABET}
    assert "<medial>" in forms["ب"]
    words = ["".join(word) for word in itertools.product(ALPHABET, repeat=2)]
    chance = random.Random(7)
    words += ["".join(chance.choices(ALPHABET, k=3)) for _ in range(4000)]
    for word in words:
        if re.search("ل[اآأ]", word):
            continue  # a ligature, tried above
        expected = []
        for before, letter, after in zip(" " + word, word, word[1:] + " ", strict=False):
            left = after != " " and "<initial>" in forms[letter] and "<final>" in forms[after]
            right = before != " " and "<initial>" in forms[before] and "<final>" in forms[letter]
            expected.append({(0, 0): "", (0, 1): "<final>", (1, 0): "<initial>", (1, 1): "<medial>"}[left, right])
        assert [form(character) for character in reversed(visual(word))] == expected, word


def form(character):
    decomposition = unicodedata.decomposition(character)
    return decomposition.split()[0] if decomposition.startswith("<") else ""


def letters(text):
    """Return the letters and signs of a text in no order, brackets without their side."""
    plain = unicodedata.normalize("NFKD", text).translate(str.maketrans(")»", "(«", "\u200c\u200d"))
    return sorted("".join(plain.split()))


@given(PERSIAN.filter(lambda text: "\n" not in text))
def test_no_character_is_lost(line):
    assert letters(visual(line)) == letters(line)


@given(PERSIAN, st.integers(1, 30))
def test_wrapping_loses_nothing(text, columns):
    assert letters("".join(visual_lines(" ".join(text.split()), columns))) == letters(text)


def test_order_and_mirrors_are_those_of_our_own_levels():
    chance = random.Random(7)
    for _ in range(5000):
        line = "".join(chance.choices("אבגabc012 ()[]{}<>«».,:-+", k=chance.randint(1, 20)))
        base = chance.choice(["ltr", "rtl"])
        levels = resolve(line, base)
        if all(level == levels[0] for level in levels):
            continue
        expected = (MIRROR.get(line[at], line[at]) if levels[at] % 2 else line[at] for at in visual_order(levels))
        assert visual(line, base) == "".join(expected)


def test_lines_are_wrapped_before_they_are_ordered():
    lines = list(visual_lines("آب در دهان", 6))
    assert lines == [visual("آب در"), visual("دهان")]
    assert all(width(line) <= 6 for line in lines)
    assert list(visual_lines("a long line", 4)) == ["a long line"]
    assert list(visual_lines("   3  آب", 40)) == [visual("   3  آب")]


@pytest.mark.parametrize(("line", "cells"), [("سلام", 4), ("همهٔ", 3), ("می\u200cشود", 5), ("", 0), ("a b", 3)])
def test_width(line, cells):
    assert width(line) == cells
