"""Sentences of both directions: made from the words of sentences.toml, kept in sentences.txt, read as HTML and as text.

``python -m tests.writers.docx.sentences`` writes sentences.txt anew.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HERE = Path(__file__).parent
FILE = HERE / "sentences.txt"
SEED, COUNT, TRIES = 29, 110, 4000
SLOT = re.compile(r"<(=?)(\w+)>")
TOKEN = re.compile(r"\{(ltr|rtl|fact|em|strong|link|note) |\{|\}|[^{}]+")
FOREIGN = {"fa": "ltr", "en": "rtl"}
BASE = {"fa": "rtl", "en": "ltr"}
TAGS = {
    "ltr": ('<bdi dir="ltr">', "</bdi>"),
    "rtl": ('<bdi dir="rtl">', "</bdi>"),
    "fact": ('<bdi class="fact" data-fact="f" dir="{base}">', "</bdi>"),
    "em": ("<em>", "</em>"),
    "strong": ("<strong>", "</strong>"),
    "link": ('<a href="https://example.org">', "</a>"),
    "note": ('<span class="footnote" dir="{base}"><span class="unit">', "</span></span>"),
    "": ("{{", "}}"),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence with its mark-up, the language of its paragraph and what it is an example of."""

    language: Literal["fa", "en"]
    kind: str
    marked: str

    @property
    def base(self) -> str:
        return BASE[self.language]

    @property
    def html(self) -> str:
        return "".join(
            tag.format(base=self.base) if tag else text.replace("&", "&amp;") for tag, _, text in _tokens(self.marked)
        )

    @property
    def isolated(self) -> str:
        """The text with its isolates as characters, and U+FFFC for the call of a footnote."""
        return _isolated(self.marked, self.base)


def generated() -> list[Sentence]:
    """The corpus, always the same: random() is the one function that Python promises to keep (random, Notes)."""
    chance = random.Random(SEED)
    grammar = tomllib.loads((HERE / "sentences.toml").read_text("utf-8"))
    found: dict[Sentence, None] = {}
    for language in ("fa", "en"):
        for kind, patterns in grammar[language]["sentences"].items():
            enough = len(found) + COUNT
            for _ in range(TRIES):
                if len(found) == enough:
                    break
                marked = _filled(_choice(chance, patterns), grammar[language]["words"], FOREIGN[language], chance)
                found.setdefault(Sentence(language, kind, marked))
    return list(found)


def committed() -> list[Sentence]:
    return [Sentence(*line.split("\t")) for line in FILE.read_text("utf-8").splitlines()]


def as_lines(sentences: list[Sentence]) -> str:
    return "".join(f"{it.language}\t{it.kind}\t{it.marked}\n" for it in sentences)


def plain(marked: str) -> str:
    """The text without its mark-up; a footnote is none of it."""
    return re.sub("[\u2066\u2067\u2069]", "", _isolated(marked, "ltr"))


def _choice(chance: random.Random, values: list[str]) -> str:
    return values[int(chance.random() * len(values))]


def _filled(pattern: str, words: dict[str, list[str]], foreign: str, chance: random.Random) -> str:
    def fill(slot: re.Match[str]) -> str:
        word = _choice(chance, words[slot[2]])
        return f"{{{foreign} {word}}}" if slot[1] and chance.random() < 0.7 else word

    return SLOT.sub(fill, pattern)


def _tokens(marked: str) -> Iterator[tuple[str, str, str]]:
    """Tags, the mark-up they stand for, and text."""
    waiting: list[str] = []
    for token in TOKEN.finditer(marked):
        if token[0].startswith("{"):
            waiting.append(token[1] or "")
            yield TAGS[waiting[-1]][0], "{" + waiting[-1], ""
        elif token[0] == "}":
            yield TAGS[waiting[-1]][1], "}" + waiting.pop(), ""
        else:
            yield "", "", token[0]


def _isolated(marked: str, base: str) -> str:
    opening = {"{ltr": "\u2066", "{rtl": "\u2067", "{fact": "\u2067" if base == "rtl" else "\u2066", "{": "{"}
    closing = {"}ltr": "\u2069", "}rtl": "\u2069", "}fact": "\u2069", "}": "}"}
    text, notes = "", 0
    for _, mark, plain in _tokens(marked):
        notes += (mark == "{note") - (mark == "}note")
        if mark == "}note":
            text += "\ufffc"
        elif not notes:
            text += plain or opening.get(mark, "") or closing.get(mark, "")
    return text


if __name__ == "__main__":
    FILE.write_text(as_lines(generated()), "utf-8")
