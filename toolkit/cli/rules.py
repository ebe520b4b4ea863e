"""``briefs rules``."""

from __future__ import annotations

import sys

import click

from toolkit.errors import ExitCode, UsageFault
from toolkit.manual.page import page
from toolkit.manual.table import as_table, explain
from toolkit.terminal import POLICIES, Policy, shown


@click.command("rules")
@click.argument("codes", nargs=-1, metavar="[CODE]…")
@click.option("--markdown", is_flag=True, help="Write all of them as a page of Markdown, docs/rules.md.")
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
def command(codes: tuple[str, ...], bidi: Policy, *, markdown: bool) -> int:
    """List the codes of all findings, or explain some: why, what mends it, and examples."""
    if markdown and codes:
        raise UsageFault("--markdown writes the whole page", next_step="leave out the codes, or --markdown")
    if markdown:
        click.echo(page(), nl=False)
    else:
        click.echo(shown((explain(codes) if codes else as_table()).rstrip("\n"), bidi, sys.stdout))
    return ExitCode.FINE
