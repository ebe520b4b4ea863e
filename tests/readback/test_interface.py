"""Each word that a file shows outside of units must be one that its edition prints there, and hidden words are none."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tests.readback.spoilt import W, given, paragraphs, run, spoilt, words, written
from toolkit.errors import ReadBackMismatch
from toolkit.language import EDITIONS
from toolkit.readback.comparison import compare
from toolkit.readback.html import read_html


@pytest.mark.parametrize("code", EDITIONS)
def test_a_file_as_it_was_written_says_what_its_document_does(code):
    assert compare(given(code), "docx", written(code)) > 25


def add_to_a_unit(root):
    """Negate a sentence without touching its unit."""
    paragraphs(root, "BodyText")[0].append(run(" نیست"))


def add_a_paragraph(root):
    before = paragraphs(root, "BodyText")[0]
    made = etree.Element(f"{W}p")
    made.append(run("رد شد"))
    before.addprevious(made)


def add_at_the_beginning(root):
    paragraphs(root, "BriefMasthead")[0].append(run("محرم"))


def lose_the_disclaimer(root):
    for paragraph in paragraphs(root, "BriefDisclaimer"):
        paragraph.getparent().remove(paragraph)


def lose_a_heading(root):
    heading = next(it for it in paragraphs(root, "Heading1") if it.find(f"{W}bookmarkStart") is None)
    heading.getparent().remove(heading)


def exchange_columns(root):
    first, second = paragraphs(root, "BriefTableHeading")[:2]
    assert words(first) != words(second)
    one, two = first.getparent(), second.getparent()
    two.append(first)
    one.append(second)


def exchange_names(root):
    """Let two lines of the source be called by each other's name."""
    first, second = paragraphs(root, "BriefDetailName")[:2]
    for one, two in zip(first.iter(f"{W}t"), second.iter(f"{W}t"), strict=True):
        one.text, two.text = two.text, one.text


CHANGES = (
    add_to_a_unit,
    add_a_paragraph,
    add_at_the_beginning,
    lose_the_disclaimer,
    lose_a_heading,
    exchange_columns,
    exchange_names,
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("code", ["fa", "en"])
def test_words_too_many_too_few_or_out_of_place_are_refused(code, change):
    with pytest.raises(ReadBackMismatch, match=r"is read .* instead of"):
        compare(given(code), "docx", spoilt(code, change))


@pytest.mark.parametrize("change", [add_to_a_unit, add_a_paragraph, add_at_the_beginning])
def test_so_are_words_added_to_a_bilingual_file(change):
    with pytest.raises(ReadBackMismatch, match="instead of"):
        compare(given("en-fa"), "docx", spoilt("en-fa", change))


def test_heads_that_stand_for_joined_tables_are_there_at_least_once():
    def lose(root):
        for row in [it for it in root.iter(f"{W}tr") if words(it) == "Englishفارسی"]:
            row.getparent().remove(row)

    with pytest.raises(ReadBackMismatch, match="heads 'Englishفارسی' are missing"):
        compare(given("en-fa"), "docx", spoilt("en-fa", lose))


@pytest.mark.parametrize("code", EDITIONS)
@pytest.mark.parametrize("part", ["header1", "footer1", "first1"])
def test_an_edge_without_its_words_is_refused(code, part):
    def lose(root):
        for text in root.iter(f"{W}t", f"{W}instrText"):
            text.text = ""

    with pytest.raises(ReadBackMismatch, match=r"(header|footer) (default|first) says"):
        compare(given(code), "docx", spoilt(code, lose, part))


def test_an_edge_with_another_field_is_refused():
    def count(root):
        for text in root.iter(f"{W}instrText"):
            text.text = " NUMPAGES "

    with pytest.raises(ReadBackMismatch, match=r"footer default says .*NUMPAGES.* not .*PAGE"):
        compare(given("fa"), "docx", spoilt("fa", count, "footer1"))


def test_an_edge_that_no_section_has_is_refused():
    def lose(root):
        for reference in [*root.iter(f"{W}headerReference", f"{W}footerReference")]:
            reference.getparent().remove(reference)

    with pytest.raises(ReadBackMismatch, match="header default says ''"):
        compare(given("fa"), "docx", spoilt("fa", lose))


def hide(root):
    for properties in root.iter(f"{W}rPr"):
        if properties.getparent().tag == f"{W}r":
            etree.SubElement(properties, f"{W}vanish")


def hide_by_style(root):
    """Let the style hide from which that of the paragraphs is derived."""
    style = next(it for it in root.iter(f"{W}style") if it.get(f"{W}styleId") == "BodyText")
    base = style.find(f"{W}basedOn").get(f"{W}val")
    own = next(it for it in root.iter(f"{W}style") if it.get(f"{W}styleId") == base)
    properties = own.find(f"{W}rPr")
    properties = etree.SubElement(own, f"{W}rPr") if properties is None else properties
    etree.SubElement(properties, f"{W}vanish")


@pytest.mark.parametrize(("change", "part"), [(hide, "document"), (hide_by_style, "styles")])
def test_hidden_text_is_not_read(change, part):
    with pytest.raises(ReadBackMismatch, match="units do not read back"):
        compare(given("fa"), "docx", spoilt("fa", change, part))


def test_text_that_is_shown_in_spite_of_its_style_is_read():
    def switch_off(root):
        hide(root)
        for switch in root.iter(f"{W}vanish"):
            switch.set(f"{W}val", "0")

    assert compare(given("fa"), "docx", spoilt("fa", switch_off)) > 25


def test_a_document_tells_its_words_heads_and_edges():
    shown = read_html(
        "<body><div class='running-foot'>Page <span class='page-number'></span></div><main><h2>Key</h2><!-- no -->"
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><span data-unit='u' lang='en-GB'>U</span>"
        "</td></tr></tbody></table><p>words<span class='entry-page'>9</span> behind</p></main></body>"
    )
    assert re.sub(r"\n+", "|", "".join(text for _, text in shown.pieces)) == "|Key|A|B|U|words behind|"
    assert (shown.heads, shown.edges) == (frozenset({"A B"}), {"footer": "Page {PAGE}"})
    assert [row for row in shown.rows if row] == [(("en", "u"),)]
