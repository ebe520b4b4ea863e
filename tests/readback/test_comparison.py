"""What a finished file says is held against its edition: each value in its place, not only each character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from tests.acceptance.builds import build_once
from tests.acceptance.command import ROOT
from tests.writers.docx.documents import changed as changed_word
from tests.writers.pdf.documents import changed as changed_pdf
from toolkit.errors import ReadBackMismatch
from toolkit.model.parallel import AnyEdition
from toolkit.project import Project
from toolkit.readback.comparison import compare
from toolkit.work import Order, inspect, plan

SLUG = "taliban-tajikistan-outlook"
CODES = ("en", "fa", "en-fa")
FILES = [("en", "en"), ("fa", "fa"), ("en-fa", "en"), ("en-fa", "fa")]
"""Editions, and a language that stands in them."""
DATES = {"en": ("Mar 2006", "Aug 2021"), "fa": ("مارچ ۲۰۰۶", "اگست ۲۰۲۱")}
"""Two dates of the timeline, as its labels begin behind the number of the event."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory, done = build_once(tmp_path_factory, "ours")
    assert done.code == 0, done.err
    return directory


@cache
def edition(code: str) -> AnyEdition:
    order = Order((code,), ("pdf",), ROOT / "build")  # type: ignore[arg-type]
    return plan(inspect(Project(ROOT), (SLUG,)), order)[0].task.edition


