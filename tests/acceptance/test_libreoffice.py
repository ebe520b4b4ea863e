"""Word files in LibreOffice: the pages that it lays out, and what is left of a file that went through it and back.

It stands in for Word here as far as it can: it cannot see w:rtl, so what shows on its pages proves the text, the fonts
and the look, and nothing about the order of runs in Word (tests/writers/docx has that).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree
from pypdfium2 import PdfDocument

from tests.acceptance.builds import once, shared_folder
from tests.acceptance.command import ROOT, Done
from tests.acceptance.office import convert
from tests.acceptance.test_same_text import W, word_files_of
from toolkit.language import LANGUAGES, Direction
from toolkit.model.edition import Edition
from toolkit.model.parallel import AnyEdition
from toolkit.model.reading import values
from toolkit.readback import Key, Piece, docx
from toolkit.readback.characters import characters
from toolkit.readback.pdf import count_pages
from toolkit.readback.plain import PlainText, fold, read_plain

pytestmark = [pytest.mark.acceptance, pytest.mark.needs("soffice")]
HYPHEN_AT_LINE_END = "\ufffe"  # as pdfium tells it
HALF_SPACE = "\N{ZERO WIDTH NON-JOINER}"
CLUSTERS = re.compile("الله|ل[اآأإ]")
"""Letters that our fonts draw as one glyph, whose text LibreOffice writes in the order of reading."""
PERSIAN = re.compile("[\u0620-\u06ff]")
MARKS = re.compile("[\u064b-\u0655]")


def converted(factory: pytest.TempPathFactory, source: Path, kind: str, leave: str = "") -> Path:
    """Convert the files of a folder, once for all workers, but those whose name begins with ``leave``."""

    def make(place: Path) -> Done:
        files = sorted(path for path in source.iterdir() if path.suffix in (".docx", ".odt"))
        convert([path for path in files if not leave or not path.name.startswith(leave)], kind, place)
        shutil.rmtree(place / "user")
        return Done(0, "", "")

    place = shared_folder(factory) / f"{source.name}-{kind}"
    once(place, make)
    return place


@pytest.fixture(scope="module")
def laid_out(word_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A font that is embedded in several open files LibreOffice takes from the first: the samples have other letters.
    return converted(tmp_path_factory, word_files, "pdf", leave="sample")


@pytest.fixture(scope="module")
def gone_round(word_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every Word file, written as OpenDocument and as a Word file again."""
    return converted(tmp_path_factory, converted(tmp_path_factory, word_files, "odt"), "docx")


def test_every_file_is_laid_out(word_files: Path, laid_out: Path):
    names = {path.stem for path in word_files.glob("*.docx") if not path.name.startswith("sample")}
    assert len(names) >= 8
    assert {path.stem for path in laid_out.glob("*.pdf")} == names


def test_a_brief_has_as_many_pages_as_its_pdf(ours: Path, laid_out: Path):
    """One more or one less where it has three or more: Word's tables, notes and margins are not those of the PDF."""
    works = word_files_of(ours)
    assert len(works) >= 4
    for work in works:
        pages = work.path.with_suffix(".pdf")
        expected, laid = (count_pages(path.read_bytes()) for path in (pages, laid_out / pages.name))
        assert abs(laid - expected) <= (expected > 2), f"{work.path.name}: {laid} pages, {expected} in the PDF"
        assert laid <= (work.max_pages or laid), work.path.name


def test_pages_are_set_in_our_fonts(ours: Path, laid_out: Path):
    families = {path.stem.split("-")[0] for path in (ROOT / "fonts").rglob("*.[ot]tf")}
    assert len(families) >= 3
    for work in word_files_of(ours):
        name = work.path.with_suffix(".pdf").name
        with pikepdf.open(laid_out / name) as pdf:
            fonts = {str(font.BaseFont).split("+")[-1] for page in pdf.pages for font in page.Resources.Font.values()}
        assert any(font.startswith("IBMPlexSans") for font in fonts), name
        assert ".fa" not in name or {"Vazirmatn-Regular", "Vazirmatn-FD-Regular"} <= fonts, name
        assert {font.split("-")[0] for font in fonts} <= families, name


