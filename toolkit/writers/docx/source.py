"""The HTML that a Word file is made of: its tree and what its head says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element as HtmlElement
from xml.etree.ElementTree import SubElement, TreeBuilder

from lxml import etree

from toolkit.language import LANGUAGES, Language
from toolkit.writers.docx.vocabulary import UnplacedElement, key

_EXPLAINED = ("people", "terms")
_LABEL, _ASIDE = ("bdi", "label"), {("span", "beside"), ("span", "key")}
_LANGUAGES = {language.bcp47: language for language in LANGUAGES.values()}


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


class _Target(TreeBuilder):
    """Builds the elements that the walkers know of the tags that lxml finds, twenty times as fast as a parser of HTML5.

    Our templates close what they open, so that both build the same tree.
    """

    def start(self, tag: str, attrs: Mapping[str, str]) -> HtmlElement:
        return super().start(tag, dict(attrs))


def parse(html: str) -> Source:
    """Parse a document, to the same tree that the PDF is made of.

    Raises UnplacedElement where the language or a date is missing or not one of ours.
    """
    parser: Any = etree.HTMLParser(target=_Target(), remove_comments=True)  # type: ignore[arg-type]  # bytes are not met
    root: HtmlElement = etree.fromstring(html, parser)
    head, body = root.find("head"), root.find("body")
    if head is None or body is None:
        raise UnplacedElement("a document without head or body")
    language = _LANGUAGES.get(root.get("lang", ""))
    if language is None or root.get("dir") != language.direction:
        raise UnplacedElement(f"a document in the language {root.get('lang')!r} and direction {root.get('dir')!r}")
    _add_bodies(body)
    metadata = replace(_metadata(head, language), keywords=tuple(dict.fromkeys(_keywords(body))))
    return Source(metadata, body, bilingual=root.get("data-edition") == "en-fa")


def _add_bodies(body: HtmlElement) -> None:
    """Put rows that stand in a table itself into a body of it, which HTML gives them where a template does not."""
    for table in [table for table in body.iter("table") if table.find("tr") is not None]:
        rows = table.findall("tr")
        own = SubElement(table, "tbody")
        for row in rows:
            table.remove(row)
            own.append(row)


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
