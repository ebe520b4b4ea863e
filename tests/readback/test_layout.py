"""Which units share a row, which words are stressed, and where words lead."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.readback.spoilt import ADDRESS, W, given, pairs, spoilt, written
from toolkit.errors import ReadBackMismatch
from toolkit.readback import STRESSED
from toolkit.readback.comparison import compare
from toolkit.readback.docx import read_contents
from toolkit.readback.layout import rows_fault


def move_up(root):
    """Move a Persian text into the row above."""
    above, row = list(pairs(root))[3:5]
    for paragraph in row[1].findall(f"{W}p"):
        above[1].append(paragraph)
    etree.SubElement(row[1], f"{W}p")


def shift(root):
    """Let every Persian text of a table stand a row lower."""
    rows = list(pairs(root))[3:7]
    held = [row[1].findall(f"{W}p") for row in rows]
    for row, paragraphs in zip(rows[1:], held, strict=False):
        row[1].extend(paragraphs)


def exchange(root):
    for left, right in list(pairs(root)):
        right.addnext(left)


def turn(root):
    """Let the columns of the tables stand from the right."""
    for properties in root.iter(f"{W}tblPr"):
        properties.insert(1, etree.Element(f"{W}bidiVisual"))


@pytest.mark.parametrize("change", [move_up, shift, exchange, turn])
def test_a_text_that_is_not_beside_its_translation_is_refused(change):
    with pytest.raises(ReadBackMismatch, match=r"instead of|does not stand beside|are missing|out of place"):
        compare(given("en-fa"), "docx", spoilt("en-fa", change))


@pytest.mark.parametrize("change", [move_up, shift, exchange, turn])
def test_rows_alone_tell(change):
    rows = read_contents(written("en-fa")).rows
    assert sum(len(row) > 1 for row in rows) > 15
    assert rows_fault(rows, rows) == ""
    assert "beside its translation" in rows_fault(read_contents(spoilt("en-fa", change)).rows, rows)


def test_stressed_words_and_links_are_told():
    phrases = [(set(look), words) for (_, unit), look, words in read_contents(written("fa")).phrases or ()]
    assert phrases == [
        ({"Strong"}, "سخت"),
        ({"Emphasis"}, "تر"),
        ({ADDRESS}, "یکدو"),
        ({STRESSED, ADDRESS}, "UNAMA (Kabul)"),
        ({"#fa-title"}, "عنوان"),
    ]


def lose_stress(root):
    for style in [
        it for it in root.iter(f"{W}rStyle") if it.get(f"{W}val") in ("Strong", "Emphasis", "EmphasisPersian")
    ]:
        style.getparent().remove(style)


def unlink_one(root):
    """Take away the second of two links to one address that follow each other."""
    link = list(root.iter(f"{W}hyperlink"))[1]
    for child in link:
        link.addprevious(child)
    link.getparent().remove(link)


def empty_links(root):
    for link in list(root.iter(f"{W}hyperlink")):
        for child in reversed(link):
            link.addnext(child)


def exchange_styles(root):
    for style in root.iter(f"{W}rStyle"):
        if style.get(f"{W}val") in ("Strong", "Emphasis"):
            style.set(f"{W}val", "Strong" if style.get(f"{W}val") == "Emphasis" else "Emphasis")


@pytest.mark.parametrize("change", [lose_stress, exchange_styles, unlink_one, empty_links])
def test_other_words_that_are_stressed_or_linked_are_refused(change):
    with pytest.raises(ReadBackMismatch, match=r"stressed words and links of first \(fa\) are"):
        compare(given("fa"), "docx", spoilt("fa", change))