def spoilt_pdf(output: Path, code: str, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    return changed_pdf((output / SLUG / f"{SLUG}.{code}.pdf").read_bytes(), change)


def elements(element: pikepdf.Object, inside: str = "") -> Iterator[tuple[pikepdf.Object, str]]:
    """Yield the structure elements in the order of reading, with the unit that each is in."""
    inside = str(element.get("/T", inside))
    yield element, inside
    kids = element.get("/K", pikepdf.Array())
    for kid in [*kids] if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from elements(kid, inside)


def values(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Return the elements with a text that belongs to no unit."""
    found = [it for it, unit in elements(file.Root.StructTreeRoot) if "/ActualText" in it and not unit]
    assert len(found) > 60
    return found


def reverse_numbers(file: pikepdf.Pdf) -> None:
    for element in values(file):
        element.ActualText = pikepdf.String(re.sub(r"\d+", lambda found: found.group()[::-1], str(element.ActualText)))


def move_digits(file: pikepdf.Pdf) -> None:
    """Let a label say a date with the digits of another one that it says."""
    element = next(it for it in values(file) if re.search(r"\d{4}", str(it.ActualText)))
    element.ActualText = pikepdf.String(re.sub(r"(\d\d)(\d\d)", r"\2\1", str(element.ActualText)))


def drop_values(file: pikepdf.Pdf) -> None:
    for element in values(file):
        kids = element.P.K
        element.P.K = pikepdf.Array([kid for kid in kids if kid != element])


def drop_one_evidence(file: pikepdf.Pdf) -> None:
    element = next(it for it in values(file) if re.match("¶|بند", str(it.ActualText)))
    element.P.K = pikepdf.Array([kid for kid in element.P.K if kid != element])


def exchange_dates(file: pikepdf.Pdf, code: str) -> None:
    """Exchange what two heads of rows hold, glyphs and all."""
    heads = [next(it for it in values(file) if date in str(it.ActualText)).P for date in DATES[code]]
    first, second = heads
    assert {str(first.S), str(second.S)} == {"/TH"}
    first.K, second.K = second.K, first.K
    for head in heads:
        for kid in head.K:
            kid.P = head


def reverse_sections(file: pikepdf.Pdf) -> None:
    part = next(it for it, _ in elements(file.Root.StructTreeRoot) if it.get("/S") == "/Part")
    part.K = pikepdf.Array(reversed(list(part.K)))


CHANGES = (reverse_numbers, move_digits, drop_values, drop_one_evidence, reverse_sections)


@pytest.mark.parametrize("code", CODES)
def test_a_file_is_what_its_edition_says(output: Path, code: str):
    assert compare(edition(code), "pdf", spoilt_pdf(output, code, lambda _: None)) > 80


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("code", CODES)
def test_a_pdf_with_other_values_or_in_another_order_is_refused(output: Path, code: str, change):
    with pytest.raises(ReadBackMismatch, match=r"out of place|is drawn"):
        compare(edition(code), "pdf", spoilt_pdf(output, code, change))


@pytest.mark.parametrize(("code", "language"), FILES)
def test_a_pdf_with_two_dates_exchanged_is_refused(output: Path, code: str, language: str):
    spoilt = spoilt_pdf(output, code, lambda file: exchange_dates(file, language))
    with pytest.raises(ReadBackMismatch, match=f"{DATES[language][0]}.* out of place"):
        compare(edition(code), "pdf", spoilt)


def test_a_pdf_with_more_evidence_than_its_edition_is_refused(output: Path):
    """The characters are drawn, so only the place tells."""

    def say_twice(file: pikepdf.Pdf) -> None:
        element = next(it for it in values(file) if str(it.ActualText).startswith("¶"))
        element.P.K.append(element)

    with pytest.raises(ReadBackMismatch, match="digits that are in no value"):
        compare(edition("en"), "pdf", spoilt_pdf(output, "en", say_twice))


def test_a_pdf_with_a_text_in_the_row_above_its_translation_is_refused(output: Path):
    def move_up(file: pikepdf.Pdf) -> None:
        rows = [list(it.K) for it, _ in elements(file.Root.StructTreeRoot) if it.get("/S") == "/TR"]
        pairs = [row for row in rows if [str(cell.S) for cell in row] == ["/TD", "/TD"]]
        above, row = pairs[4:6]
        above[1].K = pikepdf.Array([*above[1].K, *row[1].K])
        row[1].K = pikepdf.Array()

    with pytest.raises(ReadBackMismatch, match=r"kp_ties .* out of place|beside its translation"):
        compare(edition("en-fa"), "pdf", spoilt_pdf(output, "en-fa", move_up))


def spoilt_docx(output: Path, code: str, change: Callable[[etree._Element], None]) -> bytes:
    return changed_word((output / SLUG / f"{SLUG}.{code}.docx").read_bytes(), change)


def label(root: etree._Element, text: str) -> etree._Element:
    """Return the cell of a name or a date that holds a text."""
    styled = (it for it in root.iter(f"{W}pStyle") if it.get(f"{W}val", "").startswith("BriefRowHeading"))
    cells = (next(it.iterancestors(f"{W}tc")) for it in styled)
    return next(it for it in cells if text in "".join(it.itertext()))


@pytest.mark.parametrize(("code", "language"), FILES)
def test_a_word_file_with_two_dates_exchanged_is_refused(output: Path, code: str, language: str):
    def exchange(root: etree._Element) -> None:
        first, second = (label(root, date) for date in DATES[language])
        for one, two in zip(list(first), list(second), strict=True):
            first.append(two)
            second.append(one)

    with pytest.raises(ReadBackMismatch, match=f"{DATES[language][0]}.* out of place"):
        compare(edition(code), "docx", spoilt_docx(output, code, exchange))


@pytest.mark.parametrize(("code", "language"), FILES)
def test_a_word_file_that_lost_a_date_is_refused(output: Path, code: str, language: str):
    def drop(root: etree._Element) -> None:
        for text in label(root, DATES[language][1]).iter(f"{W}t"):
            text.text = ""

    with pytest.raises(ReadBackMismatch, match=f"{DATES[language][1]}.* out of place"):
        compare(edition(code), "docx", spoilt_docx(output, code, drop))


@pytest.mark.parametrize(("code", "language"), FILES)
def test_a_word_file_with_rows_in_another_order_is_refused(output: Path, code: str, language: str):
    def exchange(root: etree._Element) -> None:
        first, second = (next(label(root, date).iterancestors(f"{W}tr")) for date in DATES[language])
        first.addprevious(second)

    with pytest.raises(ReadBackMismatch, match="out of place"):
        compare(edition(code), "docx", spoilt_docx(output, code, exchange))


@pytest.mark.parametrize("code", CODES)
def test_a_word_file_as_it_was_written_is_accepted(output: Path, code: str):
    assert compare(edition(code), "docx", spoilt_docx(output, code, lambda _: None)) > 80
