"""The project's own Python files, read and parsed once."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Give the path inside the project."""
        return self.path.relative_to(ROOT).as_posix()


@cache
def sources(*folders: str) -> list[Source]:
    """Give the files under the given folders of the project, all of ours when none is named."""
    found = []
    for folder in folders or ("liaison_app", "tests", ".ci"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            found.append(Source(path, text, ast.parse(text, str(path))))
    return found
