"""The sample: the first real meeting, in a data file of its own that every paper calls a sample."""

from __future__ import annotations

from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.base.paths import resources
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.exchange.report import LoadReport
from liaison_app.storage.addresses import discard
from liaison_app.storage.datafile import create_and_open


def sample_source() -> Path:
    """Give the sample in the exchange format."""
    return resources() / "sample.json"


def make_sample_file(path: Path, who: str = "") -> LoadReport:
    """Make a data file with the sample at `path` and close it.

    It is judged by the real date, before which all lies that the sample tells. Raises KnownFailure
    where something lies there already or the disk refuses; then nothing new is left behind.
    """
    clock = Clock()
    file = create_and_open(path, who, clock.local_now())
    try:
        report = load(Desk(file, clock, who), sample_source())
    except BaseException:
        file.close()
        discard(path)
        raise
    file.close()
    return report
