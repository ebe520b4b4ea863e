"""``briefs test``."""

from __future__ import annotations

import click

from toolkit.testing import run


@click.command("test", context_settings={"ignore_unknown_options": True})
@click.option("--all", "all_", is_flag=True, help="Also what needs an office suite or a browser.")
@click.option("--yes", is_flag=True, help="Install what is missing without asking.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PYTEST ARGUMENT]…")
def command(*, all_: bool, yes: bool, arguments: tuple[str, ...]) -> int:
    """Run the tests of the toolkit."""
    return run(all_, yes, arguments)
