"""What is no Word file, or a hostile one, is told in a sentence."""

from __future__ import annotations

import warnings
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.checks.docx.files import CONTENT_TYPES, NAMESPACES, SOUND, parts_of, relationships, word, zipped
from toolkit.checks.docx import package
from toolkit.checks.docx.package import Unreadable
from toolkit.checks.docx.stories import read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def with_document(text: str, encoding: str = "utf-8") -> bytes:
    return zipped({**parts_of(word()), "word/document.xml": text.encode(encoding)})


def document(start: str = "", body: str = SOUND["body"]) -> str:
    return f"{start}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def without(name: str) -> bytes:
    parts = parts_of(word())
    del parts[name]
    return zipped(parts)


def bomb() -> bytes:
    text = document(body=" " * (package.PART_BYTES + 1))
    return zipped({**parts_of(word()), "word/document.xml": text.encode()}, ZIP_DEFLATED)


def typed(types: bytes) -> bytes:
    return zipped({**parts_of(word()), "[Content_Types].xml": types})


def twice(name: str) -> bytes:
    out = BytesIO(word())
    with ZipFile(out, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile says so too, to whoever writes
        archive.writestr(name, b"")
    return out.getvalue()


def encrypted() -> bytes:
    data = bytearray(word())
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        offset = data.index(start) + (6 if start == b"PK\x03\x04" else 8)
        while True:
            data[offset] |= 1
            following = data.find(start, offset)
            if following < 0:
                break
            offset = following + (6 if start == b"PK\x03\x04" else 8)
    return bytes(data)


def of_another_program(name: str, namespace: str) -> bytes:
    way = relationships([("rId1", package._TYPES + "officeDocument", name)])
    return zipped(
        {"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": way, name: f'<root xmlns="{namespace}"/>'.encode()}
    )


CASES = {
    "nothing": (lambda: b"", "empty"),
    "no archive": (lambda: b"Dear Sir,", "not a whole ZIP"),
    "half an archive": (lambda: word()[: len(word()) // 2], "not a whole ZIP"),
    "old Word": (lambda: OLE, "97–2003"),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "rich text": (lambda: b"{\\rtf1 hello}", "rich text"),
    "OpenDocument": (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "an archive of something": (lambda: zipped({"readme.txt": b"hello"}), "where its document is"),
    "a workbook": (lambda: of_another_program("xl/workbook.xml", "urn:sheet"), "no Word document"),
    "Strict": (lambda: of_another_program("word/document.xml", STRICT), "Strict"),
    "no document": (lambda: without("word/document.xml"), "where its document is"),
    "broken XML": (lambda: with_document("<w:document"), "not well-formed"),
    "not XML": (lambda: with_document("\x00\x01"), "not well-formed"),
    "entities": (lambda: with_document(document(LAUGHS, "<w:p>&c;</w:p>")), "document type"),
    "entities in UTF-16": (lambda: with_document(document(LAUGHS), "utf-16"), "document type"),
    "a bomb": (bomb, "64 MiB"),
    "elements without end": (lambda: with_document(document(body="<w:p/>" * (package.ELEMENTS + 1))), "elements"),
    "no content types": (lambda: without("[Content_Types].xml"), "no .Content_Types..xml"),
    "content types of something": (lambda: typed(b"<Types/>"), "does not say that word/document.xml"),
    "the types of a workbook": (lambda: typed(CONTENT_TYPES.replace(b"word", b"sheet")), "does not say"),
    "a part twice": (lambda: twice("word/document.xml"), "word/document.xml twice"),
    "a part twice in capitals": (lambda: twice("word/Document.xml"), "word/document.xml twice"),
    "an encrypted archive": (encrypted, "cannot be unpacked"),
    "deep nesting": (lambda: with_document(document(body="<w:sdt>" * 5000 + "</w:sdt>" * 5000)), "not well-formed"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_cannot_be_read_is_told_in_a_sentence(name: str):
    make, words = CASES[name]
    with pytest.raises(Unreadable, match=words) as told:
        read_document(make())
    assert told.value.hint
    assert "\n" not in str(told.value)


def test_many_parts_are_not_read():
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number in range(package.PARTS + 1):
            archive.writestr(f"{number}", b"")
    with pytest.raises(Unreadable, match="parts"):
        read_document(out.getvalue())


def test_parts_are_limited_together(monkeypatch):
    monkeypatch.setattr(package, "PACKAGE_BYTES", 2000)
    with pytest.raises(Unreadable, match="unpacks to more"):
        read_document(word())


def test_missing_parts_beside_the_document_are_no_fault_of_reading():
    for name in ("word/styles.xml", "word/settings.xml", "docProps/core.xml", "word/_rels/document.xml.rels"):
        assert read_document(without(name)).body.paragraphs


def test_names_of_parts_may_be_absolute_escaped_and_in_any_case():
    parts = parts_of(word())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"/Word/docu%6Dent.XML")
    assert read_document(zipped(parts)).body.paragraphs[0].text == "گزارش کابل"


def test_a_way_out_of_the_package_leads_nowhere():
    parts = parts_of(word())
    ways = parts["word/_rels/document.xml.rels"].replace(b"styles.xml", b"../../../../etc/passwd")
    parts["word/_rels/document.xml.rels"] = ways
    assert read_document(zipped(parts)).styles.by_id == {}
