"""What a benchmark says: a time beside its floor measured in the same run, ratio, aim, memory."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

_COLUMNS = "{:<44} {:>10} {:>10} {:>7} {:>7} {:>9}  {}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure: seconds of ours and of the floor, the aimed ratio, the peak memory in MB.

    `at_most` is an aim in seconds of its own; `floor_is` says what the floor did.
    """

    name: str
    seconds: float
    floor: float
    floor_is: str
    aim: float
    at_most: float | None = None
    memory: float | None = None

    @property
    def ratio(self) -> float:
        """Give how many times the floor it took."""
        return self.seconds / self.floor

    @property
    def met(self) -> bool:
        """Tell whether the aims were met."""
        return self.ratio <= self.aim and (self.at_most is None or self.seconds <= self.at_most)


def best(work: Callable[[], object], times: int = 7) -> float:
    """Give the shortest time of several runs, in seconds: what the machine itself needs."""
    return min(once(work) for _ in range(times))


def best_of_many(work: Callable[[], object], spend: float = 0.7) -> float:
    """Give the shortest time of short work done again and again for `spend` seconds."""
    times = [once(work)]
    while sum(times) < spend:
        times.append(once(work))
    return min(times)


def once(work: Callable[[], object]) -> float:
    """Give the time of one run, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_memory() -> float | None:
    """Give the most memory this process ever had, in MB; None where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage counts the process that started this one too
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) * 1024 / 1e6
    if sys.platform == "win32":
        return None
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def to_line(figure: Figure) -> str:
    """Give a figure as one line, to be read by `from_line` in another process."""
    return json.dumps(asdict(figure))


def from_line(line: str) -> Figure:
    """Read what `to_line` gave."""
    return Figure(**json.loads(line))


def table(figures: Iterable[Figure]) -> str:
    """Give the figures as a table for people."""
    lines = [_COLUMNS.format("", "ours", "floor", "ratio", "aim", "memory", "floor is")]
    for figure in figures:
        aim = f"{figure.aim:.1f}" if figure.met else f"{figure.aim:.1f} !"
        memory = "" if figure.memory is None else f"{figure.memory:.0f} MB"
        lines.append(
            _COLUMNS.format(
                figure.name,
                _milliseconds(figure.seconds),
                _milliseconds(figure.floor),
                f"{figure.ratio:.2f}",
                aim,
                memory,
                figure.floor_is,
            )
        )
    return "\n".join(lines)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 10 else f"{seconds:.1f} s"
