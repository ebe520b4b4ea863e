"""Properties in effect: what defaults, styles, tables and lists say is known as well as what stands in the text."""

from __future__ import annotations

import pytest

from tests.checks.docx.files import SOUND, codes, word
from toolkit.checks.docx.stories import read_document

RTL = "<w:rPr><w:rtl/>{}</w:rPr>"


def style(id: str, inside: str, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{id}"/>{base}{inside}</w:style>'


def line(properties: str = "<w:bidi/>", run: str = "<w:rtl/>", text: str = "گزارش کابل") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def in_style(id: str = "Own") -> str:
    return f'<w:pStyle w:val="{id}"/><w:bidi/>'


@pytest.mark.parametrize(
    ("styles", "body", "expected"),
    [
        (style("Own", "<w:pPr><w:bidi/></w:pPr>"), line('<w:pStyle w:val="Own"/>'), []),
        (style("Base", "<w:pPr><w:bidi/></w:pPr>") + style("Own", "", based_on="Base"),
         line('<w:pStyle w:val="Own"/>'), []),
        (style("Base", "<w:pPr><w:bidi/></w:pPr>")
         + style("Own", '<w:pPr><w:bidi w:val="0"/></w:pPr>', based_on="Base"),
         line('<w:pStyle w:val="Own"/>'), ["docx-paragraph-direction"]),
        (style("Own", "<w:rPr><w:rtl/></w:rPr>"), line(in_style(), ""), []),
        (style("Own", "<w:rPr><w:rtl/></w:rPr>", "character"), line(run='<w:rStyle w:val="Own"/>'), []),
        (style("Own", '<w:link w:val="OwnLetters"/>') + style("OwnLetters", "<w:rPr><w:rtl/></w:rPr>", "character"),
         line(run='<w:rStyle w:val="Own"/>'), []),
        (style("Own", "<w:rPr><w:rtl/></w:rPr>"), line(in_style(), '<w:rtl w:val="off"/>'), ["docx-run-direction"]),
        (style("Own", '<w:rPr><w:sz w:val="40"/><w:szCs w:val="36"/></w:rPr>'), line(in_style()), []),
        (style("Own", '<w:rPr><w:sz w:val="40"/></w:rPr>'), line(in_style()), ["docx-cs-size"]),
        (style("Own", '<w:rPr><w:sz w:val="40"/></w:rPr>'), line(in_style(), '<w:szCs w:val="40"/><w:rtl/>'), []),
        (style("Own", '<w:rPr><w:sz w:val="22"/></w:rPr>'), line(in_style()), []),
        (style("Own", "<w:rPr><w:b/></w:rPr>"), line(in_style()), ["docx-cs-bold"]),
        (style("Own", '<w:rPr><w:b/></w:rPr>'), line(in_style(), '<w:b w:val="0"/><w:rtl/>'), []),
        (style("Own", '<w:rPr><w:b/><w:bCs w:val="0"/></w:rPr>'), line(in_style()), []),
        (style("Base", "<w:rPr><w:b/><w:bCs/></w:rPr>") + style("Own", "<w:rPr><w:b/></w:rPr>", based_on="Base"),
         line(in_style()), []),
        (style("Own", "<w:rPr><w:b/></w:rPr>") + style("Loud", "<w:rPr><w:b/></w:rPr>", "character"),
         line(in_style(), '<w:rStyle w:val="Loud"/><w:rtl/>'), []),  # a toggle twice on is off (17.7.3)
        (style("Own", '<w:rPr><w:rFonts w:cstheme="minorBidi"/></w:rPr>'), line(in_style()), ["docx-theme-font"]),
        (style("Own", '<w:rPr><w:rFonts w:cstheme="minorBidi"/></w:rPr>'),
         line(in_style(), '<w:rFonts w:cs="Vazirmatn"/><w:rtl/>'), []),
        (style("Own", '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'), line(in_style()), []),
        (style("Own", '<w:rPr><w:lang w:bidi="ar-SA"/></w:rPr>'), line(in_style()), ["docx-arabic-language"]),
        (style("Own", '<w:rPr><w:lang w:bidi="ar-SA"/></w:rPr>'), line(in_style(), text="سلام"), []),
        (style("Own", '<w:pPr><w:jc w:val="right"/></w:pPr>'), line(in_style()), ["docx-line-alignment"]),
        (style("Own", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'), line(in_style()), ["docx-heading-level"]),
        (style("Own", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), line(in_style()), []),
    ],
)  # fmt: skip
def test_styles_count(styles: str, body: str, expected: list[str]):
    assert codes(word(body, more_styles=styles)) == expected


def test_a_circle_of_styles_ends():
    styles = style("One", "", based_on="Two") + style("Two", "<w:pPr><w:bidi/></w:pPr>", based_on="One")
    assert codes(word(line('<w:pStyle w:val="One"/>'), more_styles=styles)) == []


def table(look: str, cells: str = line() * 1) -> str:
    rows = "".join(f"<w:tr><w:tc>{cells}</w:tc><w:tc>{line()}</w:tc></w:tr>" for _ in range(2))
    properties = f'<w:tblStyle w:val="Grid"/><w:tblLook {look}/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{rows}</w:tbl>" + line(text="پایان گزارش")


BOLD_FIRST = (
    '<w:tblPr><w:bidiVisual/></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
    "<w:trPr><w:tblHeader/></w:trPr></w:tblStylePr>"
)


@pytest.mark.parametrize("look", ['w:firstRow="1"', 'w:val="0020"'])
def test_a_table_style_counts_where_the_table_asks_for_it(look: str):
    found = codes(word(table(look), more_styles=style("Grid", BOLD_FIRST, "table")))
    assert found == ["docx-cs-bold"]


def test_a_table_style_does_not_count_where_the_table_does_not_ask():
    assert codes(word(table('w:firstColumn="1"'), more_styles=style("Grid", BOLD_FIRST, "table"))) == []


def test_a_list_may_set_the_direction():
    numbering = (
        '<w:numbering {}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="1"><w:pPr><w:bidi/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    )
    numbered = line('<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="9"/></w:numPr>')
    assert codes(word(numbered.replace("{}", "1"), numbering=numbering)) == []
    assert codes(word(numbered.replace("{}", "0"), numbering=numbering)) == ["docx-paragraph-direction"]


LISTED = '<w:pStyle w:val="Own"/>{}'
IN_LIST = '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>'
RIGHT = "<w:pPr><w:bidi/></w:pPr>"
LEVEL = '<w:lvl w:ilvl="{}">{}</w:lvl>'


def lists(levels: str, override: str = "", more: str = "") -> str:
    return (
        f'<w:numbering {{}}><w:abstractNum w:abstractNumId="4">{levels}</w:abstractNum>{more}<w:num w:numId="9">'
        f'<w:abstractNumId w:val="4"/>{override}</w:num></w:numbering>'
    )


@pytest.mark.parametrize(
    ("numbering", "in_style", "in_paragraph", "followed"),
    [
        (lists(LEVEL.format(0, RIGHT)), IN_LIST, "", True),
        (lists(LEVEL.format(1, RIGHT)), IN_LIST, "", False),
        (lists(LEVEL.format(1, RIGHT)), IN_LIST, '<w:numPr><w:ilvl w:val="1"/></w:numPr>', True),
        (lists(LEVEL.format(1, '<w:pStyle w:val="Own"/>' + RIGHT)), IN_LIST, "", True),
        (lists(LEVEL.format(0, RIGHT)), IN_LIST, '<w:numPr><w:numId w:val="0"/></w:numPr>', False),
        (lists("", f'<w:lvlOverride w:ilvl="0">{LEVEL.format(0, RIGHT)}</w:lvlOverride>'), IN_LIST, "", True),
        (lists(LEVEL.format(0, RIGHT), f'<w:lvlOverride w:ilvl="0">{LEVEL.format(0, "")}</w:lvlOverride>'),
         IN_LIST, "", False),
        (lists('<w:numStyleLink w:val="Dots"/>', more=f'<w:abstractNum w:abstractNumId="5">{LEVEL.format(0, RIGHT)}'
         '</w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>'), IN_LIST, "", True),
    ],
)  # fmt: skip
def test_a_list_is_found_by_the_style_and_its_levels_by_what_replaces_them(
    numbering: str, in_style: str, in_paragraph: str, followed: bool
):
    dots = style("Dots", IN_LIST.replace('"9"', '"8"'), "numbering") if "Dots" in numbering else ""
    found = codes(
        word(line(LISTED.format(in_paragraph)), more_styles=style("Own", in_style) + dots, numbering=numbering)
    )
    assert found == ([] if followed else ["docx-paragraph-direction"])


THEME = (
    "<a:theme {}><a:fontScheme><a:minorFont><a:latin typeface='Calibri'/><a:cs typeface=''/>"
    "<a:font script='Hebr' typeface='David'/><a:font script='Arab' typeface='Arial'/></a:minorFont>"
    "</a:fontScheme></a:theme>"
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fa-IR", []), ("ar-SA", []), ("he-IL", ["docx-theme-font"]), ("", ["docx-theme-font"])],
)
def test_a_theme_names_fonts_by_script_for_the_language_of_the_settings(language: str, expected: list[str]):
    settings = f'<w:themeFontLang w:val="en-US" w:bidi="{language}"/>{SOUND["settings"]}'
    body = line(run='<w:rFonts w:cstheme="minorBidi"/><w:rtl/>')
    assert codes(word(body, theme=THEME, settings=settings)) == expected
    assert codes(word(body, theme=THEME)) == ["docx-theme-font"]


def test_a_theme_that_names_a_font_is_a_choice():
    theme = (
        "<a:theme {}><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface='A'/><a:cs typeface='Vazirmatn'/>"
        "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
    )
    body = line(run='<w:rFonts w:cstheme="minorBidi"/><w:rtl/>')
    assert codes(word(body, theme=theme)) == []
    assert codes(word(body)) == ["docx-theme-font"]
    both = line(run='<w:rFonts w:cs="Nazanin" w:cstheme="minorBidi"/><w:rtl/>')
    assert codes(word(both, theme=theme)) == ["docx-theme-font"]


def test_what_nothing_says_is_what_the_standard_says():
    document = read_document(word(line(), styles="", more_styles=""))
    run = document.body.paragraphs[0].runs[0]
    assert run.look.level("szCs") == -1
    assert not run.look.is_toggled("b")
    size = '<w:rFonts w:cs="V"/><w:sz w:val="24"/><w:lang w:bidi="fa-AF"/>'
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{size}</w:rPr></w:rPrDefault></w:docDefaults>"
    assert codes(word(line(), styles=defaults)) == ["docx-cs-size"]


def test_a_default_that_is_on_stays_on():
    bold = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:cs="V"/><w:b/><w:lang w:bidi="fa-AF"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    assert codes(word(line(), styles=bold)) == ["docx-cs-bold"]
