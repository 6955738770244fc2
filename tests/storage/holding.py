"""Another process that has a data file open: `python -m tests.storage.holding FILE WHO`.

It says «held», and lets go when its standard input ends.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaison_app.storage.datafile import open_file
from tests.storage.files import LOCAL, add_organisation

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def held_elsewhere(path: Path, who: str) -> Iterator[subprocess.Popen[str]]:
    """Let another process have the file open for writing while the body runs."""
    command = [sys.executable, "-X", "utf8", "-m", "tests.storage.holding", str(path), who]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other


def main() -> None:
    """Open, write one record, say so, and wait."""
    opened = open_file(Path(sys.argv[1]), sys.argv[2], LOCAL)
    add_organisation(opened, "Из другого окна")
    print("held", flush=True)
    sys.stdin.read()
    opened.close()


if __name__ == "__main__":
    main()
