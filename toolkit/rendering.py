"""Rendering: what a worker process does for one artifact, within its limits of time and memory."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit import fonts
from toolkit.checks.standards import breaches
from toolkit.doctor import engine_fault
from toolkit.errors import BrokenStandard
from toolkit.figures.palette import PROPERTIES
from toolkit.fontconfig import use_private_fontconfig
from toolkit.model.parallel import AnyEdition
from toolkit.render.document import render
from toolkit.workers import BYTES, limit_memory, limited
from toolkit.writers import PLAIN, LooseLine, Options, Setting, SourceData


@dataclass(frozen=True)
class Task:
    """One artifact to make, in a form that another process or machine can be handed."""

    edition: AnyEdition
    format: str
    templates: tuple[Path, ...]
    fonts: tuple[Path, ...]
    options: Options = PLAIN
    source: SourceData | None = None

    @property
    def claims_standards(self) -> bool:
        """Tell whether the artifact is held against PDF/UA and PDF/A or the rules of Word files.

        A PDF for a press claims none.
        """
        return self.options.profile == "screen"


@dataclass(frozen=True)
class Product:
    """The bytes of an artifact that has been read back; ``pages`` is None where the format has no fixed pages.

    ``loose`` are the lines whose word spaces justification has stretched too far.
    """

    data: bytes
    pages: int | None
    units: int
    loose: tuple[LooseLine, ...] = ()


def produce(task: Task) -> Product:
    """Render, write and read back one artifact, and hold it against the standards it claims.

    Raises ReadBackMismatch where the file does not carry its text, BrokenStandard where it breaks a rule of PDF/UA,
    PDF/A or of Word files, RenderLimit where it took too much.
    """
    font_set = prepare(task.fonts)
    # Imported here, after the private fontconfig is set, and never in the parent process: these load the engines.
    try:
        from toolkit.readback.comparison import compare
        from toolkit.readback.pdf import count_pages
        from toolkit.writers.drawings import draw
        from toolkit.writers.table import WRITERS
        from toolkit.writers.variables import colours
    except OSError as error:  # what the loader raises for Pango
        raise engine_fault() from error

    loose: list[LooseLine] = []
    with limited(f"{task.edition.slug} {task.edition.code} {task.format}"):
        own = colours(PROPERTIES, task.templates, word=task.format == "docx")
        drawings = draw(task.edition, font_set, task.options, own)
        setting = Setting(task.templates, font_set, task.options, drawings, task.source, loose.append)
        document = render(task.edition, task.templates)
        data = WRITERS[task.format](document, setting)
        units = compare(task.edition, task.format, data, document)
        if task.claims_standards:
            _require_standards(task, data)
        return Product(data, count_pages(data) if task.format == "pdf" else None, units, tuple(loose))


def _require_standards(task: Task, data: bytes) -> None:
    sentences = [breach.sentence for breach in breaches(task.format, data)]
    if sentences:
        name = f"{task.edition.slug} {task.edition.code} {task.format}"
        raise BrokenStandard(f"{name}: {'; '.join(sentences)}", "look at the templates and figures of the project")


@cache
def prepare(directories: tuple[Path, ...]) -> fonts.FontSet:
    """Make this process one that may load an engine: it knows our fonts only, and has its limit of memory."""
    font_set = fonts.load(directories)
    use_private_fontconfig(font_set)
    limit_memory(BYTES)
    return font_set
