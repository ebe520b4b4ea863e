"""Figures: functions from a localised figure to a drawing. The only package that knows matplotlib."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Drawing:
    """A finished drawing: vectors for paper and screens, and the same at 300 dots an inch for what knows no vectors.

    ``width`` and ``height`` are in millimetres.
    """

    svg: bytes
    png: bytes
    width: float
    height: float
