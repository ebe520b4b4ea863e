"""Numbers and quantities as a language writes them.

Babel groups and separates; the digits and the signs are ours, since it leaves those of Persian in ASCII. No mark of
direction is written: the renderer isolates a number that carries a sign.
"""

from __future__ import annotations

from decimal import Decimal

from babel import Locale, numbers

from toolkit.l10n.digits import LARGEST_WORD, localise_digits, number_words
from toolkit.l10n.wording import wording
from toolkit.language import Language
from toolkit.model.facts import Count, Distance, Form, Percentage, Quantity
from toolkit.model.house import UnitName, Units


def format_number(value: Decimal | int, language: Language) -> str:
    """Return a bare number with the digits and separators of the language, a minus sign before a negative one."""
    text = numbers.format_decimal(
        value, locale=language.babel, numbering_system=language.numbering, decimal_quantization=False
    )
    return localise_digits(text.replace("-", "−"), language)


def format_quantity(fact: Quantity, form: Form, language: Language, units: Units) -> str:
    """Return a quantity in one form; a unit that units.yaml does not have raises KeyError."""
    if form is Form.DIGITS:
        return format_number(fact.value, language)
    words = wording(language)
    if form is Form.SIGN:
        return words.table_bounds[fact.bound].format(_in_table(fact, language, units))
    return words.bounds[fact.bound].format(_in_prose(fact, form, language, units))


def counted_noun(fact: Quantity, language: Language, units: Units) -> str:
    """Return the name of what a table counts, which its number leaves out; empty where the number says all."""
    if not isinstance(fact, Count) or _name(fact, language, units).short:
        return ""
    return _unit(fact, Form.FULL, language, units)


def _in_table(fact: Quantity, language: Language, units: Units) -> str:
    """Return number and sign; what is counted stands beside it (``counted_noun``)."""
    number = format_number(fact.value, language)
    match fact:
        case Percentage():
            return wording(language).table_per_cent.format(number)
        case Distance():
            return f"{number} {_unit(fact, Form.SHORT, language, units)}"
        case Count():
            return f"{number} {_name(fact, language, units).short or ''}".rstrip()
    return number


def _in_prose(fact: Quantity, form: Form, language: Language, units: Units) -> str:
    number = _spoken(fact.value, form, language)
    match fact:
        case Percentage():
            words = wording(language)
            return (words.short_per_cent if form is Form.SHORT else words.per_cent).format(number)
        case Count() | Distance():
            return f"{number} {_unit(fact, form, language, units)}"
    return number


def _spoken(value: Decimal, form: Form, language: Language) -> str:
    """Return the number as prose has it: in words where they are asked for and go so far."""
    words = wording(language)
    size = abs(value)
    if form is Form.WORDS and size <= LARGEST_WORD and size == int(size):
        text, negative = number_words(int(size), language), words.negative_words
    else:
        text, negative = format_number(size, language), words.negative
    return negative.format(text) if value < 0 else text


def _name(fact: Count | Distance, language: Language, units: Units) -> UnitName:
    return units[fact.unit][language.code]


def _unit(fact: Count | Distance, form: Form, language: Language, units: Units) -> str:
    """Return the name of the unit in the plural category of the value (CLDR plural rules)."""
    name = _name(fact, language, units)
    if form is Form.SHORT and name.short:
        return name.short
    category = Locale.parse(language.babel).plural_form(abs(fact.value))
    return (name.one if category == "one" else None) or name.other
