"""``briefs build``."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from toolkit.build import Artifact, Work, build_here
from toolkit.errors import ExitCode, ToolkitError, UsageFault
from toolkit.findings import Finding, has_errors
from toolkit.language import EDITIONS, EditionCode
from toolkit.paper import PAPERS, Paper
from toolkit.project import find_project
from toolkit.report import (
    artifacts_as_table,
    build_as_json,
    findings_as_text,
    loose_lines_as_text,
    not_built_as_text,
)
from toolkit.terminal import shown
from toolkit.work import FORMATS, Inspection, Order, formats_of, inspect, plan, too_long
from toolkit.writers import LAYOUTS, PROFILES, Layout, Profile


@click.command("build")
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option("--edition", "editions", multiple=True, type=click.Choice(list(EDITIONS)), help="Default: all.")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Default: all.")
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default="screen",
    help="print: a PDF for a press, in inks, with bleed and crop marks. Default: screen, for office printers too.",
)
@click.option("--paper", type=click.Choice(PAPERS), help="Default: that of house.yaml.")
@click.option("--layout", type=click.Choice(LAYOUTS), help="Of PDF files of en-fa. Default: rows.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Worker processes. Default: one for each core, four at most.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Default: build/ of the project.")
@click.option("--json", "as_json", is_flag=True, help="Tell findings and artifacts as JSON.")
@click.pass_obj
def command(
    directory: Path | None,
    slugs: tuple[str, ...],
    editions: tuple[EditionCode, ...],
    formats: tuple[str, ...],
    profile: Profile,
    paper: Paper | None,
    layout: Layout | None,
    jobs: int | None,
    output: Path | None,
    *,
    as_json: bool,
) -> int:
    """Write the briefs as PDF and Word files.

    A brief with an error is not written and its old files stay; the others are built.
    """
    project = find_project(directory)
    order = Order(
        editions or tuple(EDITIONS),
        formats or formats_of(profile),
        (output or project.build).resolve(),
        paper,
        profile,
        chosen_layout(layout, editions, formats),
    )
    inspection = inspect(project, slugs)
    work = plan(inspection, order)
    artifacts = make(work, order.output, jobs or min(os.cpu_count() or 1, 4), quiet=as_json)
    findings = (*inspection.findings, *lengths(inspection, artifacts))
    if as_json:
        click.echo(build_as_json(findings, artifacts, inspection.not_built, project.root))
    else:
        _tell(findings, artifacts, inspection)
    return exit_code(findings, artifacts)


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


def _tell(findings: tuple[Finding, ...], artifacts: list[Artifact], inspection: Inspection) -> None:
    tell_faults(findings, artifacts, inspection)
    if artifacts:
        click.echo(artifacts_as_table(artifacts, Path.cwd()))
    if inspection.not_built:
        click.echo(not_built_as_text(inspection.not_built))


def tell_faults(findings: tuple[Finding, ...], artifacts: list[Artifact], inspection: Inspection) -> None:
    """Tell what an author or the machine must mend, and how to begin where there is nothing."""
    if findings:
        click.echo(shown(findings_as_text(findings, inspection.project.root), "auto", sys.stderr), err=True)
    for artifact in artifacts:
        if artifact.fault:
            click.echo(f"briefs: {artifact.work.path.name} was not written: {_told(artifact.fault)}", err=True)
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
