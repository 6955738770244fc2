"""An organisation in the editor: its fields and its former names."""

from __future__ import annotations

from liaison_app.domain.directory import FormerName
from liaison_app.language.current import pgettext
from liaison_app.office.directory_view import OrganisationView
from liaison_app.ui.directory.card_sheet import CardSheet
from liaison_app.ui.directory.organisation_fields import former_name_form, organisation_form
from liaison_app.ui.directory.owned_forms import OwnedForms
from liaison_app.ui.directory.rename_dialog import RenameDialog
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon


class OrganisationSheet(CardSheet):
    """A slip of the pen is typed over; a new name from a day on is given by «Renamed…»."""

    def __init__(self, place: Workplace, panes: Panes) -> None:
        """Build the fields."""
        super().__init__()
        self._place = place
        plan = organisation_form(place)
        self.form: RecordForm[OrganisationView] = RecordForm(place, plan, panes, scrolls=False)
        self.former: OwnedForms[FormerName] = OwnedForms(
            place,
            former_name_form,
            panes,
            heading=lambda: pgettext("directory", "Former names"),
        )
        self.rename = Action(self, self._rename, drawn=Icon.EDIT, keys="Ctrl+Shift+R", inside=True)
        self._view: OrganisationView | None = None
        self.form.loaded.connect(self._show)
        for part in (self.form, self.former):
            part.refused.connect(self.refused)
            self.column.addWidget(part)
        self.form.gone.connect(self.gone)
        self.column.addStretch()
        self.buttons.append(ActionButton(self.rename))
        self.retranslate()

    def open_card(self, card_id: int) -> None:
        """Show an organisation."""
        super().open_card(card_id)
        self.form.open(card_id, focus=True)

    def leave_card(self) -> None:
        """Let it and its former names go."""
        super().leave_card()
        self.form.leave()
        self.former.leave()

    def store_now(self) -> None:
        """Store at once what is typed."""
        self.form.store_now()
        self.former.store_now()

    def retranslate(self) -> None:
        """Word the action."""
        self.rename.say(
            pgettext("directory", "Renamed…"),
            pgettext("directory", "It has a new name from a day on; the old one is kept"),
        )

    def _show(self, view: OrganisationView) -> None:
        self._view = view
        names = [name.key for name in view.organisation.former_names if name.deleted_at is None]
        self.former.show_records(names)
        self.former.setVisible(bool(names))
        self.loaded.emit(view)

    def _rename(self) -> None:
        if self._view is not None:
            self.store_now()
            RenameDialog(self._place, self._view.organisation, self.window()).open()
