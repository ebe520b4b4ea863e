"""What holds for any text: rules never stumble, a certain fix mends its own fault alone, what is protected stays."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.orthography.sentences import SUBJECTS, certain, hits, language_of, mended, read
from toolkit.checks.orthography.check import check_passage
from toolkit.checks.orthography.passage import Passage
from toolkit.checks.orthography.prose import naming, read_prose
from toolkit.checks.orthography.suggestion import stretch
from toolkit.checks.orthography.table import BY_LANGUAGE
from toolkit.findings import Place
from toolkit.language import LANGUAGES
from toolkit.model.brief import MAX_CHARACTERS

_PERSIAN = "والی کابل|والي كابل|خانهٔ|خانۀ|خانهء|خانه‌ی|می|نمی|می‌|میکند|کند|گفت|ها|های|تر|ترین|بزرگ|کم|رفته|اند|ای|ماه"
_OTHERS = "مارس|سنبلهٔ|در|از|و|که|که|۱۲|12|٣|1,234|%|٪|{share}|CSTO|Smith, J.|https://a.b/?c=1|`x  y`|[ب](#a)|*|“|”|\"|'"
_SIGNS = (
    "«|»|(|)|[|]|<<|>>|،|؛|؟|,|;|?|.|:|!|…|-|–|¬|ـ|\u200c|\u200c\u200c| |  |\t|\n|\u064e|\u0651|\u0654|ا\u0653|ە|ى|ئ|ے"
)
_RARE = "ګ|ة|й|α|é|e\u0301|\\"
_WORDS = (
    "آنها|اینجا|گفتگو|گفت|گو|جو|رفت|آمد|امکان|پذیر|ناپذیر|کننده|به|ویژه|بی|اساس|هیچ|گاه|رییس|رئیس|جمهور|هم|چنان|براین|بنا|بر|این|"
    "تاثیر|مسوولیت|جامعه|جهانی|هفته|گذشته|مسئله|مهم|را|است|دهه|به گفته"
)
PIECES = f"{_PERSIAN}|{_WORDS}|{_OTHERS}|{_SIGNS}|{_RARE}".split("|")
IN_ANY_TIME = settings(deadline=None)  # a busy machine is no fault of a rule
TEXTS = st.lists(st.sampled_from([*PIECES, " ", " "]) | st.characters(), max_size=14).map("".join)
CODES = st.sampled_from(sorted(LANGUAGES))
SENTENCES = {
    code: [
        text.strip()
        for subject in SUBJECTS
        if language_of(subject) == code
        for text in (*read(subject)[0], *(wrong.text for wrong in read(subject)[1]))
    ]
    for code in LANGUAGES
}
PROTECTED = (
    "{share}",
    "{share:short}",
    "https://example.org/a,b?c=1;d",
    "desk,4@example.org",
    "`می گوید 12`",
    "A, J. 12",
)
NAMES = ("اوت‌لوک مارس", "Ariana, Inc.", "شرکت ۱۲٪", "موسسه گفتگو", "رییس جمهور")
_AROUND = "والی |می گوید |گفت و |آنها |بی |امکان |رییس |، |: |( |) |که که |\u200c |ي |« |» "
AROUND = st.lists(st.sampled_from(_AROUND.split("|")), max_size=5).map("".join)


def spans_inside(found, start, end):
    return [hit for hit in found if start <= hit.start and hit.end <= end]


@IN_ANY_TIME
@given(TEXTS, CODES)
def test_rules_stumble_over_no_text_and_point_into_it(text, code):
    for _, hit in hits(text, code):
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.right != text[hit.start : hit.end]


@IN_ANY_TIME
@given(TEXTS, CODES)
def test_a_certain_fix_mends_its_own_fault(text, code):
    before = list(hits(text, code))
    told = Counter(name for name, _ in before)
    for name, hit in before:
        for sure in certain([(name, hit)]):
            after = Counter(name for name, _ in hits(f"{text[: sure.start]}{sure.right}{text[sure.end :]}", code))
            assert after[name] < told[name]


@IN_ANY_TIME
@given(CODES.flatmap(lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(SENTENCES[code]), max_size=3))))
def test_in_sentences_a_certain_fix_makes_no_other_fault(drawn):
    code, sentences = drawn
    text = " ".join(sentences)
    told = Counter(name for name, _ in hits(text, code))
    for sure in certain(hits(text, code)):
        after = Counter(name for name, _ in hits(f"{text[: sure.start]}{sure.right}{text[sure.end :]}", code))
        assert not after - told


def followed(text, code):
    """Yield each finding that shows how to write its words, with the text in which they are so written."""
    found = [hit for _, hit in hits(text, code)]
    told = list(check_passage(Passage(text, code, lambda offset: Place("x", 1, offset + 1), [text])))
    assert len(told) == len(found)
    for finding, hit in zip(told, found, strict=True):
        if hit.right is not None:
            words = stretch(text, hit, found)
            right = finding.hint.removeprefix("write “").removesuffix("”")
            yield finding.code, f"{text[: words.start]}{right}{text[words.stop :]}"


@IN_ANY_TIME
@given(CODES.flatmap(lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(SENTENCES[code]), max_size=3))))
def test_who_follows_a_hint_is_not_told_of_it_again(drawn):
    code, sentences = drawn
    text = " ".join(sentences)
    told = Counter(name for name, _ in hits(text, code))
    for name, better in followed(text, code):
        after = Counter(name for name, _ in hits(better, code))
        assert after[name] < told[name]
        assert not after - told


@IN_ANY_TIME
@given(TEXTS, CODES)
def test_mending_comes_to_an_end(text, code):
    assert not certain(hits(mended(text, code), code))


@IN_ANY_TIME
@given(AROUND, st.sampled_from(PROTECTED), AROUND)
def test_what_is_no_prose_is_left_alone(before, protected, after):
    text = f"{before}{protected}{after}"
    found = [hit for _, hit in hits(text, "fa")]
    assert spans_inside(found, len(before), len(before) + len(protected)) == []
    assert protected in mended(text, "fa")


@IN_ANY_TIME
@given(AROUND, st.sampled_from(NAMES), AROUND)
def test_a_name_of_the_glossary_is_left_alone(before, name, after):
    prose = read_prose(f"{before} {name} {after}", "fa", naming(NAMES))
    start = len(before) + 1
    for spelling in BY_LANGUAGE["fa"]:
        assert spans_inside(spelling.hits(prose), start, start + len(name)) == []


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        " \u200c",
        "ا",
        "ي",
        "(",
        '"ا',
        "[ا](",
        "`",
        "{",
        "می ",
        "می  کند ",
        "که ",
        "a, ",
        "ـ",
        "\n",
        "گفت و ",
        "بی ",
        "آنها ",
    ],
)
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_no_text_keeps_the_rules_busy(piece, code):
    text = (piece * MAX_CHARACTERS)[:MAX_CHARACTERS]
    started = process_time()
    assert sum(1 for _ in hits(text, code)) <= MAX_CHARACTERS
    assert process_time() - started < 3  # a third of a second on a slow machine
