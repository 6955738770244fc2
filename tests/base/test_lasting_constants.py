"""Qt calls by the ten thousand do not use up None (PySide6 6.12 under Python 3.11)."""

import subprocess
import sys

PROGRAM = """
from liaison_app.base.lasting_constants import keep_constants_alive
keep_constants_alive()
from PySide6.QtCore import QObject
thing = QObject()
for number in range(50_000):
    thing.setObjectName("name")
    thing.parent()
print("alive")
"""


def test_a_hundred_thousand_calls_leave_none_alive() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert ended.stdout.strip() == "alive", ended.stderr
    assert ended.returncode == 0
