"""Markup is what its writer meant, or is told."""

from __future__ import annotations

import pytest

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.markup import check_markup, check_unread_markup
from toolkit.findings import Severity

FAILS: Fails = {
    check_markup: (
        (("text.en.yaml", "A border", "A [border](https://example.org"), ["text.en.yaml:3:3 link-broken"]),
        (("text.en.yaml", "A border", "A [border](javascript:alert)"), ["text.en.yaml:3:3 link-broken"]),
        (("text.en.yaml", "A border", "[A](https://example.org/{share})"), ["text.en.yaml:3:3 link-brace"]),
        (("text.en.yaml", "A border", "[A](https://example.org/ 'map')"), ["text.en.yaml:3:3 link-title"]),
        (("text.en.yaml", "A border", "*a " * 7 + "b* " * 7), ["text.en.yaml:3:3 markup-deep"]),
    ),
    check_unread_markup: (
        (("text.en.yaml", "A border", "# A border"), ["text.en.yaml:4:5 markup-unread"]),
        (
            ("text.en.yaml", "A border", "A border:\n    - a line\n    * a post"),
            [f"text.en.yaml:{n}:5 markup-unread" for n in (5, 6)],
        ),
        (("text.en.yaml", "A border", "A <b>border</B>"), [f"text.en.yaml:4:{n} markup-unread" for n in (16, 7)]),
        (("text.en.yaml", "A border", "A <br /><a href='x'>"), [f"text.en.yaml:4:{n} markup-unread" for n in (13, 7)]),
        (("text.fa.yaml", "یک مرز", "*یک* ** مرز"), ["text.fa.yaml:3:3 markup-unread"]),
        (("text.fa.yaml", "یک مرز", "**یک مرز"), ["text.fa.yaml:3:3 markup-unread"]),
    ),
}
PASSES: Passes = {
    check_markup: (
        ("text.en.yaml", "A border", "[*A* **border**](mailto:desk@example.org) [see] (above) * _"),
        ("text.en.yaml", "A border", "{{[A](https://example.org/)}}"),
    ),
    check_unread_markup: (
        ("text.en.yaml", "A border", r"*A* **border** \* < > #1 <tags> _a_ [b](https://example.org/*)"),
        ("text.fa.yaml", "یک مرز", "یک -مرز – سرحد"),
    ),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("## A border", "the sign of a heading, '##', is printed"),
        ("- A border", "the sign of a list, '-', is printed"),
        ("A <b>border", "a tag, '<b>', is printed"),
        ("A * border", "a star without its fellow is printed"),
    ],
)
def test_markup_that_is_none_is_named(tmp_path, text, what):
    (finding,) = findings(change(make_project(tmp_path), "text.en.yaml", "A border", text))
    assert finding.message == f"{what} as it stands in 'title'"
    assert finding.severity is Severity.WARNING
    assert finding.hint.startswith("*emphasis*, **strong** and [links](https://…) are all")
