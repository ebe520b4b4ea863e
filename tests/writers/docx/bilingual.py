"""A bilingual edition made by hand, with one of everything, and its Word file."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.writers.docx.documents import setting
from tests.writers.pdf.editions import TABLES, pen
from toolkit.language import LANGUAGES, Code
from toolkit.model.edition import Edition, IssueBlock, LocalBlock, LocalSection, LocalUnit, Text
from toolkit.model.parallel import ParallelEdition
from toolkit.model.status import Status
from toolkit.paper import Paper
from toolkit.render.document import render
from toolkit.writers import docx

TEXTS = {
    "en": {
        "first": "What the office says first.",
        "noted": "The office counted 12 wells (all of them dry).",
        "note": "By UNAMA (Kabul) and others.",
        "pull": "Nobody asked.",
        "bullet": "One well is left.",
        "heading": "Wells of Kabul",
        "foreign": "UNAMA in Kabul",
        "long": "A heading that is far too long to stand beside its translation on a single line of the page",
        "recipient": "The ministry",
        "prepared": "A. Rahmani",
    },
    "fa": {
        "first": "آنچه اداره نخست می‌گوید.",
        "noted": "اداره ۱۲ چاه (همه خشک) را شمرد.",
        "note": "از UNAMA (Kabul) و دیگران.",
        "pull": "کسی نپرسید.",
        "bullet": "یک چاه مانده است.",
        "heading": "چاه‌های کابل",
        "foreign": "UNAMA در کابل",
        "long": "عنوانی که بسیار درازتر از آن است که در کنار برگردان خود بر یک سطر صفحه بنشیند",
        "recipient": "وزارت",
        "prepared": "ع. رحمانی",
    },
}
SENTENCES = {
    "en": "Long sentences of work that went on until a stop in the spring fill this paragraph. ",
    "fa": "جمله‌های درازِ کاری که تا توقف در بهار پیش رفت این بند را پر می‌کند. ",
}


def edition(sentences: int = 9) -> ParallelEdition:
    """The edition; its longest text has so many sentences."""
    return ParallelEdition(_one("en", sentences), _one("fa", sentences))


@cache
def bilingual(paper: Paper = "A4") -> bytes:
    given = setting(paper, embed_fonts=False)
    return docx.write(render(edition(), given.templates), given)


def _one(code: Code, sentences: int) -> Edition:
    writer = pen(code)

    def unit(name: str, note: LocalUnit | None = None) -> LocalUnit:
        evidence = {"en": "¶ 4", "fa": "بند ۴"}[code]
        return LocalUnit(name, (Text(TEXTS[code][name]),), LANGUAGES[code], evidence, note)

    def heading(name: str) -> LocalUnit:
        return replace(unit(name), evidence="")

    long = LocalUnit("pair", (Text((SENTENCES[code] * sentences).strip()),), LANGUAGES[code])
    blocks = (
        LocalBlock("paragraph", unit("noted", replace(unit("note"), evidence=""))),
        LocalBlock("pull", unit("pull")),
        LocalBlock("bullet", unit("bullet")),
        LocalBlock("paragraph", long),
    )
    sections = (
        writer.list("points"),
        LocalSection("body", heading("heading"), blocks),
        LocalSection("body", heading("foreign"), (LocalBlock("paragraph", writer.unit("p1")),)),
        LocalSection("body", heading("long"), (LocalBlock("paragraph", writer.unit("p2")),)),
        *(writer.table(kind, 2) for kind in TABLES),
        writer.list("assessment"),
    )
    issue = IssueBlock("OUR-1", "2026", unit("recipient"), unit("prepared"), "desk@example.org", "draft")
    return replace(
        writer.edition(*sections),
        address=TEXTS[code]["recipient"],
        standfirst=unit("first"),
        issue=issue,
        translation=None if code == "en" else Status.TRANSLATED,
    )
