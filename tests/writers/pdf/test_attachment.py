"""The data that a PDF carries as its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.documents import document, setting
from tests.writers.pdf.verapdf import validate
from toolkit.writers import Options, SourceData, pdf

SOURCE = SourceData("rain.json", "روابط (JSON)", '{"text": "باران"}\n'.encode() * 200, date(2026, 11, 20))


def carrying(source: SourceData | None, options: Options | None = None) -> bytes:
    given = setting()
    return pdf.write(document("<h1>روابط</h1>"), replace(given, source=source, options=options or given.options))


@pytest.fixture(scope="module")
def data() -> bytes:
    return carrying(SOURCE)


def test_it_is_the_source_of_the_document_with_the_date_of_the_brief(data):
    with pikepdf.open(BytesIO(data)) as file:
        (described,) = file.Root.AF
        assert described.AFRelationship == pikepdf.Name.Source
        assert (str(described.UF), str(described.Desc)) == ("rain.json", "روابط (JSON)")
        embedded = described.EF.F
        assert embedded.read_bytes() == SOURCE.data
        assert embedded.Subtype == "/application/json"
        dates = (str(embedded.Params.CreationDate), str(embedded.Params.ModDate))
        assert dates == ("D:20261120000000Z",) * 2
        assert list(file.attachments) == ["rain.json"]


def test_the_bytes_are_the_same_every_time_and_few(data):
    assert carrying(SOURCE) == data
    assert len(data) - len(carrying(None)) < len(SOURCE.data) / 4


def test_nothing_is_attached_without_a_source():
    with pikepdf.open(BytesIO(carrying(None))) as file:
        assert "/AF" not in file.Root
        assert len(file.attachments) == 0


@pytest.mark.needs("java")
def test_the_file_conforms(data):
    assert validate(data) == [{"PDF/UA-1": [], "PDF/A-3a": []}]
