"""What every record has besides its fields: files and history, in the menu ⋯ of its editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.language.current import pgettext
from liaison_app.office.kept_files import Owner
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import MenuButton
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon

# What given files may be, by whose they are; the first is proposed.
_KINDS: dict[Owner, tuple[AttachmentKind, ...]] = {
    "commitment": (
        AttachmentKind.EVIDENCE,
        AttachmentKind.RESOLUTION,
        AttachmentKind.SCAN,
        AttachmentKind.OTHER,
    ),
    "meeting": (AttachmentKind.SCAN, AttachmentKind.RESOLUTION, AttachmentKind.OTHER),
    "organisation": (AttachmentKind.OTHER, AttachmentKind.SCAN, AttachmentKind.RESOLUTION),
}


class RecordActs(Retranslated, QWidget):
    """The two actions of an editor; it is a widget without looks, so that it is worded anew.

    `subject` gives kind, id and words of the record that is shown, None where there is none;
    `before` stores what is typed.
    """

    def __init__(
        self,
        place: Workplace,
        over: QWidget,
        subject: Callable[[], tuple[str, int, str] | None],
        before: Callable[[], None],
    ) -> None:
        """Make them for the editor they stand over; their keys work while it is shown."""
        super().__init__(over)
        self.hide()
        self._place, self._over, self._subject, self._before = place, over, subject, before
        self.files = Action(over, self._files, drawn=Icon.FOLDER, keys="Ctrl+Shift+A")
        self.history = Action(over, self._history, drawn=Icon.BACKUP, keys="Ctrl+H")
        self.retranslate()

    def retranslate(self) -> None:
        """Word them."""
        self.history.say(pgettext("record menu", "History…"))
        self.files.say(pgettext("record menu", "Files…"))

    def fill(self, menu: QMenu) -> None:
        """Put into a menu what the record has."""
        found = self._subject()
        if found is not None and found[0] in _KINDS:
            menu.addAction(self.files)
        if found is not None:
            menu.addAction(self.history)

    def _history(self) -> None:
        from liaison_app.ui.kit.history.dialog import HistoryDialog

        found = self._subject()
        if found is not None:
            self._before()
            kind, key, words = found
            HistoryDialog(self._place, (kind, key), words, self._over).ask()

    def _files(self) -> None:
        from liaison_app.ui.kit.files.dialog import FilesDialog
        from liaison_app.ui.kit.files.giving import FilesOf

        found = self._subject()
        if found is None:
            return
        kind, key, words = found
        for owner, kinds in _KINDS.items():
            if owner == kind:
                self._before()
                FilesDialog(self._place, FilesOf(owner, key, words, kinds), self._over).ask()


class RecordMenu(Retranslated, MenuButton):
    """The button ⋯ over the actions of a record."""

    def __init__(self, acts: RecordActs) -> None:
        """Offer them."""
        super().__init__(acts.fill, drawn=Icon.MORE)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button."""
        self.say(pgettext("record menu", "More"))
        self.setText("")  # the drawing says it; the heads of editors are full
