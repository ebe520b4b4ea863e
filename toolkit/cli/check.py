"""``briefs check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

import click

from toolkit.built import check_built
from toolkit.checks import verapdf
from toolkit.checks.evidence import OUTDATED, UNVERIFIED, doubted, verify_source
from toolkit.checks.spelling import check_spelling
from toolkit.checks.table import as_released
from toolkit.cli.door import YES
from toolkit.errors import ExitCode, UsageFault
from toolkit.evidence.receipt import receipt_for, written
from toolkit.findings import Finding, has_errors
from toolkit.language import EDITIONS
from toolkit.mending import mend_all
from toolkit.packages import Consent
from toolkit.project import Project, find_project
from toolkit.publish import publish
from toolkit.reader.library import Manuscript
from toolkit.report import findings as reports
from toolkit.report.github import as_github
from toolkit.spelling.provision import provide
from toolkit.terminal import POLICIES, Policy, shown
from toolkit.work import FORMATS, Inspection, Order, also_found, inspect
from toolkit.workers import usual_number

_OUR_RULES_ALONE = "veraPDF is not on the PATH: the standards were checked by our own rules alone"
_RECEIPT_CODES = (UNVERIFIED.code, OUTDATED.code)
Form = Literal["text", "json", "sarif", "github"]
FORMS: tuple[Form, ...] = get_args(Form)


@click.command("check")
@click.argument("slugs", nargs=-1, metavar="[SLUG]…")
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the sources: verify against them, and write evidence.json into each brief without a doubt.",
)
@click.option("--built", is_flag=True, help="Check the finished files too: there, fresh, readable, true to standards.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Of --built. Default: build/.")
@click.option("--release", is_flag=True, help="Ask for all that a release demands: stale or uncited is an error.")
@click.option("--spelling", is_flag=True, help="Look up every word too; the first time, this installs word lists.")
@click.option("--fix", is_flag=True, help="Mend what is certain, in the project's own files, then check again.")
@click.option("--report", type=click.Choice(FORMS), help="How the findings are told. Default: text.")
@click.option("--json", "as_json", is_flag=True, help="The same as --report json.")
@click.option("--bidi", type=click.Choice(POLICIES), default="auto", help="How Persian is shown on this terminal.")
@click.pass_obj
def command(
    directory: Path | None,
    slugs: tuple[str, ...],
    sources: Path | None,
    output: Path | None,
    *,
    built: bool,
    release: bool,
    spelling: bool,
    fix: bool,
    report: Form | None,
    as_json: bool,
    bidi: Policy,
) -> int:
    """Find what must be mended in the content, and with --built in the finished files."""
    if output and not built:
        raise UsageFault("--output is that of the finished files", next_step="ask for them with --built")
    form = _form(report, as_json=as_json)
    project = find_project(directory)
    inspection = _mended(project, slugs, release=release) if fix else _inspected(project, slugs, release=release)
    inspection = _verified(inspection, sources.resolve()) if sources else inspection
    inspection = _spelt(inspection) if spelling else inspection
    findings = inspection.findings
    if built:
        order = Order(tuple(EDITIONS), FORMATS, (output or project.build).resolve())
        findings = (*findings, *check_built(inspection, order, usual_number()))
    if release:
        findings = as_released(findings)
    if told := _told(form, findings, inspection, built=built):
        click.echo(shown(told, bidi, sys.stdout) if form == "text" else told)
    if inspection.waived and form == "text":
        click.echo(f"{len(inspection.waived)} waived in brief.yaml, with the reason")
    if built and form != "json" and not verapdf.is_here():
        click.echo(_OUR_RULES_ALONE, err=True)
    return ExitCode.FINDINGS if has_errors(findings) else ExitCode.FINE


def _form(report: Form | None, *, as_json: bool) -> Form:
    if as_json and report not in (None, "json"):
        raise UsageFault(f"--json and --report {report} are two forms of one answer", next_step="choose one of them")
    return "json" if as_json else report or "text"


def _told(form: Form, findings: Sequence[Finding], inspection: Inspection, *, built: bool) -> str:
    root = inspection.project.root
    if form == "json":
        asked = verapdf.is_here() if built else None
        return reports.as_json(findings, root, verapdf=asked, waived=inspection.waived)
    if form == "sarif":
        return reports.as_sarif(findings, _seen_from(root), inspection.waived)
    if form == "github":
        return as_github(findings, _seen_from(root))
    count = len(inspection.sound)
    return reports.as_text(findings, root) or f"{count} brief{'s' if count != 1 else ''} without a finding"


def _seen_from(root: Path) -> Path:
    """Return where files are named from by hosts of code: the folder of the call, of which the project is a part."""
    here = Path.cwd()
    return here if root.is_relative_to(here) else root


def _inspected(project: Project, slugs: tuple[str, ...], *, release: bool) -> Inspection:
    return inspect(project, slugs, release=release, beside=True)


def _mended(project: Project, slugs: tuple[str, ...], *, release: bool) -> Inspection:
    """Mend what is certain, and return what is found then; how much was mended is told beside the report."""
    mended, inspection = mend_all(lambda: _inspected(project, slugs, release=release))
    click.echo(mended, err=True)
    return inspection


def _spelt(inspection: Inspection) -> Inspection:
    """Look up the words of every brief that can be read, once the word lists are here."""
    provide(Consent(bool(click.get_current_context().meta[YES])))
    for manuscript in inspection.library.manuscripts.values():
        inspection = also_found(inspection, manuscript, check_spelling(manuscript, inspection.library))
    return inspection


def _verified(inspection: Inspection, sources: Path) -> Inspection:
    """Verify each sound brief against its source, and write the receipt of those of which no doubt is left.

    A receipt vouches where the source is not: of what it passed over, nobody would be told again.
    """
    asked = {manuscript.structure.file for manuscript in inspection.sound}
    kept = (one for one in inspection.findings if one.code not in _RECEIPT_CODES or one.place.file not in asked)
    inspection = replace(inspection, findings=tuple(kept))
    for manuscript in inspection.sound:
        doubts = set(verify_source(manuscript, inspection.library, sources))
        inspection = also_found(inspection, manuscript, doubts)
        if doubts & {*inspection.findings}:  # but those that it waives
            inspection = also_found(inspection, manuscript, [doubted(manuscript)])
        else:
            inspection = _with_receipt(inspection, manuscript)
    return inspection


def _with_receipt(inspection: Inspection, manuscript: Manuscript) -> Inspection:
    """Write the receipt of a brief, and return the inspection without what was told of a broken one in its place."""
    path = inspection.project.briefs / manuscript.brief.slug / "evidence.json"
    publish(path, written(receipt_for(manuscript.brief, inspection.library.glossary)).encode())
    kept = tuple(one for one in inspection.findings if one.place.file != str(path))
    if kept != inspection.findings:
        named = path.relative_to(inspection.project.root)
        click.echo(f"{named} could not be read; all was verified again, and it is written anew", err=True)
    return replace(inspection, findings=kept)
