"""Showing: the operators that show glyphs in a content stream (ISO 32000-1, 9.4.3)."""

from __future__ import annotations

from typing import Any


class Showing:
    """Glyphs and moves gathered into as few TJ operators as their fonts and heights allow."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._font: tuple[str, float] | None = None
        self._parts: list[str] = []
        self._codes = ""

    def use(self, font: str, size: float) -> None:
        """Show what follows in this font."""
        if (font, size) != self._font:
            self.end()
            self._stream.set_font_size(font, size)
            self._font = (font, size)

    def glyph(self, code: int, rise: float = 0) -> None:
        """Show the glyph of a code, lowered by ``rise``."""
        if rise:
            self.end()
            self._stream.set_text_rise(-rise)
        self._codes += f"{code:04x}"
        if rise:
            self.end()
            self._stream.set_text_rise(0)

    def move(self, thousandths: float) -> None:
        """Move backwards by thousandths of the font size."""
        if thousandths:
            self._gather()
            self._parts.append(str(thousandths))

    def end(self) -> None:
        """Write what is gathered."""
        self._gather()
        if self._parts:
            self._stream.show_text(" ".join(self._parts))
            self._parts = []

    def _gather(self) -> None:
        if self._codes:
            self._parts.append(f"<{self._codes}>")
            self._codes = ""
