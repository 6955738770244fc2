"""An organisation in the editor: its fields and its former names."""

from __future__ import annotations

from liaison_app.domain.directory import FormerName
from liaison_app.language.current import pgettext
from liaison_app.office.contacts import About
from liaison_app.office.directory_view import OrganisationView
from liaison_app.ui.directory.card_sheet import CardSheet
from liaison_app.ui.directory.organisation_fields import former_name_form, organisation_form
from liaison_app.ui.directory.owned_forms import OwnedForms
from liaison_app.ui.directory.rename_dialog import RenameDialog
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.contacts.button import ContactsButton
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon


class OrganisationSheet(CardSheet[OrganisationView]):
    """A slip of the pen is typed over; a new name from a day on is given by «Renamed…»."""

    def __init__(self, place: Workplace, panes: Panes) -> None:
        """Build the fields."""
        super().__init__(place, organisation_form(place), panes)
        self.former: OwnedForms[FormerName] = OwnedForms(
            place,
            former_name_form,
            panes,
            heading=lambda: pgettext("directory", "Former names"),
        )
        self.add_owned(self.former)
        self.rename = Action(self, self._rename, drawn=Icon.EDIT, keys="Ctrl+Shift+R", inside=True)
        self.buttons.append(ActionButton(self.rename))
        self.buttons.append(ContactsButton(place, self, self._about, self.store_now))
        self.retranslate()

    def show_view(self, view: OrganisationView) -> None:
        """Show the former names, too."""
        names = [name.key for name in view.organisation.former_names if name.deleted_at is None]
        self.former.show_records(names)
        self.former.setVisible(bool(names))
        super().show_view(view)

    def retranslate(self) -> None:
        """Word the action."""
        self.rename.say(
            pgettext("directory", "Renamed…"),
            pgettext("directory", "It has a new name from a day on; the old one is kept"),
        )

    def _about(self) -> About | None:
        return None if self.card_id is None else About(organisation_id=self.card_id)

    def _rename(self) -> None:
        if self.view is not None:
            self.store_now()
            RenameDialog(self.place, self.view.organisation, self.window()).open()
