"""The table of writers. Importing it loads the engines, so only worker processes do."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.writers import Writer, docx, pdf

WRITERS: Mapping[str, Writer] = {"pdf": pdf.write, "docx": docx.write}
