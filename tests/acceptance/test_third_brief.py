"""Content that none of us wrote: a brief begun, written, checked against its source, built and broken again."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.command import briefs
from tests.writers.pdf.verapdf import validate

pytestmark = pytest.mark.acceptance

ARTICLE = """Water report

The water authority said on 3 March 2025 that 12 wells near Kabul had run dry.

"We must act before summer," its director told reporters. About 40% of households now buy water.
"""

STRUCTURE = """
original: fa
revised: 2025-04-02
source:
  file: article.txt
  sha256: {sha256}
  paragraphs: 3
  title: src_title
title: {{id: title}}
standfirst: {{id: standfirst, evidence: [2]}}
facts:
  wells: {{kind: count, value: 12, unit: well, evidence: [2]}}
  said: {{kind: date, value: 2025-03-03, evidence: [2]}}
  share: {{kind: percentage, value: 40, bound: about, evidence: [3]}}
quotations:
  act: {{original: We must act before summer, evidence: [3]}}
sections:
  - kind: points
    items:
      - {{id: dry, evidence: [2]}}
      - {{id: buy, evidence: [3], note: buy_note}}
  - kind: timeline
    items: [{{when: said, id: tl_said, evidence: [2]}}, {{id: tl_later}}]
  - kind: figures
    items: [{{fact: share, id: fig_share, evidence: [3]}}]
  - kind: assessment
    items: [{{id: watch}}]
"""

ENGLISH = """
language: en
text:
  src_title: |
    Water report
  title: |
    Wells run dry
  standfirst: |
    The authority names {wells} in *Kabul* [online](https://example.org/a_b?x=1&y=2).
  dry: |
    On {said} the authority reported {wells} “dry” (C++ & <tags> {{braces}}).
  buy: |
    The director warned: {act}.
  buy_note: |
    The director is not named.
  tl_said: |
    The report appears.
  tl_later: |
    Summer.
  fig_share: |
    of households buy water.
  watch: |
    Whether it rains.
"""

PERSIAN = """
language: fa
text:
  src_title: |
    گزارش آب
  title: |
    چاه‌ها خشک می‌شوند
  standfirst: |
    اداره از {wells} در *کابل* نام می‌برد ([آنلاین](https://example.org/a_b?x=1&y=2)).
  dry: |
    به تاریخ {said} اداره گزارش داد که {wells} «خشک» است (C++ و <tags> {{braces}}).
  buy: |
    رئیس هشدار داد: {act}.
  buy_note: |
    نام رئیس، یعنی World **Bank** Group، ذکر نشده است.
  tl_said: |
    گزارش نشر می‌شود.
  tl_later: |
    تابستان.
  fig_share: |
    از خانواده‌ها آب می‌خرند.
  watch: |
    آیا باران می‌بارد؟
  act: |
    باید پیش از تابستان دست به کار شویم
"""

UNITS = """
well:
  en: {one: well, other: wells}
  fa:
    other: |
      حلقه چاه
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "article.txt").write_text(ARTICLE, "utf-8")
    root = tmp_path / "project"
    root.mkdir()
    done = briefs("--project", root, "new", "water", "--source", sources / "article.txt")
    assert done.code == 0, done.err
    folder = root / "content/briefs/water"
    sha256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert sha256 in (folder / "brief.yaml").read_text("utf-8")
    (folder / "brief.yaml").write_text(STRUCTURE.format(sha256=sha256), "utf-8")
    (folder / "text.en.yaml").write_text(ENGLISH, "utf-8")
    (folder / "text.fa.yaml").write_text(PERSIAN, "utf-8")
    (root / "content/units.yaml").write_text(UNITS, "utf-8")
    return root


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
    assert briefs("--project", project, "build").code == 0
    artifacts = sorted((project / "build/water").iterdir())
    assert len(artifacts) == 6
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
        text = text.replace(short, "Summer comes. " * 350)
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
        done = briefs("--project", project, "build", "--format", "pdf")
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
