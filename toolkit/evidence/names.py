"""Names: which names and terms of the glossary a text says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from toolkit.evidence.source import unmarked
from toolkit.language import Code
from toolkit.model.house import Glossary


class Names:
    """The names and terms of a glossary in one language, as texts are searched for them.

    Only whole names count: "Afghan" is not Afghanistan, and the longest one counts: "Afghanistan Electricity Company"
    says no Afghanistan. English ones may stand in the plural and with ``'s``, a term in the plural also in the singular
    ("Tajik"); the half-space of a Persian one may be a space or nothing.
    """

    def __init__(self, glossary: Glossary, code: Code) -> None:
        ids: dict[str, list[str]] = {}
        for form, term_id in _forms(glossary, code):
            ids.setdefault(form, []).append(term_id)
        forms = sorted(ids, key=len, reverse=True)
        choice = "|".join(f"({_pattern(form)})" for form in forms) or "(?!)"
        ending = "(?:'s|s'|s)?" if code == "en" else ""
        self._found = re.compile(rf"(?<!\w)(?:{choice}){ending}(?!\w)", re.IGNORECASE)
        self._ids = [tuple(ids[form]) for form in forms]

    def said(self, text: str) -> Mapping[str, str]:
        """Return the ids of the names that a text says, each with the spelling that it has there first."""
        return self.parted(text)[0]

    def parted(self, text: str) -> tuple[Mapping[str, str], str]:
        """Return the names that a text says, as ``said`` does, and the text without them."""
        found: dict[str, str] = {}

        def note(match: re.Match[str]) -> str:
            for term_id in self._ids[(match.lastindex or 1) - 1]:
                found.setdefault(term_id, match[0])
            return " "

        rest = self._found.sub(note, unmarked(text))
        return found, rest


def _forms(glossary: Glossary, code: Code) -> Iterator[tuple[str, str]]:
    """Yield each spelling with the id of its term."""
    for kind, terms in glossary.groups():
        for term_id, term in terms.items():
            for spelling in (term[code], *term.also.get(code, ())):
                form = unmarked(spelling)
                yield form.removesuffix("s") if code == "en" and kind == "terms" else form, term_id


def _pattern(form: str) -> str:
    """Return what finds a spelling, whatever parts its words: a break of the line, or for a half-space nothing."""
    return re.sub(r"(\\? )|\u200c", lambda gap: r"\s+" if gap[1] else r"[\s\u200c]?", re.escape(form))
