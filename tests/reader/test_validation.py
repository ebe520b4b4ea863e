from __future__ import annotations

import re

import pytest

from tests.projects import BRIEF, SLUG, change, make_project, path_of, told
from toolkit.reader.library import read_library


@pytest.mark.parametrize(
    ("name", "old", "new", "expected", "message"),
    [
        ("brief.yaml", "revised: 2026-11-20\n", "", "1:1 key-missing", "'revised' is missing"),
        ("brief.yaml", "  paragraphs: 2\n", "", "3:1 key-missing", "'paragraphs' is missing"),
        ("brief.yaml", "revised:", "revisd: 1\nrevised:", "2:1 key-unknown", "the key 'revisd' is not known here"),
        ("brief.yaml", "kind: percentage", "kind: share", "9:3 kind-unknown", "no such kind: share"),
        ("brief.yaml", "kind: percentage, ", "", "9:3 kind-missing", "the key 'kind' is missing"),
        ("brief.yaml", "kind: points", "kind: point", "13:5 kind-unknown", "no such kind: point"),
        ("brief.yaml", "{id: title}", "{id: Title}", "7:9 value-form", "'Title' does not have the form ^[a-z]"),
        ("brief.yaml", "original: en", "original: de", "1:1 value-choice", "'de' is not one of 'en' or 'fa'"),
        ("brief.yaml", "value: 46", "value: many", "9:29 value-wrong", "'many' is not a number"),
        ("brief.yaml", "value: 46", "value: .nan", "9:29 value-wrong", "'.nan' is not a number"),
        ("brief.yaml", "value: 46", "value: 1e999999999", "9:29 value-wrong", "is too large for 'value'"),
        ("brief.yaml", "[1-2]}", "[2-1]}", "15:20 value-wrong", "'2-1' does not count upwards from 1"),
        ("brief.yaml", "[1-2]}", "[one]}", "15:20 value-wrong", "'one' is neither a paragraph number nor a range"),
        ("brief.yaml", "[1-2]}", "1}", "15:20 value-type", "'evidence' needs a list"),
        ("brief.yaml", "{id: title}", "title", "7:1 value-type", "'title' needs keys of its own"),
        ("brief.yaml", "2026-11-20", "2026-11-31", "2:1 value-wrong", "'2026-11-31' is not a date"),
        ("brief.yaml", "46, ", "46, bound: over, ", "9:40 value-choice", "'over' is not one of"),
        (
            "brief.yaml",
            "original: formed through oppression",
            "original: ''",
            "11:16 value-wrong",
            "'original' says too little",
        ),
        (
            "brief.yaml",
            "file: article.txt",
            "file: ../article.txt",
            "4:3 value-wrong",
            "is not the bare name of a file",
        ),
        ("brief.yaml", "file: article.txt", "file: /etc/passwd", "4:3 value-wrong", "is not the bare name of a file"),
        (
            "brief.yaml",
            "file: article.txt",
            "file: ..\\article.txt",
            "4:3 value-wrong",
            "is not the bare name of a file",
        ),
        ("brief.yaml", "file: article.txt", "file: ..", "4:3 value-wrong", "is not the bare name of a file"),
        ("brief.yaml", "{id: title}", "{id: title, note: x}", "7:20 key-unknown", "the key 'note' is not known here"),
        ("text.en.yaml", "A border", "A border" * 1000, "3:3 value-long", "'title' has more than 5000 characters"),
        ("text.en.yaml", "|\n    A border", "5", "3:3 value-type", "'title' needs a text"),
        ("text.en.yaml", " |\n    A border", "", "3:3 value-type", "'title' needs a text"),
        ("text.en.yaml", "text:\n", "text: []\nx:\n", "2:1 value-type", "needs keys of its own"),
        (
            "house.yaml",
            "    دفتر ما",
            "    دفتر ما\nstyle: {paper: A3}",
            "6:9 value-choice",
            "'A3' is not one of 'A4', 'Letter' or 'A5'",
        ),
        ("glossary.yaml", "    fa: |\n      کابل\n", "", "2:3 key-missing", "'fa' is missing"),
        ("units.yaml", "other: camps", "others: camps", "2:19 key-unknown", "the key 'others' is not known here"),
    ],
)
def test_what_the_model_refuses_is_told_to_an_author(tmp_path, name, old, new, expected, message):
    project = change(make_project(tmp_path), name, old, new)
    library = read_library(project)
    findings = [*library.findings, *library.by_brief[SLUG]]
    wanted = f"{name}:{expected}"
    assert wanted in told(findings)
    finding = next(f for f in findings if told([f]) == [wanted])
    assert message in finding.message
    assert "pydantic" not in str(finding)


