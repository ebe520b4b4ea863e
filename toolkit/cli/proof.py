"""``briefs proof``."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.making import chosen_layout, exit_code, lengths, make, tell_faults
from toolkit.language import EDITIONS, EditionCode
from toolkit.paper import PAPERS, Paper
from toolkit.project import find_project
from toolkit.proof import prove
from toolkit.report.artifacts import artifacts_as_table
from toolkit.work import Order, for_editions, inspect, plan
from toolkit.workers import usual_number
from toolkit.writers import LAYOUTS, PROFILES, Layout, Profile


@click.command("proof")
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option("--edition", "editions", multiple=True, type=click.Choice(list(EDITIONS)), help="Default: all.")
@click.option("--profile", "profiles", multiple=True, type=click.Choice(PROFILES), help="Default: screen.")
@click.option("--paper", "papers", multiple=True, type=click.Choice(PAPERS), help="Default: that of house.yaml.")
@click.option("--layout", type=click.Choice(LAYOUTS), help="Of PDF files of en-fa. Default: rows.")
@click.option("--grey", is_flag=True, help="As a printer without colour prints it.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Worker processes. Default: one for each core, four at most.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Default: build/ of the project.")
@click.pass_obj
def command(
    directory: Path | None,
    slugs: tuple[str, ...],
    editions: tuple[EditionCode, ...],
    profiles: tuple[Profile, ...],
    papers: tuple[Paper, ...],
    layout: Layout | None,
    jobs: int | None,
    output: Path | None,
    *,
    grey: bool,
) -> int:
    """Draw all pages of each PDF side by side, as DIR/proof/….proof.png.

    What is not built yet, or not any more what the content says, is built first. Persian pages run from the right.
    """
    project = find_project(directory)
    target = (output or project.build).resolve()
    inspection = for_editions(inspect(project, slugs), editions or tuple(EDITIONS))
    orders = [
        Order(editions or tuple(EDITIONS), ("pdf",), target, paper, profile, chosen_layout(layout, editions))
        for profile in profiles or ("screen",)
        for paper in papers or (None,)
    ]
    workers = jobs or usual_number()
    artifacts = make([work for order in orders for work in plan(inspection, order)], target, workers, quiet=False)
    findings = (*inspection.findings, *lengths(inspection, artifacts))
    tell_faults(findings, artifacts, inspection)
    if sheets := list(prove(artifacts, target, workers, grey=grey)):
        click.echo(artifacts_as_table(sheets, Path.cwd()))
    return exit_code(findings, artifacts)
