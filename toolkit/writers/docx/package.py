"""The package: parts, their relationships and properties, through python-docx; bytes that depend on nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import accumulate
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package
from docx.parts.document import DocumentPart

from toolkit.writers.docx.elements import Element
from toolkit.writers.docx.source import Metadata

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP archive can say
_BETWEEN = "; "
_LONGEST_PROPERTY = 255  # python-docx refuses more


def begin(root: Element) -> tuple[Package, DocumentPart]:
    """Return a package with its main part, which holds ``root`` (w:document)."""
    package = Package()
    document = DocumentPart(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, _as_oxml(root), package)
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    return package, document


def add_part(document: Part, name: str, kind: tuple[str, str], root: Element) -> tuple[XmlPart, str]:
    """Add an XML part to the main part; ``kind`` is content type and relationship. Returns it and its id there."""
    part = XmlPart(PackURI(f"/word/{name}.xml"), kind[0], _as_oxml(root), document.package)
    return part, document.relate_to(part, kind[1])


def add_extended_properties(package: Package, root: Element) -> None:
    """Add docProps/app.xml."""
    part = XmlPart(PackURI("/docProps/app.xml"), CT.OFC_EXTENDED_PROPERTIES, _as_oxml(root), package)
    package.relate_to(part, RT.EXTENDED_PROPERTIES)


def set_properties(package: Package, metadata: Metadata) -> None:
    """Set the core properties; every time is that of the revision, never the clock's."""
    properties = package.core_properties
    properties.title = _shortened(metadata.title)
    properties.author = properties.last_modified_by = _shortened(metadata.author)
    properties.subject = _shortened(metadata.description)
    properties.keywords = _joined(metadata.keywords)
    properties.language = metadata.language.bcp47
    properties.created = datetime.combine(metadata.created, datetime.min.time(), UTC).replace(tzinfo=None)
    properties.modified = datetime.combine(metadata.modified, datetime.min.time(), UTC).replace(tzinfo=None)
    properties.revision = 1


def _as_oxml(root: Element) -> BaseOxmlElement:
    """Pass an element to a part, which asks no more of it than lxml's own elements can do."""
    return cast("BaseOxmlElement", root)


def save(package: Package) -> bytes:
    """Return the bytes of the package: parts in a fixed order, at a fixed time, from no particular system."""
    raw = BytesIO()
    package.save(raw)
    result = BytesIO()
    with ZipFile(raw) as written, ZipFile(result, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(written.namelist(), key=lambda name: (name not in _FIRST, name)):
            archive.writestr(_entry(name), written.read(name))
    return result.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0o600 << 16  # zipfile would put this in the place of 0
    return entry


def _joined(keywords: Sequence[str]) -> str:
    """Return the keywords as Word parts them, as many of the first ones as a property can hold."""
    lengths = accumulate(len(keyword) + len(_BETWEEN) for keyword in keywords)
    fitting = [keyword for keyword, length in zip(keywords, lengths, strict=True) if length <= _LONGEST_PROPERTY]
    return _BETWEEN.join(fitting)


def _shortened(value: str) -> str:
    """Return the value, cut at a word where it is longer than a property can be."""
    if len(value) <= _LONGEST_PROPERTY:
        return value
    return value[: _LONGEST_PROPERTY - 1].rsplit(" ", 1)[0] + "…"
