"""A model of the order in which Word shows runs, and of what is uncertain in it; docs/word-order.md has the clauses.

Certain (ISO/IEC 29500-1, 17.3.2.30 and Annex I; I.7 sends the rest to UAX #9): letters keep their direction, w:rtl
makes neutrals and most weak characters right-to-left, numbers stay numbers. The fields of Reading are uncertain.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, product
from typing import Literal, NamedTuple

from lxml import etree

from tests.writers.docx import fribidi
from tests.writers.docx.documents import W
from toolkit.l10n.bidi import visual_order
from toolkit.language import Direction

INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069")
SET = frozenset({"L", "R", "AL", "S", "LRE", "RLE", "PDF"})
"""Classes that w:rtl leaves as they are."""
STRONG, NUMBER = frozenset({"L", "R", "AL"}), frozenset({"EN", "AN"})
PAGES = frozenset({"PAGE", "NUMPAGES"})
"""Fields that Word counts anew; their number counts as 1 here."""
ISOLATES: dict[str, Direction] = {"\u2066": "ltr", "\u2067": "rtl"}
PDI = "\u2069"
STAND_IN = 0x2500  # box drawings, which are neutral
SLASHES = frozenset("/\u2044")
OBJECTS = {f"{W}footnoteReference": "\ufffc", f"{W}footnoteRef": "\ufffc", f"{W}tab": "\t", f"{W}drawing": "\ufffc"}


@dataclass(frozen=True)
class Reading:
    """A way to read the standard; the first value of each field is the one that most speaks for."""

    absent: Literal["left-to-right", "undecided"] = "left-to-right"
    """What a neutral is in a run without w:rtl. The clause is silent; programs show it left-to-right."""
    stage: Literal["before weak", "after weak"] = "before weak"
    """Whether w:rtl decides before W1 to W7, as an override does, or in the place of N0 to N2, as Annex I.7 reads."""
    sign: Literal["neutral", "separator"] = "neutral"
    """What + and - are between the digits of a w:rtl run: Annex I.2 tells Arabic (neutral) from Hebrew (separator)."""
    slash: Literal["separator", "neutral"] = "separator"
    """What / is there: 17.3.2.30 excepts common separators, Annex I.2 does not except the solidus of Arabic."""
    digits: Literal["European", "Arabic"] = "European"
    """What Persian digits are in a w:rtl run: EN by the Unicode data, AN where an engine goes by their context."""
    scope: Literal["paragraph", "stretch"] = "paragraph"
    """How far a character looks for its neighbours: in the paragraph, or in the stretch of runs like its own."""
    pairs: bool = True
    """Whether undecided brackets are read as pairs (N0, which Unicode 6.3 brought)."""


class Seen(NamedTuple):
    """A character as it is shown: in its place, mirrored or not."""

    character: str
    mirrored: bool


Flagged = Sequence[tuple[str, bool]]
"""Characters, each with w:rtl of its run."""


@cache
def readings() -> list[Reading]:
    """All readings that differ; pairs matter only where something is undecided."""
    values = product(
        ("left-to-right", "undecided"),
        ("before weak", "after weak"),
        ("neutral", "separator"),
        ("separator", "neutral"),
        ("European", "Arabic"),
        ("paragraph", "stretch"),
        (True, False),
    )
    found = [Reading(*value) for value in values]  # type: ignore[arg-type]
    return [reading for reading in found if reading.pairs or reading.absent == "undecided"]


def flagged(paragraph: etree._Element) -> list[tuple[str, bool]]:
    """Read the characters of the runs of a paragraph; an object stands for one character, a field for its result."""
    found: list[tuple[str, bool]] = []
    instruction = ""
    for run in paragraph.iter(f"{W}r"):
        right = run.find(f"{W}rPr/{W}rtl") is not None
        for child in run:
            text = child.text or "" if child.tag == f"{W}t" else OBJECTS.get(child.tag, "")
            if child.tag == f"{W}instrText":
                instruction = (child.text or "").strip()
            elif child.get(f"{W}fldCharType") == "end":
                instruction = ""
            found += [(character, right) for character in ("1" if text and instruction in PAGES else text)]
    return found


def direction(paragraph: etree._Element) -> Direction:
    """Read w:bidi of a paragraph, which in our files is never left to the style."""
    return "rtl" if paragraph.find(f"{W}pPr/{W}bidi").get(f"{W}val", "1") == "1" else "ltr"


def seen(text: str, levels: Sequence[int]) -> list[Seen]:
    """What stands on the line from left to right."""
    return [
        Seen(text[place], bool(levels[place] % 2 and unicodedata.mirrored(text[place])))
        for place in visual_order(levels)
    ]


def visible(line: Iterable[Seen]) -> list[Seen]:
    """The line without what has no width."""
    return [one for one in line if one.character not in INVISIBLE]


def shown(text: str, base: Direction) -> list[Seen]:
    """What UAX #9 shows: of the HTML, or of a Word file by a program that goes by the characters alone.

    To the text around, an isolate is one neutral character; inside, it is a paragraph of its own (BD9, X10).
    """
    outer, isolates = _taken_out(text)
    found: list[Seen] = []
    for one in seen(outer, fribidi.resolved(outer, base)):
        found += shown(*isolates.pop(one.character)) if one.character in isolates else [one]
    return visible(found)


def _taken_out(text: str) -> tuple[str, dict[str, tuple[str, Direction]]]:
    """The text with a neutral character in the place of each isolate."""
    outer, isolates, depth, start = "", dict[str, tuple[str, Direction]](), 0, 0
    for place, character in enumerate(text):
        if character in ISOLATES:
            start = start if depth else place
            depth += 1
        elif character == PDI:
            depth -= 1
            if not depth:
                outer += chr(STAND_IN + len(isolates))
                isolates[outer[-1]] = text[start + 1 : place], ISOLATES[text[start]]
        elif not depth:
            outer += character
    return outer, isolates


class Model:
    """The model of one paragraph; readings that come to the same are resolved once."""

    def __init__(self, characters: Flagged, base: Direction) -> None:
        self.text = "".join(character for character, _ in characters)
        self._characters, self._base = characters, base
        inside = {character for character, right in characters if right}
        self._same = {
            "sign": not any(unicodedata.bidirectional(character) == "ES" for character in inside),
            "slash": not inside & SLASHES,
            "digits": not any(character.isdigit() and character > "\u0600" for character in inside),
        }
        self._known: dict[Reading, list[Seen]] = {}

    def shown(self, reading: Reading) -> list[Seen]:
        """What Word shows under a reading."""
        reading = replace(reading, **{name: getattr(Reading(), name) for name, same in self._same.items() if same})
        if reading not in self._known:
            parts = [self._part(start, end, reading) for start, end in self._parts(reading.scope)]
            order = reversed(parts) if self._base == "rtl" else parts
            self._known[reading] = visible(one for part in order for one in part)
        return self._known[reading]

    def _parts(self, scope: str) -> Iterator[tuple[int, int]]:
        """Where neighbours end: the whole paragraph, or each stretch of like runs."""
        if scope == "paragraph":
            yield 0, len(self.text)
            return
        start = 0
        for _, group in groupby(right for _, right in self._characters):
            end = start + len(list(group))
            yield start, end
            start = end

    def _part(self, start: int, end: int, reading: Reading) -> list[Seen]:
        """What is shown of characters that see none but each other."""
        characters = self._characters[start:end]
        right = characters[0][1] if reading.scope == "stretch" else self._base == "rtl"
        names = [_class(character, right, reading) for character, right in characters]
        if reading.stage == "after weak":
            names = weak(names, "R" if right else "L")
        if reading.absent == "left-to-right" or reading.stage == "after weak":
            names = [_forced(name, right, reading) for name, (_, right) in zip(names, characters, strict=True)]
        pairs = [
            fribidi.of_character(character)[1] if reading.pairs and name == "ON" else 0
            for name, (character, _) in zip(names, characters, strict=True)
        ]
        levels = fribidi.levels([*map(fribidi.number, names)], pairs, "rtl" if right else "ltr")
        return seen(self.text[start:end], levels)


def _forced(name: str, right: bool, reading: Reading) -> str:
    """The class with the direction of the run, where there is still something to decide."""
    if name in SET | NUMBER or (reading.stage == "before weak" and name in {"ET", "CS"}):
        return name
    return "R" if right else "L" if reading.absent == "left-to-right" else name


def _class(character: str, right: bool, reading: Reading) -> str:
    """The class of a character before W1 in a run with or without w:rtl."""
    name = unicodedata.bidirectional(character)
    if name in SET:
        return name
    if not right:
        return name if name in {"EN", "AN", "ET", "CS", "ES", "NSM", "BN", "WS"} else "ON"
    if name == "EN":
        return "AN" if reading.digits == "Arabic" and character > "\u0600" else "EN"
    if name == "ES":
        name = "ES" if reading.sign == "separator" else "ON"
    if character in SLASHES and reading.slash == "neutral":
        name = "ON"
    if name in {"AN", "ET", "CS", "ES"} or reading.stage == "after weak":
        return name
    return "R"


def weak(names: Sequence[str], before: str) -> list[str]:
    """W1 to W7 for one sequence; of what remains, separators and terminators are neutral, European numbers Arabic."""
    found: list[str] = []
    strong = previous = before
    for name in names:
        name = previous if name in {"NSM", "BN"} else name  # BN: rule X9, as 5.2 of UAX #9 keeps it
        if name in STRONG:
            strong = name
        found.append("AN" if name == "EN" and strong == "AL" else name)
        previous = name
    for place in range(1, len(found) - 1):
        left, name, right = found[place - 1 : place + 2]
        if left == right and ((name == "CS" and left in NUMBER) or (name == "ES" and left == "EN")):
            found[place] = left
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for place in order:
            neighbour = found[place - 1 if order.step == 1 else place + 1]
            if found[place] == "ET" and neighbour == "EN":
                found[place] = "EN"
    strong = before
    for place, name in enumerate(found):
        strong = name if name in STRONG else strong
        if name == "EN":
            found[place] = "L" if strong == "L" else "AN"
    return ["ON" if name in {"ES", "ET", "CS"} else name for name in found]
