"""Content that none of us wrote: a brief begun, written, checked against its source, built and broken again."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.command import briefs
from tests.acceptance.wells import write_project
from tests.writers.pdf.verapdf import validate

pytestmark = pytest.mark.acceptance


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def sources_of(project: Path) -> Path:
    return project.parent / "sources"


def word_text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_skeleton_builds_as_it_is(tmp_path: Path):
    assert briefs("--project", tmp_path, "new", "fresh").code == 0
    done = briefs("--project", tmp_path, "build", "--json")
    assert done.code == 0, done.out + done.err
    assert len(json.loads(done.out)["artifacts"]) == 6
    again = briefs("--project", tmp_path, "new", "fresh")
    assert again.code == 2
    assert "already" in again.err


def test_third_brief_is_verified_and_built(project: Path):
    done = briefs("--project", project, "check", "--sources", sources_of(project))
    assert (done.code, done.err) == (0, ""), done.out
    receipt = json.loads((project / "content/briefs/water/evidence.json").read_text("utf-8"))
    assert receipt["facts"]["wells"]["paragraphs"] == [2]
    done = briefs("--project", project, "build", "--json")
    assert done.code == 0, done.out + done.err
    told = json.loads(done.out)
    assert told["findings"] == []
    assert len(told["artifacts"]) == 6
    persian = word_text(project / "build/water/water.fa.docx")
    assert "۱۲ حلقه چاه" in persian
    assert "۱۳ حوت ۱۴۰۳" in persian


@pytest.mark.needs("java")
def test_its_pdf_files_are_archival_and_accessible(project: Path):
    """They hold a link with emphasis, a footnote, a quotation, tags as text, a list and tables."""
    done = briefs("--project", project, "build", "--format", "pdf")
    assert done.code == 0, done.out + done.err
    paths = sorted((project / "build/water").glob("*.pdf"))
    assert len(paths) == 3
    assert validate(*(path.read_bytes() for path in paths)) == [{"PDF/UA-1": [], "PDF/A-3a": []}] * 3
    done = briefs("--project", project, "check", "--built")
    assert "water" not in "".join(line for line in done.out.splitlines() if "pdf" in line), done.out


def test_source_that_says_otherwise_is_found(project: Path):
    brief = project / "content/briefs/water/brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("value: 12", "value: 13"), "utf-8")
    done = briefs("--project", project, "check", "--sources", sources_of(project))
    assert done.code == 1
    assert "fact-unproven" in done.out
    assert not (project / "content/briefs/water/evidence.json").exists()


def test_faulty_brief_is_not_written_and_its_old_files_stay(project: Path):
    assert briefs("--project", project, "new", "good").code == 0
    assert briefs("--project", project, "build", "--edition", "en").code == 0
    artifacts = sorted((project / "build/water").iterdir())
    assert len(artifacts) == 2
    before = [path.read_bytes() for path in artifacts]
    text = project / "content/briefs/water/text.fa.yaml"
    text.write_text(text.read_text("utf-8").replace("{wells} «خشک»", "۱۲ چاه «خشک»"), "utf-8")
    good = project / "content/briefs/good/text.en.yaml"
    good.write_text(good.read_text("utf-8").replace("The title of the brief", "Another title"), "utf-8")
    done = briefs("--project", project, "build")
    assert done.code == 1
    assert "content/briefs/water/text.fa.yaml:11:" in done.err
    assert "digits-typed" in done.err
    assert "editions-facts" in done.err
    assert [path.read_bytes() for path in artifacts] == before
    assert "Another title" in word_text(project / "build/good/good.en.docx")


def test_all_faults_of_all_files_are_told_at_once(project: Path):
    folder = project / "content/briefs/water"
    english = folder / "text.en.yaml"
    english.write_text(
        english.read_text("utf-8").replace("{said}", "{sad}").replace("  tl_later: |", "  tl_latr: |"), "utf-8"
    )
    persian = folder / "text.fa.yaml"
    persian.write_text(persian.read_text("utf-8").replace("گزارش آب", "گزارش\u202e آب"), "utf-8")
    brief = folder / "brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("evidence: [3]}", "evidence: [30]}", 1), "utf-8")
    done = briefs("--project", project, "check", "--json")
    assert done.code == 1
    found = {(Path(row["file"]).name, row["code"]) for row in json.loads(done.out)["findings"]}
    assert {
        ("text.en.yaml", "reference-unknown"),
        ("text.en.yaml", "text-missing"),
        ("text.en.yaml", "text-unplaced"),
        ("text.fa.yaml", "bidi-control"),
        ("brief.yaml", "evidence-range"),
    } <= found


def test_brief_that_grows_too_long_is_not_written(project: Path):
    folder = project / "content/briefs/water"
    brief = folder / "brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("source:", "pages: {max: 1}\nsource:", 1), "utf-8")
    assert briefs("--project", project, "build", "--edition", "en").code == 0
    before = (project / "build/water/water.en.pdf").read_bytes()
    english = folder / "text.en.yaml"
    text = english.read_text("utf-8")
    for short in ("Summer.", "Whether it rains."):
        text = text.replace(short, "Summer comes. " * 150)
    english.write_text(text, "utf-8")
    done = briefs("--project", project, "build", "--edition", "en")
    assert done.code == 1
    assert len(re.findall(r"pages-max the English edition fills \d pages, 1 is allowed", done.err)) == 1
    assert (project / "build/water/water.en.pdf").read_bytes() == before


def test_line_that_gapes_is_told_of_each_time_and_stops_nothing(project: Path):
    persian = project / "content/briefs/water/text.fa.yaml"
    river = " ".join(["غیردیپلوماتیک‌ترین‌هایشان‌اند"] * 12)
    persian.write_text(persian.read_text("utf-8").replace("آیا باران می‌بارد؟", river), "utf-8")
    for outcome in ("written", "unchanged"):
        done = briefs("--project", project, "build", "--format", "pdf", "--edition", "fa")
        assert (done.code, outcome in done.out) == (0, True)
        told = [line for line in done.err.splitlines() if "word space" in line]
        assert len(told) > 1
        assert all(re.match(r"water\.fa\.pdf: page 1, «غیر.*»: word space [1-9]\.\d\d em — ", line) for line in told)


def test_source_command_numbers_the_paragraphs(project: Path):
    done = briefs("--project", project, "source", "water", "--sources", sources_of(project))
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()] == ["1", "2", "3"]


def test_project_templates_and_house_override_ours(project: Path):
    (project / "templates").mkdir()
    (project / "templates/running.html.j2").write_text(
        '<div class="running-head">{{ write.text(edition.house) }}</div>'
        '<div class="running-foot">{{ page_number }} END</div>',
        "utf-8",
    )
    done = briefs("--project", project, "build", "--format", "docx", "--edition", "en")
    assert done.code == 0, done.err
    with zipfile.ZipFile(project / "build/water/water.en.docx") as package:
        assert any(b"END" in package.read(name) for name in package.namelist() if "footer" in name)
