"""The skeleton of a new brief: commented files that build as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from toolkit.errors import UsageFault
from toolkit.evidence.source import read_source
from toolkit.project import Project, shipped
from toolkit.publish import publish
from toolkit.schema import schemas

FILES = ("brief.yaml", "text.en.yaml", "text.fa.yaml")
SHARED = ("house.yaml", "glossary.yaml", "units.yaml")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\.[A-Za-z0-9_.-]+")
_NOTHING = hashlib.sha256(b"").hexdigest()


def template(name: str) -> Path:
    """Return the file that a file of a new brief is made from."""
    return shipped("templates") / "skeleton" / name


def begin(project: Project, slug: str, source: Path | None, today: date) -> list[Path]:
    """Write the files of a new brief and return them; ``source`` is the article, None where it comes later.

    Raises UsageFault where the brief exists; nothing is overwritten.
    """
    folder = project.briefs / slug
    if folder.exists():
        raise UsageFault(f"there is a brief {slug!r} already", next_step=f"choose another name, or edit {folder}")
    values = {"revised": today.isoformat(), **_source_values(source)}
    paths = [*_share(project), *_describe(project)]
    for name in FILES:
        publish(folder / name, _filled(template(name).read_text("utf-8"), values).encode())
        paths.append(folder / name)
    return paths


def _share(project: Project) -> list[Path]:
    """Write the files that all briefs share where a project has none yet."""
    absent = [name for name in SHARED if not (project.content / name).exists()]
    for name in absent:
        publish(project.content / name, template(name).read_bytes())
    return [project.content / name for name in absent]


def _describe(project: Project) -> list[Path]:
    """Write the schemas that the project lacks, so that editors complete at once."""
    folder = project.content / "schema"
    absent = {folder / name: text for name, text in schemas().items() if not (folder / name).exists()}
    for path, text in absent.items():
        publish(path, text.encode())
    return list(absent)


def _source_values(source: Path | None) -> Mapping[str, str]:
    if source is None:
        return {"file": "article.txt", "sha256": _NOTHING, "paragraphs": "1"}
    try:
        text = read_source(source)
    except UnicodeDecodeError as error:
        raise UsageFault(f"{source.name} is not UTF-8", next_step="save the article as a UTF-8 text file") from error
    if not text.paragraphs:
        raise UsageFault(f"{source.name} is empty", next_step="name the file that holds the article")
    return {"file": _scalar(source.name), "sha256": text.sha256, "paragraphs": str(len(text.paragraphs))}


def _scalar(name: str) -> str:
    """Write a file name as YAML: below its key where it would be read as something else, or is not Latin."""
    return name if _PLAIN.fullmatch(name) else f"|\n    {name}"


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"<{name}>", value)
    return text
