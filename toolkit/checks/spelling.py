"""Spelling: words that stand in no list. An extra: `check --spelling` asks for it, nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.findings import Finding, Severity
from toolkit.language import LANGUAGES, Code
from toolkit.markup import references, without_links
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule
from toolkit.spelling.lexicon import WORDS, load

_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_QUOTES: dict[Code, tuple[str, str, str]] = {"en": ("“", "”", ", "), "fa": ("«", "»", "، ")}

SPELLING: dict[Code, Rule] = {
    "en": Rule(
        "spelling-en",
        "a word is in no list of English words",
        why="A typing mistake in a name or a term is read as carelessness about the facts beside it.",
        source="SCOWL, British spelling (npm: dictionary-en-gb); toolkit/spelling/words.en.txt; the glossary",
        hint="correct it, or write the name into content/glossary.yaml",
        passes=("The Taliban’s government organised a jirga in Kandahar.",),
        fails=("The goverment agreed.",),
        where="en",
        severity=Severity.WARNING,
    ),
    "fa": Rule(
        "spelling-fa",
        "a word is in no list of Persian words",
        why="A letter too many or too few makes another word, or none, and no search finds it.",
        source="Lilak (npm: dictionary-fa); toolkit/spelling/words.fa.txt for Afghanistan; the glossary",
        hint="correct it, or write the name into content/glossary.yaml",
        passes=("شاروالی‌ها دربارهٔ پوهنتون گفت‌وگو می‌کنند.",),
        fails=("حکومتت‌ها موافقفت کردند.",),
        where="fa",
        severity=Severity.WARNING,
    ),
}
RULES = tuple(SPELLING.values())


def check_spelling(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find the words of both texts that are in no list, each once in a unit."""
    if "glossary" in library.invalid:  # its names are words
        return
    for code in LANGUAGES:
        names = _names(library, code)
        for unit, text in manuscript.brief.text[code].items():
            for word, start in _unknown(_protected(text), code, names).items():
                place = manuscript.texts[code].place_in(start, "text", unit)
                yield SPELLING[code].at(place, f"“{word}” is in no word list", _hint(word, code, names))


def _names(library: Library, code: Code) -> frozenset[str]:
    """Return the words that the names of the house consist of."""
    names = (library.house.name[code], *library.glossary.names(code))
    return frozenset(word for name in names for word in WORDS[code].findall(name))


def _protected(text: str) -> str:
    """Return the text with references and addresses blanked, each character in its place."""
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), without_links(text))
    for reference in references(text):
        end = text.index("}", reference.offset) + 1
        text = text[: reference.offset] + " " * (end - reference.offset) + text[end:]
    return text


def _unknown(text: str, code: Code, names: frozenset[str]) -> dict[str, int]:
    """Return the unknown words of a text, each with where it stands first."""
    lexicon = load(code)
    found: dict[str, int] = {}
    for match in WORDS[code].finditer(text):
        if len(match[0]) > 1 and not lexicon.knows(match[0], names):
            found.setdefault(match[0], match.start())
    return found


def _hint(word: str, code: Code, names: frozenset[str]) -> str:
    opening, closing, comma = _QUOTES[code]
    suggestions = comma.join(f"{opening}{each}{closing}" for each in load(code).suggest(word, names))
    otherwise = "a name is written into content/glossary.yaml"
    return f"is {suggestions} meant? {otherwise}" if suggestions else otherwise
