"""One file is PDF/A-3a and PDF/UA-1, as the reference validator sees it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.kitchen import kitchen_sink
from tests.writers.pdf.verapdf import FLAVOURS, Report, validate

HERE = FLAVOURS.keys()


@pytest.fixture(scope="module")
def sink() -> bytes:
    return kitchen_sink()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(data)) as file:
        change(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()


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


BROKEN = {"7.1-9": untitle, "7.3-1": blind, "5-2": unclaim}


@pytest.fixture(scope="module")
def reports(sink: bytes) -> dict[str, Report]:
    made = {"sink": sink, **{clause: changed(sink, change) for clause, change in BROKEN.items()}}
    return dict(zip(made, validate(*made.values()), strict=True))


@pytest.mark.needs("java")
def test_a_document_with_everything_in_it_conforms_to_both(sink, reports):
    with pikepdf.open(BytesIO(sink)) as file:
        assert len(file.pages) > 1
    assert reports["sink"] == {name: [] for name in HERE}


@pytest.mark.needs("java")
@pytest.mark.parametrize("clause", BROKEN)
def test_what_is_missing_is_seen(reports, clause):
    assert [found.split()[0] for found in reports[clause]["PDF/UA-1"]] == [clause]
