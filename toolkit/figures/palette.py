"""The colours of figures: those of the page, told apart by lightness as well, and always by shape besides."""

from __future__ import annotations

INK = "#1b1e21"
QUIET = "#565d64"
ACCENT = "#134b66"
HAIRLINE = "#b4bcc3"
WHITE = "#ffffff"
