"""Closing the window: not before every typed text is stored or rescued."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.banner import Banner, Banners, Offer, Words
from liaison_app.ui.kit.saving.saver import SavingNews, SavingState
from liaison_app.ui.kit.saving.savings import Savings

_TOPIC = "not stored"


class Closing(QObject):
    """Lets the window close when `Savings` are settled, and tells why it cannot."""

    def __init__(self, window: QWidget, savings: Savings, banners: Banners) -> None:
        """Watch the savings."""
        super().__init__(window)
        self._window = window
        self._savings = savings
        self._banners = banners
        self._settled = False
        savings.news.connect(self._heard)
        window.destroyed.connect(savings.give_up_waiting)

    def may_close(self) -> bool:
        """Give True when nothing would be lost; else store, and close the window afterwards."""
        if self._settled or not self._savings.anything_unsaved():
            return True
        self._savings.give_up_waiting()
        self._savings.settle(self._close_soon)
        return self._settled

    def _close_soon(self) -> None:
        self._settled = True
        QTimer.singleShot(0, self._window, self._window.close)

    def _heard(self, news: SavingNews) -> None:
        if news.state is not SavingState.FAILED:
            self._banners.clear(_TOPIC)
            return
        words = _why(news)
        if news.rescued:
            banner = Banner("error", words, more=_rescued_words)
        else:
            copy = Offer(lambda: pgettext("not stored", "Copy the texts"), self._copy)
            banner = Banner("error", words, more=_nowhere_words, offers=[copy])
        self._banners.show_banner(banner, _TOPIC)

    def _copy(self) -> None:
        """Put the texts on the clipboard; then the user may close the window."""
        texts = [
            f"{saver.what}\n" + "\n\n".join(str(text) for text in saver.unsaved().values())
            for saver in self._savings.unsettled()
        ]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        for saver in self._savings.unsettled():
            saver.copied()


def _why(news: SavingNews) -> Words:
    error = news.error
    if isinstance(error, LiaisonError):
        return lambda: render(error.message)
    return lambda: pgettext("not stored", "What you typed could not be stored.")


def _rescued_words() -> str:
    return pgettext(
        "not stored",
        "Your text is safe in a rescue file and is tried again every ten seconds.",
    )


def _nowhere_words() -> str:
    return pgettext(
        "not stored",
        "Your text is only in this window. Copy it to another place before closing.",
    )
