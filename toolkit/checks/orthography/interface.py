"""The interface: words of catalogs and of templates that a project brings along, which every brief prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from toolkit.checks.orthography.alphabet import LETTER
from toolkit.checks.orthography.check import check_passage
from toolkit.checks.orthography.passage import Passage
from toolkit.checks.orthography.prose import blanked
from toolkit.findings import Finding, Place
from toolkit.l10n import catalog
from toolkit.language import LANGUAGES, Code

_STRING = re.compile(r'\s*(?:(?P<word>msg[a-z_]+(?:\[\d+\])?)\s+)?"(?P<text>(?:[^"\\]|\\.)*)"\s*')
"""One line of a catalog: a keyword and its text, or a text that goes on."""
_CHARACTER = re.compile(r"\\(?P<escaped>.)|(?P<plain>.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_NO_TEXT = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<(?P<tag>style|script)\b.*?</(?P=tag)>|<[^<>]*>", re.DOTALL
)
_PERSIAN = re.compile(f"[{LETTER}]")


def check_interface(templates: Path) -> Iterator[Finding]:
    """Find what is not written as its language is, in the catalogs and templates of a directory, which may be absent.

    What cannot be read is left to those who need it.
    """
    for passage in interface_texts(templates):
        yield from check_passage(passage)


def interface_texts(templates: Path) -> Iterator[Passage]:
    """Yield the words of each catalog, and each template with Persian words of its own."""
    for code, language in LANGUAGES.items():
        yield from _translations(catalog.path(language, templates), code)
    for path in sorted(templates.rglob("*.j2")):
        text = blanked(_read(path), _NO_TEXT)
        if _PERSIAN.search(text):
            lines = text.split("\n")
            yield Passage(text, "fa", _counted(path, text), lines)


def _translations(path: Path, code: Code) -> Iterator[Passage]:
    """Yield the translations of a catalog, but for its head, whose message is empty."""
    lines = _read(path).split("\n")
    texts: dict[str, list[tuple[str, Place]]] = {}
    word = ""
    for number, line in enumerate([*lines, 'msgid ""'], 1):
        match = _STRING.fullmatch(line)
        if match is None:
            continue
        word = match["word"] or word
        if match["word"] == "msgid":
            yield from _translated(texts, code, lines)
            texts = {}
        texts.setdefault(word, []).extend(_characters(path, number, match))


def _translated(texts: dict[str, list[tuple[str, Place]]], code: Code, lines: list[str]) -> Iterator[Passage]:
    """Yield the translations of one message, of which there is one a plural form."""
    for word, characters in texts.items() if texts.get("msgid") else ():
        if word.startswith("msgstr") and characters:
            places = [place for _, place in characters]
            yield Passage("".join(character for character, _ in characters), code, places.__getitem__, lines)


def _characters(path: Path, number: int, match: re.Match[str]) -> Iterator[tuple[str, Place]]:
    for one in _CHARACTER.finditer(match["text"]):
        character = one["plain"] or _ESCAPES.get(one["escaped"], one["escaped"])
        yield character, Place(str(path), number, match.start("text") + one.start() + 1)


def _counted(path: Path, text: str) -> Callable[[int], Place]:
    def place(offset: int) -> Place:
        before = text[:offset]
        return Place(str(path), before.count("\n") + 1, offset - before.rfind("\n"))

    return place


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError):
        return ""
