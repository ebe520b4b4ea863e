"""Print what the lint finds in the same brief as other programs write it: ``python -m tests.benchmarks.word_lint``.

The programs are installed into an environment of their own, in the folder that is named (else in a passing one); what
cannot be installed is named as missing. The table is that of docs/word-lint.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element, tostring

import tinyhtml5

from tests.writers.docx.documents import ROOT, setting
from toolkit.checks.docx.table import RULES, broken_rules
from toolkit.project import Project
from toolkit.render.document import render
from toolkit.work import Order, inspect, plan
from toolkit.writers.docx import write

SLUG = "islamic-emirate-tajikistan"
PACKAGES = ("pypandoc_binary", "docxtpl", "htmldocx")
OURS = "ours"
_HEADINGS = {"h1": 1, "h2": 1, "h3": 2}


def main() -> None:
    with TemporaryDirectory() as passing:
        home = Path(sys.argv[1] if len(sys.argv) > 1 else passing)
        python = _environment(home / "tools")
        html = _html()
        files = {OURS: write(html, setting())}
        content = Path(passing, "content.json")
        content.write_text(json.dumps(_content(html)), "utf-8")
        script = Path(__file__).with_name("tools.py")
        done = subprocess.run([python, script, content, passing], capture_output=True, text=True, check=True)
        told = json.loads(done.stdout)
        files |= {name: path.read_bytes() for name in told if (path := Path(passing, f"{name}.docx")).exists()}
    _print(files, told)


def _environment(folder: Path) -> Path:
    """Return the Python of an environment that has the programs, as far as they could be installed."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
        for package in PACKAGES:
            subprocess.run([python, "-m", "pip", "install", "--quiet", package], stderr=subprocess.DEVNULL, check=False)
    return python


def _html() -> str:
    task = plan(inspect(Project(ROOT), (SLUG,)), Order(("fa",), ("docx",), ROOT / "build"))[0].task
    return render(task.edition, task.templates)


def _content(html: str) -> dict[str, object]:
    """Return the HTML whole and as its body alone, and its blocks for a program that fills in templates."""
    body = tinyhtml5.parse(html, namespace_html_elements=False).find("body")
    return {"html": html, "body": tostring(body, "unicode", method="html"), "blocks": list(_blocks(body))}


def _blocks(element: Element) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for child in element:
        if child.tag == "table":
            found.append({"rows": [[_text(cell) for cell in row] for row in child.iter("tr")]})
        elif child.tag in ("p", "li", *_HEADINGS):
            found.append({"level": _HEADINGS.get(child.tag, 0), "text": _text(child)})
        else:
            found += _blocks(child)
    return found


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _print(files: dict[str, bytes], told: dict[str, str]) -> None:
    counts = {name: Counter(rule.code for rule, _ in broken_rules(data)) for name, data in files.items()}
    rows = [["", *files]]
    rows += [
        [rule.code, *(str(counts[name][rule.code]) for name in files)]
        for rule in RULES
        if any(counts[name][rule.code] for name in files)
    ]
    rows.append(["all", *(str(counts[name].total()) for name in files)])
    for place, row in enumerate(rows):
        sys.stdout.write(f"| {' | '.join(row)} |\n")
        if place == 0:
            sys.stdout.write("|---|" + "---:|" * len(files) + "\n")
    kinds = [rule for rule in RULES if not any(counts[name][rule.code] for name in files)]
    sys.stdout.write(f"\nNone of the files breaks {', '.join(rule.code for rule in kinds)}.\n")
    for name, words in told.items():
        if name not in files:
            sys.stdout.write(f"{name} is not here: {words}\n")
    versions = dict.fromkeys(words for name, words in told.items() if name in files)
    sys.stdout.write(f"Versions: {', '.join(versions)}.\n")


if __name__ == "__main__":
    main()
