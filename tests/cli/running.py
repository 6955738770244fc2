"""Command lines run in this process and in others."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Outcome:
    """What a command line came to."""

    status: int
    out: str
    err: str


Liaison = Callable[..., Outcome]


def elsewhere(*arguments: str | Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command line in a process of its own, with these additions to the environment."""
    return subprocess.run(
        command(*arguments), cwd=ROOT, env=environment(env), capture_output=True, check=False
    )


def command(*arguments: str | Path) -> list[str]:
    """Give the words that start the program elsewhere."""
    return [sys.executable, "-m", "liaison_app", *map(str, arguments)]


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Give the environment of such a process; an empty value takes a name away."""
    whole = {**os.environ, **more}
    return {name: value for name, value in whole.items() if value}
