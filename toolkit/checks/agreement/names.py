"""Names: both texts of a unit name the same people, places, organisations and terms, as the glossary spells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.agreement.naming import Named, Said, exchanged, kinds, named, sets
from toolkit.findings import Finding, Fix, Severity
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule


def check_same_names(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find names of the glossary that only one text of a unit says, and those that stand for another one."""
    of_kind, of_set = kinds(library.glossary), sets(library.glossary)
    for unit in named(manuscript, library):
        missing, added = unit.missing, unit.added
        for original, translation in exchanged(missing, added, of_set):  # told by check_designations
            missing.remove(original)
            added.remove(translation)
        for original, translation in exchanged(missing, added, of_kind):
            missing.remove(original)
            added.remove(translation)
            yield OTHER.at(translation.place, _exchanged(unit, original, translation))
        for one in (*missing, *added):
            lacking = unit.pair.translation if one in missing else unit.pair.original
            place = unit.pair.translation.place() if one in missing else one.place
            yield NAME.at(place, f"“{one.shown}” in {unit.pair.unit!r} is not named in the {lacking.name}")


def _exchanged(unit: Named, original: Said, translation: Said) -> str:
    return (
        f"{unit.pair.unit!r} names “{original.shown}” in {unit.pair.original.name} "
        f"and “{translation.shown}” in {unit.pair.translation.name}"
    )


def check_spelling_of_names(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find names that are spelled otherwise than the glossary has them."""
    for unit in named(manuscript, library):
        for one in (*unit.original, *unit.translation):
            right = _right(one, library)
            if right and right != one.shown:
                message = f"“{one.shown}” is spelled otherwise than the glossary has it"
                yield SPELLING.at(one.place, message, f"write “{right}”", _fix(one, right))


def _right(one: Said, library: Library) -> str:
    """Return how the glossary spells a name, the nearest of its spellings; empty: it does so."""
    if one.naming.right or one.naming.is_word:
        return one.naming.right or ""
    code = one.printed.language.code
    terms = [term for name in one.ids if (term := library.glossary.find(name))]
    spelled = [text.strip() for term in terms for text in (term[code], *term.also.get(code, ()))]
    shown = one.shown.replace("'", "’")
    begun = shown[:1].swapcase() + shown[1:]  # a term at the beginning of a sentence
    if {shown, begun} & {text.replace("'", "’") for text in spelled}:
        return ""
    return next((text for text in spelled if _letters(text) == _letters(shown)), "")


def _letters(text: str) -> str:
    return re.sub("[ \u200c\u0654]", "", text)


def _fix(one: Said, right: str) -> Fix | None:
    """Return what mends it, where the name stands in one line without markup in it."""
    start, end = one.naming.start, one.naming.end
    origins = one.printed.origins[start:end]
    written = one.printed.text[start:end]
    if "\n" in written or list(origins) != list(range(origins[0], origins[0] + len(origins))):
        return None
    return Fix(written, right)


_PEOPLE = """\
glossary:
  people:
    amin:
      en: Sayed Amin
      fa: |
        سید امین
    wali:
      en: Karim Wali
      fa: |
        کریم والی
"""
_PLACE = """\
glossary:
  places:
    faizabad:
      en: Faizabad
      fa: |
        فیض‌آباد
      avoid: {en: [Fayzabad]}
"""
_TEXTS = """\
en:
  wish: |
    {}
fa:
  wish: |
    {}
"""


def _example(glossary: str, english: str, persian: str) -> str:
    return glossary + _TEXTS.format(english, persian)


_SOURCE = "The promise of the design: the two editions of a brief cannot disagree."
OTHER = Rule(
    code="editions-name-other",
    message="the two texts of a unit do not name the same",
    why="Readers act on who said it and where it was, and nobody who reads one edition sees that a name slipped.",
    source=_SOURCE,
    hint="name the same in both texts",
    passes=(_example(_PEOPLE, "Sayed Amin spoke.", "سید امین سخن گفت."),),
    fails=(_example(_PEOPLE, "Sayed Amin spoke.", "کریم والی سخن گفت."),),
    waivable=True,
)
NAME = Rule(
    code="editions-name",
    message="one text of a unit names what the other does not",
    why="A pronoun may be clear in one language and lead to another person in the other.",
    source=_SOURCE,
    hint="name it in both texts, or waive it with the reason",
    passes=(
        _example(_PLACE, "Faizabad’s streets are full.", "کوچه‌های فیض‌آباد پر است."),
        _example(_PEOPLE, "He is an honest man.", "او مردی امین است."),
    ),
    fails=(_example(_PLACE, "The streets of Faizabad are full.", "کوچه‌های شهر پر است."),),
    severity=Severity.WARNING,
    release=Severity.ERROR,
    waivable=True,
)
SPELLING = Rule(
    code="name-spelling",
    message="a name is spelled otherwise than the glossary has it",
    why="A name in two spellings is two names to a search, and to a reader who does not know the person.",
    source="content/glossary.yaml: the one spelling of each name, and those to avoid.",
    hint="write it as the glossary does",
    passes=(_example(_PLACE, "Faizabad’s streets", "کوچه‌های فیض‌آباد"),),
    fails=(
        _example(_PLACE, "Faizabad’s streets", "کوچه‌های فیض آباد"),
        _example(_PLACE, "Fayzabad’s streets", "کوچه‌های فیض‌آباد"),
    ),
)
RULES = (OTHER, NAME, SPELLING)
