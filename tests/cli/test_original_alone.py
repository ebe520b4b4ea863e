"""``briefs build --edition``: an original is built alone while its translation is being written, never the reverse."""

from __future__ import annotations

import json

import pytest

from tests.projects import SLUG, change
from toolkit.readback import docx

PERSIAN_TITLE = "  title: |\n    یک مرز\n"


@pytest.fixture
def untranslated(project):
    """The project, with a Persian text that is not there yet."""
    return change(project, "text.fa.yaml", PERSIAN_TITLE, "")


def built(project) -> list[str]:
    return sorted(path.name for path in project.build.rglob("*.docx"))


def build(briefs, *editions):
    chosen = [part for edition in editions for part in ("--edition", edition)]
    return briefs("build", "--format", "docx", "--jobs", "1", *chosen)


def test_an_original_is_built_alone_and_what_its_translation_lacks_is_told(briefs, untranslated):
    ending = build(briefs, "en")
    assert (ending.code, built(untranslated)) == (0, [f"{SLUG}.en.docx"])
    assert (
        f"content/briefs/{SLUG}/text.fa.yaml:2:1 text-missing the unit 'title' has no text — add `title: |` and its "
        "text; until then the Persian edition is not built, and an older one tells less (warning)\n"
    ) in ending.err
    assert "not built" not in ending.out
    data = (untranslated.build / SLUG / f"{SLUG}.en.docx").read_bytes()
    assert "A border" in "".join(text for _, text in docx.read_contents(data).pieces)


@pytest.mark.parametrize("editions", [(), ("fa",), ("en-fa",), ("en", "fa"), ("en", "en-fa")])
def test_no_other_edition_is_built_and_together_they_wait(briefs, untranslated, editions):
    ending = build(briefs, *editions)
    assert (ending.code, built(untranslated)) == (1, [])
    assert "its text (warning)" not in ending.err
    assert f"{SLUG}  not built: 1 error; its old files stay\n" in ending.out


def test_a_text_that_is_empty_is_not_there_either(briefs, project):
    change(project, "text.fa.yaml", "    کابل می‌گوید {share} آن {oppression} بود.\n", "")
    ending = build(briefs, "en")
    assert (ending.code, built(project)) == (0, [f"{SLUG}.en.docx"])
    assert "text-empty" in ending.err


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("text.fa.yaml", "{share} آن", "آن"),
        ("text.en.yaml", "  title: |\n    A border\n", ""),
        ("brief.yaml", "value: 46", "value: many"),
        ("glossary.yaml", "fa:", "ps:"),
    ],
)
def test_any_other_error_keeps_the_original_from_being_built(briefs, untranslated, name, old, new):
    change(untranslated, name, old, new)
    ending = build(briefs, "en")
    assert (ending.code, built(untranslated)) == (1, [])
    assert "until then" not in ending.err


def test_a_translation_is_not_built_without_its_original(briefs, untranslated):
    change(untranslated, "brief.yaml", "original: en", "original: fa")
    assert (build(briefs, "en").code, build(briefs, "fa").code, built(untranslated)) == (1, 1, [])


def test_of_a_persian_original_the_persian_is_built_alone(briefs, project):
    change(project, "brief.yaml", "original: en", "original: fa")
    change(project, "text.en.yaml", "  title: |\n    A border\n", "")
    assert (build(briefs, "en").code, built(project)) == (1, [])
    ending = build(briefs, "fa")
    assert (ending.code, built(project)) == (0, [f"{SLUG}.fa.docx"])
    assert "until then the English edition is not built" in ending.err


def test_a_machine_is_told_a_warning_and_a_check_still_an_error(briefs, untranslated):
    ending = briefs("build", "--format", "docx", "--edition", "en", "--json")
    told = json.loads(ending.out)
    missing = [row["severity"] for row in told["findings"] if row["code"] == "text-missing"]
    assert (ending.code, missing, told["not_built"]) == (0, ["warning"], [])
    assert briefs("check").code == 1


def test_every_translation_may_be_missing(briefs, project):
    path = project.briefs / SLUG / "text.fa.yaml"
    path.write_text("language: fa\ntext: {}\n", "utf-8")
    ending = build(briefs, "en")
    assert (ending.code, built(project)) == (0, [f"{SLUG}.en.docx"])
    assert ending.err.count("text-missing") == 3
