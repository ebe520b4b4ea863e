"""How a file holds its words: which units share a row, which words are stressed or lead somewhere, edges of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import unquote

from toolkit.model.edition import Emphasis, Link, Spans, Strong, addresses, plain
from toolkit.model.parallel import AnyEdition
from toolkit.readback import STRESSED, Key, Look, Phrase, Way

_EDGES = {"header default": "header", "footer default": "footer", "footer first": "footer"}
"""What stands at which edge of which pages: the title of a brief needs no header above it."""

_STRESSES = frozenset({"Strong", "Emphasis", STRESSED})


def rows_fault(found: Iterable[Sequence[Key]], wanted: Iterable[Sequence[Key]]) -> str:
    """Tell which units do not begin in a row with their translation, English first, as they should; empty: none."""
    apart = _pairs(wanted) - _pairs(found)
    return f"{min(apart)} does not stand beside its translation, English on the left" if apart else ""


def _pairs(rows: Iterable[Sequence[Key]]) -> set[str]:
    """Return the ids of units that begin in the same row in both languages, English first."""
    places: dict[Key, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        for place, unit in enumerate(row):
            places.setdefault(unit, (number, place))
    persian = {unit: place for (code, unit), place in places.items() if code == "fa"}
    english = {unit: place for (code, unit), place in places.items() if code == "en"}
    return {
        unit
        for unit in persian.keys() & english.keys()
        if english[unit][0] == persian[unit][0] and english[unit] < persian[unit]
    }


def links_fault(edition: AnyEdition, found: Sequence[Way]) -> str:
    """Tell which unit has a link that leads elsewhere, or none where it should; empty: each is right."""
    for unit in edition.units():
        key = unit.language.code, unit.id
        wanted = _once(addresses(unit.spans))
        led = _once(address for owner, address in found if owner == key)
        if wanted != led:
            return f"the links of {unit.id} ({unit.language.code}) lead to {led}, not to {wanted}"
    return ""


def _once(targets: Iterable[str]) -> list[str]:
    """Return addresses without their escapes; neighbours that are the same, as the lines of a link, once."""
    return [address for address, _ in groupby(map(unquote, targets))]


def phrases_fault(edition: AnyEdition, found: Sequence[Phrase]) -> str:
    """Tell which unit stresses or links other words than it should, or leads elsewhere with them; empty: none."""
    told: dict[Key, list[tuple[Look, str]]] = {}
    for unit, look, words in found:
        told.setdefault(unit, []).append((frozenset(map(unquote, look)), words))
    for one in edition.units():
        wanted, there = list(_phrases(one.spans)), told.get((one.language.code, one.id), [])
        if wanted != there:
            name = f"{one.id} ({one.language.code})"
            return f"the stressed words and links of {name} are {_shown(there)}, not {_shown(wanted)}"
    return ""


def _phrases(spans: Spans) -> Iterator[tuple[Look, str]]:
    """Yield the words of spans that are stressed or lead somewhere, each as long as it looks the same."""
    for look, group in groupby(_looks(spans, frozenset()), key=lambda one: one[0]):
        if look:
            yield look, "".join(text for _, text in group)


def _looks(spans: Spans, around: Look) -> Iterator[tuple[Look, str]]:
    for span in spans:
        if isinstance(span, Emphasis | Strong):
            yield from _looks(span.children, (around - _STRESSES) | {type(span).__name__})
        elif isinstance(span, Link):
            stress = {STRESSED} if around & _STRESSES else set()
            yield from _looks(span.children, frozenset(stress | {unquote(span.href)}))
        elif text := plain((span,)):
            yield around, text


def _shown(phrases: Iterable[tuple[Look, str]]) -> list[str]:
    return [f"{', '.join(sorted(look))}: {words}" for look, words in phrases]


def edges_fault(found: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    """Tell which edge of pages says something else than in the document; empty: none."""
    for place, name in _EDGES.items():
        one, other = ("".join(edges.get(key, "").split()) for edges, key in ((wanted, name), (found, place)))
        if one != other:
            return f"the {place} says {found.get(place, '')!r}, not {wanted.get(name, '')!r}"
    return ""
