"""Texts that could not be stored last time: shown, copied, and put away when the user says so."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banner, Banners, Offer
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.saving.rescue import Rescued, rescued_texts
from liaison_app.ui.theme.grid import GAP, UNIT


def offer_rescued(banners: Banners, window: QWidget) -> None:
    """Say that there are rescued texts, if there are any, and offer to show them."""
    count = len(rescued_texts())
    if not count:
        return

    def words() -> str:
        return npgettext(
            "rescued texts",
            "{count} text could not be stored last time and was rescued.",
            "{count} texts could not be stored last time and were rescued.",
            count,
        )

    show = Offer(lambda: pgettext("rescued texts", "Show"), lambda: RescuedDialog(window).open())
    banners.show_banner(Banner("warning", words, offers=[show]), "rescued")


class RescuedDialog(Dialog):
    """All rescued texts, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Read them from the user's folder."""
        super().__init__(parent, wish=QSize(90 * UNIT, 72 * UNIT))
        self.cards = [RescuedCard(rescued) for rescued in rescued_texts()]
        for card in self.cards:
            self.body.addWidget(card)
        self.body.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Word it."""
        self.say(pgettext("rescued texts", "Rescued texts"), pgettext("rescued texts", "Close"))


class RescuedCard(Retranslated, QFrame):
    """One form with its texts."""

    def __init__(self, rescued: Rescued, parent: QWidget | None = None) -> None:
        """Show what was rescued."""
        super().__init__(parent)
        self._rescued = rescued
        set_role(self, "card")
        self._when = label("muted")
        self.copy = Action(self, self._copy)
        self.put_away = Action(self, self._put_away)
        what = label("strong", wraps=True)
        what.setText(rescued.what)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(ActionButton(self.copy))
        buttons.addWidget(ActionButton(self.put_away))
        buttons.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP, GAP, GAP, GAP)
        rows.setSpacing(UNIT)
        rows.addWidget(what)
        rows.addWidget(self._when)
        for text in rescued.fields.values():
            shown = copied_label()
            shown.setText(text)
            rows.addWidget(shown)
        rows.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Word it."""
        when = self._rescued.when
        day = dates.table(when.date(), language())
        self._when.setText(
            pgettext("rescued texts", "{day}, {time}", day=day, time=f"{when:%H:%M}")
        )
        self.copy.say(pgettext("rescued texts", "Copy"))
        self.put_away.say(pgettext("rescued texts", "Delete the rescued text"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(self._rescued.fields.values()))

    def _put_away(self) -> None:
        self._rescued.path.unlink(missing_ok=True)
        self.hide()
