"""A module imports only from lines above its own in this table, which is the one of docs/architecture.md."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "toolkit"

LAYERS = (
    ("findings", "language", "errors", "paper", "rule"),
    ("project", "model", "publish", "json_file", "libraries", "packages", "workers", "node"),
    (
        "markup",
        "fonts",
        "fontconfig",
        "l10n",
        "programs",
        "installation",
        "terminal",
        "doctor",
        "testing",
        "spelling",
        "node",
    ),
    ("glossary", "evidence", "state", "reader", "schema", "skeleton"),
    ("crossreferences", "localise", "canonical"),
    ("render", "figures"),
    ("writers", "readback"),
    ("checks",),
    ("rendering", "examination"),
    ("inputs", "record"),
    ("build",),
    ("work", "built", "report", "proof", "lint", "manual", "acceptance", "progress", "mending"),
    ("cli",),
)
LEVEL = {module: level for level, modules in enumerate(LAYERS) for module in modules}


def imported(path: Path) -> set[str]:
    """Return the top-level parts of the toolkit that a file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "toolkit":
            parts = node.module.split(".")[1:]
            found |= {parts[0]} if parts else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("toolkit.")}
    return found - {"__version__"}


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if part_of(path) not in ("__init__", "__main__", "_data")]


MODULES = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in FILES}


def test_every_module_has_its_layer():
    assert len(FILES) > 40
    assert {part_of(path) for path in FILES} <= LEVEL.keys()


def test_imports_run_one_way():
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in FILES
        for name in imported(path)
        if name != part_of(path) and LEVEL[name] > LEVEL[part_of(path)]
    }
    assert wrong == set()


def test_imports_make_no_circle():
    """Within a line, and within a package, no module leads back to itself."""
    graph = {module_name(path): imported_modules(path) for path in FILES}
    assert sum(map(len, graph.values())) > 100
    done: set[str] = set()
    for name in graph:
        visit(name, graph, (), done)


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imported_modules(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("toolkit"):
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inside & MODULES or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def visit(name: str, graph: dict[str, set[str]], way: tuple[str, ...], done: set[str]) -> None:
    assert name not in way, " → ".join((*way, name))
    if name in done:
        return
    for target in graph[name]:
        if target in graph and target != name:
            visit(target, graph, (*way, name), done)
    done.add(name)


def test_each_library_has_one_home():
    """These libraries are met through one package of ours, so that another one could take their place."""
    homes = {
        "ruamel": "reader",
        "babel": "l10n",
        "jinja2": "render",
        "pikepdf": "readback writers checks",  # read back, made for a press, held against the standards
        "PIL": "writers proof",
        "pypdfium2": "proof",
        "docx": "writers",
        "tinycss2": "writers",
        "markdown_it": "markup",
        "persiantools": "l10n",
        "weasyprint": "writers",
        "arabic_reshaper": "terminal",
        "bidi": "terminal readback",  # for terminals that do not reorder, and readers of PDF that do not
        "pdfminer": "readback",
        "rich": "cli",
        "click": "cli",
        "fontTools": "fonts",
        "matplotlib": "figures",
        "spylls": "spelling",
    }
    seen = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                library = name.split(".")[0]
                if library in homes:
                    seen.add(library)
                    assert part_of(path) in homes[library].split(), f"{path} imports {library}"
    assert seen == homes.keys()
