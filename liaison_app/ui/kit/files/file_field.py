"""A field that takes one file: by dialog, by Ctrl+V, by drag and drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.language.current import pgettext, render
from liaison_app.office.files import Kept, Source
from liaison_app.office.kept_files import KeptContent
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.files.given import (
    MOST_MB,
    choose_files,
    holds_files,
    pasted_sources,
    sources_in,
)
from liaison_app.ui.kit.files.keeping import keep_in_job
from liaison_app.ui.kit.labels import ElidedLabel
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


class FileField(Retranslated, QWidget):
    """`kept()` gives what was taken. `refused(words)` says why a file was not."""

    refused = Signal(str)

    def __init__(self, place: Workplace) -> None:
        """Begin without a file."""
        super().__init__()
        self._place = place
        self._kept: KeptContent | None = None
        self._busy = False
        self.setAcceptDrops(True)
        self._name = ElidedLabel("muted")
        self.choose = Action(self, self._choose, drawn=Icon.FOLDER)
        self.paste = Action(self, self._paste, keys="Ctrl+V", inside=True)
        self.take_off = Action(self, self._take_off, drawn=Icon.CLOSE)
        self._choose_button, self._off = ActionButton(self.choose), ActionButton(self.take_off)
        self.setFocusProxy(self._choose_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._choose_button)
        row.addWidget(self._name, 1)
        row.addWidget(self._off)
        self.retranslate()

    def kept(self) -> KeptContent | None:
        """Give the file; raises UserMistake while it is still being kept."""
        if self._busy:
            raise UserMistake(
                message("file", "The file is still on its way: wait a moment."), "file"
            )
        return self._kept

    def give(self, sources: Sequence[Source]) -> None:
        """Keep the first of these files."""
        if sources and not self._busy:
            self._busy = True
            self.refused.emit("")
            self.retranslate()
            keep_in_job(self._place, sources[:1], self._took, self._stopped, owner=self)

    def retranslate(self) -> None:
        """Word it."""
        self.choose.say(pgettext("files", "File…"))
        self.paste.say(pgettext("files", "Paste"))
        self.take_off.say(pgettext("files", "Take off"))
        self._off.setVisible(self._kept is not None)
        if self._busy:
            words = pgettext("files", "being kept…")
        elif self._kept is not None:
            words = self._kept.name
        else:
            words = pgettext(
                "files", "or drop it here, or Ctrl+V; {most} MB at the most", most=MOST_MB
            )
        self._name.setText(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures only."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        event.acceptProposedAction()
        self.give(sources_in(event.mimeData()))

    def _choose(self) -> None:
        choose_files(self, self.give, one=True)

    def _paste(self) -> None:
        self.give(pasted_sources())

    def _take_off(self) -> None:
        self._kept = None
        self.retranslate()
        self.setFocus()

    def _took(self, kept: Kept) -> None:
        self._busy = False
        if kept.kept:
            self._kept = kept.kept[0]
        for one in kept.refused:
            self.refused.emit(render(one.error.message))
        self.retranslate()

    def _stopped(self) -> None:
        self._busy = False
        self.retranslate()
