"""Reads a workbook without trusting it: in a child process, with a limit of time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from liaison_app.base.progress import Progress
from liaison_app.sheets.reading.carrying import read_tables
from liaison_app.sheets.reading.child import COMMAND
from liaison_app.sheets.reading.looking import judge_file
from liaison_app.sheets.reading.refusing import Reason, Refused, told
from liaison_app.sheets.reading.table import SheetTable

_LONGEST = 60.0  # seconds
_LOOK_AGAIN = 0.1
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows only


def read_workbook(
    path: Path, progress: Progress | None = None, *, longest: float = _LONGEST
) -> tuple[SheetTable, ...]:
    """Give the visible sheets that hold something; `longest` are seconds.

    Raises KnownFailure for what cannot be read. `progress` is asked whether to go on.
    """
    try:
        judge_file(path)
        with tempfile.TemporaryDirectory(prefix="liaison-") as folder:
            target = Path(folder) / "tables.json"
            _run(path, target, progress, longest)
            return _result(target)
    except Refused as refused:
        raise told(refused.reason, path.name) from refused


def _run(path: Path, target: Path, progress: Progress | None, longest: float) -> None:
    until = time.monotonic() + longest
    with subprocess.Popen(
        [*_program(), COMMAND, str(path.absolute()), str(target)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=target.parent,
        env=_surroundings(),
        creationflags=_NO_CONSOLE,
    ) as child:
        try:
            ended = False
            while not ended:
                if progress is not None:
                    progress(0, 0)
                if time.monotonic() > until:
                    raise Refused(Reason.TOO_SLOW)
                ended = _ended(child)
        finally:
            child.kill()


def _ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(_LOOK_AGAIN)
    except subprocess.TimeoutExpired:
        return False
    return True


def _program() -> list[str]:
    """Give how this program is started: the frozen one is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-m", "liaison_app"]


def _surroundings() -> dict[str, str]:
    """Let the child find the same package as the parent, wherever it lies."""
    home = str(Path(__file__).parents[3])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, known] if known else [home])}


def _result(target: Path) -> tuple[SheetTable, ...]:
    try:
        return read_tables(target)
    except (OSError, ValueError, KeyError, TypeError) as error:  # the child died of the file
        raise Refused(Reason.DAMAGED) from error
