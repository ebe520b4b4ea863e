"""Interface words: a gettext catalog a language, compiled in memory, in which nothing may be missing."""

from __future__ import annotations

import gettext
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NoReturn

from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog

from toolkit.errors import EnvironmentFault
from toolkit.language import Language


class MissingWords(LookupError):
    """An interface word that the catalog of a language does not hold."""


class _Missing(gettext.NullTranslations):
    """The end of the chain of catalogs, reached only where every catalog has failed."""

    def gettext(self, message: str) -> NoReturn:
        raise MissingWords(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> NoReturn:
        raise MissingWords(msgid1)

    def pgettext(self, context: str, message: str) -> NoReturn:
        raise MissingWords(f"{context}: {message}")

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> NoReturn:
        raise MissingWords(f"{context}: {msgid1}")


def path(language: Language, directory: Path) -> Path:
    """Return where the catalog of a language lies under the directory of the templates."""
    return directory / "locale" / language.code / "LC_MESSAGES" / "briefs.po"


def load(language: Language, *directories: Path) -> gettext.NullTranslations:
    """Return the interface words of a language from the first directory that has its file.

    What is not translated, or only fuzzily, raises MissingWords.
    """
    directory = next((place for place in directories if path(language, place).exists()), directories[-1])
    return _compiled(language, _content(language, directory))


@lru_cache(maxsize=4)  # asked for with every file that is written
def _compiled(language: Language, content: bytes) -> gettext.NullTranslations:
    compiled = BytesIO()
    mofile.write_mo(compiled, _parsed(language, content))
    compiled.seek(0)
    words = gettext.GNUTranslations(compiled)
    words.add_fallback(_Missing())
    return words


def read(language: Language, directory: Path) -> Catalog:
    """Return the catalog as written; a faulty or missing file raises EnvironmentFault."""
    return _parsed(language, _content(language, directory))


def _content(language: Language, directory: Path) -> bytes:
    try:
        return path(language, directory).read_bytes()
    except OSError as fault:
        raise _unreadable(language, fault) from fault


def _parsed(language: Language, content: bytes) -> Catalog:
    try:
        return pofile.read_po(BytesIO(content), locale=language.babel, abort_invalid=True)
    except (UnicodeDecodeError, pofile.PoFileError) as fault:
        raise _unreadable(language, fault) from fault


def _unreadable(language: Language, fault: Exception) -> EnvironmentFault:
    return EnvironmentFault(
        f"The interface words cannot be read: {path(language, Path()).name} ({language.code}): {fault}",
        "Restore the file from the distribution, or mend the line named.",
    )
