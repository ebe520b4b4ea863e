"""The package of a Word file that nobody vouches for: its parts and their relationships (ISO/IEC 29500-2)."""

from __future__ import annotations

import lzma
import posixpath
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from toolkit.checks.docx.names import STRICT, Element, W

PART_BYTES = 64 * 1024**2
"""What one part may unpack to; pictures and fonts are never unpacked."""
PACKAGE_BYTES = 160 * 1024**2
PARTS = 10_000
ELEMENTS = 500_000
"""What all parts that are read may have together; the rules take half a minute for so many."""
_CORRUPT = (
    BadZipFile, EOFError, zlib.error, lzma.LZMAError, struct.error,
    NotImplementedError, RuntimeError, ValueError, OverflowError, OSError,
)  # fmt: skip
"""What zipfile raises for an archive that is broken, encrypted, or packed in a way that it does not know."""
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_AGAIN = "open it in Word and save it again as a Word document (.docx)"
_DOCTYPE = "<!DOCTYPE"
_CONTENT_TYPES = "[Content_Types].xml"
_TYPED = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_WORD_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.",
    "application/vnd.ms-word.",
)
"""How the content types of documents and templates begin, and of those with macros."""


class Unreadable(Exception):
    """A file is no Word file that can be read; ``hint`` says what makes one of it."""

    def __init__(self, message: str, hint: str = _AGAIN) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True)
class Relationship:
    """A way from a part; ``target`` is the name of a part, or an address where it leads out of the package."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Part:
    """A part that is XML, with its ways by their ids."""

    name: str
    root: Element
    ways: Mapping[str, Relationship]


class Package:
    """The parts of a file, unpacked when asked for."""

    def __init__(self, data: bytes) -> None:
        """Open the package. Raises Unreadable where it is none, or no Word file."""
        _refuse_other_formats(data)
        try:
            self._archive = ZipFile(BytesIO(data))
        except _CORRUPT as error:
            raise Unreadable("the file is not a whole ZIP archive, as a .docx is", "ask for it again") from error
        self._names = {name.lower(): name for name in self._archive.namelist()}
        if len(self._names) < len(self._archive.namelist()):
            raise Unreadable(f"the archive has {_twin(self._archive.namelist())} twice")
        if len(self._names) > PARTS:
            raise Unreadable(f"the file has more than {PARTS} parts")
        self._left = PACKAGE_BYTES
        self._elements_left = ELEMENTS
        self._parts: dict[str, Part] = {}
        self.main = self._main()

    def holds(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name.lower() in self._names

    def related(self, kind: str) -> Iterator[Part]:
        """Yield the parts of a kind that the main part leads to, each once; those that are missing are left out."""
        targets = [way.target for way in self.main.ways.values() if way.kind == kind and not way.external]
        yield from (self._part(name) for name in dict.fromkeys(targets) if self.holds(name))

    def properties(self) -> Part | None:
        """Return the core properties, None where there are none."""
        ways = self._ways("").values()
        found = next((way.target for way in ways if way.kind == _CORE and self.holds(way.target)), None)
        return self._part(found) if found else None

    def _main(self) -> Part:
        found = [way.target for way in self._ways("").values() if way.kind.endswith("officeDocument")]
        if "mimetype" in self._names and not found:
            raise Unreadable("the file is an OpenDocument text, or a book")
        if not found or not self.holds(found[0]):
            raise Unreadable("the package does not say where its document is")
        main = self._part(found[0])
        if str(main.root.tag).startswith(STRICT):
            raise Unreadable("the file is Strict Open XML, which few programs read", _AGAIN)
        if main.root.tag != f"{W}document":
            raise Unreadable("the package holds no Word document", "give a .docx")
        if not self._type(found[0]).startswith(_WORD_TYPES):
            raise Unreadable(f"[Content_Types].xml does not say that {found[0]} is a Word document")
        return main

    def _type(self, name: str) -> str:
        """Return the content type of a part, empty where nothing says it (ISO/IEC 29500-2, content types)."""
        if not self.holds(_CONTENT_TYPES):
            raise Unreadable(f"the package has no {_CONTENT_TYPES}, without which Word opens nothing")
        root = self._xml(_CONTENT_TYPES)
        said = {f"/{name}".lower(): "Override", posixpath.splitext(name)[1].lower().lstrip("."): "Default"}
        return next(
            (
                one.get("ContentType", "")
                for key, kind in said.items()
                for one in root.iter(f"{_TYPED}{kind}")
                if one.get("PartName" if kind == "Override" else "Extension", "").lower() == key
            ),
            "",
        )

    def _part(self, name: str) -> Part:
        if name.lower() not in self._parts:
            self._parts[name.lower()] = Part(name, self._xml(name), self._ways(name))
        return self._parts[name.lower()]

    def _ways(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of a part, those of the package for an empty name."""
        folder, _, file = name.rpartition("/")
        path = f"{folder}/_rels/{file}.rels".lstrip("/")
        if not self.holds(path):
            return {}
        found = self._xml(path).iter(f"{_RELATIONSHIPS}Relationship")
        return {way.get("Id", ""): _relationship(way, folder) for way in found}

    def _xml(self, name: str) -> Element:
        data = self._bytes(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        if any(_DOCTYPE.encode(encoding) in data for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
            raise Unreadable(f"{name} declares a document type, which no Word file has")
        self._elements_left -= data.count(b"<") - data.count(b"</")
        if self._elements_left < 0:
            raise Unreadable(f"the file has more than {ELEMENTS:,} elements")
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise Unreadable(f"{name} is not well-formed XML: {error}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(f"{name} declares a document type, which no Word file has")
        return root

    def _bytes(self, name: str) -> bytes:
        limit = min(PART_BYTES, self._left)
        try:
            with self._archive.open(self._names[name.lower()]) as stream:
                data = stream.read(limit + 1)
        except _CORRUPT as error:
            raise Unreadable(f"{name} cannot be unpacked: {error}") from error
        if len(data) > limit:
            raise Unreadable(f"{name} unpacks to more than {limit // 1024**2} MiB")
        self._left -= len(data)
        return data


def _relationship(way: Element, folder: str) -> Relationship:
    kind = way.get("Type", "").removeprefix(_TYPES)
    target, external = way.get("Target", ""), way.get("TargetMode") == "External"
    if external:
        return Relationship(kind, target, external)
    path = unquote(target.partition("#")[0])
    return Relationship(kind, posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/"), external)


def _twin(names: list[str]) -> str:
    """Return a name that is there twice; capitals do not tell parts apart."""
    lower = Counter(map(str.lower, names))
    return next(name for name in names if lower[name.lower()] > 1)


def _refuse_other_formats(data: bytes) -> None:
    """Raise Unreadable for what people call a Word file and is none."""
    if not data:
        raise Unreadable("the file is empty", "ask for it again")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("the file is encrypted", "take its password away in Word")
        raise Unreadable("the file is a document of Word 97–2003 (.doc)")
    if data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("the file is rich text (.rtf)")
