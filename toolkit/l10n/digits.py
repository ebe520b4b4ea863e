"""Digits and number words of both languages."""

from __future__ import annotations

from toolkit.language import Code, Language

PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
LARGEST_WORD = 100
"""Numbers above it are written in digits."""

_TO_PERSIAN = str.maketrans("0123456789", PERSIAN_DIGITS)
_TO_ASCII = str.maketrans(PERSIAN_DIGITS + ARABIC_DIGITS + "٫٬", "0123456789" * 2 + ".,")

_UNITS: dict[Code, tuple[str, ...]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "fa": ("صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"),
}
_TEENS: dict[Code, tuple[str, ...]] = {
    "en": (
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ),
    "fa": ("ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"),
}
_TENS: dict[Code, tuple[str, ...]] = {
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    "fa": ("بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"),
}
_HUNDRED: dict[Code, str] = {"en": "one hundred", "fa": "صد"}
_BETWEEN: dict[Code, str] = {"en": "-", "fa": " و "}


def localise_digits(text: str, language: Language) -> str:
    """Write the ASCII digits of a formatted value in the digits of the language; never give it a sentence."""
    return text.translate(_TO_PERSIAN) if language.numbering == "arabext" else text


def ascii_digits(text: str) -> str:
    """Write Persian and Arabic digits and their separators in ASCII, character for character."""
    return text.translate(_TO_ASCII)


def number_words(value: int, language: Language) -> str:
    """Return the number in words, from 0 to 100; any other raises ValueError."""
    if not 0 <= value <= LARGEST_WORD:
        raise ValueError(f"{value} is not written in words")
    code = language.code
    if value == LARGEST_WORD:
        return _HUNDRED[code]
    tens, units = divmod(value, 10)
    if tens < 2:
        return (_TEENS if tens else _UNITS)[code][units]
    return _TENS[code][tens - 2] + (_BETWEEN[code] + _UNITS[code][units] if units else "")
