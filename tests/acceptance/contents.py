"""A project whose one brief has a table of contents, links to its own units, and a heading far down."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.acceptance.command import Done, briefs
from tests.projects import SLUG, change, make_project
from toolkit.language import EDITIONS
from toolkit.model.parallel import AnyEdition
from toolkit.project import Project
from toolkit.work import Order, inspect, plan

HEADINGS = {
    "en": ["The source", "Key points", "The border and UNAMA", "The road"],
    "fa": ["منبع", "نکته‌های اصلی", "مرز و UNAMA", "راه"],
}
LINKS = {
    "en": "See [the wish](#wish) and [](#h_border), or [https://example.org/2024](https://example.org/2024).",
    "fa": "[آن خواست](#wish) و [](#h_border) را ببینید، یا [https://example.org/2024](https://example.org/2024) را.",
}
PARAGRAPHS = 16
SENTENCES = {"en": "The road is open again, and trade goes on. ", "fa": "راه دوباره باز شده است و تجارت ادامه دارد. "}


def write_project(root: Path) -> Project:
    """Write the small project with two more sections, of which the second begins on a page of its own."""
    made = make_project(root)
    blocks = "".join(f"      - {{id: p{number}, evidence: [1]}}\n" for number in range(PARAGRAPHS))
    sections = (
        f"  - kind: body\n    heading: {{id: h_border}}\n    blocks:\n{blocks}"
        "  - kind: body\n    heading: {id: h_road}\n    blocks:\n      - {id: road, evidence: [1]}\n"
    )
    change(made, "brief.yaml", "- {id: wish, evidence: [1-2]}\n", f"- {{id: wish, evidence: [1-2]}}\n{sections}")
    change(made, "brief.yaml", "revised:", "contents: true\nrevised:")
    for code, name in (("en", "text.en.yaml"), ("fa", "text.fa.yaml")):
        texts = {"h_border": HEADINGS[code][2], "h_road": HEADINGS[code][3], "road": SENTENCES[code] + LINKS[code]}
        texts |= {f"p{number}": SENTENCES[code] * 7 for number in range(PARAGRAPHS)}
        lines = "".join(f"  {unit}: |\n    {text}\n" for unit, text in texts.items())
        change(made, name, "  wish: |\n", f"{lines}  wish: |\n")
    return made


def build(root: Path) -> Done:
    """Build it in every edition and format, and with its languages on facing pages."""
    for asked in ((), ("--edition", "en-fa", "--format", "pdf", "--layout", "facing")):
        done = briefs("--project", root, "build", *asked)
        if done.code:
            break
    return done


def read(root: Path, name: str) -> bytes:
    return path(root, name).read_bytes()


def path(root: Path, name: str) -> Path:
    return root / "build" / SLUG / f"{SLUG}.{name}"


@cache
def editions(root: Path) -> dict[str, AnyEdition]:
    order = Order(tuple(EDITIONS), ("pdf",), root / "build")
    return {work.task.edition.code: work.task.edition for work in plan(inspect(Project(root), ()), order)}
