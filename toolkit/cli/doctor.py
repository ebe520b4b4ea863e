"""``briefs doctor``."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from toolkit.doctor import Diagnosis, diagnose
from toolkit.errors import ExitCode


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Tell what was found as JSON.")
def command(*, as_json: bool) -> int:
    """Say what is missing on this machine, and what mends it."""
    found = diagnose()
    if as_json:
        click.echo(json.dumps([asdict(diagnosis) for diagnosis in found], ensure_ascii=False, indent=1))
    else:
        width = max(len(diagnosis.name) for diagnosis in found)
        for diagnosis in found:
            click.echo(_line(diagnosis, width))
    return ExitCode.ENVIRONMENT if any(diagnosis.is_fault for diagnosis in found) else ExitCode.FINE


def _line(diagnosis: Diagnosis, width: int) -> str:
    if diagnosis.version is not None:
        return f"here     {diagnosis.name:<{width}}  {diagnosis.version}"
    word = "MISSING " if diagnosis.required else "optional"
    return f"{word} {diagnosis.name:<{width}}  {diagnosis.needed_for}; {diagnosis.mend}"
