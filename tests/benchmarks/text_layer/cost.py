"""Print what the text layer costs: ``python -m tests.benchmarks.text_layer.cost``.

The corpus is written by turns with and without it in one process, and the fastest run of each counts; ratios are to
be trusted, milliseconds are not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from weasyprint import document

from tests.benchmarks.text_layer.engines import ours, stock_weasyprint
from tests.writers.pdf.documents import setting
from tests.writers.pdf.text_layer import corpus

RUNS = 12


def main() -> None:
    setting()
    best: dict[str, tuple[float, float]] = {}
    sizes: dict[str, int] = {}
    for _ in range(RUNS):
        for engine in (ours, stock_weasyprint):
            whole, stage, sizes[engine.__name__] = _measured(engine)
            before = best.get(engine.__name__, (whole, stage))
            best[engine.__name__] = (min(whole, before[0]), min(stage, before[1]))
    for number, what in enumerate(("whole write", "PDF stage")):
        mine, stock = (best[engine.__name__][number] for engine in (ours, stock_weasyprint))
        sys.stdout.write(f"{what}: {mine * 1000:.0f} ms, stock {stock * 1000:.0f} ms, ratio {mine / stock:.2f}\n")
    sys.stdout.write(f"size: ratio {sizes['ours'] / sizes['stock_weasyprint']:.2f}\n")


def _measured(engine: Callable[[tuple[corpus.Part, ...]], bytes]) -> tuple[float, float, int]:
    """Return the seconds of a whole write, those of its PDF stage, and the size of the file."""
    with _timed_stage() as stage:
        start = perf_counter()
        data = engine(corpus.WHOLE)
        return perf_counter() - start, sum(stage), len(data)


@contextmanager
def _timed_stage() -> Iterator[list[float]]:
    """Time what comes after layout: drawing, fonts, the tag tree."""
    stock, seconds = document.Document.write_pdf, []

    def write_pdf(*arguments: Any, **options: Any) -> Any:
        start = perf_counter()
        try:
            return stock(*arguments, **options)
        finally:
            seconds.append(perf_counter() - start)

    document.Document.write_pdf = write_pdf
    try:
        yield seconds
    finally:
        document.Document.write_pdf = stock


if __name__ == "__main__":
    main()
