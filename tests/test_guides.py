"""The translators' guides tell each finding, and what they show is what the content, the commands and the rules say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from toolkit.checks.spelling import check_spelling
from toolkit.checks.table import RULES
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES, Code
from toolkit.model.facts import Form
from toolkit.model.status import Status
from toolkit.project import Project
from toolkit.reader.library import read_library
from toolkit.report.findings import as_text
from toolkit.work import also_found, inspect

ROOT = Path(__file__).parent.parent
GUIDES: dict[Code, str] = {code: (ROOT / f"docs/translators.{code}.md").read_text("utf-8") for code in LANGUAGES}
SLUG = "taliban-tajikistan-outlook"
CODES = [rule.code for rule in RULES]
FINDINGS: dict[Code, str] = {"en": "## Findings, one by one", "fa": "## یافته‌ها: هر یک چه می‌گوید"}
"""The heading below which each guide has its tables of findings."""
_LOOKED_UP = pytest.mark.needs("dictionary-en-gb", "dictionary-fa")
CHANGES: dict[str, tuple[str, str, str]] = {
    "name-spelling": ("text.fa.yaml", "رحمان", "رحمون"),
    "receipt-stale": ("brief.yaml", "value: 1344", "value: 1345"),
    "spelling-fa": ("text.fa.yaml", "عمدهٔ قاچاق", "عمدهٔ قاچاک"),
    "waiver-unused": (
        "brief.yaml",
        "waivers:\n",
        "waivers:\n"
        "  - {code: editions-name, unit: unity, reason: the sentence before it names the city}\n"
        "  - {code: editions-name, unit: unty, reason: the sentence before it names the city}\n",
    ),
    "yaml-syntax": ("text.en.yaml", "  drugs: |\n", "  drugs: |\n<<<<<<< HEAD\n"),
}
"""What a translator changes in which file of our brief, by the code of what the guides show of it."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_tells_what_each_finding_means(code: Code):
    """In sentences, of which the first says what is wrong, and one of the others what to do."""
    told = re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", GUIDES[code].split(f"\n{FINDINGS[code]}\n")[1], re.MULTILINE)
    assert len(told) > 100
    assert sorted(found for found, _ in told) == sorted(CODES)
    assert all(meaning.endswith(".") and meaning.count(". ") >= 1 for _, meaning in told)


def test_both_guides_tell_of_findings_under_the_same_subjects():
    subjects = [
        re.findall(r"^### |^\| `([a-z0-9-]+)`", guide.split(FINDINGS[code])[1], re.MULTILINE)
        for code, guide in GUIDES.items()
    ]
    assert subjects[0] == subjects[1]


@pytest.mark.parametrize("code", LANGUAGES)
def test_forms_of_facts_print_as_the_guide_says(code: Code):
    library = read_library(Project(ROOT), (SLUG,))
    facts = library.manuscripts[SLUG].brief.structure.facts
    shown = re.findall(r"\| `\{(\w+)(?::(\w+))?\}` \| ([^|]+) \|", GUIDES[code])
    assert len(shown) >= 4
    for name, form, printed in shown:
        assert format_fact(facts[name], Form(form or "full"), LANGUAGES[code], library.units) == printed


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_guide_names_is_there(code: Code):
    guide = GUIDES[code]
    pictures = re.findall(r"!\[.{10,}\]\((\S+)\)", guide)
    assert len(pictures) == 3
    assert all((ROOT / "docs" / name).stat().st_size < 40_000 for name in pictures)
    assert {name for name in re.findall(r"^\| (\w+) \|", guide, re.MULTILINE) if name in list(Status)} == {*Status}
    units = re.findall(rf"accept {SLUG}:(\w+)", guide)
    assert units
    assert {*units} <= read_library(Project(ROOT), (SLUG,)).manuscripts[SLUG].brief.text[code].keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_samples_of_files_stand_in_the_content(code: Code):
    samples = [text for text in re.findall(r"```yaml\n(.*?)```", GUIDES[code], re.DOTALL) if "waivers:" not in text]
    written = "".join(
        path.read_text("utf-8")
        for path in ((ROOT / "content" / name) for name in ("glossary.yaml", "units.yaml", f"briefs/{SLUG}/brief.yaml"))
    )
    names, facts, counted = samples
    assert names in written
    assert counted in written
    assert [line for line in facts.splitlines() if f"{line}\n" not in written] == []


@pytest.mark.parametrize(
    "found", [pytest.param(name, marks=_LOOKED_UP if "spelling-fa" in name else ()) for name in CHANGES]
)
def test_findings_are_told_as_the_guides_show_them(tmp_path: Path, found: str):
    """But for line and column, which move whenever somebody edits the brief."""
    shown = [re.findall(rf"^content/.*:\d+:\d+ ({found} .+)$", guide, re.MULTILINE) for guide in GUIDES.values()]
    assert shown[0]
    assert shown[0] == shown[1]
    shutil.copytree(ROOT / "content", tmp_path / "content")
    name, old, new = CHANGES[found]
    path = tmp_path / "content/briefs" / SLUG / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    inspection = inspect(Project(tmp_path), ())
    if found == "spelling-fa":
        manuscript = inspection.library.manuscripts[SLUG]
        inspection = also_found(inspection, manuscript, check_spelling(manuscript, inspection.library))
    told = as_text(inspection.findings, tmp_path).splitlines()
    assert [line for line in shown[0] if not any(one.endswith(f" {line}") for one in told)] == [], told


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_waiver_that_the_guide_shows_may_be_given(code: Code):
    (waived,) = re.findall(r"- code: (\S+)\n", GUIDES[code])
    (rule,) = [rule for rule in RULES if rule.code == waived]
    assert rule.may_be_waived


def test_commands_within_persian_prose_keep_their_order():
    """A sign at the edge of Latin letters goes to the wrong side in a right-to-left line, unless it is isolated."""
    prose = re.sub(r"```.*?```", "", GUIDES["fa"], flags=re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", prose)
    assert len(spans) > 150
    assert prose.count('<code dir="ltr">./briefs') >= 4
    assert [span for span in spans if re.search(r"^[./#-]|[/:\]]$", span)] == []


def test_no_paragraph_of_the_persian_guide_begins_in_latin():
    """Sites such as GitHub lay out each paragraph by its first letter that is not isolated."""
    prose = re.sub(r"```.*?```|</?div[^>]*>|<(\w+) [^>]*>.*?</\1>", "", GUIDES["fa"], flags=re.DOTALL)
    firsts = [re.search(r"[A-Za-z\u0621-\u06cc]", text) for text in re.split(r"\n{2,}", prose)]
    letters = [first[0] for first in firsts if first]
    assert len(letters) > 60
    assert [letter for letter in letters if letter.isascii()] == []
