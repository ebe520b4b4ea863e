"""Links lead somewhere, and to the same place in both texts."""

from __future__ import annotations

from tests.checks.rows import Fails, Passes, each_fault, each_harmless, findings
from tests.projects import change, found, make_project
from toolkit.checks.links import check_links

FAILS: Fails = {
    check_links: (
        (
            ("text.en.yaml", "A border", "A [border](ftp://example.org/)"),
            ["text.en.yaml:3:3 link-scheme", "text.fa.yaml:3:3 editions-links"],
        ),
        (("text.fa.yaml", "یک مرز", "یک [مرز](https://example.org/)"), ["text.fa.yaml:3:3 editions-links"]),
        (
            ("text.en.yaml", "Kabul says", "[Kabul](#wishes) says"),
            ["text.en.yaml:5:3 link-unknown", "text.fa.yaml:5:3 editions-links"],
        ),
        (
            ("text.en.yaml", "Kabul says", "[Kabul](#oppression) says"),
            ["text.en.yaml:5:3 link-unknown", "text.fa.yaml:5:3 editions-links"],
        ),
        (
            ("text.en.yaml", "Kabul says", "[](#wish) says"),
            ["text.en.yaml:5:3 link-wordless", "text.fa.yaml:5:3 editions-links"],
        ),
        (
            ("text.en.yaml", "Kabul says", "*[](https://example.org/)* says"),
            ["text.en.yaml:5:3 link-wordless", "text.fa.yaml:5:3 editions-links"],
        ),
        (
            ("text.en.yaml", "A border", "A [border](#wish)"),
            ["text.en.yaml:3:3 link-heading", "text.fa.yaml:3:3 editions-links"],
        ),
    ),
}
PASSES: Passes = {
    check_links: (("text.en.yaml", "A border", "A [border] (ftp://example.org/)"),),
}


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_links_to_units_are_fine_in_both_texts(tmp_path):
    project = make_project(tmp_path)
    change(project, "text.en.yaml", "Kabul says", "[Kabul](#wish) says in [](#title)")
    assert found(project, check_links) == ["text.fa.yaml:5:3 editions-links"]
    change(project, "text.fa.yaml", "کابل می‌گوید", "در [](#title) [کابل](#wish) می‌گوید")
    assert found(project, check_links) == []


def test_a_heading_that_is_not_printed_is_no_place_to_lead_to(tmp_path):
    project = change(
        make_project(tmp_path), "brief.yaml", "sections:\n", "sections:\n  - {kind: body, heading: {id: h}}\n"
    )
    for name, old, new in (("text.en.yaml", "Kabul says", "H"), ("text.fa.yaml", "کابل می‌گوید", "ه")):
        change(project, name, "  wish: |\n", f"  h: |\n    {new}\n  wish: |\n")
        change(project, name, old, f"{old} [](#h)")
    assert found(project, check_links) == ["text.en.yaml:7:3 link-unknown", "text.fa.yaml:7:3 link-unknown"]


def test_an_address_is_shown_as_it_was_typed(tmp_path):
    project = make_project(tmp_path)
    for name, old in (("text.en.yaml", "A border"), ("text.fa.yaml", "یک مرز")):
        change(project, name, old, "[x](ftp://مثال.com/راه)")
    assert {finding.message for finding in findings(project)} == {"the link of 'title' leads to 'ftp://مثال.com/راه'"}
