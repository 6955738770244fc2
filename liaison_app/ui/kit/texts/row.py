"""One text in up to three languages: the cells lie side by side and are equally high."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.texts.cell import TextCell
from liaison_app.ui.kit.texts.mark import TextMark
from liaison_app.ui.kit.texts.panes import SHARES, Panes
from liaison_app.ui.kit.texts.wording import state_of
from liaison_app.ui.theme.grid import UNIT

CAPTION_WIDTH = 13 * UNIT
_BELOW = UNIT + 2  # room for the marks on the lower edge


class TextRow(QWidget):
    """Caption at the left, cells at the right, room `under` the cells.

    `entered(language)` when a cell got the focus, `mark_clicked(language)`.
    """

    entered = Signal(str)
    mark_clicked = Signal(str)
    ended = Signal(str)
    emptied = Signal(str)
    shifted = Signal(int)

    def __init__(
        self,
        panes: Panes,
        caption: QWidget,
        *,
        least_lines: int = 2,
        role: str = "cell",
        caption_width: int = CAPTION_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        """Make empty cells for the panes."""
        super().__init__(parent)
        self.caption = caption
        self.text = Trilingual()
        self._panes = panes
        self._name = ""
        self.cells: dict[ContentLanguage, TextCell] = {}
        self._marks: dict[ContentLanguage, TextMark] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, _BELOW)
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnMinimumWidth(0, caption_width)
        caption.setFixedWidth(caption_width)
        self._grid.addWidget(caption, 0, 0)
        for column, language in enumerate(CONTENT_LANGUAGES, start=1):
            self._grid.addWidget(self._cell(language, least_lines, role), 0, column)
        self.under = QVBoxLayout()
        self.under.setSpacing(UNIT)
        self._grid.addLayout(self.under, 1, 1, 1, len(CONTENT_LANGUAGES))
        panes.changed.connect(self._show_panes)
        self._show_panes()

    def _cell(self, language: ContentLanguage, least_lines: int, role: str) -> TextCell:
        cell = TextCell(language, self, least_lines=least_lines)
        set_role(cell, role)
        cell.entered.connect(lambda: self._focus_came(language))
        cell.left.connect(self._show_marks)
        cell.ended.connect(lambda: self.ended.emit(language))
        cell.emptied.connect(lambda: self.emptied.emit(language))
        cell.shifted.connect(self.shifted)
        cell.installEventFilter(self)
        mark = TextMark(self)
        mark.clicked.connect(lambda: self.mark_clicked.emit(language))
        self.cells[language] = cell
        self._marks[language] = mark
        return cell

    def say(self, name: str) -> None:
        """Name the text for who cannot see where it stands."""
        self._name = name
        self._show_marks()

    def show_text(self, text: Trilingual) -> None:
        """Show the states of a text as it is stored; the words themselves come by the saver."""
        self.text = text
        self._show_marks()

    def freeze(self, *, frozen: bool, but_missing: bool = True) -> None:
        """Let nobody type here; signed minutes still take a missing translation."""
        for language, cell in self.cells.items():
            missing = but_missing and bool(self.text) and not self.text.text(language)
            typed_now = cell.hasFocus() and not cell.isReadOnly()
            cell.setReadOnly(frozen and not missing and not typed_now)

    def first_cell(self, language: ContentLanguage | None = None) -> TextCell:
        """Give the cell of a language, or of the first pane where that one is not shown."""
        if language in self._panes.shown:
            return self.cells[language]
        return self.cells[self._panes.shown[0]]

    def is_empty(self) -> bool:
        """Tell whether nothing is typed in any language."""
        return not any(cell.value() for cell in self.cells.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the marks follow their cells."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            for language, cell in self.cells.items():
                if cell is watched:
                    self._place_mark(language)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the marks follow."""
        super().resizeEvent(event)
        self._place_marks()

    def _focus_came(self, language: ContentLanguage) -> None:
        self._show_marks()
        self.entered.emit(language)

    def _show_panes(self) -> None:
        for column, language in enumerate(CONTENT_LANGUAGES, start=1):
            shown = language in self._panes.shown
            self.cells[language].setVisible(shown)
            self._grid.setColumnStretch(column, SHARES[language] if shown else 0)
        self._show_marks()

    def _show_marks(self) -> None:
        for language, cell in self.cells.items():
            state = state_of(self.text, language)
            missing = self.text.state(language) is TextState.MISSING
            cell.show_missing(state.word if state is not None and missing else "")
            check = self.text.state(language) is TextState.CHECK
            quiet = missing or (
                self.text.state(language) is TextState.DRAFT and not cell.hasFocus()
            )
            seen = state if cell.isVisibleTo(self) and not quiet else None
            self._marks[language].show_state(seen, in_words=check or cell.hasFocus())
            cell.setAccessibleName(f"{self._name}, {OWN_NAMES[language]}")
            cell.setAccessibleDescription("" if state is None else state.word)
        self._place_marks()

    def _place_marks(self) -> None:
        for language in self.cells:
            self._place_mark(language)

    def _place_mark(self, language: ContentLanguage) -> None:
        mark, cell = self._marks[language], self.cells[language]
        if mark.has_state:
            corner = cell.geometry().bottomRight()
            mark.place(QPoint(corner.x(), corner.y()), cell.width() - 2 * UNIT)
