from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.markup import unfolded
from toolkit.state.difference import difference, marked

WORDS = st.lists(st.sampled_from(["Kabul", "says", "that,", "{share}", "کابل", "می‌گوید", "«ستم»", "a\u00a0b"])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Kabul says so.", "Kabul says so.", "Kabul says so."),
        ("Kabul says so.", "Kabul denies it.", "Kabul [-says so.-] {+denies it.+}"),
        ("Kabul says so.", "Kabul says it is so.", "Kabul says {+it is+} so."),
        ("Kabul says, so.", "Kabul says so.", "Kabul [-says,-] {+says+} so."),
        ("Kabul says\n  so.\n", "Kabul says so.", "Kabul says so."),
        ("", "Kabul", "{+Kabul+}"),
        ("Kabul", " ", "[-Kabul-]"),
        ("کابل می‌گوید", "کابل می‌گفت", "کابل [-می‌گوید-] {+می‌گفت+}"),
        ("12\u00a0km", "13\u00a0km", "[-12\u00a0km-] {+13\u00a0km+}"),
        ("by {share}", "by {{share}}", "by [-{share}-] {+{{share}}+}"),
    ],
)
def test_words_that_were_removed_and_added_are_marked(old, new, expected):
    assert marked(difference(old, new)) == expected


@given(WORDS, WORDS)
def test_both_texts_stand_in_a_difference_whole(old, new):
    stretches = difference(old, new)
    assert " ".join(one.text for one in stretches if one.change != "added") == unfolded(old)
    assert " ".join(one.text for one in stretches if one.change != "removed") == unfolded(new)
    assert all(one.change == "kept" for one in stretches) is (unfolded(old) == unfolded(new))
