"""The real lists with our own words: typing mistakes are found, and the word that was meant is offered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import toolkit.spelling
from toolkit.spelling.lexicon import WORDS, load

pytestmark = pytest.mark.needs("dictionary-en-gb", "dictionary-fa")

TYPED: dict[str, str] = {
    "en": """
        goverment government, recieve receive, seperate separate, occured occurred, Afghanstan Afghanistan,
        Tajikstan Tajikistan, Tailban Taliban, Talibn Taliban, relatons relations, embasy embassy, diplomtic diplomatic,
        securty security, terorism terrorism, legitamacy legitimacy, recognision recognition, neighbors neighbours,
        organize organise, exersises exercises, presidant president, electrcity electricity, consulte consulate,
        agricutural agricultural, mountanous mountainous, millitary military, accross across, untill until,
        thier their, beleive believe, begining beginning, comunity community, acording according, oficial official,
        reigon region, contary contrary, reportted reported, negociations negotiations, Kandahr Kandahar,
        Badakshan Badakhshan, jigra jirga, ofthe of the
    """,
    "fa": """
        افغانستتان افغانستان، افغانستن افغانستان، تاجکستات تاجکستان، تاجکسان تاجکستان، حکومیت حکومت، نماینگان نمایندگان،
        مشروعتی مشروعیت، قونسلگزی قونسلگری، قونصلگری قونسلگری، ولسولی ولسوالی، شارولی شاروالی، شارواالی شاروالی،
        پوهنتن پوهنتون، پوهنتوم پوهنتون، شفاخنه شفاخانه، شفاخاته شفاخانه، دپیلومات دیپلومات، دیپلومت دیپلومات،
        سپمتبر سپتمبر، فبروزی فبروری، نومبز نومبر، اکتوبز اکتوبر، صادارت صادرات، صادراط صادرات، زراعطی زراعتی،
        امنتی امنیت، مهاجزت مهاجرت، همسایکان همسایگان، تروزیزم تروریزم، تروریضم تروریزم، استقلل استقلال،
        استغلال استقلال، می‌گوبد می‌گوید، می‌خواهتد می‌خواهند، نمی‌کنتد نمی‌کنند، طیارهه طیاره، چرخبل چرخبال، تهدیذ تهدید،
        همکاریی همکاری، پشتیبابی پشتیبانی، مزر مرز، منظقه منطقه، سازمتن سازمان، میانجیکری میانجیگری، بیشترر بیشتر
    """,
}
PAIRS = [(code, *pair.strip().split(maxsplit=1)) for code, text in TYPED.items() for pair in re.split("[,،]", text)]


def test_there_are_mistakes_enough_in_both_languages():
    assert all(sum(code == language for code, *_ in PAIRS) >= 30 for language in TYPED)


@pytest.mark.parametrize(("code", "typed", "meant"), PAIRS, ids=[typed for _, typed, _ in PAIRS])
def test_a_typing_mistake_is_found_and_the_word_that_was_meant_is_offered(code, typed, meant):
    lexicon = load(code)
    assert all(lexicon.knows(word) for word in meant.split())
    assert not lexicon.knows(typed)
    suggested = lexicon.suggest(typed)
    assert meant in suggested
    assert len(suggested) <= 3


PROSE = {
    "fa": """
        به گفتهٔ سخنگوی قوماندانی امنیهٔ ولایت تخار، سه ولسوالی این ولایت دیروز شاهد سیلاب‌های سنگین بودند و سرک عمومی
        تالقان به روی موترها بسته شد. شاروال شهر می‌گوید که شفاخانهٔ ولایتی به دوا و پرسونل صحی نیاز دارد و مؤسسه‌های
        کمک‌رسان نتوانسته‌اند به بیجاشدگان برسند. باشندگان ولسوالی‌ها، که بیشترشان زراعت‌پیشه‌اند، از حکومت خواسته‌اند
        که معاش معلمان مکتب‌ها و استادان پوهنتون را بپردازد. در ماه‌های حمل و ثور نیز برف‌کوچ و سیلاب به کشتزارهای گندم
        و جلغوزه زیان رسانده بود. رئیس شرکت برشنا گفت: «برق وارداتی از ازبیکستان پس‌فردا وصل خواهد شد.»
    """,
    "en": """
        Residents of three districts in Takhar told reporters that floods had cut the road to Taloqan, and that the
        provincial hospital’s pharmacy had run out of antibiotics. A mullah from Faizabad, who'd organised a jirga of
        Uzbek and Tajik elders, said the Taliban’s officials “didn’t answer”; UN agencies and NGOs weren't consulted.
        Wheat prices rose to 30 afghanis in Kabul’s bazaars.
    """,
}


@pytest.mark.parametrize("code", PROSE)
def test_prose_of_the_country_is_met_with_silence(code):
    lexicon, words = load(code), WORDS[code].findall(PROSE[code])
    assert len(words) > 50
    assert [word for word in words if not lexicon.knows(word)] == []


def test_names_of_the_house_are_words_and_suggestions():
    lexicon, names = load("en"), frozenset({"Bonesh"})
    assert not lexicon.knows("Bonesh")
    assert all(lexicon.knows(word, names) for word in ("Bonesh", "Bonesh’s", "Bonesh's"))
    assert not lexicon.knows("Bonsh", names)
    assert lexicon.suggest("Bonsh", names)[0] == "Bonesh"


@pytest.mark.parametrize("code", ["en", "fa"])
def test_our_own_words_are_words_that_the_list_lacks(code):
    lines = (Path(toolkit.spelling.__file__).parent / f"words.{code}.txt").read_text("utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    assert len(words) > {"en": 80, "fa": 300}[code]
    assert len(words) == len(set(words))
    assert all(WORDS[code].fullmatch(word) for word in words)
    known = [word for word in words if load(code).general.lookup(word)]
    assert len(known) < 0.25 * len(words), known


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        (
            "en",
            "Kabul’s “first” 21st-century road, *re*-opened by KTAI’s دفتر",
            "Kabul’s first century road re opened by KTAI’s",
        ),
        ("en", "don't _stress_ x2 2x", "don't stress"),
        ("fa", "«گفت‌وگو»، ۲۰۲۴ و NATO و ۵۰م", "گفت‌وگو و و"),
    ],
)
def test_words_are_what_stands_between_spaces_and_marks(code, text, words):
    assert WORDS[code].findall(text) == words.split()
