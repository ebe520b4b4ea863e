"""Designations: names of one thing in different mouths, which no edition exchanges for one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks.agreement.naming import Named, Said, exchanged, named, sets
from toolkit.findings import Finding, Severity
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule


def check_designations(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find names of one ``distinct`` set of the glossary that stand for another one of it."""
    of_set = sets(library.glossary)
    for unit in named(manuscript, library):
        swapped = exchanged(unit.missing, unit.added, of_set)
        for original, translation in swapped:
            message = (
                f"{unit.pair.unit!r} says {original.shown!r} in {unit.pair.original.name} "
                f"and {translation.shown!r} in {unit.pair.translation.name}"
            )
            yield DESIGNATION.at(translation.place, message)
        if not swapped:
            yield from _uneven(unit, of_set)


def _uneven(unit: Named, of_set: Mapping[str, str]) -> Iterator[Finding]:
    """Find a text that says one of a set more often than its original, and another one less often."""
    original, translation = _counted(unit.original, of_set), _counted(unit.translation, of_set)
    for group in sorted(set(of_set.values())):
        names = [name for name in of_set if of_set[name] == group]
        more = [name for name in names if translation[name] > original[name]]
        less = [name for name in names if translation[name] < original[name]]
        if more and less:
            place = next(one.place for one in unit.translation if more[0] in one.ids)
            message = f"{unit.pair.unit!r} does not say {more[0]!r} and {less[0]!r} as often in both texts"
            yield COUNT.at(place, message)


def _counted(said: Sequence[Said], of_set: Mapping[str, str]) -> Counter[str]:
    return Counter(name for one in said for name in one.ids if name in of_set)


_FILES = """\
glossary:
  terms:
    council:
      en: Council
      fa: |
        شورا
      distinct: ruler
    junta:
      en: junta
      fa: |
        حکومت نظامی
      distinct: ruler
en:
  wish: |
    {}
fa:
  wish: |
    {}
"""
_WHY = (
    "Who calls a government what is a statement; each line keeps the word that its source uses, "
    "and a translator who exchanges it takes a side."
)
_SOURCE = "The set that `distinct` of glossary.yaml declares."
DESIGNATION = Rule(
    code="editions-designation",
    message="one text of a unit says another designation than the other",
    why=_WHY,
    source=_SOURCE,
    hint="keep the word of the source in both texts",
    passes=(_FILES.format("The Council refused.", "شورا نپذیرفت."),),
    fails=(_FILES.format("The junta refused.", "شورا نپذیرفت."),),
)
COUNT = Rule(
    code="editions-designation-count",
    message="the two texts do not say the designations as often",
    why=_WHY,
    source=_SOURCE,
    hint="look for a line where one stands for the other; where both are right, waive it with the reason",
    passes=(_FILES.format("The Council and the junta met.", "شورا و حکومت نظامی دیدار کردند."),),
    fails=(
        _FILES.format(
            "The Council met the junta; the junta refused.",
            "شورا با حکومت نظامی دیدار کرد؛ شورا نپذیرفت.",
        ),
    ),
    severity=Severity.WARNING,
    release=Severity.ERROR,
    waivable=True,
)
RULES = (DESIGNATION, COUNT)
