"""Every check is met with what it must find, at the very character, and with what it must leave alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.projects import SLUG, change, found, make_project, told
from toolkit.checks.agreement import table as agreement
from toolkit.checks.characters import (
    check_bidi_controls,
    check_invisible,
    check_presentation_forms,
    check_typed_digits,
)
from toolkit.checks.charts import check_axes, check_charts
from toolkit.checks.claims import check_claims
from toolkit.checks.dates import check_calendar
from toolkit.checks.evidence import check_paragraph_numbers, check_quotation_length
from toolkit.checks.links import check_links
from toolkit.checks.markup import check_markup, check_unread_markup
from toolkit.checks.orthography.check import check_orthography
from toolkit.checks.placeholders import check_placeholders
from toolkit.checks.references import check_braces, check_names, check_references, check_same_references
from toolkit.checks.table import CHECKS, Check, check_manuscript
from toolkit.checks.units import check_doubled_ids, check_paragraphs, check_texts
from toolkit.checks.uses import check_cited, check_uses
from toolkit.checks.vocabulary import check_vocabulary
from toolkit.findings import Fix, Severity
from toolkit.reader.library import read_library

Change = tuple[str, str, str]
"""The name of a file, what stands there, what stands there instead."""

ORTHOGRAPHY = ((11, "space-before-sign"), (14, "letter-arabic"))

FAILS: Mapping[Check, tuple[tuple[Change, list[str]], ...]] = {
    check_doubled_ids: (
        (
            ("brief.yaml", "{id: wish,", "{id: title,"),
            ["brief.yaml:15:10 unit-doubled"],
        ),
        (
            ("brief.yaml", "evidence: [1-2]}", "evidence: [1], note: wish}"),
            ["brief.yaml:15:35 unit-doubled"],
        ),
        (("brief.yaml", "sha256:", "title: title\n  sha256:"), ["brief.yaml:8:9 unit-doubled"]),
        (("brief.yaml", "  share: {", "  oppression: {"), ["brief.yaml:11:3 id-ambiguous"]),
        (("brief.yaml", "{id: title}", "{id: oppression}"), ["brief.yaml:11:3 id-ambiguous"]),
    ),
    check_texts: (
        (
            ("brief.yaml", "title: {id: title}", "title: {id: heading}"),
            [
                "text.en.yaml:2:1 text-missing",
                "text.en.yaml:3:3 text-unplaced",
                "text.fa.yaml:2:1 text-missing",
                "text.fa.yaml:3:3 text-unplaced",
            ],
        ),
        (("text.fa.yaml", "    یک مرز\n", ""), ["text.fa.yaml:3:3 text-empty"]),
        (("text.fa.yaml", "    یک مرز\n", "    \u00a0\n"), ["text.fa.yaml:3:3 text-empty"]),
        (
            ("text.fa.yaml", "  oppression:", "  opression:"),
            ["text.fa.yaml:2:1 text-missing", "text.fa.yaml:7:3 text-unplaced"],
        ),
        (("text.en.yaml", "  wish:", "  oppression: |\n    x\n  wish:"), ["text.en.yaml:5:3 text-unplaced"]),
    ),
    check_paragraphs: (
        (("text.en.yaml", "    A border\n", "    A\n\n    border\n"), ["text.en.yaml:5:1 text-paragraphs"]),
        (("text.en.yaml", "    A border\n", "    A \n      \n    border\n"), ["text.en.yaml:5:5 text-paragraphs"]),
        (("text.fa.yaml", "    یک مرز\n", "\n    یک\n\n\n    مرز\n"), ["text.fa.yaml:6:1 text-paragraphs"]),
    ),
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
    check_calendar: (
        (
            ("brief.yaml", "  share: {", "  said: {kind: date, value: 1403-08-28}\n  share: {"),
            ["brief.yaml:9:22 date-solar"],
        ),
        (
            ("brief.yaml", "  share: {", "  said: {kind: range, from: 1403, to: 2024-07}\n  share: {"),
            ["brief.yaml:9:23 date-solar"],
        ),
        (("brief.yaml", "2026-11-20", "1405-08-29"), ["brief.yaml:2:1 date-solar"]),
    ),
    check_invisible: (
        (
            ("text.en.yaml", "A border", "A\u00a0\u200b border\u00ad"),
            [f"text.en.yaml:4:{n} invisible" for n in (15, 6)],
        ),
        (("text.fa.yaml", "یک مرز", "ی\u200dک\u2060 مرز\ufeff"), [f"text.fa.yaml:4:{n} invisible" for n in (13, 6, 8)]),
        (("text.fa.yaml", "یک مرز", "مرزه\u200d"), ["text.fa.yaml:4:9 invisible"]),
        (("house.yaml", "Our Desk", "Our\u00a0Desk"), ["house.yaml:3:8 invisible"]),
    ),
    check_presentation_forms: (
        (("text.fa.yaml", "یک مرز", "یک \ufee1\ufeae\ufeaf"), ["text.fa.yaml:4:8 presentation-form"]),
        (("text.fa.yaml", "یک مرز", "\ufb56ک مر\ufefb"), [f"text.fa.yaml:4:{n} presentation-form" for n in (5, 10)]),
    ),
    check_orthography: (
        (("text.fa.yaml", "یک مرز", "یک مرز ، كوه"), [f"text.fa.yaml:4:{n} {code}" for n, code in ORTHOGRAPHY]),
        (("text.en.yaml", "A border", "A  border"), ["text.en.yaml:4:6 space-double"]),
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
    check_paragraph_numbers: (
        (("brief.yaml", "46, evidence: [2]", "46, evidence: [3]"), ["brief.yaml:9:40 evidence-range"]),
        (
            ("brief.yaml", "oppression, evidence: [1]", "oppression, evidence: [1, 9]"),
            ["brief.yaml:11:53 evidence-range"],
        ),
        (
            ("brief.yaml", "{id: wish, evidence: [1-2]}", "{id: wish, evidence: [1-3]}"),
            ["brief.yaml:15:20 evidence-range"],
        ),
        (("brief.yaml", "{id: title}", "{id: title, evidence: [7]}"), ["brief.yaml:7:20 evidence-range"]),
    ),
    check_quotation_length: (
        (("brief.yaml", "formed through oppression", "a b c d e f g h i"), ["brief.yaml:11:3 quotation-long"]),
    ),
    check_cited: (
        (("brief.yaml", "46, evidence: [2]", "46"), ["brief.yaml:9:3 fact-uncited"]),
        (("brief.yaml", "46, evidence: [2]", "46, evidence: []"), ["brief.yaml:9:3 fact-uncited"]),
        (
            ("brief.yaml", "oppression, evidence: [1]", "oppression, evidence: []"),
            ["brief.yaml:11:3 quotation-uncited"],
        ),
    ),
    check_claims: (
        (("brief.yaml", "wish, evidence: [1-2]}", "wish}"), ["brief.yaml:15:9 claim-uncited"]),
        (("brief.yaml", "wish, evidence: [1-2]", "wish, evidence: []"), ["brief.yaml:15:20 claim-uncited"]),
        (("brief.yaml", "evidence: [1-2]", "evidence: [1]"), ["brief.yaml:15:20 claim-elsewhere"]),
        (("brief.yaml", "evidence: [1-2]", "evidence: [1-7]"), ["brief.yaml:15:20 claim-wide"]),
    ),
    check_uses: (
        (("brief.yaml", "  share: {", "  said: {kind: date, value: 2024}\n  share: {"), ["brief.yaml:9:3 fact-unused"]),
        (
            ("brief.yaml", "  oppression: {", "  line: {original: line, evidence: [1]}\n  oppression: {"),
            ["brief.yaml:11:3 fact-unused"],
        ),
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

PASSES: Mapping[Check, tuple[Change, ...]] = {
    check_doubled_ids: (("brief.yaml", "  share: {", "  wish: {"),),
    check_texts: (("text.en.yaml", "A border", "."),),
    check_paragraphs: (
        ("text.en.yaml", "    A border\n", "\n    A\n    border\n\n\n"),
        ("text.en.yaml", "title: |\n", "title: |  # the title\n"),
    ),
    check_braces: (("text.en.yaml", "A border", "A {{border}} {share:words}"),),
    check_references: (("text.en.yaml", "{share}", "{share:words} {{shares}}"),),
    check_same_references: (("text.fa.yaml", "{share}", "{share:words}"),),
    check_links: (("text.en.yaml", "A border", "A [border] (ftp://example.org/)"),),
    check_markup: (
        ("text.en.yaml", "A border", "[*A* **border**](mailto:desk@example.org) [see] (above) * _"),
        ("text.en.yaml", "A border", "{{[A](https://example.org/)}}"),
    ),
    check_names: (
        ("brief.yaml", "sha256:", "author: kabul\n  sha256:"),
        ("brief.yaml", "kind: percentage,", "kind: count, unit: camp,"),
        ("brief.yaml", "  - kind: points", "  - {kind: figures, items: [{fact: share, id: y}]}\n  - kind: points"),
    ),
    check_orthography: (("text.fa.yaml", "یک مرز", "یک مرز، کوه"), ("glossary.yaml", "      کابل", "      كابل")),
    check_paragraph_numbers: (("brief.yaml", "46, evidence: [2]", "46, evidence: []"),),
    check_quotation_length: (("brief.yaml", "formed through oppression", "a b c d e f g h"),),
    check_unread_markup: (
        ("text.en.yaml", "A border", r"*A* **border** \* < > #1 <tags> _a_ [b](https://example.org/*)"),
        ("text.fa.yaml", "یک مرز", "یک -مرز – سرحد"),
    ),
    check_calendar: (("brief.yaml", "  share: {", "  said: {kind: date, value: undated}\n  share: {"),),
    check_invisible: (
        ("text.fa.yaml", "یک مرز", "سال ۱۴۰۳ ه\u200d.ش."),
        ("text.fa.yaml", "یک مرز", "یک می\u200cمرز"),
    ),
    check_cited: (
        ("brief.yaml", "title: {", "issue: {date: today}\ntitle: {"),
        ("brief.yaml", "  share: {", "  today: {kind: date, value: 2024}\n  share: {"),
    ),
    check_claims: (
        ("brief.yaml", "kind: points", "kind: assessment"),
        ("brief.yaml", "46, evidence: [2]", "46, evidence: []"),
        ("brief.yaml", "title: {id: title}", "title: {id: title, evidence: [1]}"),
        ("brief.yaml", "[1-2]}", "[1-2], note: title}"),
    ),
    check_uses: (
        ("text.en.yaml", "Kabul says that {share} of it was {oppression}.", "Kabul speaks."),
        ("brief.yaml", "title: {", "issue: {date: share}\ntitle: {"),
    ),
    check_typed_digits: (
        ("text.en.yaml", "A border", "A border {share:digits} [here](https://example.org/2024/11)"),
        ("text.fa.yaml", "با ستم شکل گرفته", "در ۵ جا شکل گرفته"),
        ("text.en.yaml", "A border", "A [border](https://example.org/(a)2024)"),
        ("text.en.yaml", "A border", "A [https://example.org/2024](https://example.org/2024)"),
    ),
    check_bidi_controls: (("text.fa.yaml", "یک مرز", "یک می\u200cمرز"),),
    check_presentation_forms: (("text.fa.yaml", "یک مرز", "یک مرز ﷲ ﷺ ﷼ ﷽ ﴾۱﴿"),),
}

ELSEWHERE = {check_axes, check_charts, check_placeholders, check_vocabulary, *agreement.CHECKS}
"""Checks with a file of tests of their own, in this folder or in agreement/."""


def test_the_tables_hold_every_check_of_the_toolkit():
    assert CHECKS
    assert set(FAILS) == set(PASSES) == set(CHECKS) - ELSEWHERE


@pytest.mark.parametrize(
    ("check", "fault", "expected"),
    [
        pytest.param(check, fault, expected, id=f"{check.__name__}-{number}")
        for check, rows in FAILS.items()
        for number, (fault, expected) in enumerate(rows)
    ],
)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@pytest.mark.parametrize(
    ("check", "harmless"),
    [
        pytest.param(check, harmless, id=f"{check.__name__}-{number}")
        for check, rows in PASSES.items()
        for number, harmless in enumerate(rows)
    ],
)
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


def test_a_good_brief_is_met_with_silence(tmp_path):
    library = read_library(make_project(tmp_path))
    assert library.findings == library.by_brief[SLUG] == ()
    assert check_manuscript(library.manuscripts[SLUG], library) == []


def test_digits_in_names_of_the_glossary_are_not_typed(tmp_path):
    project = change(make_project(tmp_path), "glossary.yaml", "      Kabul\n", "      Group of 7\n")
    assert found(change(project, "text.en.yaml", "Kabul says", "The Group of 7 says"), check_typed_digits) == []
    change(project, "text.en.yaml", "Group of 7", "Group of 77")
    assert found(project, check_typed_digits) == ["text.en.yaml:6:18 digits-typed"]


def test_the_title_of_the_source_may_hold_digits(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "title: wish\n  sha256:")
    assert found(change(project, "text.en.yaml", "Kabul says", "2024"), check_typed_digits) == []


@pytest.mark.parametrize(
    ("broken", "check"), [("glossary", check_names), ("glossary", check_typed_digits), ("units", check_names)]
)
def test_nothing_is_missed_in_a_shared_file_that_could_not_be_read(broken, check, tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "author: kabul\n  sha256:")
    change(project, "brief.yaml", "kind: percentage,", "kind: count, unit: camp,")
    change(project, f"{broken}.yaml", "en:", "eng:")
    library = read_library(project)
    assert {finding.code for finding in library.findings} >= {"key-missing", "key-unknown"}
    assert list(check(library.manuscripts[SLUG], library)) == []


def test_findings_come_sorted_and_each_once(tmp_path):
    project = change(make_project(tmp_path), "house.yaml", "Our Desk", "Our \u200eDesk")
    change(project, "text.en.yaml", "A border", "A 5 {border 7")
    library = read_library(project)
    findings = check_manuscript(library.manuscripts[SLUG], library)
    assert findings == sorted(set(findings))
    assert told(findings) == [
        "text.en.yaml:4:7 digits-typed",
        "text.en.yaml:4:9 brace-stray",
        "text.en.yaml:4:17 digits-typed",
        "text.fa.yaml:3:3 editions-number",
        "text.fa.yaml:3:3 editions-number",
        "house.yaml:3:9 bidi-control",
    ]


DATE = ("brief.yaml", "  share: {", "  today: {kind: date, value: 2024}\n  share: {")


@pytest.mark.parametrize(
    ("user", "codes"),
    [
        (("brief.yaml", "title: {", "issue: {date: today}\ntitle: {"), []),
        (("brief.yaml", "sha256:", "published: today\n  sha256:"), ["fact-uncited"]),
        (
            ("brief.yaml", "sections:\n", "sections:\n  - {kind: timeline, items: [{when: today, id: x}]}\n"),
            ["fact-uncited"],
        ),
        (("text.en.yaml", "A border", "{today}"), ["fact-uncited"]),
    ],
)
def test_only_what_the_office_says_of_itself_needs_no_paragraph(tmp_path, user, codes):
    project = change(change(make_project(tmp_path), *DATE), *user)
    assert [row.split()[1] for row in found(project, check_cited)] == codes
    assert found(project, check_uses) == []


def test_a_fact_of_the_assessment_alone_needs_no_paragraph(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "46, evidence: [2]", "46")
    change(project, "brief.yaml", "kind: points", "kind: assessment")
    assert found(project, check_cited) == []
    change(project, "text.fa.yaml", "یک مرز", "{share}")
    assert found(project, check_cited) == ["brief.yaml:9:3 fact-uncited"]


def findings(project):
    library = read_library(project)
    return check_manuscript(library.manuscripts[SLUG], library)


def test_a_translated_reference_is_told_once(tmp_path):
    (finding,) = findings(change(make_project(tmp_path), "text.fa.yaml", "{share}", "{سهم}"))
    assert (finding.code, finding.message) == ("brace-stray", "'سهم' is no id")
    assert finding.hint == "ids are not translated; they are the same in both files"


def test_the_words_of_a_quotation_have_one_place(tmp_path):
    (finding,) = findings(change(make_project(tmp_path), "text.en.yaml", "  wish:", "  oppression: |\n    x\n  wish:"))
    assert (finding.code, finding.hint) == ("text-unplaced", "its words stand in brief.yaml; delete this text")


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


def test_an_address_is_shown_as_it_was_typed(tmp_path):
    project = make_project(tmp_path)
    for name, old in (("text.en.yaml", "A border"), ("text.fa.yaml", "یک مرز")):
        change(project, name, old, "[x](ftp://مثال.com/راه)")
    assert {finding.message for finding in findings(project)} == {"the link of 'title' leads to 'ftp://مثال.com/راه'"}


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


def test_a_solar_hijri_year_is_told(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "revised: 2026", "revised: 1403")
    (finding,) = findings(project)
    assert str(finding).endswith("date-solar 1403 looks like a Solar Hijri year — write the Gregorian date")
