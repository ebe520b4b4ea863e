"""Prose: a text with what is not written in its language blanked, each character in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from toolkit.checks.orthography.alphabet import BLANK, FOREIGN
from toolkit.language import Code

_NO_PROSE = re.compile(
    r"\{[^{}]*\}"  # a fact, a quotation, a placeholder of a template
    r"|%(?:\(\w+\))?[#0+-]?[\d.$]*[A-Za-z]"  # a placeholder of a catalog
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)"  # the address of a link
    r"|\]\(\S*"  # one that is not closed, which another rule tells
    r"|\[(?=[^\[\]]*\]\()"  # where its words begin
    r"|(?:https?://|mailto:|www\.)[^\s«»“”\"`،؛؟()\[\]]+"
    r"|`[^`]*`"
    r"|</?[A-Za-z][^<>]*>"
    r"|&#?\w+;"
    r"|[*\\]"
)
_BETWEEN = r"[.,:;&/+'’@_#=~–—-]"
_NEXT = rf"(?={FOREIGN}|[0-9])"
_FOREIGN_PHRASE = re.compile(
    rf"[0-9]*{FOREIGN}(?:{FOREIGN}|[0-9\u0300-\u036f]|[ \n]?{_BETWEEN}{{1,2}}[ \n]?{_NEXT}|[ \n]{_NEXT})*"
    r"(?:[.,;:!?]+(?=[\"”’)\]]))?"
)
"""A name or words in Latin or another script, with the signs between them, and those before a closing quote."""
_PERSIAN_PHRASE = re.compile("[\u0600-\u06ff\u0750-\u077f\u200c]+(?:[ \n]+[\u0600-\u06ff\u0750-\u077f\u200c]+)*")


@dataclass(frozen=True)
class Prose:
    """A text as rules look at it, three times of one length.

    ``text`` lacks references, addresses, code and marks of markup; ``native`` lacks phrases of other scripts as well.
    ``names`` are the stretches in which a name or a term of the glossary stands.
    """

    written: str
    text: str
    native: str
    names: tuple[range, ...] = ()


def read_prose(written: str, code: Code, names: re.Pattern[str] | None = None) -> Prose:
    """Return a text as prose of its language; ``names`` finds the names of the glossary."""
    text = _NO_PROSE.sub(_blank, written)
    native = (_FOREIGN_PHRASE if code == "fa" else _PERSIAN_PHRASE).sub(_blank, text)
    named = tuple(range(*match.span()) for match in names.finditer(written)) if names else ()
    return Prose(written, text, native, named)


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """Return a text with what a pattern finds blanked."""
    return pattern.sub(_blank, text)


def naming(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of these names as whole words, the longest first; None where there are none."""
    return _naming(tuple(sorted({name.strip() for name in names} - {""}, key=lambda name: (-len(name), name))))


@lru_cache(maxsize=8)
def _naming(names: tuple[str, ...]) -> re.Pattern[str] | None:
    written = (r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)") if names else None


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])
