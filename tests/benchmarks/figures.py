"""What a benchmark says: a time beside its floor measured in the same run, ratio, aim, memory."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

_COLUMNS = "{:<52} {:>10} {:>10} {:>6}  {:<20} {:>8}  {}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure: seconds of ours and of the floor, the aimed ratio, the peak memory in MB.

    `aim` is None where only `at_most` counts, an aim in seconds of its own; `floor_is` says what
    the floor did.
    """

    name: str
    seconds: float
    floor: float
    floor_is: str
    aim: float | None
    at_most: float | None = None
    memory: float | None = None

    @property
    def ratio(self) -> float:
        """Give how many times the floor it took."""
        return self.seconds / self.floor

    @property
    def met(self) -> bool:
        """Tell whether the aims were met."""
        near = self.aim is None or self.ratio <= self.aim
        return near and (self.at_most is None or self.seconds <= self.at_most)


class Watch:
    """Reads the time by the wall, or the time that processors worked for us and our children."""

    def __init__(self) -> None:
        """Begin by the wall."""
        self.by_processor = False

    def now(self) -> float:
        """Give seconds."""
        if not self.by_processor:
            return time.perf_counter()
        used = os.times()
        if sys.platform == "win32":
            return used.user + used.system
        import resource  # finer than os.times

        both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        usages = [resource.getrusage(who) for who in both]
        return sum(usage.ru_utime + usage.ru_stime for usage in usages)


WATCH = Watch()


def best_of_both(
    ours: Callable[[], object], floor: Callable[[], object], times: int = 7
) -> tuple[float, float]:
    """Give the shortest time of each; in turns, so that a busy moment meets both."""
    pairs = [(once(ours), once(floor)) for _ in range(times)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def best_of_many(
    ours: Callable[[], object], floor: Callable[[], object], spend: float = 1.5
) -> tuple[float, float]:
    """Give the shortest time of each of two short works, done in turns for `spend` seconds."""
    pairs = [(once(ours), once(floor))]
    while sum(map(sum, pairs)) < spend:
        pairs.append((once(ours), once(floor)))
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def once(work: Callable[[], object]) -> float:
    """Give the time of one run, in seconds."""
    start = WATCH.now()
    work()
    return WATCH.now() - start


@contextmanager
def as_in_a_thread() -> Iterator[None]:
    """Let no garbage be collected, as in the program's reading threads (tasks/garbage.py)."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


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


def peak_memory_of_children() -> float | None:
    """Give the most memory any process started from here ever had, in MB, where that is told."""
    if sys.platform == "win32":
        return None
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e6


def to_line(figure: Figure) -> str:
    """Give a figure as one line, to be read by `from_line` in another process."""
    return json.dumps(asdict(figure))


def from_line(line: str) -> Figure:
    """Read what `to_line` gave."""
    return Figure(**json.loads(line))


def table(figures: Iterable[Figure]) -> str:
    """Give the figures as a table for people; an aim that was missed says so."""
    lines = [_COLUMNS.format("", "ours", "floor", "ratio", "aim", "memory", "floor is")]
    for figure in figures:
        memory = "" if figure.memory is None else f"{figure.memory:.0f} MB"
        lines.append(
            _COLUMNS.format(
                figure.name,
                _milliseconds(figure.seconds),
                _milliseconds(figure.floor),
                f"{figure.ratio:.2f}",
                _aims(figure),
                memory,
                figure.floor_is,
            )
        )
    return "\n".join(lines)


def _aims(figure: Figure) -> str:
    aims = [] if figure.aim is None else [f"{figure.aim:.1f}"]
    if figure.at_most is not None:
        aims.append(_milliseconds(figure.at_most, digits=0))
    return ", ".join(aims) + ("" if figure.met else " missed")


def _milliseconds(seconds: float, digits: int = 1) -> str:
    return f"{seconds * 1000:.{digits}f} ms" if seconds < 10 else f"{seconds:.1f} s"
