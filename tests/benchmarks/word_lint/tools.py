"""Write one brief to Word as other programs do; run by the Python of their own environment, see ``__main__``.

``python tools.py CONTENT.json FOLDER`` writes FOLDER/<name>.docx for each tool that is there, and prints the versions.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

Content = dict[str, Any]


def pandoc(content: Content, path: Path, *options: str) -> str:
    pypandoc = import_module("pypandoc")
    pypandoc.convert_text(content["html"], "docx", "html", outputfile=str(path), extra_args=list(options))
    return f"pandoc {pypandoc.get_pandoc_version()}"


def pandoc_told(content: Content, path: Path) -> str:
    """Tell pandoc language and direction as its manual has it."""
    return pandoc(content, path, "--metadata", "dir=rtl", "--metadata", "lang=fa-AF")


def docxtpl_plain(content: Content, path: Path) -> str:
    return _filled(content, path, lambda text: text)


def docxtpl_rich(content: Content, path: Path) -> str:
    """Fill in runs that docxtpl itself marks as right-to-left."""
    rich = import_module("docxtpl").RichText
    return _filled(content, path, lambda text: rich(text, rtl=True, lang="fa-AF"))


def _filled(content: Content, path: Path, made: Any) -> str:
    docx, docxtpl = import_module("docx"), import_module("docxtpl")
    document = docx.Document()
    mark = "{{{{r {} }}}}" if made("x") != "x" else "{{{{ {} }}}}"
    values: dict[str, Any] = {}

    def take(text: str) -> str:
        name = f"v{len(values)}"
        values[name] = made(text)
        return mark.format(name)

    for block in content["blocks"]:
        if "rows" in block:
            table = document.add_table(0, max(map(len, block["rows"])))
            for row in block["rows"]:
                for cell, text in zip(table.add_row().cells, row, strict=False):
                    cell.text = take(text)
        elif block["level"]:
            document.add_heading(take(block["text"]), block["level"])
        else:
            document.add_paragraph(take(block["text"]))
    template = path.with_suffix(".template")
    document.save(template)
    filled = docxtpl.DocxTemplate(template)
    filled.render(values, autoescape=True)
    filled.save(path)
    return f"docxtpl {version('docxtpl')}"


def htmldocx(content: Content, path: Path) -> str:
    document = import_module("docx").Document()
    import_module("htmldocx").HtmlToDocx().add_html_to_document(content["body"], document)
    document.save(path)
    return f"htmldocx {version('htmldocx')}"


TOOLS = {
    "pandoc": pandoc,
    "pandoc, dir=rtl": pandoc_told,
    "docxtpl": docxtpl_plain,
    "docxtpl, RichText(rtl)": docxtpl_rich,
    "htmldocx": htmldocx,
}


def main() -> None:
    content = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    told = {}
    for name, write in TOOLS.items():
        try:
            told[name] = write(content, Path(sys.argv[2], f"{name}.docx"))
        except (ImportError, OSError, PackageNotFoundError) as error:
            told[name] = f"missing: {error}"
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
