"""What became of a call of the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Ending(NamedTuple):
    code: int
    out: str
    err: str


Briefs = Callable[..., Ending]
