"""Text objects: consecutive texts of a page as one object (ISO 32000-1, 9.4.1), with their marks inside (14.6.1).

The engine begins an object for each text box. MuPDF forgets at its beginning in which direction the text ran, and
gives a full stop that is drawn first, as at the left end of a Persian line, to the line before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any

_STATE = (b"gs", b"rg", b"RG", b"g", b"G", b"k", b"K", b"cs", b"CS", b"scn", b"SCN", b"Tf")
"""Operators that stand between the beginning of marked content and that of its text, and may stand inside both."""


def joining(stock: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return the engine's drawing of a page, which then joins its text objects."""

    @wraps(stock)
    def draw_page(page: Any, stream: Any) -> None:
        stock(page, stream)
        stream.stream[:] = joined(stream.stream)

    return draw_page


def joined(operators: Sequence[Any]) -> list[Any]:
    """Return the operators of a content stream with the text objects joined that nothing is drawn between."""
    shown: list[Any] = []
    is_open = False
    for piece, is_text in _pieces(operators):
        if is_open and not is_text and not all(map(_is_state, piece)):
            shown.append(b"ET")
            is_open = False
        if is_text and not is_open:
            shown.append(b"BT")
            is_open = True
        shown += piece
    return [*shown, b"ET"] if is_open else shown


def _pieces(operators: Sequence[Any]) -> Iterator[tuple[list[Any], bool]]:
    """Yield the operators, one by one or as marked content that is one text object, then without its ends."""
    at = 0
    while at < len(operators):
        if end := _end_of_text(operators, at):
            yield [operator for operator in operators[at:end] if operator not in (b"BT", b"ET")], True
            at = end
        else:
            yield [operators[at]], False
            at += 1


def _end_of_text(operators: Sequence[Any], start: int) -> int:
    """Return where marked content ends that begins here and is one text object; 0 where none begins."""
    if operators[start + 2 : start + 3] != [b"BDC"]:
        return 0
    begin = start + 3
    while begin < len(operators) and _is_state(operators[begin]):
        begin += 1
    if operators[begin : begin + 1] != [b"BT"]:
        return 0
    end = operators.index(b"ET", begin)
    return end + 2 if operators[end + 1 : end + 2] == [b"EMC"] else 0


def _is_state(operator: Any) -> bool:
    return isinstance(operator, bytes) and operator.split(b" ")[-1] in _STATE
