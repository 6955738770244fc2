"""Long works beside the window: progress, Cancel, and shown only when they are long indeed."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from liaison_app.base.errors import Cancelled
from liaison_app.base.messages import Message
from liaison_app.tasks.calls import Calls, Failed

Result = TypeVar("Result")
SHOWN_AFTER_MS = 500
_STEPS = 200  # at most so many reports of one job reach the window


class Job(QObject):
    """One long work. `progressed(done, total)`; a total of 0 means that nobody knows it."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, title: Message, parent: QObject) -> None:
        """Name it for the list of jobs."""
        super().__init__(parent)
        self.title = title
        self.done = self.total = 0
        self.is_shown = False
        self._cancelled = threading.Event()
        self._told = -1
        self.progressed.connect(self._keep)

    def report(self, done: int, total: int) -> None:
        """Tell how far it is; called by the work in its own thread, raises Cancelled."""
        if self._cancelled.is_set():
            raise Cancelled
        step = done * _STEPS // total if total else done
        if step != self._told:
            self._told = step
            self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wants it to stop."""
        return self._cancelled.is_set()

    def _keep(self, done: int, total: int) -> None:
        self.done, self.total = done, total


class Jobs(QObject):
    """The long works under way. `changed` is sent when one appears in the window or ends."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without any; two run at a time."""
        super().__init__(parent)
        self._calls = Calls("job", 2, self)
        self._jobs: list[Job] = []

    def start(
        self,
        title: Message,
        work: Callable[[Job], Result],
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
        *,
        cancelled: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run `work(job)` elsewhere, which calls `job.report(done, total)` again and again."""
        job = Job(title, self)
        self._jobs.append(job)
        QTimer.singleShot(SHOWN_AFTER_MS, job, lambda: self._show(job))

        def end(outcome: Callable[[], None]) -> None:
            self._end(job)  # also where nobody waits for it any more
            if owner is None or isValid(owner):
                outcome()

        def answer(error: Exception) -> None:
            if isinstance(error, Cancelled):
                end(cancelled or _nothing)
            elif failed is not None:
                end(lambda: failed(error))
            else:
                self._end(job)
                raise error

        def finish(result: Result) -> None:
            end((lambda: done(result)) if done is not None else _nothing)

        self._calls.call(lambda: work(job), finish, answer)
        return job

    def shown(self) -> list[Job]:
        """Give the jobs long enough to be shown, the oldest first."""
        return [job for job in self._jobs if job.is_shown]

    def under_way(self) -> list[Job]:
        """Give all jobs, short ones too."""
        return list(self._jobs)

    def close(self) -> None:
        """Cancel all of them and wait for their threads."""
        for job in self._jobs:
            job.cancel()
        self._calls.close()

    def _show(self, job: Job) -> None:
        if job in self._jobs:
            job.is_shown = True
            self.changed.emit()

    def _end(self, job: Job) -> None:
        self._jobs.remove(job)
        job.ended.emit()
        job.deleteLater()
        if job.is_shown:
            self.changed.emit()


def _nothing() -> None:
    """Do nothing."""
