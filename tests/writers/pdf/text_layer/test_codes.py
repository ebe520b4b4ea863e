"""A pair of glyph and text has one code; there are two bytes for it."""

from __future__ import annotations

from toolkit.writers.pdf.text_layer.codes import Codes, code


class Font:
    """What the engine knows of a font, as far as codes ask."""

    def __init__(self, glyph_count: int = 1000) -> None:
        self.glyph_count = glyph_count
        self.to_unicode: dict[int, str] = {}


def test_the_first_text_keeps_the_number_of_the_glyph_and_others_get_codes_of_their_own():
    font = Font()
    codes = [code(font, 5, text) for text in ("(", ")", "(", ")", "")]
    assert codes[0] == codes[2] == 5
    assert codes[1] == codes[3] > font.glyph_count
    assert codes[4] not in codes[:4]
    assert font.to_unicode == {5: "("}


def test_fonts_do_not_share_codes():
    assert [code(font, 5, text) for font in (Font(), Font()) for text in "ab"] == [5, 1256, 5, 1256]


def test_a_font_without_room_keeps_to_its_glyphs():
    codes = Codes(0xFFFF)
    assert [codes.add(7, text) for text in "aba"] == [0xFFFF, 7, 0xFFFF]
