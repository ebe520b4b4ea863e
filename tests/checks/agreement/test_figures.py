"""Numbers and dates of the two texts of a unit, by value."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.checks.agreement.units import codes, found, unit
from tests.projects import SLUG, change, make_project, told
from toolkit.checks.agreement.figures import check_figures
from toolkit.checks.table import check_manuscript
from toolkit.findings import Severity
from toolkit.l10n.format import format_fact
from toolkit.l10n.numerals.dates import read_values
from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.facts import Bound, CalendarDate, Fact, Form
from toolkit.model.house import UnitOfMeasure
from toolkit.project import Project, shipped
from toolkit.reader.library import read_library

RIGHT = (
    ("Some 3.5 million people need food.", "حدود ۳٫۵ میلیون نفر به غذا نیاز دارند."),
    ("Some 3.5 million people need food.", "حدود سه و نیم میلیون نفر به غذا نیاز دارند."),
    ("Some three and a half million need food.", "حدود ۳/۵ ملیون نفر به غذا نیاز دارند."),
    ("The government fell on 15 August 2021.", "حکومت به تاریخ ۲۴ اسد ۱۴۰۰ سقوط کرد."),
    ("The government fell on August 15, 2021.", "حکومت در بیست و چهارم اسد سال ۱۴۰۰ سقوط کرد."),
    ("The government fell on 15 August 2021.", "حکومت به تاریخ ۲۴ اسد ۱۴۰۰ (۱۵ اگست ۲۰۲۱) سقوط کرد."),
    ("It was signed on 15/08/2021.", "این سند به تاریخ ۱۴۰۰/۵/۲۴ امضا شد."),
    ("It was signed in August 2021.", "این سند در اگست ۲۰۲۱ (اسد–سنبله ۱۴۰۰) امضا شد."),
    ("It was signed on 18 November.", "این سند در ۲۸ عقرب امضا شد."),
    ("The talks of 18–20 November 2024 failed.", "گفت‌وگوهای ۲۸ تا ۳۰ عقرب ۱۴۰۳ به نتیجه نرسید."),
    ("He ruled from 1992 to 1996.", "او از ۱۳۷۱ تا ۱۳۷۵ حکومت کرد."),
    ("Two thirds of the wells are dry.", "دو سوم چاه‌ها خشک است."),
    ("A quarter of the wells are dry.", "ربع چاه‌ها خشک است."),
    ("Half of the pupils are girls.", "نیمی از شاگردان دختر استند."),
    ("Half of the pupils are girls.", "پنجاه درصد شاگردان دختر استند."),
    ("He worked there for the past two decades.", "او در دو دههٔ گذشته در آن‌جا کار کرد."),
    ("He worked there for two decades.", "او بیست سال در آن‌جا کار کرد."),
    ("It was built in the 1980s.", "در دههٔ ۱۹۸۰ ساخته شد."),
    ("It was built in the eighties.", "در دههٔ هشتاد میلادی ساخته شد."),
    ("It was built in the 1980s.", "در دههٔ شصت خورشیدی ساخته شد."),
    ("The 21st century began badly.", "قرن بیست و یکم بد آغاز شد."),
    ("The 21st century began badly.", "قرن ۲۱ بد آغاز شد."),
    ("For two centuries it stood.", "دوصد سال برپا بود."),
    ("They put up a dozen tents.", "آنان یک درجن خیمه برپا کردند."),
    ("They put up twelve tents.", "آنان یک درجن خیمه برپا کردند."),
    ("Hundreds of thousands fled.", "صدها هزار نفر فرار کردند."),
    ("Hundreds of thousands fled.", "چند صد هزار نفر فرار کردند."),
    ("Several thousand fled.", "چند هزار نفر فرار کردند."),
    ("Several million fled.", "چندین میلیون نفر فرار کردند."),
    ("One hundred and twenty fled.", "یکصد و بیست تن فرار کردند."),
    ("Nineteen people fled.", "نزده تن فرار کردند."),
    ("Three quarters of the wells are dry.", "سه ربع چاه‌ها خشک است."),
    ("It began in mid-July.", "در نیمهٔ جولای آغاز شد."),
    ("It began in the first half of 2024.", "در نیمهٔ نخست سال ۲۰۲۴ آغاز شد."),
    ("Dozens fled.", "ده‌ها تن فرار کردند."),
    ("Both sides met.", "طرفین دیدار کردند."),
    ("The two sides met.", "هر دو طرف دیدار کردند."),
    ("One of the ministers came.", "یکی از وزیران آمد."),
    ("A diplomat came; no one met him.", "یک دیپلومات آمد؛ هیچ‌کس با او دیدار نکرد."),
    ("It lasted a second.", "یک ثانیه دوام کرد."),
    ("It rained and it snowed.", "نه تنها باران، بلکه برف نیز بارید."),
    ("The village has no school.", "این ده مکتب ندارد."),
    ("The smoke harmed his lungs.", "دود به شش‌های او آسیب رساند."),
    ("They met on Tuesday and on Thursday.", "آنان روزهای سه‌شنبه و پنج‌شنبه دیدار کردند."),
    ("They met at the crossroads.", "آنان در چهارراه دیدار کردند."),
    ("The table of the new year was laid.", "سفرهٔ هفت‌سین هموار شد."),
    ("Some forty-six per cent agreed.", "نزدیک به ۴۶ فیصد موافق بودند."),
    ("It costs $2 billion.", "دو بیلیون دالر هزینه دارد."),
    ("It costs 2bn dollars.", "دو میلیارد دالر هزینه دارد."),
    ("It costs three thousand five hundred million.", "سه میلیارد و پنجصد میلیون هزینه دارد."),
    ("They are the second most important group.", "آنان دومین گروه مهم‌اند."),
    ("He came for the first time.", "او برای بار نخست آمد."),
    ("The border is 1,344 kilometres long.", "مرز ۱۳۴۴ کیلومتر طول دارد."),
    ("It is a five-year plan.", "این یک پلان پنج‌ساله است."),
    ("They held trilateral talks.", "آنان گفت‌وگوهای سه‌جانبه داشتند."),
    ("It fell to minus five.", "به منفی پنج رسید."),
    ("The plan of COVID-19 failed.", "پلان کووید-۱۹ ناکام شد."),
    ("In mid-September nine people came.", "در اواسط سپتمبر نه نفر آمدند."),
    ("A 40-year-old man came.", "مردی ۴۰‌ساله آمد."),
    ("**3.5** million of [them](https://example.org/2024)", "**۳٫۵** میلیون از [آنان](https://example.org/2024)"),
    ("The growth was 46 per cent a year.", "این رشد چهل و شش درصد در سال بود."),
    ("It was {share:digits} per cent.", "این رقم {share} بود."),
    ("The price had fallen by a third within a year.", "نرخ‌ها در یک سال یک‌سوم پایین آمده است."),
    ("It pays for one in four of them.", "بودجه تنها برای یک‌چهارم آنان بسنده است."),
    ("One in six has finished school.", "از هر شش تن تنها یک تن مکتب را به پایان رسانده است."),
    ("A quarter of them have a tent.", "از هر چهار تن یک تن خیمه دارد."),
    ("In every third room two grades sit together.", "در یک‌سوم اتاق‌ها دو دوره کنار هم می‌نشینند."),
    ("The other three quarters slept in schools.", "سه‌چهارم دیگر در مکتب‌ها خوابیدند."),
    ("They began in the second week of Asad.", "در هفتهٔ دوم اسد آغاز کردند."),
    ("It stays closed until Mizan.", "تا ماه میزان بسته است."),
    ("It stays closed until Mizan.", "تا میزان بسته است."),
    ("In mid-Asad the canal ran dry.", "در نیمهٔ اسد جوی خشک شد."),
    ("They meet again in a fortnight.", "دو هفته بعد دوباره دیدار می‌کنند."),
    ("It began in July.", "در ماه سرطان آغاز شد."),
    ("A five per cent rise followed.", "رشد پنج درصدی در پی آن آمد."),
    ("Forty-six per cent agreed.", "چهل و شش فیصدی موافق بودند."),
    ("It rose by five percentage points.", "پنج واحد درصد بالا رفت."),
    ("Three ways were named; none of the three won.", "سه راه نام برده شد؛ هیچ‌یک از این سه راه برنده نشد."),
    ("They measured in the nineteen-sixties.", "در دههٔ شصت میلادی اندازه می‌گرفتند."),
    ("He is a man in his fifties.", "او مردی پنجاه و چند ساله است."),
    ("They visited one hundred and twenty classes.", "از یکصد و بیست صنف بازدید کردند."),
    ("His sons are nineteen and twenty-four.", "پسرانش نوزده‌ساله و بیست‌وچهارساله‌اند."),
    ("It is open until half past three.", "تا سه‌ونیم بعدازظهر باز است."),
)
WRONG = (
    ("Some 3.5 million people need food.", "حدود ۳۵ میلیون نفر به غذا نیاز دارند.", ["editions-number"]),
    ("Some 3.5 million people need food.", "حدود ۳٫۵ میلیارد نفر به غذا نیاز دارند.", ["editions-number"]),
    ("Some 3.5 million people need food.", "مردم به غذا نیاز دارند.", ["editions-number"]),
    ("People need food.", "حدود سه و نیم میلیون نفر به غذا نیاز دارند.", ["editions-number"]),
    ("The government fell on 15 August 2021.", "حکومت به تاریخ ۲۵ اسد ۱۴۰۰ سقوط کرد.", ["editions-date"]),
    ("The government fell on 15 August 2021.", "حکومت در اگست ۲۰۲۱ سقوط کرد.", ["editions-date"]),
    ("The government fell on 15 August 2021.", "حکومت سقوط کرد.", ["editions-date"]),
    ("The government fell.", "حکومت در پانزدهم اگست سقوط کرد.", ["editions-date"]),
    ("It fell on 15 August 2021.", "به تاریخ ۲۴ اسد ۱۴۰۰ (۱۶ اگست ۲۰۲۱) سقوط کرد.", ["date-calendars"]),
    ("It fell on 24 Asad 1400 (16 August 2021).", "به تاریخ ۲۴ اسد ۱۴۰۰ سقوط کرد.", ["date-calendars"]),
    ("It was signed in August 2021.", "این سند در سپتمبر ۲۰۲۱ امضا شد.", ["editions-date"]),
    ("It was signed in November.", "این سند در دسمبر امضا شد.", ["editions-date"]),
    ("It was signed in November.", "این سند امضا شد.", ["editions-number-word"]),
    ("It grew in the first half of 2024.", "در نیمهٔ دوم ۲۰۲۴ افزایش یافت.", ["editions-date"]),
    ("He ruled from 1992.", "او از ۱۳۷۵ حکومت کرد.", ["editions-date"]),
    ("Two ministers came.", "سه وزیر آمدند.", ["editions-number"]),
    ("Five ministers came.", "وزیران آمدند.", ["editions-number-word"]),
    ("The ministers came.", "پنج وزیر آمدند.", ["editions-number-word"]),
    ("Some 46 per cent agreed.", "نزدیک به ۴۶ نفر موافق بودند.", ["editions-number"]),
    ("Twenty-five came.", "پنجاه و دو نفر آمدند.", ["editions-number"]),
    ("Two thirds are dry.", "یک سوم آن‌ها خشک است.", ["editions-number"]),
    ("For two decades it stood.", "دو سال برپا بود.", ["editions-number"]),
    ("Hundreds fled.", "هزاران نفر فرار کردند.", ["editions-number"]),
    ("Thousands fled.", "هزار نفر فرار کردند.", ["editions-number"]),
    ("It was built in the 1980s.", "در دههٔ ۱۹۹۰ ساخته شد.", ["editions-number"]),
    ("It fell to minus five.", "به پنج رسید.", ["editions-number"]),
    ("They put up a dozen tents.", "آنان ده خیمه برپا کردند.", ["editions-number"]),
    ("Three thousand fled.", "چند هزار نفر فرار کردند.", ["editions-number"]),
    ("It began in July.", "در نیمهٔ جولای آغاز شد.", ["editions-date"]),
    ("It is 1,344 kilometres.", "۱٬۳۴۵ کیلومتر است.", ["editions-number"]),
    ("It is 100 kilometres.", "دوصد کیلومتر است.", ["editions-number"]),
    ("Nine people came.", "هشت نفر آمدند.", ["editions-number"]),
    ("It was {share:digits} million.", "این رقم {share:digits} میلیارد بود.", ["editions-number"]),
    ("3 came, 5 stayed.", "۵ نفر آمدند، ۸ نفر ماندند.", ["editions-number"]),
    ("5 camps and 7 camps", "۷ کمپ", ["editions-number"]),
    ("The price had fallen by a third.", "نرخ‌ها یک‌چهارم پایین آمده است.", ["editions-number"]),
    ("It pays for one in four of them.", "بودجه تنها برای یک‌پنجم آنان بسنده است.", ["editions-number"]),
    ("They began in the second week of Asad.", "در هفتهٔ سوم اسد آغاز کردند.", ["editions-number"]),
    ("It fell on 2 Asad 1404.", "در هفتهٔ دوم اسد سقوط کرد.", ["editions-number-word", "editions-date"]),
    ("It rose by five percentage points.", "پنج درصد بالا رفت.", ["editions-number"]),
    ("It rose by five per cent.", "پنج واحد درصد بالا رفت.", ["editions-number"]),
    ("It stays closed until Mizan.", "تا ماه عقرب بسته است.", ["editions-number-word"]),
    ("They began in the second week of Asad.", "در هفتهٔ دوم سنبله آغاز کردند.", ["editions-number-word"]),
    ("Three ways were named.", "چهار راه نام برده شد.", ["editions-number-word"]),
    ("They measured in the nineteen-sixties.", "در دههٔ هفتاد میلادی اندازه می‌گرفتند.", ["editions-number"]),
    ("They visited one hundred and twenty classes.", "از یکصد و سی صنف بازدید کردند.", ["editions-number"]),
    ("His son is twenty-four.", "پسرش بیست‌وپنج‌ساله است.", ["editions-number"]),
    ("It is open until half past three.", "تا چهار‌ونیم بعدازظهر باز است.", ["editions-number"]),
)


@pytest.mark.parametrize(("english", "persian"), RIGHT)
def test_what_agrees_is_left_alone(english, persian, tmp_path):
    assert found(unit(tmp_path, english, persian), check_figures) == []


@pytest.mark.parametrize(("english", "persian", "expected"), WRONG)
def test_what_differs_is_found(english, persian, expected, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_figures) == expected


def test_a_finding_says_both_and_stands_at_the_number(tmp_path):
    project = unit(tmp_path, "Some 3.5 million\npeople need food.", "حدود\n**۳۵ میلیون** نفر به غذا نیاز دارند.")
    (finding,) = found(project, check_figures)
    assert told([finding]) == ["text.fa.yaml:7:7 editions-number"]
    assert finding.message == "'wish' says '3.5 million' in English and '۳۵ میلیون' in Persian"
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("persian", ["حدود ۳٫۵ میلیون نفر آمدند.", "در 15 اگست آمدند.", "به تاریخ ۲۴ اسد ۱۴۰۰ آمدند."])
def test_what_is_added_in_digits_is_told_as_typed_alone(tmp_path, persian):
    project = unit(tmp_path, "People came.", persian)
    library = read_library(project)
    assert found(project, check_figures) == []
    assert {one.code for one in check_manuscript(library.manuscripts[SLUG], library)} >= {"digits-typed"}


def test_what_is_added_in_digits_to_a_quotation_is_told(tmp_path):
    project = change(make_project(tmp_path), "text.fa.yaml", "با ستم شکل گرفته", "با ستم ۷ تن شکل گرفته")
    assert told(found(project, check_figures)) == ["text.fa.yaml:8:12 editions-number"]


def test_what_is_missing_is_told_of_the_translation(tmp_path):
    (finding,) = found(unit(tmp_path, "Some five came.", "شماری آمدند."), check_figures)
    assert told([finding]) == ["text.fa.yaml:5:3 editions-number-word"]
    assert finding.message == "'five' in 'wish' is not in the Persian"
    assert finding.severity is Severity.WARNING


def test_the_translation_of_a_persian_original_is_the_english(tmp_path):
    project = change(unit(tmp_path, "Some 35 came.", "۳۰ نفر آمدند."), "brief.yaml", "original: en", "original: fa")
    assert told(found(project, check_figures)) == ["text.en.yaml:6:10 editions-number"]


def test_a_quotation_and_its_translation_say_the_same(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "formed through oppression", "formed by two men")
    assert told(found(project, check_figures)) == ["text.fa.yaml:7:3 editions-number-word"]
    change(project, "text.fa.yaml", "با ستم شکل گرفته", "از دو مرد ساخته شده")
    assert found(project, check_figures) == []
    change(project, "text.fa.yaml", "از دو مرد", "از سه مرد")
    assert told(found(project, check_figures)) == ["text.fa.yaml:8:8 editions-number"]


def test_names_hold_numbers_that_are_none(tmp_path):
    glossary = "places:\n  district:\n    en: |\n      Khair Khana\n    fa: |\n      خیرخانهٔ پنج هزار\n"
    project = unit(tmp_path, "It is in Khair Khana.", "در خیرخانهٔ پنج هزار است.", glossary)
    assert found(project, check_figures) == []


def test_the_editions_of_our_briefs_agree():
    library = read_library(Project(shipped("content").parent))
    assert [finding for one in library.manuscripts.values() for finding in check_figures(one, library)] == []
    texts = [text for one in library.manuscripts.values() for text in one.brief.text["fa"].values()]
    assert len([number for text in texts for number in read_values(text, PERSIAN)[0]]) > 10


UNITS = {
    "camp": UnitOfMeasure.model_validate({"en": {"one": "camp", "other": "camps"}, "fa": {"other": "اردوگاه"}}),
    "kilometre": UnitOfMeasure.model_validate(
        {"en": {"one": "kilometre", "other": "kilometres", "short": "km"}, "fa": {"other": "کیلومتر"}}
    ),
}
FACT = TypeAdapter(Fact)
DATES = st.builds(
    "{}{}".format,
    st.integers(1700, 2100),
    st.sampled_from(
        ("", "-H1", "-H2", "-02", "-12", "-09-early", "-09-middle", "-09-late", "-02-28", "-11-18", "-03-20")
    ),
)
NUMBERS = st.one_of(st.integers(-120, 120).map(str), st.decimals(-(10**14), 10**14, places=3).map(str))
QUANTITIES = st.fixed_dictionaries(
    {"kind": st.sampled_from(("number", "percentage")), "value": NUMBERS, "bound": st.sampled_from(Bound)}
) | st.builds(
    lambda kind, value: {"kind": kind[0], "unit": kind[1], "value": value},
    st.sampled_from((("count", "camp"), ("distance", "kilometre"))),
    NUMBERS,
)
TIMES = st.builds(lambda value: {"kind": "date", "value": value}, DATES) | st.builds(
    lambda ends: {"kind": "range", "from": ends[0], "to": ends[1]},
    st.tuples(DATES, DATES).map(lambda ends: sorted(ends, key=lambda text: CalendarDate.parse(text).span()[0])),
)
FORMS = st.sampled_from(Form)


def read(values, form, language):
    return read_values(format_fact(FACT.validate_python(values), form, language, UNITS), language)


@given(QUANTITIES, FORMS, FORMS)
def test_a_number_is_read_as_it_was_written_in_every_form(values, english, persian):
    for form, language in ((english, ENGLISH), (persian, PERSIAN)):
        (number,), dates = read(values, form, language)
        assert (number.value, dates) == (Fraction(Decimal(values["value"])), [])


@given(QUANTITIES, FORMS, st.integers(1, 50))
def test_a_changed_number_does_not_agree(values, form, more):
    changed = values | {"value": str(Decimal(values["value"]) + more)}
    (number,), _ = read(values, form, ENGLISH)
    (other,), _ = read(changed, form, PERSIAN)
    assert not number.agrees(other)


@given(TIMES, FORMS, FORMS)
def test_dates_agree_in_every_form_and_calendar(values, english, persian):
    numbers, dates = read(values, english, ENGLISH)
    others, translated = read(values, persian, PERSIAN)
    assert numbers == others == []
    assert [date.agrees(other) for date, other in zip(dates, translated, strict=True)] == [True] * len(dates)
    assert not any(date.is_contradicted for date in (*dates, *translated))


@given(st.dates(CalendarDate(year=1700).span()[0], CalendarDate(year=2100).span()[0]), FORMS, st.integers(1, 400))
def test_another_day_does_not_agree(day, form, later):
    (date,) = read({"kind": "date", "value": day.isoformat()}, form, ENGLISH)[1]
    moved = day.fromordinal(day.toordinal() + later).isoformat()
    (other,) = read({"kind": "date", "value": moved}, form, PERSIAN)[1]
    assert not date.agrees(other)


WORDS = st.lists(
    st.sampled_from(
        [word for pair in (*RIGHT, *WRONG) for text in pair[:2] for word in text.split()]
        + [
            "«",
            "»",
            "“",
            "{",
            "}",
            "{share}",
            "*",
            "[",
            "](#wish)",
            "\u200c",
            "و",
            "and",
            "a",
            "half",
            "میلیون",
            "٫",
            "-",
        ]
    ),
    max_size=12,
)


@given(st.sampled_from((ENGLISH, PERSIAN)), WORDS, st.sampled_from((" ", "", "\u200c", "\n")))
def test_any_words_can_be_read(language, words, between):
    text = between.join(words)
    numbers, dates = read_values(text, language)
    places = [(number.start, number.end) for number in numbers]
    places = sorted([*places, *((date.start, date.end) for date in dates)])
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(st.sampled_from((ENGLISH, PERSIAN)), st.text(max_size=60))
def test_any_text_can_be_read(language, text):
    numbers, dates = read_values(text, language)
    places = [*((number.start, number.end) for number in numbers), *((date.start, date.end) for date in dates)]
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_a_long_text_is_read_at_once():
    for language, words in ((ENGLISH, "a hundred and "), (PERSIAN, "هزار و صد و ")):
        assert read_values(words * 350, language)[0]


def test_it_waits_for_a_glossary_that_can_be_read(tmp_path):
    project = change(unit(tmp_path, "Some 3 came.", "۴ نفر آمدند."), "glossary.yaml", "en:", "eng:")
    library = read_library(project)
    assert list(check_figures(library.manuscripts[SLUG], library)) == []
