"""The bilingual document: what its templates see besides what those of one language do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from toolkit.l10n import catalog
from toolkit.l10n.format import format_count
from toolkit.language import ENGLISH, PERSIAN, Code, Language
from toolkit.model.parallel import ParallelEdition


@dataclass(frozen=True)
class Pair:
    """The same words in both languages."""

    en: str
    fa: str

    def __getitem__(self, code: Code) -> str:
        return self.en if code == "en" else self.fa


def words(templates: tuple[Path, ...]) -> Callable[..., Pair]:
    """Return the function that finds an interface word in both catalogs, with values filled in.

    A value is the same for both languages, or a pair. A word that a catalog does not hold raises LookupError.
    """
    catalogs = {language.code: catalog.load(language, *templates) for language in (ENGLISH, PERSIAN)}

    def in_both(message: str, **values: str | Pair) -> Pair:
        return Pair(_filled(message, "en", values), _filled(message, "fa", values))

    def _filled(message: str, code: Code, values: dict[str, str | Pair]) -> str:
        text = catalogs[code].gettext(message)
        own = {name: value[code] if isinstance(value, Pair) else value for name, value in values.items()}
        return Markup(text) % own if own else text  # escapes what is no markup itself

    return in_both


def note_numbers(edition: ParallelEdition) -> dict[str, Pair]:
    """Return the number of each footnote by the id of its unit, the same one in the digits of either language."""
    noted = [unit.note.id for unit in edition.english.units() if unit.note]
    return {unit: Pair(_number(place, ENGLISH), _number(place, PERSIAN)) for place, unit in enumerate(noted, 1)}


def _number(number: int, language: Language) -> str:
    return format_count(number, language)
