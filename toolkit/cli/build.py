"""``briefs build``."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.build import Artifact
from toolkit.cli.making import chosen_layout, exit_code, lengths, make, tell_faults
from toolkit.findings import Finding
from toolkit.language import EDITIONS, EditionCode
from toolkit.paper import PAPERS, Paper
from toolkit.project import find_project
from toolkit.report.artifacts import artifacts_as_table, build_as_json, not_built_as_text
from toolkit.work import FORMATS, Inspection, Order, for_editions, formats_of, inspect, plan
from toolkit.workers import usual_number
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

    A brief with an error is not written and its old files stay; the others are built. While texts of a translation are
    still missing, the original may be built alone, by --edition.
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
    inspection = for_editions(inspect(project, slugs), order.editions)
    work = plan(inspection, order)
    artifacts = make(work, order.output, jobs or usual_number(), quiet=as_json)
    findings = (*inspection.findings, *lengths(inspection, artifacts))
    if as_json:
        click.echo(build_as_json(findings, artifacts, inspection.not_built, project.root))
    else:
        _tell(findings, artifacts, inspection)
    return exit_code(findings, artifacts)


def _tell(findings: tuple[Finding, ...], artifacts: list[Artifact], inspection: Inspection) -> None:
    tell_faults(findings, artifacts, inspection)
    if artifacts:
        click.echo(artifacts_as_table(artifacts, Path.cwd()))
    if inspection.not_built:
        click.echo(not_built_as_text(inspection.not_built))
