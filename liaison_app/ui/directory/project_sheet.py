"""A project in the editor."""

from __future__ import annotations

from liaison_app.office.directory_view import ProjectView
from liaison_app.ui.directory.card_sheet import CardSheet
from liaison_app.ui.directory.project_fields import project_form
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace


class ProjectSheet(CardSheet):
    """The fields only."""

    def __init__(self, place: Workplace, panes: Panes) -> None:
        """Build the fields."""
        super().__init__()
        plan = project_form(place)
        self.form: RecordForm[ProjectView] = RecordForm(place, plan, panes, scrolls=False)
        self.form.loaded.connect(self.loaded)
        self.form.refused.connect(self.refused)
        self.form.gone.connect(self.gone)
        self.column.addWidget(self.form)
        self.column.addStretch()

    def open_card(self, card_id: int) -> None:
        """Show a project."""
        super().open_card(card_id)
        self.form.open(card_id, focus=True)

    def leave_card(self) -> None:
        """Let it go."""
        super().leave_card()
        self.form.leave()

    def store_now(self) -> None:
        """Store at once what is typed."""
        self.form.store_now()
