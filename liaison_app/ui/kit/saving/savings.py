"""All forms that store by themselves: made here, watched here, waited for on closing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from liaison_app.base.clock import Clock
from liaison_app.tasks.calls import Calls
from liaison_app.ui.kit.saving.saver import Saver, SavingNews, SavingState, Store
from liaison_app.ui.kit.saving.typed_form import Pauses

# The worst of all forms is what the status line shows.
_GRAVITY = (
    SavingState.QUIET,
    SavingState.SAVED,
    SavingState.TYPED,
    SavingState.SAVING,
    SavingState.CONFLICT,
    SavingState.FAILED,
)


class Savings(QObject):
    """`news` tells the state of all forms together; `stored` passes on what each store gave."""

    news = Signal(object)
    stored = Signal(object)

    def __init__(
        self,
        writer: Calls,
        clock: Clock,
        *,
        seconds: Callable[[], float] = time.monotonic,
        pauses: Pauses | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Let every form store through `writer`."""
        super().__init__(parent)
        self._writer = writer
        self._clock = clock
        self._seconds = seconds
        self._pauses = pauses
        self._savers: list[Saver] = []
        self._last_saved: SavingNews | None = None
        self._waiting: list[Callable[[], None]] = []

    def form(self, what: str, store: Store) -> Saver:
        """Give a saver for one record; call its `leave()` when the form shows another."""
        saver = Saver(
            what,
            store,
            self._writer,
            clock=self._clock,
            seconds=self._seconds,
            pauses=self._pauses,
            parent=self,
        )
        saver.news.connect(self._heard)
        saver.stored.connect(self.stored)
        self._savers.append(saver)
        return saver

    def overall(self) -> SavingNews:
        """Give the gravest news of all forms, else the last saving."""
        news = [saver.last_news for saver in self._savers]
        if self._last_saved is not None:
            news.append(self._last_saved)
        quiet = SavingNews(SavingState.QUIET)
        return max(news, key=_weight, default=quiet)

    def acted(self) -> None:
        """Tell that an action stored something without a form."""
        self._last_saved = SavingNews(SavingState.SAVED, self._clock.local_now())
        self.news.emit(self.overall())

    def store_now(self) -> None:
        """Store everything typed at once."""
        for saver in list(self._savers):
            saver.store_now()

    def rescue_all(self) -> None:
        """Write every unsaved text to its rescue file, for the moment of a bug."""
        for saver in self._savers:
            if saver.unsaved():
                saver.rescue()

    def unsettled(self) -> list[Saver]:
        """Give the forms whose texts are neither stored nor rescued."""
        return [saver for saver in self._savers if not saver.is_settled]

    def anything_unsaved(self) -> bool:
        """Tell whether a typed text is not stored yet."""
        return any(saver.unsaved() for saver in self._savers)

    def settle(self, then: Callable[[], None]) -> None:
        """Store everything; call `then` once all is stored or rescued, which may be at once."""
        self._waiting.append(then)
        self.store_now()
        self._go_on_if_settled()

    def give_up_waiting(self) -> None:
        """Forget who waits in `settle`: the user went back to work."""
        self._waiting.clear()

    def _heard(self, news: SavingNews) -> None:
        if news.state is SavingState.SAVED:
            self._last_saved = news
        for saver in [s for s in self._savers if s.is_left and not s.unsaved()]:
            self._savers.remove(saver)
            saver.deleteLater()
        self.news.emit(self.overall())
        self._go_on_if_settled()

    def _go_on_if_settled(self) -> None:
        if not self.unsettled():
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()


def _weight(news: SavingNews) -> tuple[int, float]:
    """Give how much a piece of news matters: its gravity, then how late it came."""
    return _GRAVITY.index(news.state), 0.0 if news.when is None else news.when.timestamp()
