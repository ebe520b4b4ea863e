"""Engines: the corpus as a PDF of each program that is here, in the same fonts."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from tests.writers.pdf.documents import ROOT, setting
from tests.writers.pdf.text_layer import corpus
from tests.writers.pdf.text_layer.stock import stock_drawing
from toolkit.fontconfig import private_fontconfig
from toolkit.model.edition import LocalUnit
from toolkit.writers import Options, pdf

Engine = Callable[[tuple[corpus.Part, ...]], bytes | None]
"""A function that returns these parts of the corpus as a PDF, or None where the program is not on this machine."""

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SECONDS = 180


def ours(parts: tuple[corpus.Part, ...]) -> bytes:
    return pdf.write(corpus.html(*parts), setting())


def ours_with_run_marks(parts: tuple[corpus.Part, ...]) -> bytes:
    return pdf.write(corpus.html(*parts), replace(setting(), options=Options(run_marks=True)))


def stock_weasyprint(parts: tuple[corpus.Part, ...]) -> bytes:
    with stock_drawing(tree=True):
        return ours(parts)


def chromium(parts: tuple[corpus.Part, ...]) -> bytes | None:
    program = next(filter(None, map(which, _CHROMIUM)), None)
    options = [
        *("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run", "--disable-sync"),
        *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
        "--user-data-dir={folder}/profile",
    ]
    if program is None:
        return None
    return _converted(parts, [program, *options, "--print-to-pdf=corpus.pdf", "corpus.html"])


def libreoffice(parts: tuple[corpus.Part, ...]) -> bytes | None:
    program = which("soffice") or which("libreoffice")
    if program is None:
        return None
    options = ["-env:UserInstallation=file://{folder}/profile", "--headless", "--writer"]
    return _converted(parts, [program, *options, "--convert-to", "pdf", "corpus.html"])


def typst(parts: tuple[corpus.Part, ...]) -> bytes | None:
    if which("typst"):
        return _converted(parts, ["typst", "compile", "--font-path", str(ROOT / "fonts"), "corpus.typ", "corpus.pdf"])
    if find_spec("typst") is None:
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder, "corpus.typ")
        path.write_text(_typst_source(parts), "utf-8")
        made: bytes = import_module("typst").compile(path, font_paths=[ROOT / "fonts"])
        return made


ENGINES: Mapping[str, Engine] = {
    "ours": ours,
    "ours, run marks": ours_with_run_marks,
    "stock WeasyPrint": stock_weasyprint,
    "Chromium": chromium,
    "Typst": typst,
    "LibreOffice": libreoffice,
}


def _converted(parts: tuple[corpus.Part, ...], command: list[str]) -> bytes:
    """Run a program in a folder that holds the corpus as HTML and as Typst, and return the PDF that it leaves there."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        html = corpus.html(*parts).replace("BriefFa", "Vazirmatn").replace("BriefEn", "'IBM Plex Sans'")
        (folder / "corpus.html").write_text(html, "utf-8")
        (folder / "corpus.typ").write_text(_typst_source(parts), "utf-8")
        (folder / "fontconfig").mkdir()
        environment = os.environ | private_fontconfig(folder / "fontconfig", setting().fonts) | {"HOME": name}
        called = [part.replace("{folder}", name) for part in command]
        subprocess.run(called, cwd=folder, env=environment, check=True, capture_output=True, timeout=_SECONDS)
        return (folder / "corpus.pdf").read_bytes()


def _typst_source(parts: tuple[corpus.Part, ...]) -> str:
    """Return the corpus in Typst's language, whose strings are written like those of JSON."""
    head = '#set text(font: ("Vazirmatn", "IBM Plex Sans"), size: 11pt)'
    return "\n\n".join([head, *map(_typst_paragraph, corpus.paragraphs(*parts))])


def _typst_paragraph(unit: LocalUnit) -> str:
    text = json.dumps(unit.plain, ensure_ascii=False)
    return f'#par(text(lang: "{unit.language.code}", dir: {unit.language.direction}, {text}))'
