"""The fonts are the ones that were meant, and a glyph that is missing is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from toolkit import fonts
from toolkit.errors import EnvironmentFault

OURS = Path(__file__).parents[2] / "fonts"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return shutil.copytree(OURS, tmp_path / "fonts")


def project_fonts(directory: Path, role: str) -> Path:
    """A project that brings one font of its own, for one role."""
    directory.mkdir()
    face = fonts.load([OURS]).face("latin")
    entry = (OURS / "fonts.toml").read_text("utf-8").split("[[face]]")
    mine = next(part for part in entry if face.path.name in part)
    shutil.copytree(OURS / "ibm-plex-sans", directory / "ibm-plex-sans")
    (directory / "fonts.toml").write_text("[[face]]" + mine.replace('"latin"', f'"{role}"'), "utf-8")
    return directory


def test_every_role_has_a_regular_face_whose_names_are_the_file_s_own() -> None:
    loaded = fonts.load([OURS])
    assert len(loaded.faces) >= 4
    for role in fonts.ROLES:
        assert loaded.face(role).weight == 400
    for face in loaded.faces:
        with TTFont(face.path) as font:
            assert face.family in (font["name"].getDebugName(16), font["name"].getDebugName(1))
            assert font["OS/2"].usWeightClass == face.weight
            assert face.version in font["name"].getDebugName(5)
            assert "fvar" not in font
            assert face.path.suffix == ".ttf"
            assert "glyf" in font


def test_every_family_has_its_licence_and_no_file_is_left_over() -> None:
    loaded = fonts.load([OURS])
    named = {face.path for face in loaded.faces} | {face.licence for face in loaded.faces} | {OURS / "fonts.toml"}
    assert {path for path in OURS.rglob("*") if path.is_file()} == named
    assert all("SIL OPEN FONT LICENSE" in face.licence.read_text("utf-8") for face in loaded.faces)


def test_the_nearest_face_serves() -> None:
    loaded = fonts.load([OURS])
    assert loaded.face("latin", 600, "italic") == loaded.face("latin", 700, "italic")
    assert loaded.face("persian", 400, "italic").style == "normal"
    assert loaded.face("persian_numbers").family == "Vazirmatn FD"


def test_a_damaged_file_is_a_fault_of_the_environment(copied: Path) -> None:
    damaged = copied / "amiri" / "Amiri-Regular.ttf"
    damaged.write_bytes(damaged.read_bytes() + b"\0")
    with pytest.raises(EnvironmentFault, match="Amiri-Regular"):
        fonts.load([copied])


@pytest.mark.parametrize("lost", ["amiri/Amiri-Regular.ttf", "amiri/OFL.txt"])
def test_a_missing_file_is_a_fault_of_the_environment(copied: Path, lost: str) -> None:
    (copied / lost).unlink()
    with pytest.raises(EnvironmentFault, match="is missing") as caught:
        fonts.load([copied])
    assert caught.value.next_step


@pytest.mark.parametrize("text", ["[[face]", '[[face]]\nrole = "emoji"\n', "face = 3\n"])
def test_a_catalogue_that_cannot_be_read_is_a_fault_of_the_environment(tmp_path: Path, text: str) -> None:
    (tmp_path / "fonts.toml").write_text(text, "utf-8")
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        fonts.load([tmp_path, OURS])


def test_a_role_without_a_font_is_a_fault_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="no font for persian, persian_numbers, verse, latin"):
        fonts.load([tmp_path])


def test_fonts_of_a_project_replace_one_role_and_leave_the_others(tmp_path: Path) -> None:
    theirs = project_fonts(tmp_path / "theirs", "verse")
    mixed, ours = fonts.load([theirs, OURS]), fonts.load([OURS])
    assert mixed.face("verse").family == "IBM Plex Sans"
    assert mixed.of("persian") == ours.of("persian")


def test_a_missing_glyph_is_named_and_a_fallback_may_have_it() -> None:
    loaded = fonts.load([OURS])
    assert loaded.missing_glyphs("کتاب‌ها، ۴۶٪ (the) ¶\u00a0", "persian") == set()
    assert loaded.missing_glyphs("کتاب 漢", "persian") == {"漢"}
    assert loaded.missing_glyphs("the كتاب", "latin") == set("كتاب")
    assert loaded.missing_glyphs("the كتاب 漢", "latin", "persian") == {"漢"}
