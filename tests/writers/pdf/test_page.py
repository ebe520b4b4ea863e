"""The design of the page, as far as it can be measured."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.acceptance.command import briefs
from tests.writers.pdf.documents import ROOT, document, setting, unit
from tests.writers.pdf.editions import every_kind, pen, printed
from tests.writers.pdf.structure import glyphs, sizes
from toolkit.language import LANGUAGES, Code
from toolkit.model.parallel import ParallelEdition
from toolkit.paper import Paper
from toolkit.render.document import render
from toolkit.writers import Layout, Options, Setting, pdf

MILLIMETRE = 72 / 25.4
EDGE = 14
SHEET = re.sub(r"/\*.*?\*/", "", (ROOT / "templates/print.css").read_text("utf-8"), flags=re.DOTALL)
COLOURS = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", SHEET))


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("ground", ["#ffffff", COLOURS["tint"]])
@pytest.mark.parametrize("name", ["ink", "quiet", "accent"])
def test_colours_of_text_stand_out_from_their_ground(name: str, ground: str):
    assert (luminance(ground) + 0.05) / (luminance(COLOURS[name]) + 0.05) >= 5.5


SMALLEST = 7.2
NARROW_PAIRS = 6.8
"""On A5 with both languages side by side."""
HEARD = 1.0
"""The column heads, which are only heard."""


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["rows", "facing"])
@pytest.mark.parametrize("paper", ["A4", "Letter", "A5"])
def test_no_text_of_both_languages_is_smaller_than_its_measure(paper: Paper, layout: Layout):
    edition = ParallelEdition(*(every_kind(code, 3) for code in LANGUAGES))
    given = setting()
    made = Setting(given.templates, given.fonts, Options(paper, layout=layout))
    drawn = sizes(pdf.write(render(edition, made.templates), made))
    assert len(drawn) > 8
    assert min(drawn - {HEARD}) == (NARROW_PAIRS if paper == "A5" else SMALLEST)


@pytest.mark.parametrize("paper", ["A4", "Letter", "A5"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_no_text_that_is_seen_is_smaller_than_seven_points(code: Code, paper: Paper):
    drawn = sizes(printed(every_kind(code, 3), paper))
    assert len(drawn) > 8
    assert min(drawn - {HEARD}) == SMALLEST


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted((ROOT / "content/briefs").iterdir()), ids=lambda path: path.name)
def test_no_text_of_the_briefs_is_smaller(path: Path, tmp_path: Path):
    for paper in ("A4", "A5"):
        done = briefs("build", path.name, "--format", "pdf", "--paper", paper, "--output", tmp_path / paper)
        assert done.code == 0, done.err
        files = sorted((tmp_path / paper).rglob("*.pdf"))
        assert len(files) == 3
        for file in files:
            least = NARROW_PAIRS if paper == "A5" and ".en-fa." in file.name else SMALLEST
            assert min(sizes(file.read_bytes()) - {HEARD}) >= least


def test_persian_letters_are_never_spread_and_its_emphasis_is_upright():
    spread = re.findall(r"([^{}]+)\{[^{}]*letter-spacing", SHEET)
    assert spread
    assert all(":lang(en)" in selector for selector in spread)
    assert re.search(r"em:lang\(fa\) \{ font-style: normal; font-weight: 700; \}", SHEET)


def marks(code: Code, paper: Paper) -> tuple[list[float], list[str]]:
    """Return how far from the outer edge of the margin each mark of evidence ends, in mm, and all that is drawn."""
    writer = pen(code)
    page = PdfDocument(printed(writer.edition(writer.list("sources", 3), writer.body("b", 1, 4)), paper))[0]
    drawn = glyphs(page)
    sign = {"en": "4", "fa": "۴"}[code]
    boxes = [box for character, box in drawn if character == sign]
    width = page.get_width()
    ends = [(box[2] if code == "fa" else width - box[0]) / MILLIMETRE for box in boxes]
    return ends, [character for character, _ in drawn]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_evidence_stands_in_the_margin_at_the_end(code: Code, paper: Paper):
    ends, _ = marks(code, paper)
    assert len(ends) >= 5
    assert sum(EDGE < end < EDGE + 12 for end in ends) == 5  # three of the list, two of the paragraphs


@pytest.mark.parametrize("code", ["en", "fa"])
def test_evidence_stands_behind_the_text_on_a_narrow_page(code: Code):
    ends, _ = marks(code, "A5")
    assert len(ends) >= 5
    assert sum(EDGE < end < EDGE + 12 for end in ends) < 5


def test_evidence_is_drawn_with_its_paragraph():
    _, drawn = marks("en", "A4")
    text = "".join(drawn)
    found = [text.index(mark) for mark in ("SOURCES0", "SOURCES1", "SOURCES2")]
    assert all("¶4" in text[start:end] for start, end in zip(found, [*found[1:], len(text)], strict=True))


def test_lines_of_persian_do_not_touch():
    """Deep letters stand above letters with marks: between the lines there is white paper all along."""
    words = "چینی پرجمعیت، آگاهی ژرف علم حقّ و أنس گل خانهٔ نسبتاً " * 12
    body = f'<section class="body"><p>{unit(words, "u", "fa")}</p></section>'
    page = PdfDocument(pdf.write(document(body, "fa"), setting()))[0]
    drawn = page.render(scale=6, grayscale=True).to_numpy()
    inked = (drawn.reshape(len(drawn), -1) < 128).any(axis=1).tolist()
    heights = [sum(1 for _ in rows) / 6 for is_ink, rows in groupby(inked) if is_ink]
    assert len(heights) > 4
    assert max(heights) < 9.5 * 1.66
