"""Read a PDF through pdfminer, which knows no tag tree: whether the glyphs alone give the text of a unit.

It gives lines as they lie on the page, so Persian comes in visual order. A unit is found where its text can be cut
into stretches that are whole lines, in logical order or in the visual order of python-bidi. What shares a line with
it stands before its first stretch (a bullet, a figure) or behind its last one (evidence, a call of a note). Not
compared are spaces, line ends, direction controls and which of a mirrored pair a bracket is; nor can be told in which
order the lines of a page are read, or which of two units with the same words is which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Literal

from bidi.algorithm import get_display
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTComponent, LTContainer, LTTextLine

_CONTROLS = "\u061c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_FOLDED = dict.fromkeys(map(ord, _CONTROLS)) | str.maketrans(")]}>»›≥", "([{<«‹≤")
_HALF_SPACE = "\u200c"
_STAND_IN = "\N{THAANA LETTER NAA}"
"""A letter of Arabic direction that no brief holds: python-bidi would drop the half-spaces that it stands for."""
_MOST_BEFORE = 24
"""Characters that may share the first line of a unit before it."""


@dataclass(frozen=True)
class PlainText:
    """The lines of a file, without spaces and direction controls, brackets of a pair made one."""

    lines: tuple[str, ...]

    def holds(self, text: str, direction: Literal["ltr", "rtl"]) -> bool:
        """Tell whether the text of a unit is found, whose paragraph has this direction."""
        return _Search(self, text, from_the_right=direction == "rtl").found()

    @cached_property
    def by_characters(self) -> Mapping[str, tuple[str, ...]]:
        """The lines by their characters in the order of code points."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for line in dict.fromkeys(self.lines):
            found["".join(sorted(line))].append(line)
        return {key: tuple(lines) for key, lines in found.items()}

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The lengths of lines, the longest first."""
        return tuple(sorted({len(line) for line in self.lines}, reverse=True))


def read_plain(data: bytes) -> PlainText:
    """Return the text of a PDF as pdfminer finds it."""
    pages = extract_pages(BytesIO(data), laparams=LAParams())
    lines = (fold(line) for page in pages for line in _lines(page))
    return PlainText(tuple(filter(None, lines)))


def fold(text: str) -> str:
    """Return a text without what is not compared."""
    return "".join(text.split()).translate(_FOLDED)


def _lines(container: Iterable[LTComponent]) -> Iterator[str]:
    for component in container:
        if isinstance(component, LTTextLine):
            yield component.get_text()
        elif isinstance(component, LTContainer):
            yield from _lines(component)


class _Search:
    """The search for one unit: its text, cut into stretches, each a whole line."""

    def __init__(self, plain: PlainText, text: str, *, from_the_right: bool) -> None:
        self._plain, self._text, self._from_the_right = plain, text, from_the_right
        self._places = [place for place, character in enumerate(text) if fold(character)]
        self._hopeless: set[int] = set()

    def found(self) -> bool:
        """Tell whether the text is in a line, or in lines."""
        whole = self._forms(0, len(self._places))
        if any(form in line for form in whole for line in self._plain.lines):
            return True
        return any(self._goes_on(end) for end in self._first_stretches())

    def _first_stretches(self) -> Iterator[int]:
        """Yield where a first line may end: the whole of a line, or all of it but a few characters before."""
        first = fold(self._text[self._places[0]])
        for line in dict.fromkeys(self._plain.lines):
            for before in range(min(_MOST_BEFORE + 1, len(line))):
                end = len(line) - before
                part = line[:end] if self._from_the_right else line[before:]
                if end < len(self._places) and first in part and part in self._forms(0, end, like=part):
                    yield end

    def _goes_on(self, start: int) -> bool:
        """Tell whether what is left from here is found in the lines that follow."""
        if start in self._hopeless:
            return False
        rest = self._forms(start, len(self._places))
        if any(self._is_last(line, form) for form in rest for line in self._plain.lines):
            return True
        for length in self._plain.lengths:
            end = start + length
            if end < len(self._places) and self._is_line(start, end) and self._goes_on(end):
                return True
        self._hopeless.add(start)
        return False

    def _is_last(self, line: str, form: str) -> bool:
        """Tell whether a line may be the last one of the unit: what shares it stands behind."""
        if not self._from_the_right:
            return line.startswith(form)
        # The call of a note, which is raised, is told where it is drawn: after its line, not at the left of it.
        return line.endswith(form) or (line.startswith(form) and line[len(form) :].isdecimal())

    def _is_line(self, start: int, end: int) -> bool:
        key = "".join(sorted(fold(self._slice(start, end))))
        lines = self._plain.by_characters.get(key, ())
        return bool(lines) and any(form in lines for form in self._forms(start, end))

    def _forms(self, start: int, end: int, like: str | None = None) -> tuple[str, ...]:
        """Return a stretch in logical and in visual order; none where it has other characters than ``like``."""
        stretch = self._slice(start, end)
        logical = fold(stretch)
        if like is not None and sorted(logical) != sorted(like):
            return ()
        visual = get_display(stretch.replace(_HALF_SPACE, _STAND_IN), base_dir="R" if self._from_the_right else "L")
        return logical, fold(str(visual).replace(_STAND_IN, _HALF_SPACE))

    def _slice(self, start: int, end: int) -> str:
        return self._text[self._places[start] : self._places[end - 1] + 1]
