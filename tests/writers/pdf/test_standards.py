"""One file is PDF/A-3a and PDF/UA-1, as the reference validator sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.documents import document, setting, unit
from tests.writers.pdf.verapdf import FLAVOURS, Report, validate
from toolkit.writers import pdf

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#134b66"/></svg>'
)
NOTE = f'<span class="footnote" lang="en-GB" dir="ltr">{unit("The rain of one day", "note", "en")}</span>'
ROWS = "".join(
    f'<tr><th scope="row">۲۰{n}</th><td>{unit("کار تا توقف در بهار پیش رفت. " * 6, f"row{n}")}</td></tr>'
    for n in range(10, 40)
)
KITCHEN_SINK = f"""
<div class="running-head">سرصفحه</div><div class="running-foot">صفحهٔ <span class="page-number"></span></div>
<h1>{unit("روابط", "title")}</h1>
<section class="body"><h2>{unit("پیشینه", "heading")}</h2>
<p>{unit("متن", "text")}{NOTE}&nbsp;<span class="evidence"><span>بند ۱،</span> <span>۳</span></span></p>
<p><a href="https://example.org/a?b=1&amp;c=2">نشانی <em>درست</em> آن</a>
<a href="https://example.org/">https://example.org/</a></p>
<ul><li>یک</li><li>دو<ul><li>سه</li></ul></li></ul><ol><li>چهار</li></ol></section>
<figure><img src="rain.svg" alt="باران سال"><figcaption>باران</figcaption></figure>
<section class="timeline"><h2>رویدادها</h2><table>
<thead><tr><th scope="col">زمان</th><th scope="col">رویداد</th></tr></thead>
<tbody>{ROWS}</tbody></table></section>
<section class="people"><h2>کسان</h2><table><thead><tr><th scope="col">نام</th><th scope="col">کار</th></tr></thead>
<tbody><tr> <th scope="row">الف</th> <td>ب</td> </tr> <tr><th scope="row">ج</th><td>د</td></tr></tbody></table>
</section>
"""
HERE = FLAVOURS.keys()


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A document with everything in it that a brief can have, on several pages."""
    folder = tmp_path_factory.mktemp("templates")
    (folder / "rain.svg").write_text(PICTURE, "utf-8")
    given = setting()
    return pdf.write(document(KITCHEN_SINK), replace(given, templates=(folder, *given.templates)))


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(data)) as file:
        change(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def untitle(file: pikepdf.Pdf) -> None:
    metadata = file.Root.Metadata.read_bytes()
    title = metadata[metadata.index(b"<dc:title>") : metadata.index(b"</dc:title>") + len(b"</dc:title>")]
    file.Root.Metadata.write(metadata.replace(title, b""))


def blind(file: pikepdf.Pdf) -> None:
    for found in file.objects:
        if isinstance(found, pikepdf.Dictionary) and "/Alt" in found:
            del found["/Alt"]


def unclaim(file: pikepdf.Pdf) -> None:
    claimed = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(claimed.replace(b"pdfuaid:part", b"pdfuaid:port"))


BROKEN = {"7.1-9": untitle, "7.3-1": blind, "5-2": unclaim}


@pytest.fixture(scope="module")
def reports(sink: bytes) -> dict[str, Report]:
    made = {"sink": sink, **{clause: changed(sink, change) for clause, change in BROKEN.items()}}
    return dict(zip(made, validate(*made.values()), strict=True))


@pytest.mark.needs("java")
def test_a_document_with_everything_in_it_conforms_to_both(sink, reports):
    with pikepdf.open(BytesIO(sink)) as file:
        assert len(file.pages) > 1
    assert reports["sink"] == {name: [] for name in HERE}


@pytest.mark.needs("java")
@pytest.mark.parametrize("clause", BROKEN)
def test_what_is_missing_is_seen(reports, clause):
    assert [found.split()[0] for found in reports[clause]["PDF/UA-1"]] == [clause]