@pytest.mark.parametrize("name", ["brief.yaml", "text.en.yaml", "house.yaml", "glossary.yaml", "units.yaml"])
@pytest.mark.parametrize("data", ["- a list\n", "only words\n", "12\n"])
def test_a_file_without_keys_is_told_as_such(tmp_path, name, data):
    project = make_project(tmp_path)
    next(project.content.rglob(name)).write_text(data, "utf-8")
    library = read_library(project)
    findings = [*library.findings, *library.by_brief[SLUG]]
    assert [(finding.code, finding.message) for finding in findings] == [
        ("value-type", f"{name!r} needs keys of its own, indented below it")
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2024-02-30", "'2024-02-30' is not in the calendar"),
        ('"0000"', "'0000' is not in the calendar"),
        ("0000-H1", "'0000-H1' is not in the calendar"),
    ],
)
def test_a_date_of_a_fact_is_checked(tmp_path, value, message):
    project = change(make_project(tmp_path), "brief.yaml", "kind: percentage, value: 46", f"kind: date, value: {value}")
    (finding,) = read_library(project).by_brief[SLUG]
    assert told([finding]) == ["brief.yaml:9:23 value-wrong"]
    assert finding.message.startswith(message)
    assert finding.message.endswith("write it like 2024-11-18 or 2024-09")


@pytest.mark.parametrize(
    ("name", "old", "new", "hint"),
    [
        ("brief.yaml", "value: 46", "value: five", "write it in digits, as in `value: 46` or `value: 12.5`"),
        ("brief.yaml", "paragraphs: 2", "paragraphs: two", "write it in digits, as in `paragraphs: 9`"),
        ("brief.yaml", "2026-11-20", "2026-13-20", "write year, month and day, as in `revised: 2026-11-20`"),
        ("brief.yaml", "2026-11-20", "soon", "write year, month and day, as in `revised: 2026-11-20`"),
        ("text.fa.yaml", "  title:", "  عنوان:", "ids are not translated; they are the same in both files"),
        ("text.fa.yaml", "  title:", "  Title:", "an id begins with a small Latin letter; "),
        ("brief.yaml", "{id: title}", "{id: \u200ftitle}", "an id begins with a small Latin letter; "),
    ],
)
def test_a_hint_shows_what_is_expected(tmp_path, name, old, new, hint):
    (finding,) = read_library(change(make_project(tmp_path), name, old, new)).by_brief[SLUG]
    assert finding.hint.startswith(hint)


@pytest.mark.parametrize("value", ["null", "true", "x", "-1", "1.5", "99999999999999999", "[]", "[[1]]", "{}", "''"])
def test_nothing_is_told_in_the_words_of_the_library(tmp_path, value):
    for line in BRIEF.splitlines():
        for old in re.findall(r"(?<=: )[^ {},\n][^{},\n]*", line):
            project = make_project(tmp_path)
            path_of(project, "brief.yaml").write_text(BRIEF.replace(line, line.replace(old, value)), "utf-8")
            for finding in read_library(project).by_brief[SLUG]:
                assert " should " not in finding.message, finding
