"""Files and functions that fit in a reader's head, under names that say what is inside."""

import ast

import pytest

from tests.architecture.sources import Source, sources

FILE_LINES = 300
FUNCTION_LINES = 40
SAYS_NOTHING = {
    "common",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "util",
    "utils",
    "widgets",
}
# A migration is a record of what was done, one step after the other, and is never edited again.
MIGRATIONS = "liaison_app/storage/migrations/versions/"


def test_files_are_short() -> None:
    long = {source.name: lines for source in sources() if (lines := _lines(source)) > FILE_LINES}
    assert not long


def test_functions_are_short() -> None:
    long = [
        f"{source.name}:{node.lineno} {node.name}: {lines} lines"
        for source in sources()
        if not source.name.startswith(MIGRATIONS)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert not long


def test_names_of_modules_say_what_is_inside() -> None:
    parts = {
        part: source.name
        for source in sources("liaison_app", "tests")
        for part in source.path.with_suffix("").parts
        if part in SAYS_NOTHING
    }
    assert not parts


def _lines(source: Source) -> int:
    return 0 if source.name.startswith(MIGRATIONS) else source.text.count("\n")


@pytest.mark.parametrize("room", ["base", "domain", "language", "office", "storage", "ui"])
def test_every_room_is_looked_at(room: str) -> None:
    assert sources(f"liaison_app/{room}")
