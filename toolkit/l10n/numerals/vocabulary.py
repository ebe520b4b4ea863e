"""The words that numbers are made of, each with the sign that stands for it in the grammar of its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from toolkit.l10n.digits import number_words
from toolkit.language import LANGUAGES, Code

Words = Mapping[str, tuple[str, Fraction]]
"""A word, its sign, its value. The signs:

``1`` one, ``u`` up to nineteen, ``t`` tens, ``h`` hundreds in one word, ``H`` hundred, ``L`` dozens and lakhs,
``K`` ``M`` ``B`` ``T`` thousand to trillion, ``f`` half, ``F`` another fraction, ``o`` ordinal that makes fractions as
well, ``m`` one that does not, ``O`` one of tens, ``p`` the plural of a part, ``v`` a magnitude in the plural, ``s`` the
ending of such a plural, ``y`` decades, ``q`` centuries, ``e`` a decade by its name, ``i`` what implies a number, ``k``
what leaves a magnitude open, "several", ``z`` the ending of an ordinal, ``&`` and, ``a`` an article, ``w`` of, ``n``
minus, ``x`` what makes another word of the number before it, ``l`` what makes an idiom of it, ``c`` what is counted,
``b`` what stands before a number that other languages may leave out, ``r`` and ``R`` what stands before one of which
others say the part, "one in four" and "every fourth", ``P`` what follows a half of an hour.
"""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language; ``doubtful`` are numbers that are other words as well."""

    words: Words
    doubtful: frozenset[str]
    per_cent: str
    """A regular expression of what stands behind the number."""


def _valued(sign: str, values: Mapping[str, float | Fraction]) -> Words:
    return {word: (sign, Fraction(value)) for word, value in values.items()}


def _signs(sign: str, words: Iterable[str], value: Fraction | int = 0) -> Words:
    return {word: (sign, Fraction(value)) for word in words}


def _single(code: Code) -> dict[str, int]:
    """Return the numbers below a hundred that are one word."""
    words = {number_words(value, LANGUAGES[code]): value for value in range(100)}
    return {word: value for word, value in words.items() if word.isalpha()}


def _cardinals(words: Mapping[str, int]) -> Words:
    return {
        word: ("1" if value == 1 else "t" if value >= 20 else "u", Fraction(value)) for word, value in words.items()
    }


