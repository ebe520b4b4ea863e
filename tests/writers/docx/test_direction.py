"""The order in which programs show our runs, against UAX #9 as FriBidi resolves the HTML; docs/word-order.md."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.writers.docx import sentences, word_rule
from tests.writers.docx.documents import W, part, written
from tests.writers.docx.sentences import Sentence
from tests.writers.docx.word_rule import Flagged, Model, Reading

KINDS = {
    "names", "numbers", "signs", "percents", "ranges", "phones", "addresses", "brackets", "quotations", "facts",
    "footnotes", "styles", "foreign",
}  # fmt: skip


def runs_of(corpus: list[Sentence]) -> list[tuple[Sentence, Flagged]]:
    """Each sentence with the characters of its runs, read from the files that hold them all."""
    found: list[tuple[Sentence, Flagged]] = []
    for language in ("fa", "en"):
        own = [sentence for sentence in corpus if sentence.language == language]
        document = part(written("".join(f"<p>{sentence.html}</p>" for sentence in own), language), "document")
        for sentence, paragraph in zip(own, document.iter(f"{W}p"), strict=True):
            assert word_rule.direction(paragraph) == sentence.base
            found.append((sentence, word_rule.flagged(paragraph)))
    return found


@cache
def corpus() -> list[tuple[Sentence, Flagged]]:
    return runs_of(sentences.committed())


def text_of(characters: Flagged) -> str:
    return "".join(character for character, _ in characters)


def wanted(sentence: Sentence) -> list[word_rule.Seen]:
    return word_rule.shown(sentence.isolated, sentence.base)


def test_the_committed_sentences_are_those_that_are_generated():
    assert sentences.FILE.read_text("utf-8") == sentences.as_lines(sentences.generated())


def test_the_sentences_are_many_and_of_every_kind():
    committed = sentences.committed()
    assert len(set(committed)) == len(committed) >= 3000
    counts = Counter((sentence.language, sentence.kind) for sentence in committed)
    assert {(language, kind) for language in ("fa", "en") for kind in KINDS} <= counts.keys()
    assert min(counts.values()) >= 100


def test_a_program_that_goes_by_the_characters_shows_every_sentence_as_the_html():
    wrong, moved = [], 0
    for sentence, characters in corpus():
        text, order = text_of(characters), wanted(sentence)
        moved += word_rule.shown("".join(c for c in text if c not in word_rule.INVISIBLE), sentence.base) != order
        if word_rule.shown(text, sentence.base) != order:
            wrong.append(sentence.marked)
    assert moved > 1000, "the sentences ask for no marks"
    assert not wrong


def test_word_shows_every_sentence_as_the_html():
    assert not [
        sentence.marked
        for sentence, characters in corpus()
        if Model(characters, sentence.base).shown(Reading()) != wanted(sentence)
    ]


def test_without_w_rtl_word_would_not():
    wrong = [
        sentence
        for sentence, characters in corpus()[::10]
        if Model([(character, False) for character, _ in characters], sentence.base).shown(Reading())
        != wanted(sentence)
    ]
    assert len(wrong) > 100


@pytest.mark.slow
def test_hardly_a_sentence_hangs_on_what_the_standard_leaves_open():
    """What remains needs two levels (an embedding), or has ٪ or a slash in Persian within English."""
    wrong: Counter[str] = Counter()
    for sentence, characters in corpus():
        model, order = Model(characters, sentence.base), wanted(sentence)
        readings = [reading for reading in word_rule.readings() if model.shown(reading) != order]
        if any(character in "\u202a\u202b" for character, _ in characters):
            assert {reading.scope for reading in readings} <= {"stretch"}, sentence
            wrong["embedding"] += 1
        elif readings:
            assert sentence.language == "en", sentence
            assert all(reading.digits == "Arabic" or reading.slash == "neutral" for reading in readings), sentence
            wrong["٪" if "٪" in sentence.marked else "other"] += 1
    assert wrong["other"] <= 3
    assert wrong["٪"] <= 90
    assert 0 < wrong["embedding"] <= 220


@pytest.mark.parametrize("stage", ["before weak", "after weak"])
def test_the_model_without_the_rule_of_word_is_the_algorithm(stage):
    """So what the model says of a reading comes from the reading, not from an algorithm of its own."""
    reading = replace(Reading(), absent="undecided", stage=stage)
    for sentence, characters in corpus()[::7]:
        plain = [(character, False) for character, _ in characters if character not in word_rule.INVISIBLE]
        expected = word_rule.shown(text_of(plain), sentence.base)
        assert Model(plain, sentence.base).shown(reading) == expected, sentence


TOKENS = ["ab", "C", "کا", "هٔ", "۱۲", "3", "۱۲٬۳۴۴", "1,344"]
WORDS = st.one_of(st.sampled_from(TOKENS), st.sampled_from("٪%−+-/:$،,.؟!«»–  "))
MARKED = st.recursive(
    st.lists(WORDS, min_size=1, max_size=6).map("".join),
    lambda inner: st.lists(
        st.one_of(
            WORDS,
            inner.map("({})".format),
            inner.map("[{}]".format),
            inner.map("{{ltr {}}}".format),
            inner.map("{{rtl {}}}".format),
        ),
        min_size=1,
        max_size=6,
    ).map("".join),
    max_leaves=4,
)


def is_tidy(marked: str) -> bool:
    """Tell whether HTML collapses no blank of it."""
    text = sentences.plain(marked)
    return text == " ".join(text.split()) and bool(text)


# To shrink a list of sentences takes minutes, and the failure names the sentence.
@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(MARKED.filter(is_tidy), min_size=1, max_size=12), st.sampled_from(["fa", "en"]))
def test_noise_is_shown_as_the_html(marked, language):
    for sentence, characters in runs_of([Sentence(language, "noise", text) for text in marked]):
        order = wanted(sentence)
        assert word_rule.shown(text_of(characters), sentence.base) == order, ascii(text_of(characters))
        assert Model(characters, sentence.base).shown(Reading()) == order, ascii(text_of(characters))
