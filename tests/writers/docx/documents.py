"""Small documents, written to Word and opened again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from toolkit.fonts import FontSet, load
from toolkit.language import LANGUAGES
from toolkit.paper import Paper
from toolkit.writers import Options, Setting
from toolkit.writers.docx import write

ROOT = Path(__file__).resolve().parents[3]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLES = {code: (Path(__file__).parent / f"{name}.html").read_text("utf-8")
           for code, name in (("en", "english"), ("fa", "persian"))}  # fmt: skip


@cache
def fonts() -> FontSet:
    return load([ROOT / "fonts"])


def setting(paper: Paper = "A4", embed_fonts: bool = True) -> Setting:
    return Setting((ROOT / "templates",), fonts(), Options(paper, embed_fonts=embed_fonts))


def changed(data: bytes, change: Callable[[etree._Element], object], part: str = "document") -> bytes:
    """Return a finished file with a change in one of its parts."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        assert f"word/{part}.xml" in source.namelist()
        for name in source.namelist():
            content = source.read(name)
            if name == f"word/{part}.xml":
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue()


def html(body: str, code: str = "fa") -> str:
    """Put blocks into a document."""
    language = LANGUAGES[code]
    return (
        f'<!doctype html><html lang="{language.bcp47}" dir="{language.direction}"><head><title>Brief</title>'
        '<meta name="author" content="Desk"><meta name="dcterms.created" content="2026-11-20">'
        f'<meta name="dcterms.modified" content="2026-11-20"></head><body><main>{body}</main></body></html>'
    )


def unit(id: str, content: str, code: str = "fa") -> str:
    """Put inline content into a unit."""
    language = LANGUAGES[code]
    return f'<span class="unit" data-unit="{id}" lang="{language.bcp47}" dir="{language.direction}">{content}</span>'


def written(body: str, code: str = "fa") -> bytes:
    return write(html(body, code), setting(embed_fonts=False))


@cache
def sample(code: str) -> bytes:
    """The document that holds one of everything."""
    return write(SAMPLES[code], setting())


def part(data: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def stories(data: bytes) -> list[etree._Element]:
    """The parts that hold running text."""
    return [part(data, name) for name in ("document", "footnotes", "header1", "footer1", "first1")]
