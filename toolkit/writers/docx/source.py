"""The HTML that a Word file is made of: its tree and what its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from xml.etree.ElementTree import Element as HtmlElement

import tinyhtml5
from tinyhtml5.constants import ascii_letters, space_characters
from tinyhtml5.inputstream import characters_until_regex

from toolkit.language import LANGUAGES, Language
from toolkit.writers.docx.vocabulary import UnplacedElement, key

_EXPLAINED = ("people", "terms")
_LABEL, _ASIDE = ("bdi", "label"), {("span", "beside"), ("span", "key")}
_LANGUAGES = {language.bcp47: language for language in LANGUAGES.values()}

# The parser means to keep the patterns of what it reads next, but files them where it never looks (2.1.0): at every
# blank and attribute it made them anew, a third of all its time. So those of our documents are there from the start.
for _ends in (("&", "<", "\0"), ('"', "&", "\0")):
    characters_until_regex[_ends, False] = re.compile(f"[^{''.join(_ends)}]+")
for _run in (space_characters, ascii_letters):
    characters_until_regex[_run, True] = re.compile(f"[{''.join(sorted(_run))}]+")


@dataclass(frozen=True)
class Metadata:
    """What a file says about itself."""

    title: str
    author: str
    description: str
    language: Language
    created: date
    modified: date
    keywords: tuple[str, ...] = ()
    """The people, organisations and terms that it explains."""


@dataclass(frozen=True)
class Source:
    """A parsed document."""

    metadata: Metadata
    body: HtmlElement
    bilingual: bool = False
    """Whether both languages stand in it side by side; its own is then English."""

    @property
    def persian(self) -> bool:
        """Tell whether the document is Persian."""
        return self.metadata.language.direction == "rtl"


def parse(html: str) -> Source:
    """Parse a document, to the same tree that the PDF is made of.

    Raises UnplacedElement where the language or a date is missing or not one of ours.
    """
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    head, body = root.find("head"), root.find("body")
    language = _LANGUAGES.get(root.get("lang", ""))
    if language is None or root.get("dir") != language.direction:
        raise UnplacedElement(f"a document in the language {root.get('lang')!r} and direction {root.get('dir')!r}")
    metadata = replace(_metadata(head, language), keywords=tuple(dict.fromkeys(_keywords(body))))
    return Source(metadata, body, bilingual=root.get("data-edition") == "en-fa")


def _metadata(head: HtmlElement, language: Language) -> Metadata:
    said = {meta.get("name", ""): meta.get("content", "") for meta in head.iter("meta")}
    return Metadata(
        title=(head.findtext("title") or "").strip(),
        author=said.get("author", ""),
        description=said.get("description", ""),
        language=language,
        created=_date(said, "dcterms.created"),
        modified=_date(said, "dcterms.modified"),
    )


def _keywords(body: HtmlElement) -> Iterator[str]:
    """Yield the names of the rows in the sections that explain names."""
    for section in body.iter("section"):
        if section.get("data-kind", section.get("class")) in _EXPLAINED:
            for label in section.iter("bdi"):
                if key(label) == _LABEL:
                    yield " ".join(_words(label).split())


def _words(label: HtmlElement) -> str:
    """Return the words of a label, without what stands beside them."""
    parts = [label.text or ""]
    for child in label:
        parts += [_words(child) if key(child) not in _ASIDE else "", child.tail or ""]
    return "".join(parts)


def _date(said: dict[str, str], name: str) -> date:
    try:
        return date.fromisoformat(said[name][:10])
    except (KeyError, ValueError) as error:
        raise UnplacedElement(f"a head without a date {name}") from error
