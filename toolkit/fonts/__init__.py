"""The fonts of a brief: which file serves which role, proven to be the file that was meant."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal, get_args

from fontTools.ttLib import TTFont
from pydantic import ValidationError

from toolkit.errors import EnvironmentFault
from toolkit.model.base import Strict

Role = Literal["persian", "persian_numbers", "verse", "latin"]
Slope = Literal["normal", "italic"]

ROLES: tuple[Role, ...] = get_args(Role)
_NEXT_STEP = "restore the folder fonts/ from the release, or mend fonts.toml"


class _Entry(Strict):
    """One face of fonts.toml; ``file`` and ``licence`` are named from the folder of fonts.toml."""

    role: Role
    family: str
    file: str
    weight: int
    style: Slope
    version: str
    sha256: str
    origin: str
    licence: str


class _Catalogue(Strict):
    """fonts.toml."""

    face: tuple[_Entry, ...]


@dataclass(frozen=True)
class Face:
    """A font file with the family, weight and style that it calls itself."""

    role: Role
    family: str
    weight: int
    style: Slope
    path: Path
    version: str
    origin: str
    licence: Path


@dataclass(frozen=True)
class FontSet:
    """The faces of every role."""

    faces: tuple[Face, ...]

    def of(self, role: Role) -> tuple[Face, ...]:
        """Return the faces of a role in the order of fonts.toml."""
        return tuple(face for face in self.faces if face.role == role)

    def face(self, role: Role, weight: int = 400, style: Slope = "normal") -> Face:
        """Return the face of a role that is nearest in style first, then in weight."""
        return min(self.of(role), key=lambda face: (face.style != style, abs(face.weight - weight)))

    def missing_glyphs(self, text: str, *roles: Role) -> set[str]:
        """Return the characters of ``text`` that none of the roles can draw in all its faces.

        Several roles stand for a list of fallbacks. Characters that are never drawn (controls, joiners,
        line ends) are not looked for.
        """
        wanted = {character for character in text if character.isprintable() or character == "\N{NO-BREAK SPACE}"}
        for role in roles:
            wanted -= frozenset.intersection(*(_characters(face.path) for face in self.of(role)))
        return wanted


def load(directories: Iterable[Path]) -> FontSet:
    """Read fonts.toml of each directory, the first one that has a role serving it, and verify every file.

    Raises EnvironmentFault where a role has no font, or a file is missing or is not the one that was meant.
    """
    chosen: dict[Role, tuple[Face, ...]] = {}
    for directory in directories:
        faces = _read(directory)
        for role in {face.role for face in faces} - chosen.keys():
            chosen[role] = tuple(face for face in faces if face.role == role)
    absent = [role for role in ROLES if role not in chosen]
    if absent:
        raise EnvironmentFault(f"no font for {', '.join(absent)}", _NEXT_STEP)
    return FontSet(tuple(face for role in ROLES for face in chosen[role]))


def _read(directory: Path) -> list[Face]:
    catalogue = directory / "fonts.toml"
    if not catalogue.is_file():
        return []
    try:
        entries = _Catalogue.model_validate(tomllib.loads(catalogue.read_text("utf-8"))).face
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise EnvironmentFault(f"{catalogue} cannot be read: {error}", _NEXT_STEP) from error
    return [_verified(directory, entry) for entry in entries]


def _verified(directory: Path, entry: _Entry) -> Face:
    path, licence = directory / entry.file, directory / entry.licence
    for needed in (path, licence):
        if not needed.is_file():
            raise EnvironmentFault(f"{needed} is missing", _NEXT_STEP)
    if hashlib.sha256(path.read_bytes()).hexdigest() != entry.sha256:
        raise EnvironmentFault(f"{path} is not the file that fonts.toml names: its SHA-256 differs", _NEXT_STEP)
    return Face(
        entry.role,
        entry.family,
        entry.weight,
        entry.style,
        path.resolve(),
        entry.version,
        entry.origin,
        licence.resolve(),
    )


@cache
def _characters(path: Path) -> frozenset[str]:
    """Return the characters that a font file has a glyph for."""
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@dataclass(frozen=True)
class Ghost:
    """A glyph that draws nothing; ``advance`` is its width in thousandths of the font size."""

    glyph: int
    advance: int


@lru_cache(maxsize=16)  # a font is the same in every document
def ghosts(data: bytes) -> tuple[Ghost, ...]:
    """Return the half-space and the space of a TrueType file, as far as it has them and they draw nothing.

    Some fonts draw a bar for the half-space; one that has a width would move what follows.
    """
    with TTFont(BytesIO(data), lazy=True) as font:
        named = filter(None, map(font.getBestCmap().get, (0x200C, 0x20)))
        empty = [name for name in named if not font["glyf"][name].numberOfContours]
        scale = 1000 / font["head"].unitsPerEm
        return tuple(Ghost(font.getGlyphID(name), round(font["hmtx"][name][0] * scale)) for name in empty)
