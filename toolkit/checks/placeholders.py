"""Placeholders: texts that `briefs new` wrote, and nobody has put words of the brief in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from toolkit.findings import Finding, Severity
from toolkit.markup import unfolded
from toolkit.reader.document import Document, Key, read_document
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule
from toolkit.skeleton import template

PLACEHOLDER = Rule(
    "text-placeholder",
    "this still says what `briefs new` wrote",
    "The skeleton of a brief builds as it is, so that one sees its pages at once. Its texts say what is to be written "
    "there; printed and sent, they would be taken for the brief. A single word, as the heading “Background”, may stay.",
    "README.md: `briefs new` begins a brief: a commented skeleton that builds as it is",
    "write your own text in its place, or take the unit out of brief.yaml and of both texts",
    ("en:\n  title: |\n    A border\n",),
    (
        "en:\n  title: |\n    The title of the brief\n",
        "fa:\n  title: |\n    عنوان\n    گزارش فشرده\n",
        "house:\n  name:\n    en: |\n      Your House\n    fa: |\n      نهاد شما\n",
    ),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
RULES = (PLACEHOLDER,)


def check_placeholders(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find texts of a brief that are still those of the skeleton."""
    for code, document in manuscript.texts.items():
        yield from _left(document, f"text.{code}.yaml")


def check_house(library: Library) -> Iterator[Finding]:
    """Find the name and the address of the house that are still those of the skeleton."""
    yield from _left(library.shared["house"], "house.yaml")


def _left(document: Document, name: str) -> Iterator[Finding]:
    begun = _skeleton(name)
    for key, text in document.texts():
        if unfolded(text) == begun.get(key):
            unit = ".".join(map(str, key)).removeprefix("text.")
            yield PLACEHOLDER.at(document.place(*key), f"{unit!r} still says what `briefs new` wrote")


@cache
def _skeleton(name: str) -> Mapping[Key, str]:
    """Return the texts of a file of the skeleton by their keys, but single words, which say no more than they are."""
    document, _ = read_document(template(name))
    return {key: unfolded(text) for key, text in document.texts() if len(text.split()) > 1}
