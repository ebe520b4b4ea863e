from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from tests.writers.docx.documents import SAMPLES, W, html, part, sample, setting, unit, written
from tests.writers.docx.notation import story, structure
from toolkit.figures import Drawing
from toolkit.writers.docx import UnplacedElement, write


def test_english_document():
    assert structure(sample("en")) == "\n".join(
        (
            "BriefMasthead ltr ›{BriefHouse}Briefing_Desk ›→ ›Kabul,_Afghanistan",
            "BriefKicker ltr ›Brief_·_Revised_20_November_2026",
            "Title ltr ›Wells_of_Kabul",
            "Subtitle ltr ›The_authority_( ‹ادارهٔ_آب ›)_counts_ ›12_wells ›. ›~ ›{BriefEvidence}¶~1,~3–5",
            "Heading1 ltr ›The_source",
            "BriefBox ltr",
            "  - BriefSourceName ltr ‹آب_و_زندگی ›_·_ ›Water_and_Life / "
            "BriefVerse rtl ‹→ ‹بنی_آدم_اعضای_یک_پیکرند ‹→ ‹که_در_آفرینش_ز_یک_گوهرند ‹{FootnoteReference}[note] / "
            "BriefSourceLine ltr ›www.example.org",
            "  - BriefDetailName ltr ›Author | BriefDetail ltr ›{BriefAbsent}not_stated_in_the_text",
            "  - BriefDisclaimer ltr ›This_brief_was_not_issued_by_the_publisher_of_the_source.",
            "Heading1 ltr ›Key_points",
            "ListBullet ltr ›{Emphasis}Twelve ›_wells_have_run_ ›{Strong}dry ›;_see_ ›{Hyperlink}the_list ›. ›~ "
            "›{BriefEvidence}¶~2",
            "Heading1 ltr ›Key_figures",
            "BriefTable ltr",
            "  = BriefTableHeading ltr ›Figure | BriefTableHeading ltr ›What_it_measures",
            "  - BriefFigure ltr ›{BriefLabel}40% | BriefTableText ltr ›Households_that_buy_water.",
            "BriefEnd ltr",
        )
    )


def test_persian_paragraph():
    body = "<p>" + unit("one", 'گزارش <bdi dir="ltr">UNAMA (Kabul)</bdi>: <em>۱۲٬۴۵۰</em> تن') + "</p>"
    assert structure(written(body)) == "BodyText rtl ‹گزارش_ ›UNAMA_(Kabul)> ‹<:_ ‹{Emphasis}۱۲٬۴۵۰ ‹_تن"


def test_persian_digits_in_a_left_to_right_stretch_are_complex_script():
    assert structure(written("<p>The year ۱۴۰۳ it is.</p>", "en")) == "BodyText ltr ›The_year_ ›*۱۴۰۳ ›_it_is."


def test_a_sign_before_a_number_keeps_its_side():
    body = '<p>دما <bdi dir="ltr">−۱۶٫۸٪</bdi> بود</p>'
    assert structure(written(body)) == "BodyText rtl ‹دما_ ›>− ›*۱۶٫۸٪ ‹_بود"


def test_a_paragraph_of_the_other_direction_says_so():
    assert structure(written('<p dir="ltr">Only English.</p>')) == "BodyText ltr ›Only_English."
    assert part(written('<p dir="ltr">Only English.</p>'), "document").find(".//{*}pPr/{*}bidi").values() == ["0"]


def test_persian_tables_begin_at_the_right():
    body = (
        '<section class="people"><h2>اشخاص</h2><table><thead><tr><th scope="col">نام</th><th scope="col">معرفی</th>'
        '</tr></thead><tbody><tr><th scope="row"><bdi class="label" dir="rtl">رحمان</bdi></th><td>رئیس</td></tr>'
        "</tbody></table></section><p>پایان</p>"
    )
    assert structure(written(body)).splitlines() == [
        "Heading1 rtl ‹اشخاص",
        "BriefTable rtl",
        "  = BriefTableHeading rtl ‹نام | BriefTableHeading rtl ‹معرفی",
        "  - BriefRowHeading rtl ‹{BriefLabel}رحمان | BriefTableText rtl ‹رئیس",
        "BodyText rtl ‹پایان",
    ]


def test_header_and_footer():
    assert story(sample("en"), "footer1") == "Footer ltr ›→ ›Page_ ›{PageNumber}[PAGE] ›{PageNumber}2 ›_of_ " + (
        "›{PageNumber}[NUMPAGES] ›{PageNumber}2"
    )
    assert story(sample("fa"), "first1") == "Footer rtl ‹→ ‹صفحهٔ_ ‹{PageNumber}[PAGE] ‹{PageNumber}1 ‹_از_ " + (
        "‹{PageNumber}[NUMPAGES] ‹{PageNumber}1"
    )
    assert story(sample("en"), "header1") == "Header ltr ›Briefing_Desk_·_Wells_of_Kabul"


