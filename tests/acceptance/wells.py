"""A project that none of us wrote, with one of everything: emphasis, links, a note, a quotation, tags as text."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.acceptance.command import briefs

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
    items: [{{when: said, id: tl_said, evidence: [2]}}, {{id: tl_later, evidence: [3]}}]
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
    The director, that is the World **Bank** Group, is not named.
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

HOUSE = """
name:
  en: |
    Water Desk
  fa: |
    دفتر آب
"""


def write_project(folder: Path) -> Path:
    """Write the project beside its sources and return its root."""
    sources = folder / "sources"
    sources.mkdir()
    (sources / "article.txt").write_text(ARTICLE, "utf-8")
    root = folder / "project"
    root.mkdir()
    done = briefs("--project", root, "new", "water", "--source", sources / "article.txt")
    assert done.code == 0, done.err
    brief = root / "content/briefs/water"
    sha256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert sha256 in (brief / "brief.yaml").read_text("utf-8")
    (brief / "brief.yaml").write_text(STRUCTURE.format(sha256=sha256), "utf-8")
    (brief / "text.en.yaml").write_text(ENGLISH, "utf-8")
    (brief / "text.fa.yaml").write_text(PERSIAN, "utf-8")
    (root / "content/units.yaml").write_text(UNITS, "utf-8")
    (root / "content/house.yaml").write_text(HOUSE, "utf-8")
    return root
