"""Characters: digits typed by hand, bidi controls, and glyphs that no font has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.findings import Finding, Fix, Place, Severity
from toolkit.glossary import NameFinder
from toolkit.language import LANGUAGES
from toolkit.markup import references, without_links
from toolkit.reader.document import Document
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_DIGITS = re.compile(r"[0-9۰-۹٠-٩]+(?:[.,٫٬][0-9۰-۹٠-٩]+)*")
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SPACES = "\u00a0\u00ad\u2000-\u200b\u202f\u205f\u3000"
_NOTHING = "\u180e\u2060-\u2064\u206a-\u206f\ufeff\U000e0001-\U000e007f"
_INVISIBLE = re.compile(f"[{_SPACES}]+|[{_NOTHING}]+|(?<!\u0647)\u200d|\u200d(?!\\.)")
"""Other spaces and what may be meant for a half-space; what is nothing at all; a zero-width joiner out of place.

It has one place: after the heh of an abbreviation, «ه\u200d.»."""
_IS_NOTHING = re.compile(f"[{_NOTHING}]+")
_LOST = re.compile("[\ufff9-\ufffd\ue000-\uf8ff]+")
"""What a program wrote where it had no letter, and codes that mean something in one font alone."""
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufdfb\ufe70-\ufefc]+")
"""Letters by their shape, but for the ligatures and signs that have no other spelling in use: ﷲ ﷺ ﷼ ﷽ ﴾ ﴿."""

DIGITS = Rule(
    "digits-typed",
    "a number is typed by hand",
    "A number or a date is written once, in brief.yaml, with the paragraph it stands in. Typed by hand it is traced to "
    "nothing, and can differ between the editions. Quotations, links and names of the glossary may hold digits.",
    "README.md: a number, a date or a quotation is written once",
    "make it a fact of brief.yaml and write its {id}",
    ("نزدیک به نیمی از مردم با آن موافق‌اند.", "[نقشه](https://example.org/1895) در دست است."),
    ("نزدیک به ۴۶ درصد مردم با آن موافق‌اند.", "از سال 2024 به بعد", "٣٫٥ میلیون تن"),
    where="fa",
)
BIDI = Rule(
    "bidi-control",
    "an invisible direction control stands in the text",
    "No author sees it, and it turns what stands beside it; the finished files get their controls from the writers, "
    "where they are needed.",
    "Unicode Standard Annex #9, 2; https://www.w3.org/International/questions/qa-bidi-unicode-controls",
    "delete it",
    ("نام او (Lee) در متن است.",),
    ("نام او \u2066Lee\u2069 در متن است.", "نام او (Lee)\u200f در متن است."),
    where="fa",
)
INVISIBLE = Rule(
    "invisible",
    "an invisible character stands in the text",
    "It comes along from other programs, keeps words from being found, and breaks lines where nobody expects it. The "
    "half-space U+200C is none of these; a zero-width joiner has one place, after the heh of an abbreviation.",
    "The Unicode Standard, 23.2",
    "write an ordinary space, or nothing",
    ("می‌گوید که نیمی از راه مانده است.", "سال ه\u200d. ش."),
    ("می‌گوید\u00a0که نیمی از راه مانده است.", "می\u00adگوید که نیمی از راه مانده است.", "راه\u200d دراز"),
    where="fa",
    severity=Severity.WARNING,
)
PRESENTATION = Rule(
    "presentation-form",
    "a letter is written in the code of its shape",
    "Such codes are copied from old programs and from PDF files. They look right and are other characters: no search, "
    "no spelling check and no screen reader finds the word.",
    "The Unicode Standard, 9.2: Arabic Presentation Forms",
    "type the word again",
    ("مرز دو کشور", "﷼"),
    ("\ufee3\ufeae\ufeaf دو کشور", "س\ufefbم"),
    where="fa",
)
LOST = Rule(
    "character-lost",
    "a letter is lost",
    "A program that read a file in another encoding has written U+FFFD where it knew no letter; codes of the private "
    "area mean something in one old font alone. Print shows a box, and no search finds the word.",
    "The Unicode Standard, 23.5 and 23.8",
    "write the word again as it stands in the source",
    ("مرز دو کشور",),
    ("مر\ufffd دو کشور", "مرز \ue123 کشور"),
    where="fa",
)


def check_typed_digits(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find numbers and dates typed in digits, outside links and the names of the glossary."""
    if "glossary" in library.invalid:  # its names may hold digits
        return
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            if not _DIGITS.search(text) or not manuscript.brief.structure.has_facts(unit):
                continue
            for match in _DIGITS.finditer(_blanked(text, library.names[code])):
                place = manuscript.texts[code].place_in(match.start(), "text", unit)
                yield DIGITS.at(place, f"{match[0]!r} is typed by hand in {unit!r}")


def _blanked(text: str, names: NameFinder) -> str:
    """Return the text with references, link targets and names blanked, each character in its place."""
    text = without_links(text)
    for reference in references(text):
        end = text.index("}", reference.offset) + 1
        text = text[: reference.offset] + " " * (end - reference.offset) + text[end:]
    return names.without(text)


def check_bidi_controls(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find direction controls, which no author sees; the renderers make them where they are needed."""
    for document, place, run in _runs(manuscript, library, _BIDI_CONTROLS):
        message = f"the invisible character {_name(run)} stands in the text"
        yield BIDI.at(place, message, fix=_fix(document, place, run, ""))


def check_invisible(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find spaces and joiners that no author sees and that come from other programs."""
    for document, place, run in _runs(manuscript, library, _INVISIBLE):
        fix = _fix(document, place, run, "") if _IS_NOTHING.fullmatch(run) else None
        yield INVISIBLE.at(place, f"the invisible character {_name(run)} stands in the text", fix=fix)


def check_lost(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find what stands where a letter was lost."""
    for _, place, run in _runs(manuscript, library, _LOST):
        yield LOST.at(place, f"a letter is lost: {_name(run)} stands for it")


def check_presentation_forms(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find letters in the code of one of their shapes, as they are copied from old programs and from PDF files."""
    for document, place, run in _runs(manuscript, library, _PRESENTATION_FORMS):
        message = f"a letter is written in the code of its shape, {_name(run)}: no search finds the word"
        letters = unicodedata.normalize("NFKC", run)
        fix = _fix(document, place, run, letters) if letters.isalpha() else None
        yield PRESENTATION.at(place, message, fix=fix)


def _runs(
    manuscript: Manuscript, library: Library, characters: re.Pattern[str]
) -> Iterator[tuple[Document, Place, str]]:
    """Yield each run of such characters, in all that a brief and the shared files say, with its document and place."""
    for document in (manuscript.structure, *manuscript.texts.values(), *library.shared.values()):
        for key, text in document.texts():
            for match in characters.finditer(text):
                yield document, document.place_in(match.start(), *key), match[0]


def _name(run: str) -> str:
    """Return the name of the first character of a run."""
    return unicodedata.name(run[0], f"U+{ord(run[0]):04X}")


def _fix(document: Document, place: Place, written: str, right: str) -> Fix | None:
    """Return what mends a place; None where the text does not stand there letter by letter, but below its key."""
    return Fix(written, right) if place.holds(written, document.lines) else None


RULES = (DIGITS, BIDI, INVISIBLE, PRESENTATION, LOST)
