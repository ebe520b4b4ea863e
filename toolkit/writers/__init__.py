"""Writers: functions from one rendered document to the bytes of one format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from toolkit.figures import Drawing
from toolkit.fonts import FontSet
from toolkit.paper import Paper

Profile = Literal["screen", "print"]
Layout = Literal["rows", "facing"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@dataclass(frozen=True)
class Options:
    """What is asked of an artifact besides its content.

    ``profile`` print makes a PDF for a press; ``run_marks`` asks for direction marks around numbers and foreign
    phrases in the text layer of a PDF; ``layout`` facing puts the languages of a bilingual PDF on facing pages;
    ``embed_fonts`` puts the fonts into a Word file.
    """

    paper: Paper = "A4"
    profile: Profile = "screen"
    run_marks: bool = False
    layout: Layout = "rows"
    embed_fonts: bool = True


PLAIN = Options()


@dataclass(frozen=True)
class SourceData:
    """The data that a document was made from: the name of its file, what it is, its bytes and their date."""

    name: str
    description: str
    data: bytes
    revised: date


@dataclass(frozen=True)
class LooseLine:
    """A justified line: its page, its first words, and the width of its word spaces in em."""

    page: int
    words: str
    space: float


def _leave_untold(line: LooseLine) -> None:
    """Leave a loose line unreported."""


@dataclass(frozen=True)
class Setting:
    """What a writer may read and obey besides the document.

    ``templates`` are the directories searched for style sheets, the project's own first; ``drawings`` are the figures
    of the brief by their ids; ``source`` is what a PDF carries as its source, None: nothing. ``tell_loose_line`` is
    called with every line that justification has stretched beyond the limit; only a PDF has lines.
    """

    templates: tuple[Path, ...]
    fonts: FontSet
    options: Options = PLAIN
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    source: SourceData | None = None
    tell_loose_line: Callable[[LooseLine], None] = _leave_untold


Writer = Callable[[str, Setting], bytes]
