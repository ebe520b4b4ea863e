"""Draw the pictures of docs/real-word.md anew: ``python -m tests.benchmarks.word.pictures``; needs LibreOffice.

The briefs of this project are built, edited as the page asks, laid out by LibreOffice with the fonts in the files
alone, and cut around a line. What only Word's own window shows is drawn. One picture is of a file without fonts, which
a font that comes with Matplotlib stands in for.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

from matplotlib import get_data_path
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTComponent, LTContainer, LTTextLine
from PIL import Image
from pypdfium2 import PdfDocument

from tests.acceptance.command import ROOT, briefs
from tests.acceptance.office import convert
from tests.acceptance.real_word import changed, snippets
from tests.benchmarks.word import edits, panes
from tests.benchmarks.word.cursor import cursor
from tests.benchmarks.word.edits import Edit, edited
from toolkit.fonts import FontSet, load
from toolkit.project import Project
from toolkit.readback.plain import fold

NEWS, OUTLOOK = "islamic-emirate-tajikistan", "taliban-tajikistan-outlook"
FOLDER = ROOT / "docs/pictures"
DPI = 100
COLOURS = 16
POINTS, MILLIMETRES = 72, 25.4


class Cut(NamedTuple):
    """A picture: its name, the file, words of a line in it, and the millimetres above and below that line.

    ``time`` is 1 where the words stand there a second time.
    """

    name: str
    file: str
    words: str
    above: float
    below: float
    time: int = 0


CUTS = (
    Cut("opening", f"{NEWS}.fa", "دفتر گزارش‌های فشرده", 8, 75),
    Cut("date", f"{NEWS}.fa", "گزارش داد که", 0, 12),
    Cut("cell", f"{OUTLOOK}.fa", "ایجاد کمربند", 7, 10),
    Cut("evidence", f"{OUTLOOK}.fa", "۳۰–۳۱", 6, 5),
    Cut("publication", f"{OUTLOOK}.en", "Afghanistan Azad – Azad Afghanistan", 3, 6),
    Cut("percent", f"{OUTLOOK}.en", "Key figures", 3, 29),
    Cut("names", f"{NEWS}.fa", "Saimumin Yatimov", 8, 14),
    Cut("railway", f"{OUTLOOK}.fa", "KTAI", 14, 10),
    Cut("figures", f"{OUTLOOK}.fa", "ارقام کلیدی", 5, 38),
    Cut("table", f"{NEWS}.fa", "گاه‌شمار", 5, 42),
    Cut("note", f"{OUTLOOK}.fa", "سرلوحه که به فردوسی", 8, 22),
    Cut("verse", f"{OUTLOOK}.fa", "afgazad", 26, 5),
    Cut("bilingual", f"{OUTLOOK}.en-fa", "Key points", 8, 40),
    Cut("contents", f"contents/{OUTLOOK}.fa", "فهرست", 5, 60),
    Cut("foreign", f"bare/{OUTLOOK}.fa", "دفتر گزارش‌های فشرده", 8, 60),
    Cut("saved", f"saved/{NEWS}.fa", "نکته‌های اصلی", 5, 38),
    Cut("title", "edited/title", "آینده", 8, 18),
    Cut("typing", "edited/typing", "Łódź", 14, 16),
    Cut("rows", "edited/rows", "رویداد", 8, 17, 1),
    Cut("notes", "edited/notes", "پاورقی همین", 6, 20),
    Cut("changes", "edited/changes", "پیش از این چنان", 16, 9),
    Cut("larger", "edited/larger", "دیدگاه تحلیلگران", 4, 22),
    Cut("restyled", "edited/restyled", "دیدگاه تحلیلگران", 3, 36),
    Cut("marks", "edited/marks", "دفتر گزارش‌های فشرده", 8, 75),
)
EDITS = {
    "title": Edit(f"{NEWS}/{NEWS}.fa", edits.type_into_title),
    "typing": Edit(f"{NEWS}/{NEWS}.fa", edits.type_paragraph),
    "rows": Edit(f"{NEWS}/{NEWS}.fa", edits.add_rows),
    "notes": Edit(f"{OUTLOOK}/{OUTLOOK}.fa", edits.add_note),
    "changes": Edit(f"{NEWS}/{NEWS}.fa", edits.track_changes),
    "larger": Edit(f"{NEWS}/{NEWS}.fa", edits.enlarge_words),
    "restyled": Edit(f"{NEWS}/{NEWS}.fa", edits.restyle_headings),
    "marks": Edit(f"{NEWS}/{NEWS}.fa", edits.mark_ends),
}
PANES = {
    "information": (f"word/{NEWS}/{NEWS}.fa", panes.properties),
    "directions": (f"word/{NEWS}/{NEWS}.fa", panes.directions),
    "cursor": (f"word/{NEWS}/{NEWS}.fa", cursor),
    "numerals": (f"word/{OUTLOOK}/{OUTLOOK}.fa", panes.numerals),
    "navigation": (f"word/{NEWS}/{NEWS}.fa", panes.navigation),
    "styles": (f"word/{NEWS}/{NEWS}.fa", panes.styles),
    "alternative": (f"word/{OUTLOOK}/{OUTLOOK}.fa", panes.alternative),
    "comparison": (f"word/{NEWS}/{NEWS}.fa", panes.comparison),
    "bookmark": ("edited/changes", panes.bookmark),
}


def main() -> None:
    """Write every picture and its size."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pages = _laid_out(Path(folder))
        for cut in CUTS:
            _save(cut.name, _picture(pages / f"{cut.file}.pdf", cut))
        for name, (file, words) in PANES.items():
            _save(name, panes.drawn(*words(Path(folder) / f"{file}.docx"), DPI))


