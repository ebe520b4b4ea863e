"""What the two texts of a unit name, and what one of them names alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from toolkit.checks.agreement.printed import Pair, Printed, pairs
from toolkit.findings import Place
from toolkit.glossary import Naming
from toolkit.model.house import Glossary
from toolkit.reader.library import Library, Manuscript


@dataclass(frozen=True)
class Said:
    """A name in a text; ``is_certain``: it is no other word, and its fellow must stand in the other text."""

    naming: Naming
    printed: Printed
    is_certain: bool

    @property
    def ids(self) -> frozenset[str]:
        """Return the terms it may be."""
        return self.naming.ids

    @property
    def shown(self) -> str:
        """Return it as it is printed, in one line."""
        return " ".join(self.printed.text[self.naming.start : self.naming.end].split())

    @property
    def place(self) -> Place:
        """Return where it is written."""
        return self.printed.place(self.naming.start)


@dataclass(frozen=True)
class Named:
    """The names in both texts of a unit, in order."""

    pair: Pair
    original: tuple[Said, ...]
    translation: tuple[Said, ...]

    @property
    def said(self) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
        """Return the names of both texts, those of the original first."""
        return self.original, self.translation

    @property
    def missing(self) -> list[Said]:
        """Return what the original names and the translation does not, each once."""
        return _alone(self.original, self.translation)

    @property
    def added(self) -> list[Said]:
        """Return what the translation names and the original does not, each once."""
        return _alone(self.translation, self.original)


def named(manuscript: Manuscript, library: Library) -> Iterator[Named]:
    """Yield what each unit names; nothing where the glossary cannot be read."""
    if "glossary" in library.invalid:
        return
    found = [
        (
            pair,
            [
                [(one, printed) for one in library.names[printed.language.code].find(printed.text)]
                for printed in pair.sides
            ],
        )
        for pair in pairs(manuscript, library)
    ]
    introduced = {text for _, text in manuscript.structure.texts()}
    introduced |= {name for _, sides in found for side in sides for one, _ in side if one.is_full for name in one.ids}
    doubtful = library.glossary.people.keys() - introduced
    for pair, sides in found:
        original, translation = (
            tuple(Said(one, printed, _is_certain(one, doubtful)) for one, printed in side) for side in sides
        )
        yield Named(pair, original, translation)


def _is_certain(naming: Naming, doubtful: Set[str]) -> bool:
    """Tell whether a word is a name: «امین» is one where the brief says who it is, and a word anywhere else."""
    return not naming.is_word and (naming.is_full or not naming.ids <= doubtful)


def _alone(said: Sequence[Said], other: Sequence[Said]) -> list[Said]:
    possible = {name for one in other for name in one.ids}
    alone: dict[frozenset[str], Said] = {}
    for one in said:
        if one.is_certain and not one.ids & possible:
            alone.setdefault(one.ids, one)
    return list(alone.values())


def kinds(glossary: Glossary) -> Mapping[str, str]:
    """Return the kind of each name."""
    return {name: kind for kind, terms in glossary.groups() for name in terms}


def sets(glossary: Glossary) -> Mapping[str, str]:
    """Return the set of each name that is never a synonym of the others of it."""
    return {name: term.distinct for _, terms in glossary.groups() for name, term in terms.items() if term.distinct}


def exchanged(missing: Sequence[Said], added: Sequence[Said], group_of: Mapping[str, str]) -> list[tuple[Said, Said]]:
    """Return what the translation names in place of what the original does, both of one group."""
    left = list(added)
    swapped: list[tuple[Said, Said]] = []
    for one in missing:
        groups = {group_of.get(name) for name in one.ids} - {None}
        found = next((other for other in left if groups & {group_of.get(name) for name in other.ids}), None)
        if found:
            left.remove(found)
            swapped.append((one, found))
    return swapped
