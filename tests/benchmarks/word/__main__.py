"""Measure how long a Word file takes, beside pandoc: ``python -m tests.benchmarks.word``.

A brief of two pages in Persian is written once to warm the process, as every file of a build but the first finds it,
and then once by the clock, without fonts and with them. pandoc is started on the same HTML as its users start it, for
one file: first with its program gone from the memory of the machine, as after a start of the day, then once more. At
most a sixth of its cold run is the aim.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from shutil import which

from toolkit import fonts
from toolkit.fontconfig import use_private_fontconfig
from toolkit.model.edition import Edition
from toolkit.project import find_project
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.work import Order, inspect, plan
from toolkit.writers import Setting

SLUG = "islamic-emirate-tajikistan"
AIM = 6


def main() -> None:
    """Print the time of each step, that of pandoc, and how many times ours goes into it."""
    project = find_project(None)
    task = plan(inspect(project, (SLUG,)), Order(("fa",), ("docx",), Path("unused")))[0].task
    font_set = fonts.load(task.fonts)
    use_private_fontconfig(font_set)
    bare = Setting(task.templates, font_set, replace(task.options, embed_fonts=False))
    full = replace(bare, options=replace(task.options, embed_fonts=True))
    assert isinstance(task.edition, Edition)
    _show("first file of a process", sum(_times(task.edition, full)))
    for name, setting in (("with its fonts", full), ("without fonts", bare)):
        rendering, writing, reading = _times(task.edition, setting)
        _show(f"{name}: render", rendering)
        _show(f"{name}: write", writing)
        _show(f"{name}: read back", reading)
    ours = rendering + writing
    _show("ours: render and write, without fonts", ours)
    _compare_with_pandoc(render(task.edition, task.templates), ours)


def _times(edition: Edition, setting: Setting) -> tuple[float, float, float]:
    """Return the seconds of rendering, writing and reading back, of one run."""
    from toolkit.writers import docx

    begin = time.perf_counter()
    html = render(edition, setting.templates)
    rendered = time.perf_counter()
    data = docx.write(html, setting)
    written = time.perf_counter()
    compare(edition, "docx", data)
    return rendered - begin, written - rendered, time.perf_counter() - written


def _compare_with_pandoc(html: str, ours: float) -> None:
    pandoc = sys.argv[1] if len(sys.argv) > 1 else which("pandoc")
    if pandoc is None:
        sys.exit("pandoc is not on this machine; install it, or name it: python -m tests.benchmarks.word PANDOC")
    version = subprocess.run([pandoc, "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "brief.html")
        source.write_text(html, "utf-8")
        command = [pandoc, "-f", "html", "-t", "docx", "-o", f"{folder}/brief.docx", str(source)]
        _forget(Path(pandoc))
        for name in ("cold", "once more"):
            begin = time.perf_counter()
            subprocess.run(command, check=True)
            theirs = time.perf_counter() - begin
            verdict = "at most" if ours * AIM <= theirs else "NOT at most"
            _show(f"{version}, {name}", theirs)
            sys.stdout.write(f"    ours takes 1/{theirs / ours:.1f} of it: {verdict} a sixth\n")


def _forget(program: Path) -> None:
    """Let the system give up what it keeps of a file in memory."""
    with program.resolve().open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _show(what: str, seconds: float) -> None:
    sys.stdout.write(f"{what:<40} {seconds * 1000:8.1f} ms\n")


main()
