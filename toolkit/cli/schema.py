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
    if check:
        faults = [
            f"{folder / name} {fault}" for name, text in schemas().items() if (fault := _fault(folder / name, text))
        ]
        for line in faults:
            click.echo(f"{line}; run `briefs schema`", err=True)
        return ExitCode.FINDINGS if faults else ExitCode.FINE
    for name, text in schemas().items():
        publish(folder / name, text.encode())
        click.echo(folder / name)
    return ExitCode.FINE


def _fault(path: Path, text: str) -> str:
    if not path.is_file():
        return "is missing"
    return "" if path.read_text("utf-8") == text else "is out of date"
