"""Prints each figure beside its floor: `python -m tests.benchmarks [NAME …]`.

Each benchmark runs in a process of its own, so that its peak memory is its own. A benchmark is a
module of this package with `figures(volume: Path) -> Iterator[Figure]`, named in BENCHMARKS.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import WATCH, Figure, from_line, table, to_line
from tests.benchmarks.volume import make_volume

BENCHMARKS = ("start", "register", "grid", "search", "minutes", "export", "summary")
COMMITMENTS = 100_000


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures, each beside its floor.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--count", type=int, default=COMMITMENTS, help="commitments in the file")
    parser.add_argument("--volume", type=Path, help="a data file made before; kept")
    parser.add_argument(
        "--cpu", action="store_true", help="time of the processor; for a busy computer"
    )
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    WATCH.by_processor = wish.cpu
    if wish.inside:
        _measure(wish.names[0], wish.volume)
        return
    with tempfile.TemporaryDirectory() as folder:
        volume = wish.volume or Path(folder) / "volume.db"
        if not volume.exists():
            print(f"making a data file of {wish.count} commitments …", flush=True)
            make_volume(volume, wish.count)
        names = wish.names or BENCHMARKS
        print(table([figure for name in names for figure in _in_own_process(name, volume)]))


def _in_own_process(name: str, volume: Path) -> list[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks", name, "--inside", "--volume", str(volume)]
    if WATCH.by_processor:
        command.append("--cpu")
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    if answer.returncode:
        sys.exit(f"{name}: {answer.stderr}")
    return [from_line(line) for line in answer.stdout.splitlines()]


def _measure(name: str, volume: Path) -> None:
    for figure in import_module(f"tests.benchmarks.{name}").figures(volume):
        print(to_line(figure), flush=True)


if __name__ == "__main__":
    main()
