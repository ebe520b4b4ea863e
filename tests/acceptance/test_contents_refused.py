"""A brief whose file has another table of contents than its headings, or whose links lead elsewhere, is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from tests.acceptance.contents import editions, read
from tests.writers.docx.documents import changed as changed_word
from tests.writers.pdf.documents import changed as changed_pdf
from toolkit.errors import ReadBackMismatch
from toolkit.readback.comparison import compare

pytestmark = [pytest.mark.acceptance, pytest.mark.slow]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    for kid in [*kids] if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from elements(kid)


def of_kind(file: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    found = [element for element in elements(file.Root.StructTreeRoot) if str(element.get("/S", "")) == f"/{kind}"]
    assert found
    return found


def drop_entry(file: pikepdf.Pdf) -> None:
    del of_kind(file, "TOC")[0].K[1]


def turn_round(file: pikepdf.Pdf) -> None:
    (table,) = of_kind(file, "TOC")
    table.K = pikepdf.Array(reversed(list(table.K)))


def move_behind(file: pikepdf.Pdf) -> None:
    section = of_kind(file, "TOC")[0].P
    parent = section.P
    parent.K = pikepdf.Array([*(kid for kid in parent.K if kid != section), section])


def exchange_pages(file: pikepdf.Pdf) -> None:
    """Exchange two page numbers, glyphs and all."""
    numbers = [element for element in elements(file.Root.StructTreeRoot) if str(element.get("/T", "")) == "page-number"]
    first, last = numbers[0], numbers[-1]
    first.K, last.K = last.K, first.K
    first.Pg, last.Pg = last.Pg, first.Pg


def lead_astray(file: pikepdf.Pdf) -> None:
    references = [element for element in of_kind(file, "Link") if "/T" in element]
    next(kid for kid in references[0].K if "/Obj" in kid).Obj.Dest = pikepdf.String("section-1-en")


@pytest.mark.parametrize("change_", [drop_entry, turn_round, move_behind, exchange_pages, lead_astray])
@pytest.mark.parametrize("code", ["en", "en-fa"])
def test_a_pdf_with_another_table_of_contents_is_refused(contents_project: Path, code: str, change_):
    edition, data = editions(contents_project)[code], read(contents_project, f"{code}.pdf")
    assert compare(edition, "pdf", data)
    with pytest.raises(ReadBackMismatch, match=r"table of contents|out of place"):
        compare(edition, "pdf", changed_pdf(data, change_))


def entry_says_more(root: etree._Element) -> None:
    text = next(root.iter(f"{W}hyperlink")).find(f".//{W}t")
    text.text = f"{text.text} again"


def heading_says_less(root: etree._Element) -> None:
    text = next(
        style.getparent().getparent() for style in root.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1"
    )
    next(text.iter(f"{W}t")).text = "The"


def word_entry_dropped(root: etree._Element) -> None:
    entry = [link.getparent() for link in next(root.iter(f"{W}sdt")).iter(f"{W}hyperlink")][1]
    entry.getparent().remove(entry)


def word_entries_exchanged(root: etree._Element) -> None:
    second, third = [link.getparent() for link in next(root.iter(f"{W}sdt")).iter(f"{W}hyperlink")][1:3]
    second.addprevious(third)


def word_contents_behind(root: etree._Element) -> None:
    block = next(root.iter(f"{W}sdt"))
    block.getparent().insert(len(block.getparent()) - 1, block)


@pytest.mark.parametrize(
    "change_",
    [entry_says_more, heading_says_less, word_entry_dropped, word_entries_exchanged, word_contents_behind],
)
def test_a_word_file_with_another_table_of_contents_is_refused(contents_project: Path, change_):
    edition, data = editions(contents_project)["en"], read(contents_project, "en.docx")
    assert compare(edition, "docx", data)
    with pytest.raises(ReadBackMismatch, match=r"table of contents|out of place"):
        compare(edition, "docx", changed_word(data, change_))


def lead_to_title(file: pikepdf.Pdf) -> None:
    """Let every link to the heading lead to the title, in whichever language."""
    links = [
        link for page in file.pages for link in page.get("/Annots", ()) if str(link.get("/Dest", "")) == "fa-h_border"
    ]
    assert links
    for link in links:
        link.Dest = pikepdf.String("fa-title")


def exchange_address(file: pikepdf.Pdf) -> None:
    link = next(link for page in file.pages for link in page.get("/Annots", ()) if "/A" in link)
    link.A.URI = pikepdf.String("https://example.org/2025")


@pytest.mark.parametrize("change_", [lead_to_title, exchange_address])
@pytest.mark.parametrize("code", ["fa", "en-fa"])
def test_a_pdf_whose_link_leads_elsewhere_is_refused(contents_project: Path, code: str, change_):
    with pytest.raises(ReadBackMismatch, match=r"links of road"):
        compare(editions(contents_project)[code], "pdf", changed_pdf(read(contents_project, f"{code}.pdf"), change_))


def word_link_astray(root: etree._Element) -> None:
    next(link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor") == "_cid_fa_wish").set(
        f"{W}anchor", "_cid_fa_title"
    )


def word_reference_astray(root: etree._Element) -> None:
    next(field for field in root.iter(f"{W}fldSimple") if "_fa_" in field.get(f"{W}instr", "")).set(
        f"{W}instr", r" REF _cid_fa_title \h "
    )


@pytest.mark.parametrize("change_", [word_link_astray, word_reference_astray])
@pytest.mark.parametrize("code", ["fa", "en-fa"])
def test_a_word_file_whose_link_leads_elsewhere_is_refused(contents_project: Path, code: str, change_):
    with pytest.raises(ReadBackMismatch, match=r"links of road \(fa\) (lead to|are)"):
        compare(editions(contents_project)[code], "docx", changed_word(read(contents_project, f"{code}.docx"), change_))
