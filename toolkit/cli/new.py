"""``briefs new``."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from toolkit.errors import UsageFault
from toolkit.model.brief import SLUG_PATTERN
from toolkit.project import Project, find_project
from toolkit.skeleton import begin


@click.command("new")
@click.argument("slug")
@click.option(
    "--source", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The article to summarise."
)
@click.pass_obj
def command(directory: Path | None, slug: str, source: Path | None) -> None:
    """Begin a brief: a commented skeleton that builds."""
    if not re.fullmatch(SLUG_PATTERN, slug):
        raise UsageFault(f"{slug!r} cannot name a brief", next_step="use small letters, digits and hyphens")
    project = Project(directory.resolve()) if directory else find_project(None)
    for path in begin(project, slug, source, datetime.now(UTC).date()):
        click.echo(path)
