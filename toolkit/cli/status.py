"""``briefs status``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from toolkit.errors import ExitCode
from toolkit.findings import has_errors
from toolkit.language import EDITIONS, Code, other
from toolkit.model.status import Status
from toolkit.progress import Progress, UnitProgress, as_json, counted, percent, read_progress
from toolkit.project import find_project
from toolkit.report.findings import as_text as findings_as_text
from toolkit.state.difference import Change, Stretch
from toolkit.state.file import Accepted
from toolkit.terminal import POLICIES, Policy, shown

_BAR = 24
"""Cells of a bar: what a terminal of 60 columns has beside the words."""
_COLOURS = {
    Status.REVIEWED: "green",
    Status.TRANSLATED: "cyan",
    Status.DRAFT: "yellow",
    Status.STALE: "red",
    Status.MISSING: "magenta",
}
_STYLES: dict[Change, str] = {"kept": "", "removed": "red", "added": "green"}


@click.command("status")
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option("--json", "machine", is_flag=True, help="Tell every unit as JSON.")
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
@click.pass_obj
def command(directory: Path | None, slugs: tuple[str, ...], bidi: Policy, *, machine: bool) -> int:
    """Tell how far the translation of each brief is, and which texts are to be worked on or reviewed."""
    project = find_project(directory)
    progress, findings = read_progress(project, slugs)
    if machine:
        click.echo(as_json(progress, findings, project.root))
        return ExitCode.FINDINGS if has_errors(findings) else ExitCode.FINE
    if findings:
        click.echo(shown(findings_as_text(findings, project.root), bidi, sys.stderr), err=True)
    _Page(project.root, bidi).write(progress)
    if not progress and not findings:
        click.echo("There is no brief yet. Begin one with `briefs new SLUG`.", err=True)
    return ExitCode.FINDINGS if has_errors(findings) else ExitCode.FINE


class _Page:
    """Writes progress to standard output: in colours on a terminal, as plain lines in a pipe."""

    def __init__(self, root: Path, bidi: Policy) -> None:
        self.root, self.bidi = root, bidi
        self.console = Console(file=sys.stdout, highlight=False, emoji=False)

    def write(self, progress: list[Progress]) -> None:
        for number, one in enumerate(progress):
            if number:
                self._line("")
            self._table(one.slug, one.counts, f", {EDITIONS[one.original]} to {EDITIONS[other(one.original)]}")
            for unit in one.work:
                self._unit(unit)
            for code, units in one.waiting.items():
                self._waiting(code, units, sum(unit.language == code for unit in one.units))
        if len(progress) > 1:
            self._line("")
            self._table("all briefs", counted(unit.status for one in progress for unit in one.units))

    def _table(self, name: str, counts: Mapping[Status, int], languages: str = "") -> None:
        total = sum(counts.values())
        self._line((name, "bold"), f"{languages}: {total} text{'s' if total != 1 else ''}")
        for status, count in counts.items():
            shares = f"  {status:<11}{count:>5}{percent(count, total):>5} %  "
            self._line(shares, (_bar(count, total), _COLOURS[status]))

    def _unit(self, unit: UnitProgress) -> None:
        path = Path(unit.work.file)
        named = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        self._line(f"{named}:{unit.work.line} {unit.unit} ", (unit.status, _COLOURS[unit.status]))
        if unit.accepted and unit.status is not Status.MISSING:
            self._line(_reason(unit, unit.accepted), indent=4)
        if unit.difference is not None:
            self._difference(unit.difference)

    def _waiting(self, code: Code, units: Sequence[UnitProgress], total: int) -> None:
        """Write how many texts of a language wait for a review, and which, unless all do."""
        every = f"all {total}" if total > 1 else "1"
        count = every if len(units) == total else f"{len(units)} of {total}"
        names = dict.fromkeys(unit.accepted.by for unit in units if unit.accepted)
        self._line(f"waiting for review in {EDITIONS[code]}: {count} text{'s' if total != 1 else ''}")
        self._line(f"translated by {', '.join(names)}", indent=4)
        if len(units) < total:
            self._line(" ".join(unit.unit for unit in units), indent=4)

    def _difference(self, stretches: tuple[Stretch, ...]) -> None:
        parts = [(stretch.marked, _STYLES[stretch.change]) for stretch in stretches]
        self._line(*(part for one in parts for part in (one, " ")), indent=4)

    def _line(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """Write one line; one that the terminal has to get in visual order comes without colour and indent."""
        pairs = [(part, "") if isinstance(part, str) else part for part in parts]
        plain = "".join(part for part, _ in pairs).rstrip()
        ordered = shown(plain, self.bidi, sys.stdout)
        harmless = shown(plain, "logical", sys.stdout)
        if ordered != harmless or not self.console.is_terminal:
            click.echo(" " * (indent if ordered == harmless else 0) + ordered)
            return
        text = Text.assemble(*((shown(part, "logical", sys.stdout), style) for part, style in pairs))
        text.rstrip()
        self.console.print(Padding.indent(text, indent) if indent else text, soft_wrap=not indent)


def _bar(count: int, total: int) -> str:
    """Return a bar in eighths of a cell; what is there at all is seen."""
    eighths = max(1, count * _BAR * 8 // total) if count else 0
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()


def _reason(unit: UnitProgress, accepted: Accepted) -> str:
    """Say since when the texts are no longer what somebody accepted."""
    stale = unit.status is Status.STALE
    because = f" ({accepted.because})" if accepted.because else ""
    unknown = "; the words it had then are not known" if stale and unit.difference is None else ""
    changed = "the original has changed" if stale else "changed"
    translator = accepted.translated_by
    first = f"{translator} accepted it as translated on {accepted.translated_on}, and " if translator else ""
    return f"{changed} since {first}{accepted.by} accepted it as {accepted.status} on {accepted.on}{because}{unknown}"
