"""Units: pieces of translatable text, placed by brief.yaml."""

from __future__ import annotations

from pydantic import Field

from toolkit.model.base import Evidence, Id, Strict


class Unit(Strict):
    """One piece of translatable text: its id, what it rests on, and the unit printed as its footnote."""

    id: Id = Field(description="id of the text in both text files: small letters, digits and underscores")
    evidence: Evidence = ()
    note: Id | None = Field(default=None, description="id of the unit that is printed as its footnote")


class Heading(Unit):
    """A title or a heading; a footnote has no place there."""

    note: None = Field(default=None, description="a title or heading has no footnote")
