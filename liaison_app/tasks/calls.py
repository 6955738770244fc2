"""Python functions run in other threads, with their answers brought back to the window's thread."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from liaison_app.base.errors import Cancelled
from liaison_app.tasks.garbage import collect_in_this_thread

Result = TypeVar("Result")
Failed = Callable[[Exception], None]


class Calls(QObject):
    """Runs functions on a number of threads; with one thread they run in the order given.

    Make it in the window's thread: `done` and `failed` are called there.
    """

    busy_changed = Signal(int)
    forgets = False  # whether what is asked after `close` is forgotten, or an error
    _landed = Signal(object)

    def __init__(self, name: str, threads: int, parent: QObject | None = None) -> None:
        """Start with no thread; they come with the first call."""
        super().__init__(parent)
        collect_in_this_thread()
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._under_way = 0
        self._closed = False
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def call(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run `work` elsewhere; then call `done(result)` or `failed(error)` here.

        Nothing is called once `owner` is destroyed. Without `failed` an error goes the way of every
        unexpected one (`sys.excepthook`).
        """
        if self._closed and self.forgets:
            return

        def answer(future: Future[Result]) -> None:
            if owner is not None and not isValid(owner):
                return
            error = future.exception()
            if error is not None:
                _tell(error, failed)
            elif done is not None:
                done(future.result())

        self._under_way += 1
        self.busy_changed.emit(self._under_way)
        future = self._threads.submit(work)
        future.add_done_callback(lambda landed: self._land(lambda: answer(landed)))

    @property
    def under_way(self) -> int:
        """How many calls have not been answered yet."""
        return self._under_way

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is taken."""
        return self._closed

    def close(self) -> None:
        """Let what was given be finished and take nothing more; answers are no longer delivered."""
        self._closed = True
        self._threads.shutdown(wait=True)

    def _land(self, answer: Callable[[], None]) -> None:
        if isValid(self):
            self._landed.emit(answer)

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._under_way -= 1
        try:
            answer()
        finally:
            self.busy_changed.emit(self._under_way)


def _tell(error: BaseException, failed: Failed | None) -> None:
    if failed is not None and isinstance(error, Exception):
        failed(error)
    elif not isinstance(error, Cancelled):
        sys.excepthook(type(error), error, error.__traceback__)
