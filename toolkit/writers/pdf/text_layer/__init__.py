"""The text layer: a PDF gives back the characters that were written, each once, whatever the glyphs look like.

Stock WeasyPrint drops half-spaces, gives a glyph the first text that it was seen with, and reverses the characters
of a ligature in most readers. Here every character has a code of its own. No pixel changes.
"""

from __future__ import annotations

import warnings
from functools import cache

import weasyprint
from weasyprint import document, draw
from weasyprint.draw import text
from weasyprint.pdf import fonts

from toolkit.writers.pdf.text_layer.codes import completing
from toolkit.writers.pdf.text_layer.drawing import drawing
from toolkit.writers.pdf.text_layer.lines import noting
from toolkit.writers.pdf.text_layer.objects import joining

WRITTEN_FOR = "70."


@cache
def install() -> None:
    """Make the engine draw text with its characters; with another release warn, and leave its drawing alone."""
    if not weasyprint.VERSION.startswith(WRITTEN_FOR):
        warnings.warn(
            f"the text layer is written for WeasyPrint {WRITTEN_FOR}x and found {weasyprint.VERSION}: "
            "text copied from the PDF loses half-spaces and the order of some letters",
            RuntimeWarning,
            stacklevel=2,
        )
        return
    document.draw_page = joining(document.draw_page)
    draw.draw_inline_level = noting(draw.draw_inline_level)
    text.draw_first_line = drawing(text.draw_first_line)
    fonts._build_vector_font_dictionary = completing(fonts._build_vector_font_dictionary)
