"""A report goes back to whoever wrote it, with a remark."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.monitoring.report_view import ReportView
from liaison_app.office.monitoring.reports import return_report
from liaison_app.ui.kit.act_dialog import Act, ActDialog
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.kit.workplace import Workplace


class ReturnDialog(ActDialog):
    """Asks what has to be reworked."""

    def __init__(self, place: Workplace, view: ReportView, parent: QWidget | None = None) -> None:
        """Ask for one report."""
        self._view = view
        self.remark = TypedText(least_lines=3)
        super().__init__(place, {"remark": self.remark}, parent)
        self.remark.show_value(view.report.remark)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("return report", "Return the report for rework"))
        self.take_action.say(pgettext("return report", "Return"))
        text = self._view.commitment.text.shown(self.place.content_language())[0]
        self.subject.setText(text)
        self.name_fields({"remark": pgettext("return report", "What has to be reworked")})

    def act(self) -> Act:
        """Give the return with its remark."""
        self.remark.finish()
        desk, key, remark = self.place.desk, self._view.report.key, str(self.remark.value())
        return lambda: return_report(desk, key, remark)
