"""The colours of figures: those of the page, told apart by lightness as well, and always by shape besides."""

from __future__ import annotations

from collections.abc import Mapping

INK = "#1b1e21"
QUIET = "#565d64"
ACCENT = "#134b66"
HAIRLINE = "#b4bcc3"
WHITE = "#ffffff"

PROPERTIES = {INK: "--ink", QUIET: "--quiet", ACCENT: "--accent", HAIRLINE: "--hairline"}
"""The custom property of print.css that says what is drawn instead of a colour."""
PALETTE: Mapping[str, str] = {colour: colour for colour in PROPERTIES}
"""Each colour as it is."""
