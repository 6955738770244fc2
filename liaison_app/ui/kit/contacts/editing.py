"""One contact in a dialog of its own; it stores itself, as every form does."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from liaison_app.domain.month_words import CONTACT_MEANS
from liaison_app.language.current import pgettext
from liaison_app.office.contacts_view import ContactView, read_contact_view
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.lookup import ORGANISATIONS, PEOPLE
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT


class EditContactDialog(Dialog):
    """Shows all fields of a contact."""

    def __init__(self, place: Workplace, contact_id: int, parent: QWidget | None = None) -> None:
        """Read it; the first field has the focus then."""
        super().__init__(parent, wish=QSize(110 * UNIT, 60 * UNIT))
        self.banners = Banners(self)
        panes = Panes(place.settings, "forms.panes", self)
        self.form: RecordForm[ContactView] = RecordForm(
            place, contact_form(place), panes, scrolls=False
        )
        self.form.refused.connect(self.banners.show_error)
        self.form.gone.connect(self.reject)
        self.body.addWidget(self.banners)
        self.body.addWidget(self.form)
        self.body.addStretch()
        self.form.open(contact_id, focus=True)
        self.finished.connect(lambda _: self.form.leave())
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("contacts", "Contact"), pgettext("contacts", "Close"))


def contact_form(place: Workplace) -> FormPlan[ContactView]:
    """Give the form of a contact."""
    return FormPlan(
        kind="contact",
        read=lambda key: read_contact_view(place.desk, key),
        record=lambda view: view.contact,
        title=lambda view: view.contact.said or str(view.contact.on),
        rows=[
            form_rows.Day("on", lambda: pgettext("contacts", "Date")),
            form_rows.Choice(
                "means",
                lambda: pgettext("contacts", "By what"),
                options=worded_options(CONTACT_MEANS),
            ),
            form_rows.Pick(
                "organisation_id",
                lambda: pgettext("contacts", "Organisation"),
                lookup=ORGANISATIONS,
            ),
            form_rows.Pick("person_id", lambda: pgettext("contacts", "Person"), lookup=PEOPLE),
            form_rows.Line("person_name", lambda: pgettext("contacts", "Name without a card")),
            form_rows.Own(
                "said", lambda: pgettext("contacts", "What was said"), make_field=_said, span=3
            ),
            form_rows.Line("letter_number", lambda: pgettext("contacts", "Number of the letter")),
            form_rows.Day("letter_date", lambda: pgettext("contacts", "Date of the letter")),
            form_rows.Day("call_again_on", lambda: pgettext("contacts", "Call again on")),
        ],
        follows=("organisation", "person"),
    )


def _said() -> form_rows.Part:
    field = TypedText(least_lines=3)
    return form_rows.Part(field, field, field.show_mistake)
