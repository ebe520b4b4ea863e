"""Letters: Persian ones and no others, each in the one code that a search looks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import BEGIN, BLANK, DIGIT, END, GAP, LATIN_MARK, LETTER, MARK, ZWNJ
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Hit, Spelling, any_of, instead, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_LOOK_ALIKE = {
    "ي": "ی",
    "ى": "ی",
    "ے": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ھ": "ه",
    "ہ": "ه",
    "ە": "ه",
}
"""Letters of Arabic, Urdu and Kurdish keyboards that look like a Persian one, or are drawn as one."""
_NOT_MARKED = "(?!\u0654)"  # with a hamza above they are one letter, which other rules know
_PASHTO = "ټځڅډړږښګڼېۍ"
_OTHER = f"{_PASHTO}ٹڈڑںێۆڕڵۋٱإ"
_IS_PASHTO = re.compile(f"[{_PASHTO}]")
_IS_ARABIC = re.compile("^ال|[ةإٱ\u064b-\u0652]")
_WORD_BEFORE, _WORD = re.compile(rf"[{LETTER}{MARK}]*\Z"), re.compile(f"[{LETTER}{MARK}]*")
_CLUSTER = re.compile(f"[^{LATIN_MARK}{MARK}][{LATIN_MARK}{MARK}]+|[\u0340\u0341\u0374\u2126\u212a\u212b]")
_EZAFE = "ه\u0654"

_NEEDS_EZAFE = (
    rf"{BEGIN}(?P<word>(?:به (?:گفته|نوشته|عقیده|وسیله|واسطه|بهانه|اندازه)|بر پایه|در (?:زمینه|آستانه)|درباره)"
    rf"|دهه(?=[ \t]+(?:بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|[{DIGIT}{BLANK}])))"
    rf"(?={GAP}(?!(?:و|که){END})[{LETTER}{DIGIT}{BLANK}«])"
)
"""Words that end in a silent heh and lean on the next one: «به گفتهٔ او»."""

_letters = instead(_LOOK_ALIKE, f"{{}}{_NOT_MARKED}")


def _look_alikes(prose: Prose) -> Iterator[Hit]:
    """Find look-alikes; in Pashto words, and in Arabic ones, they may be the right letters."""
    pashto = _IS_PASHTO.search(prose.native) is not None
    for hit in _letters(prose):
        start = _WORD_BEFORE.search(prose.native, max(0, hit.start - 40), hit.start)
        word = _WORD.match(prose.native, start.start() if start else hit.start, hit.end + 40)
        yield Hit(hit.start, hit.end, hit.right, doubtful=pashto or bool(word and _IS_ARABIC.search(word[0])))


def _decomposed(prose: Prose) -> Iterator[Hit]:
    """Find letters that are spelled in parts where Unicode has them whole (UAX #15, form C)."""
    if unicodedata.is_normalized("NFC", prose.text):
        return
    for match in _CLUSTER.finditer(prose.text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0] and match[0][0] != "ە":
            yield Hit(*match.span(), whole)


SPELLINGS = (
    Spelling(
        Rule(
            code="letter-arabic",
            message="a letter of another keyboard stands in a Persian word",
            why="U+064A and U+0643 look like ی and ک, and a search for the word as it is spelled does not find it; "
            "fonts draw them with dots, or with another shape, in the middle of a line.",
            source="CLDR, exemplar characters of fa; Unicode Standard 9.2, Arabic: Persian yeh and keheh",
            hint="set the keyboard to Persian, and type the letter again",
            passes=("والی کابل گفت که کار مکتب‌ها آغاز شده است.",),
            fails=("والي کابل گفت که کار آغاز شده است.", "شفاخانه در كابل باز شد."),
            where="fa",
        ),
        _look_alikes,
    ),
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
            passes=("به گفتهٔ او، دربارهٔ آن در دههٔ هشتاد نوشتند.", "در این باره و در همان زمینه سخن گفتند."),
            fails=("به گفته او راه باز است.", "درباره آن ننوشتند.", "در دهه هشتاد آمدند."),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches(_NEEDS_EZAFE, "\\g<word>\u0654", doubtful=True),
    ),
    Spelling(
        Rule(
            code="letter-foreign",
            message="a letter of Pashto, Urdu, Kurdish or Arabic stands in a Persian word",
            why="Persian has no such letter; mostly a key of another layout was struck. A name that is really spelled "
            "so stands in the glossary, and is left alone.",
            source="CLDR, exemplar characters of fa",
            hint="write the Persian letter, or put the name into content/glossary.yaml",
            passes=("نام این ولسوالی ارغنداب است.",),
            fails=("نام این ولسوالي ارغنداب او ښار دی.", "ګزارش نشر شد."),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches(f"(?<![{LETTER}{MARK}])[{LETTER}{MARK}]*[{_OTHER}][{LETTER}{MARK}]*", needs=_OTHER),
    ),
    Spelling(
        Rule(
            code="teh-marbuta",
            message="the Arabic letter ة stands in a Persian word",
            why="Persian writes ه or ت for it, by the sound: «مدرسه», «رحمت».",
            source="CLDR, exemplar characters of fa, where it is auxiliary; Unicode Standard 9.2, Arabic",
            hint="write ه or ت",
            passes=("مدرسه و مکتب در آن شهر باز است.",),
            fails=("مدرسة در آن شهر باز است.",),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches("[ةۃ]"),
    ),
    Spelling(
        Rule(
            code="tatweel",
            message="a word is stretched by tatweel",
            why="The stroke U+0640 is no letter: a search for the word does not find it, and lines are justified "
            "without it.",
            source="Unicode Standard 9.2, Arabic: tatweel; W3C, Arabic & Persian Layout Requirements, justification",
            hint="delete the stroke",
            passes=("سلام بر همهٔ خوانندگان.",),
            fails=("ســلام بر همهٔ خوانندگان.",),
            where="fa",
        ),
        any_of(
            matches(f"(?<=[{LETTER}{MARK}])\u0640+(?=[{LETTER}])", "", needs="\u0640"),
            matches(f"(?<![{LETTER}{MARK}\u0640])\u0640+|\u0640+(?![{LETTER}\u0640])", needs="\u0640"),
        ),
    ),
    Spelling(
        Rule(
            code="not-nfc",
            message="a letter is spelled in parts",
            why="The letter and its mark are one character in Unicode's normal form C, and a search for it does not "
            "find the two.",
            source="Unicode Standard Annex #15, normalization form C",
            hint="type the letter again, in one piece",
            passes=("آب و تأثیر آن بر زراعت.",),
            fails=("ا\u0653ب و تأثیر آن بر زراعت.", "موضوع تا\u0654ثیر است."),
            where="fa",
        ),
        _decomposed,
        ("en", "fa"),
    ),
    Spelling(
        Rule(
            code="hamza-apart",
            message="hamza stands above Persian ی instead of being one letter with it",
            why="«ئ» is the letter U+0626; ی with U+0654 looks the same and is not found.",
            source="Unicode Standard 9.2, Arabic: yeh with hamza above",
            hint="type «ئ», and at the end of a word «ء» behind ی",
            passes=("رئیس این اداره مسئول آن است.",),
            fails=("ری\u0654یس این اداره سخن گفت.",),
            where="fa",
        ),
        any_of(matches(f"[یى]\u0654(?=[{LETTER}])", "ئ"), matches(f"[یى]\u0654(?![{LETTER}])")),
    ),
)
RULES = rules_of(SPELLINGS)
