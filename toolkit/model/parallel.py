"""The bilingual edition: the two editions of one brief, unit beside unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.model.edition import Edition, LocalSection, LocalUnit
from toolkit.model.figure import Figure, joined


@dataclass(frozen=True)
class ParallelEdition:
    """One brief in both languages; made of one structure, the editions have the same shape."""

    english: Edition
    persian: Edition
    code: Literal["en-fa"] = "en-fa"

    @property
    def slug(self) -> str:
        """Return the name of the brief."""
        return self.english.slug

    @property
    def contents(self) -> bool:
        """Tell whether a table of contents is printed."""
        return self.english.contents

    @property
    def sections(self) -> tuple[tuple[LocalSection, LocalSection], ...]:
        """Return the sections of both languages in pairs."""
        return tuple(zip(self.english.sections, self.persian.sections, strict=True))

    def units(self) -> Iterator[LocalUnit]:
        """Yield every unit of both editions, those of English first."""
        yield from self.english.units()
        yield from self.persian.units()

    def figures(self) -> Iterator[Figure]:
        """Yield what is drawn, once for both languages."""
        yield from map(joined, self.english.figures(), self.persian.figures())


AnyEdition = Edition | ParallelEdition
