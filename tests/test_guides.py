"""The translators' guides tell each finding, and what they show is what the content, the commands and the rules say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.checks.table import RULES
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES, Code
from toolkit.model.facts import Form
from toolkit.model.status import Status
from toolkit.project import Project
from toolkit.reader.library import read_library

ROOT = Path(__file__).parent.parent
GUIDES: dict[Code, str] = {code: (ROOT / f"docs/translators.{code}.md").read_text("utf-8") for code in LANGUAGES}
SLUG = "taliban-tajikistan-outlook"
CODES = [rule.code for rule in RULES]


def test_the_persian_guide_tells_what_each_finding_means():
    told = re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", GUIDES["fa"].split("## یافته‌ها")[1], re.MULTILINE)
    assert len(told) > 100
    assert sorted(code for code, _ in told) == sorted(CODES)
    assert all(meaning.endswith(".") for _, meaning in told)


def test_the_english_guide_tells_of_each_kind_of_finding():
    rows = re.findall(r"^\| (`[a-z-]+`(?: `[a-z-]+`)*) \|", GUIDES["en"], re.MULTILINE)
    beginnings = [beginning.strip("`") for row in rows for beginning in row.split()]
    assert len(beginnings) > 50
    assert {code for code in CODES if not any(map(code.startswith, beginnings))} == set()
    assert {beginning for beginning in beginnings if not any(code.startswith(beginning) for code in CODES)} == set()


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
    (unit,) = re.findall(rf"accept {SLUG}:(\w+)", guide)
    library = read_library(Project(ROOT), (SLUG,))
    assert unit in library.manuscripts[SLUG].brief.text[code]


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
