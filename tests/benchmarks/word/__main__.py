"""Measure how long a Word file takes, beside pandoc: ``python -m tests.benchmarks.word [PANDOC]``.

Warm means: this process has written the other brief in Persian before, as it has for every file of a build but the
first; of the brief of two pages that is measured it has seen nothing. It is rendered and written once by the clock,
with fonts and, for the comparison, without them, which is what pandoc writes.
Cold means: pandoc is started as a new process on the same HTML, as its users start it, for one file; first with the
file of its program dropped from the memory of the machine, as after a start of the day, which adds the time of the
disk, then once more with the program in memory. At most a sixth of its cold run is the aim.
Seconds are those of the clock and, behind them, those of the processor, which other programs on the machine stretch
less.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from shutil import which
from typing import NamedTuple

from toolkit import fonts
from toolkit.fontconfig import use_private_fontconfig
from toolkit.model.edition import Edition
from toolkit.project import find_project
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.work import Order, inspect, plan
from toolkit.writers import Setting

WARMING, SLUG = "taliban-tajikistan-outlook", "islamic-emirate-tajikistan"
AIM = 6


class Seconds(NamedTuple):
    """How long something took: by the clock, and of the processor alone."""

    wall: float
    processor: float

    def __sub__(self, other: Seconds) -> Seconds:
        return Seconds(self.wall - other.wall, self.processor - other.processor)


def main() -> None:
    """Print the time of each step, that of pandoc, and how many times ours goes into it."""
    from toolkit.writers.drawings import draw

    project = find_project(None)
    order = Order(("fa",), ("docx",), Path("unused"))
    warming, task = (plan(inspect(project, (slug,)), order)[0].task for slug in (WARMING, SLUG))
    font_set = fonts.load(task.fonts)
    use_private_fontconfig(font_set)
    full = Setting(task.templates, font_set, replace(task.options, embed_fonts=True))
    bare = replace(full, options=replace(task.options, embed_fonts=False))
    assert isinstance(warming.edition, Edition)
    assert isinstance(task.edition, Edition)
    drawings = draw(warming.edition, font_set, warming.options)
    _show("first file of a process: write", _times(warming.edition, replace(full, drawings=drawings))[1])
    for name, setting in (("without fonts", bare), ("with its fonts", full)):
        steps = _times(task.edition, setting)
        for step, taken in zip(("render", "write", "read back"), steps, strict=True):
            _show(f"{name}: {step}", taken)
        if setting is bare:
            ours = Seconds(steps[0].wall + steps[1].wall, steps[0].processor + steps[1].processor)
    _show("ours: render and write, without fonts", ours)
    _compare_with_pandoc(render(task.edition, task.templates), ours)


def _times(edition: Edition, setting: Setting) -> tuple[Seconds, Seconds, Seconds]:
    """Return how long rendering, writing and reading back take, of one run."""
    from toolkit.writers import docx

    begin = _now()
    html = render(edition, setting.templates)
    rendered = _now()
    data = docx.write(html, setting)
    written = _now()
    compare(edition, "docx", data)
    return rendered - begin, written - rendered, _now() - written


def _now(who: int = resource.RUSAGE_SELF) -> Seconds:
    used = resource.getrusage(who)
    return Seconds(time.perf_counter(), used.ru_utime + used.ru_stime)


def _compare_with_pandoc(html: str, ours: Seconds) -> None:
    pandoc = sys.argv[1] if len(sys.argv) > 1 else which("pandoc")
    if pandoc is None:
        sys.exit("pandoc is not on this machine; install it, or name it: python -m tests.benchmarks.word PANDOC")
    version = subprocess.run([pandoc, "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "brief.html")
        source.write_text(html, "utf-8")
        command = [pandoc, "-f", "html", "-t", "docx", "-o", f"{folder}/brief.docx", str(source)]
        _forget(Path(pandoc))
        for name in ("program dropped", "program in memory"):
            begin = _now(resource.RUSAGE_CHILDREN)
            subprocess.run(command, check=True)
            theirs = _now(resource.RUSAGE_CHILDREN) - begin
            verdict = "at most" if ours.wall * AIM <= theirs.wall else "NOT at most"
            _show(f"{version}, cold, {name}", theirs)
            sys.stdout.write(f"    ours takes 1/{theirs.wall / ours.wall:.1f} of it: {verdict} a sixth\n")


def _forget(program: Path) -> None:
    """Let the system give up what it keeps of a file in memory."""
    with program.resolve().open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _show(what: str, taken: Seconds) -> None:
    sys.stdout.write(f"{what:<42} {taken.wall * 1000:8.1f} ms {taken.processor * 1000:8.1f} ms of the processor\n")


main()
