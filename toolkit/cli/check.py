"""``briefs check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.built import check_built
from toolkit.checks import verapdf
from toolkit.checks.evidence import verify_source
from toolkit.errors import ExitCode, UsageFault
from toolkit.evidence.receipt import receipt_for, written
from toolkit.findings import Finding, has_errors
from toolkit.language import EDITIONS
from toolkit.mending import mend_all
from toolkit.project import Project, find_project
from toolkit.publish import publish
from toolkit.report import check_as_json, findings_as_text
from toolkit.terminal import POLICIES, Policy, shown
from toolkit.work import FORMATS, Inspection, Order, inspect
from toolkit.workers import usual_number

_OUR_RULES_ALONE = "veraPDF is not on the PATH: the standards were checked by our own rules alone"
_RECEIPT_CODES = ("receipt-missing", "receipt-stale")


@click.command("check")
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the sources: verify against them, and write evidence.json into each brief that stands.",
)
@click.option("--built", is_flag=True, help="Check the finished files too: there, fresh, readable, true to standards.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Of --built. Default: build/.")
@click.option("--fix", is_flag=True, help="Mend what is certain, in the project's own files, then check again.")
@click.option("--json", "as_json", is_flag=True, help="Tell the findings as JSON.")
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
@click.pass_obj
def command(
    directory: Path | None,
    slugs: tuple[str, ...],
    sources: Path | None,
    output: Path | None,
    *,
    built: bool,
    fix: bool,
    as_json: bool,
    bidi: Policy,
) -> int:
    """Find what must be mended in the content, and with --built in the finished files."""
    if output and not built:
        raise UsageFault("--output is that of the finished files", next_step="ask for them with --built")
    project = find_project(directory)
    inspection = _mended(project, slugs) if fix else inspect(project, slugs)
    findings = inspection.findings
    if sources:
        findings = _verified(inspection, sources.resolve())
    if built:
        order = Order(tuple(EDITIONS), FORMATS, (output or project.build).resolve())
        findings = (*findings, *check_built(inspection, order, usual_number()))
    if as_json:
        click.echo(check_as_json(findings, project.root, verapdf=verapdf.is_here() if built else None))
    elif findings:
        click.echo(shown(findings_as_text(findings, project.root), bidi, sys.stdout))
    else:
        count = len(inspection.sound)
        click.echo(f"{count} brief{'s' if count != 1 else ''} without a finding")
    if built and not as_json and not verapdf.is_here():
        click.echo(_OUR_RULES_ALONE, err=True)
    return ExitCode.FINDINGS if has_errors(findings) else ExitCode.FINE


def _mended(project: Project, slugs: tuple[str, ...]) -> Inspection:
    """Mend what is certain, and return what is found then; how much was mended is told beside the report."""
    mended, inspection = mend_all(lambda: inspect(project, slugs))
    click.echo(mended, err=True)
    return inspection


def _verified(inspection: Inspection, sources: Path) -> tuple[Finding, ...]:
    """Verify each sound brief against its source, and write the receipt of those that stand."""
    findings = [finding for finding in inspection.findings if finding.code not in _RECEIPT_CODES]
    for manuscript in inspection.sound:
        doubts = list(verify_source(manuscript, inspection.library, sources))
        findings += doubts
        if not has_errors(doubts):
            path = inspection.project.briefs / manuscript.brief.slug / "evidence.json"
            publish(path, written(receipt_for(manuscript.brief)).encode())
    return tuple(sorted(findings))
