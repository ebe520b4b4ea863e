"""What a text or a field refers to is there, and both texts refer to the same."""

from __future__ import annotations

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.references import check_braces, check_names, check_references, check_same_references

FAILS: Fails = {
    check_braces: (
        (("text.en.yaml", "A border", "A {share border"), ["text.en.yaml:4:7 brace-stray"]),
        (("text.en.yaml", "A border", "A } { Share}"), [f"text.en.yaml:4:{n} brace-stray" for n in (7, 9)]),
        (("text.fa.yaml", "یک مرز", "{مرز} {{}} {"), [f"text.fa.yaml:4:{n} brace-stray" for n in (16, 5)]),
        (
            ("text.en.yaml", "A border", "A {b{share}}"),
            ["text.en.yaml:4:16 brace-stray", "text.en.yaml:4:7 brace-stray"],
        ),
        (("text.fa.yaml", "    یک مرز", "\n    یک\n    {سهم مرز"), ["text.fa.yaml:6:5 brace-stray"]),
        (("text.en.yaml", "A border", "A {share:} border"), ["text.en.yaml:4:7 brace-stray"]),
    ),
    check_references: (
        (("text.en.yaml", "{share}", "{shares}"), ["text.en.yaml:6:21 reference-unknown"]),
        (("text.fa.yaml", "{share}", "{share:long}"), ["text.fa.yaml:6:18 form-unknown"]),
        (("text.en.yaml", "title: |\n    A", "title: |\n    *A {title}*"), ["text.en.yaml:4:8 reference-unknown"]),
    ),
    check_same_references: (
        (("text.fa.yaml", "{share}", "سهمی از"), ["text.fa.yaml:5:3 editions-facts"]),
        (("text.en.yaml", "A border", "A border {share}"), ["text.fa.yaml:3:3 editions-facts"]),
        (("text.fa.yaml", "{share}", "{share} {share}"), ["text.fa.yaml:5:3 editions-facts"]),
    ),
    check_names: (
        (("brief.yaml", "sha256:", "author: nobody\n  sha256:"), ["brief.yaml:5:3 glossary-unknown"]),
        (
            ("brief.yaml", "sha256:", "masthead: {name: x, department: y}\n  sha256:"),
            ["brief.yaml:5:14 glossary-unknown", "brief.yaml:5:23 glossary-unknown"],
        ),
        (("brief.yaml", "sha256:", "published: never\n  sha256:"), ["brief.yaml:5:3 reference-unknown"]),
        (("brief.yaml", "sha256:", "published: share\n  sha256:"), ["brief.yaml:5:3 fact-kind"]),
        (("brief.yaml", "title: {", "issue: {date: share}\ntitle: {"), ["brief.yaml:7:9 fact-kind"]),
        (
            ("brief.yaml", "kind: percentage,", "kind: count, unit: tent,"),
            ["brief.yaml:9:24 unit-unknown"],
        ),
        (
            ("brief.yaml", "  - kind: points", "  - {kind: people, items: [{name: x, id: y}]}\n  - kind: points"),
            ["brief.yaml:13:29 glossary-unknown"],
        ),
        (
            ("brief.yaml", "  - kind: points", "  - {kind: terms, items: [{term: x, id: y}]}\n  - kind: points"),
            ["brief.yaml:13:28 glossary-unknown"],
        ),
        (
            ("brief.yaml", "  - kind: points", "  - {kind: timeline, items: [{when: share, id: y}]}\n  - kind: points"),
            ["brief.yaml:13:31 fact-kind"],
        ),
        (
            ("brief.yaml", "  - kind: points", "  - {kind: figures, items: [{fact: x, id: y}]}\n  - kind: points"),
            ["brief.yaml:13:30 reference-unknown"],
        ),
    ),
}
PASSES: Passes = {
    check_braces: (("text.en.yaml", "A border", "A {{border}} {share:words}"),),
    check_references: (("text.en.yaml", "{share}", "{share:words} {{shares}}"),),
    check_same_references: (("text.fa.yaml", "{share}", "{share:words}"),),
    check_names: (
        ("brief.yaml", "sha256:", "author: kabul\n  sha256:"),
        ("brief.yaml", "kind: percentage,", "kind: count, unit: camp,"),
        ("brief.yaml", "  - kind: points", "  - {kind: figures, items: [{fact: share, id: y}]}\n  - kind: points"),
    ),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_a_translated_reference_is_told_once(tmp_path):
    (finding,) = findings(change(make_project(tmp_path), "text.fa.yaml", "{share}", "{سهم}"))
    assert (finding.code, finding.message) == ("brace-stray", "'سهم' is no id")
    assert finding.hint == "ids are not translated; they are the same in both files"
