"""The order of properties that the schema demands (ISO/IEC 29500-1, Annex A, and part 4 for the transitional ones)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from itertools import pairwise

from toolkit.checks.docx.document import Document
from toolkit.checks.docx.names import Element, W, elements, local
from toolkit.checks.docx.rule import ISO, Fault, Rule, Spot, at
from toolkit.findings import Severity

ORDER: Mapping[str, tuple[str, ...]] = {
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
        "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
        "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
        "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
        "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ),
    "rPr": (
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike",
        "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
        "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
        "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
    ),
    "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
        "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        "tblDescription", "tblPrChange",
    ),
    "tcPr": (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
        "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange",
    ),
    "sectPr": (
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
        "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
        "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
    ),
    "pBdr": ("top", "left", "bottom", "right", "between", "bar"),
    "tblBorders": ("top", "start", "left", "bottom", "end", "right", "insideH", "insideV"),
    "tcBorders": ("top", "start", "left", "bottom", "end", "right", "insideH", "insideV", "tl2br", "tr2bl"),
    "tblCellMar": ("top", "start", "left", "bottom", "end", "right"),
    "tcMar": ("top", "start", "left", "bottom", "end", "right"),
    "style": (
        "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
        "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr", "rPr",
        "tblPr", "trPr", "tcPr", "tblStylePr",
    ),
    "abstractNum": ("nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"),
    "lvl": (
        "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc",
        "pPr", "rPr",
    ),
    "num": ("abstractNumId", "lvlOverride"),
}  # fmt: skip
"""The properties of each element in the order of the schema."""
_FIRST = frozenset({"headerReference", "footerReference"})
"""These two come in any order among themselves, and more than once."""
_REPEATED = _FIRST | {"tblStylePr", "lvl", "lvlOverride"}
_RUN = f"{W}rPr"
_RANKS = {
    holder: {name: 0 if name in _FIRST else rank for rank, name in enumerate(names)} for holder, names in ORDER.items()
}
_HOLDERS = {f"{W}{name}": name for name in ORDER}


def find_disorder(document: Document) -> Iterator[Fault]:
    """Find properties that stand in another order than that of the schema, or twice; those of runs apart."""
    return _faults(document, _HOLDERS.keys() - {_RUN})


def find_disorder_in_runs(document: Document) -> Iterator[Fault]:
    """Find properties of runs in another order than that of Office’s validator, or twice."""
    return _faults(document, {_RUN})


def _faults(document: Document, holders: Set[str]) -> Iterator[Fault]:
    for story in document.stories:
        for element in story.elements:
            if element.tag in holders and (fault := _fault(element)):
                yield at(story, element, fault)
    for kind in ("styles", "numbering"):
        for part in document.package.related(kind):
            faults = (_fault(element) for element in elements(part.root) if element.tag in holders)
            yield from (Fault(Spot(part.name), fault) for fault in faults if fault)


def _fault(element: Element) -> str:
    """Return what is wrong with the order in a holder of properties, empty where nothing is.

    Children of another namespace (w14:shadow) have other names, and come after these.
    """
    holder = _HOLDERS[str(element.tag)]
    known = _RANKS[holder]
    names = [name for name in (local(child) for child in element if str(child.tag).startswith(W)) if name in known]
    for before, after in pairwise(names):
        if known[before] > known[after]:
            return f"w:{after} stands after w:{before} in w:{holder}"
    doubled = next((name for name, count in Counter(names).items() if count > 1 and name not in _REPEATED), "")
    return f"w:{doubled} stands twice in w:{holder}" if doubled else ""


RULES = (
    Rule(
        "docx-order",
        f"{ISO} A.1",
        "properties do not stand in the order of the schema",
        "The schema fixes the order of properties, and none may stand twice. Office’s own validator calls another "
        "order invalid; a reader that goes by the schema may repair the file, refuse it, or leave out what comes "
        "too late.",
        "write the properties in the order of the schema",
        find_disorder,
        '<w:p><w:pPr><w:bidi/><w:spacing w:after="0"/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:spacing w:after="0"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش</w:t></w:r></w:p>',
    ),
    Rule(
        "docx-run-order",
        f"{ISO} A.1, 17.3.2.28",
        "properties of a run do not stand in the order of Office",
        "The schema lets the properties of a run come in any order and more than once; Office’s own validator does "
        "not, and Word always writes them in its order. Which of two counts is left open.",
        "write each property once, in the order of Office",
        find_disorder_in_runs,
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:rtl/></w:rPr><w:t>کابل</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:color w:val="FF0000"/></w:rPr><w:t>کابل</w:t></w:r></w:p>',
        severity=Severity.WARNING,
    ),
)  # fmt: skip
