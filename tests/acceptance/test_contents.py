"""A brief that asks for a table of contents: in every edition and format it tells the headings that are there."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree

from tests.acceptance.command import briefs
from tests.projects import SLUG, change, make_project
from tests.writers.pdf.verapdf import FLAVOURS, validate
from toolkit.errors import ReadBackMismatch
from toolkit.language import EDITIONS, EditionCode
from toolkit.model.parallel import AnyEdition
from toolkit.programs import BY_NAME, find
from toolkit.project import Project
from toolkit.readback import Heading, docx, pdf
from toolkit.readback.comparison import compare
from toolkit.work import Order, inspect, plan

pytestmark = [pytest.mark.acceptance, pytest.mark.slow]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = {
    "en": ["The source", "Key points", "The border and UNAMA", "The road"],
    "fa": ["منبع", "نکته‌های اصلی", "مرز و UNAMA", "راه"],
}
LINKS = {
    "en": "See [the wish](#wish) and [](#h_border), or [https://example.org/2024](https://example.org/2024).",
    "fa": "[آن خواست](#wish) و [](#h_border) را ببینید، یا [https://example.org/2024](https://example.org/2024) را.",
}
FILES = ("en.pdf", "fa.pdf", "en-fa.pdf", "en-fa.facing.pdf", "en.docx", "fa.docx", "en-fa.docx")
SAID = {"en": "the wish and The border and UNAMA, or", "fa": "آن خواست و مرز و UNAMA را"}
PARAGRAPHS = 16
SENTENCES = {"en": "The road is open again, and trade goes on. ", "fa": "راه دوباره باز شده است و تجارت ادامه دارد. "}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project with two more sections, of which the second begins on a page of its own."""
    made = make_project(tmp_path_factory.mktemp("contents"))
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


