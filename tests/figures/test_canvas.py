"""The canvas: Persian is shaped as HarfBuzz shapes it, with our fonts alone, in flat and safe vectors."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from tests.figures.drawn import SVG, fonts
from tests.figures.harfbuzz import shaped
from toolkit.figures import Drawing
from toolkit.figures.canvas import Canvas, Ink, Letters, width_of
from toolkit.l10n.bidi.isolation import isolate_foreign
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN, Code, Direction
from toolkit.model.figure import Words

USE = "{http://www.w3.org/1999/xlink}href"
LETTERS = Letters(8, "#1b1e21")
LINES: list[tuple[Code, str]] = [
    ("fa", "۱٬۳۴۴ کیلومتر"),
    ("fa", "۴۶٪"),
    ("fa", "حدود ۴۶٪"),
    ("fa", "بیش از ۱٬۰۰۰ حلقه چاه"),
    ("fa", "ISIS-K در بلخ"),
    ("fa", "گروه ISIS-K و داعش"),
    ("fa", "می‌شود (۲۰۲۱–۲۰۲۲) لالا"),
    ("fa", "هیأتِ مؤسِّس، نیمهٔ نخست"),
    ("en", "≈46% of 1,344 km"),
    ("en", "Waffle AV, office"),
]


def drawn(words: Words, letters: Letters = LETTERS) -> Drawing:
    canvas = Canvas(90, 10, fonts())
    canvas.words(words, (5, 4), letters)
    return canvas.drawing()


def directed(text: str, base: Direction) -> str:
    """The words as the page isolates them."""
    marks = {"ltr": "\u2066{}\u2069", "rtl": "\u2067{}\u2069", None: "{}"}
    pieces = isolate_foreign(text, base)
    return {"ltr": "\u200e", "rtl": "\u061c"}[base] + "".join(marks[one.direction].format(one.text) for one in pieces)


def glyphs(svg: bytes) -> list[tuple[int, float, float]]:
    """The glyphs of the words and where they stand, in hundreds of an em, as the vectors have them."""
    found = []
    for use in etree.fromstring(svg).iter(f"{SVG}use"):
        at = re.search(r"translate\(([-\d.]+)[ ,]?([-\d.]+)?\)", use.get("transform", ""))
        place = (float(at[1]), float(at[2] or 0)) if at else (0.0, 0.0)
        found.append((int(use.get(USE).rsplit("-", 1)[1], 16), *place))
    return found


@pytest.mark.parametrize(("code", "text"), LINES)
def test_words_are_shaped_as_harfbuzz_shapes_them(code, text):
    face = fonts().face("persian" if code == "fa" else "latin")
    language = LANGUAGES[code]
    wanted, units = shaped(directed(text, language.direction), language.direction, face.path)
    with TTFont(face.path) as font:
        outlines = {n for n, name in enumerate(font.getGlyphOrder()) if font["glyf"][name].numberOfContours}
    seen = [glyph for glyph in glyphs(drawn(Words(text, language)).svg) if glyph[0] in outlines]
    wanted = [glyph for glyph in wanted if glyph.index in outlines]
    assert len(wanted) > 2
    assert [glyph[0] for glyph in seen] == [glyph.index for glyph in wanted]
    assert [glyph[1] for glyph in seen] == pytest.approx([glyph.x * 100 / units for glyph in wanted], abs=0.1)
    assert [glyph[2] for glyph in seen] == pytest.approx([glyph.y * 100 / units for glyph in wanted], abs=0.1)


def test_the_sign_of_a_percentage_is_on_one_side_of_all_values():
    """The right of the digits, which is where the page has it."""
    percent, last = (glyphs(drawn(Words(one, PERSIAN)).svg)[0][0] for one in "٪۶")
    for text in ("۴۶٪", "حدود ۴۶٪"):
        shown = [index for index, _, _ in glyphs(drawn(Words(text, PERSIAN)).svg)]
        assert shown.index(percent) == shown.index(last) + 1, text


def test_a_letter_that_no_font_of_ours_has_is_refused():
    with pytest.raises(UserWarning, match=r"Glyph 20013 .* missing"):
        drawn(Words("中", ENGLISH))


def test_a_letter_that_only_the_other_font_has_comes_from_it():
    svg = drawn(Words("ISIS سنبله", ENGLISH)).svg.decode()
    assert "IBMPlexSans" in svg
    assert "Vazirmatn" in svg


@pytest.mark.parametrize("code", ["en", "fa"])
def test_vectors_are_flat_and_safe(code):
    drawing = drawn(Words("ISIS سنبله", LANGUAGES[code]))
    root = etree.fromstring(drawing.svg)
    kinds = {etree.QName(element).localname for element in root.iter(tag=etree.Element)}
    assert kinds <= {"svg", "defs", "style", "g", "path", "use"}
    assert "path" in kinds
    assert not re.search(rb"opacity|gradient|filter|clip-path|font-family", drawing.svg)
    assert {element.get(USE)[0] for element in root.iter(f"{SVG}use")} == {"#"}
    assert b"<dc:date>" not in drawing.svg


def test_sizes_are_those_asked_for():
    canvas = Canvas(50, 20, fonts())
    canvas.shape([(10, 5), (10, 15), (30, 15), (30, 5)], Ink(fill="#134b66"))
    drawing = canvas.drawing()
    picture = Image.open(BytesIO(drawing.png)).convert("RGB")
    assert [picture.width, picture.height] == pytest.approx([591, 236], abs=1)
    dark = [x for x in range(picture.width) if picture.getpixel((x, picture.height // 2)) == (0x13, 0x4B, 0x66)]
    assert [edge * 25.4 / 300 for edge in (dark[0], dark[-1] + 1)] == pytest.approx([10, 30], abs=0.1)
    root = etree.fromstring(drawing.svg)
    assert float(root.get("width").removesuffix("pt")) * 25.4 / 72 == pytest.approx(50, abs=0.01)


def test_the_same_strokes_are_the_same_bytes():
    assert drawn(Words("سنبله", PERSIAN)) == drawn(Words("سنبله", PERSIAN))


def test_bold_is_wider():
    words = Words("Badakhshan", ENGLISH)
    assert width_of(words, Letters(8, "#000000", 700), fonts()) > width_of(words, LETTERS, fonts()) > 10
