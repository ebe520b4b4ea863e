from __future__ import annotations

import pytest

from tests.projects import change, found, make_project
from toolkit.checks.glyphs import check_glyphs
from toolkit.fonts import load
from toolkit.project import shipped


@pytest.fixture(scope="module")
def check():
    fonts = load((shipped("fonts"),))
    return lambda manuscript, _library: check_glyphs(manuscript, fonts)


def test_texts_of_both_languages_have_their_glyphs(tmp_path, check):
    project = change(make_project(tmp_path), "text.en.yaml", "A border", "“A” café – naïve … ’ ½\u00a0§")
    assert found(change(project, "text.fa.yaml", "یک مرز", "«گونهٔ می‌پژوهد؛ ۱۲٫۵٪»، چه؟"), check) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("text.en.yaml", "A border", "A 🛂 border", ["text.en.yaml:4:7 glyph-missing"]),
        ("text.fa.yaml", "    یک مرز", "    یک\n    مرز 漢字", [f"text.fa.yaml:5:{n} glyph-missing" for n in (9, 10)]),
    ],
)
def test_a_character_without_a_glyph_is_found_in_its_place(tmp_path, check, name, old, new, expected):
    assert found(change(make_project(tmp_path), name, old, new), check) == expected
