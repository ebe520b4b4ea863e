"""What ``build`` and ``proof`` share: to make what was ordered, and to tell what became of it."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from toolkit.build import Artifact, Work, build_here
from toolkit.checks.length import too_long
from toolkit.errors import ExitCode, ToolkitError, UsageFault
from toolkit.findings import Finding, has_errors
from toolkit.language import EDITIONS, EditionCode
from toolkit.report import findings as reports
from toolkit.report.artifacts import kept_aside_as_text, loose_lines_as_text
from toolkit.terminal import shown
from toolkit.work import Inspection
from toolkit.writers import Layout


def chosen_layout(layout: Layout | None, editions: tuple[EditionCode, ...], formats: tuple[str, ...] = ()) -> Layout:
    """Return the layout that was asked for. Raises UsageFault where no edition or format was asked for that has it."""
    if layout and "en-fa" not in (editions or EDITIONS):
        raise UsageFault("--layout is that of the bilingual edition", next_step="ask for it with --edition en-fa")
    if layout == "facing" and "docx" in formats:
        raise UsageFault("facing pages are a PDF: a Word file has rows", "leave out --format docx or --layout facing")
    return layout or "rows"


def make(work: list[Work], output: Path, jobs: int, *, quiet: bool) -> list[Artifact]:
    """Make the artifacts that are not there yet, with a bar on a terminal unless ``quiet``."""
    if not work:
        return []
    columns = (TextColumn("building"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    hidden = quiet or not sys.stderr.isatty()
    artifacts: list[Artifact] = []
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=hidden) as progress:
        bar = progress.add_task("", total=len(work))
        for artifact in build_here(work, output, min(jobs, len(work))):
            artifacts.append(artifact)
            progress.update(bar, advance=1, description=artifact.work.path.name)
    return artifacts


def lengths(inspection: Inspection, artifacts: list[Artifact]) -> list[Finding]:
    """Return a finding for each edition that fills more pages than its brief may."""
    return [
        too_long(inspection.sound, artifact.work.task.edition, artifact.pages or 0)
        for artifact in artifacts
        if artifact.outcome == "too long"
    ]


def tell_faults(findings: tuple[Finding, ...], artifacts: list[Artifact], inspection: Inspection) -> None:
    """Tell what an author or the machine must mend, and how to begin where there is nothing."""
    if findings:
        click.echo(shown(reports.as_text(findings, inspection.project.root), "auto", sys.stderr), err=True)
    for artifact in artifacts:
        if artifact.fault:
            click.echo(f"briefs: {artifact.work.path.name} was not written: {_told(artifact.fault)}", err=True)
    if kept := kept_aside_as_text(artifacts):
        click.echo(kept, err=True)
    if loose := loose_lines_as_text(artifacts):
        click.echo(shown(loose, "auto", sys.stderr), err=True)
    if not inspection.library.by_brief:
        click.echo("There is no brief yet. Begin one with `briefs new SLUG`.", err=True)


def _told(fault: Exception) -> str:
    """Tell what an author or the machine can mend in a sentence, and a fault of ours with its traceback."""
    if not isinstance(fault, ToolkitError):
        return "".join(traceback.format_exception(fault))
    return f"{fault}\n  next: {fault.next_step}" if fault.next_step else str(fault)


def exit_code(findings: tuple[Finding, ...], artifacts: list[Artifact]) -> int:
    """Return the code of the worst that happened."""
    faults = [artifact.fault for artifact in artifacts if artifact.fault]
    if faults:
        codes = [fault.exit_code if isinstance(fault, ToolkitError) else ExitCode.OUR_FAULT for fault in faults]
        return max(codes)
    return ExitCode.FINDINGS if has_errors(findings) else ExitCode.FINE
