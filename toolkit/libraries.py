"""The system libraries that draw PDF pages: whether they are here, and in which version."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.packages import Need


@dataclass(frozen=True)
class Library:
    """A shared library: its names by platform, and its function that tells the version."""

    name: str
    files: tuple[str, ...]
    version: str = ""


LIBRARIES = (
    Library("Pango", ("libpango-1.0.so.0", "libpango-1.0.dylib"), "pango_version_string"),
    Library("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "pango_version_string"),
    Library("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "hb_version_string"),
    # Without this one fonts are cut down in Python: three times as slow, and other bytes.
    Library("HarfBuzz subset", ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"), "hb_version_string"),
    Library("Fontconfig", ("libfontconfig.so.1", "libfontconfig.1.dylib")),
)

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "apt": ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz0b", "libharfbuzz-subset0"),
    "dnf": ("pango", "harfbuzz", "fontconfig"),
    "pacman": ("pango", "harfbuzz", "fontconfig"),
    "brew": ("pango", "harfbuzz", "fontconfig"),
}

ENGINES = Need("Pango with HarfBuzz", "draws the PDF pages", PACKAGES)


def find_version(library: Library) -> str | None:
    """Return the version of a library, ``present`` where it tells none, or None where it cannot be loaded."""
    for file in library.files:
        try:
            loaded = ctypes.CDLL(file)
        except OSError:
            continue
        return _ask_version(loaded, library.version)
    return None


def are_present() -> bool:
    """Return whether every library can be loaded."""
    return all(find_version(library) for library in LIBRARIES)


def _ask_version(loaded: ctypes.CDLL, function: str) -> str:
    """Return what the library itself says its version is."""
    ask = getattr(loaded, function, None) if function else None
    if ask is None:
        return "present"
    ask.restype = ctypes.c_char_p
    answer = ask()
    return answer.decode("ascii") if isinstance(answer, bytes) else "present"
