"""Small documents for the tests of the PDF writer, written with the real fonts, templates and engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path

import pikepdf

from toolkit import fonts
from toolkit.fontconfig import use_private_fontconfig
from toolkit.language import LANGUAGES, Code
from toolkit.writers import Setting, pdf

ROOT = Path(__file__).parents[3]


@cache
def setting() -> Setting:
    """The setting of a build, in a process that knows our fonts only."""
    loaded = fonts.load([ROOT / "fonts"])
    use_private_fontconfig(loaded)
    return Setting((ROOT / "templates",), loaded)


def unit(text: str, name: str = "u", code: Code = "fa") -> str:
    language = LANGUAGES[code]
    place = f'lang="{language.bcp47}" dir="{language.direction}"'
    return f'<span class="unit" data-unit="{name}" {place}>{escape(text)}</span>'


def document(body: str, code: Code = "fa", *, head: str = '<link rel="stylesheet" href="print.css">') -> str:
    language = LANGUAGES[code]
    return (
        f'<!doctype html><html lang="{language.bcp47}" dir="{language.direction}"><head><meta charset="utf-8">'
        '<title>روابط</title><meta name="author" content="Desk"><meta name="dcterms.created" content="2026-11-20">'
        f'<meta name="dcterms.modified" content="2026-11-20">{head}</head><body><main>{body}</main></body></html>'
    )


def written(body: str, code: Code = "fa", **parts: str) -> bytes:
    return pdf.write(document(body, code, **parts), setting())


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a finished file with a change."""
    with pikepdf.open(BytesIO(data)) as file:
        change(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()
