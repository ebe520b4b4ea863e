"""What is cut from a face draws what the whole face draws."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.figures.harfbuzz import shaped
from toolkit.fonts import Face, load
from toolkit.fonts.classification import classify
from toolkit.fonts.cut import blocks, cut
from toolkit.language import Direction

ROOT = Path(__file__).parents[2]
FACES = load([ROOT / "fonts"])
ALPHABET = "ءآاأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةۀ"
NAMES = "Vāḥid Āghā, “Café Œuvre”: 3 – 5 % of €1,250.75 ≈ −2½; AV To ½ № 7 → (x) [y] {z}"


def whole_and_cut(face: Face, tmp_path: Path, characters: frozenset[int]) -> tuple[Path, Path]:
    path = tmp_path / face.path.name
    path.write_bytes(cut(face, characters))
    return face.path, path


def outlines(path: Path) -> list[tuple[object, ...]]:
    """The points of every glyph, whole."""
    with TTFont(path) as font:
        glyphs = font["glyf"]
        return [
            (tuple(map(tuple, glyphs[name].getCoordinates(glyphs)[0])), font["hmtx"][name][0])
            for name in font.getGlyphOrder()
        ]


def assert_drawn_alike(paths: tuple[Path, Path], lines: list[str], base: Direction) -> None:
    assert lines
    forms = [outlines(path) for path in paths]
    for line in lines:
        (whole, _), (part, _) = (shaped(line, base, path) for path in paths)
        assert [(glyph.x, glyph.y) for glyph in whole] == [(glyph.x, glyph.y) for glyph in part], line
        assert [forms[0][glyph.index] for glyph in whole] == [forms[1][glyph.index] for glyph in part], line


@pytest.mark.parametrize("weight", [400, 700])
def test_every_persian_letter_joins_and_takes_marks_as_in_the_whole_face(weight: int, tmp_path: Path):
    face = FACES.face("persian", weight)
    pairs = [f"{first}{second}{first}\u064e" for first, second in product(ALPHABET, repeat=2)]
    words = [
        "هٔ می‌شود",
        "نسبتاً",
        "لِلّٰه",
        "څنګه ځای ښه ړوند ډېر",
        "۱۲٬۳۴۵٫۶٪ + (۷)",
        "123 AB (c)",
        "قیمت: ؋ ۵۰؟ «بلی»، نه؛",
    ]
    lines = [" ".join(pairs[start : start + 40]) for start in range(0, len(pairs), 40)]
    assert_drawn_alike(whole_and_cut(face, tmp_path, blocks("persian")), [*lines, *words], "rtl")


@pytest.mark.parametrize("style", ["normal", "italic"])
def test_latin_letters_are_kerned_and_accented_as_in_the_whole_face(style, tmp_path: Path):
    face = FACES.face("latin", 400, style)
    assert_drawn_alike(whole_and_cut(face, tmp_path, blocks("latin")), [NAMES], "ltr")


def test_a_verse_is_drawn_as_in_the_whole_face(tmp_path: Path):
    verse = "چو کشور نباشد تن من مباد، بدین بوم و بر زنده یک تن مباد"
    face = FACES.face("verse")
    assert_drawn_alike(whole_and_cut(face, tmp_path, frozenset(map(ord, verse))), [verse], "rtl")


def test_the_cut_for_counted_numbers_holds_digits_alone():
    with TTFont(BytesIO(cut(FACES.face("persian_numbers"), blocks("persian_numbers")))) as font:
        assert {chr(code) for code in font.getBestCmap()} == set("0123456789. ")


@pytest.mark.parametrize("role", ["persian", "latin"])
def test_nothing_of_its_blocks_is_left_out(role):
    face = FACES.face(role)
    with TTFont(face.path) as whole, TTFont(BytesIO(cut(face, blocks(role)))) as part:
        assert part.getBestCmap().keys() == whole.getBestCmap().keys() & blocks(role)
        assert set(range(0x20, 0x7F)) < part.getBestCmap().keys()
    assert not FACES.missing_glyphs("\u200c\u200d\u200e\u200f", role)


def test_a_cut_names_its_licence_and_its_makers():
    for face in FACES.faces:
        with TTFont(BytesIO(cut(face, frozenset(b"0123")))) as font:
            assert "Copyright" in font["name"].getDebugName(0)
            assert "SIL Open Font License" in font["name"].getDebugName(13)
            assert face.family in (font["name"].getDebugName(16), font["name"].getDebugName(1))


def test_bytes_depend_on_the_face_alone():
    face = FACES.face("persian")
    first = cut(face, blocks("persian"))
    cut.cache_clear()
    assert cut(face, blocks("persian")) == first


def test_classification_is_that_of_the_file():
    said = classify(FACES.face("latin").path)
    assert said.panose[:3] == (2, 11, 5)  # Latin text, normal sans serif, of book weight
    assert said.unicode_ranges[0] & 1  # Basic Latin
    assert classify(FACES.face("persian").path).code_pages[0] & 1 << 6  # Arabic
