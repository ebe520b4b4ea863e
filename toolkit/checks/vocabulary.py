"""Vocabulary: words of Iran where Afghanistan has its own.

Only pairs that no newsroom in Kabul would argue about stand here. Words of which both are read there («هواپیما» and
«طیاره», «اسپانیا» and «هسپانیه»), that are a political choice («دانشگاه» and «پوهنتون»), or that are a common word as
well do not.
Months have a rule of their own, in ``orthography/months``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toolkit.findings import Finding, Severity
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_LETTER = "[\u0620-\u0655\u0670-\u06d3]"
_ENDING = "(?:ی|ها|های|هایی|ان)?"
_HINT = "write the word of Afghanistan; a name that must stay as it is goes into content/glossary.yaml"


def _rule(subject: str, message: str, why: str, source: str, passes: str, fails: str) -> Rule:
    return Rule(
        f"iranian-{subject}", message, why, source, _HINT, (passes,), (fails,), where="fa", severity=Severity.WARNING
    )


COUNTRIES = _rule(
    "country",
    "a country has its Iranian name",
    "Names of countries came to Kabul through English and Urdu, to Tehran through French.",
    "CLDR 47, territories and currencies of fa_AF; for «قرغیزستان» the name of its language there, «قرغزی»",
    "سفیر جاپان به کابل آمد.",
    "سفیر ژاپن به کابل آمد.",
)
OFFICES = _rule(
    "office",
    "an office or a place of the state has its Iranian name",
    "A reader in Kabul looks for the institution under the name that stands on its door.",
    "the Constitution of 2004, articles 138, 140 and 141; names such as «میدان هوایی بین‌المللی کابل»",
    "شاروالی کابل آن را تأیید کرد.",
    "شهرداری کابل آن را تأیید کرد.",
)
LOANS = _rule(
    "loan",
    "a loanword has its Iranian spelling",
    "Kabul writes what is heard in English; the two spellings of one word part what a search should find together.",
    "names of institutions, such as «پولیس ملی» and «جنرال‌قونسلگری», and the use of newsrooms in Kabul",
    "تروریزم تهدید مشترک است.",
    "تروریسم تهدید مشترک است.",
)
RULES = (COUNTRIES, OFFICES, LOANS)


def _pairs(text: str) -> dict[str, str]:
    """Return the word of Afghanistan by that of Iran; «،» parts the pairs."""
    pairs = (pair.split("←") for pair in text.split("،"))
    return {iranian.strip(): afghan.strip() for iranian, afghan in pairs}


PREFERRED = {
    COUNTRIES: _pairs(
        """
        تاجیکستان ← تاجکستان، قرقیزستان ← قرغیزستان، ژاپن ← جاپان، مالزی ← مالیزیا، اندونزی ← اندونیزیا،
        کرهٔ جنوبی ← کوریای جنوبی، کره جنوبی ← کوریای جنوبی، کرهٔ شمالی ← کوریای شمالی، کره شمالی ← کوریای شمالی،
        بنگلادش ← بنگله‌دیش، نپال ← نیپال،
        سوئد ← سویدن، نروژ ← ناروی، دانمارک ← دنمارک، فنلاند ← فنلند، هلند ← هالند، بلژیک ← بلجیم، سوئیس ← سویس،
        لهستان ← پولند، پرتغال ← پرتگال، کرواسی ← کروشیا، رومانی ← رومانیا، بلغارستان ← بلغاریا، آلبانی ← البانیا،
        لیتوانی ← لتوانیا، لتونی ← لاتویا، استونی ← استونیا، برزیل ← برازیل، آرژانتین ← ارجنتاین، بولیوی ← بولیویا،
        مکزیک ← مکسیکو، لیبی ← لیبیا، اتیوپی ← ایتوپیا، کنیا ← کینیا، نیجریه ← نیجریا، آمریکا ← امریکا، دلار ← دالر
        """
    ),
    OFFICES: _pairs(
        """
        شهرستان ← ولسوالی، شهرداری ← شاروالی، شهردار ← شاروال، استاندار ← والی، فرودگاه ← میدان هوایی،
        بیمارستان ← شفاخانه، دبیرستان ← لیسه
        """
    ),
    LOANS: _pairs(
        """
        کنسولگری ← قونسلگری، کنسول ← قونسل، دیپلمات ← دیپلومات، دیپلماتیک ← دیپلوماتیک، دیپلماسی ← دیپلوماسی،
        تروریسم ← تروریزم، کمونیسم ← کمونیزم، سوسیالیسم ← سوسیالیزم، فدرالیسم ← فدرالیزم، لیبرالیسم ← لیبرالیزم،
        سکولاریسم ← سکولاریزم، ناسیونالیسم ← ناسیونالیزم، ژورنالیسم ← ژورنالیزم، پلیس ← پولیس،
        ژنرال ← جنرال، بالگرد ← چرخبال، رایانه ← کمپیوتر، کامپیوتر ← کمپیوتر
        """
    ),
}


def check_vocabulary(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find Iranian words in Persian, but for names of the glossary and the title of a Persian source.

    A spelling that the glossary avoids is told by the check of names, which knows the right one.
    """
    if "glossary" in library.invalid:
        return
    glossary, source = library.glossary, manuscript.brief.structure.source
    names = _whole([*glossary.names("fa"), *glossary.avoided("fa")])
    for unit, text in manuscript.brief.text["fa"].items():
        if unit == source.title and source.language == "fa":  # it is as it stands there
            continue
        for match in _IRANIAN.finditer(names.sub(_blank, text)):
            rule, right = _PREFERRED_BY_WORD[" ".join(match["word"].split())]
            message = f"«{match['word']}» is written in Iran; in Afghanistan it is «{right}»"
            yield rule.at(manuscript.texts["fa"].place_in(match.start(), "text", unit), message)


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds each of these where it is no part of another word; half-spaces and endings may follow.

    Where there are none, it finds nothing.
    """
    longest_first = sorted(words, key=len, reverse=True)
    choice = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first) or "(?!)"
    return re.compile(rf"(?<!{_LETTER})(?<!\u200c)(?P<word>{choice}){_ENDING}(?!{_LETTER})")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_PREFERRED_BY_WORD = {word: (rule, right) for rule, pairs in PREFERRED.items() for word, right in pairs.items()}
_IRANIAN = _whole(_PREFERRED_BY_WORD)
