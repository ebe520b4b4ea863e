"""A complete small project that tests change one thing of, and what is found in it, in few words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from toolkit.checks.table import Check
from toolkit.findings import Finding
from toolkit.project import Project
from toolkit.reader.library import read_library

SLUG = "border"
ARTICLE = "The line was formed through oppression, a speaker said.\n\nSome 46 per cent of people in Kabul agreed.\n"
SHA256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
BRIEF = f"""\
original: en
revised: 2026-11-20
source:
  file: article.txt
  sha256: {SHA256}
  paragraphs: 2
title: {{id: title}}
facts:
  share: {{kind: percentage, value: 46, evidence: [2]}}
quotations:
  oppression: {{original: formed through oppression, evidence: [1]}}
sections:
  - kind: points
    items:
      - {{id: wish, evidence: [1-2]}}
"""
ENGLISH = """\
language: en
text:
  title: |
    A border
  wish: |
    Kabul says that {share} of it was {oppression}.
"""
PERSIAN = """\
language: fa
text:
  title: |
    یک مرز
  wish: |
    کابل می‌گوید {share} آن {oppression} بود.
  oppression: |
    با ستم شکل گرفته
"""
HOUSE = "name:\n  en: |\n    Our Desk\n  fa: |\n    دفتر ما\n"
GLOSSARY = "places:\n  kabul:\n    en: |\n      Kabul\n    fa: |\n      کابل\n"
UNITS = "camp:\n  en: {one: camp, other: camps}\n  fa:\n    other: |\n      اردوگاه\n"
FILES: Mapping[str, str] = {
    "house.yaml": HOUSE,
    "glossary.yaml": GLOSSARY,
    "units.yaml": UNITS,
    f"briefs/{SLUG}/brief.yaml": BRIEF,
    f"briefs/{SLUG}/text.en.yaml": ENGLISH,
    f"briefs/{SLUG}/text.fa.yaml": PERSIAN,
}
PATHS = {Path(name).name: name for name in FILES}


def make_project(root: Path) -> Project:
    """Write the project, and its source in ``sources/``, which is no part of it."""
    for name, text in FILES.items():
        write(root / "content" / name, text)
    write(root / "sources" / "article.txt", ARTICLE)
    return Project(root)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def change(project: Project, name: str, old: str, new: str) -> Project:
    """Replace what stands once in a file, which is called by its bare name."""
    path = path_of(project, name)
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")
    return project


def path_of(project: Project, name: str) -> Path:
    return project.content / PATHS[name]


def told(findings: Iterable[Finding]) -> list[str]:
    """Write findings as ``file:line:column code``, the file by its bare name."""
    rows = [(Path(f.place.file).name, f.place.line, f.place.column, f.code) for f in sorted(findings)]
    return [f"{name}:{line}:{column} {code}" for name, line, column, code in rows]


def found(project: Project, check: Check) -> list[str]:
    """Run one check on the brief of the project, whose files are readable."""
    library = read_library(project)
    assert told([*library.findings, *library.by_brief[SLUG]]) == []
    return told(set(check(library.manuscripts[SLUG], library)))
