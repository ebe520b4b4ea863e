"""The canonical export of a brief: what it says in both languages and what it rests on, as data that travels with it.

Nobody's name is in it, no comment, and nothing of the state of the translation. The same brief gives the same bytes:
keys are sorted, nothing is written that is not stated.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.language import LANGUAGES
from toolkit.model.brief import Brief, Issue
from toolkit.model.house import Glossary

FORMAT = "bilingual-briefs/1"
_OF_STAFF = ("recipient", "prepared_by", "contact")


def export(brief: Brief, glossary: Glossary) -> bytes:
    """Return a brief as JSON (UTF-8, lines end with LF): its structure, its texts, and the names it uses.

    ``structure`` is what brief.yaml holds, ``text`` has the texts by language and unit, ``terms`` the names and terms
    of the glossary that the structure refers to, in both languages.
    """
    hidden = _units_of_staff(brief)
    structure = brief.structure.model_dump(
        mode="json", exclude_none=True, exclude={"issue": set(_OF_STAFF), "waivers": True}
    )
    told = {
        "format": FORMAT,
        "slug": brief.slug,
        "structure": structure,
        "text": {
            code: {unit: text for unit, text in units.items() if unit not in hidden}
            for code, units in brief.text.items()
        },
        "terms": _terms(structure, glossary),
    }
    return (json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _units_of_staff(brief: Brief) -> frozenset[str]:
    """Return the units that name somebody of the office, and stand nowhere else."""
    issue = brief.structure.issue or Issue()
    printed = {unit.id for unit in brief.structure.placed_units()}
    return frozenset(filter(None, (issue.recipient, issue.prepared_by))) - printed


def _terms(structure: Mapping[str, Any], glossary: Glossary) -> dict[str, dict[str, str]]:
    terms = {name: glossary.find(name) for name in _words(structure)}
    return {name: {code: term[code] for code in LANGUAGES} for name, term in terms.items() if term}


def _words(value: object) -> Iterator[str]:
    """Yield every string of the structure; the ids of the glossary are among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for below in value.values():
            yield from _words(below)
    elif isinstance(value, list):
        for below in value:
            yield from _words(below)