def test_nothing_of_a_brief_is_missing_on_its_pages(ours: Path, laid_out: Path):
    """Each character is drawn; units stand there whole, but for one or two that pdfminer parts where fonts change.

    Of those, and of values, which lie over two lines where a cell is narrow, each word is looked for.
    """
    for work in word_files_of(ours):
        name = work.path.with_suffix(".pdf").name
        units, told = [unit.plain for unit in work.task.edition.units()], printed_values(work.task.edition)
        assert len(units) > 35
        assert len(told) > 50
        data = (laid_out / name).read_bytes()
        assert not characters("".join(units + told), exact=False) - characters(drawn(data), exact=False), name
        plain = without_marks(data)
        parted = [text for text in units if not holds(plain, text)]
        assert len(parted) <= 2, (name, parted)
        lines = "\n".join(plain.lines)
        words = {word for text in told + parted for word in re.split(r"[\s–()-]+", text) if word}
        missing = [word for word in words if not any(form in lines for form in (fold(word), fold(word)[::-1]))]
        assert [word for word in missing if not holds(plain, word)] == [], name


def test_a_text_that_is_not_there_is_missed(ours: Path, laid_out: Path):
    work = next(work for work in word_files_of(ours) if work.path.name == "taliban-tajikistan-outlook.fa.docx")
    plain = without_marks((laid_out / work.path.with_suffix(".pdf").name).read_bytes())
    units = [unit.plain for unit in work.task.edition.units() if len(unit.plain) > 60][:6]
    assert len(units) == 6
    assert not any(holds(plain, text[:20] + text[22:]) for text in units)


def printed_values(edition: AnyEdition) -> list[str]:
    """Return every value but what pictures show, which is no text there."""
    sides = (edition,) if isinstance(edition, Edition) else (edition, edition.english, edition.persian)
    pictures = {figure.alternative for side in sides for figure in side.figures()}
    return [value for value in values(edition) if value not in pictures]


def drawn(data: bytes) -> str:
    with PdfDocument(data) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return text.replace(HYPHEN_AT_LINE_END, "-")


def without_marks(data: bytes) -> PlainText:
    """Return the lines of a file without the marks above letters, which stand before or behind their letter."""
    return PlainText(tuple(MARKS.sub("", line) for line in read_plain(data).lines))


def holds(plain: PlainText, text: str) -> bool:
    bare = MARKS.sub("", text.replace(HALF_SPACE, ""))
    turned = CLUSTERS.sub(lambda found: found[0][::-1], bare)  # visual order turns them once more
    direction: Direction = "rtl" if PERSIAN.search(bare) else "ltr"
    return any(plain.holds(form, direction) for form in dict.fromkeys((turned, bare)))


def test_text_and_ids_survive_open_document_and_back(word_files: Path, gone_round: Path):
    """Of footnotes, LibreOffice may lose the ids, so they are known by their order: their texts come as they came."""
    names = sorted(path.name for path in word_files.glob("*.docx"))
    assert len(names) >= 8
    for name in names:
        before, after = (docx.read_contents((place / name).read_bytes()) for place in (word_files, gone_round))
        notes = in_notes(word_files / name)
        assert "sample" not in name or notes
        lost = {unit for unit, text in before.units().items() if after.units().get(unit) != text}
        assert len(before.units()) >= 5
        assert lost <= notes, name
        assert after.units().keys() <= before.units().keys(), name
        assert all_of(after.pieces) == all_of(before.pieces), name


def all_of(pieces: Iterable[Piece]) -> str:
    return "".join("".join(text.split()) for _, text in pieces)


def in_notes(path: Path) -> set[Key]:
    """Return the units that stand in footnotes."""
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/footnotes.xml"))
    names = (mark.get(f"{W}name", "").split("_", 3) for mark in root.iter(f"{W}bookmarkStart"))
    return {(code, name[3]) for name in names for code in LANGUAGES if name[2] == code}
