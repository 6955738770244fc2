"""Opening long minutes in the editor, against raw SQL of the same rows and as many bare widgets."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from liaison_app.tasks.garbage import leave_alone_what_is_here
from tests.benchmarks.figures import Figure, best_of_both, peak_memory
from tests.benchmarks.long_meeting import long_meeting

AT_MOST = 0.3  # seconds
ITEMS, COMMITMENTS = 60, 300
_RUNS = 5
_NOW = datetime.fromisoformat("2025-06-02T09:00:00+05:00")
_OF_MEETING = (
    "SELECT * FROM meeting WHERE id = :id",
    "SELECT * FROM agenda_item WHERE meeting_id = :id",
    "SELECT d.* FROM decision d JOIN agenda_item i ON i.id = d.item_id WHERE i.meeting_id = :id",
    """SELECT p.* FROM party p JOIN decision d ON d.id = p.decision_id
       JOIN agenda_item i ON i.id = d.item_id WHERE i.meeting_id = :id""",
    "SELECT * FROM commitment WHERE meeting_id = :id",
)


def figures(volume: Path) -> Iterator[Figure]:
    """Measure from the click to the painted minutes; the first opening loads and is left out."""
    del volume
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as home:
        os.environ["LIAISON_HOME"] = home
        path = Path(home) / "minutes.db"
        _keep_meetings(path)
        opened, closed = _program(path)
        with closing(sqlite3.connect(path)) as raw:
            numbers = iter(range(1, 2 * _RUNS + 3))
            widgets = opened(next(numbers))
            leave_alone_what_is_here()  # as the program does once it stands
            ours, floor = best_of_both(
                lambda: opened(next(numbers)), lambda: _bare(raw, next(numbers), widgets), _RUNS
            )
        memory = peak_memory()
        closed()
    yield Figure(
        f"minutes in the editor: {ITEMS} items, {COMMITMENTS} commitments",
        ours,
        floor,
        f"raw SQL, {widgets} bare widgets",
        None,
        AT_MOST,
        memory,
    )


def _keep_meetings(path: Path) -> None:
    from liaison_app.domain.office_profile import OfficeProfile
    from liaison_app.storage.author import Author
    from liaison_app.storage.datafile import create_and_open

    with (
        closing(create_and_open(path, "benchmark", _NOW)) as file,
        file.write(Author("benchmark"), _NOW) as work,
    ):
        work.add(OfficeProfile(content_language="ru"))
        for run in range(2 * _RUNS + 2):
            content = long_meeting(ITEMS, COMMITMENTS, run)
            points = [point for item in content.meeting.items for point in item.decisions]
            lead = content.organisations[1]
            for record in (lead, content.meeting, *content.meeting.items, *points):
                record.id = None  # the file gives its own
            lead_id = work.add(lead)
            for point in points:
                point.parties[0].organisation_id = lead_id
            meeting_id = work.add(content.meeting)
            for promise, point in zip(content.commitments, points, strict=True):
                promise.id, promise.meeting_id = None, meeting_id
                promise.decision_id, promise.lead_id = point.key, lead_id
                work.session.add(promise)
            work.flush()
        work.commit()


def _program(path: Path) -> tuple[Callable[[int], int], Callable[[], None]]:
    """Start the window; give what opens a meeting and tells its widgets, and what closes all."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QWidget

    from liaison_app.base.clock import Clock
    from liaison_app.base.settings import load_settings
    from liaison_app.bootstrap.program import Program
    from liaison_app.ui.application import make_application
    from liaison_app.ui.meetings.page import MeetingsPage

    settings = load_settings()
    app = make_application([], settings, "ru")
    program = Program(settings, Clock())
    window = program.open(path)
    page = window.pages["meetings"]
    if not isinstance(page, MeetingsPage):
        raise TypeError(page)

    def opened(meeting_id: int) -> int:
        window.go("meetings", meeting_id)
        while page.editor is None or page.editor.pages.shown is None:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        app.processEvents()
        return len(page.editor.findChildren(QWidget))

    return opened, program.close


def _bare(raw: sqlite3.Connection, meeting_id: int, widgets: int) -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    rows = [raw.execute(sql, {"id": meeting_id}).fetchall() for sql in _OF_MEETING]
    window = QWidget()
    lines = QVBoxLayout(window)
    for number in range(widgets):
        lines.addWidget(QLabel(str(number)))
    window.show()
    QApplication.processEvents()
    window.deleteLater()
    if len(rows[-1]) != COMMITMENTS:
        raise AssertionError(rows[-1])
