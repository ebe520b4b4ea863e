"""Small parts of the package that say the same in every document: settings, footnote separators."""

from __future__ import annotations

from lxml import etree

from toolkit.language import ENGLISH, PERSIAN
from toolkit.writers.docx.elements import Element, switch, twips, w

_WORD_2013 = 15
"""Compatibility mode; any lower number shows "[Compatibility Mode]" in the title bar."""
_COMPATIBILITY = {
    "compatibilityMode": _WORD_2013,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_SEPARATOR, _CONTINUATION = -1, 0


def settings(embeds_fonts: bool) -> Element:
    """Return w:settings. There is no w:updateFields: it would greet every reader with a dialog."""
    uri = "http://schemas.microsoft.com/office/word"
    compat = (w("compatSetting", name=name, uri=uri, val=value) for name, value in _COMPATIBILITY.items())
    return w(
        "settings",
        w("zoom", percent=100),
        switch("embedTrueTypeFonts") if embeds_fonts else None,
        w("defaultTabStop", val=twips(36)),
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", *(w("footnote", id=number) for number in (_SEPARATOR, _CONTINUATION))),
        w("compat", *compat),
        w("themeFontLang", val=ENGLISH.bcp47, bidi=PERSIAN.bcp47),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def footnotes(persian: bool) -> Element:
    """Return w:footnotes with the two rules that every document has."""
    return w(
        "footnotes",
        _rule(_SEPARATOR, "separator", persian),
        _rule(_CONTINUATION, "continuationSeparator", persian),
    )


def _rule(number: int, kind: str, persian: bool) -> Element:
    spacing = w("spacing", before=0, after=0, line=twips(12), lineRule="auto")
    paragraph = w("p", w("pPr", switch("bidi", persian), spacing), w("r", w(kind)))
    return w("footnote", paragraph, type=kind, id=number)


def extended_properties(company: str) -> Element:
    """Return docProps/app.xml: which program wrote the file, for which house."""
    nsmap: dict[str | None, str] = {None: _EXTENDED}
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap=nsmap)  # type: ignore[arg-type]  # the stubs know no None
    for name, value in (("Application", "bilingual-briefs"), ("Company", company)):
        etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = value
    return root
