"""No way around the rules: the clock, the types, the errors and the tests."""

import ast
import re

from tests.architecture.sources import sources

CLOCK = "liaison_app/base/clock.py"
TELLS_TIME = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}


def test_only_the_clock_asks_for_the_time() -> None:
    found = [
        f"{source.name}:{node.lineno}"
        for source in sources("liaison_app", "tests")
        if source.name != CLOCK
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in TELLS_TIME
    ]
    assert not found


def test_no_type_is_any() -> None:
    found = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.Name | ast.Attribute) and _last_name(node) == "Any")
        or (isinstance(node, ast.ImportFrom) and any(name.name == "Any" for name in node.names))
    ]
    assert not found


def test_a_silenced_tool_is_told_why() -> None:
    silenced = re.compile(r"#\s*(?:type:\s*ignore|noqa)(?P<rest>.*)")
    reasoned = re.compile(r"(?:\[[\w\-, ]+\]|:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)\s*(?:#|-)\s*\w.*")
    found = [
        f"{source.name}:{number} {line.strip()}"
        for source in sources("liaison_app", "tests/architecture")
        for number, line in enumerate(source.text.splitlines(), 1)
        if (match := silenced.search(line)) and not reasoned.fullmatch(match["rest"])
    ]
    assert not found


def test_no_error_is_swallowed_unnamed() -> None:
    found = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert not found


def test_no_test_is_left_out() -> None:
    found = [
        f"{source.name}:{node.lineno} {node.attr}"
        for source in sources("tests")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        if _last_name(node.value) in {"mark", "pytest"}
        if node.attr in {"importorskip", "skip", "skipif", "xfail"}
    ]
    assert not found


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
