"""The two languages: every fact about a language stands here, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Code = Literal["en", "fa"]
Direction = Literal["ltr", "rtl"]
EditionCode = Literal["en", "fa", "en-fa"]


@dataclass(frozen=True)
class Language:
    """A language as files, standards and libraries name it."""

    code: Code
    """The name of files and editions."""
    bcp47: str
    """The tag that documents carry (BCP 47)."""
    babel: str
    """The identifier Babel knows it by (CLDR)."""
    numbering: str
    """The CLDR numbering system."""
    direction: Direction
    name: str
    """The name of the language in itself."""
    quotes: tuple[str, str]
    """Outer quotation marks; Babel has none (CLDR ``delimiters``)."""
    comma: str


ENGLISH = Language("en", "en-GB", "en_GB", "latn", "ltr", "English", ("“", "”"), ",")
PERSIAN = Language("fa", "fa-AF", "fa_AF", "arabext", "rtl", "فارسی", ("«", "»"), "،")

LANGUAGES: dict[Code, Language] = {"en": ENGLISH, "fa": PERSIAN}
EDITIONS: dict[EditionCode, str] = {"en": "English", "fa": "Persian", "en-fa": "bilingual"}
"""The editions of a brief in the order they are made, each with what messages call it."""


def code_of(tag: str) -> Code | None:
    """Return the language of a BCP 47 tag as documents carry it, None where it is not one of ours."""
    return next((code for code, language in LANGUAGES.items() if language.bcp47 == tag), None)


def other(code: Code) -> Code:
    """Return the other language of the pair."""
    return "fa" if code == "en" else "en"
