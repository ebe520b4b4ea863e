"""``briefs test``."""

from __future__ import annotations

import click

from toolkit.cli.door import YES
from toolkit.testing import run


@click.command("test", context_settings={"ignore_unknown_options": True})
@click.option("--all", "all_", is_flag=True, help="Also what needs an office suite, and what is slow.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PYTEST ARGUMENT]…")
@click.pass_context
def command(context: click.Context, *, all_: bool, arguments: tuple[str, ...]) -> int:
    """Run the tests of the toolkit."""
    return run(all_, bool(context.meta[YES]), arguments)
