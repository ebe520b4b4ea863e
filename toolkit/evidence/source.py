"""Sources: the numbered paragraphs of an article, read without markup."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_MARKUP = re.compile(r"</?u>|\*\*|^#+\s*|\\(?=_)")
_UNIFIED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‑": "-"}
    | {"ي": "ی", "ى": "ی", "ك": "ک", "\u0640": None}  # as articles in Persian have them, typed on Arabic keyboards
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\d+(?:[.,٫٬]\d+)+|[^\W_]+(?:['\u200c-][^\W_]+)*")


@dataclass(frozen=True)
class SourceText:
    """An article: the hash of its file, and its paragraphs, the first of them number 1."""

    sha256: str
    paragraphs: tuple[str, ...]

    def paragraph(self, number: int) -> str:
        """Return a paragraph as it stands; an empty text where the article is shorter."""
        return self.paragraphs[number - 1] if number <= len(self.paragraphs) else ""


def read_source(path: Path) -> SourceText:
    """Read an article; each line that is not empty is a paragraph. Raises OSError and UnicodeDecodeError."""
    data = path.read_bytes()
    lines = data.decode("utf-8-sig").splitlines()
    return SourceText(hashlib.sha256(data).hexdigest(), tuple(line.strip() for line in lines if line.strip()))


def unmarked(text: str) -> str:
    """Return a text without markup, its quotation marks, spaces and Arabic letters unified, for comparison."""
    plain = unicodedata.normalize("NFC", _MARKUP.sub("", text)).translate(_UNIFIED)
    return _SPACE.sub(" ", plain).strip()


def words(text: str) -> list[str]:
    """Return the words of a text, folded for comparison; a number is one, whatever parts its digits."""
    return _WORD.findall(unmarked(text).casefold())


def in_a_row(sequence: Iterable[str]) -> str:
    """Return words as one string in which a row of words is found by ``in``; a half-space parts them as a space does.

    >>> in_a_row(["the", "line"]) in in_a_row(["on", "the", "line", "was"])
    True
    """
    return f" {' '.join(sequence)} ".replace("\u200c", " ")
