"""What a document may read: style sheets and pictures of the templates, our fonts, the drawings of the brief.

Addresses are names in a file tree that exists nowhere, so no path of the machine reaches the document and no
address of a document reaches the machine: ``file:///brief/`` is searched in the templates, ``…/figures/ID.svg`` is
a drawing of the brief, ``…/fonts/N`` is the Nth face.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from toolkit.writers import Setting

BASE = "file:///brief/"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ttf": "font/ttf",
}


class Fetcher(URLFetcher):  # type: ignore[misc]  # the engine has no types
    """Serve the names of the tree; record and refuse every other address.

    ``blocked`` must be read after writing: inside an SVG the engine swallows even a fatal error.
    """

    def __init__(self, setting: Setting) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._setting = setting
        self.blocked: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the file that the address names; raise FatalURLFetchingError where it names none."""
        name = unquote(urlsplit(url).path.removeprefix(urlsplit(BASE).path)) if url.startswith(BASE) else ""
        folder, _, rest = name.partition("/")
        if folder == "figures" and rest.removesuffix(".svg") in self._setting.drawings:
            return _response(url, self._setting.drawings[rest.removesuffix(".svg")].svg, ".svg")
        path = self._face(rest) if folder == "fonts" else _inside(self._setting.templates, name)
        if path is None:
            self.blocked.append(url)
            raise FatalURLFetchingError(f"not a style sheet, font or figure of the brief: {url[:120]}")
        return _response(url, path.read_bytes(), path.suffix.lower())

    def _face(self, number: str) -> Path | None:
        faces = self._setting.fonts.faces
        return faces[int(number)].path if number.isdecimal() and int(number) < len(faces) else None


def _response(url: str, data: bytes, suffix: str) -> URLFetcherResponse:
    return URLFetcherResponse(url, data, {"Content-Type": _TYPES[suffix]})


def _inside(roots: tuple[Path, ...], name: str) -> Path | None:
    """Return the first file of that name that lies inside one of the roots, links followed."""
    for root in roots:
        path = (root / name).resolve()
        if path.is_file() and path.is_relative_to(root.resolve()) and path.suffix.lower() in _TYPES:
            return path
    return None
