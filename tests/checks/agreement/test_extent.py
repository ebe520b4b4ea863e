"""Each text in its own language, and none with a sentence more than the other."""

from __future__ import annotations

import pytest

from tests.checks.agreement.units import codes, found, unit
from toolkit.checks.agreement.extent import check_extent, check_languages

LEFT = "The farmers of the district wait for rain, and nobody has told them when help will come."
WRITTEN = "دهقانان ولسوالی چشم به راه باران‌اند و هیچ کس به آنان نگفته است که کمک چه وقت می‌رسد."
IN_ITS_LANGUAGE = (
    (LEFT, WRITTEN, 0),
    ("He works for Radio Free Europe.", "او برای Radio Free Europe کار می‌کند.", 0),
    ("The Water Board", "The Water Board", 0),
    ("See https://example.org/one/two/three/four.", "https://example.org/one/two/three/four را ببینید.", 0),
    ("{share} of {oppression}", "{share} {oppression}", 0),
    ("The word خشکسالی means drought.", "خشکسالی کم‌آبی است.", 0),
    (LEFT, LEFT, 1),
    (WRITTEN, WRITTEN, 1),
    (LEFT, f"{LEFT} باران نیامد.", 1),
    ("Wait for the next rain.", "wait for the next rain", 1),
    (WRITTEN, LEFT, 2),
)
OF_ONE_LENGTH = (
    (LEFT, WRITTEN, 0),
    ("It rained. The farmers went out to the fields.", "باران بارید و دهقانان به کشتزارها رفتند.", 0),
    ("One in six has finished school.", "از هر شش تن یک تن مکتب را تمام کرده است.", 0),
    ("Dozens fled.", "ده‌ها تن از آنان گریختند.", 0),
    ("Why?", "چرا چنین شد؟", 0),
    ("The farmers wait for rain.", "دهقانان منتظر باران‌اند. حکومت به آنان کمک نکرده است و این ستم بزرگی است.", 1),
    ("They wait. Nobody came to the valley to help them.", "آنان منتظرند.", 1),
    (f"{LEFT} It will come late.", WRITTEN.replace("و هیچ کس به آنان نگفته است که", "؛"), 1),
    (f"{LEFT} {LEFT}", WRITTEN, 1),
    (LEFT, f"{WRITTEN} {WRITTEN}", 1),
)


@pytest.mark.parametrize(("english", "persian", "times"), IN_ITS_LANGUAGE)
def test_a_text_left_in_the_other_language_is_told(english, persian, times, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_languages) == ["text-untranslated"] * times


@pytest.mark.parametrize(("english", "persian", "times"), OF_ONE_LENGTH)
def test_a_sentence_that_only_one_text_has_is_told(english, persian, times, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_extent) == ["editions-length"] * times


def test_what_was_left_is_told_where_it_begins(tmp_path):
    (finding,) = found(unit(tmp_path, LEFT, LEFT), check_languages)
    assert (finding.place.file.endswith("text.fa.yaml"), finding.place.column) == (True, 5)
    assert finding.message == "the Persian text of 'wish' is not in Persian"


def test_both_lengths_are_told(tmp_path):
    (finding,) = found(unit(tmp_path, f"{LEFT} {LEFT}", WRITTEN), check_extent)
    assert finding.message == "'wish' has 34 words in English (2 sentences) and 18 words in Persian (1 sentence)"
