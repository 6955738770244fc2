"""The contacts of a commitment, of several, or of an organisation: one line more, and the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.base.paths import documents_folder
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.office.contact_lines import ReadContact, read_contact_line
from liaison_app.office.contacts import (
    About,
    bin_contact,
    contact_from_line,
    near_organisations,
)
from liaison_app.office.contacts_view import AboutView, ContactView, read_about
from liaison_app.office.kept_files import keep_file
from liaison_app.office.made import Made
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.contacts.editing import EditContactDialog
from liaison_app.ui.kit.contacts.line import ContactLine
from liaison_app.ui.kit.contacts.words import further_words, head_words
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.unfinished import keep_line, kept_line
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import Icon

_FOLDER = "letters_folder"
_KEEP_MS = 400


class ContactsDialog(Dialog):
    """Enter writes the line down and empties it; the dialog stays for the next one.

    A line that is not finished is there again the next time, after a crash, too.
    """

    def __init__(self, place: Workplace, about: About, parent: QWidget | None = None) -> None:
        """Read what it is about; the line has the focus."""
        super().__init__(parent, wish=QSize(100 * UNIT, 70 * UNIT))
        self._place, self._about = place, about
        self._view: AboutView | None = None
        self._letter: Path | None = None
        self.rows: dict[int, ContactRow] = {}
        self.banners = Banners(self)
        self.subject = label("muted", wraps=True)
        self.line = ContactLine(place, self._read_line)
        self.letter = label("muted")
        self.attach = Action(self, self._choose_letter, keys="Ctrl+Shift+L", drawn=Icon.PDF)
        self.write = Action(self, self._write)
        self._nothing = label("muted", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(UNIT)
        self._lay_out()
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self.line.typed.connect(lambda _: self._keeping.start())
        self.finished.connect(lambda _: self._keep())
        kinds = ("contact", "contact_commitment", "person", "organisation")
        Follower(self, place.feed, lambda _: self.reload(), *kinds)
        self.retranslate()
        self.reload()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(UNIT)
        beside.addWidget(ActionButton(self.attach))
        beside.addWidget(self.letter, 1)
        self.body.setSpacing(UNIT)
        for part in (self.banners, self.subject, self.line):
            self.body.addWidget(part)
        self.body.addLayout(beside)
        self.body.addSpacing(UNIT)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._list)
        self.body.addStretch()
        self.accept_with(self.write)

    def ask(self) -> None:
        """Show the dialog over its window; it goes away by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("contacts", "Contacts"), pgettext("contacts", "Close"))
        self.write.say(pgettext("contacts", "Write down"))
        self.attach.say(pgettext("contacts", "Attach the letter…"))
        self._nothing.setText(pgettext("contacts", "No contacts are written down yet."))
        self._show_letter()
        if self._view is not None:
            self._show(self._view)

    def reload(self) -> None:
        """Read what it is about and its contacts."""
        desk, about = self._place.desk, self._about
        self._place.read(
            lambda: read_about(desk, about), self._took, self.banners.show_error, owner=self
        )

    def _took(self, view: AboutView) -> None:
        first = self._view is None
        self._view = view
        if first and not self.line.line.text():
            self.line.line.setText(kept_line(self._kept_name(view)))
        self._show(view)

    def _show(self, view: AboutView) -> None:
        self.subject.setText(self._subject_words(view))
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for one in view.contacts:
            row = ContactRow(self, one)
            self.rows[one.contact.key] = row
            self._list.addWidget(row)
        self._nothing.setVisible(not self.rows)

    def _subject_words(self, view: AboutView) -> str:
        name = tagged(view.name, self._place.content_language())
        if len(view.numbers) <= 1:
            return " ".join(part for part in (*view.numbers, name) if part)
        return npgettext(
            "contacts",
            "About {count} commitment: {numbers}",
            "About {count} commitments: {numbers}",
            len(view.numbers),
            numbers=", ".join(number for number in view.numbers if number),
        )

    # The line

    def _read_line(self, line: str) -> ReadContact:
        desk = self._place.desk
        return read_contact_line(desk, line, near_organisations(desk, self._about))

    def _write(self) -> None:
        line, letter = self.line.text(), self._letter
        desk, about = self._place.desk, self._about
        self.write.setEnabled(False)  # a second Enter must not do it twice

        def do() -> Made:
            kept = None if letter is None else keep_file(desk, letter)
            return contact_from_line(desk, about, line, kept)

        self._place.do(do, self._refused, partial(self._written, line), owner=self)

    def _written(self, line: str, _: Made) -> None:
        self.write.setEnabled(True)
        if self.line.text() == line:  # nobody typed on meanwhile
            self.line.line.clear()
        self._letter = None
        self._show_letter()
        self._keep()
        self.line.setFocus()

    def _refused(self, error: LiaisonError) -> None:
        self.write.setEnabled(True)
        if isinstance(error, UserMistake):
            self.line.line.show_mistake(render(error.message))
            self.grow()
        else:
            self.banners.show_error(error)

    def _keep(self) -> None:
        """Keep the line that is not finished, or forget it."""
        self._keeping.stop()
        if self._view is None:
            return
        try:
            keep_line(self._kept_name(self._view), self.line.text())
        except LiaisonError as error:
            self.banners.show_error(error)

    @staticmethod
    def _kept_name(view: AboutView) -> str:
        several = f"-{len(view.numbers)}" if len(view.numbers) > 1 else ""
        return f"contact-{view.uid}{several}"

    # The letter

    def _choose_letter(self) -> None:
        folder = self._place.settings.text(_FOLDER, str(documents_folder()))
        title = pgettext("contacts", "Attach the letter")
        dialog = QFileDialog(self, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_letter(Path(name)))
        dialog.open()

    def take_letter(self, path: Path) -> None:
        """Attach a file to the contact that is being typed."""
        self._place.settings.put(_FOLDER, str(path.parent))
        self._letter = path
        self._show_letter()
        self.line.setFocus()

    def _show_letter(self) -> None:
        none = pgettext("contacts", "No file; 50 MB at the most, it is kept once for all of them")
        self.letter.setText(self._letter.name if self._letter else none)

    # The list

    def edit(self, contact_id: int) -> None:
        """Open the fields of a contact."""
        dialog = EditContactDialog(self._place, contact_id, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def bin(self, contact_id: int) -> None:
        """Lay a contact in the bin, with Undo."""
        take_away(
            self._place,
            self.banners,
            lambda: bin_contact(self._place.desk, contact_id),
            lambda: pgettext("contacts", "The contact lies in the bin."),
            ("contact", contact_id),
            owner=self,
            done=self.line.setFocus,
        )

    def words_of(self, view: ContactView) -> tuple[str, str, str]:
        """Give a contact in words: its head, what was said, the rest."""
        return (
            head_words(view, self._place.content_language()),
            view.contact.said,
            further_words(view),
        )


class ContactRow(QFrame):
    """One contact of the list."""

    def __init__(self, dialog: ContactsDialog, view: ContactView) -> None:
        """Show it; its buttons act in the dialog."""
        super().__init__()
        key = view.contact.key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        head, said, further = dialog.words_of(view)
        self.edit = Action(self, partial(dialog.edit, key), drawn=Icon.EDIT)
        self.bin = Action(self, partial(dialog.bin, key), drawn=Icon.DELETE)
        self.edit.say(pgettext("contacts", "Edit"))
        self.bin.say(pgettext("contacts", "Into the bin"))
        above = QHBoxLayout()
        above.setSpacing(UNIT)
        above.addWidget(_text(head, "strong"), 1)
        above.addWidget(ActionButton(self.edit, "link"))
        above.addWidget(ActionButton(self.bin, "link"))
        column.addLayout(above)
        for words, role in ((said, ""), (further, "muted")):
            if words:
                column.addWidget(_text(words, role))


def _text(words: str, role: str) -> QLabel:
    made = label(role, wraps=True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    return made
