"""Imports run one way, leaves never meet, and the package keeps its shape (DESIGN.md §3)."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))

# the lowest layer first; a module may import only from its own layer or below
LAYERS = [
    {"frozen", "interval", "decimals", "source", "messages", "paths", "yamlnodes"},
    {"units"},
    {"expression"},
    {"model"},
    {"arithmetic", "notes"},
    {"languages", "explain"},
    {"slips", "contract"},
    {"discovery"},
    {"parts", "movement"},
    {"rules"},
    {"claims"},
    {"evaluate", "readers", "normalise", "recognise", "report", "declared"},
    {"draft", "reports"},
    {"pipeline"},
    {"api", "parallel"},
    {"cli"},
    {"__main__", "__init__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
LEAVES = ("languages", "rules", "readers", "reports")


def name_of(path):
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imports(path, *, run_time_only=False):
    """Yield the factcheck modules that a file imports, with the import's line."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            typing_only |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if run_time_only and id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("factcheck"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if is_module(whole) else node.module, node
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("factcheck"):
                    yield alias.name, node


def is_module(name):
    place = PACKAGE.parent / Path(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def room(module):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_downwards(path):
    here = room(name_of(path))
    assert here in RANK, f"{here} has no layer: add it to LAYERS"
    for module, node in imports(path):
        there = room(module)
        assert RANK[there] <= RANK[here] or module == "factcheck", (
            f"{path.name}:{node.lineno} imports {module}"
        )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_leaves_do_not_import_each_other(path):
    parts = name_of(path).split(".")
    if len(parts) < 3 or parts[1] not in LEAVES:
        return
    leaf = parts[2]
    for module, node in imports(path):
        other = module.split(".")
        if len(other) < 3 or other[1] != parts[1] or other[2] == leaf:
            continue
        assert other[2] not in leaf_names(parts[1]), (
            f"{path.name}:{node.lineno}: the leaf {leaf} imports {module}"
        )


def leaf_names(room_name):
    """Return the leaves of a room; what several leaves share is no leaf."""
    folder = PACKAGE / room_name
    if room_name == "languages":
        return {p.name for p in folder.iterdir() if p.is_dir()}
    if room_name in ("readers", "reports"):
        prefix = "from_" if room_name == "readers" else "to_"
        return {p.stem for p in folder.glob(f"{prefix}*")}
    return {p.stem for p in folder.glob("*.py")} - {"__init__"}


def test_there_is_no_import_cycle():
    graph = {name_of(p): {m for m, _ in imports(p, run_time_only=True)} for p in MODULES}
    done, path = set(), []

    def visit(module):
        assert module not in path, f"cycle: {' → '.join([*path[path.index(module) :], module])}"
        if module in done or module not in graph:
            return
        path.append(module)
        for other in graph[module]:
            if other != module:
                visit(other)
        path.pop()
        done.add(module)

    for module in graph:
        visit(module)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_inside_functions_say_why(path):
    source = path.read_text("utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    around = lines[max(0, inner.lineno - 4) : inner.lineno]
                    assert any("#" in line for line in around), f"{path.name}:{inner.lineno} without a reason"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_float_and_no_eval(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float), f"{path.name}:{node.lineno}: a float"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"eval", "exec", "float"}, f"{path.name}:{node.lineno}: {node.func.id}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_small_and_are_documented(path):
    source = path.read_text("utf-8")
    if not source.strip():
        return
    tree = ast.parse(source)
    assert ast.get_docstring(tree), f"{path} answers no question"
    assert len(source.splitlines()) <= 320, f"{path} has grown too long"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= 50, f"{path.name}:{node.name} is too long"
