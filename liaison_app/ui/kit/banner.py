"""A line above the page that says what happened, what is safe and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.base.errors import KnownFailure, LiaisonError
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton, IconButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.states import Shape, paint_shape
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

Words = Callable[[], str]
Kind = Literal["error", "warning", "news"]

_SHAPES: dict[str, tuple[Shape, Tone]] = {
    "error": (Shape.SQUARE, Tone.LATE),
    "warning": (Shape.TRIANGLE, Tone.SOON),
    "news": (Shape.CIRCLE, Tone.ACCENT),
}
_UNDO_MS = 12_000
_MARK = 11


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a banner offers to do; its words are asked again in another language."""

    words: Words
    run: Callable[[], None]
    keys: str = ""


class Banner(Retranslated, QFrame):
    """One message. Its words are functions, so that it follows the interface's language."""

    closed = Signal()

    def __init__(
        self,
        kind: Kind,
        words: Words,
        *,
        more: Words | None = None,
        offers: Sequence[Offer] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Say `words`, below them `more`; offers are buttons at the right."""
        super().__init__(parent)
        self.kind: Kind = kind
        self._words, self._more, self._offers = words, more, tuple(offers)
        set_role(self, "banner")
        self.setProperty("tone", _SHAPES[kind][1].value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text, self._second = label("strong", wraps=True), label("", wraps=True)
        if more is None:
            self._second.hide()
        self._close = Action(self, self.close, drawn=Icon.CLOSE, keys="Escape", inside=True)
        self._actions = [Action(self, self._doing(o), keys=o.keys) for o in self._offers]
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, UNIT, UNIT, UNIT)
        row.setSpacing(UNIT)
        row.addLayout(texts, 1)
        for action in self._actions:
            row.addWidget(ActionButton(action))
        row.addWidget(IconButton(self._close), alignment=Qt.AlignmentFlag.AlignTop)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._text.setText(self._words())
        self._second.setText("" if self._more is None else self._more())
        self._close.say(pgettext("banner", "Close this message"))
        for offer, action in zip(self._offers, self._actions, strict=True):
            action.say(offer.words())
        self.setAccessibleName(self._text.text())
        self.setAccessibleDescription(self._second.text())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is gone."""
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape before the words."""
        super().paintEvent(event)
        shape, tone = _SHAPES[self.kind]
        first_line = self._text.y() + self._text.fontMetrics().lineSpacing() / 2
        if self._second.isHidden():
            first_line = self._text.geometry().center().y() + 0.5
        area = QRectF(1.5 * UNIT, first_line - _MARK / 2, _MARK, _MARK)
        paint_shape(QPainter(self), area, shape, tone)

    def _doing(self, offer: Offer) -> Callable[[], None]:
        def run() -> None:
            self.close()
            offer.run()

        return run


class Banners(QWidget):
    """The place of banners above a page; the same message is not shown twice."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 0) -> None:
        """Make it empty, taking no place; `margin` stands above and beside its banners."""
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(margin, margin, margin, 0)
        self._rows.setSpacing(UNIT)
        self._by_topic: dict[str, Banner] = {}
        self.hide()

    def show_banner(self, banner: Banner, topic: str = "") -> Banner:
        """Show a banner; one with the same `topic` is replaced."""
        topic = topic or banner.accessibleName()
        self.clear(topic)
        banner.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._by_topic[topic] = banner
        banner.closed.connect(lambda: self._forget(topic, banner))
        self._rows.addWidget(banner)
        self.show()
        banner.show()
        return banner

    def clear(self, topic: str) -> None:
        """Take the banner of a topic away, if it is there."""
        banner = self._by_topic.pop(topic, None)
        if banner is not None:
            banner.close()

    def show_error(self, error: LiaisonError, offers: Sequence[Offer] = ()) -> None:
        """Show a known failure with its remedy, or a mistake that has no field."""
        remedy = error.remedy if isinstance(error, KnownFailure) else None
        more = None if remedy is None else (lambda: render(remedy))
        banner = Banner("error", lambda: render(error.message), more=more, offers=offers)
        self.show_banner(banner, f"error {error.message.text}")

    def show_news(self, words: Words, offers: Sequence[Offer] = ()) -> Banner:
        """Show what was done."""
        return self.show_banner(Banner("news", words, offers=offers))

    def show_undo(self, words: Words, undo: Callable[[], None]) -> Banner:
        """Show what was done with Undo (Alt+Backspace); it goes away by itself, unless in use."""
        offer = Offer(lambda: pgettext("banner", "Undo"), undo, "Alt+Backspace")
        banner = self.show_banner(Banner("news", words, offers=(offer,)), "undo")
        timer = QTimer(banner, interval=_UNDO_MS)
        timer.timeout.connect(lambda: _close_unless_used(banner))
        timer.start()
        return banner

    def shown(self) -> list[Banner]:
        """Give the banners that are shown, the oldest first."""
        return list(self._by_topic.values())

    def _forget(self, topic: str, banner: Banner) -> None:
        if self._by_topic.get(topic) is banner:
            del self._by_topic[topic]
        self.setVisible(bool(self._by_topic))


def _close_unless_used(banner: Banner) -> None:
    focus: QWidget | None = QApplication.focusWidget()
    in_use = focus is not None and banner.isAncestorOf(focus)
    if not in_use and not banner.underMouse():
        banner.close()
