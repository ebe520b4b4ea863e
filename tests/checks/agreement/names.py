"""A glossary for the tests: people whose names are words, places with adjectives, names within names, designations."""

from __future__ import annotations

PEOPLE = {
    "amin": ("Sayed Amin", "سید امین", "Amin", "امین"),
    "rahman": ("Emam Ali Rahman", "امام‌علی رحمان", "Rahman", "رحمان"),
    "wali": ("Karim Wali", "کریم والی", "", ""),
}
PLACES = {
    "afghanistan": ("Afghanistan", "افغانستان"),
    "kabul": ("Kabul", "کابل"),
    "faizabad": ("Faizabad", "فیض‌آباد"),
    "china": ("China", "چین"),
    "iran": ("Iran", "ایران"),
    "dushanbe": ("Dushanbe", "دوشنبه"),
    "tajikistan": ("Tajikistan", "تاجکستان"),
}
ORGANISATIONS = {
    "azad": ("Free Afghanistan", "افغانستان آزاد"),
    "committee": ("Committee for Security", "کمیتهٔ امنیت"),
}
DESIGNATIONS = {
    "emirate": ("Islamic Emirate", "امارت اسلامی"),
    "taliban": ("Taliban", "طالبان"),
    "talibans_emirate": ("Taliban’s Islamic Emirate", "امارت اسلامی طالبان"),
    "interim": ("interim government", "حکومت موقت"),
    "caretaker": ("caretaker government", "حکومت سرپرست"),
}


def _block(text: str, indent: int) -> str:
    return f"|\n{' ' * indent}{text}\n"


def _term(name: str, english: str, persian: str, more: str = "") -> str:
    return f"  {name}:\n    en: {_block(english, 6)}    fa: {_block(persian, 6)}{more}"


def _also(english: str, persian: str, key: str = "also") -> str:
    rows = [(code, text) for code, text in (("en", english), ("fa", persian)) if text]
    listed = "".join(f"      {code}:\n        - {_block(text, 10)}" for code, text in rows)
    return f"    {key}:\n{listed}" if rows else ""


AVOIDED = {"tajikistan": ("", "تاجیکستان"), "rahman": ("Rakhman", "")}
GLOSSARY = "".join(
    (
        "people:\n",
        *(
            _term(name, en, fa, _also(*also) + _also(*AVOIDED.get(name, ("", "")), "avoid"))
            for name, (en, fa, *also) in PEOPLE.items()
        ),
        "places:\n",
        *(_term(name, *names, _also(*AVOIDED.get(name, ("", "")), "avoid")) for name, names in PLACES.items()),
        "organisations:\n",
        *(_term(name, *names) for name, names in ORGANISATIONS.items()),
        "terms:\n",
        *(_term(name, *names, "    distinct: designation\n") for name, names in DESIGNATIONS.items()),
    )
)
