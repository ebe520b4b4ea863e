"""Characters that nobody sees, and digits typed by hand, are found one by one."""

from __future__ import annotations

import pytest

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.characters import (
    check_bidi_controls,
    check_invisible,
    check_lost,
    check_presentation_forms,
    check_typed_digits,
)
from toolkit.findings import Fix

FAILS: Fails = {
    check_invisible: (
        (
            ("text.en.yaml", "A border", "A\u00a0\u200b border\u00ad"),
            [f"text.en.yaml:4:{n} invisible" for n in (15, 6)],
        ),
        (("text.fa.yaml", "یک مرز", "ی\u200dک\u2060 مرز\ufeff"), [f"text.fa.yaml:4:{n} invisible" for n in (13, 6, 8)]),
        (("text.fa.yaml", "یک مرز", "مرزه\u200d"), ["text.fa.yaml:4:9 invisible"]),
        (("house.yaml", "Our Desk", "Our\u00a0Desk"), ["house.yaml:3:8 invisible"]),
    ),
    check_lost: (
        (("text.fa.yaml", "یک مرز", "یک م\ufffd\ufffdز"), ["text.fa.yaml:4:9 character-lost"]),
        (("glossary.yaml", "کابل", "کا\ue000ل"), ["glossary.yaml:6:9 character-lost"]),
    ),
    check_presentation_forms: (
        (("text.fa.yaml", "یک مرز", "یک \ufee1\ufeae\ufeaf"), ["text.fa.yaml:4:8 presentation-form"]),
        (("text.fa.yaml", "یک مرز", "\ufb56ک مر\ufefb"), [f"text.fa.yaml:4:{n} presentation-form" for n in (5, 10)]),
    ),
    check_typed_digits: (
        (
            ("text.en.yaml", "A border", "A 1,344 km border, 46%"),
            ["text.en.yaml:4:24 digits-typed", "text.en.yaml:4:7 digits-typed"],
        ),
        (("text.fa.yaml", "    یک مرز", "\n    یک\n    مرز ۱۲٫۵"), ["text.fa.yaml:6:9 digits-typed"]),
        (("text.en.yaml", "A border", "{share} 5"), ["text.en.yaml:4:13 digits-typed"]),
        (("text.en.yaml", "A border", "[5 words](https://example.org/2024)"), ["text.en.yaml:4:6 digits-typed"]),
    ),
    check_bidi_controls: (
        (("text.fa.yaml", "یک مرز", "یک \u200fمرز"), ["text.fa.yaml:4:8 bidi-control"]),
        (
            ("text.en.yaml", "A border", "A \u202bborder\u202c"),
            [f"text.en.yaml:4:{n} bidi-control" for n in (14, 7)],
        ),
        (("house.yaml", "    دفتر ما", "    دفتر\u2069 ما"), ["house.yaml:5:9 bidi-control"]),
        (("brief.yaml", "file: article", "file: \u200earticle"), ["brief.yaml:4:3 bidi-control"]),
    ),
}
PASSES: Passes = {
    check_invisible: (
        ("text.fa.yaml", "یک مرز", "سال ۱۴۰۳ ه\u200d.ش."),
        ("text.fa.yaml", "یک مرز", "یک می\u200cمرز"),
    ),
    check_lost: (("text.fa.yaml", "یک مرز", "یک مرز؟ \ufdfc"),),
    check_presentation_forms: (("text.fa.yaml", "یک مرز", "یک مرز ﷲ ﷺ ﷼ ﷽ ﴾۱﴿"),),
    check_typed_digits: (
        ("text.en.yaml", "A border", "A border {share:digits} [here](https://example.org/2024/11)"),
        ("text.fa.yaml", "با ستم شکل گرفته", "در ۵ جا شکل گرفته"),
        ("text.en.yaml", "A border", "A [border](https://example.org/(a)2024)"),
        ("text.en.yaml", "A border", "A [https://example.org/2024](https://example.org/2024)"),
    ),
    check_bidi_controls: (("text.fa.yaml", "یک مرز", "یک می\u200cمرز"),),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_digits_in_names_of_the_glossary_are_not_typed(tmp_path):
    project = change(make_project(tmp_path), "glossary.yaml", "      Kabul\n", "      Group of 7\n")
    assert found(change(project, "text.en.yaml", "Kabul says", "The Group of 7 says"), check_typed_digits) == []
    change(project, "text.en.yaml", "Group of 7", "Group of 77")
    assert found(project, check_typed_digits) == ["text.en.yaml:6:18 digits-typed"]


def test_the_title_of_the_source_may_hold_digits(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "title: wish\n  sha256:")
    assert found(change(project, "text.en.yaml", "Kabul says", "2024"), check_typed_digits) == []


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("یک \u2067\u200fمرز", Fix("\u2067\u200f", "")),
        ("یک \ufee3\ufeae\ufeaf", Fix("\ufee3\ufeae\ufeaf", "مرز")),
        ("س\ufefbم", Fix("\ufefb", "لا")),
        ("یک\ufe70 مرز", None),  # a sign on a space of its own: nobody knows where it belongs
    ],
)
def test_what_is_certain_is_told_as_a_fix(tmp_path, written, fix):
    (finding,) = findings(change(make_project(tmp_path), "text.fa.yaml", "یک مرز", written))
    assert finding.fix == fix


def test_a_text_that_is_not_written_as_it_is_read_has_no_fix(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "formed through oppression", '"formed \\u200f"')
    (finding,) = [found for found in findings(project) if found.code == "bidi-control"]
    assert finding.fix is None
