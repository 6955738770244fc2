"""The card of a row: this month's report of a commitment, taken row after row by the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.current import pgettext
from liaison_app.office.monitoring.grid_rows import MonthRow
from liaison_app.office.monitoring.report_view import ReportView
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import IconButton, MenuButton
from liaison_app.ui.kit.labels import ElidedLabel, label
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lines import ChoiceField, ReadLine
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.scrolling import reveal, scrolling
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.typed_ahead import TypedAhead
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.card_acts import CardActs
from liaison_app.ui.monitoring.card_facts import alarms, facts, last_words, view_mark
from liaison_app.ui.monitoring.report_plan import FIRST, TEXTS, report_plan
from liaison_app.ui.theme.grid import GAP, HALF, UNIT
from liaison_app.ui.theme.icons import Icon

_PANES = "monitoring.panes"
_WIDTH = (48 * UNIT, 84 * UNIT)
Field = tuple[str, ContentLanguage | None]


class ReportCard(Retranslated, QFrame):
    """`row_asked(by)` asks for another row's report, `left` for the table."""

    row_asked = Signal(int)
    left = Signal()

    def __init__(self, place: Workplace, banners: Banners) -> None:
        """Make it empty; `show_row` fills it."""
        super().__init__()
        self._place = place
        self._round_id = 0
        self._row: MonthRow | None = None
        self._view: ReportView | None = None
        self._wanted: Field | None = None
        self.panes = Panes(place.settings, _PANES)
        if not place.settings.text(_PANES):
            self.panes.shown = (place.content_language(),)  # the card is narrow
        plan = report_plan(place, lambda: self._round_id)
        self.form = RecordForm(place, plan, self.panes, scrolls=False)
        self.acts = CardActs(self, place, banners)
        self._typed_ahead = TypedAhead(self._takes, self)
        self._make_head()
        self._add_last_words()
        self._lay_out()
        self.form.loaded.connect(self._loaded)
        self.form.refused.connect(banners.show_error)
        self.retranslate()

    def _make_head(self) -> None:
        self._number, self._badge = label("strong"), StateBadge()
        self._text = ElidedLabel()
        self._facts, self._alarms = label("muted", wraps=True), label("late", wraps=True)
        self.next_action = Action(
            self, partial(self.ask_row, 1), keys="Ctrl+Down", drawn=Icon.OPEN_LIST
        )
        self.previous_action = Action(
            self, partial(self.ask_row, -1), keys="Ctrl+Up", drawn=Icon.CLOSE_LIST
        )
        self._columns = MenuButton(self._fill_languages, "muted", drawn=Icon.COLUMNS)

    def _add_last_words(self) -> None:
        self._last = {name: label("muted", wraps=True) for name in TEXTS}
        for name, words in self._last.items():
            words.hide()
            self.form.texts[name].under.addWidget(words)

    def _lay_out(self) -> None:
        set_role(self, "card")
        self.setMinimumWidth(_WIDTH[0])
        self.setMaximumWidth(_WIDTH[1])
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._number)
        head.addWidget(self._badge)
        head.addStretch()
        for button in (
            self._columns,
            IconButton(self.previous_action),
            IconButton(self.next_action),
        ):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, UNIT, UNIT, UNIT)
        column.setSpacing(HALF)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(scrolling(self._content()), 1)
        column.addWidget(self.acts.buttons)

    def _content(self) -> QWidget:
        """Give what scrolls: in a low window the fields need the room of the facts."""
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, UNIT, UNIT)
        inside.setSpacing(HALF)
        for part in (self._facts, self._alarms, self.form):
            inside.addWidget(part)
        inside.addStretch()
        return content

    def show_row(self, round_id: int, row: MonthRow | None) -> None:
        """Show the report of a row in a month, or nothing; what was typed before is stored."""
        if row is None:
            self.leave()
            return
        if self._row is not None and (self._round_id, self._row.id) == (round_id, row.id):
            self._row = row
            return
        self.form.leave()
        self._round_id, self._row, self._view = round_id, row, None
        self.form.open(row.id)

    def leave(self) -> None:
        """Store what is typed and show nothing."""
        self.form.leave()
        self._row = self._view = None
        self.form.setEnabled(False)

    @property
    def commitment_id(self) -> int | None:
        """Give the commitment whose report is shown."""
        return None if self._row is None else self._row.id

    def focused(self) -> Field | None:
        """Give the field with the focus."""
        for name, texts in self.form.texts.items():
            for language, cell in texts.cells.items():
                if cell.hasFocus():
                    return name, language
        for name, line in self.form.lines.items():
            if line.part.widget.hasFocus():
                return name, None
        return None

    def want(self, field: Field | None = None) -> None:
        """Put the focus into a field of the row that is shown next; letters typed meanwhile too."""
        self._wanted = field or (FIRST, None)
        self._typed_ahead.begin()
        if self._view is not None:
            self._take_focus()

    def ask_row(self, by: int) -> None:
        """Ask for the row below or above, in the field in which one types now."""
        field = self.focused()
        self.form.store_now()
        if field is not None:
            self._view = None  # the focus waits for the other row
            self.want(field)
        self.row_asked.emit(by)

    def stay(self) -> None:
        """Stay where one is: there is no such row."""
        self._typed_ahead.end()
        self._wanted = None
        self.form.reload()

    def retranslate(self) -> None:
        """Word the head and what can be done."""
        self.next_action.say(pgettext("report card", "Report of the next row"))
        self.previous_action.say(pgettext("report card", "Report of the row before"))
        self._columns.say(
            pgettext("report card", "Languages"),
            pgettext("report card", "Choose the languages that stand side by side"),
        )
        self._columns.setText("")
        self.acts.retranslate()
        if self._view is not None:
            self._show_head(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line or a choice: the next row. Esc: back to the table."""
        here = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        in_line = isinstance(here, QLineEdit | ChoiceField) and self.form.isAncestorOf(here)
        if is_enter and in_line:
            self._enter(here)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _enter(self, here: QWidget) -> None:
        if not (isinstance(here, ReadLine) and here.misread()):
            self.ask_row(1)

    def _loaded(self, view: ReportView) -> None:
        if self._row is None or view.commitment.id != self._row.id:
            return
        self._view = view
        self._show_head(view)
        self.acts.follow(view)
        if self._wanted is not None:
            self._take_focus()

    def _take_focus(self) -> None:
        (name, language), self._wanted = self._wanted or (FIRST, None), None
        if language is not None and language in self.panes.shown:
            self.form.texts[name].cells[language].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_field(name)
        if self.focused() is None:  # nothing can be typed there
            self._typed_ahead.end()
            self.form.focus_field(FIRST)
        here: QWidget | None = self.focusWidget()
        if here is not None and self.form.isAncestorOf(here):
            reveal(here, here.rect().center())

    def _takes(self, field: QWidget) -> bool:
        return self._wanted is None and self.form.isAncestorOf(field)

    def _show_head(self, view: ReportView) -> None:
        row, asked = self._row, self._place.content_language()
        if row is None:
            return
        number = row.commitment.shown_number or "—"
        self._number.setText(pgettext("report card", "No. {number}", number=number))
        self._badge.show_state(view_mark(view))
        self._text.setText(tagged(view.commitment.text, asked))
        self._facts.setText("\n".join(facts(view, asked)))
        late = "\n".join(alarms(view))
        self._alarms.setText(late)
        self._alarms.setVisible(bool(late))
        for name, words in self._last.items():
            said = last_words(view, name, asked)
            words.setText(said)
            words.setVisible(bool(said))

    def _fill_languages(self, menu: QMenu) -> None:
        for language in CONTENT_LANGUAGES:
            entry = menu.addAction(OWN_NAMES[language])
            entry.setCheckable(True)
            entry.setChecked(language in self.panes.shown)
            entry.toggled.connect(
                lambda on, chosen=language: self.panes.switch(chosen, on=bool(on))
            )
