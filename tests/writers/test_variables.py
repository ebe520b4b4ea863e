"""Custom properties of the style sheets, which a project can set in sheets of its own."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest

from toolkit.figures.palette import ACCENT, PALETTE, PROPERTIES
from toolkit.writers.variables import NoColour, colours, variables_of

ROOT = Path(__file__).resolve().parents[2]


def given(folder: Path, accent: str, word: str = "") -> tuple[Path, ...]:
    sheet = (ROOT / "templates/print.css").read_text("utf-8")
    assert f"--accent: {ACCENT};" in sheet
    (folder / "print.css").write_text(sheet.replace(f"--accent: {ACCENT};", f"--accent: {accent};"), "utf-8")
    shutil.copy(ROOT / "templates/word.css", folder)
    with (folder / "word.css").open("a", encoding="utf-8") as own:
        own.write(word)
    return folder, ROOT / "templates"


@pytest.mark.parametrize("word", [False, True])
def test_the_colours_of_our_sheets_are_those_of_drawings(word):
    assert colours(PROPERTIES, [ROOT / "templates"], word) == PALETTE


@pytest.mark.parametrize("accent", ["#00aa44", "rgb(0, 170, 68)", "var(--brand); --brand: #0A4"])
def test_a_project_changes_the_accent_of_both_formats_in_one_place(tmp_path, accent):
    templates = given(tmp_path, accent)
    for word in (False, True):
        assert colours(PROPERTIES, templates, word) == {**PALETTE, ACCENT: "#00aa44"}


def test_word_files_can_have_colours_of_their_own(tmp_path):
    templates = given(tmp_path, "#00aa44", ":root { --accent: #7a1f2b; }")
    assert [colours(PROPERTIES, templates, word)[ACCENT] for word in (False, True)] == ["#00aa44", "#7a1f2b"]


@pytest.mark.parametrize("accent", ["ruby", "rgba(0, 0, 0, 0.5)", "currentColor", "var(--accent)"])
def test_what_is_no_colour_of_a_drawing_is_named(tmp_path, accent):
    with pytest.raises(NoColour, match="--accent") as told:
        colours(PROPERTIES, given(tmp_path, accent), word=False)
    assert told.value.exit_code == 1
    assert str(pickle.loads(pickle.dumps(told.value))) == str(told.value)


def test_a_property_has_the_value_of_the_last_sheet():
    assert variables_of(":root { --a: 1; --b: var(--a) }", ":root { --a: 2 }") == {"--a": "2", "--b": "2"}
