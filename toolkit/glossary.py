"""Names of the glossary in a text: whole names, the longest first, with what a language joins to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from toolkit.language import LANGUAGES, Code
from toolkit.model.house import Glossary, Term

_TYPED = str.maketrans("يىك’‑", "ییک'-")
"""Letters of Arabic, apostrophes and hyphens, as they are typed, for those that are compared."""
_NOTHING = "\ufffc"
_LOOSE = re.compile("[\\s\u200c\u0654]+")
_PARTS = re.compile("(\\s+|\u200c|ه(?=\\s))")
_STAN = re.compile(r"i?stan$")
_FINAL_VOWEL = re.compile(r"(?<=[a-z]{2})[aeo]$")
# What Persian joins to a noun: plurals, ezafe, the indefinite, possessives, "is" and "are".
_CLITICS = "هایی|های|هاست|ها|شان|مان|تان|است|اند|ای|یی|اش|ات|ام|یم|ید|ند|ست|را"
_LETTERS = "یشمت"
_ENDINGS: Mapping[Code, str] = {
    "en": "(?P<adjective>ian|ean|an|n|ese|ish|i)?(?:e?s)?(?:'s?)?",
    "fa": f"\u0654?(?:\u200c?(?:{_CLITICS})|\u200c[{_LETTERS}])*(?P<adjective>[{_LETTERS}])?",
}


@dataclass(frozen=True)
class Naming:
    """A name in a text, from ``start`` to before ``end``, without what is joined to it.

    ``ids`` are the terms it may be, more than one where they share it. ``is_full`` tells that it is the whole name, not
    a surname or an abbreviation. ``is_word`` tells that it may be another word: an adjective, "Afghan", or a name with
    one letter joined to it, «چینش». ``proves`` are those of the terms that it names all the same: "Tajik" may be of
    Tajikistan, and is one of the Tajiks. ``right`` is the spelling of the glossary where this is one to avoid.
    """

    ids: frozenset[str]
    start: int
    end: int
    is_full: bool
    is_word: bool
    proves: frozenset[str]
    right: str | None


@dataclass(frozen=True)
class _Spelling:
    """A way to write a term; ``is_stem``: it takes the ending of an adjective, "Chin-ese"."""

    id: str
    kind: str
    text: str
    is_full: bool = False
    is_stem: bool = False
    right: str | None = None

    def takes(self, adjective: str | None, code: Code) -> bool:
        """Tell whether an ending leaves it the same name: «رحمانی» is another one than «رحمان»."""
        if code == "en":
            return bool(adjective) == self.is_stem or self.kind == "places"
        return adjective != "ی" or self.kind != "people"


class NameFinder:
    """Finds the names of a glossary in texts of one language; English terms in the plural also in the singular.

    With ``any_case`` they may stand in capitals, as sources print them.
    """

    def __init__(self, glossary: Glossary, code: Code, *, any_case: bool = False) -> None:
        self._code = code
        self._by_text: dict[str, list[_Spelling]] = {}
        spellings = [
            spelling
            for kind, terms in glossary.groups()
            for term_id, term in terms.items()
            for spelling in _spellings(term_id, kind, term, code)
            if spelling.text
        ]
        for spelling in spellings:
            self._by_text.setdefault(_key(spelling.text), []).append(spelling)
        ordered = sorted(spellings, key=lambda spelling: -len(spelling.text))
        names = "|".join(dict.fromkeys(_pattern(spelling) for spelling in ordered))
        pattern = f"(?<!\\w)(?P<name>{names}){_ENDINGS[code]}(?!\\w)"
        self._pattern = re.compile(pattern, re.IGNORECASE if any_case else 0) if names else None

    def find(self, text: str) -> Iterator[Naming]:
        """Yield the names of a text in order, none within another: «افغانستان آزاد» is not «افغانستان»."""
        for match in self._pattern.finditer(text.translate(_TYPED)) if self._pattern else ():
            adjective = match["adjective"]
            said = [one for one in self._by_text[_key(match["name"])] if one.takes(adjective, self._code)]
            if said:
                yield Naming(
                    frozenset(one.id for one in said),
                    *match.span("name"),
                    is_full=any(one.is_full for one in said),
                    is_word=bool(adjective) or any(one.is_stem for one in said),
                    proves=frozenset(one.id for one in said if not adjective and not one.is_stem),
                    right=said[0].right,
                )

    def without(self, text: str) -> str:
        """Return a text with U+FFFC for each character of its names, which may hold numbers and dates of their own."""
        for name in self.find(text):
            text = text[: name.start] + _NOTHING * (name.end - name.start) + text[name.end :]
        return text


def _spellings(term_id: str, kind: str, term: Term, code: Code) -> Iterator[_Spelling]:
    """Yield every way to write a term in a text of a language; Persian prints Latin names as well."""
    for name in [term[code], *term.also.get(code, ())]:
        yield _Spelling(term_id, kind, name.strip(), is_full=name == term[code])
    spelled = [name.strip() for name in (term[code], *term.also.get(code, ()))]
    for name in term.avoid.get(code, ()):  # of a surname the surname is right: the first name may stand before it
        yield _Spelling(term_id, kind, name.strip(), right=get_close_matches(name.strip(), spelled, 1, 0)[0])
    if code == "en" and kind == "terms":
        names = (name.strip() for name in (term.en, *term.also.get("en", ())))
        yield from (_Spelling(term_id, kind, name.removesuffix("s")) for name in names if name.endswith("s"))
    if code == "en" and kind == "places":
        for stem in {_STAN.sub("", term.en.strip()), _FINAL_VOWEL.sub("", term.en.strip())} - {term.en.strip()}:
            yield _Spelling(term_id, kind, stem, is_stem=True)
    if code == "fa":
        for other in LANGUAGES.keys() - {code}:
            for name in [term[other], *term.also.get(other, ())]:
                yield _Spelling(term_id, kind, name.strip(), is_full=name == term[other])


def _pattern(spelling: _Spelling) -> str:
    """Return what finds a spelling: a half-space or a hamza may be missing, and a term begins a sentence."""
    text = spelling.text.translate(_TYPED).replace("\u0654", "")
    pattern = "".join(_loosened(part) for part in _PARTS.split(text))
    if spelling.kind == "terms" and text[:1].isalpha():
        return f"[{text[0].lower()}{text[0].upper()}]{pattern[1:]}"
    return pattern


def _loosened(part: str) -> str:
    if part.isspace():
        return "[\\s\u200c]+"
    return {"\u200c": "[\\s\u200c]?", "ه": "ه\u0654?"}.get(part, re.escape(part))


def _key(text: str) -> str:
    """Return what all spellings with and without spaces, half-spaces and hamza have in common."""
    return _LOOSE.sub("", text.translate(_TYPED)).casefold()
