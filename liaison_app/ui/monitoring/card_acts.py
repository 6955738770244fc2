"""What can be done with a report: accepted, returned, entered as not submitted, taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.monitoring.report_view import ReportView
from liaison_app.office.monitoring.reports import (
    accept_reports,
    bin_report,
    enter_not_submitted,
    unjudge_report,
)
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.report_store import KIND
from liaison_app.ui.monitoring.return_dialog import ReturnDialog

if TYPE_CHECKING:
    from liaison_app.ui.monitoring.card import ReportCard


class CardActs:
    """The buttons below the fields; each is shown where it can be done."""

    def __init__(self, card: ReportCard, place: Workplace, banners: Banners) -> None:
        """Make the buttons for a card."""
        self._card, self._place, self._banners = card, place, banners
        self._view: ReportView | None = None
        self.accept = Action(card, self._accept, keys="Ctrl+Shift+A")
        self.give_back = Action(card, self._return, keys="Ctrl+Shift+E")
        self.not_submitted = Action(card, self._not_submitted, keys="Ctrl+Shift+X")
        self.unjudge = Action(card, self._unjudge)
        self.take_back = Action(card, self._take_back)
        self._actions = (
            self.accept,
            self.give_back,
            self.not_submitted,
            self.unjudge,
            self.take_back,
        )
        self.buttons = QWidget()
        row = FlowLayout(self.buttons)
        for action in self._actions:
            action.setVisible(False)
            row.addWidget(ActionButton(action))

    def retranslate(self) -> None:
        """Word the buttons."""
        self.accept.say(pgettext("report card", "Accept"))
        self.give_back.say(pgettext("report card", "Return…"))
        self.not_submitted.say(pgettext("report card", "Not submitted"))
        self.unjudge.say(pgettext("report card", "Judge anew"))
        self.take_back.say(
            pgettext("report card", "Take back"),
            pgettext("report card", "As if nothing had come or been entered"),
        )

    def follow(self, view: ReportView) -> None:
        """Show what can be done with this report."""
        self._view = view
        may = view.asked and not view.round.frozen
        pending = may and view.submitted and not view.judged
        self.accept.setVisible(pending)
        self.give_back.setVisible(pending)
        self.not_submitted.setVisible(may and not view.submitted and not view.report.not_submitted)
        self.unjudge.setVisible(may and view.judged)
        self.take_back.setVisible(may and view.report.not_submitted)

    def _accept(self) -> None:
        self._on_report(lambda key: accept_reports(self._place.desk, [key]))

    def _unjudge(self) -> None:
        self._on_report(lambda key: unjudge_report(self._place.desk, key))

    def _on_report(self, act: Callable[[int], Changes]) -> None:
        view = self._view
        if view is not None and view.report.id is not None:
            key = view.report.id
            self._do(lambda: act(key))

    def _do(self, act: Callable[[], Changes]) -> None:
        self._card.form.store_now()
        self._place.do(act, self._banners.show_error, owner=self._card)

    def _return(self) -> None:
        view = self._view
        if view is not None and view.report.id is not None:
            self._card.form.store_now()
            ReturnDialog(self._place, view, self._card).ask()

    def _not_submitted(self) -> None:
        view = self._view
        if view is not None:
            desk, month, key = self._place.desk, view.round.key, view.commitment.key
            self._do(lambda: enter_not_submitted(desk, month, [key]))

    def _take_back(self) -> None:
        view = self._view
        if view is None or view.report.id is None:
            return
        desk, key = self._place.desk, view.report.id
        take_away(
            self._place,
            self._banners,
            lambda: bin_report(desk, key),
            lambda: pgettext("report card", "The entry is taken back."),
            (KIND, key),
            owner=self._card,
        )
