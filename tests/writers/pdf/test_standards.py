"""One file is PDF/A-3a and PDF/UA-1, as the reference validator sees it."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.documents import changed
from tests.writers.pdf.kitchen import kitchen_sink
from tests.writers.pdf.verapdf import FLAVOURS, Report, validate

HERE = FLAVOURS.keys()


@pytest.fixture(scope="module")
def sink() -> bytes:
    return kitchen_sink()


def untitle(file: pikepdf.Pdf) -> None:
    metadata = file.Root.Metadata.read_bytes()
    title = metadata[metadata.index(b"<dc:title>") : metadata.index(b"</dc:title>") + len(b"</dc:title>")]
    file.Root.Metadata.write(metadata.replace(title, b""))


def blind(file: pikepdf.Pdf) -> None:
    for found in file.objects:
        if isinstance(found, pikepdf.Dictionary) and "/Alt" in found:
            del found["/Alt"]


def unclaim(file: pikepdf.Pdf) -> None:
    claimed = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(claimed.replace(b"pdfuaid:part", b"pdfuaid:port"))


def unarchive(file: pikepdf.Pdf) -> None:
    claimed = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(claimed.replace(b"pdfaid:part", b"pdfaid:port"))


def bleach(file: pikepdf.Pdf) -> None:
    del file.Root["/OutputIntents"]


def smear(file: pikepdf.Pdf) -> None:
    page = file.pages[0]
    page.Contents = file.make_stream(page.Contents.read_bytes() + b"\n0 0 9 9 re f\n")


def orphan(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot["/ParentTree"]


def bend(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(P=pikepdf.Name.Span)


def misname(file: pikepdf.Pdf) -> None:
    file.Root.Lang = pikepdf.String("xx-klingon-!!")


UA, A = "PDF/UA-1", "PDF/A-3a"
BROKEN = {
    "title": (untitle, UA, ["7.1-9"]),
    "alternative text": (blind, UA, ["7.3-1"]),
    "claim of PDF/UA": (unclaim, UA, ["5-2"]),
    "shape": (smear, UA, ["7.1-3"]),
    "parent tree": (orphan, UA, ["7.1-3", "7.18.5-1"]),
    "role": (bend, UA, ["7.1-7"]),
    "language": (misname, UA, ["7.2-29"]),
    "claim of PDF/A": (unarchive, A, ["6.6.2.3.1-1", "6.6.2.3.1-2", "6.6.4-2"]),
    "output intent": (bleach, A, ["6.2.10-2", "6.2.4.3-2"]),
}
"""What is spoilt, the standard that it breaks, and the tests of its clauses that see it."""


@pytest.fixture(scope="module")
def reports(sink: bytes) -> dict[str, Report]:
    made = {"sink": sink, **{what: changed(sink, change) for what, (change, *_) in BROKEN.items()}}
    return dict(zip(made, validate(*made.values()), strict=True))


@pytest.mark.needs("java")
def test_a_document_with_everything_in_it_conforms_to_both(sink, reports):
    with pikepdf.open(BytesIO(sink)) as file:
        assert len(file.pages) > 1
    assert reports["sink"] == {name: [] for name in HERE}


@pytest.mark.needs("java")
@pytest.mark.parametrize("what", BROKEN)
def test_what_is_spoilt_is_seen(reports, what):
    _, standard, clauses = BROKEN[what]
    assert sorted(found.split()[0] for found in reports[what][standard]) == clauses
