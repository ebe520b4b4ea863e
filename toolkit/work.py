"""Work: the briefs of a project that may be built, and what each of them is to become."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.build import Work
from toolkit.canonical import export
from toolkit.checks.between import compare
from toolkit.checks.evidence import check_receipt
from toolkit.checks.glyphs import check_glyphs
from toolkit.checks.orthography.check import check_shared_orthography
from toolkit.checks.orthography.interface import check_interface
from toolkit.checks.placeholders import check_house
from toolkit.checks.table import ELSEWHERE, RULES, as_released, check_manuscript
from toolkit.checks.translation import check_translation
from toolkit.checks.units import lacks_translations_alone
from toolkit.checks.waivers import Waived, check_waivers, part
from toolkit.errors import UsageFault
from toolkit.evidence.receipt import read_receipt
from toolkit.findings import Finding, Severity, has_errors
from toolkit.fonts import FontSet, load
from toolkit.l10n import catalog
from toolkit.language import EDITIONS, LANGUAGES, Code, EditionCode, other
from toolkit.localise import Shared, localise
from toolkit.model.brief import Brief
from toolkit.model.edition import Edition
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.paper import Paper
from toolkit.project import Project
from toolkit.publish import require_writable
from toolkit.reader.library import Library, Manuscript, read_library, read_manuscript
from toolkit.rendering import Task
from toolkit.state.file import read_state
from toolkit.state.status import edition_status
from toolkit.writers import Layout, Options, Profile, SourceData

FORMATS = ("pdf", "docx")


@dataclass(frozen=True)
class Order:
    """What a build was asked for; ``paper`` None leaves it to the house."""

    editions: tuple[EditionCode, ...]
    formats: tuple[str, ...]
    output: Path
    paper: Paper | None = None
    profile: Profile = "screen"
    layout: Layout = "rows"


@dataclass(frozen=True)
class Inspection:
    """The content of a project with the findings of every check on it."""

    project: Project
    library: Library
    findings: tuple[Finding, ...]
    sound: tuple[Manuscript, ...]
    """The briefs without an error, which may be built."""
    waived: tuple[Waived, ...] = ()
    """What the briefs leave as it is, and why."""

    @property
    def not_built(self) -> dict[str, int]:
        """The other briefs, each with the number of errors in its files and in those that all briefs share."""
        sound = {manuscript.brief.slug for manuscript in self.sound}
        return {slug: len(self.errors_of(slug)) for slug in self.library.by_brief if slug not in sound}

    def errors_of(self, slug: str) -> list[Finding]:
        """Return the errors in the files of a brief and in those that all briefs share."""
        briefs = self.project.briefs
        errors = [(Path(one.place.file), one) for one in self.findings if one.severity is Severity.ERROR]
        return [one for path, one in errors if path.is_relative_to(briefs / slug) or not path.is_relative_to(briefs)]


def inspect(project: Project, slugs: tuple[str, ...], *, release: bool = False, beside: bool = False) -> Inspection:
    """Read the content and run every check that needs no source; ``slugs`` chooses briefs, none means all.

    With ``release`` the findings weigh as they do there, and texts that nobody has accepted yet are told as well;
    which briefs are sound does not depend on it. The briefs chosen are compared with each other, and if asked with
    those ``beside`` them.
    """
    library = read_library(project, slugs)
    font_set = load(project.fonts)
    shared = [
        *library.findings,
        *check_house(library),
        *check_shared_orthography(library),
        *check_interface(project.root / "templates"),
    ]
    findings, sound = list(shared), []
    shared_is_sound = not has_errors(shared)
    manuscripts = [*library.manuscripts.values(), *(_beside(project, library) if beside else ())]
    between = list(compare(manuscripts, library.glossary))
    waived: list[Waived] = []
    for slug, faults in library.by_brief.items():
        found = list(faults)
        if slug in library.manuscripts:
            manuscript = library.manuscripts[slug]
            checked = _check(project, library, manuscript, font_set, release=release)
            kept, left = part(manuscript, [*checked, *(one for one in between if _is_of(manuscript, one))], RULES)
            found += [*kept, *check_waivers(manuscript, _all(kept, left), RULES, ELSEWHERE)]
            waived += left
            if shared_is_sound and not has_errors(found):
                sound.append(manuscript)
        findings += found
    told = tuple(sorted(set(findings)))
    return Inspection(
        project, library, as_released(told) if release else told, tuple(sound), tuple(sorted(set(waived)))
    )


def for_editions(inspection: Inspection, editions: tuple[EditionCode, ...]) -> Inspection:
    """Return an inspection as it weighs for some editions: an original may be built alone before it is translated.

    What its translation lacks is a warning then, for no edition is made that could disagree with it.
    """
    alone = {
        slug: manuscript
        for slug, manuscript in inspection.library.manuscripts.items()
        if {*editions} == {manuscript.brief.structure.original}
        and lacks_translations_alone(manuscript, inspection.errors_of(slug))
    }
    waiting = {one.texts[code].file: code for one in alone.values() for code in [other(one.brief.structure.original)]}
    findings = (_waiting(found, waiting.get(found.place.file)) for found in inspection.findings)
    sound = {manuscript.brief.slug: manuscript for manuscript in inspection.sound} | alone
    return replace(inspection, findings=tuple(findings), sound=tuple(sound[slug] for slug in sorted(sound)))


def _waiting(finding: Finding, code: Code | None) -> Finding:
    """Return an error as the warning that an edition waits for it; any other finding, or for None, as it is."""
    if code is None or finding.severity is not Severity.ERROR:
        return finding
    hint = f"{finding.hint}; until then the {EDITIONS[code]} edition is not built, and an older one tells less"
    return replace(finding, hint=hint, severity=Severity.WARNING)


def also_found(inspection: Inspection, manuscript: Manuscript, findings: Iterable[Finding]) -> Inspection:
    """Return an inspection with more findings of a brief, but those that it waives."""
    told, left = part(manuscript, findings, RULES)
    return replace(
        inspection,
        findings=tuple(sorted({*inspection.findings, *told})),
        waived=tuple(sorted({*inspection.waived, *left})),
    )


def _all(kept: Iterable[Finding], waived: Iterable[Waived]) -> list[Finding]:
    return [*kept, *(one.finding for one in waived)]


def _is_of(manuscript: Manuscript, finding: Finding) -> bool:
    return finding.place.file in {document.file for document in (manuscript.structure, *manuscript.texts.values())}


def _beside(project: Project, library: Library) -> list[Manuscript]:
    """Read the briefs that were not chosen; what is wrong with them is told when they are."""
    read = (read_manuscript(project, slug)[0] for slug in project.slugs() if slug not in library.by_brief)
    return [manuscript for manuscript in read if manuscript]


def _check(
    project: Project, library: Library, manuscript: Manuscript, font_set: FontSet, *, release: bool
) -> list[Finding]:
    folder = project.briefs / manuscript.brief.slug
    state, state_faults = read_state(folder / "state.json")
    receipt, receipt_faults = read_receipt(folder / "evidence.json")
    return [
        *check_manuscript(manuscript, library),
        *check_glyphs(manuscript, library, font_set),
        *(receipt_faults or check_receipt(manuscript, library, receipt)),
        *state_faults,
        *check_translation(manuscript, state, release=release),
    ]


def formats_of(profile: Profile) -> tuple[str, ...]:
    """Return the formats that a profile has: a press takes PDF alone."""
    return ("pdf",) if profile == "print" else FORMATS


def plan(inspection: Inspection, order: Order) -> list[Work]:
    """Return the work that an order asks of the briefs that are sound.

    Raises UsageFault where a format has not the profile, or artifacts would be written among what they are made
    from, and EnvironmentFault where none can be written.
    """
    project = inspection.project
    if not {*order.formats} <= {*formats_of(order.profile)}:
        raise UsageFault("a Word file has no bleed and no inks: a press takes PDF alone", "leave out --format docx")
    for folder in (project.content, *project.templates, *project.fonts):
        if order.output.is_relative_to(folder.resolve()):
            raise UsageFault(f"{order.output} lies in {folder.name}/", next_step="name another folder with --output")
    if inspection.sound:
        require_writable(order.output)
    return list_work(inspection, order)


def list_work(inspection: Inspection, order: Order) -> list[Work]:
    """Return the work of an order, whatever may be written where."""
    return [
        _work(inspection, manuscript, code, format_name, order)
        for manuscript in inspection.sound
        for code in order.editions
        for format_name in order.formats
        if (code, format_name, order.layout) != ("en-fa", "docx", "facing")
    ]


def _work(inspection: Inspection, manuscript: Manuscript, code: EditionCode, format_name: str, order: Order) -> Work:
    project, house, brief = inspection.project, inspection.library.house, manuscript.brief
    paper = order.paper or house.style.paper
    layout = order.layout if (code, format_name) == ("en-fa", "pdf") else "rows"
    edition = _edition(inspection, manuscript, code)
    task = Task(
        edition,
        format_name,
        project.templates,
        project.fonts,
        Options(paper, order.profile, house.style.pdf_run_marks, layout, house.style.docx_embed_fonts),
        _source_data(inspection, brief, edition) if (format_name, order.profile) == ("pdf", "screen") else None,
    )
    # A pair is as tall as the longer of its texts: the length of a bilingual edition is not in the writer's hand.
    pages = brief.structure.pages if paper == house.style.paper and code != "en-fa" else None
    path = order.output / brief.slug / _file_name(task, house.style.paper)
    return Work(task, path, pages.max if pages else None)


def _source_data(inspection: Inspection, brief: Brief, edition: AnyEdition) -> SourceData | None:
    """Return what the PDF of an edition carries as its source, None where the house wants nothing."""
    if not inspection.library.house.style.pdf_source_data:
        return None
    data = export(brief, inspection.library.glossary)
    title = (edition.english if isinstance(edition, ParallelEdition) else edition).title.plain
    return SourceData(f"{brief.slug}.json", f"{title} (JSON)", data, brief.structure.revised)


def _edition(inspection: Inspection, manuscript: Manuscript, code: EditionCode) -> AnyEdition:
    if code == "en-fa":
        return ParallelEdition(_in_one(inspection, manuscript, "en"), _in_one(inspection, manuscript, "fa"))
    return _in_one(inspection, manuscript, code)


def _in_one(inspection: Inspection, manuscript: Manuscript, code: Code) -> Edition:
    project, library, brief = inspection.project, inspection.library, manuscript.brief
    state, _ = read_state(project.briefs / brief.slug / "state.json")
    words = catalog.load(LANGUAGES[code], *project.templates)
    shared = Shared(library.house, library.glossary, library.units, words.gettext)
    return localise(brief, code, shared, edition_status(brief, state, code))


def _file_name(task: Task, house_paper: Paper) -> str:
    """Return ``<slug>.<edition>[.print][.<paper unless the house's>][.facing].<format>``."""
    options, edition = task.options, task.edition
    parts = (
        edition.slug,
        edition.code,
        options.profile if options.profile != "screen" else "",
        options.paper if options.paper != house_paper else "",
        options.layout if options.layout != "rows" else "",
        task.format,
    )
    return ".".join(filter(None, parts))
