"""The direction of imports, and what a folder promises."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT

ALLOWED = {
    "packing": set(),
    "patterns": {"packing", "pieces"},
    "pieces": set(),
    "records": set(),
    "digests": set(),
    "word_lists": {"files"},
    "plugins": set(),
    "spans": set(),
    "document": set(),
    "prose": {"document"},
    "language": {"document", "kept"},
    "diagnostics": {"document"},
    "formats": {"document", "files", "plugins", "prose"},
    "plain_yaml": {"yaml_faults"},
    "yaml_faults": set(),
    "gates": {"kept"},
    "text_index": {"document", "gates", "language"},
    "matching": {"document", "language"},
    "checks": {"document", "language", "diagnostics", "gates", "matching", "plugins", "text_index"},
    "options": {"checks", "matching", "plain_yaml"},
    "kept": {"files"},
    "rules": {
        "checks",
        "diagnostics",
        "files",
        "formats",
        "gates",
        "kept",
        "matching",
        "options",
        "packing",
        "plain_yaml",
        "scopes",
        "vale",
    },
    "masking": {"document", "matching", "scopes"},
    "vale": {"checks", "diagnostics", "document", "options", "plain_yaml", "word_lists"},
    "scopes": {"document", "language", "prose", "text_index"},
    "precedence": {"diagnostics"},
    "intact": {"diagnostics", "document", "language"},
    "baseline": {"diagnostics", "files"},
    "changes": {"diagnostics", "document", "language"},
    "fixing": {"diagnostics", "document", "files", "formats", "intact"},
    "runner": {
        "checks",
        "diagnostics",
        "document",
        "files",
        "formats",
        "intact",
        "language",
        "masking",
        "matching",
        "plugins",
        "precedence",
        "rules",
        "scopes",
        "suppressions",
        "text_index",
        "vale",
    },
    "batches": {"diagnostics", "document", "files", "kept", "rules", "runner"},
    "result_cache": {"checks", "diagnostics", "document", "formats", "kept", "rules", "runner"},
    "suppressions": {"diagnostics", "document", "exception_faults", "options", "written_days"},
    "exception_faults": set(),
    "fact_sheet": {"document", "language", "screen"},
    "config": {
        "diagnostics",
        "document",
        "exception_faults",
        "files",
        "globs",
        "kept",
        "masking",
        "matching",
        "options",
        "plain_yaml",
        "rules",
        "runner",
        "word_lists",
        "written_days",
    },
    "name_collection": {"document", "language"},
    "files": {"globs"},
    "globs": set(),
    "examples": {"diagnostics", "formats", "options", "plain_yaml", "rules", "runner", "written_days"},
    "written_days": set(),
    "schema": {"checks", "config", "diagnostics", "examples", "options", "rules"},
    "totals": {"diagnostics"},
    "screen": set(),
    "reporters": {"diagnostics", "document", "files", "plugins", "screen", "totals", "__init__"},
}
"""What each module or folder of `lint` imports from the others, besides what `FREE` offers."""
FREE = {"patterns", "digests", "records", "spans"}
"""What every module may import."""
BOUND_BY_NOTHING = {"cli", "__init__", "__main__"}
"""The command line and the library may import everything."""
TOP_LEVEL = set(
    "CHANGELOG.md CONTRIBUTING.md LICENSE README.md action.yml pyproject.toml "
    "benchmarks docs lint rules seeds tests training".split()
)

FILES = sorted((ROOT / "lint").rglob("*.py"))


def home(path: Path) -> str:
    return path.relative_to(ROOT / "lint").parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "lint":
            parts = node.module.split(".")
            found |= (
                {parts[1]}
                if len(parts) > 1
                else {
                    a.name
                    if (ROOT / "lint" / f"{a.name}.py").exists() or (ROOT / "lint" / a.name).is_dir()
                    else "__init__"
                    for a in node.names
                }
            )
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("lint.")}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    if home(path) not in BOUND_BY_NOTHING:
        assert imported(path) - {home(path)} - FREE <= ALLOWED[home(path)]


def test_every_permission_is_used() -> None:
    used: dict[str, set[str]] = {home(path): set() for path in FILES if home(path) not in BOUND_BY_NOTHING}
    for path in FILES:
        if home(path) in used:
            used[home(path)] |= imported(path) - {home(path)} - FREE
    assert used == ALLOWED


def test_no_import_comes_back() -> None:
    reached = {name: set(others) for name, others in ALLOWED.items()}
    for _ in reached:
        for name, others in reached.items():
            reached[name] = others.union(*(reached.get(other, set()) for other in others))
    assert [name for name, others in reached.items() if name in others] == []


def test_no_module_needs_one_that_needs_it() -> None:
    """Not within a function either, nor for the sake of types alone."""
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in FILES}
    needs = {
        name: {known for taken in names_taken(path) for known in (taken, taken.rpartition(".")[0]) if known in modules}
        - {name}
        for name, path in modules.items()
        if path.name != "__init__.py"  # a package is no module of its own: what stands in it may need what it says
    }
    while leaves := {name for name, others in needs.items() if others.isdisjoint(needs)}:
        needs = {name: others for name, others in needs.items() if name not in leaves}
    assert sorted(needs) == []


def names_taken(path: Path) -> Iterator[str]:
    """Every module that a file imports, and everything that it imports from one, with dots."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_private_stays_in_its_package(path: Path) -> None:
    own = path.relative_to(ROOT).with_suffix("").parts
    if own == ("lint", "__main__"):  # the front door of the command line
        own = ("lint", "cli", "__main__")
    for name in names_taken(path):
        parts = tuple(name.split("."))
        for at, part in enumerate(parts):
            if parts[0] == "lint" and part.startswith("_") and not part.startswith("__"):
                assert own[:at] == parts[:at], name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_does_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 400


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_name_of_a_module_means_one_thing(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = [
        name.id
        for node in body
        if isinstance(node, ast.Assign)
        for target in node.targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
    ]
    assert sorted(names) == sorted(set(names))
    remarks = [isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body]
    assert (True, True) not in pairwise(remarks)  # one of two belongs to something else


def test_the_package_stays_small() -> None:
    """What is installed has the same again as compiled forms; with the libraries, all is below 30 million bytes."""
    own = [path for top in ("lint", "rules") for path in (ROOT / top).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in own if "__pycache__" not in path.parts) < 5_330_000


def test_every_file_in_the_repository_holds_something() -> None:
    """A file without a byte is the slip of a command, unless it marks a package; so is an unknown one at the top."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    if not paths:
        pytest.skip("no repository")
    empty = {path.relative_to(ROOT).as_posix() for path in paths if path.exists() and not path.stat().st_size}
    assert {name for name in empty if not name.endswith(("/__init__.py", "/py.typed"))} == set()
    shown = {path.relative_to(ROOT).parts[0] for path in paths if path.exists()}
    assert {name for name in shown if not name.startswith(".")} == TOP_LEVEL


def test_only_the_command_line_reads_the_clock() -> None:
    readers = [
        path
        for path in FILES
        if any(word in path.read_text(encoding="utf-8") for word in (".today()", ".now(", "time.time("))
    ]
    assert [path.relative_to(ROOT / "lint").as_posix() for path in readers] == ["cli/_day.py"]


def test_what_may_search_without_an_end_is_used_in_one_place() -> None:
    users = [path for path in FILES if any(name.split(".")[0] == "regex" for name in names_taken(path))]
    assert [path.relative_to(ROOT / "lint").as_posix() for path in users] == ["matching.py"]


def test_the_names_of_checks_are_the_names_of_files() -> None:
    from lint import checks

    for name in checks.names():
        assert hasattr(checks.find(name), "check")
        assert issubclass(checks.options_class(name), checks.Options)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    lists = [
        node.func.value.value.split()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and not node.args
        and isinstance(node.func.value, ast.Constant)
        and isinstance(node.func.value.value, str)
    ]
    assert [word for words in lists for word in set(words) if words.count(word) > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_how_sure_a_check_is_has_a_name(path: Path) -> None:
    levels = [
        keyword.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "confidence"
    ]
    numbers = [one for level in levels for one in ast.walk(level) if isinstance(one, ast.Constant)]
    assert [one.value for one in numbers if isinstance(one.value, float)] == []
