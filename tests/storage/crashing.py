"""Work on a data file that ends at every possible moment, as in a power cut.

`python -m tests.storage.crashing WORK FOLDER` copies FOLDER/start for each moment and lets a
process die there: before it opens, moves or removes a file or opens a database for the n-th time.
"""

import itertools
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from liaison_app.storage.backups import make_backup
from liaison_app.storage.datafile import create_and_open, open_file
from liaison_app.storage.restoring import restore_file
from tests.storage.files import LOCAL

ROOT = Path(__file__).resolve().parents[2]
_MOMENTS = {"open", "os.mkdir", "os.remove", "os.rename", "sqlite3.connect"}
_DIED = 9


def _create(folder: Path) -> None:
    create_and_open(folder / "new.db", "Айгерим", LOCAL).close()


def _migrate(folder: Path) -> None:
    open_file(folder / "liaison.db", "Айгерим", LOCAL).close()


def _back_up(folder: Path) -> None:
    make_backup(folder / "liaison.db", LOCAL)


def _restore(folder: Path) -> None:
    restore_file(folder / "liaison.db", folder / "backup.db", "Айгерим", LOCAL)


WORK: dict[str, Callable[[Path], None]] = {
    "back up": _back_up,
    "create": _create,
    "migrate": _migrate,
    "restore": _restore,
}


def crashed(work: str, folder: Path) -> list[Path]:
    """Give one folder for each moment at which `work` on FOLDER/start died; the last survived."""
    subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tests.storage.crashing", work, str(folder)],
        cwd=ROOT,
        check=True,
    )
    return sorted(found for found in folder.iterdir() if found.name != "start")


def _die_before(moment: int, folder: Path) -> None:
    seen = itertools.count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        here = any(str(folder) in str(argument) for argument in arguments)
        if event in _MOMENTS and here and next(seen) == moment:
            os._exit(_DIED)

    sys.addaudithook(watch)


def _attempt(work: str, folder: Path, moment: int) -> None:
    _die_before(moment, folder)
    WORK[work](folder)


def main() -> None:
    """Try every moment until the work survives."""
    work, folder = sys.argv[1], Path(sys.argv[2])
    shutil.copytree(folder / "start", folder / "warm")
    WORK[work](folder / "warm")  # what is imported once does not count
    shutil.rmtree(folder / "warm")
    multiprocessing.set_start_method("fork" if hasattr(os, "fork") else "spawn")
    for moment in itertools.count(1):
        shutil.copytree(folder / "start", folder / f"{moment:03}")
        arguments = (work, folder / f"{moment:03}", moment)
        process = multiprocessing.Process(target=_attempt, args=arguments)
        process.start()
        process.join()
        if process.exitcode == 0:
            return
        if process.exitcode != _DIED:
            sys.exit(1)


if __name__ == "__main__":
    main()