def test_footnotes():
    *_, first, second = story(sample("fa"), "footnotes").splitlines()
    assert first == "FootnoteText rtl ‹{FootnoteReference}[mark] ‹_ ‹از_گلستان_سعدی؛_ ›Gulistan ‹،_باب_اول."
    assert second.endswith("›Jamaat_Ansarullah_(JA)> ‹.")


def test_a_link_leads_to_its_unit_or_shows_its_address():
    links = (
        '<a href="#fa-two">آن</a> <a href="https://example.org/%D8%B1%D8%A7%D9%87?a=b">راه</a> '
        '<a href="#fa-head" data-repeats>دفتر <bdi dir="ltr">UNAMA</bdi></a>'
    )
    heading = unit("head", 'دفتر <bdi dir="ltr">UNAMA</bdi>')
    data = written(f"<h2>{heading}</h2><p>{unit('one', links)}</p><p>{unit('two', 'دو')}</p>")
    first, second = part(data, "document").iter(f"{W}hyperlink")
    assert (first.get(f"{W}anchor"), second.get(f"{W}tooltip")) == ("_cid_fa_two", "https://example.org/راه?a=b")
    (field,) = part(data, "document").iter(f"{W}fldSimple")
    assert field.get(f"{W}instr") == r" REF _cid_fa_head \h "
    bookmarks = {mark.get(f"{W}name") for mark in part(data, "document").iter(f"{W}bookmarkStart")}
    assert {"_cid_fa_head", "_cid_fa_two"} <= bookmarks
    assert structure(data).splitlines()[:2] == [
        "Heading1 rtl ‹دفتر_ ›UNAMA",
        "BodyText rtl ‹{Hyperlink}آن ‹_ ‹{Hyperlink}راه ‹_ ‹{Hyperlink}دفتر_ ›{Hyperlink}UNAMA",
    ]


def test_a_link_to_what_has_no_bookmark_is_refused():
    with pytest.raises(UnplacedElement, match="a link to 'top'"):
        written('<p><a href="#top">بالا</a></p>')


def test_each_list_is_counted_anew():
    body = "<ol><li>یک</li><li>دو</li></ol><p>میان</p><ol><li>سه</li></ol><ul><li>چهار</li></ul>"
    data = written(body)
    numbers = [number.values()[0] for number in part(data, "document").iter("{*}numId")]
    assert numbers == ["5", "5", "6", "7"]
    lists = part(data, "numbering").iter("{*}num")
    restarted = [list_.values()[0] for list_ in lists if list_.find(".//{*}startOverride") is not None]
    assert restarted == ["5", "6"]


def test_emphasis_within_strong_words_shows_both():
    run = next(part(written("<p><strong><em>هر دو</em></strong></p>"), "document").iter("{*}r"))
    assert [element.tag.split("}")[1] + "".join(element.values()) for element in run[0]][:5] == [
        "rStyleEmphasis",
        "b",
        "bCs",
        "i0",
        "iCs0",
    ]


def test_python_docx_reads_the_document():
    document = Document(BytesIO(sample("fa")))
    assert document.paragraphs[2].text == "بازارهای مرزی و مناسبات کابل و دوشنبه"
    assert document.paragraphs[2].style.name == "Title"
    assert len(document.tables) == SAMPLES["fa"].count("<table")
    links = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert links == ["https://example.org/a?b=1&c=2"]


def test_the_number_of_an_event_stands_apart_from_its_date():
    row = (
        '<tr><th scope="row"><bdi class="label" dir="rtl"><span class="key">۴</span> ۲۸ عقرب</bdi></th><td>ب</td></tr>'
    )
    data = written(f'<section class="timeline"><h2>گاه‌شمار</h2><table><tbody>{row}</tbody></table></section>')
    assert "‹{BriefKey}۴ ‹{BriefGap}_ ‹{BriefLabel}۲۸_عقرب" in structure(data)
    gap = part(data, "styles").find(f"{W}style[@{W}styleId='BriefGap']/{W}rPr/{W}spacing")
    assert int(gap.get(f"{W}val")) >= 60  # three points


def test_a_drawing_stays_with_its_caption_and_the_table_below_it():
    drawn = replace(setting(embed_fonts=False), drawings={"timeline_a": Drawing(b"", b"", 100, 20)})
    content = '<img src="figures/timeline_a.svg" alt="الف"><figcaption>زیرنویس</figcaption>'
    body = f'<figure class="drawing" data-figure="timeline_a">{content}</figure><p>متن</p>'
    data = write(html(body), drawn)
    first, second = list(part(data, "document").iter(f"{W}p"))[:2]
    kept = [part(data, "styles").find(f"{W}style[@{W}styleId='BriefDrawing']/{W}pPr/{W}keepNext")]
    assert first.find(f".//{W}drawing") is not None
    assert None not in [*kept, second.find(f"{W}pPr/{W}keepNext")]
