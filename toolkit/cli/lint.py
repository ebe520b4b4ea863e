"""``briefs lint``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli.door import tell_our_fault
from toolkit.errors import ExitCode, UsageFault
from toolkit.findings import Severity
from toolkit.lint import lint
from toolkit.lint.report import as_json, as_sarif, as_text
from toolkit.terminal import POLICIES, Policy, shown
from toolkit.workers import usual_number

_ALL = "all"


@click.command("lint")
@click.argument("files", nargs=-1, metavar="FILE…", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", is_flag=True, help="Tell the findings as JSON.")
@click.option("--sarif", is_flag=True, help="Tell them as SARIF 2.1.0, which code hosts read.")
@click.option("--explain", metavar="CODE", help="Say what a rule is for, with examples; all: every rule.")
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
def command(files: tuple[Path, ...], json: bool, sarif: bool, explain: str | None, bidi: Policy) -> int:
    """Find what Word will get wrong in the Persian of any .docx file.

    Errors are what readers see: direction, order, fonts, damage. Warnings are what screen readers and editors meet.
    """
    if explain is not None:
        if files or json or sarif:
            raise UsageFault("--explain says what a rule is for, and reads no file", next_step="ask for one of the two")
        click.echo(shown(_explained(explain), bidi, sys.stdout))
        return ExitCode.FINE
    if not files:
        raise UsageFault("no file is named", next_step="give one or more .docx files, or --explain all")
    if json and sarif:
        raise UsageFault("--json and --sarif are two forms of one answer", next_step="choose one of them")
    remarks = list(lint(files, usual_number()))
    here = Path.cwd()
    if json or sarif:
        click.echo(as_json(remarks, here) if json else as_sarif(remarks, here))
    else:
        click.echo(shown(as_text(remarks, len(set(files)), here), bidi, sys.stdout))
    traces = [remark.traceback for remark in remarks if remark.traceback]
    if traces:
        tell_our_fault("".join(traces))
        return ExitCode.OUR_FAULT
    return ExitCode.FINDINGS if any(remark.severity is Severity.ERROR for remark in remarks) else ExitCode.FINE


def _explained(code: str) -> str:
    # Imported here: it loads the rules, which only worker processes need otherwise.
    from toolkit.lint.explanation import codes, explain, explain_all

    told = explain_all() if code == _ALL else explain(code)
    if told is None:
        raise UsageFault(f"there is no rule {code!r}", next_step=f"choose one of: {', '.join(codes())}")
    return told.rstrip("\n")
