"""A word is broken only where it has a line to itself."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from tests.writers.pdf.documents import document, setting
from toolkit.writers import pdf


def words(body: str) -> list[str]:
    box = f'<div style="width: 40mm; font-size: 10pt">{body}</div>'
    page = PdfDocument(pdf.write(document(box, "en"), setting()))[0]
    return str(page.get_textpage().get_text_range()).split()


@pytest.mark.parametrize("tag", ["q", "em", "bdi dir='ltr'", "span"])
def test_a_word_in_an_element_goes_to_the_next_line_whole(tag: str):
    fillings = ["i" * length for length in range(1, 24)]
    element = f"<{tag}>unofficial</{tag.split()[0]}>"
    found = words("".join(f"<p><span>{filling} more {element} visits</span></p>" for filling in fillings))
    assert found == [word for filling in fillings for word in (filling, "more", "unofficial", "visits")]


def test_a_word_longer_than_the_line_is_broken_and_whole():
    found = words(f"<p><span>an <q>{'abcdefghij' * 8}</q> end</span></p>")
    assert len(found) > 3
    assert "".join(found[1:-1]) == "abcdefghij" * 8


@pytest.mark.parametrize("opening", ["“", "(", "«"])
def test_a_mark_goes_to_the_next_line_with_the_word_of_an_element(opening: str):
    fillings = ["i" * length for length in range(1, 24)]
    found = words("".join(f"<p><span>{filling} more {opening}<em>visits</em></span></p>" for filling in fillings))
    assert found == [word for filling in fillings for word in (filling, "more", f"{opening}visits")]
