"""Findings of orthography stand at the very character, weigh what they are worth, and carry what mends them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.rows import Fails, Passes, each_fault, each_harmless
from tests.projects import SLUG, change, found, make_project, told
from toolkit.checks.characters import DIGITS
from toolkit.checks.orthography.check import check_orthography, check_shared_orthography
from toolkit.checks.orthography.digits import RULES as OF_NUMBERS
from toolkit.checks.table import check_manuscript
from toolkit.findings import Finding, Fix, Severity
from toolkit.reader.library import read_library

ORTHOGRAPHY = ((11, "space-before-sign"), (14, "letter-arabic"))
FAILS: Fails = {
    check_orthography: (
        (("text.fa.yaml", "یک مرز", "یک مرز ، كوه"), [f"text.fa.yaml:4:{n} {code}" for n, code in ORTHOGRAPHY]),
        (("text.en.yaml", "A border", "A  border"), ["text.en.yaml:4:6 space-double"]),
    ),
}
PASSES: Passes = {
    check_orthography: (("text.fa.yaml", "یک مرز", "یک مرز، کوه"), ("glossary.yaml", "      کابل", "      كابل")),
}


def findings(project) -> list[Finding]:
    library = read_library(project)
    return sorted(check_orthography(library.manuscripts[SLUG], library))


def title(tmp_path: Path, text: str):
    return change(make_project(tmp_path), "text.fa.yaml", "یک مرز", text)


@each_fault(FAILS)
def test_a_fault_is_found_where_it_stands(check, fault, expected, tmp_path):
    assert sorted(found(change(make_project(tmp_path), *fault), check)) == sorted(expected)


@each_harmless(PASSES)
def test_what_is_right_is_left_alone(check, harmless, tmp_path):
    assert found(change(make_project(tmp_path), *harmless), check) == []


def test_a_fault_is_told_with_its_word_and_mended_in_its_place(tmp_path):
    (finding,) = findings(title(tmp_path, "یک\n    مرز كوهستانی"))
    assert told([finding]) == ["text.fa.yaml:5:9 letter-arabic"]
    assert finding.message == "a letter of another keyboard stands in a Persian word: “كوهستانی”"
    assert finding.hint == "write “کوهستانی”"
    assert finding.fix == Fix("ك", "ک")
    assert finding.severity is Severity.ERROR


def test_a_hint_shows_the_whole_word_as_it_should_be(tmp_path):
    first, second = findings(title(tmp_path, "مرز كوهستاني"))
    assert [first.fix, second.fix] == [Fix("ك", "ک"), Fix("ي", "ی")]
    assert first.hint == second.hint == "write “کوهستانی”"


def test_rules_that_share_a_character_give_one_hint(tmp_path):
    """Who follows the hint of the first would otherwise be told of the second."""
    first, second = findings(title(tmp_path, "«كار »می‌کند"))[1:]
    assert [first.code, second.code] == ["space-in-brackets", "space-at-brackets"]
    assert [first.fix, second.fix] == [Fix(" »", "»"), None]
    assert first.message.endswith(": “«كار »می‌کند”")
    assert first.hint == second.hint == "write “«کار» می‌کند”"


def test_a_hint_mends_what_is_certain_at_its_place_by_other_rules(tmp_path):
    letter, quotes, suffix = sorted(findings(title(tmp_path, 'نام "كار ها"')), key=lambda found: found.code)
    assert [letter.hint, suffix.hint] == ['write “"کار”', "write “«کارها»”"]
    assert (quotes.hint, quotes.fix) == ("write “«کارها»”", Fix('"كار ها"', "«كار ها»"))


def test_a_hint_leaves_alone_what_may_be_right_beside_it(tmp_path):
    letter, brackets = findings(title(tmp_path, "كار«نو»"))
    assert (letter.code, letter.hint) == ("letter-arabic", "write “کار«نو»”")
    assert (brackets.severity, brackets.hint) == (Severity.WARNING, "write “کار «نو»”")


def test_a_hint_is_one_line(tmp_path):
    before, after = findings(title(tmp_path, "یک مرز\n    ،كه دور است"))[:2]
    assert {before.code, after.code} == {"space-before-sign", "space-after-sign"}
    assert "\n" not in before.sentence + after.sentence
    assert after.hint == "write “مرز ، که”"


def test_what_may_be_right_is_a_warning_without_a_fix(tmp_path):
    (finding,) = findings(title(tmp_path, "خانه ای در کنار مرز"))
    assert (finding.code, finding.severity, finding.fix) == ("suffix-apart", Severity.WARNING, None)
    assert finding.hint == "write “خانه‌ای”"


def test_a_fault_over_the_end_of_a_line_has_no_fix(tmp_path):
    (finding,) = findings(title(tmp_path, "والی می\n    گوید"))
    assert (finding.code, finding.fix) == ("verb-prefix", None)
    assert finding.message.endswith(": “می گوید”")


def test_a_text_that_shares_a_line_with_its_key_has_no_fix(tmp_path):
    project = change(make_project(tmp_path), "text.fa.yaml", "title: |\n    یک مرز", "title: مرز كوه")
    (finding,) = findings(project)
    assert (told([finding]), finding.fix) == (["text.fa.yaml:3:3 letter-arabic"], None)


def test_names_of_the_glossary_are_left_alone_in_texts(tmp_path):
    project = change(make_project(tmp_path), "glossary.yaml", "      کابل", "      مارس كابل")
    change(project, "text.fa.yaml", "یک مرز", "در مارس كابل")
    assert findings(project) == []
    library = read_library(project)
    assert told(check_shared_orthography(library)) == [
        "glossary.yaml:6:7 iranian-month",
        "glossary.yaml:6:12 letter-arabic",
    ]


def test_the_shared_files_are_read_in_their_languages(tmp_path):
    project = change(make_project(tmp_path), "house.yaml", "    Our Desk", "    Our  Desk")
    change(project, "house.yaml", "    دفتر ما", "    دفتر ما،")
    change(project, "units.yaml", "      اردوگاه", "      اردوگاه ،")
    change(project, "glossary.yaml", "  kabul:\n", "  kabul:\n    note: 'a , b'\n    also: {fa: ['کابل ها']}\n")
    library = read_library(project)
    assert told(check_shared_orthography(library)) == [
        "glossary.yaml:4:17 suffix-apart",
        "house.yaml:3:8 space-double",
        "units.yaml:5:14 space-before-sign",
    ]


def test_the_title_of_the_source_in_its_own_words_is_not_ours_to_mend(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "sha256:", "title: wish\n  sha256:")
    change(project, "text.en.yaml", "Kabul says", 'Kabul "says"')
    change(project, "text.fa.yaml", "کابل می‌گوید", "كابل می‌گوید")
    assert found(project, check_orthography) == ["text.fa.yaml:6:5 letter-arabic"]


def test_a_digit_in_a_text_is_told_once(tmp_path):
    """Where numbers are facts, it is typed by hand; in a quotation and in the name of the house it is Latin."""
    project = change(title(tmp_path, "از ٤ تا 12 مرز"), "text.fa.yaml", "با ستم", "با 7 ستم")
    change(project, "house.yaml", "    دفتر ما", "    دفتر 5")
    library = read_library(project)
    all_found = [*check_manuscript(library.manuscripts[SLUG], library), *check_shared_orthography(library)]
    assert [row for row in told(all_found) if "digit" in row] == [
        "text.fa.yaml:4:8 digits-typed",
        "text.fa.yaml:4:13 digits-typed",
        "text.fa.yaml:8:8 digit-latin",
        "house.yaml:5:10 digit-latin",
    ]


@pytest.mark.parametrize("number", ["۱۲٪", "۱۲%", "%۱۲", "۱۲ %", "۱۲.۵٪", "1,234", "٤٬٥ ٪"])
def test_a_number_is_told_once_with_its_signs(tmp_path, number):
    project = change(title(tmp_path, f"سهم {number} است"), "text.fa.yaml", "با ستم", f"با {number} ستم")
    library = read_library(project)
    codes: dict[int, list[str]] = {4: [], 8: []}
    for one in check_manuscript(library.manuscripts[SLUG], library):
        if one.code == DIGITS.code or one.code in {rule.code for rule in OF_NUMBERS}:
            codes[one.place.line].append(one.code)
    assert codes[4] == [DIGITS.code]
    assert codes[8]
    assert DIGITS.code not in codes[8]


def test_a_sign_behind_a_fact_is_told(tmp_path):
    project = title(tmp_path, "{share}٪ و {share:digits} %")
    assert [found.code for found in findings(project)] == ["percent-in-prose", "percent-latin"]


def test_english_is_read_as_english(tmp_path):
    project = change(make_project(tmp_path), "text.en.yaml", "A border", 'A "border" ,  said the the Каbul ي')
    assert [row.split()[1] for row in found(project, check_orthography)] == [
        "quotes-straight",
        "space-before-sign",
        "space-double",
        "word-repeated",
        "script-mixed",
    ]
