"""``briefs translation``: ``accept``."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from toolkit.acceptance import Accepting, hindrances, plan_acceptance
from toolkit.errors import ExitCode, UsageFault
from toolkit.markup import unfolded
from toolkit.project import find_project
from toolkit.report.findings import as_text as findings_as_text
from toolkit.state.file import AcceptedStatus
from toolkit.state.status import Acceptance
from toolkit.terminal import shown
from toolkit.work import inspect


@click.group("translation")
def command() -> None:
    """Say who stands for a translation."""


def _named(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return words that a person can be known by, or a reason, in one line."""
    if value is None:
        return None
    if not unfolded(value) or any(unicodedata.category(character) in {"Cc", "Cs"} for character in value):
        raise click.BadParameter("write words, in one line")
    return unfolded(value)


@command.command("accept")
@click.argument("names", nargs=-1, required=True, metavar="SLUG[:UNIT]…")
@click.option("--as", "status", type=click.Choice(["translated", "reviewed"]), required=True, help="How far it is.")
@click.option("--by", required=True, callback=_named, metavar="NAME", help="Who stands for it.")
@click.option("--because", callback=_named, metavar="WORDS", help="Why; needed where a review is taken back.")
@click.pass_obj
def accept(directory: Path | None, names: tuple[str, ...], status: AcceptedStatus, by: str, because: str | None) -> int:
    """Write down that a person stands for translations, as they are now.

    A whole brief is named by its slug: its texts that are not as far yet are accepted. A text is named by slug and id.
    """
    units = _units(names)
    project = find_project(directory)
    inspection = inspect(project, tuple(units))
    if faults := sorted({fault for slug, asked in units.items() for fault in hindrances(inspection, slug, asked)}):
        click.echo(shown(findings_as_text(faults, project.root), "auto", sys.stderr), err=True)
        click.echo("briefs: nothing was accepted; nobody can stand for a text with an error", err=True)
        return ExitCode.FINDINGS
    acceptance = Acceptance(status, by, datetime.now(UTC).date(), because)
    for accepting in [plan_acceptance(inspection, slug, asked, acceptance) for slug, asked in units.items()]:
        accepting.publish()
        click.echo(shown(_told(accepting, acceptance), "auto", sys.stdout))
    return ExitCode.FINE


def _units(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the units that are named of each brief; none of them means all."""
    units: dict[str, tuple[str, ...]] = {}
    for slug, colon, unit in (name.partition(":") for name in names):
        if slug in units and bool(units[slug]) is not bool(colon):
            raise UsageFault(f"{slug} is named as a whole and by its texts", "name it, or some of its texts")
        units[slug] = (*units.get(slug, ()), unit) if colon else ()
    return {slug: tuple(dict.fromkeys(asked)) for slug, asked in units.items()}


def _told(accepting: Accepting, acceptance: Acceptance) -> str:
    """Write a line for each text that is accepted, then how many there are."""
    lines = [f"{accepting.slug}:{unit}  {before} → {acceptance.status}" for unit, before in accepting.changes]
    count = len(accepting.changes)
    total = f"{count} text{'s' if count != 1 else ''} accepted as {acceptance.status} by {acceptance.by}"
    lines.append(f"{accepting.slug}: {total if count else 'nothing to accept'}")
    lines += [f"{accepting.slug}: {left}" for left in accepting.left]
    if accepting.dropped:
        lines.append(f"{accepting.slug}: gone from the brief, and from its state: {', '.join(accepting.dropped)}")
    return "\n".join(lines)
