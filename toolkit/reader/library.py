"""The library: everything below content/, read at once, with every fault of every file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TypeVar

from pydantic import TypeAdapter

from toolkit.errors import UsageFault
from toolkit.findings import Finding, Place
from toolkit.glossary import NameFinder
from toolkit.language import LANGUAGES, Code
from toolkit.model.base import Id
from toolkit.model.brief import SLUG_PATTERN, Brief, Structure, TextFile
from toolkit.model.house import Glossary, House, UnitOfMeasure
from toolkit.project import Project
from toolkit.reader import rules
from toolkit.reader.document import Document, read_document
from toolkit.reader.validation import Adapter, validate

_T = TypeVar("_T")
_HOUSE = TypeAdapter(House)
_GLOSSARY = TypeAdapter(Glossary)
_UNITS: TypeAdapter[Mapping[str, UnitOfMeasure]] = TypeAdapter(Mapping[Id, UnitOfMeasure])
_STRUCTURE = TypeAdapter(Structure)
_TEXT = TypeAdapter(TextFile)


@dataclass(frozen=True)
class Manuscript:
    """A valid brief, with the documents that tell where each part of it stands."""

    brief: Brief
    structure: Document
    texts: Mapping[Code, Document]


@dataclass(frozen=True)
class Library:
    """What all briefs share, the manuscripts that are valid by themselves, and the findings."""

    house: House
    glossary: Glossary
    units: Mapping[str, UnitOfMeasure]
    manuscripts: Mapping[str, Manuscript]
    shared: Mapping[str, Document]
    """The documents of house.yaml, glossary.yaml and units.yaml."""
    findings: tuple[Finding, ...] = ()
    by_brief: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """The findings of the files of each brief."""
    invalid: frozenset[str] = frozenset()
    """The names of the shared files that could not be read; nothing is looked for in them."""

    @cached_property
    def names(self) -> Mapping[Code, NameFinder]:
        """What finds the names of the glossary in texts of each language."""
        return {code: NameFinder(self.glossary, code) for code in LANGUAGES}


def read_library(project: Project, slugs: tuple[str, ...] = ()) -> Library:
    """Read the content of a project; ``slugs`` chooses briefs, none of them means all.

    Raises UsageFault for a slug that is no brief.
    """
    chosen = _chosen(project, slugs)
    house, house_document, house_faults = _read_shared(project, "house", _HOUSE)
    glossary, glossary_document, glossary_faults = _read_shared(project, "glossary", _GLOSSARY)
    units, units_document, unit_faults = _read_shared(project, "units", _UNITS)
    read = {slug: read_manuscript(project, slug) for slug in chosen}
    return Library(
        house or House.model_validate({"name": {"en": "?", "fa": "؟"}}),
        glossary or Glossary(),
        units or {},
        {slug: manuscript for slug, (manuscript, _) in read.items() if manuscript},
        {"house": house_document, "glossary": glossary_document, "units": units_document},
        (*house_faults, *glossary_faults, *unit_faults),
        {slug: tuple(faults) for slug, (_, faults) in read.items()},
        frozenset(name for name, got in (("house", house), ("glossary", glossary), ("units", units)) if got is None),
    )


def _chosen(project: Project, slugs: tuple[str, ...]) -> list[str]:
    known = project.slugs()
    for slug in slugs:
        if slug not in known:
            near = "".join(f"did you mean {name!r}? " for name in get_close_matches(slug, known, 1))
            names = ", ".join(known) or "none yet"
            raise UsageFault(f"there is no brief {slug!r}", next_step=f"{near}briefs are: {names}")
    return [slug for slug in known if slug in slugs] if slugs else known


def _read_shared(project: Project, name: str, model: Adapter[_T]) -> tuple[_T | None, Document, list[Finding]]:
    document, findings = read_document(project.content / f"{name}.yaml")
    if document.data is None:
        return None, document, findings
    read, faults = validate(document, model)
    return read, document, [*findings, *faults, *inline_persian(document)]


def read_manuscript(project: Project, slug: str) -> tuple[Manuscript | None, list[Finding]]:
    """Read the files of one brief; None where one of them is not valid by itself."""
    folder = project.briefs / slug
    structure_document, findings = read_document(folder / "brief.yaml")
    if not re.fullmatch(SLUG_PATTERN, slug):
        findings.append(rules.SLUG.at(Place(str(folder)), f"the folder {slug!r} cannot name a brief"))
    structure: Structure | None = None
    if structure_document.data is not None:
        structure, faults = validate(structure_document, _STRUCTURE)
        findings += [*faults, *inline_persian(structure_document)]
    texts: dict[Code, Document] = {}
    files: dict[Code, TextFile] = {}
    for code in LANGUAGES:
        texts[code], faults = read_document(folder / f"text.{code}.yaml")
        findings += faults
        file, faults = _read_text(texts[code], code)
        findings += faults
        if file:
            files[code] = file
    if structure is None or len(files) < len(LANGUAGES):
        return None, findings
    brief = Brief(slug, structure, {code: file.text for code, file in files.items()})
    return Manuscript(brief, structure_document, texts), findings


def _read_text(document: Document, code: Code) -> tuple[TextFile | None, list[Finding]]:
    if document.data is None:
        return None, []
    file, findings = validate(document, _TEXT)
    if file and file.language != code:
        place, message = document.place("language"), f"the file is named for {code!r}"
        findings.append(rules.LANGUAGE.at(place, message, f"write `language: {code}`"))
    for key, _ in document.inline_texts():
        if key[:1] == ("text",) and len(key) == 2:
            findings.append(_not_literal(document, key))
    return file, findings


def inline_persian(document: Document) -> list[Finding]:
    """Find Persian text that shares a line with its key, where editors show both out of order."""
    return [
        _not_literal(document, key)
        for key, text in document.inline_texts()
        if key and any("\u0600" <= character <= "\u06ff" for character in text)
    ]


def _not_literal(document: Document, key: tuple[str | int, ...]) -> Finding:
    name = next((part for part in reversed(key) if isinstance(part, str)), "")
    opening = f"{name}: |" if key[-1] == name else "- |"
    message = f"the text of {name!r} does not stand on a line of its own"
    return rules.BLOCK.at(document.place(*key), message, f"write `{opening}` and the text on the next line, indented")
