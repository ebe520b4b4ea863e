"""Ezafe: the vowel that ties a word to the next one, written «هٔ» behind a silent heh."""

from __future__ import annotations

from toolkit.checks.orthography.alphabet import BEGIN, BLANK, DIGIT, END, LETTER, MARK, ZWNJ
from toolkit.checks.orthography.spelling import Spelling, any_of, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_GAP = r"[ \t]+"
_EZAFE = "ه\u0654"

_LEANS = (
    rf"{BEGIN}(?P<word>(?:به (?:گفته|نوشته|عقیده|وسیله|واسطه|بهانه|اندازه)|بر پایه|در (?:زمینه|آستانه)|درباره)"
    rf"|دهه(?=[ \t]+(?:بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|[{DIGIT}{BLANK}])))"
    rf"(?={_GAP}(?!(?:و|که){END})[{LETTER}{DIGIT}{BLANK}«])"
)
"""Words that end in a silent heh and lean on the next one: «به گفتهٔ او»."""
_IS = f"{_GAP}(?:نیست|است|ن?بود|ن?باشد|ن?شد|شده|اند|نیستند|بودند|ن?می|خوانده|نامیده|شمرده|دانسته|تلقی|به (?:نظر|شمار))"
_TERM = (
    rf"{BEGIN}(?<!این )(?<!آن )(?<!همین )(?<!همان )(?<!هر )(?<!هیچ )(?P<word>"
    rf"قوه(?={_GAP}(?:قضا[ئی]یه|مجریه|مقننه){END})"
    rf"|جامعه(?={_GAP}(?:جهانی|بین{ZWNJ}المللی|مدنی){END})"
    rf"|حمله(?={_GAP}(?:هوایی|انتحاری|موشکی|راکتی|تروریستی){END})"
    rf"|کمیته(?={_GAP}(?:ملی|دولتی|بین{ZWNJ}المللی){END})"
    rf"|نماینده(?={_GAP}(?:ویژه|خاص){END})"
    rf"|توسعه(?={_GAP}(?:اقتصادی|اجتماعی|پایدار){END}))"
    rf"(?!{_GAP}[{LETTER}{ZWNJ}]+{_IS})"
)
"""Terms, where nothing makes a sentence of the two: «این حمله انتحاری بود»."""
_OF_A_WEIGHTY_MATTER = (
    rf"{BEGIN}(?P<word>مس(?:ئ|أ|ا)له|نکته|نتیجه|وظیفه|مرحله|برنامه)"
    rf"(?={_GAP}(?:مهم|اصلی|عمده|اساسی|جدی){_GAP}(?:را|این{_GAP}است){END})"
)
_SOME = f"(?:یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چند|[{DIGIT}]+|{BLANK}+)"
_LAST_WEEK = (
    rf"{BEGIN}(?P<word>(?:در|طی|از|تا) (?:{_SOME} )?(?:هفته|دهه|سده))"
    rf"(?={_GAP}(?:گذشته|آینده){END}(?!{_IS}))"
)

SPELLINGS = (
    Spelling(
        Rule(
            code="ezafe-form",
            message="the ezafe after silent heh is not the letter heh and the hamza above it",
            why="Three spellings look the same in print, and a search finds one of them: the house writes U+0647 "
            "U+0654, which is also what Unicode's normal form leaves as it is.",
            source="House style: ezafe is «هٔ», U+0647 U+0654; U+06C0, U+06C2 and heh with U+0621 are not",
            hint="write heh, and then the hamza above (U+0654)",
            passes=("به گفتهٔ والی، خانهٔ او در ولسوالی است.",),
            fails=("به گفتۀ والی، راه باز است.", "خانهء او در کابل است."),
            where="fa",
        ),
        any_of(
            matches(f"(?:[ۀۂ]|[ەہھ]\u0654)(?![{MARK}])", _EZAFE),
            matches(f"(?:[ۀۂ]|[ەہھ]\u0654)(?=[{MARK}])"),
            matches(f"(?<=[{LETTER}])ه{ZWNJ}?ء{END}", _EZAFE),
        ),
    ),
    Spelling(
        Rule(
            code="ezafe-yeh",
            message="the ezafe after silent heh is written with ی",
            why="One text with «خانه‌ی» and «خانهٔ» looks as if two people had written it; the house writes the second.",
            source="House style: ezafe is «هٔ»",
            hint="write «هٔ», or «ه‌ای» where one of many is meant",
            passes=("نمایندهٔ این اداره از خانه‌ای در کندز سخن گفت.",),
            fails=("نماینده‌ی این اداره در کندز است.",),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches(f"(?<=[{LETTER}])ه{ZWNJ}[یىي]{END}", _EZAFE, doubtful=True),
    ),
    Spelling(
        Rule(
            code="ezafe-missing",
            message="the ezafe of a word that leans on the next one is not written",
            why="Some books leave it out; the house writes it wherever it is read, and a phrase that is written both "
            "ways looks as if two people had written it.",
            source="House style: ezafe is «هٔ»",
            hint="write «هٔ»",
            passes=(
                "به گفتهٔ او، دربارهٔ آن در دههٔ هشتاد نوشتند.",
                "در این باره و در همان زمینه سخن گفتند.",
                "این مسئله مهم است و یک هفته گذشته است.",
            ),
            fails=(
                "به گفته او راه باز است.",
                "درباره آن ننوشتند.",
                "در دهه هشتاد آمدند.",
                "جامعه جهانی در هفته گذشته یاد آن کرد.",
                "او مسئله مهم را گفت.",
            ),
            where="fa",
            severity=Severity.WARNING,
        ),
        any_of(
            *(
                matches(pattern, "\\g<word>\u0654", doubtful=True)
                for pattern in (_LEANS, _TERM, _OF_A_WEIGHTY_MATTER, _LAST_WEEK)
            )
        ),
    ),
)
RULES = rules_of(SPELLINGS)
