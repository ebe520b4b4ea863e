"""``briefs source``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.errors import EnvironmentFault, ExitCode, UsageFault
from toolkit.evidence.source import SourceText, read_source
from toolkit.project import find_project
from toolkit.reader.library import read_library
from toolkit.terminal import POLICIES, Policy, shown


@click.command("source")
@click.argument("slug")
@click.option(
    "--sources",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the sources.",
)
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
@click.pass_obj
def command(directory: Path | None, slug: str, sources: Path, bidi: Policy) -> int:
    """Show the paragraphs of a brief's source with the numbers that evidence names."""
    library = read_library(find_project(directory), (slug,))
    if slug not in library.manuscripts:
        click.echo(f"briefs: {slug} has findings; see `briefs check {slug}`", err=True)
        return ExitCode.FINDINGS
    path = sources / library.manuscripts[slug].brief.structure.source.file
    if not path.is_file():
        raise EnvironmentFault(f"{path.name} is not in {sources}", next_step="name the folder that holds it")
    for number, paragraph in enumerate(_read(path).paragraphs, 1):
        click.echo(shown(f"{number:>4}  {paragraph}", bidi, sys.stdout))
    return ExitCode.FINE


def _read(path: Path) -> SourceText:
    try:
        return read_source(path)
    except UnicodeDecodeError as error:
        raise UsageFault(f"{path.name} is not UTF-8", next_step="save the article as a UTF-8 text file") from error
