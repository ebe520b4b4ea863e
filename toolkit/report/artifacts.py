"""Reports of a build: its artifacts as a table for people, or with its findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from toolkit.build import Artifact
from toolkit.findings import Finding
from toolkit.report.findings import as_row


def build_as_json(
    findings: Sequence[Finding], artifacts: Iterable[Artifact], not_built: Iterable[str], root: Path
) -> str:
    """Write the findings and the artifacts of a build, and the briefs it left, as one JSON object."""
    rows = [
        {
            "path": str(artifact.work.path),
            "outcome": artifact.outcome,
            "bytes": artifact.size,
            "pages": artifact.pages,
            "fault": str(artifact.fault) if artifact.fault else None,
            "kept_aside": str(artifact.aside) if artifact.aside else None,
            "loose_lines": [asdict(line) for line in artifact.loose],
        }
        for artifact in artifacts
    ]
    shown = [as_row(finding.relative_to(root)) for finding in findings]
    told = {"findings": shown, "artifacts": rows, "not_built": list(not_built)}
    return json.dumps(told, ensure_ascii=False, indent=1)


def artifacts_as_table(artifacts: Sequence[Artifact], here: Path) -> str:
    """Write a table of artifacts: file as named from ``here``, pages, size, outcome."""
    rows = [("file", "pages", "size", "")]
    rows += [
        (_named(artifact.work.path, here), str(artifact.pages or "–"), _size(artifact.size), artifact.outcome)
        for artifact in sorted(artifacts, key=lambda artifact: artifact.work.path)
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{file:<{widths[0]}}  {pages:>{widths[1]}}  {size:>{widths[2]}}  {outcome}".rstrip()
        for file, pages, size, outcome in rows
    )


def kept_aside_as_text(artifacts: Iterable[Artifact]) -> str:
    """Write a line for each version that somebody had edited, with the name under which it lies now."""
    return "\n".join(
        f"{artifact.work.path.name} had been changed since it was built: that version is kept as {artifact.aside.name}"
        for artifact in sorted(artifacts, key=lambda artifact: artifact.work.path)
        if artifact.aside
    )


def loose_lines_as_text(artifacts: Iterable[Artifact]) -> str:
    """Write a line for each line of a page that justification has stretched too far; empty: there is none."""
    return "\n".join(
        f"{artifact.work.path.name}: page {line.page}, «{line.words} …»: word space {line.space:.2f} em — "
        "reword the paragraph"
        for artifact in sorted(artifacts, key=lambda artifact: artifact.work.path)
        for line in artifact.loose
    )


def not_built_as_text(not_built: Mapping[str, int]) -> str:
    """Write a line for each brief that a build left as it was, with the number of its errors."""
    return "\n".join(
        f"{slug}  not built: {errors} error{'s' if errors != 1 else ''}; its old files stay"
        for slug, errors in not_built.items()
    )


def _named(path: Path, here: Path) -> str:
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _size(size: int) -> str:
    return f"{size / 1000:.0f} kB" if size else "–"
