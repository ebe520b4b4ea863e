"""Half-spaces: what belongs to a word is joined to it by U+200C, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import (
    BEGIN,
    BLANK,
    BREAK,
    DIGIT,
    END,
    FOREIGN,
    GAP,
    HEH,
    LATIN_MARK,
    LETTER,
    MARK,
    NOT_JOINING,
    ZWNJ,
)
from toolkit.checks.orthography.months import GREGORIAN
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Hit, Spelling, any_of, matches, rules_of
from toolkit.checks.orthography.verbs import FORMS, OF_WINE, PAST
from toolkit.rule import Rule

_WORD = f"[{LETTER}{MARK}{ZWNJ}]+"
_FORM = rf"(?P<form>[{LETTER}]+)(?={ZWNJ}(?:اند|ام|ایم|اید){END}|{END})"
_APART = re.compile(rf"{BEGIN}(?P<prefix>ن?می)(?P<gap>{GAP}|{BREAK}){_FORM}")
_JOINED = re.compile(rf"{BEGIN}(?P<prefix>ن?می){_FORM}")
_BEFORE = re.compile(rf"({_WORD}|[{DIGIT}0-9{BLANK}])\W*\Z")
_OF_MAY = frozenset({"ماه", "اوایل", "اواسط", "اواخر", *GREGORIAN})
_MAYBE_OF_MAY = frozenset({"در", "از", "تا", "نیمه", "نیمهٔ", "آغاز", "پایان", "اول", "آخر"})
"""Words before «می» that make a month of it, or may do so: «در ماه می گفت», «از می تا جون»."""

_SUFFIX = re.compile(rf"{GAP}(?P<suffix>ها(?:یشان|یمان|یتان|ست|[یى]{{1,2}}|یم|یت|یش)?|ترین|تر|اند|ایم|اید|ای|اش){END}")
_WORD_BEFORE = re.compile(rf"{_WORD}\Z")
_MARKED = re.compile(f"[{MARK}]")
_WHOLE_IN_DEGREE = ("کم", "بیش")
_WITH_DEGREE = (
    "کم بیش بزرگ کوچک مهم قوی ضعیف نزدیک دور زیاد سخت آسان پایین بالا گسترده جدی شدید سریع آهسته کهن جوان پیر بلند "
    "کوتاه طولانی ژرف عمیق روشن تاریک گرم سرد سنگین سبک گران ارزان غنی فقیر ثروتمند نیرومند توانمند پیشرفته پیچیده "
    "ساده دقیق درست امن خطرناک مناسب خوب بد زیبا پیش وسیع پررنگ مؤثر موثر فعال آرام تازه کامل واضح نرم تند پرجمعیت "
    "پرخطر محدود ناچیز برجسته قدیمی فراوان پایدار ناامن مستحکم مطمئن باریک"
)
"""Adjectives that «تر» follows as a suffix: it is also a word, wet, and «ترین» a name."""


def _verbs_apart(prose: Prose) -> Iterator[Hit]:
    """Find می and its verb in two words; «می» is also a month and, of old, wine."""
    for match in _APART.finditer(prose.native):
        form, before = match["form"], _BEFORE.search(prose.native[max(0, match.start() - 40) : match.start()])
        word = before[1] if before and match["prefix"] == "می" else ""
        if form not in FORMS or word in _OF_MAY or (word and not re.match(f"[{LETTER}]", word)):
            continue
        maybe_month = word in _MAYBE_OF_MAY or (word == "و" and form in PAST)
        maybe_wine = match["prefix"] == "می" and form in OF_WINE
        right = f"{match['prefix']}{ZWNJ}{form}"
        yield Hit(*match.span(), None if "\n" in match["gap"] else right, maybe_month or maybe_wine)


def _verbs_joined(prose: Prose) -> Iterator[Hit]:
    for match in _JOINED.finditer(prose.native):
        if match["form"] in FORMS:
            yield Hit(*match.span(), f"{match['prefix']}{ZWNJ}{match['form']}")


def _suffixes(prose: Prose) -> Iterator[Hit]:
    """Find suffixes behind a space, by the word before them."""
    for match in _SUFFIX.finditer(prose.native):
        suffix, before = match["suffix"], _WORD_BEFORE.search(prose.native, max(0, match.start() - 32), match.start())
        word = before[0] if before else ""
        if not word or word[-1] == ZWNJ or not _belongs(suffix, word):
            continue
        joint = "" if word[-1] in NOT_JOINING or (word in _WHOLE_IN_DEGREE and suffix.startswith("تر")) else ZWNJ
        yield Hit(*match.span(), joint + suffix, doubtful=suffix in ("ای", "اش") or bool(_MARKED.match(word[-1])))


def _belongs(suffix: str, word: str) -> bool:
    if suffix.startswith("ها"):
        return True
    if suffix.startswith("تر"):
        return word.rpartition(ZWNJ)[2] in _WITH_DEGREE.split()
    return word[-1] in HEH and not (suffix == "اش" and word in ("به", "که", "نه", "چه"))


_IN_WORD = f"{LETTER}{MARK}{DIGIT}0-9{BLANK}"
_RUN = re.compile(f"{ZWNJ}+")
_JOINS = re.compile(rf"[{_IN_WORD}]|{FOREIGN}|\((?:ها|ان)\)")  # برنده‌(ها)
_JOINED_TO = re.compile(f"[{_IN_WORD}{LATIN_MARK}»)]|{FOREIGN}")  # «طالبان»‌ها


def _edges(prose: Prose) -> Iterator[Hit]:
    """Find half-spaces that part nothing, or twice; those beside a prefix or suffix are told by its own rule."""
    if ZWNJ not in prose.native:
        return
    told = [hit for find in (_verbs_apart, _suffixes) for hit in find(prose)]
    for match in _RUN.finditer(prose.native):
        start, end = match.span()
        if any(hit.start <= start and end <= hit.end for hit in told):
            continue
        inside = _JOINED_TO.match(prose.text[max(0, start - 1) : start]) and _JOINS.match(prose.text, end)
        if not inside:
            yield Hit(start, end, "")
        elif end - start > 1:
            yield Hit(start, end, ZWNJ)


SPELLINGS = (
    Spelling(
        Rule(
            code="verb-prefix",
            message="the prefix می is not joined to its verb by a half-space",
            why="«می» and its verb are one word: a space lets a line break between them, and joined letters are "
            "another spelling that no search finds. After the name of a month or «ماه» it is May, and left alone.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: می and نمی stand apart, in one word",
            hint="write «می‌» with a half-space (Ctrl+Shift+2, or U+200C)",
            passes=("والی در ماه می گفت که کار آغاز می‌شود و پایان نمی‌یابد.", "نمی از باران بر زمین نشست."),
            fails=("والی می گوید که کار آغاز میشود.", "این کار پایان نمی یابد."),
            where="fa",
            waivable=True,
        ),
        any_of(_verbs_apart, _verbs_joined),
    ),
    Spelling(
        Rule(
            code="suffix-apart",
            message="a suffix is written as a word of its own",
            why="«ها», «تر», «ترین» and «اند» belong to the word before them; with a space, a line may break there and "
            "the word is not found.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: suffixes; W3C, Arabic & Persian Layout "
            "Requirements: ZWNJ",
            hint="join it by a half-space, or, after a letter that joins nothing, without one",
            passes=("کتاب‌ها و کشورهای بزرگ‌تر آمده‌اند.", "باران هیزم خشک و تر را با خود برد."),
            fails=("کتاب ها رسید.", "کشور های همسایه", "این شهر بزرگ تر است.", "آنان آمده اند."),
            where="fa",
            waivable=True,
        ),
        any_of(_suffixes, matches(rf"(?<=[{LETTER}])[{HEH}]ه(ا[یى]{{0,2}}){END}", rf"ه{ZWNJ}ه\1")),
    ),
    Spelling(
        Rule(
            code="half-space-edge",
            message="a half-space stands where nothing is joined",
            why="At the edge of a word, or doubled, it cannot be seen, and the word is not found by who types it "
            "without.",
            source="Unicode Standard 23.2, layout controls: ZERO WIDTH NON-JOINER stands between two letters",
            hint="delete it",
            passes=("گفت‌وگوها در ۱۰ولسوالی بی‌نتیجه ماند.",),
            fails=("گفت‌وگو‌ بی‌نتیجه ماند.", "کتاب‌‌ها رسید."),
            where="fa",
        ),
        _edges,
    ),
    Spelling(
        Rule(
            code="not-sign",
            message="the sign ¬ stands for a half-space",
            why="Old keyboards and programs wrote ¬ where a half-space was meant; print shows it.",
            source="ISIRI 9147: the half-space has a key of its own, and its character is U+200C",
            hint="write a half-space (U+200C)",
            passes=("او می‌گوید که راه باز است.",),
            fails=("او می¬گوید که راه باز است.",),
            where="fa",
        ),
        any_of(
            matches(f"(?<=[{LETTER}{MARK}])¬(?=[{LETTER}])", ZWNJ),
            matches(f"(?<![{LETTER}{MARK}])¬|¬(?![{LETTER}])"),
        ),
    ),
)
RULES = rules_of(SPELLINGS)
