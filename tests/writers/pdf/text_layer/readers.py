"""Readers: what programs copy out of a PDF."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from pypdfium2 import PdfDocument

from toolkit.programs import BY_NAME, NODE_FOLDER, find

PDFJS = NODE_FOLDER / "pdfjs.mjs"

Reader = Callable[[bytes], str]


def poppler(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def pdfium(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(data))


def mupdf(data: bytes) -> str:
    opened = import_module("pymupdf").open(stream=data, filetype="pdf")
    return "\n".join(page.get_text("text") for page in opened)


def pdfjs(data: bytes) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder, "read.pdf")
        path.write_bytes(data)
        done = subprocess.run([find(BY_NAME["node"]) or "node", PDFJS, path], capture_output=True, check=True)
    read: str = json.loads(done.stdout)
    return read


def pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in import_module("pypdf").PdfReader(BytesIO(data)).pages)


def pdfminer(data: bytes) -> str:
    return str(import_module("pdfminer.high_level").extract_text(BytesIO(data)))


READERS: Mapping[str, Reader] = {reader.__name__: reader for reader in (poppler, pdfium, mupdf, pdfjs, pypdf, pdfminer)}


def absent(name: str) -> str:
    """Return what a reader lacks here; empty: nothing."""
    if name == "poppler":
        return "" if which("pdftotext") else "pdftotext"
    if name == "pdfjs":
        return "" if find(BY_NAME["node"]) and find(BY_NAME["pdfjs-dist"]) else "node, or pdfjs-dist in tests/node"
    module = {"pdfium": "pypdfium2", "mupdf": "pymupdf"}.get(name, name)
    return "" if find_spec(module) else module
