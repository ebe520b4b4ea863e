"""What SARIF 2.1.0 demands of the objects that we write (OASIS, clauses 3.13 to 3.52), as its JSON schema has it.

The schema itself is not committed; these are its required properties, types and closed lists for what we use, and an
unknown property is a fault here as it is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Check = Callable[[str, Any], Iterator[str]]


def text(pattern: str = "") -> Check:
    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern or "(?s).*", value):
            yield f"{path}: {value!r}"

    return check


def number(least: int) -> Check:
    def check(path: str, value: Any) -> Iterator[str]:
        if type(value) is not int or value < least:
            yield f"{path}: {value!r}"

    return check


def several(of: Check) -> Check:
    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{path} is no array"
            return
        for place, item in enumerate(value):
            yield from of(f"{path}[{place}]", item)

    return check


def an_object(required: str = "", **properties: Check) -> Check:
    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{path} is no object"
            return
        yield from (f"{path} has no {name}" for name in required.split() if name not in value)
        for name, held in value.items():
            if name not in properties:
                yield f"{path} may not have {name}"
            else:
                yield from properties[name](f"{path}.{name}", held)

    return check


_LEVEL = text("none|note|warning|error")
_URI = text(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_MESSAGE = an_object("text", text=text(".+"), markdown=text())
_RULE = an_object(
    "id",
    id=text(".+"),
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=an_object("", level=_LEVEL),
)
_FILE = an_object("uri", uri=_URI)
_REGION = an_object("startLine", startLine=number(1), startColumn=number(1), endLine=number(1), endColumn=number(1))
_REPLACEMENT = an_object("deletedRegion", deletedRegion=_REGION, insertedContent=an_object("text", text=text()))
_CHANGE = an_object("artifactLocation replacements", artifactLocation=_FILE, replacements=several(_REPLACEMENT))
_FIX = an_object("artifactChanges", description=_MESSAGE, artifactChanges=several(_CHANGE))
_LOCATION = an_object(
    "",
    physicalLocation=an_object("artifactLocation", artifactLocation=_FILE, region=_REGION),
    logicalLocations=several(an_object("", fullyQualifiedName=text(".+"), kind=text(".+"))),
    message=_MESSAGE,
)
_RESULT = an_object(
    "message",
    ruleId=text(".+"),
    ruleIndex=number(-1),
    level=_LEVEL,
    message=_MESSAGE,
    locations=several(_LOCATION),
    fixes=several(_FIX),
    suppressions=several(an_object("kind", kind=text("inSource|external"), justification=text(".+"))),
)
_DRIVER = an_object("name", name=text(".+"), semanticVersion=text(r"\d+\.\d+\.\d+.*"), rules=several(_RULE))
_RUN = an_object(
    "tool",
    tool=an_object("driver", driver=_DRIVER),
    results=several(_RESULT),
    columnKind=text("utf16CodeUnits|unicodeCodePoints"),
)
_LOG = an_object("version runs", **{"$schema": text("https://.*"), "version": text("2\\.1\\.0"), "runs": several(_RUN)})


def faults_of_log(log: Any) -> list[str]:
    """Return what is wrong with a SARIF log, also where its results name other rules than their numbers do."""
    found = list(_LOG("log", log))
    if found:
        return found
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
        found += [f"the id {id} is twice there" for id in set(rules) if rules.count(id) > 1]
        found += [
            f"{result['ruleId']} is not rule {result['ruleIndex']}"
            for result in run["results"]
            if rules[result["ruleIndex"]] != result["ruleId"]
        ]
    return found
