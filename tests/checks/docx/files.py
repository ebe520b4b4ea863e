"""Small Word files, sound but for what a test puts into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from toolkit.checks.docx.table import broken_rules

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W[1:-1],
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PERSIAN = "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{}</w:t></w:r></w:p>"
SOUND: Mapping[str, str] = {
    "body": PERSIAN.format("گزارش کابل"),
    "section": "<w:sectPr><w:bidi/></w:sectPr>",
    "styles": (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Plex" w:hAnsi="Plex" w:cs="Vazirmatn"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:bidi="fa-AF"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
    ),
    "more styles": (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
            f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
            for level in (1, 2, 3)
        )
    ),
    "settings": (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
    ),
    "properties": "<dc:title>گزارش</dc:title><dc:language>fa-AF</dc:language>",
}
"""What stands in each place where a test says nothing."""


def word(body: str = "", /, **places: str) -> bytes:
    """Make a file; a keyword is a place of SOUND (``more_styles`` is added to the styles), or an XML part's name."""
    said = {**SOUND, **{place: text for place, text in places.items() if place in SOUND}}
    styles = said["styles"] + said["more styles"] + places.pop("more_styles", "")
    parts = {
        "word/document.xml": f"<w:document {{}}><w:body>{body or said['body']}{said['section']}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {{}}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {{}}>{said['settings']}</w:settings>",
        "docProps/core.xml": f"<cp:coreProperties xmlns:cp='urn:cp' {{}}>{said['properties']}</cp:coreProperties>",
    }
    more = {name: text for name, text in places.items() if name not in SOUND}
    parts |= {f"word/{name}.xml": text for name, text in more.items()}
    written = {name: text.replace("{}", NAMESPACES, 1).encode() for name, text in parts.items()}
    return zipped({"[Content_Types].xml": CONTENT_TYPES, **written, **_ways(list(more))})


def _ways(more: list[str]) -> dict[str, bytes]:
    """Make the relationships; a part is of the kind that its name says without its number."""
    kinds = ["styles", "settings", *more]
    inner = [("rId" + name, f"{TYPES}/{name.rstrip('0123456789')}", f"{name}.xml") for name in kinds]
    outer = [("rId1", f"{TYPES}/officeDocument", "word/document.xml"), ("rId2", CORE, "docProps/core.xml")]
    return {"_rels/.rels": relationships(outer), "word/_rels/document.xml.rels": relationships(inner)}


def relationships(ways: list[tuple[str, str, str]]) -> bytes:
    rows = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in ways)
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{rows}</Relationships>'.encode()


def zipped(parts: Mapping[str, bytes], compression: int = ZIP_STORED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, part: str, change: Callable[[etree._Element], object]) -> bytes:
    """Return the file with a change made to the root of one of its parts."""
    parts = parts_of(data)
    root = etree.fromstring(parts[part])
    change(root)
    return zipped({**parts, part: etree.tostring(root)})


def codes(data: bytes) -> list[str]:
    """Return the codes of the rules that a file breaks, each once."""
    return list(dict.fromkeys(rule.code for rule, _ in broken_rules(data)))


def told(data: bytes) -> list[str]:
    """Return each fault as a line: code, part, paragraph, words, detail."""
    return [
        f"{rule.code} {fault.spot.part} {fault.spot.paragraph} {fault.spot.quotation} {fault.detail}".strip()
        for rule, fault in broken_rules(data)
    ]
