"""Demands on the file as a whole: what it says of itself, and how Word opens it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.docx.document import Document
from toolkit.checks.docx.names import DC, W, number, val
from toolkit.checks.docx.rule import ISO, Fault, Rule, Spot
from toolkit.findings import Severity

_WORD_2013 = 15
_ECMA_376 = 12  # [MS-DOCX] 2.3.5: where nothing is said


def find_missing_title(document: Document) -> Iterator[Fault]:
    """Find a file without a title."""
    return _missing(document, "title")


def find_missing_language(document: Document) -> Iterator[Fault]:
    """Find a file that does not name its language."""
    return _missing(document, "language")


def _missing(document: Document, name: str) -> Iterator[Fault]:
    part = document.package.properties()
    if part is None or not (part.root.findtext(f"{DC}{name}") or "").strip():
        yield Fault(Spot(part.name if part else document.body.part.name))


def find_old_mode(document: Document) -> Iterator[Fault]:
    """Find a file that Word opens in compatibility mode."""
    part = document.settings
    mode = _ECMA_376
    if part is not None:
        said = [
            val(found) for found in part.root.iter(f"{W}compatSetting") if val(found, "name") == "compatibilityMode"
        ]
        mode = next((mode for mode in map(number, said) if mode is not None), _ECMA_376)
    if mode < _WORD_2013:
        yield Fault(Spot(part.name if part else document.body.part.name), f"mode {mode}")


_TITLE, _LANGUAGE = "<dc:title>گزارش کابل</dc:title>", "<dc:language>fa-AF</dc:language>"
_MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="{}"/></w:compat>'
)

RULES = (
    Rule(
        "docx-title",
        "ISO/IEC 29500-2, core properties",
        "the file has no title",
        "Screen readers and search engines call a file by its title, and by the name of the file where there is "
        "none.",
        "write the title in the properties of the file (File, Info)",
        find_missing_title,
        _LANGUAGE + _TITLE,
        _LANGUAGE,
        "properties",
        Severity.WARNING,
    ),
    Rule(
        "docx-language",
        "ISO/IEC 29500-2, core properties",
        "the file does not name its language",
        "Archives and search engines sort files by dc:language.",
        "write dc:language into the core properties, as fa-AF",
        find_missing_language,
        _TITLE + _LANGUAGE,
        _TITLE,
        "properties",
        Severity.WARNING,
    ),
    Rule(
        "docx-compatibility",
        f"{ISO} 17.15.3.4; [MS-DOCX] 2.3.5",
        "Word opens the file in compatibility mode",
        "Below mode 15 Word lays text out as an older version did and says so in its title bar; a file that says "
        "nothing is in mode 12.",
        "choose Convert (File, Info); in a program, write compatibilityMode 15 into the settings",
        find_old_mode,
        _MODE.format(15),
        _MODE.format(14),
        "settings",
        Severity.WARNING,
    ),
)  # fmt: skip
