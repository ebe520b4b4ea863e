"""Relation: what a claim and a paragraph that it cites have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.evidence.claims import Claim, evidence_of
from toolkit.evidence.source import SourceText, unmarked, words
from toolkit.glossary import NameFinder
from toolkit.language import Code
from toolkit.model.brief import Structure

STEM = 5
"""Words that begin with the same five letters are one: "mountain" and "mountainous", "recognise" and "recognize"."""
SHORT: Mapping[Code, int] = {"en": 4, "fa": 3}
"""Words of fewer letters say nothing of what a text is about; numbers do."""
SUMMARY = 3
"""A claim on so many paragraphs sums up, and says of each of them only what they have in common."""
FEW = 3
"""A word in no more paragraphs than these is never a common one, however short the article."""
_PARTS = re.compile(r"['\u200c-]")
_EMPTY_ENGLISH = """
about above after again against along also although among another been before being below between both could
does down during each either else even ever every from further have having here himself however into itself
just less like many might more most much must neither never none only other others ought ours over same shall
should since some such than that their theirs them themselves then there these they this those though through
thus together under until upon very were what when where whether which while whose will with within without
would yet your said says according reported reportedly article text writes
"""
_EMPTY_PERSIAN = """
است بود شود شده کرد کرده کند کنند داشت داشته دارد دارند باشد باشند هستند بودند شدند خواهد برای این آن همین
همان هایی های ترین هر چند هیچ دیگر نیز همچنان اگر اما ولی پیش سپس میان بین درباره دربارهٔ تنها بسیار بیشتر
برخی گفت گفته گفتهٔ گوید نوشته نوشتهٔ گزارش مقاله متن آنان آنها خود شان مان تان اند
"""
_EMPTY: Mapping[Code, frozenset[str]] = {
    "en": frozenset(_EMPTY_ENGLISH.split()),
    "fa": frozenset(_EMPTY_PERSIAN.split()),
}
"""Words that stand in texts on anything; half-spaces part words here."""


@dataclass(frozen=True)
class Content:
    """What a text is about: the ids of its names, and its numbers and the beginnings of its words."""

    names: frozenset[str]
    words: frozenset[str]

    def __and__(self, other: Content) -> Content:
        return Content(self.names & other.names, self.words & other.words)

    def __sub__(self, other: Content) -> Content:
        return Content(self.names - other.names, self.words - other.words)

    def __len__(self) -> int:
        return len(self.names) + len(self.words)


@dataclass(frozen=True)
class Contents:
    """What each paragraph of a source is about."""

    paragraphs: Sequence[Content]
    common: Content
    """What stands in more than half of the paragraphs, and so tells none of them from the others."""


def read_contents(source: SourceText, names: NameFinder, code: Code) -> Contents:
    """Read what the paragraphs of a source are about."""
    paragraphs = [content(paragraph, names, code) for paragraph in source.paragraphs]
    many = max(FEW, len(paragraphs) // 2)
    common_names = _common((paragraph.names for paragraph in paragraphs), many)
    return Contents(paragraphs, Content(common_names, _common((paragraph.words for paragraph in paragraphs), many)))


def _common(groups: Iterable[frozenset[str]], many: int) -> frozenset[str]:
    counted = Counter(word for group in groups for word in group)
    return frozenset(word for word, times in counted.items() if times > many)


def content(text: str, names: NameFinder, code: Code) -> Content:
    """Return what a text is about; "Afghan" is a word of it, and no name."""
    rest = unmarked(text)
    said = [name for name in names.find(rest) if name.proves]
    for name in reversed(said):
        rest = f"{rest[: name.start]} {rest[name.end :]}"
    parts = {part for word in words(rest) for part in _PARTS.split(word)}
    ids = frozenset(term for name in said for term in name.proves)
    return Content(ids, frozenset(_stem(part, code) for part in parts if _is_telling(part, code)))


def _is_telling(part: str, code: Code) -> bool:
    return part[:1].isdigit() or (len(part) >= SHORT[code] and part not in _EMPTY[code])


def _stem(part: str, code: Code) -> str:
    return (part.removesuffix("s") if code == "en" else part)[:STEM]


def unrelated(claim: Claim, said: Content, structure: Structure, contents: Contents) -> list[int]:
    """Return the paragraphs cited by a claim that have nothing in common with it; ``said`` is the content of the claim.

    A fact or a quotation that stands in a paragraph relates the claim that names it.
    """
    found = {number for name in claim.rests_on for number in evidence_of(name, structure)}
    telling = said if len(claim.paragraphs) >= SUMMARY else said - contents.common
    return [
        number
        for number in claim.paragraphs
        if number not in found
        and number <= len(contents.paragraphs)
        and not len(telling & contents.paragraphs[number - 1])
    ]
