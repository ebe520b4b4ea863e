"""Spelling: a rule of orthography, tied to what finds its breaches in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.checks.orthography.alphabet import BLANK
from toolkit.checks.orthography.prose import Prose
from toolkit.language import Code
from toolkit.rule import Rule


@dataclass(frozen=True)
class Hit:
    """Where a rule is broken, from character ``start`` up to ``end``.

    ``right`` is what should stand there, None where only the author knows. What is ``doubtful`` may be right as it
    stands: it is told as a warning, and never mended without the author.
    """

    start: int
    end: int
    right: str | None = None
    doubtful: bool = False


Find = Callable[[Prose], Iterator[Hit]]


@dataclass(frozen=True)
class Spelling:
    """A rule, what finds its breaches, and the languages it holds for."""

    rule: Rule
    find: Find
    languages: tuple[Code, ...] = ("fa",)

    def hits(self, prose: Prose) -> Iterator[Hit]:
        """Yield where the rule is broken, outside the names of the glossary."""
        for hit in self.find(prose):
            if not any(hit.start >= name.start and hit.end <= name.stop for name in prose.names):
                yield replace(hit, right=None) if BLANK in (hit.right or "") else hit


def rules_of(spellings: tuple[Spelling, ...]) -> tuple[Rule, ...]:
    """Return the rules alone."""
    return tuple(spelling.rule for spelling in spellings)


def matches(pattern: str, right: str | None = None, *, doubtful: bool = False, needs: str = "") -> Find:
    r"""Return what finds a pattern; ``right`` is a template of what should stand there, with ``\1`` for groups.

    ``needs`` are characters of which one is in every match: a text without them, as most are, is passed by.
    """
    compiled = re.compile(pattern)
    needed = frozenset(needs)

    def find(prose: Prose) -> Iterator[Hit]:
        if needed and needed.isdisjoint(prose.native):
            return
        for match in compiled.finditer(prose.native):
            yield Hit(*match.span(), None if right is None else match.expand(right), doubtful)

    return find


def instead(forms: Mapping[str, str], pattern: str = "{}", *, doubtful: bool = False) -> Find:
    """Return what finds the keys of a mapping, each to become its value; ``pattern`` says around ``{}`` where."""
    keys = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    compiled = re.compile(pattern.replace("{}", f"(?P<form>{keys})"))

    def find(prose: Prose) -> Iterator[Hit]:
        for match in compiled.finditer(prose.native):
            yield Hit(*match.span("form"), forms[match["form"]], doubtful)

    return find


def any_of(*finds: Find) -> Find:
    """Return what finds all that several do."""

    def find(prose: Prose) -> Iterator[Hit]:
        for one in finds:
            yield from one(prose)

    return find
