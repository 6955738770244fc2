"""The internal note of an item: seen here only, printed never."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.row import CAPTION_WIDTH
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Ref
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import Icon, pixmap
from liaison_app.ui.theme.look import look


class InternalNote(Retranslated, QWidget):
    """One text in whatever language the office writes; an eye crossed out marks it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.text = TypedText(least_lines=1)
        self._caption = label("muted", wraps=True)
        self._mark = label("muted")
        self._eye = QLabel()
        beside = QHBoxLayout()
        beside.setSpacing(HALF)
        beside.addWidget(self._eye)
        beside.addWidget(self._mark, 1)
        column = QVBoxLayout()
        column.setSpacing(HALF)
        column.addWidget(self.text)
        column.addLayout(beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2 * UNIT, 0, 0)
        row.setSpacing(UNIT)
        self._caption.setFixedWidth(CAPTION_WIDTH)
        row.addWidget(self._caption)
        row.addLayout(column, 1)
        look().changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def open_record(self, kind: str, ref: Ref, note: str, form: TextForm) -> None:
        """Show and store the note of a record."""
        form.bind_field(
            self.text, kind, ref, "internal_note", note, show_mistake=self.text.show_mistake
        )

    def retranslate(self) -> None:
        """Word it."""
        name = pgettext("minutes editor", "Internal note")
        self._caption.setText(name)
        self.text.setAccessibleName(name)
        self._mark.setText(pgettext("minutes editor", "Never printed, never shown to the partner"))

    def _draw(self) -> None:
        self._eye.setPixmap(pixmap(Icon.HIDDEN, 14, ratio=self.devicePixelRatioF()))