def _save(name: str, picture: Image.Image) -> None:
    path = FOLDER / f"word-{name}.png"
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1000:.0f} kB\n")


def _laid_out(folder: Path) -> Path:
    """Build the Word files, some of them again as the page tells to, edit others, and lay them out."""
    _build(Project(ROOT).root, folder / "word")
    written = sorted((folder / "word").glob("*/*.docx"))
    convert(written, "pdf", folder / "pdf")
    for name, changed_file, known in (("contents", "brief.yaml", None), ("bare", "house.yaml", _substitute(folder))):
        _copy(folder / name, changed_file)
        _build(folder / name, folder / f"word-{name}")
        convert(sorted((folder / f"word-{name}").glob("*/*.docx")), "pdf", folder / "pdf" / name, known)
    convert(written, "odt", folder / "odt")
    convert(sorted((folder / "odt").glob("*.odt")), "pdf", folder / "pdf/saved")
    (folder / "edited").mkdir()
    for name, edit in EDITS.items():
        original = (folder / "word" / f"{edit.file}.docx").read_bytes()
        (folder / "edited" / f"{name}.docx").write_bytes(edited(original, edit))
    convert(sorted((folder / "edited").glob("*.docx")), "pdf", folder / "pdf/edited")
    return folder / "pdf"


def _build(root: Path, output: Path) -> None:
    done = briefs("--project", root, "build", "--format", "docx", "--output", output)
    if done.code:
        sys.exit(done.err)


def _copy(copy: Path, changed_file: str) -> None:
    """Copy the project with the lines in it that the page gives for a file of this name."""
    for path in (ROOT / "content").rglob("*"):
        if path.is_file():
            target = copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text("utf-8")
            asked = snippets().get(str(path.relative_to(ROOT)), "") if path.name == changed_file else ""
            target.write_text(changed(text, asked), "utf-8")


def _substitute(folder: Path) -> FontSet:
    """Return a font that many machines have, to be all that there is."""
    shipped = Path(get_data_path()) / "fonts/ttf"
    target = folder / "substitute"
    target.mkdir()
    names = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
    face = load([ROOT / "fonts"]).face("persian")
    return FontSet(tuple(replace(face, path=Path(copyfile(shipped / name, target / name))) for name in names))


def _picture(path: Path, cut: Cut) -> Image.Image:
    number, height = _places(path, cut.words)[cut.time]
    with PdfDocument(path) as document:
        page = document[number]
        drawn: Image.Image = page.render(scale=DPI / POINTS).to_pil().convert("RGB")
        line = (page.get_height() - height) * DPI / POINTS
    top, bottom = line - cut.above * DPI / MILLIMETRES, line + cut.below * DPI / MILLIMETRES
    return drawn.crop((40, max(0, round(top)), drawn.width - 40, min(drawn.height, round(bottom))))


def _places(path: Path, words: str) -> list[tuple[int, float]]:
    """Return the page and the height in points of each line with these words, in either direction."""
    found = []
    wanted = fold(words.replace("\u200c", ""))
    for number, page in enumerate(extract_pages(path)):
        for line in _lines(page):
            text = fold(line.get_text())
            if wanted in text or wanted[::-1] in text:
                found.append((number, line.y1))
    return found or sys.exit(f"{path.name} has no line with {words!r}")


def _lines(container: LTComponent) -> Iterator[LTTextLine]:
    if isinstance(container, LTTextLine):
        yield container
    elif isinstance(container, LTContainer):
        for component in container:
            yield from _lines(component)


if __name__ == "__main__":
    main()
