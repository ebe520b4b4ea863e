"""Print what each reader gets out of the corpus as each engine writes it: ``python -m tests.benchmarks.text_layer``.

PyMuPDF, pypdf, pdfminer.six and typst are found where Python finds modules, pdfjs-dist on NODE_PATH.
"""

from __future__ import annotations

import sys
from io import BytesIO

import pikepdf

from tests.benchmarks.text_layer.engines import ENGINES
from tests.writers.pdf.documents import setting
from tests.writers.pdf.text_layer import corpus
from tests.writers.pdf.text_layer.readers import READERS, absent
from toolkit.readback.pdf import read

LEGEND = (
    "exact words % / similarity % / characters found %, z = half-spaces kept of {half_spaces}, "
    "pf = presentation forms left; of {characters} characters and {words} words\n"
)


def main() -> None:
    setting()
    text = corpus.text()
    lacking = {name: absent(name) for name in READERS}
    here = [name for name in READERS if not lacking[name]]
    _line("", *here, "tag tree")
    for engine, write in ENGINES.items():
        data = write()
        if data is None:
            _line(engine, "not on this machine")
        else:
            _line(engine, *(str(corpus.score(READERS[name](data))) for name in here), _tag_tree(data))
    counts = {"half_spaces": text.count(corpus.HALF_SPACE), "characters": len(text), "words": len(text.split())}
    sys.stdout.write(LEGEND.format(**counts))
    for name in filter(lacking.get, lacking):
        sys.stdout.write(f"{name} is not here: {lacking[name]}\n")


def _line(engine: str, *cells: str) -> None:
    sys.stdout.write(engine.ljust(18) + "".join(cell.ljust(20) for cell in cells).rstrip() + "\n")
    sys.stdout.flush()


def _tag_tree(data: bytes) -> str:
    """Return what assistive technology reads through /ActualText, where an engine writes any."""
    with pikepdf.open(BytesIO(data)) as file:
        if not any(isinstance(item, pikepdf.Dictionary) and "/ActualText" in item for item in file.objects):
            return "–"
    found = read(data)
    return str(corpus.score("\n".join(found.get(unit.id, "") for unit in corpus.paragraphs())))


if __name__ == "__main__":
    main()
