"""For each rule, a change that makes a sound file break it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from toolkit.checks.pdf.rule import elements

Change = Callable[[Pdf], None]


def in_metadata(old: bytes, new: bytes) -> Change:
    def change(pdf: Pdf) -> None:
        metadata = pdf.Root.Metadata.read_bytes()
        assert old in metadata
        pdf.Root.Metadata.write(metadata.replace(old, new))

    return change


def without(name: str, of: Callable[[Pdf], Object]) -> Change:
    def change(pdf: Pdf) -> None:
        del of(pdf)[name]

    return change


def first(*kinds: str) -> Callable[[Pdf], Object]:
    return lambda pdf: next(elements(pdf, *kinds))


def become(kind: str, new: str) -> Change:
    def change(pdf: Pdf) -> None:
        first(kind)(pdf).S = Name(f"/{new}")

    return change


def font(pdf: Pdf) -> Object:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def annotation(pdf: Pdf) -> Object:
    return next(page.Annots[0] for page in pdf.pages if "/Annots" in page)


def untagged_text(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\nBT /None 9 Tf (x) Tj ET\n")


def stranger_owns(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][3] = first("Document")(pdf)


def shorter_row(pdf: Pdf) -> None:
    row = next(row for row in elements(pdf, "TR") if len(row.K) == 2)
    row.K = Array([row.K[0]])


def twins(pdf: Pdf) -> None:
    note = first("Note")(pdf)
    parent = note.P
    parent.K.append(pdf.make_indirect(Dictionary(note)))


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


FAULTS: Mapping[str, tuple[Change, ...]] = {
    "pdf-ua-claim": (in_metadata(b"pdfuaid:part", b"pdfuaid:port"),),
    "pdf-tagged": (without("/MarkInfo", lambda pdf: pdf.Root),),
    "pdf-text-tagged": (untagged_text,),
    "pdf-parent-tree": (stranger_owns,),
    "pdf-types": (become("Div", "Box"),),
    "pdf-title": (
        in_metadata(b"dc:title", b"dc:tittle"),
        without("/DisplayDocTitle", lambda pdf: pdf.Root.ViewerPreferences),
    ),
    "pdf-language": (without("/Lang", lambda pdf: pdf.Root),),
    "pdf-nesting": (become("TD", "P"), become("LBody", "P"), become("TR", "Div")),
    "pdf-table-width": (shorter_row,),
    "pdf-figure-alt": (without("/Alt", first("Figure")), without("/A", first("Figure"))),
    "pdf-headings": (become("H1", "P"), become("H2", "H3")),
    "pdf-table-scope": (without("/A", first("TH")),),
    "pdf-note-id": (without("/ID", first("Note")), twins),
    "pdf-outline": (without("/Outlines", lambda pdf: pdf.Root),),
    "pdf-tab-order": (without("/Tabs", lambda pdf: pdf.pages[0].obj),),
    "pdf-link": (without("/Contents", annotation), become("Link", "Span")),
    "pdf-fonts": (without("/ToUnicode", font), without("/FontDescriptor", lambda pdf: font(pdf).DescendantFonts[0])),
    "pdf-trailer": (),  # pikepdf writes an identifier into every file; see the test of its own
    "pdf-intent": (without("/OutputIntents", lambda pdf: pdf.Root),),
    "pdf-actions": (script,),
    "pdf-a-claim": (in_metadata(b'conformance="A"', b'conformance="B"'),),
    "pdf-attachment": (
        without("/AF", lambda pdf: pdf.Root),
        without("/AFRelationship", lambda pdf: pdf.Root.AF[0]),
        without("/Subtype", lambda pdf: pdf.Root.AF[0].EF.F),
    ),
}
