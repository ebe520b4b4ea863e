"""A Word file says what the PDF of its edition says: both are read, and told apart by no unit, value or label.

The build holds each file against its edition. Here the two files are held against each other, so that a fault of the
model that both would be forgiven for is seen as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain, zip_longest
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.acceptance.command import ROOT
from toolkit.language import EDITIONS
from toolkit.model.parallel import AnyEdition
from toolkit.project import Project
from toolkit.readback import Key, Piece, docx, pdf
from toolkit.work import Order, inspect, plan

pytestmark = pytest.mark.acceptance

Told = tuple[Key | None, str]
"""A unit with its text, or a block of text that is in none: a value, several, or words of the interface."""
SLUGS = ("islamic-emirate-tajikistan", "taliban-tajikistan-outlook")
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


def pairs_of(output: Path) -> list[tuple[str, AnyEdition, Path]]:
    """Return every edition that is planned as a Word file, with the file and its name."""
    work = plan(inspect(Project(ROOT), ()), Order(tuple(EDITIONS), ("docx",), output))
    return [(item.path.stem, item.task.edition, item.path) for item in work]


def test_word_and_pdf_tell_the_same_in_the_same_order(ours: Path):
    pairs = pairs_of(ours)
    assert {f"{slug}.{code}" for slug in SLUGS for code in ("en", "fa")} <= {name for name, *_ in pairs}
    for name, edition, path in pairs:
        word = told(docx.read_contents(path.read_bytes()).pieces)
        page = told(pdf.read_contents(path.with_suffix(".pdf").read_bytes()).pieces)
        assert {unit for unit, _ in word if unit} == {(unit.language.code, unit.id) for unit in edition.units()}
        assert sum(unit is not None for unit, _ in word) > 35, name
        assert sum(unit is None for unit, _ in word) > 60, name
        assert [both for both in zip_longest(word, with_captions_below(page, edition)) if len(set(both)) > 1] == [], name


@pytest.mark.parametrize("code", ["en", "fa"])
def test_no_word_of_a_word_file_can_be_lost_or_moved_unseen(ours: Path, code: str):
    """Every eleventh run of letters is taken away, or exchanged with the one before it."""
    path = ours / SLUGS[1] / f"{SLUGS[1]}.{code}.docx"
    whole = told(docx.read_contents(path.read_bytes()).pieces)
    count = len(runs(path))
    assert count > 250
    seen_changes = 0
    for number in range(1, count, 11):
        for change in (drop, exchange):
            data, changed = spoilt(path, number, change)
            if changed:
                assert told(docx.read_contents(data).pieces) != whole, (number, change.__name__)


def runs(path: Path) -> list[etree._Element]:
    return list(etree.fromstring(ZipFile(path).read("word/document.xml")).iter(f"{W}t"))


def drop(texts: list[etree._Element], number: int) -> None:
    texts[number].text = ""


def exchange(texts: list[etree._Element], number: int) -> None:
    texts[number].text, texts[number - 1].text = texts[number - 1].text, texts[number].text


def seen(texts: list[etree._Element]) -> str:
    """Return the characters that are seen: neither spaces nor marks of direction."""
    return "".join(it for text in texts for it in text.text or "" if not (it.isspace() or it in MARKS))


def spoilt(path: Path, number: int, change) -> tuple[bytes, bool]:
    """Return the file with one change in it, and whether any character that is seen was changed."""
    out = BytesIO()
    with ZipFile(path) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                texts = list(root.iter(f"{W}t"))
                before = seen(texts)
                change(texts, number)
                changed = seen(texts) != before
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue(), changed