_EN = _single("en")
_EN_ORDINALS = {
    **{"third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "hundredth": 100, "thousandth": 1000},
    **{f"{word}th": value for word, value in _EN.items() if value in (4, 6, 7, 10, 11, *range(13, 20))},
}
_ENGLISH = Vocabulary(
    words={
        **_cardinals(_EN),
        **_valued("L", {"dozen": 12, "lakh": 10**5, "crore": 10**7}),
        **_valued("H", {"hundred": 100}),
        **_valued("K", {"thousand": 10**3}),
        **_valued("M", {"million": 10**6, "mn": 10**6}),
        **_valued("B", {"billion": 10**9, "bn": 10**9}),
        **_valued("T", {"trillion": 10**12, "tn": 10**12}),
        **_valued("f", {"half": Fraction(1, 2)}),
        **_valued("o", _EN_ORDINALS),
        **_valued("m", {"first": 1, "second": 2}),
        **_valued("O", {f"{word[:-1]}ieth": value for word, value in _EN.items() if value >= 20}),
        **_valued("p", {f"{word}s": value for word, value in _EN_ORDINALS.items()} | {"halves": 2}),
        **_valued("p", {"quarter": 4, "quarters": 4}),
        # "Dozens" and «ده‌ها» are used for each other.
        **_valued("v", {"tens": 10, "dozens": 10, "scores": 10, "hundreds": 100, "thousands": 10**3}),
        **_valued("v", {"millions": 10**6, "billions": 10**9, "trillions": 10**12}),
        **_valued("y", {"decade": 10, "decades": 10}),
        **_valued("q", {"century": 100, "centuries": 100}),
        **_valued("e", {f"{word[:-1]}ies": value for word, value in _EN.items() if value >= 20}),
        **_signs("i", ("once", "single", "sole", "only"), 1),
        **_signs("i", ("halved",), Fraction(1, 2)),
        **_signs(
            "i",
            (
                "both",
                "twice",
                "double",
                "twofold",
                "bilateral",
                "pair",
                "couple",
                "twin",
                "mutual",
                "doubled",
                "fortnight",
            ),
            2,
        ),
        **_signs("i", ("thrice", "triple", "threefold", "trilateral", "tripled"), 3),
        **_signs("z", ("st", "nd", "rd", "th")),
        **_signs("a", ("a", "an")),
        **_signs("n", ("minus", "negative")),
        **_signs("l", ("way", "sided", "fold", "faced", "hand", "edged")),
        **_signs("k", ("several", "few")),
        **_signs("r", ("in", "out")),
        **_signs("R", ("every", "each")),
        **_signs("P", ("past",)),
        **_signs("&", ("and",)),
        **_signs("w", ("of",)),
        **_signs("s", ("s",)),
        **_signs("c", ("year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours")),
    },
    doubtful=frozenset({"one", "first", "second", "zero"}),
    per_cent=r"\s?%|\s+per\s?cent\b|\s+(?P<points>percentage\s+points?)\b|-per-?cent\b",
)

_FA = {**_single("fa"), "هژده": 18, "نزده": 19, "چار": 4}
_FA_ENDINGS = ("جانبه", "طرفه", "گانه", "چند", "برابر", "روزه", "هفتهای", "ماهه", "ساله", "ساعته", "نفره", "نفری")
"""What is joined to a number with or without a half-space: «دوروزه»."""
_FA_MAGNITUDES = {
    **{"صد": ("H", Fraction(100)), "هزار": ("K", Fraction(10**3)), "یکهزار": ("K", Fraction(10**3))},
    **_valued("L", {"درجن": 12, "لک": 10**5}),
    **_signs("M", ("میلیون", "ملیون"), 10**6),
    # In Afghanistan «بیلیون» is the English billion.
    **_signs("B", ("میلیارد", "ملیارد", "بیلیون", "بلیون"), 10**9),
    **_signs("T", ("تریلیون",), 10**12),
}
_PERSIAN = Vocabulary(
    words={
        **_cardinals(_FA),
        **_valued("h", {f"{word}صد": value * 100 for word, value in _FA.items() if 2 <= value <= 9}),
        **_valued("h", {"یکصد": 100, "دویست": 200, "سیصد": 300, "پانصد": 500}),
        **_FA_MAGNITUDES,
        **_valued("f", {"نیم": Fraction(1, 2)}),
        **_valued("F", {"نصف": Fraction(1, 2), "نیمی": Fraction(1, 2), "ثلث": Fraction(1, 3), "ربع": Fraction(1, 4)}),
        **_valued("o", {f"{word}م": value for word, value in _FA.items() if value not in (3, *range(20, 100))}),
        **_valued("o", {"سوم": 3, "صدم": 100, "هزارم": 1000}),
        **_valued("m", {f"{word}مین": value for word, value in _FA.items() if value not in (3, *range(20, 100))}),
        **_valued("m", {"سومین": 3, "اول": 1, "اولین": 1, "نخست": 1, "نخستین": 1, "صدمین": 100}),
        **_valued("O", {f"{word}{end}": value for word, value in _FA.items() if value >= 20 for end in ("م", "مین")}),
        **{f"{word}ها": ("v", value) for word, (_, value) in _FA_MAGNITUDES.items()},
        **_valued("v", {"هزاران": 1000}),
        **_valued("y", {"دهه": 10}),
        **_valued("q", {"قرن": 100, "سده": 100}),
        **_signs("i", ("یکی", "یگانه"), 1),
        **_signs("i", ("طرفین", "جانبین", "هردو", "متقابل"), 2),
        **_valued("i", {f"{word}{end}": value for word, value in _FA.items() if value <= 10 for end in _FA_ENDINGS}),
        **_signs("i", ("نیمه",), Fraction(1, 2)),
        **_signs("s", ("ها", "های", "هایی")),
        **_signs("z", ("م", "ام", "مین", "امین")),
        **_signs("n", ("منفی",)),
        **_signs("x", ("شنبه", "البته", "سین", "باره", "گوشه", "سره", "سان")),
        **_signs("l", ("جانبه", "طرفه", "پهلو", "رویه", "برابر", "چندان", "راه", "راهی")),
        **_signs("k", ("چند", "چندین")),
        **_signs("c", ("نفر", "تن", "سال", "روز", "ماه", "هفته", "ساعت", "بار", "کشور", "ولایت", "ولسوالی", "مورد")),
        **_signs("c", ("ساله", "روزه", "ماهه", "کیلومتر", "درصد", "فیصد")),
        **_signs("b", ("هر",)),
        **_signs("&", ("و",)),
    },
    # The words are as well: no, village, a part of names of letters, a month of the lunar calendar, not struck.
    doubtful=frozenset({"یک", "یکم", "اول", "اولین", "نخست", "نخستین", "نه", "ده", "سی", "صفر", "نزده"}),
    per_cent="\\s?[%٪]|[\\s\u200c]+(?P<points>(?:واحد|نقطه\u0654?)\\s+)?(?:در|فی)[\\s\u200c]?صدی?(?!\\w)",
)
_VOCABULARIES: Mapping[Code, Vocabulary] = {"en": _ENGLISH, "fa": _PERSIAN}


def vocabulary(code: Code) -> Vocabulary:
    """Return the words of a language."""
    return _VOCABULARIES[code]
