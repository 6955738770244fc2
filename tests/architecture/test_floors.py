"""Who may know whom; the contracts stand in pyproject.toml."""

import subprocess
import sys

from tests.architecture.sources import ROOT

_LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def test_the_floors_hold() -> None:
    """In a process of its own: the tool switches off every logger it finds."""
    ended = subprocess.run(
        [sys.executable, "-c", _LINT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout
