"""A Word file says what the PDF of its edition says: both are read, and told apart by no unit, value or label.

The build holds each file against its edition. Here the two files are held against each other, so that a fault of the
model that both would be forgiven for is seen as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, groupby, zip_longest
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.acceptance.command import ROOT
from tests.writers.docx.documents import changed as changed_word
from toolkit.build import Work
from toolkit.language import EDITIONS
from toolkit.model.parallel import AnyEdition
from toolkit.project import Project
from toolkit.readback import Key, Piece, docx, pdf
from toolkit.work import Order, inspect, plan

pytestmark = pytest.mark.acceptance

Told = tuple[Key | None, str]
"""A unit with its text, or a block of text that is in none: a value, several, or words of the interface."""
SLUGS = ("islamic-emirate-tajikistan", "taliban-tajikistan-outlook")
HEADS = ("English", "فارسی")
BULLET = "–"
MARKS = "\u200e\u200f"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def told(pieces: Iterable[Piece]) -> list[Told]:
    """Return what a file says in order; a unit in parts stands whole where it begins, spaces are alike."""
    found: list[Told] = []
    places: dict[Key, int] = {}
    outside = ""
    for unit, text in chain(pieces, [(("en", ""), "")]):
        if unit is None:
            outside += text
            continue
        found += [(None, block) for block in _blocks(outside)]
        outside = ""
        if unit in places:
            found[places[unit]] = (unit, found[places[unit]][1] + text)
        else:
            places[unit] = len(found)
            found.append((unit, text))
    return found[:-1]


def _blocks(text: str) -> Iterator[str]:
    return (" ".join(block.split()) for block in text.split("\n") if block.strip())


def with_captions_below(found: list[Told], edition: AnyEdition) -> list[Told]:
    """Return what a PDF says as Word has it: the note of an axis below the drawing."""
    drawings = {" ".join(figure.alternative.split()) for figure in edition.figures()}
    result = list(found)
    for place, (_, text) in enumerate(found):
        if text in drawings and place and result[place - 1][0] is None and text.startswith(("Timeline", "خط زمان")):
            result[place - 1 : place + 1] = reversed(result[place - 1 : place + 1])
    return result


def word_files_of(output: Path) -> list[Work]:
    """Return what is planned as a Word file; each lies beside its PDF."""
    return plan(inspect(Project(ROOT), ()), Order(tuple(EDITIONS), ("docx",), output))


def differences(work: Work, data: bytes) -> list[tuple[Told | None, Told | None]]:
    """Return what a Word file says otherwise than the PDF of its edition, beside what stands there."""
    page = with_captions_below(told_by_pdf(work.path.with_suffix(".pdf")), work.task.edition)
    word = told(docx.read_contents(data).pieces)
    if work.task.edition.code == "en-fa":
        page, word = side_by_side(page), side_by_side(word)
    return [pair for pair in zip_longest(word, page) if pair[0] != pair[1]]


def side_by_side(found: list[Told]) -> list[Told]:
    """Return what a bilingual file says, as one text between two units.

    Two labels that share a line of the page have a cell each in Word; its tables say on every page which column is of
    which language; the page writes the bullets that Word counts.
    """
    result: list[Told] = []
    for between, group in groupby(found, lambda item: item[0] is None):
        if between:
            texts = [text for _, text in group if text not in (*HEADS, BULLET)]
            result.append((None, "".join("".join(texts).split())))
        else:
            result += group
    return [item for item in result if item[1]]


@cache
def told_by_pdf(path: Path) -> list[Told]:
    return told(pdf.read_contents(path.read_bytes()).pieces)


def test_word_and_pdf_tell_the_same_in_the_same_order(ours: Path):
    works = word_files_of(ours)
    assert {f"{slug}.{code}.docx" for slug in SLUGS for code in ("en", "fa")} <= {work.path.name for work in works}
    for work in works:
        data = work.path.read_bytes()
        word = told(docx.read_contents(data).pieces)
        wanted = {(unit.language.code, unit.id) for unit in work.task.edition.units()}
        assert {unit for unit, _ in word if unit} == wanted
        assert len(wanted) > 35
        assert sum(unit is None for unit, _ in word) > 60
        assert differences(work, data) == [], work.path.name


@pytest.mark.parametrize("code", ["en", "fa"])
def test_no_word_of_a_word_file_can_be_lost_or_moved_unseen(ours: Path, code: str):
    """Here and there a run of letters is taken away, or exchanged with the one before it."""
    work = next(work for work in word_files_of(ours) if work.path.name == f"{SLUGS[1]}.{code}.docx")
    count = len(runs(work.path))
    assert count > 250
    spoilt = 0
    for number in range(1, count, 23):
        for change in (drop, exchange):
            data, changed = spoil(work.path, number, change)
            spoilt += changed
            assert not changed or differences(work, data), (number, change.__name__)
    assert spoilt > 15


def runs(path: Path) -> list[etree._Element]:
    return list(etree.fromstring(ZipFile(path).read("word/document.xml")).iter(f"{W}t"))


def drop(texts: list[etree._Element], number: int) -> None:
    texts[number].text = ""


def exchange(texts: list[etree._Element], number: int) -> None:
    texts[number].text, texts[number - 1].text = texts[number - 1].text, texts[number].text


def seen(texts: list[etree._Element]) -> str:
    """Return the characters that are seen: neither spaces nor marks of direction."""
    return "".join(it for text in texts for it in text.text or "" if not (it.isspace() or it in MARKS))


def spoil(path: Path, number: int, change) -> tuple[bytes, bool]:
    """Return the file with one change in it, and whether any character that is seen was changed."""
    is_seen = []

    def change_it(root: etree._Element) -> None:
        texts = list(root.iter(f"{W}t"))
        before = seen(texts)
        change(texts, number)
        is_seen.append(seen(texts) != before)

    return changed_word(path.read_bytes(), change_it), is_seen[0]
