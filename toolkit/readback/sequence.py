"""Sequence: whether a file says what an edition prints, each unit and each value in its place.

The pieces of a file become stations: units, and between two of them the text that belongs to none. A value counts only
there between the units where the edition has it, after the values before it, whole: no letter or digit touches it.
Below the first unit, a block of text that holds a value may hold no other digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from toolkit.model.edition import LocalUnit
from toolkit.model.reading import Printed, Reading, Readings
from toolkit.readback import Key, Piece

_AROUND = 60
"""Characters of the file that a message shows."""
_TOLD = "\0"


@dataclass
class Station:
    """A unit, or text between units.

    ``joints`` are where its pieces begin and end, ``told`` the stretches of it in which values were found.
    """

    unit: Key | None
    text: str = ""
    joints: set[int] = field(default_factory=set)
    told: list[tuple[int, int]] = field(default_factory=list)

    def add(self, piece: str) -> None:
        """Add a piece; outside of units, spaces of every kind become one."""
        self.joints.add(len(self.text))
        self.text += piece if self.unit else _spaced(piece)
        self.joints.add(len(self.text))

    def find(self, value: str, start: int) -> tuple[int, int] | None:
        """Return the first stretch from ``start`` that is the value and not told before, None where there is none."""
        for matched in re.finditer(re.escape(value), self.text[start:]):
            ends = matched.start() + start, matched.end() + start
            if all(map(self._is_edge, ends)) and not any(a < ends[1] and ends[0] < b for a, b in self.told):
                return ends
        return None

    def _is_edge(self, place: int) -> bool:
        """Tell whether no word or number goes on here."""
        return place in self.joints or not all(map(str.isalnum, self.text[place - 1 : place + 1]))

    def left(self) -> str:
        """Return the text with a mark for each character of a value."""
        left = list(self.text)
        for start, end in self.told:
            left[start:end] = [_TOLD] * (end - start)
        return "".join(left)

    def untold(self) -> Iterator[str]:
        """Yield what is left of each block that holds a value."""
        for block in self.left().split("\n"):
            if _TOLD in block:
                yield re.sub(f"{_TOLD}+", "…", block)


@dataclass(frozen=True)
class _Position:
    station: int = 0
    offset: int = 0


def stations(pieces: Iterable[Piece]) -> list[Station]:
    """Return the stations of a file; a unit stands where its first part does."""
    found: list[Station] = []
    units: dict[Key, Station] = {}
    for unit, text in pieces:
        station = units.get(unit) if unit else None
        if station is None and unit is None and found and found[-1].unit is None:
            station = found[-1]
        if station is None:
            station = Station(unit)
            found.append(station)
        if unit:
            units[unit] = station
        station.add(text)
    return found


@dataclass(frozen=True)
class Told:
    """What was found of a reading: the first fault in one sentence, empty: none.

    ``rest`` are the units in their order, and between them the words that no value of the edition tells.
    """

    fault: str
    rest: tuple[Key | str, ...] = ()


def told(readings: Readings, pieces: Iterable[Piece]) -> Told:
    """Tell what is first missing, out of its place or too much, and what stands in a file besides."""
    found = stations(pieces)
    fault = _fault(readings, found)
    return Told(fault, () if fault else tuple(filter(None, map(_rest, found))))


def _rest(station: Station) -> Key | str:
    """Return a unit, or what is left of the text between two of them."""
    return station.unit or " ".join(station.left().replace(_TOLD, "").split())


def _fault(readings: Readings, found: Sequence[Station]) -> str:
    for reading in readings:
        if fault := _Search(reading, found).fault():
            return fault
    first = next((number for number, station in enumerate(found) if station.unit), 0)
    for left in chain.from_iterable(station.untold() for station in found[first:]):
        if re.search(r"\d", left):
            return f"digits that are in no value stand in {_shown(left)}"
    return ""


@dataclass(frozen=True)
class _Way:
    """What was passed of a step: where it ended, the stretches of its values, and what was not found there."""

    end: _Position
    told: tuple[tuple[Station, int, int], ...] = ()
    missing: Printed | None = None


class _Search:
    """The search for one sequence; units of another one are passed by."""

    def __init__(self, reading: Reading, found: Sequence[Station]) -> None:
        self._reading = reading
        own = {_key(item) for step in reading for item in step[0] if isinstance(item, LocalUnit)}
        self._found = [station for station in found if station.unit is None or station.unit in own]

    def fault(self) -> str:
        """Tell what is missing first, with its neighbours; empty: nothing is."""
        position, before = _Position(), ""
        for step in self._reading:
            ways = [self._go(order, position) for order in step]
            way = next((way for way in ways if way.missing is None), ways[0])
            if way.missing is not None:
                return self._told(way.missing, before, position)
            for station, start, end in way.told:
                station.told.append((start, end))
            position, before = way.end, _text(step[0][-1])
        left = [station for station in self._found[position.station :] if station.unit]
        return f"{left[0].unit} stands behind the end" if left else ""

    def _go(self, order: Sequence[Printed], position: _Position) -> _Way:
        told: list[tuple[Station, int, int]] = []
        for item in order:
            if isinstance(item, LocalUnit):
                end = self._past_unit(item, position)
            elif place := self._place(_spaced(item), position):
                number, start, stop = place
                told.append((self._found[number], start, stop))
                end = _Position(number, stop)
            else:
                end = None
            if end is None:
                return _Way(position, missing=item)
            position = end
        return _Way(position, tuple(told))

    def _past_unit(self, unit: LocalUnit, position: _Position) -> _Position | None:
        """Return the position behind the next unit, None where that is another one or says something else."""
        for number in range(position.station, len(self._found)):
            station = self._found[number]
            if station.unit:
                return _Position(number + 1) if (station.unit, station.text) == (_key(unit), unit.plain) else None
        return None

    def _place(self, value: str, position: _Position) -> tuple[int, int, int] | None:
        """Return the station of a value, before the next unit, and the stretch of it."""
        offset = position.offset
        for number in range(position.station, len(self._found)):
            station = self._found[number]
            if station.unit:
                return None
            if ends := station.find(value, offset):
                return number, *ends
            offset = 0
        return None

    def _told(self, missing: Printed, before: str, position: _Position) -> str:
        """Name what is missing, what was read before it, and what stands there in its place."""
        rest = [station.text for station in self._found[position.station :]]
        there = "".join([rest[0][position.offset :], *rest[1:3]]) if rest else ""
        name = f"{missing.id} ({missing.language.code}): " if isinstance(missing, LocalUnit) else ""
        return (
            f"{name}{_shown(_text(missing))} is missing or out of place; after {_shown(before)} is read {_shown(there)}"
        )


def _key(unit: LocalUnit) -> Key:
    return unit.language.code, unit.id


def _text(item: Printed) -> str:
    return item.plain if isinstance(item, LocalUnit) else item


def _spaced(text: str) -> str:
    """Return a text with one blank for spaces of every kind; line ends of blocks stay."""
    return re.sub(r"[^\S\n]+", " ", text)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _AROUND else f"{text[:_AROUND]}…")
