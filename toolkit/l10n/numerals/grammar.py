"""Which words make one number together, as regular expressions over their signs (``vocabulary.Words``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from toolkit.language import Code

_MAGNITUDES = "TBM"


def _number(below: str, counted: str, thousands: str, joint: str) -> str:
    """Return what a number is: groups, each with a smaller magnitude than the one before, and the rest.

    ``below`` is what is less than a thousand, ``counted`` what stands before a magnitude, ``joint`` what is between.
    """
    groups = "".join(f"(?:{counted}{magnitude}{joint})?" for magnitude in _MAGNITUDES)
    return rf"{groups}(?:{thousands}K{joint})?(?:{below}|dz?)?"


_SMALL = "(?:t[1u]|t|[1u])"
_LAST = "(?:t?[om]|O)"
_BELOW = f"(?:(?:{_SMALL}|a|d)H(?:&?(?:{_LAST}|{_SMALL}))?|{_LAST}|{_SMALL})"
_COUNTED = f"(?:(?:{_BELOW}|d)(?:&a?f)?(?:K(?:&?{_BELOW})?)?|aK?|fa?)"
_THOUSANDS = f"(?:(?:{_BELOW}|d)(?:&a?f)?|fa?|a)"
_NUMBER = _number(_BELOW, _COUNTED, _THOUSANDS, "(?:&?(?=[1utd]|aH))?")
# Two thirds, a third of; a year and a half; hundreds of thousands, several thousand; half a dozen; the eighties, the
# 1980s; both; half past three.
_ENGLISH = (
    f"(?P<fraction>(?:[1u]|d|a)p|(?:[1u]|a)f(?!a)|1o|ao(?=w)|f(?!P|a[HKMBTLyq]))"
    f"|(?P<half>(?:[1ud]|a)c&af)"
    f"|(?P<vague>v(?:wv)*|k[HKMBT]+)"
    f"|(?P<dozens>(?:{_BELOW}|d|fa|a)?L)"
    f"|(?P<decade>u?e|ds)"
    f"|(?P<implied>i)"
    f"|(?P<number>fP[1u]|(?![yq&]){_NUMBER}(?:&a?f)?)(?![HKMBT])(?:(?<![zomO])[yq])?|f?a[yq]"
)

_SMALL_FA = "(?:t&[1ui]|t|[1u])"
_LAST_FA = "(?:(?:t&)?[om]|O|tz)"
_BELOW_FA = f"(?:(?:h|[1u]?H|dH)(?:&(?:{_LAST_FA}|{_SMALL_FA}))?|{_LAST_FA}|{_SMALL_FA})"
_COUNTED_FA = f"(?:(?:{_BELOW_FA}|d)(?:&f)?(?:K(?:&{_BELOW_FA})?)?|K|f|)"
_THOUSANDS_FA = f"(?:(?:{_BELOW_FA}|d)(?:&f)?|f|)"
_NUMBER_FA = _number(_BELOW_FA, _COUNTED_FA, _THOUSANDS_FA, "(?:&(?=[1uthdHK]))?")
# «دو سوم»، «نصف»؛ «دو سال و نیم»؛ «صدها هزار»، «چند هزار»؛ «یک درجن»؛ «دههٔ ۱۹۸۰»، «دههٔ هشتاد»؛ «طرفین».
_PERSIAN = (
    f"(?P<fraction>[1ud]o|[1u]?F)"
    f"|(?P<half>(?:t&[1u]|[1utd])c&f)"
    f"|(?P<vague>(?:v|[uHKMBT]s)[KMBT]*|k[HKMBT]+)"
    f"|(?P<dozens>(?:{_BELOW_FA}|d|f)?L)"
    f"|(?P<decade>y(?:d|t(?!&)))"
    f"|(?P<implied>i)"
    f"|(?P<number>(?![yq&]){_NUMBER_FA}(?:&f)?|f)(?![HKMBT])(?:(?<![zomO])[yq])?"
)
GRAMMARS: Mapping[Code, re.Pattern[str]] = {"en": re.compile(_ENGLISH), "fa": re.compile(_PERSIAN)}
