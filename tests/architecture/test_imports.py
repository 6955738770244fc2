"""Heavy packages are imported by the function that needs them, so the window opens at once."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator

from tests.architecture.sources import ROOT, sources

HEAVY = {"alembic", "docx", "openpyxl", "pypinyin", "python_calamine", "typst"}
# Alembic itself loads these files, and only when it migrates.
MIGRATIONS = "liaison_app/storage/migrations/"
# What runs until the rows of a register are there; SQLAlchemy comes with the first record.
START = (
    "liaison_app.ui.application",
    "liaison_app.bootstrap.program",
    "liaison_app.ui.meetings.page",
    "liaison_app.ui.commitments.page",
)
LATER = HEAVY | {"sqlalchemy"}


def test_no_module_imports_a_heavy_package_at_its_top() -> None:
    found = [
        f"{source.name}:{line} {package}"
        for source in sources("liaison_app")
        if not source.name.startswith(MIGRATIONS)
        for package, line in _imported_with_the_module(source.tree.body)
        if package in HEAVY
    ]
    assert not found


def test_the_window_starts_without_them() -> None:
    code = f"import json, sys, {', '.join(START)}; print(json.dumps(sorted(sys.modules)))"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    )
    loaded = set(json.loads(answer.stdout))
    assert loaded.issuperset(START)
    assert not loaded & LATER


def _imported_with_the_module(body: list[ast.stmt]) -> Iterator[tuple[str, int]]:
    for statement in body:
        match statement:
            case ast.Import(names=names):
                yield from ((name.name.split(".")[0], statement.lineno) for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module.split(".")[0], statement.lineno
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=orelse):
                yield from _imported_with_the_module(orelse)
            case ast.If(body=inner, orelse=orelse):
                yield from _imported_with_the_module([*inner, *orelse])
            case ast.Try(body=inner, handlers=handlers, orelse=orelse, finalbody=final):
                caught = [part for handler in handlers for part in handler.body]
                yield from _imported_with_the_module([*inner, *caught, *orelse, *final])
            case ast.ClassDef(body=inner) | ast.With(body=inner):
                yield from _imported_with_the_module(inner)
