"""docs/rules.md says what the rules say, and Markdown shows it as it is meant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from toolkit.checks.table import RULES, SUBJECTS
from toolkit.manual.entry import escaped, visible
from toolkit.manual.page import page
from toolkit.manual.table import files

PAGE = Path(__file__).parents[2] / "docs/rules.md"


def test_the_page_is_in_step():
    assert PAGE.read_text("utf-8") == page(), "run `briefs rules --markdown > docs/rules.md`"


def test_every_rule_has_its_entry_and_a_way_to_it():
    text = page()
    assert all(f"\n### {rule.code}\n" in text and f"[{rule.code}](#{rule.code})" in text for rule in RULES)
    assert all(f"| `{entry.code}` |" in text for group in files().values() for entry in group)
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings == ["Contents", *SUBJECTS, *files()]
    anchors = re.findall(r"\]\(#([a-z-]+)\)", text)
    assert {"texts-and-their-units", "facts-quotations-and-names", "word-files"} <= {*anchors}


def test_no_sentence_of_a_rule_becomes_markup():
    """Only the contents and the pointers to other pages hold links, and nothing is stressed but in the opening."""
    rules = page().partition("## Files\n")[2].partition("## Word files")[0]
    tokens = MarkdownIt().parse(rules)
    assert {token.type for token in tokens} >= {"heading_open", "paragraph_open", "fence", "html_block"}
    inside = [child.type for token in tokens for child in token.children or ()]
    assert {*inside} <= {"text", "code_inline", "softbreak"}


def test_persian_examples_run_from_the_right_and_hide_nothing():
    text = page()
    assert text.count('<ul dir="rtl" lang="fa-AF">') >= 8
    assert "<li>نام او ⟨U+2066⟩Lee⟨U+2069⟩ در متن است.</li>" in text
    assert not re.search("[\u00a0\u00ad\u200b\u200d-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufe70-\ufefc]", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("می\u200cگوید", "می\u200cگوید"),
        ("خانهٔ\u200cشان", "خانهٔ\u200cشان"),
        ("می\u200c گوید", "می⟨U+200C⟩ گوید"),
        ("\u200cگوید\u200c\u200cما", "⟨U+200C⟩گوید⟨U+200C⟩⟨U+200C⟩ما"),
        ("\u202bالف\u202c", "⟨U+202B⟩الف⟨U+202C⟩"),
        ("﷼ و ﴾", "﷼ و ﴾"),
    ],
)
def test_what_cannot_be_seen_is_written_by_its_code(text, shown):
    assert visible(text) == shown


def test_code_is_not_escaped():
    assert escaped("write `*a*_[b]` or *a*") == r"write `*a*_[b]` or \*a\*"
