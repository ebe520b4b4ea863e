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


def drawing(what: bytes) -> Change:
    """Draw something more on the first page, outside of all marks."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + what + b"\n")

    return change


def image(pdf: Pdf) -> None:
    pixel = pdf.make_stream(
        b"x", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray
    )
    pdf.pages[0].Resources.XObject = Dictionary(I=pixel)
    drawing(b"/I Do")(pdf)


def form_in_form(pdf: Pdf) -> None:
    """Draw a shape in a form in a form, which also tries to draw itself."""
    inner = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    outer = pdf.make_stream(b"/F Do /G Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    outer.Resources = Dictionary(XObject=Dictionary(F=inner, G=outer))
    pdf.pages[0].Resources.XObject = Dictionary(G=outer)
    drawing(b"/G Do")(pdf)


def font_of_a_form(pdf: Pdf) -> None:
    """Name a font that is not in the file, in a form that also names itself."""
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    stranger = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    form.Resources = Dictionary(Font=Dictionary(H=stranger), XObject=Dictionary(G=form))
    pdf.pages[0].Resources.XObject = Dictionary(G=form)


def tree(pdf: Pdf) -> Object:
    return pdf.Root.StructTreeRoot


def unowned(kind: type[Array | Dictionary]) -> Change:
    """Take out of the parent tree what has this form: the content of pages, or annotations."""

    def change(pdf: Pdf) -> None:
        numbers = [*tree(pdf).ParentTree.Nums]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        kept = [pair for pair in pairs if not isinstance(pair[1], kind)]
        assert 0 < len(kept) < len(pairs)
        tree(pdf).ParentTree.Nums = Array([part for pair in kept for part in pair])

    return change


def stranger_owns_annotation(pdf: Pdf) -> None:
    tree(pdf).ParentTree.Nums[2 * int(annotation(pdf).StructParent) + 1] = first("Document")(pdf)


def mapped(**roles: str) -> Change:
    def change(pdf: Pdf) -> None:
        tree(pdf).RoleMap = Dictionary({f"/{old}": Name(f"/{new}") for old, new in roles.items()})

    return change


def language(tag: str, of: Callable[[Pdf], Object]) -> Change:
    def change(pdf: Pdf) -> None:
        of(pdf).Lang = String(tag)

    return change


def stranger_owns(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][3] = first("Document")(pdf)


def shorter_row(pdf: Pdf) -> None:
    row = next(row for row in elements(pdf, "TR") if len(row.K) == 2)
    row.K = Array([row.K[0]])


def twins(pdf: Pdf) -> None:
    note = first("Note")(pdf)
    parent = note.P
    parent.K.append(pdf.make_indirect(Dictionary(note)))


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("1"))
LAUNCH = Dictionary(S=Name.Launch, F=String("x"))


def root(pdf: Pdf) -> Object:
    return pdf.Root


def page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def with_entry(name: str, value: Object, of: Callable[[Pdf], Object]) -> Change:
    def change(pdf: Pdf) -> None:
        of(pdf)[name] = value

    return change


def launched_by_what_says_no_type(pdf: Pdf) -> None:
    found = annotation(pdf)
    if "/Type" in found:
        del found["/Type"]
    found.A = LAUNCH


def second_in_a_chain(pdf: Pdf) -> None:
    """Run a script after a harmless action, in a chain that is a circle."""
    start = pdf.make_indirect(Dictionary(S=Name.URI, URI=String("https://example.org/")))
    start.Next = Array([start, SCRIPT])
    annotation(pdf).A = start


def second_intent(kind: str) -> Change:
    def change(pdf: Pdf) -> None:
        more = Dictionary(pdf.Root.OutputIntents[0])
        more.S = Name(f"/{kind}")
        pdf.Root.OutputIntents.append(more)

    return change


FAULTS: Mapping[str, tuple[Change, ...]] = {
    "pdf-ua-claim": (in_metadata(b"pdfuaid:part", b"pdfuaid:port"),),
    "pdf-tagged": (without("/MarkInfo", lambda pdf: pdf.Root),),
    "pdf-content-tagged": (
        drawing(b"BT /None 9 Tf (x) Tj ET"),
        drawing(b"0 0 9 9 re f"),
        drawing(b"0 0 m 9 9 l S"),
        drawing(b"/Artifact BMC /Span <</MCID 0>> BDC 0 0 9 9 re f EMC EMC"),
        drawing(b"/Span <</MCID 9999>> BDC 0 0 9 9 re f EMC"),  # no element owns it
        drawing(b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"),
        image,
        form_in_form,
    ),
    "pdf-parent-tree": (
        stranger_owns,
        stranger_owns_annotation,
        without("/ParentTree", tree),
        without("/StructParents", page),
        without("/StructParent", lambda pdf: annotation(pdf)),
        unowned(Array),
        unowned(Dictionary),
    ),
    "pdf-types": (become("Div", "Box"),),
    "pdf-roles": (mapped(P="Artifact"), mapped(H1="H2"), mapped(Box="Bag", Bag="Box"), mapped(Box="Bag")),
    "pdf-title": (
        in_metadata(b"dc:title", b"dc:tittle"),
        without("/DisplayDocTitle", lambda pdf: pdf.Root.ViewerPreferences),
    ),
    "pdf-language": (
        without("/Lang", root),
        *(language(tag, root) for tag in ("", "xx-klingon-!!", "fa_AF", "e", "en-", "persian-farsi-af-x")),
        language("fa_AF", first("Span")),
        language("", first("Span")),
    ),
    "pdf-nesting": (become("TD", "P"), become("LBody", "P"), become("TR", "Div")),
    "pdf-table-width": (shorter_row,),
    "pdf-figure-alt": (without("/Alt", first("Figure")), without("/A", first("Figure"))),
    "pdf-headings": (become("H1", "P"), become("H2", "H3")),
    "pdf-table-scope": (without("/A", first("TH")),),
    "pdf-note-id": (without("/ID", first("Note")), twins),
    "pdf-outline": (without("/Outlines", lambda pdf: pdf.Root),),
    "pdf-tab-order": (without("/Tabs", lambda pdf: pdf.pages[0].obj),),
    "pdf-link": (without("/Contents", annotation), become("Link", "Span")),
    "pdf-fonts": (
        without("/ToUnicode", font),
        without("/FontDescriptor", lambda pdf: font(pdf).DescendantFonts[0]),
        font_of_a_form,
    ),
    "pdf-trailer": (),  # pikepdf writes an identifier into every file; see the test of its own
    "pdf-intent": (
        without("/OutputIntents", root),
        second_intent("GTS_PDFX"),
        second_intent("GTS_PDFA1"),
        without("/DestOutputProfile", lambda pdf: pdf.Root.OutputIntents[0]),
    ),
    "pdf-actions": (
        with_entry("/OpenAction", SCRIPT, root),
        with_entry("/AA", Dictionary(WC=SCRIPT), root),
        with_entry("/JavaScript", Dictionary(Names=[]), lambda pdf: pdf.Root.Names),
        with_entry("/AA", Dictionary(O=SCRIPT), page),
        with_entry("/AA", Dictionary(E=SCRIPT), lambda pdf: annotation(pdf)),
        with_entry("/A", Dictionary(S=Name.Named, N=Name.Print), lambda pdf: annotation(pdf)),
        with_entry("/A", SCRIPT, lambda pdf: pdf.Root.Outlines.First),
        with_entry("/A", SCRIPT, lambda pdf: pdf.Root.Outlines.Last),
        launched_by_what_says_no_type,
        second_in_a_chain,
    ),
    "pdf-a-claim": (in_metadata(b'conformance="A"', b'conformance="B"'),),
    "pdf-attachment": (
        without("/AF", lambda pdf: pdf.Root),
        without("/AFRelationship", lambda pdf: pdf.Root.AF[0]),
        without("/Subtype", lambda pdf: pdf.Root.AF[0].EF.F),
    ),
}
