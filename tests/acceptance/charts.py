"""A project whose one brief has every figure: bars, a line, an axis of time."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.acceptance.command import briefs

ARTICLE = """Wells and rain

In Herat 40 wells ran dry, in Balkh about 25, and in Badakhshan more than 60, the same survey of the office counted.

The level of the river was 80% of its usual height in 2021, 62% in 2022, 70% in July 2023 and about 35% by 3 March 2024.

The survey was announced on 18 November and counted the wells of each province by the same questions.
"""

STRUCTURE = """
original: en
revised: 2025-04-02
source: {{file: article.txt, sha256: {sha256}, paragraphs: 4}}
title: {{id: title}}
facts:
  herat: {{kind: count, value: 40, unit: well, evidence: [2]}}
  balkh: {{kind: count, value: 25, unit: well, bound: about, evidence: [2]}}
  badakhshan: {{kind: count, value: 60, unit: well, bound: more_than, evidence: [2]}}
  level_a: {{kind: percentage, value: 80, evidence: [3]}}
  level_b: {{kind: percentage, value: 62, evidence: [3]}}
  level_c: {{kind: percentage, value: 70, evidence: [3]}}
  level_d: {{kind: percentage, value: 35, bound: about, evidence: [3]}}
  year_a: {{kind: date, value: 2021, evidence: [3]}}
  year_b: {{kind: date, value: 2022, evidence: [3]}}
  july: {{kind: date, value: 2023-07, evidence: [3]}}
  march: {{kind: date, value: 2024-03-03, evidence: [3]}}
  announced: {{kind: date, value: 2024-11-18, inferred: [year], evidence: [4]}}
sections:
  - kind: chart
    title: {{id: wells}}
    comparable: {{id: same_survey, evidence: [2, 4]}}
    items:
      - {{fact: herat, name: herat}}
      - {{fact: balkh, label: balkh_isis}}
      - {{fact: badakhshan, name: badakhshan}}
  - kind: chart
    draw: line
    title: {{id: river}}
    comparable: {{id: same_gauge, evidence: [3]}}
    items:
      - {{fact: level_a, when: year_a}}
      - {{fact: level_b, when: year_b}}
      - {{fact: level_c, when: july}}
      - {{fact: level_d, when: march}}
  - kind: timeline
    axis: true
    items:
      - {{when: year_a, id: tl_a, evidence: [3]}}
      - {{when: july, id: tl_b, evidence: [3]}}
      - {{when: march, id: tl_c, evidence: [3]}}
      - {{when: announced, id: tl_d, evidence: [4]}}
      - {{id: tl_e, evidence: [1]}}
"""

TEXTS = {
    "en": {
        "title": "Dry wells, low river",
        "wells": "Wells that ran dry",
        "same_survey": "one survey asked the same of each province.",
        "balkh_isis": "Balkh, with the camps of ISIS-K",
        "river": "Level of the river",
        "same_gauge": "shares of the usual height, by the same gauge.",
        "tl_a": "The first year measured.",
        "tl_b": "A wet summer.",
        "tl_c": "The lowest level.",
        "tl_d": "The survey is announced.",
        "tl_e": "Rain.",
    },
    "fa": {
        "title": "چاه‌های خشک، دریای کم‌آب",
        "wells": "چاه‌هایی که خشک شدند",
        "same_survey": "یک سروی از هر ولایت همان پرسش‌ها را کرده است.",
        "balkh_isis": "بلخ، با اردوگاه‌های ISIS-K",
        "river": "سطح آب دریا",
        "same_gauge": "سهم از بلندای معمول، با همان آب‌سنج.",
        "tl_a": "نخستین سال اندازه‌گیری.",
        "tl_b": "تابستان پرباران.",
        "tl_c": "پایین‌ترین سطح.",
        "tl_d": "سروی اعلام می‌شود.",
        "tl_e": "باران.",
    },
}

SHARED = {
    "glossary.yaml": "places:\n  herat:\n    en: |\n      Herat\n    fa: |\n      هرات\n"
    "  badakhshan:\n    en: |\n      Badakhshan\n    fa: |\n      بدخشان\n",
    "house.yaml": "name:\n  en: |\n    Water Desk\n  fa: |\n    دفتر آب\n",
    "units.yaml": "well:\n  en: {one: well, other: wells}\n  fa:\n    other: |\n      حلقه چاه\n",
}


def write_project(root: Path) -> Path:
    assert briefs("--project", root, "new", "water").code == 0
    folder = root / "content/briefs/water"
    sha256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
    (folder / "brief.yaml").write_text(STRUCTURE.format(sha256=sha256), "utf-8")
    for code, texts in TEXTS.items():
        rows = "".join(f"  {unit}: |\n    {text}\n" for unit, text in texts.items())
        (folder / f"text.{code}.yaml").write_text(f"language: {code}\ntext:\n{rows}", "utf-8")
    for name, text in SHARED.items():
        (root / "content" / name).write_text(text, "utf-8")
    (root / "sources").mkdir()
    (root / "sources/article.txt").write_text(ARTICLE, "utf-8")
    return root
