"""Consecutive texts are one text object, with their marked content whole inside it."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.documents import document, setting, unit, written
from tests.writers.pdf.text_layer import readers
from toolkit.writers import pdf
from toolkit.writers.pdf.text_layer.objects import joined

TEXT = "/Span <0> BDC /a1.0_gs BT x_Tj ET EMC"


def told(operators: str) -> str:
    """Join operators written with spaces between and ``_`` for the spaces inside them."""
    return b" ".join(joined([part.replace("_", " ").encode() for part in operators.split()])).decode()


@pytest.mark.parametrize(
    ("operators", "expected"),
    [
        (TEXT, "BT /Span <0> BDC /a1.0 gs x Tj EMC ET"),
        (f"{TEXT} {TEXT}", "BT /Span <0> BDC /a1.0 gs x Tj EMC /Span <0> BDC /a1.0 gs x Tj EMC ET"),
        (f"{TEXT} 0_rg {TEXT}", "BT /Span <0> BDC /a1.0 gs x Tj EMC 0 rg /Span <0> BDC /a1.0 gs x Tj EMC ET"),
        (f"{TEXT} q {TEXT}", "BT /Span <0> BDC /a1.0 gs x Tj EMC ET q BT /Span <0> BDC /a1.0 gs x Tj EMC ET"),
        ("/Span <0> BDC BT x_Tj ET f EMC", "/Span <0> BDC BT x Tj ET f EMC"),  # struck through
        ("/Span <0> BDC f BT x_Tj ET EMC", "/Span <0> BDC f BT x Tj ET EMC"),  # underlined
        ("/Artifact BMC BT x_Tj ET EMC", "/Artifact BMC BT x Tj ET EMC"),
        ("q 1_0_0_1_0_0_cm Q", "q 1 0 0 1 0 0 cm Q"),
    ],
)
def test_joined(operators, expected):
    assert told(operators) == expected


def test_text_objects_and_marked_content_nest():
    """ISO 32000-1, 14.6.1: each pair stands whole inside or outside the other."""
    body = f"<h2>{unit('سر سخن', 'h')}</h2><p>{unit('متن «یک» و <دو>.' * 40)}</p>"
    with pikepdf.open(BytesIO(written(body))) as file:
        opened: list[str] = []
        inside = 0
        for instruction in pikepdf.parse_content_stream(file.pages[0]):
            operator = str(instruction.operator)
            if operator in ("BT", "BDC", "BMC"):
                opened.append("ET" if operator == "BT" else "EMC")
                inside += opened[-2:] == ["ET", "EMC"]
            elif operator in ("ET", "EMC"):
                assert opened.pop() == operator
        assert opened == []
        assert inside > 3


def test_a_full_stop_stays_with_its_line_in_mupdf():
    """The engine begins every text anew, and MuPDF then gives the stop to the line before."""
    text = re.sub(
        r"\s+", " ", readers.mupdf(pdf.write(document(f"<p>{unit('جمله به پایان رسید. ' * 12)}</p>"), setting()))
    )
    assert text.count("رسید.") > 8
    assert ".جمله" not in text
