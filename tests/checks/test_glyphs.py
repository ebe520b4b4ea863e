from __future__ import annotations

import pytest

from tests.projects import change, found, make_project
from toolkit.checks.glyphs import check_glyphs
from toolkit.fonts import load
from toolkit.project import shipped


@pytest.fixture(scope="module")
def check():
    fonts = load((shipped("fonts"),))
    return lambda manuscript, library: check_glyphs(manuscript, library, fonts)


def test_texts_of_both_languages_have_their_glyphs(tmp_path, check):
    project = change(make_project(tmp_path), "text.en.yaml", "A border", "“A” café – naïve … ’ ½\u00a0§")
    assert found(change(project, "text.fa.yaml", "یک مرز", "«گونهٔ می‌پژوهد؛ ۱۲٫۵٪»، چه؟"), check) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("text.en.yaml", "A border", "A 🛂 border", ["text.en.yaml:4:7 glyph-missing"]),
        ("house.yaml", "Our Desk", "Our 🛂 Desk", ["house.yaml:3:9 glyph-missing"]),
        ("glossary.yaml", "      کابل", "      کابل🛂", ["glossary.yaml:6:11 glyph-missing"]),
        ("brief.yaml", "title: {", "issue: {contact: 🛂}\ntitle: {", ["brief.yaml:7:9 glyph-missing"]),
        ("text.fa.yaml", "    یک مرز", "    یک\n    مرز 漢字", [f"text.fa.yaml:5:{n} glyph-missing" for n in (9, 10)]),
    ],
)
def test_a_character_without_a_glyph_is_found_in_its_place(tmp_path, check, name, old, new, expected):
    assert found(change(make_project(tmp_path), name, old, new), check) == expected


def test_a_verse_needs_the_glyphs_of_its_own_font(tmp_path, check):
    masthead = "masthead: {name: kabul, verse: {language: fa, lines: [[a, |]]}}"
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", masthead.replace("|", "Ω") + "\n  sha256:")
    assert found(project, check) == ["brief.yaml:5:61 glyph-missing"]
    assert found(change(project, "brief.yaml", "[a, Ω]", "[a, b]"), check) == []


def test_what_is_never_printed_needs_no_glyphs(tmp_path, check):
    project = change(make_project(tmp_path), "brief.yaml", "file: article.txt", "file: 漢字.txt")
    assert found(change(project, "glossary.yaml", "  kabul:\n", "  kabul:\n    note: 漢字\n"), check) == []
