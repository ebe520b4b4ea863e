"""``briefs schema``."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.errors import ExitCode
from toolkit.project import find_project
from toolkit.publish import publish
from toolkit.schema import schemas


@click.command("schema")
@click.option("--check", is_flag=True, help="Write nothing; fail where a file is missing or out of date.")
@click.pass_obj
def command(directory: Path | None, *, check: bool) -> int:
    """Write the JSON Schemas of the content files to content/schema/."""
    folder = find_project(directory).content / "schema"
    stale = [
        folder / name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]
    if check:
        for path in stale:
            click.echo(f"{path} is out of date; run `briefs schema`", err=True)
        return ExitCode.FINDINGS if stale else ExitCode.FINE
    for name, text in schemas().items():
        publish(folder / name, text.encode())
        click.echo(folder / name)
    return ExitCode.FINE
