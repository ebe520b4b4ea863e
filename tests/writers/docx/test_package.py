from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm

from tests.writers.docx.documents import SAMPLES, html, sample, setting
from toolkit.programs import BY_NAME, find
from toolkit.writers.docx import write


@pytest.mark.parametrize("code", ["en", "fa"])
def test_bytes_depend_on_the_document_alone(code, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kabul")
    assert write(SAMPLES[code], setting()) == sample(code)


def test_entries_have_a_fixed_order_and_time():
    with ZipFile(BytesIO(sample("fa"))) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, 0o600 << 16)
    }


def test_properties():
    properties = Document(BytesIO(sample("en"))).core_properties
    assert properties.title == "Wells of Kabul"
    assert properties.author == properties.last_modified_by == "Briefing Desk"
    assert properties.subject == "What the water authority says of the wells."
    assert properties.language == "en-GB"
    assert properties.created == datetime(2026, 11, 20, tzinfo=UTC)
    assert properties.modified == datetime(2026, 11, 21, tzinfo=UTC)


def test_keywords_are_what_the_brief_explains():
    properties = Document(BytesIO(sample("fa"))).core_properties
    assert properties.keywords == "حمدالله فطرت; امام‌علی رحمان"
    rows = "".join(f'<tr><th scope="row"><bdi class="label">term {n}</bdi></th><td>a</td></tr>' for n in range(99))
    body = f'<section class="terms"><h2>Terms</h2><table><tbody>{rows}</tbody></table></section>'
    keywords = Document(BytesIO(write(html(body, "en"), setting(embed_fonts=False)))).core_properties.keywords
    assert keywords.startswith("term 0; term 1; ")
    assert 240 < len(keywords) <= 255


def test_a_long_description_is_cut_at_a_word():
    html = SAMPLES["en"].replace("What the water authority says of the wells.", "What the wells say. " * 20)
    subject = Document(BytesIO(write(html, setting()))).core_properties.subject
    assert len(subject) <= 255
    assert subject.endswith((" say.…", " wells…", " What…", " the…"))


@pytest.mark.parametrize(("paper", "width"), [("A4", 210), ("Letter", 215.9), ("A5", 148)])
def test_paper(paper, width):
    section = Document(BytesIO(write(SAMPLES["fa"], setting(paper)))).sections[0]
    assert section.page_width == pytest.approx(Mm(width), rel=0.001)
    sides, edges = (
        (section.left_margin, section.right_margin),
        (section.header_distance, section.footer_distance),
    )
    assert all(margin is not None and margin >= Mm(12.99) for margin in sides)
    assert all(edge is not None and edge >= Mm(8.99) for edge in edges)  # office printers leave 4 to 6 mm white


@pytest.mark.needs("ooxml-validator")
@pytest.mark.parametrize("version", ["Office2013", "Microsoft365"])
@pytest.mark.parametrize("code", ["en", "fa"])
def test_the_open_xml_sdk_finds_no_fault(code, version, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(sample(code))
    validator = find(BY_NAME["ooxml-validator"])
    done = subprocess.run(
        [str(validator), str(path), "--officeVersion", version], capture_output=True, text=True, check=False
    )
    told = json.loads(done.stdout)
    assert told["ok"], told["errors"]


@pytest.mark.needs("soffice")
def test_an_office_suite_opens_the_document(tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(sample("fa"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(find(BY_NAME["soffice"])), profile, "--headless", "--convert-to", "txt:Text", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(path)], capture_output=True, check=True, timeout=120)
    assert "درازای مرز ۱٬۳۴۴ کیلومتر است" in path.with_suffix(".txt").read_text("utf-8-sig")
