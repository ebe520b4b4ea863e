"""Names with a hyphen and a short part stay in one line."""

from __future__ import annotations

from collections import Counter, defaultdict
from xml.etree.ElementTree import fromstring, tostring

import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import unit, written
from tests.writers.pdf.structure import glyphs
from toolkit.readback.pdf import read
from toolkit.writers.pdf.hyphens import keep_whole


def kept(text: str) -> str:
    root = fromstring(f"<p>{text}</p>")
    keep_whole(root)
    whole = tostring(root, encoding="unicode").removeprefix("<p>").removesuffix("</p>")
    return whole.replace('<span class="unbroken">', "[").replace("</span>", "]")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("of ISIS-K, and", "of [ISIS-K], and"),
        ("S-300 and an e-mail", "[S-300] and an [e-mail]"),
        ("<em>ISIS-K</em> and ISIS-K <q>a S-300</q>", "<em>[ISIS-K]</em> and [ISIS-K] <q>a [S-300]</q>"),
        ("a decision-making-body, long-term", "a decision-making-body, long-term"),
        ("a-b-c 3-year-old 2024-05-12 reconsider-it-x", "a-b-c 3-year-old 2024-05-12 reconsider-it-x"),
        ("no hyphen <em>at</em> all", "no hyphen <em>at</em> all"),
    ],
)
def test_a_name_is_put_in_a_span(written, shown):
    assert kept(written) == shown


def test_no_line_ends_with_its_hyphen():
    """Capitals stand on the baseline, so those of one height are one line; viewers hide a hyphen at its end."""
    names = " ".join(["the branch ISIS-K of the north"] * 60)
    data = written(f"<p>{unit(names, 'u', 'en')}</p>", "en")
    lines: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for character, (_, bottom, _, _) in glyphs(PdfDocument(data)[0]):
        lines[round(bottom / 3)][character] += character in "IK"
    counts = [(line["I"], line["K"]) for line in lines.values() if line.total()]
    assert len(counts) > 10
    assert all(first == 2 * last for first, last in counts)
    assert "".join(read(data)["u"].split()) == "".join(names.split())
