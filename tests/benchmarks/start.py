"""From the start of the process to a usable window, against a bare window and `sqlalchemy.orm`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure, best

AIM = 1.6
_RUNS = 5

_BARE = """
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""

_OURS = """
import sys
from pathlib import Path
from liaison_app.base.clock import Clock
from liaison_app.base.settings import load_settings
from liaison_app.bootstrap.program import Program
from liaison_app.ui.application import make_application
settings = load_settings()
app = make_application([], settings, "ru")
program = Program(settings, Clock())
window = program.open(Path(sys.argv[1]))
window.go("commitments")
rows = window.pages["commitments"].register.table.rows
while rows.record_at(0) is None:
    app.processEvents()
import os
os._exit(0)  # closing is no part of starting
"""


def figures(volume: Path) -> Iterator[Figure]:
    """Measure the start with the register of commitments readable."""
    with tempfile.TemporaryDirectory() as home:
        ours = best(lambda: _run(_OURS, home, str(volume)), _RUNS)
        bare = best(lambda: _run(_BARE, home), _RUNS)
    yield Figure(
        "start: usable window, register readable",
        ours,
        bare,
        "bare window and sqlalchemy.orm",
        AIM,
    )


def _run(script: str, home: str, *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LIAISON_HOME": home}
    subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, env=environment, capture_output=True
    )
