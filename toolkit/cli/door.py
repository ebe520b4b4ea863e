"""The door: the table of commands, loaded when asked for, and the exit code of every ending."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

import click

from toolkit import __version__
from toolkit.errors import EnvironmentFault, ExitCode, ToolkitError

COMMANDS = {
    "build": ("toolkit.cli.build", "Write the briefs as PDF and Word files."),
    "proof": ("toolkit.cli.proof", "Draw all pages of each PDF side by side."),
    "check": ("toolkit.cli.check", "Find what must be mended in the content."),
    "rules": ("toolkit.cli.rules", "List the codes of all findings, or explain some with examples."),
    "lint": ("toolkit.cli.lint", "Find what Word will get wrong in the Persian of any .docx file."),
    "status": ("toolkit.cli.status", "Tell how far the translation of each brief is."),
    "translation": ("toolkit.cli.translation", "Say who stands for a translation."),
    "new": ("toolkit.cli.new", "Begin a brief: a commented skeleton that builds."),
    "source": ("toolkit.cli.source", "Show the numbered paragraphs of a source."),
    "schema": ("toolkit.cli.schema", "Write the JSON Schemas that editors complete from."),
    "doctor": ("toolkit.cli.doctor", "Say what is missing on this machine, and what mends it."),
    "test": ("toolkit.cli.test", "Run the tests of the toolkit."),
}


_ELSEWHERE = "make room there, or write to a terminal, a pipe or another place"
_REFUSALS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
YES = "toolkit.yes"
"""Where the context of every command tells whether the user has said ``--yes``."""


class _Commands(click.Group):
    """A group whose commands are imported only when they run, so that help comes at once."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Take ``--yes`` wherever it stands, as the launcher does."""
        context.meta[YES] = "--yes" in args
        return super().parse_args(context, [argument for argument in args if argument != "--yes"])

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command = import_module(COMMANDS[name][0]).command
        if not isinstance(command, click.Command):
            raise TypeError(name)
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none of that name, say which one is nearest."""
        try:
            return super().resolve_command(context, args)
        except click.UsageError as fault:
            near = get_close_matches(args[0], COMMANDS, 1)
            if not near:
                raise
            raise click.UsageError(f"No such command {args[0]!r}. Did you mean {near[0]!r}?", context) from fault

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefs")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds content/; by default the nearest one upwards.",
)
@click.option(
    "--yes", is_flag=True, expose_value=False, help="Install what is missing without asking; may stand anywhere."
)
@click.pass_context
def briefs(context: click.Context, project: Path | None) -> None:
    """Briefs of articles in English and Persian, as PDF and Word files."""
    context.obj = project


def main() -> None:
    """Run the command line and leave with the exit code of its ending."""
    if sys.stdout is None:
        _say(EnvironmentFault("standard output is closed", _ELSEWHERE))
        sys.exit(ExitCode.ENVIRONMENT)
    try:
        code = briefs.main(prog_name="briefs", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("briefs: interrupted; finished files are whole", err=True)
        sys.exit(ExitCode.INTERRUPTED)
    except click.ClickException as fault:
        fault.show()
        sys.exit(ExitCode.USAGE)
    except ToolkitError as fault:
        _say(fault)
        sys.exit(fault.exit_code)
    except Exception as fault:
        if refusal := _refusal(fault):
            _say(EnvironmentFault(f"the output cannot be written: {refusal}", _ELSEWHERE))
            _drop_output()
            sys.exit(ExitCode.ENVIRONMENT)
        tell_our_fault(traceback.format_exc())
        sys.exit(ExitCode.OUR_FAULT)
    sys.exit(code if isinstance(code, int) else ExitCode.FINE)


def tell_our_fault(trace: str) -> None:
    """Tell a fault of ours, with its traceback."""
    click.echo(trace, err=True, nl=False)
    click.echo("This is a fault of the toolkit, not of your content. Please report it with the lines above.", err=True)


def _refusal(fault: Exception) -> str:
    """Return why the machine refuses what is written, to standard output or to a file in the making; else nothing."""
    if isinstance(fault, OSError) and fault.filename is None and fault.errno in _REFUSALS:
        return fault.strerror or "no reason is given"
    return ""


def _drop_output() -> None:
    """Throw away what waits to be written: the interpreter would try again at its end, and say so in its own lines."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(fault: ToolkitError) -> None:
    click.echo(f"briefs: {fault}", err=True)
    if fault.next_step:
        click.echo(f"  next: {fault.next_step}", err=True)
