"""Hamza: written where the word has it, and one letter with its seat."""

from __future__ import annotations

from toolkit.checks.orthography.alphabet import LETTER, MARK
from toolkit.checks.orthography.spelling import Spelling, any_of, instead, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_WITHOUT = {
    "رییس": "رئیس",
    "جزیی": "جزئی",
    "مریی": "مرئی",
    "نامریی": "نامرئی",
    "اطفاییه": "اطفائیه",
    "احصاییه": "احصائیه",
    "مسوول": "مسئول",
    "مسؤول": "مسئول",
    "تاثیر": "تأثیر",
    "تاسیس": "تأسیس",
    "تایید": "تأیید",
    "تاکید": "تأکید",
    "تامین": "تأمین",
    "تاخیر": "تأخیر",
    "متاثر": "متأثر",
    "متاسف": "متأسف",
    "مامور": "مأمور",
    "موثر": "مؤثر",
    "موسس": "مؤسس",
    "هیات": "هیأت",
}
"""Beginnings of words: «تاثیرات», «مسوولیت». Of «پایین», «تعیین», «مسایل» and «قایل» the house writes ی."""

SPELLINGS = (
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
    Spelling(
        Rule(
            code="hamza-missing",
            message="a word is written without the hamza that the house writes",
            why="«رییس» and «رئیس», «تایید» and «تأیید» are both read in Kabul; a search finds one of them, and a text "
            "with both looks as if two people had written it.",
            source="Academy of Persian Language, Dastur-e Khatt-e Farsi: hamza; house style: «رئیس», «مسئول», «تأیید», "
            "«مؤسسه», «هیأت»",
            hint="write the hamza",
            passes=("رئیس هیأت بر مسئولیت مؤسسه تأکید کرد.", "وسایل و مسایل این تعیین در پایین آمده است."),
            fails=("رییس هیات از مسوولان نام برد.", "وزارت تاثیر آن را تایید کرد."),
            where="fa",
            severity=Severity.WARNING,
        ),
        instead(_WITHOUT, f"(?<![{LETTER}{MARK}]){{}}"),
    ),
)
RULES = rules_of(SPELLINGS)
