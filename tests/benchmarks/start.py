"""From the command to a usable window, against a bare window and `sqlalchemy.orm`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, best_of_both, peak_memory_of_children

AIM = 1.6
_RUNS = 7

_BARE = """
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""

# The program's own command. Instead of waiting for a user it ends where one can work: the rows are
# painted, one is chosen, and a key moves on. Closing is no part of starting.
_OURS = """
import os
import sys
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from liaison_app.__main__ import main

def wait_until_usable(app):
    from liaison_app.ui.main_window import MainWindow
    window = next(one for one in app.topLevelWidgets() if isinstance(one, MainWindow))
    window.go(sys.argv[2])
    table = window.pages[sys.argv[2]].register.table
    while table.rows.record_at(1) is None or table.current_id() is None:
        app.processEvents()
    app.processEvents()
    chosen = table.current_id()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(app.focusWidget(), key)
    if table.current_id() == chosen:
        print("the window does not take keys:", app.focusWidget(), file=sys.stderr)
    os._exit(table.current_id() == chosen)

QApplication.exec = wait_until_usable
sys.exit(main(["--data", sys.argv[1], "--language", "ru"]) or 1)
"""


def figures(volume: Path) -> Iterator[Figure]:
    """Measure the start on its first page, and one that goes straight to the commitments."""
    with tempfile.TemporaryDirectory() as home:
        for page in ("meetings", "commitments"):
            ours, bare = best_of_both(
                partial(_run, _OURS, home, str(volume), page), partial(_run, _BARE, home), _RUNS
            )
            yield Figure(
                f"start: usable window on its {page}",
                ours,
                bare,
                "bare window and sqlalchemy.orm",
                AIM,
                memory=peak_memory_of_children(),
            )


def _run(script: str, home: str, *arguments: str) -> None:
    """Run with compiled modules, as an installation has them: the first run compiles all."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LIAISON_HOME": home}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    surroundings["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
    subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        env=surroundings,
        stdout=subprocess.DEVNULL,
    )
