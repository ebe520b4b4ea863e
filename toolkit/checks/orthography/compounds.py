"""Compounds: words of several parts as the house joins them; only parts that have no other reading are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce

from toolkit.checks.orthography.alphabet import BEGIN, END, LETTER, NOT_JOINING, ZWNJ
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Find, Hit, Spelling, any_of, instead, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_TOGETHER = {
    "آنها": "آن‌ها",
    "اینها": "این‌ها",
    "همانها": "همان‌ها",
    "همینها": "همین‌ها",
    "آنجا": "آن‌جا",
    "اینجا": "این‌جا",
    "همانجا": "همان‌جا",
    "همینجا": "همین‌جا",
    "گفتگو": "گفت‌وگو",
    "جستجو": "جست‌وجو",
    "شستشو": "شست‌وشو",
}
_LEANING = {f"{one}{other}": f"{one} {other}" for one in ("از", "در", "بر", "با", "تا") for other in ("این", "آن")}

_SPACE = rf"[\s{ZWNJ}]+"
"""What stands between parts; where it is half-spaces alone, they are one word as they should be."""
_ENDING = f"{ZWNJ}?(?:ها)?(?:[یئ]?ی|ست|یش|یشان|یم|یمان)?{END}"
_SUFFIX = f"(?=\u0654?(?:{ZWNJ}(?:ای|تر|ترین|ها|های|هایی|اند))?{END})"

_AND = rf"{_SPACE}و[\s{ZWNJ}]*"
_OF_TWO_VERBS = rf"(?:گفت{_AND}(?:گو|شنود)|(?:جست|پرس){_AND}جو|شست{_AND}شو|پخت{_AND}پز|تاخت{_AND}تاز)"
"""Parts of verbs that «و» joins; the second is no word of its own behind the first, but for «گو این‌که»."""
_MAYBE_APART = rf"(?:رفت{_AND}آمد|داد{_AND}ستد|به{_SPACE}تازگی)"
"""Parts that may be words of their own: «رفت و آمد و باز رفت»."""
_NO_LETTER_B = "".join(
    f"(?<!{word} )" for word in ("هپاتیت", "ویتامین", "گروه", "نوع", "پلان", "طرح", "صنف", "تیم", "بلاک", "بی", "سی")
)
"""«بی» is also a letter of English: «هپاتیت بی سابقه دارد»."""
_PARTS = "|".join(
    f"{first}{_SPACE}(?:{second})"
    for first, second in {
        "به": "ویژه(?! بودن)|زودی",
        f"{_NO_LETTER_B}بی": "اساس|ثباتی?|درنگ|سابقه|طرفی?|گناه(?:ی|ان)?|نظیر|عدالتی|قانونی|نظمی|سوادی?|خانمان|رحمانه"
        "|اعتمادی?|اعتنایی?|امنی|تفاوتی?|توجهی|شرمانه|خبری?|پرده|وقفه",
        "هیچ": "گاه|کدام",
        "ر[ئی]یس": "جمهور",
        "(?:سرمایه|بنیان|مین|بمب)": "گذار(?:ی|ان)?",
        "(?:جمع|گرد|یاد)": "آوری",
        "(?:شگفت|الزام|سود|زیان|رنج|شرم|وحشت|هراس|حیرت|اعتیاد)": "آور",
    }.items()
)
_AGENT = re.compile(rf"{_SPACE}(?:(?:(?:نا)?پذیر|آمیز|انگیز)(?:ی|ان|انه)?|(?P<maker>کنند(?:ه|گان))){_SUFFIX}")
"""Stems of verbs that stand behind a noun and never alone, and makers, of which there may be a word of its own."""
_WORD_BEFORE = re.compile(rf"{BEGIN}[{LETTER}]{{2,}}\Z")
_NO_NOUN = "که را از در بر با تا به هم نه نیز است بود شد این آن او آنان ما شما همه هر یا اما غیر نام"
_APART = re.compile(r"\s")
_BETWEEN = re.compile(rf"[\s{ZWNJ}]+")


def _joined(parts: Iterable[str]) -> str:
    """Return parts as one word; behind a letter that joins nothing no half-space is needed."""
    return reduce(lambda first, rest: f"{first}{'' if first[-1] in NOT_JOINING else ZWNJ}{rest}", parts)


def _parted(pattern: str, *, doubtful: bool = False) -> Find:
    """Return what finds the parts of one word; over the end of a line they are told and not mended."""
    compiled = re.compile(f"{BEGIN}{pattern}")

    def find(prose: Prose) -> Iterator[Hit]:
        for match in compiled.finditer(prose.native):
            if _APART.search(match[0]):
                right = None if "\n" in match[0] else _joined(_BETWEEN.split(match[0]))
                yield Hit(*match.span(), right, doubtful)

    return find


def _agents(prose: Prose) -> Iterator[Hit]:
    for match in _AGENT.finditer(prose.native):
        before = _WORD_BEFORE.search(prose.native, max(0, match.start() - 32), match.start())
        if before and before[0] not in _NO_NOUN.split() and _APART.search(match[0]):
            parts = before[0], _BETWEEN.sub("", match[0])
            right = None if "\n" in match[0] else _joined(parts)
            yield Hit(before.start(), match.end(), right, doubtful=match["maker"] is not None)


SPELLINGS = (
    Spelling(
        Rule(
            code="compound-joined",
            message="a word is written together that the house joins by a half-space",
            why="Both spellings are read in Kabul; one text with «آنها» and «آن‌ها» looks as if two people had written "
            "it, and a search finds one of them.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: «ها» apart by a half-space; house style: "
            "«آن‌ها», «این‌جا», «گفت‌وگو»",
            hint="write it with its half-space",
            passes=("آن‌ها در این‌جا گفت‌وگو کردند.", "آنان از همان آنچه گفتند، یاد کردند."),
            fails=("آنها به کابل رفتند.", "گفتگوهای دو طرف در اینجا آغاز شد."),
            where="fa",
            severity=Severity.WARNING,
        ),
        instead(_TOGETHER, f"{BEGIN}{{}}(?={_ENDING})"),
    ),
    Spelling(
        Rule(
            code="compound-apart",
            message="the parts of one word are written as words of their own",
            why="A line may break between them, and a search for the word as the house writes it does not find it. "
            "Only parts that are no words of their own are told; other compounds are left to the reader.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: compounds; house style: «گفت‌وگو», "
            "«امکان‌پذیر», «به‌ویژه», «بی‌درنگ», «رئیس‌جمهور»",
            hint="join them by a half-space, or, after a letter that joins nothing, without one",
            passes=(
                "گفت‌وگو امکان‌پذیر، به‌ویژه با رئیس‌جمهور، و ادعا انکارناپذیر است.",
                "او گفت و گوینده نیز شنید که ریاست جمهوری اسلامی آن را می‌پذیرد.",
            ),
            fails=("گفت و گو با او امکان پذیر است.", "رئیس جمهور به ویژه از ادعای بی اساس یاد کرد."),
            where="fa",
            severity=Severity.WARNING,
        ),
        any_of(
            _parted(rf"{_OF_TWO_VERBS}(?={_ENDING})(?! این{ZWNJ}?\s?که)"),
            _parted(f"{_MAYBE_APART}(?={_ENDING})", doubtful=True),
            _parted(f"(?:{_PARTS}){_SUFFIX}"),
            _agents,
            matches(rf"{BEGIN}هم[ \t]+(چنان|چنین){END}", r"هم\1", doubtful=True),
            matches(rf"{BEGIN}بنا ?بر +این(?=،)", "بنابراین", doubtful=True),
        ),
    ),
    Spelling(
        Rule(
            code="words-joined",
            message="two words are written as one",
            why="«براین» is no word of the house: a search for «این» does not find it. What is one word with a "
            "half-space, «ازاین‌رو», or without, «بنابراین», is left alone.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: prepositions are written apart",
            hint="write two words",
            passes=("علاوه بر این، و بنابراین، از این راه رفتند؛ ازاین‌رو دیر رسیدند.",),
            fails=("علاوه براین، راه باز است.", "دراین باره ننوشتند."),
            where="fa",
            severity=Severity.WARNING,
        ),
        instead(_LEANING, f"{BEGIN}{{}}{END}"),
    ),
)
RULES = rules_of(SPELLINGS)
