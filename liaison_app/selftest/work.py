"""Whether the main job works: a data file, a trilingual paper, a workbook, a backup."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from liaison_app.base.clock import Clock
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.selftest.bench import Bench, NotRight

if TYPE_CHECKING:
    from liaison_app.office.desk import Desk


@contextmanager
def _desk(bench: Bench) -> Iterator[Desk]:
    from liaison_app.office.desk import Desk
    from liaison_app.storage.datafile import open_for_reading

    file = open_for_reading(bench.data)
    try:
        yield Desk(file, Clock())
    finally:
        file.close()


def data_file(bench: Bench) -> None:
    """Run every migration, load the sample, and let the rules judge it."""
    from liaison_app.office.checking import check
    from liaison_app.office.sample import make_sample_file

    make_sample_file(bench.data)
    with _desk(bench) as desk:
        for finding in check(desk):
            raise NotRight(str(finding.sentence()))


def paper(bench: Bench) -> None:
    """Print a summary in three languages, with a picture for every letter."""
    from liaison_app.domain.meeting import Meeting
    from liaison_app.office.printing import summary
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    with _desk(bench) as desk:
        with desk.read() as snapshot:
            meeting = snapshot.where(Meeting)[0]
        made = summary(desk, meeting.key, CONTENT_LANGUAGES)
    _, missing = printable(made)
    if missing:
        raise NotRight(" ".join(missing))
    bench.paper.write_bytes(render_pdf(made, Clock().local_now()))


def workbook(bench: Bench) -> None:
    """Write the commitments into a workbook."""
    from liaison_app.office.export import ExportWish, export_commitments

    with _desk(bench) as desk:
        exported = export_commitments(desk, ExportWish(CONTENT_LANGUAGES), bench.workbook)
    if not exported.rows or not zipfile.is_zipfile(bench.workbook):
        raise NotRight(f"{exported.rows}: {bench.workbook.name}")


def backup(bench: Bench) -> None:
    """Make a backup and put it in the place of the data file."""
    from liaison_app.office.safekeeping import back_up, restore

    with _desk(bench) as desk:
        made = back_up(desk)
    if not restore(bench.data, made.path, "", Clock()).sound:
        raise NotRight(made.path.name)
