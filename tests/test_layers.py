"""The house stands on its layers: imports point down only, and below `project` nothing has hands."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import lint

ROOT = Path(lint.__file__).parent
# `text.span` is a bare pair of numbers that `finding` needs
GROUND = ("__init__", "errors", "plugins", "decode", "finding", "record")
# from the ground up; a module may import its own layer and those before it
LAYERS = ("ground", "text", "document", "newsroom", "checks", "rulebook", "engine", "report", "project", "cli", "lsp")
HANDS = LAYERS.index("project")


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FORBIDDEN_MODULES = words(
    """
    os io pathlib subprocess shutil tempfile glob socket urllib http random secrets time threading
    multiprocessing concurrent asyncio signal logging pickle shelve sqlite3 getpass platform ctypes
    webbrowser
    """
)
FORBIDDEN_CALLS = words("open print input exec eval breakpoint __import__")
CLOCKS = words("now today utcnow")
FORBIDDEN_ATTRIBUTES = words("read_text read_bytes write_text write_bytes getenv environ stdout stderr stdin urandom")
HEAVY = words(
    """
    yaml turbohtml pyromark regex pathspec json dataclasses argparse importlib.metadata tomllib
    """
)
# what may do a forbidden thing, and why
ALLOWED = {
    ("plugins.py", "os"): "plug-ins are found by the names of files",
    ("record.py", "eval"): "as `collections.namedtuple` does: the constructor of a record",
}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def layer(dotted: str) -> str:
    """The layer of a module: `document` of `lint.document.readers.html`."""
    parts = dotted.split(".")
    if len(parts) < 2:
        return "ground"
    return "ground" if parts[1] in GROUND or dotted.startswith("lint.text.span") else parts[1]


def own_layer(path: Path) -> str:
    return layer("lint." + name(path).removesuffix(".py").replace("/", "."))


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every imported module, also those inside functions and `from lint import x`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import on line {node.lineno}"
            module = node.module or ""
            if module == "lint":
                yield from ((f"lint.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield module, node.lineno


def upward(path: str, source: str) -> list[str]:
    """Imports of a module that point up, as complaints."""
    mine = layer("lint." + path.removesuffix(".py").replace("/", "."))
    found = []
    for module, line in imports(ast.parse(source)):
        if module.partition(".")[0] != "lint" or module == "lint.__version__":
            continue
        other = layer(module)
        if other not in LAYERS:
            found.append(f"{path}:{line}: {module} is in no layer")
        elif LAYERS.index(other) > LAYERS.index(mine):
            found.append(f"{path}:{line}: {mine} imports {module}, which stands above it")
    return found


def hands(path: str, source: str) -> list[str]:
    """What a pure module does with the outside world, as complaints."""
    tree = ast.parse(source)
    found = [
        f"{path}:{line}: imports {module}"
        for module, line in imports(tree)
        if module.partition(".")[0] in FORBIDDEN_MODULES and (path, module) not in ALLOWED
    ]
    for node in ast.walk(tree):
        called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        if called in FORBIDDEN_CALLS and (path, called) not in ALLOWED:
            found.append(f"{path}:{node.lineno}: calls {called}")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            found.append(f"{path}:{node.lineno}: asks for the time by .{node.func.attr}()")
        elif isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_ATTRIBUTES:
            found.append(f"{path}:{node.lineno}: uses .{node.attr}")
        elif isinstance(node, ast.Global):
            found.append(f"{path}:{node.lineno}: remembers in a global")
    return found


def heavy(path: str, source: str) -> list[str]:
    """Slow modules imported as soon as a module is (not inside a function, not for type checking only)."""
    body = ast.parse(source).body
    top = ast.Module([node for node in body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    return [
        f"{path}:{line}: imports {module}, which is slow, at the top"
        for module, line in imports(top)
        if module in HEAVY or module.partition(".")[0] in HEAVY
    ]


def test_every_module_is_in_a_layer() -> None:
    assert [name(path) for path in modules() if own_layer(path) not in LAYERS] == []


@pytest.mark.parametrize("path", modules(), ids=name)
def test_imports_point_down(path: Path) -> None:
    assert upward(name(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", [path for path in modules() if LAYERS.index(own_layer(path)) < HANDS], ids=name)
def test_pure_below_project(path: Path) -> None:
    assert hands(name(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "path",
    [path for path in modules() if own_layer(path) in ("ground", "text", "newsroom", "engine") or path.stem == "plain"],
    ids=name,
)
def test_nothing_slow_is_imported_at_the_top(path: Path) -> None:
    assert heavy(name(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("text/words.py", "from lint.document.document import Document"),
        ("document/view.py", "def f():\n    from lint import engine"),
        ("engine/lint.py", "import lint.project.rules"),
        ("checks/existence.py", "import lint.attic"),
    ],
)
def test_the_layer_test_sees_an_import_that_points_up(path: str, source: str) -> None:
    assert len(upward(path, source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "open('x')",
        "print('x')",
        "import os",
        "from time import sleep",
        "def f():\n    import subprocess",
        "import datetime\ndatetime.datetime.now()",
        "path.read_text()",
        "import sys\nsys.stdout",
        "def f():\n    global seen\n    seen = 1",
    ],
)
def test_the_layer_test_sees_hands(source: str) -> None:
    assert hands("newsroom/x.py", source)


def test_the_layer_test_sees_slow_imports() -> None:
    assert heavy("text/x.py", "import yaml")
    assert heavy("text/x.py", "from importlib.metadata import entry_points")
    assert not heavy("text/x.py", "def f():\n    import yaml")