@pytest.fixture(scope="module")
def output(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("built")
    for asked in ((), ("--edition", "en-fa", "--format", "pdf", "--layout", "facing")):
        done = briefs("--project", project.root, "build", *asked, "--output", directory)
        assert done.code == 0, done.err
    return directory / SLUG


def read(output: Path, name: str) -> bytes:
    return (output / f"{SLUG}.{name}").read_bytes()


@cache
def editions(root: Path) -> dict[str, AnyEdition]:
    order = Order(tuple(EDITIONS), ("pdf",), root / "build")
    return {work.task.edition.code: work.task.edition for work in plan(inspect(Project(root), ()), order)}


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_pdf_tells_each_heading_and_its_page(output: Path, code: EditionCode):
    contents = pdf.read_contents(read(output, f"{code}.pdf"))
    assert [entry.words for entry in contents.entries] == HEADINGS[code]
    pages = [entry.page for entry in contents.entries]
    one, two, three = ("1", "2", "3") if code == "en" else ("۱", "۲", "۳")
    assert pages[:3] == [one, one, one]
    assert pages[3] in (two, three)
    assert contents.entries == contents.headings


@pytest.mark.parametrize("name", ["en-fa.pdf", "en-fa.facing.pdf"])
def test_the_bilingual_pdf_tells_them_in_both_languages(output: Path, name: str):
    contents = pdf.read_contents(read(output, name))
    told = {code: [entry for entry in contents.entries if entry.code == code] for code in ("en", "fa")}
    assert {code: [entry.words for entry in entries] for code, entries in told.items()} == HEADINGS
    assert sorted(contents.entries, key=key) == sorted(contents.headings, key=key)
    last = [int(entries[-1].page) for entries in told.values()]
    assert last[1] - last[0] == (1 if "facing" in name else 0)


def key(heading: Heading) -> tuple[str, int]:
    return heading.code, heading.number


@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_word_file_tells_each_heading_and_no_page(output: Path, code: EditionCode):
    contents = docx.read_contents(read(output, f"{code}.docx"))
    assert [(entry.words, entry.page) for entry in contents.entries] == [(words, "") for words in HEADINGS[code]]
    assert contents.entries == contents.headings


def test_the_bilingual_word_file_has_a_line_for_both_languages_where_they_keep_their_order(output: Path):
    contents = docx.read_contents(read(output, "en-fa.docx"))
    told = {code: [entry.words for entry in contents.entries if entry.code == code] for code in HEADINGS}
    assert told == HEADINGS
    assert contents.entries == contents.headings
    with ZipFile(BytesIO(read(output, "en-fa.docx"))) as package:
        (block,) = etree.fromstring(package.read("word/document.xml")).iter(f"{W}sdt")
    styles = [style.get(f"{W}val") for style in block.iter(f"{W}pStyle")]
    # «مرز و UNAMA» cannot share a line that begins with English: its Latin word would change places.
    assert styles == ["TOCHeading", "TOC1", "TOC1", "TOC1", "TOC1Persian", "TOC1", "BriefEnd"]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_word_finds_a_field_that_it_can_renew_and_asks_nobody(output: Path, code: str):
    with ZipFile(BytesIO(read(output, f"{code}.docx"))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        settings = package.read("word/settings.xml")
    (block,) = body.iter(f"{W}sdt")
    assert block.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery").get(f"{W}val") == "Table of Contents"
    assert [mark.get(f"{W}fldCharType") for mark in block.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    assert block.findtext(f".//{W}instrText") == r' TOC \o "1-1" \u \n \h '
    assert b"updateFields" not in settings
    assert not [element for element in body.iter() if f"{W}dirty" in element.attrib]
    levels = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1"]
    assert len(levels) == len(HEADINGS[code])


@pytest.mark.parametrize("name", FILES)
def test_a_link_without_words_says_those_of_its_heading(output: Path, name: str):
    format_ = docx if name.endswith("docx") else pdf
    units = format_.read_contents(read(output, name)).units()
    codes = [code for code in ("en", "fa") if code in name.split(".")[0].split("-")]
    assert codes
    for code in codes:
        assert SAID[code] in units[code, "road"]  # type: ignore[index]


@pytest.mark.parametrize("name", ["en", "fa", "en-fa", "en-fa.facing"])
def test_a_link_leads_to_the_page_of_its_unit(output: Path, name: str):
    with pikepdf.open(output / f"{SLUG}.{name}.pdf") as file:
        pages = {page.objgen: number for number, page in enumerate(file.pages, 1)}
        places = {str(key): pages[place[0].objgen] for key, place in pikepdf.NameTree(file.Root.Names.Dests).items()}
        links = [link for page in file.pages for link in page.get("/Annots", ()) if "/Dest" in link]
        led = {str(link.Dest): str(link.Contents) for link in links}
    headings = {heading.code: heading for heading in pdf.read_contents(read(output, f"{name}.pdf")).headings[2:3]}
    assert headings
    for code, heading in headings.items():
        assert led[f"{code}-h_border"] == HEADINGS[code][2]
        assert LINKS[code].find(f"[{led[f'{code}-wish']}](#wish)") >= 0
        assert int(heading.page) == places[f"{code}-h_border"]


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    for kid in [*kids] if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from elements(kid)


def of_kind(file: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    found = [element for element in elements(file.Root.StructTreeRoot) if str(element.get("/S", "")) == f"/{kind}"]
    assert found
    return found


def drop_entry(file: pikepdf.Pdf) -> None:
    del of_kind(file, "TOC")[0].K[1]


def turn_round(file: pikepdf.Pdf) -> None:
    (table,) = of_kind(file, "TOC")
    table.K = pikepdf.Array(reversed(list(table.K)))


def move_behind(file: pikepdf.Pdf) -> None:
    section = of_kind(file, "TOC")[0].P
    parent = section.P
    parent.K = pikepdf.Array([*(kid for kid in parent.K if kid != section), section])


def exchange_pages(file: pikepdf.Pdf) -> None:
    """Exchange two page numbers, glyphs and all."""
    numbers = [element for element in elements(file.Root.StructTreeRoot) if str(element.get("/T", "")) == "page-number"]
    first, last = numbers[0], numbers[-1]
    first.K, last.K = last.K, first.K
    first.Pg, last.Pg = last.Pg, first.Pg


def lead_astray(file: pikepdf.Pdf) -> None:
    references = [element for element in of_kind(file, "Link") if "/T" in element]
    next(kid for kid in references[0].K if "/Obj" in kid).Obj.Dest = pikepdf.String("section-1-en")


def spoilt_pdf(data: bytes, change_: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as file:
        change_(file)
        file.save(out)
    return out.getvalue()


@pytest.mark.parametrize("change_", [drop_entry, turn_round, move_behind, exchange_pages, lead_astray])
@pytest.mark.parametrize("code", ["en", "en-fa"])
def test_a_pdf_with_another_table_of_contents_is_refused(project: Project, output: Path, code: str, change_):
    edition, data = editions(project.root)[code], read(output, f"{code}.pdf")
    assert compare(edition, "pdf", data)
    with pytest.raises(ReadBackMismatch, match=r"table of contents|out of place"):
        compare(edition, "pdf", spoilt_pdf(data, change_))


def spoilt_docx(data: bytes, change_: Callable[[etree._Element], None]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                change_(root)
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue()


def entry_says_more(root: etree._Element) -> None:
    text = next(root.iter(f"{W}hyperlink")).find(f".//{W}t")
    text.text = f"{text.text} again"


def heading_says_less(root: etree._Element) -> None:
    text = next(
        style.getparent().getparent() for style in root.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1"
    )
    next(text.iter(f"{W}t")).text = "The"


def word_entry_dropped(root: etree._Element) -> None:
    entry = [link.getparent() for link in next(root.iter(f"{W}sdt")).iter(f"{W}hyperlink")][1]
    entry.getparent().remove(entry)


def word_entries_exchanged(root: etree._Element) -> None:
    second, third = [link.getparent() for link in next(root.iter(f"{W}sdt")).iter(f"{W}hyperlink")][1:3]
    second.addprevious(third)


def word_contents_behind(root: etree._Element) -> None:
    block = next(root.iter(f"{W}sdt"))
    block.getparent().insert(len(block.getparent()) - 1, block)


@pytest.mark.parametrize(
    "change_",
    [entry_says_more, heading_says_less, word_entry_dropped, word_entries_exchanged, word_contents_behind],
)
def test_a_word_file_with_another_table_of_contents_is_refused(project: Project, output: Path, change_):
    edition, data = editions(project.root)["en"], read(output, "en.docx")
    assert compare(edition, "docx", data)
    with pytest.raises(ReadBackMismatch, match=r"table of contents|out of place"):
        compare(edition, "docx", spoilt_docx(data, change_))


def lead_to_title(file: pikepdf.Pdf) -> None:
    """Let every link to the heading lead to the title, in whichever language."""
    links = [
        link for page in file.pages for link in page.get("/Annots", ()) if str(link.get("/Dest", "")) == "fa-h_border"
    ]
    assert links
    for link in links:
        link.Dest = pikepdf.String("fa-title")


def exchange_address(file: pikepdf.Pdf) -> None:
    link = next(link for page in file.pages for link in page.get("/Annots", ()) if "/A" in link)
    link.A.URI = pikepdf.String("https://example.org/2025")


@pytest.mark.parametrize("change_", [lead_to_title, exchange_address])
@pytest.mark.parametrize("code", ["fa", "en-fa"])
def test_a_pdf_whose_link_leads_elsewhere_is_refused(project: Project, output: Path, code: str, change_):
    with pytest.raises(ReadBackMismatch, match=r"links of road"):
        compare(editions(project.root)[code], "pdf", spoilt_pdf(read(output, f"{code}.pdf"), change_))


def word_link_astray(root: etree._Element) -> None:
    next(link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor") == "_cid_fa_wish").set(
        f"{W}anchor", "_cid_fa_title"
    )


def word_reference_astray(root: etree._Element) -> None:
    next(field for field in root.iter(f"{W}fldSimple") if "_fa_" in field.get(f"{W}instr", "")).set(
        f"{W}instr", r" REF _cid_fa_title \h "
    )


@pytest.mark.parametrize("change_", [word_link_astray, word_reference_astray])
@pytest.mark.parametrize("code", ["fa", "en-fa"])
def test_a_word_file_whose_link_leads_elsewhere_is_refused(project: Project, output: Path, code: str, change_):
    with pytest.raises(ReadBackMismatch, match=r"links of road \(fa\) lead to"):
        compare(editions(project.root)[code], "docx", spoilt_docx(read(output, f"{code}.docx"), change_))


@pytest.mark.needs("java")
def test_the_pdf_conforms_to_both_standards(output: Path):
    for report in validate(*(read(output, f"{name}.pdf") for name in ("fa", "en-fa", "en-fa.facing"))):
        assert report == {name: [] for name in FLAVOURS}


@pytest.mark.needs("node", "ooxml-validator")
@pytest.mark.parametrize("version", ["Office2013", "Microsoft365"])
def test_open_xml_sdk_finds_no_error(output: Path, version: str):
    command = [str(find(BY_NAME["ooxml-validator"])), str(output / f"{SLUG}.fa.docx"), "--officeVersion", version]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["ok"] is True, done.stdout
