"""One labelled field of a record form, on the same columns as the texts in three languages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.ui.kit.form_rows import Part
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.record_list import RecordList
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.several_lines import LinesField
from liaison_app.ui.kit.texts.panes import SHARES, Panes
from liaison_app.ui.theme.grid import HALF, UNIT

CAPTION_WIDTH = 20 * UNIT


def caption() -> QLabel:
    """Give the label at the left of a field."""
    made = label("muted", wraps=True)
    made.setFixedWidth(CAPTION_WIDTH)
    made.setContentsMargins(0, UNIT - 1, UNIT, 0)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return made


def freeze(widget: QWidget, reason: str) -> None:
    """Let nobody change a field, with the reason as tooltip; "" lets it be changed again.

    What can be read only keeps the focus, so that its text can be copied.
    """
    if isinstance(widget, QLineEdit):
        widget.setReadOnly(bool(reason))
    elif isinstance(widget, LinesField):
        widget.text.setReadOnly(bool(reason))
    elif isinstance(widget, RecordList):
        widget.freeze(frozen=bool(reason))
    else:
        widget.setEnabled(not reason)
    if reason:
        widget.setToolTip(reason)
        widget.setAccessibleDescription(reason)
    elif widget.accessibleDescription() == widget.toolTip():
        widget.setToolTip("")
        widget.setAccessibleDescription("")


class FieldLine(QWidget):
    """Caption, field, and below it a hint or what is wrong."""

    def __init__(self, part: Part, panes: Panes, span: int, parent: QWidget | None = None) -> None:
        """Take the field; it is as wide as `span` of the panes."""
        super().__init__(parent)
        self.part = part
        self._panes, self._span = panes, span
        self._hint = self._mistake = ""
        self.caption = caption()
        self.caption.setBuddy(part.widget)
        self._below = label("muted", wraps=True)
        self._below.hide()
        self.under = QVBoxLayout()
        self.under.setSpacing(HALF)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, HALF, 0, HALF)
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(2)
        self._lay_out()
        panes.changed.connect(self._follow_panes)
        self._follow_panes()

    def _lay_out(self) -> None:
        widget, columns = self.part.widget, len(CONTENT_LANGUAGES)
        policy = widget.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        widget.setSizePolicy(policy)
        self._grid.addWidget(self.caption, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(widget, 0, 1, 1, self._span)
        self._grid.addWidget(self._below, 1, 1, 1, columns, top)
        self._grid.addLayout(self.under, 2, 1, 1, columns)

    def say(self, words: str, hint: str) -> None:
        """Word the caption and the hint; the field takes the words as its accessible name."""
        self.caption.setText(words)
        self.part.widget.setAccessibleName(words)
        self._hint = hint
        self._show_below()

    def show_mistake(self, words: str) -> None:
        """Say what is wrong; "" takes it back. The focus stays where the user works."""
        self.part.show_mistake(words)
        self._mistake = words
        self._show_below()

    def mistake(self) -> str:
        """Give what is said to be wrong, empty for nothing."""
        return self._mistake

    def _show_below(self) -> None:
        words = self._mistake or self._hint
        set_role(self._below, "late" if self._mistake else "muted")
        self._below.setText(words)
        self._below.setVisible(bool(words))

    def _follow_panes(self) -> None:
        """Keep the columns of the panes that are shown; with one pane, of all three."""
        alone = len(self._panes.shown) == 1
        for column, language in enumerate(CONTENT_LANGUAGES, start=1):
            shown = alone or language in self._panes.shown
            self._grid.setColumnStretch(column, SHARES[language] if shown else 0)
