"""The PDF writer: one rendered document as PDF/A-3a, through WeasyPrint."""

from __future__ import annotations

from toolkit.writers import Setting


def write(html: str, setting: Setting) -> bytes:
    """Return the document as a tagged PDF/A-3a.

    The process must run under ``toolkit.fontconfig.use_private_fontconfig``. Raises EngineComplaint for everything that
    the engine warns of, and for every address outside templates, fonts and figures.
    """
    # Importing the engine takes most of a second, and reads the font configuration of the process.
    from toolkit.writers.pdf import engine

    return engine.write(html, setting)
