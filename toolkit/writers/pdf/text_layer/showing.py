"""Showing: the operators that show glyphs in a content stream (ISO 32000-1, 9.4.3)."""

from __future__ import annotations

from typing import Any


class Showing:
    """Glyphs and moves gathered into as few TJ operators as their fonts and heights allow."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._font: tuple[str, float] | None = None
        self._parts: list[str] = []

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
        if self._parts and self._parts[-1].endswith(">"):
            self._parts[-1] = f"{self._parts[-1][:-1]}{code:04x}>"
        else:
            self._parts.append(f"<{code:04x}>")
        if rise:
            self.end()
            self._stream.set_text_rise(0)

    def move(self, thousandths: float) -> None:
        """Move backwards by thousandths of the font size."""
        if thousandths:
            self._parts.append(str(thousandths))

    def end(self) -> None:
        """Write what is gathered."""
        if self._parts:
            self._stream.show_text(" ".join(self._parts))
            self._parts = []
