"""Names of the glossary in the two texts of a unit."""

from __future__ import annotations

import pytest

from tests.checks.agreement.names import GLOSSARY
from tests.checks.agreement.units import codes, found, unit
from tests.projects import told
from toolkit.checks.agreement.names import check_same_names, check_spelling_of_names
from toolkit.findings import Fix, Severity

RIGHT = (
    ("Sayed Amin spoke in Kabul.", "سید امین در کابل سخن گفت."),
    ("Sayed Amin spoke; Amin’s words were few.", "سید امین سخن گفت؛ سخنان امین کوتاه بود."),
    ("Amin, that is Sayed Amin, came.", "امین، یعنی سید امین، آمد."),
    ("He is an honest man.", "او مردی امین است."),
    ("The merciful helps.", "خداوند رحمان یاری می‌کند."),
    ("Emam Ali Rahman came.", "امام‌علی رحمان آمد."),
    ("Kabul’s streets", "کوچه‌های کابل"),
    ("The Kabuls of this world", "کابل‌های این جهان"),
    ("They are from Kabul.", "آنان از کابل‌اند."),
    ("A man of Kabul", "مردی کابلی"),
    ("The Afghan border", "مرز افغانستان"),
    ("Chinese goods", "کالای چین"),
    ("Iranian goods", "کالای ایرانی"),
    ("The layout of the text", "چینش متن"),
    ("Tajik officials in Tajikistan", "مقام‌های تاجکستان"),
    ("Free Afghanistan wrote it.", "افغانستان آزاد آن را نوشت."),
    ("Free Afghanistan writes of Afghanistan.", "افغانستان آزاد از افغانستان می‌نویسد."),
    ("The Islamic Emirate and the Taliban", "امارت اسلامی و طالبان"),
    ("Interim government", "حکومت موقت"),
    ("A government of the interim", "حکومتی موقتی"),
    ("The **Taliban** in [Kabul](https://example.org/Iran)", "**طالبان** در [کابل](https://example.org/Iran)"),
    ("The Taliban’s opponents", "مخالفان طالبان‌"),
    ("Sayed\nAmin came.", "سید\nامین آمد."),
    ("The Committee for Security met.", "کمیتهٔ امنیت جلسه کرد."),
    ("(Kabul)", "«کابل»"),
    ("The China–Afghanistan road", "سرک چین–افغانستان"),
    ("anti-Taliban forces", "نیروهای ضدطالبان و طالبان"),
)
WRONG = (
    ("Sayed Amin spoke.", "کریم والی سخن گفت.", ["editions-name-other"]),
    ("It is in Kabul.", "در فیض‌آباد است.", ["editions-name-other"]),
    ("It is in Kabul.", "در این شهر است.", ["editions-name"]),
    ("It is in the city.", "در کابل است.", ["editions-name"]),
    ("Sayed Amin spoke; Karim Wali did not.", "سید امین سخن گفت؛ او نگفت.", ["editions-name"]),
    ("Emam Ali Rahman came.", "رحمانی آمد.", ["editions-name"]),
    ("Free Afghanistan wrote it.", "در افغانستان آن را نوشت.", ["editions-name", "editions-name"]),
    ("Afghanistan wrote it.", "افغانستان آزاد آن را نوشت.", ["editions-name", "editions-name"]),
    ("China and Iran met.", "چین و تاجکستان دیدار کردند.", ["editions-name-other"]),
    ("China met.", "چین و تاجکستان دیدار کردند.", ["editions-name"]),
    ("The Committee for Security met.", "این کمیته جلسه کرد.", ["editions-name"]),
    ("They met in Dushanbe.", "آنان در کابل دیدار کردند.", ["editions-name-other"]),
    ("Sayed Amin is in Kabul.", "کریم والی در ایران است.", ["editions-name-other"] * 2),
    ("The interim government fell.", "حکومت سقوط کرد.", ["editions-name"]),
    ("The Taliban came.", "آنان آمدند.", ["editions-name"]),
    ("Amin, that is Sayed Amin, came with Rahman, Emam Ali Rahman.", "سید امین آمد.", ["editions-name"]),
    ("The city of Kabul is in Afghanistan.", "شهر کابل در آن کشور است.", ["editions-name"]),
)


@pytest.mark.parametrize(("english", "persian"), RIGHT)
def test_the_same_names_are_left_alone(english, persian, tmp_path):
    assert found(unit(tmp_path, english, persian, GLOSSARY), check_same_names) == []


@pytest.mark.parametrize(("english", "persian", "expected"), WRONG)
def test_other_names_are_found(english, persian, expected, tmp_path):
    assert codes(unit(tmp_path, english, persian, GLOSSARY), check_same_names) == expected


def test_a_finding_says_both_names_and_stands_at_the_second(tmp_path):
    (finding,) = found(unit(tmp_path, "It is in Kabul.", "این در ایران است.", GLOSSARY), check_same_names)
    assert told([finding]) == ["text.fa.yaml:6:12 editions-name-other"]
    assert finding.message == "'wish' names “Kabul” in English and “ایران” in Persian"


def test_what_is_missing_is_a_warning_at_the_translation(tmp_path):
    (finding,) = found(unit(tmp_path, "It is in Kabul.", "آن‌جاست.", GLOSSARY), check_same_names)
    assert told([finding]) == ["text.fa.yaml:5:3 editions-name"]
    assert finding.message == "“Kabul” in 'wish' is not named in the Persian"
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("english", "persian", "expected"),
    [
        ("In Faizabad", "در فیض آباد", [("فیض آباد", "فیض‌آباد")]),
        ("In Faizabad", "در فیضآباد", [("فیضآباد", "فیض‌آباد")]),
        ("In Tajikistan", "در تاجیکستانی‌ها", [("تاجیکستان", "تاجکستان")]),
        ("Rakhman’s men", "مردان رحمان", [("Rakhman", "Rahman")]),
        ("The Committee for Security", "کمیته امنیت", [("کمیته امنیت", "کمیتهٔ امنیت")]),
        ("Emam Ali Rahman", "امام علی رحمان", [("امام علی رحمان", "امام‌علی رحمان")]),
        ("Emam Ali Rahman", "امام\nعلی رحمان", [None]),
        ("Emam Ali Rahman", "امام‌*علی* رحمان", []),
        ("Emam\nAli Rahman", "امام‌علی\nرحمان", []),
        ("Interim government in Kabul’s", "حکومت موقت در کابل‌", []),
        ("In Afghan Kabul", "در کابل افغانستانی", []),
    ],
)
def test_a_name_has_one_spelling(english, persian, expected, tmp_path):
    mended = [finding.fix for finding in found(unit(tmp_path, english, persian, GLOSSARY), check_spelling_of_names)]
    assert mended == [row and Fix(*row) for row in expected]
