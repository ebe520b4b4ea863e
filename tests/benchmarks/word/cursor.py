"""The way of the cursor through a line of both scripts: its letters as they are shown, numbered as they are passed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from tests.benchmarks.word.panes import Pane, body
from tests.writers.docx.documents import W
from tests.writers.docx.word_rule import INVISIBLE, direction, flagged
from toolkit.l10n.bidi import resolve, visual_order

BEFORE, NAME, BEHIND = "یتیموف (", "Saimumin Yatimov", ")، رئیس"
_ZWJ = "\N{ZERO WIDTH JOINER}"
_APART = frozenset("اآأإدذرزژوؤة")
"""Letters that do not join the next one."""


def cursor(path: Path) -> Pane:
    """Return the letters around a Latin name in a Persian line; those from the name on bear the number of their press.

    Word's cursor goes by the order of reading, which the levels of the paragraph lead to the places on the line.
    """
    line = BEFORE + NAME + BEHIND
    paragraph = next(it for it in body(path).iter(f"{W}p") if line in _visible(it))
    text = "".join(character for character, _ in flagged(paragraph))
    levels = resolve(text, direction(paragraph))
    start = text.index(BEFORE)
    passed = [place for place in range(start, len(text)) if text[place] not in INVISIBLE][: len(line)]
    first = len(BEFORE)
    numbers = {place: count - first + 1 for count, place in enumerate(passed) if count >= first}
    order = [place for place in visual_order(levels) if place in set(passed)]
    letters = (_cell(text, place, levels[place]) for place in order)
    rows = f"<tr>{''.join(letters)}</tr>" + "".join(_row(order, numbers, parity) for parity in (1, 0))
    return "← ← ← …", f'<table class="line" dir="ltr">{rows}</table>'


def _row(order: Iterable[int], numbers: Mapping[int, int], parity: int) -> str:
    """Return every other number, so that those of narrow letters do not touch."""
    shown = (numbers[place] if place in numbers and numbers[place] % 2 == parity else "" for place in order)
    return f'<tr class="number">{"".join(f"<td>{number}</td>" for number in shown)}</tr>'


def _visible(paragraph: Iterable[object]) -> str:
    return "".join(character for character, _ in flagged(paragraph) if character not in INVISIBLE)


def _cell(text: str, place: int, level: int) -> str:
    """Return one letter in the form that it has between its neighbours, a bracket as its direction turns it."""
    letter = escape(text[place]).replace(" ", "&nbsp;")
    before = _ZWJ if place and _joins(text[place - 1]) else ""
    behind = _ZWJ if place + 1 < len(text) and _is_persian(text[place + 1]) else ""
    joined = f"{before}{letter}{behind}" if _is_persian(text[place]) else letter
    return f'<td dir="{"rtl" if level % 2 else "ltr"}">{joined}</td>'


def _joins(letter: str) -> bool:
    return _is_persian(letter) and letter not in _APART


def _is_persian(letter: str) -> bool:
    return "\u0620" <= letter <= "\u06d3" and letter.isalpha()
