"""What became of a call of the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ending:
    code: int
    out: str
    err: str


Briefs = Callable[..., Ending]
