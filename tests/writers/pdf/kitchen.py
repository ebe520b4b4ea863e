"""A document with everything in it that a brief can have, on several pages."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from tests.writers.pdf.documents import document, setting, unit
from toolkit.writers import SourceData, pdf

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


@cache
def kitchen_sink() -> bytes:
    """Write the document, with a picture of its own and data attached."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "rain.svg").write_text(PICTURE, "utf-8")
        given = setting()
        source = SourceData("rain.json", "روابط (JSON)", b"{}\n", date(2026, 11, 20))
        return pdf.write(
            document(KITCHEN_SINK), replace(given, templates=(Path(folder), *given.templates), source=source)
        )
