"""Draw the pictures of the translators' guides anew: ``python -m tests.benchmarks.guide``.

A copy of the content is changed as a translator might by mistake, and what the commands say of it is drawn. The unit
and its place on the page are those of our own brief.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument, PdfPage

from tests.acceptance.command import ROOT, briefs
from tests.benchmarks.word.panes import drawn, save
from toolkit.l10n.bidi import isolate_foreign
from toolkit.language import LANGUAGES, Code

FOLDER = ROOT / "docs/pictures"
SLUG = "taliban-tajikistan-outlook"
UNIT = "drugs"
SEEN: dict[Code, tuple[str, str]] = {"en": ("largest drug", "interference"), "fa": ("تولیدکنند", "خویشتن")}
"""Words of its first and of its last line, as they are printed."""
DPI = 100
_POINTS, _MILLIMETRES = 72, 25.4
_BESIDE = 2
"""Millimetres of the page that are shown above and below the unit."""

MISTAKES = (
    ("بزرگ‌ترین تولیدکنندهٔ", "بزرگ ترین تولیدکنندۀ"),
    ("مسیر عمدهٔ قاچاق", "۲ مسير عمدهٔ قاچاق"),
    ("مواد مخدر متعهدند و", "مواد مخدر متعهدند ، و"),
)
"""What stands in the Persian text, and what a hurried hand makes of it."""
ANEW = ("belt", "embassy", "agreements")
"""Texts that another translator has made anew, and that nobody has reviewed since."""
MOVED_ON = (("hard to monitor", "long and hard to monitor"), ("committed to", "doing their best for"))


def main() -> None:
    """Write every picture and its size."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _save("findings", _terminal("check", _told(_copy(folder / "a", "fa", MISTAKES), "check", SLUG)))
        _save("status", _terminal("status", _told(_moved_on(folder / "b"), "status", SLUG)))
        briefs("--project", ROOT, "build", SLUG, "--format", "pdf", "--output", folder / "out")
        for code in LANGUAGES:
            _save(f"unit.{code}", _unit(code, folder / "out" / SLUG / f"{SLUG}.{code}.pdf"))


def _save(name: str, picture: Image.Image) -> None:
    save(FOLDER / f"guide-{name}.png", picture)


def _copy(root: Path, code: Code, changes: tuple[tuple[str, str], ...]) -> Path:
    """Copy the content and make some changes in a text of the brief, each of which must be possible."""
    shutil.copytree(ROOT / "content", root / "content")
    _change(root, code, changes)
    return root


def _change(root: Path, code: Code, changes: tuple[tuple[str, str], ...]) -> None:
    path = root / "content/briefs" / SLUG / f"text.{code}.yaml"
    text = path.read_text("utf-8")
    for written, instead in changes:
        if written not in text:
            sys.exit(f"{path.name} has no {written!r} any more")
        text = text.replace(written, instead, 1)
    path.write_text(text, "utf-8")


def _moved_on(root: Path) -> Path:
    """Copy the content, have it reviewed, translate some of it anew, and change the original of a text after that."""
    _copy(root, "en", ())
    accept = ("translation", "accept")
    _told(root, *accept, SLUG, "--as", "reviewed", "--by", "Karim Noori")
    anew = [f"{SLUG}:{unit}" for unit in ANEW]
    _told(root, *accept, *anew, "--as", "translated", "--by", "Zahra Rahimi", "--because", "new terms")
    _change(root, "en", MOVED_ON)
    return root


def _told(root: Path, *command: str) -> str:
    done = briefs("--project", root, *command, COLUMNS="110")
    return done.out or sys.exit(done.err)


def _terminal(command: str, told: str) -> Image.Image:
    lines = (f"<p>{_isolated(line) or '&nbsp;'}</p>" for line in told.splitlines())
    return drawn(f"$ ./briefs {command} {SLUG}", f'<section class="terminal">{"".join(lines)}</section>', DPI)


def _isolated(line: str) -> str:
    """Mark the Persian of a line as a terminal that knows bidi shows it."""
    return "".join(
        f'<bdi dir="{piece.direction}">{escape(piece.text)}</bdi>' if piece.direction else escape(piece.text)
        for piece in isolate_foreign(line, "ltr")
    )


def _unit(code: Code, path: Path) -> Image.Image:
    """Draw the lines of a unit, and below them the unit on its page."""
    written = (ROOT / "content/briefs" / SLUG / f"text.{code}.yaml").read_text("utf-8")
    text = written.split(f"  {UNIT}: |\n")[1].split("\n")[0].strip()
    said = (
        f'<p dir="ltr">&nbsp;&nbsp;{UNIT}: |</p><p dir="{LANGUAGES[code].direction}">{"&nbsp;" * 4}{escape(text)}</p>'
    )
    above, below = drawn(f"text.{code}.yaml", said, DPI), _on_its_page(path, SEEN[code])
    whole = Image.new("RGB", (max(above.width, below.width), above.height + below.height), "white")
    whole.paste(above, (0, 0))
    whole.paste(below, ((whole.width - below.width) // 2, above.height))
    return whole


def _on_its_page(path: Path, words: tuple[str, str]) -> Image.Image:
    """Cut the page from the line of the first of these words to that of the last."""
    with PdfDocument(path) as document:
        for page in document:
            edges = [edge for word in words for edge in _edges(page, word)]
            if len(edges) == 2 * len(words):
                picture: Image.Image = page.render(scale=DPI / _POINTS).to_pil().convert("RGB")
                top, bottom = ((page.get_height() - edge) * DPI / _POINTS for edge in (max(edges), min(edges)))
                beside = _BESIDE * DPI / _MILLIMETRES
                return picture.crop((0, int(top - beside), picture.width, int(bottom + beside)))
    return sys.exit(f"{path.name} has no page with {words}")


def _edges(page: PdfPage, word: str) -> Iterator[float]:
    """Yield the lower and the upper edge of the first letter of a word, in points; nothing where it is not there."""
    text = page.get_textpage()
    start = text.get_text_range().find(word)
    if start >= 0:
        _, bottom, _, top = text.get_charbox(start)
        yield from (bottom, top)


if __name__ == "__main__":
    main()
