"""What counts of a text when the order of drawing says nothing."""

from __future__ import annotations

from collections import Counter

import pytest

from toolkit.readback.characters import characters


def test_order_and_spaces_do_not_count():
    assert characters("(می‌شود)") == characters(")دو ش‌یم(")
    assert characters("ﻻ") == characters("لا")
    assert characters("آب\u2068\u200d") == Counter("ا\u0653ب")


@pytest.mark.parametrize(("one", "other"), [("«الف»", "«الف«"), ("(", ")"), ("می‌شود", "میشود")])
def test_half_spaces_and_brackets_count_where_each_is_drawn(one, other):
    assert characters(one) != characters(other)
    assert characters(one, exact=False) == characters(other, exact=False)


def test_letters_always_count():
    assert characters("يك", exact=False) != characters("یک", exact=False)
