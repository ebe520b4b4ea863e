"""Demands on how Persian letters look: font, size, weight, slope and language of the complex script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.checks.docx.cascade import Look
from toolkit.checks.docx.document import Document, Paragraph, Run
from toolkit.checks.docx.names import A, Element, W, number, val
from toolkit.checks.docx.rule import ISO, Fault, Rule, in_run
from toolkit.checks.docx.script import has_arabic, has_persian_letter

_DEFAULT_SIZE = "20"  # 17.3.2.39: half points, where nothing says a size
_ARAB = "Arab"  # ISO 15924, as themes name scripts
_LONGEST_SIZE = 20
_LANGUAGES = frozenset(
    (
        "fa", "fas", "pes", "prs", "ar", "ara", "ps", "pus", "pbt", "ur", "urd", "ug", "uig", "ku", "kur", "ckb", "sd",
        "snd", "ks", "az", "aze", "uz", "uzb", "tk", "tuk", "kk", "ky", "tt", "bal", "brh", "mzn", "glk", "lrc", "haz",
        "pa", "pnb", "skr", "ota", "ms", "ha", "dv", "sw", "so",
    )
)  # fmt: skip
"""Languages that are, or have been, written in the Arabic script."""


def find_fonts(document: Document) -> Iterator[Fault]:
    """Find Persian text for which no complex-script font is named."""
    return _in_persian(document, lambda run: None if _font(run.look)[0] else "")


def find_theme_fonts(document: Document) -> Iterator[Fault]:
    """Find Persian text whose font comes from the theme: over a named one, or from a theme that names none."""
    themed = _theme_faces(document)

    def fault(run: Run) -> str | None:
        kind, name = _font(run.look)
        if kind != "cstheme":
            return None
        named = _named_beside(run.look)
        if named:
            return f"{name} instead of {named}"
        return None if themed.get(name[:5]) else f"{name}, for which the theme names no font"

    return _in_persian(document, fault)


def find_sizes(document: Document) -> Iterator[Fault]:
    """Find sizes that are set for Latin letters and not for Persian ones."""

    def fault(run: Run) -> str | None:
        latin, persian = (val(run.look.element(name)) or _DEFAULT_SIZE for name in ("sz", "szCs"))
        if latin == persian or run.look.level("sz") <= run.look.level("szCs"):
            return None
        return f"{_points(latin)} pt for Latin letters, {_points(persian)} pt for Persian ones"

    return _in_persian(document, fault)


def find_weights(document: Document) -> Iterator[Fault]:
    """Find text that is bold for Latin letters and not for Persian ones."""
    return _in_persian(document, lambda run: "" if _is_one_sided(run.look, "b", "bCs") else None)


def find_slopes(document: Document) -> Iterator[Fault]:
    """Find text that is italic for Latin letters, where nothing is said of Persian ones."""
    return _in_persian(document, lambda run: "" if _is_one_sided(run.look, "i", "iCs") else None)


def find_languages(document: Document) -> Iterator[Fault]:
    """Find Persian text whose complex-script language is missing, or that of another script."""

    def fault(run: Run) -> str | None:
        tag = _language(run.look)
        if not tag:
            return "none is named"
        return None if _primary(tag) in _LANGUAGES else repr(tag)

    return _in_persian(document, fault)


def find_arabic(document: Document) -> Iterator[Fault]:
    """Find Persian text that is called Arabic."""
    for paragraph, run in _persian(document):
        tag = _language(run.look)
        if _primary(tag) in ("ar", "ara") and has_persian_letter(paragraph.text):
            yield in_run(paragraph, run, repr(tag))


def _persian(document: Document) -> Iterator[tuple[Paragraph, Run]]:
    return ((paragraph, run) for paragraph, run in document.runs if has_arabic(run.text))


def _in_persian(document: Document, fault: Callable[[Run], str | None]) -> Iterator[Fault]:
    """Yield a fault for each Persian run for which ``fault`` gives a detail; None: there is none."""
    for paragraph, run in _persian(document):
        detail = fault(run)
        if detail is not None:
            yield in_run(paragraph, run, detail)


def _font(look: Look) -> tuple[str, str]:
    return look.attribute("rFonts", "cstheme", "cs")


def _named_beside(look: Look) -> str:
    """Return the font that stands beside the theme font that wins over it (17.3.2.26)."""
    layers = [layer.properties["rFonts"] for layer in look.layers if "rFonts" in layer.properties]
    deciding = next((fonts for fonts in reversed(layers) if val(fonts, "cstheme")), None)
    return val(deciding, "cs")


def _theme_faces(document: Document) -> dict[str, str]:
    """Return the complex-script fonts of the theme by the beginning of their names (major, minor)."""
    theme = next(document.package.related("theme"), None)
    if theme is None:
        return {}
    return {name: _theme_face(theme.root.find(f".//{A}{name}Font"), document) for name in ("major", "minor")}


def _theme_face(fonts: Element | None, document: Document) -> str:
    """Return the font for Persian letters: the one for all complex scripts, else that of the script (17.15.1.88)."""
    if fonts is None:
        return ""
    named = fonts.find(f"{A}cs")
    if named is not None and named.get("typeface"):
        return named.get("typeface", "")
    settings = document.settings
    language = val(None if settings is None else settings.root.find(f"{W}themeFontLang"), "bidi")
    if _primary(language) not in _LANGUAGES:
        return ""
    return next((font.get("typeface", "") for font in fonts.findall(f"{A}font") if font.get("script") == _ARAB), "")


def _is_one_sided(look: Look, name: str, twin: str) -> bool:
    """Tell whether a toggle is on for Latin letters where nobody has decided on its complex-script twin."""
    return look.level(name) > look.level(twin) and look.is_toggled(name) and not look.is_toggled(twin)


def _language(look: Look) -> str:
    return look.attribute("lang", "bidi")[1]


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _points(half_points: str) -> str:
    counted = number(half_points)
    return half_points[:_LONGEST_SIZE] if counted is None else f"{counted / 2:g}"


_RUN = "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr>{}</w:rPr><w:t>گزارش کابل</w:t></w:r></w:p>"
_DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
_SIZES = '<w:sz w:val="22"/><w:szCs w:val="22"/>'
_TONGUE = '<w:lang w:bidi="fa-AF"/>'

RULES = (
    Rule(
        "docx-cs-font",
        f"{ISO} 17.3.2.26; [MS-OI29500] 2.1.88",
        "no font is named for Persian letters",
        "Persian is drawn with the font of w:cs alone. Where no style names one, every program chooses its own, "
        "mostly Times New Roman.",
        "choose a complex-script font in the style (Modify Style, Font); in a program, write w:cs beside w:ascii",
        find_fonts,
        _DEFAULTS.format(f'<w:rFonts w:ascii="Arial" w:cs="Vazirmatn"/>{_SIZES}{_TONGUE}'),
        _DEFAULTS.format(f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>{_SIZES}{_TONGUE}'),
        "styles",
    ),
    Rule(
        "docx-theme-font",
        f"{ISO} 17.3.2.26, 17.15.1.88",
        "the font of Persian letters comes from the theme",
        "Where w:cs and w:cstheme stand in one element, the theme wins and the named font is never seen. A theme "
        "that names a complex-script font neither for all scripts nor for that of w:themeFontLang leaves the choice to "
        "the program that opens the file.",
        "take w:cstheme away and name the font in w:cs",
        find_theme_fonts,
        _RUN.format('<w:rFonts w:cs="Vazirmatn"/><w:rtl/>'),
        _RUN.format('<w:rFonts w:cs="Vazirmatn" w:cstheme="minorBidi"/><w:rtl/>'),
    ),
    Rule(
        "docx-cs-size",
        f"{ISO} 17.3.2.39",
        "a size is set for Latin letters only",
        "Persian takes its size from w:szCs. Where w:sz is set alone, Latin words grow or shrink and the Persian "
        "around them stays as it was.",
        "set the size of complex script too (Font, Complex scripts); in a program, write w:szCs beside w:sz",
        find_sizes,
        _RUN.format('<w:sz w:val="32"/><w:szCs w:val="30"/><w:rtl/>'),
        _RUN.format('<w:sz w:val="32"/><w:rtl/>'),
    ),
    Rule(
        "docx-cs-bold",
        f"{ISO} 17.3.2.2",
        "bold is set for Latin letters only",
        "Persian takes its weight from w:bCs. Where w:b is set alone, Persian words stay light.",
        "set bold for complex script too; in a program, write w:bCs beside w:b",
        find_weights,
        _RUN.format("<w:b/><w:bCs/><w:rtl/>"),
        _RUN.format("<w:b/><w:rtl/>"),
    ),
    Rule(
        "docx-cs-italic",
        f"{ISO} 17.3.2.17",
        "italic is set for Latin letters only",
        "Persian takes its slope from w:iCs. Where w:i is set alone, nobody has decided how the words are "
        "emphasised in Persian: an explicit “off”, with another emphasis, is an answer too.",
        "decide on complex script too; in a program, write w:iCs beside w:i",
        find_slopes,
        _RUN.format('<w:i/><w:iCs w:val="0"/><w:rtl/>'),
        _RUN.format("<w:i/><w:rtl/>"),
    ),
    Rule(
        "docx-cs-language",
        f"{ISO} 17.3.2.20",
        "the language of Persian text is missing, or one of another script",
        "Spelling, hyphens, the forms of digits and the voice of a screen reader follow the w:bidi of w:lang.",
        "mark the text as Persian or Dari (Review, Language)",
        find_languages,
        _DEFAULTS.format(f'<w:rFonts w:cs="Vazirmatn"/>{_SIZES}<w:lang w:val="en-GB" w:bidi="fa-AF"/>'),
        _DEFAULTS.format(f'<w:rFonts w:cs="Vazirmatn"/>{_SIZES}<w:lang w:val="en-GB"/>'),
        "styles",
    ),
    Rule(
        "docx-arabic-language",
        f"{ISO} 17.3.2.20",
        "Persian text is marked as Arabic",
        "ar-SA is what Word and most programs write when nobody has chosen. The spelling of Persian words is then "
        "checked as Arabic, and digits may be drawn in their Arabic forms (٤ for ۴).",
        "mark the text as Persian or Dari (Review, Language); in a program, write fa-AF",
        find_arabic,
        _RUN.format('<w:rtl/><w:lang w:bidi="fa-AF"/>'),
        _RUN.format('<w:rtl/><w:lang w:bidi="ar-SA"/>'),
    ),
)  # fmt: skip
