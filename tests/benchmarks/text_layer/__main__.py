"""Print what each reader gets out of the corpus as each engine writes it: ``python -m tests.benchmarks.text_layer``.

PyMuPDF, pypdf, pdfminer.six and typst are found where Python finds modules, pdfjs-dist in tests/node.
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
    "pf = presentation forms left; of {characters} characters and {words} words\n\n"
)


def main() -> None:
    setting()
    lacking = {name: absent(name) for name in READERS}
    here = [name for name in READERS if not lacking[name]]
    for title, parts in (("dense part", ("dense",)), ("whole corpus", corpus.WHOLE)):
        _line(title, *here, "tag tree")
        _measure(parts, here)
    for name in filter(lacking.get, lacking):
        sys.stdout.write(f"{name} is not here: {lacking[name]}\n")


def _measure(parts: tuple[corpus.Part, ...], here: list[str]) -> None:
    text = corpus.text(*parts)
    for engine, write in ENGINES.items():
        data = write(parts)
        if data is None:
            _line(engine, "not on this machine")
        else:
            read_by = (str(corpus.score(READERS[name](data), text)) for name in here)
            _line(engine, *read_by, _tag_tree(data, parts))
    counts = {"half_spaces": text.count(corpus.HALF_SPACE), "characters": len(text), "words": len(text.split())}
    sys.stdout.write(LEGEND.format(**counts))


def _line(engine: str, *cells: str) -> None:
    sys.stdout.write(engine.ljust(18) + "".join(cell.ljust(20) for cell in cells).rstrip() + "\n")
    sys.stdout.flush()


def _tag_tree(data: bytes, parts: tuple[corpus.Part, ...]) -> str:
    """Return what assistive technology reads through /ActualText, where an engine writes any."""
    with pikepdf.open(BytesIO(data)) as file:
        if not any(isinstance(item, pikepdf.Dictionary) and "/ActualText" in item for item in file.objects):
            return "–"
    found = read(data)
    wanted = corpus.paragraphs(*parts)
    return str(corpus.score("\n".join(found.get(unit.id, "") for unit in wanted), corpus.text(*parts)))


if __name__ == "__main__":
    main()
