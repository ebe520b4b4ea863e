"""Letters: Persian ones and no others, each in the one code that a search looks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import LATIN_MARK, LETTER, MARK
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
)
RULES = rules_of(SPELLINGS)
