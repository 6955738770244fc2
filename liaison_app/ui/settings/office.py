"""Settings of the office: its name, its region, the language of its content; who works here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.language.current import pgettext
from liaison_app.office.desk import Desk
from liaison_app.office.profile import read_profile, store_profile
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.form_line import CAPTION_WIDTH
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

_MOST_DAYS = 365
_Rows = Sequence[form_rows.Row[OfficeProfile]]


class WhoSection(Retranslated, QWidget):
    """`chosen(name)` when somebody else begins to work."""

    chosen = Signal(str)

    def __init__(self, who: Callable[[], str]) -> None:
        """Show who works now."""
        super().__init__()
        self._who = who
        self.name = TextLine()
        self._form = Form(label_width=CAPTION_WIDTH - UNIT)
        self.name.setMaximumWidth(36 * UNIT)
        self._form.add("who", self.name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._form)
        self.name.returnPressed.connect(self._take)
        self.name.left.connect(self._take)
        self.retranslate()

    @staticmethod
    def heading() -> str:
        """Give the words over the section."""
        return pgettext("settings", "Who works")

    def retranslate(self) -> None:
        """Word the field."""
        self._form.say("who", pgettext("settings", "Your name"))
        self._form.rows["who"].hint(
            pgettext("settings", "It stands in the history beside every change; without a password")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Show who works now; it may have been changed above."""
        self.name.show_value(self._who())
        super().showEvent(event)

    def _take(self) -> None:
        name = str(self.name.value())
        if name and name != self._who():
            self.chosen.emit(name)


class OfficeSection(Retranslated, QWidget):
    """Fields that store themselves in the data file; `refused(error)` what the office said."""

    refused = Signal(object)

    def __init__(self, place: Workplace) -> None:
        """Build the fields; they read when the section is shown first."""
        super().__init__()
        self._place = place
        panes = Panes(place.settings, "settings.panes", self)
        self.form: RecordForm[OfficeProfile] = RecordForm(
            place, office_form(place), panes, scrolls=False
        )
        self.form.refused.connect(self.refused)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.form)

    @staticmethod
    def heading() -> str:
        """Give the words over the section."""
        return pgettext("settings", "The office")

    def retranslate(self) -> None:
        """Do nothing: the form words itself."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read the profile; a file without one gets it now."""
        super().showEvent(event)
        if self.form.record_id is None:
            desk = self._place.desk
            self._place.read(lambda: read_profile(desk), self._open, self._refuse, owner=self)

    def _open(self, profile: OfficeProfile) -> None:
        if profile.id is not None:
            self.form.open(profile.id)
            return
        desk = self._place.desk
        self._place.do(lambda: store_profile(desk), self._refuse, self._read_again, owner=self)

    def _read_again(self, _: Changes) -> None:
        desk = self._place.desk
        self._place.read(lambda: read_profile(desk), self._open, self._refuse, owner=self)

    def _refuse(self, error: LiaisonError) -> None:
        self.refused.emit(error)


def office_form(place: Workplace) -> FormPlan[OfficeProfile]:
    """Give the plan of the office's form."""
    desk = place.desk
    return FormPlan(
        kind="office",
        read=lambda _: read_profile(desk),
        record=lambda profile: profile,
        title=lambda profile: profile.name.shown("ru")[0],
        rows=[*_names(), *_choices(desk), *_report()],
    )


def _names() -> _Rows:
    return [
        form_rows.Texts("name", lambda: pgettext("settings", "Name"), least_lines=1),
        form_rows.Texts(
            "region",
            lambda: pgettext("settings", "Region"),
            hint=lambda: pgettext("settings", "As it stands in papers; it is never guessed"),
            least_lines=1,
        ),
    ]


def _report() -> _Rows:
    """Give what stands above and under the month's report."""
    return [
        form_rows.Texts(
            "report_to",
            lambda: pgettext("settings", "The month's report is addressed to"),
            hint=lambda: pgettext("settings", "In the form of the address, as it is printed"),
            least_lines=1,
        ),
        form_rows.Texts(
            "signer_position",
            lambda: pgettext("settings", "Signed by: position"),
            least_lines=1,
        ),
        form_rows.Texts(
            "signer_name",
            lambda: pgettext("settings", "Signed by: initials and surname"),
            least_lines=1,
        ),
        form_rows.Line("telephone", lambda: pgettext("settings", "Telephone")),
    ]


def _choices(desk: Desk) -> _Rows:
    def store_language(_: int, value: object) -> Changes:
        return store_profile(desk, content_language=_content_language(value))

    def store_days(_: int, days: int | None) -> Changes:
        return store_profile(desk, due_soon_days=days)

    return [
        form_rows.Choice(
            "content_language",
            lambda: pgettext("settings", "Language of content"),
            options=_languages,
            act=store_language,
            hint=lambda: pgettext(
                "settings", "Stands in for a missing translation, and under English"
            ),
        ),
        form_rows.Count(
            "due_soon_days",
            lambda: pgettext("settings", "Due soon, days"),
            least=0,
            most=_MOST_DAYS,
            act=store_days,
            hint=lambda: pgettext("settings", "How many days before its term a promise is soon"),
        ),
    ]


def _languages() -> Sequence[Option]:
    return [Option(code, OWN_NAMES[code]) for code in CONTENT_LANGUAGES]


def _content_language(value: object) -> ContentLanguage | None:
    return next((code for code in CONTENT_LANGUAGES if code == value), None)
