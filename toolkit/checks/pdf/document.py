"""Demands on the file as a whole: what it says of itself, and what it may not hold."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object, Pdf, Stream


def find_missing_claim(pdf: Pdf) -> Iterator[str]:
    """Find a file that does not say that it is PDF/UA-1."""
    with pdf.open_metadata() as metadata:
        if str(metadata.get("pdfuaid:part", "")) != "1":
            yield ""


def find_missing_archive_claim(pdf: Pdf) -> Iterator[str]:
    """Find a file that does not say that it is PDF/A-3, conformance level A."""
    with pdf.open_metadata() as metadata:
        claim = (str(metadata.get("pdfaid:part", "")), str(metadata.get("pdfaid:conformance", "")))
    if claim != ("3", "A"):
        yield ""


def find_missing_title(pdf: Pdf) -> Iterator[str]:
    """Find a file without title, or one that shows its name instead."""
    with pdf.open_metadata() as metadata:
        if not str(metadata.get("dc:title", "")).strip():
            yield "there is none"
    if not bool(pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)):
        yield "viewers show the name of the file"


def find_untagged(pdf: Pdf) -> Iterator[str]:
    """Find a file without tags, or one that calls them doubtful."""
    marks = pdf.Root.get("/MarkInfo", Dictionary())
    if "/StructTreeRoot" not in pdf.Root or not bool(marks.get("/Marked", False)):
        yield "it is not tagged"
    if bool(marks.get("/Suspects", False)):
        yield "its tags are called doubtful"


def find_missing_outline(pdf: Pdf) -> Iterator[str]:
    """Find a file that cannot be walked through by its headings."""
    if "/First" not in pdf.Root.get("/Outlines", Dictionary()):
        yield ""


def find_encryption(pdf: Pdf) -> Iterator[str]:
    """Find a file that is encrypted, or that bears no identifier."""
    if pdf.is_encrypted:
        yield "it is encrypted"
    if "/ID" not in pdf.trailer:
        yield "its trailer has no ID"


def find_missing_intent(pdf: Pdf) -> Iterator[str]:
    """Find a file whose colours are those of no known device, or of more than one."""
    intents = [*pdf.Root.get("/OutputIntents", Array())]
    if len(intents) != 1:
        yield f"there are {len(intents)} output intents"
    for intent in intents:
        if str(intent.get("/S")) != "/GTS_PDFA1":
            yield f"an output intent is {intent.get('/S')}"
        if not isinstance(intent.get("/DestOutputProfile"), Stream):
            yield "an output intent has no profile"


def find_loose_fonts(pdf: Pdf) -> Iterator[str]:
    """Find fonts that are not in the file, or whose codes stand for no characters."""
    for font in _fonts(pdf):
        name = str(font.get("/BaseFont", "?"))[1:]
        described = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = described.get("/FontDescriptor", Dictionary())
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & {str(key) for key in descriptor.keys()}:  # noqa: SIM118
            yield f"{name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"{name} tells no characters"


def find_loose_attachments(pdf: Pdf) -> Iterator[str]:
    """Find embedded files that do not say what they are to the document."""
    associated = [found.objgen for found in pdf.Root.get("/AF", Array())]
    for found in pdf.objects:
        if not isinstance(found, Dictionary) or "/EF" not in found:
            continue
        name = str(found.get("/UF", found.get("/F", "?")))
        if not {"/AFRelationship", "/F", "/UF"} <= {*found.keys()}:
            yield f"{name} has no name or relationship"
        if associated.count(found.objgen) != 1:
            yield f"{name} is not associated with the document"
        embedded = found.EF.get("/F")
        if not isinstance(embedded, Stream) or not {"/Subtype", "/Params"} <= {*embedded.keys()}:
            yield f"{name} has no type or no date"


def _fonts(pdf: Pdf) -> Iterator[Object]:
    """Yield each font of the pages and of the forms on them, once."""
    waiting, seen = [page.get("/Resources", Dictionary()) for page in pdf.pages], set()
    while waiting:
        resources = waiting.pop(0)
        fonts, drawn = (resources.get(name, Dictionary()).values() for name in ("/Font", "/XObject"))
        for found in (*fonts, *(form for form in drawn if "/Resources" in form)):
            if found.objgen in seen:
                continue
            seen.add(found.objgen)
            if isinstance(found, Stream):
                waiting.append(found.Resources)
            else:
                yield found
