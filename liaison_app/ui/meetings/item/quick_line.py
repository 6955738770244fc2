"""A commitment in one line, «what · who · until when»; what was understood shows before Enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.term import Term
from liaison_app.domain.words import term_words
from liaison_app.language.current import pgettext, render
from liaison_app.office.commitment_lines import Chip, ReadLine, read_line
from liaison_app.office.texts import guess_language
from liaison_app.office.unknown_names import UnknownName
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.meetings.item.card_asking_line import CardAskingLine
from liaison_app.ui.meetings.item.unknown_who import offer_cards
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import HALF
from liaison_app.ui.theme.tokens import Tone

_CALM_MS = 120


class QuickLine(Retranslated, QWidget):
    """`entered(line, language)` on Enter; the line is empty again at once.

    While it speaks of a point (`begin`), Enter in the empty line says that the point says all.
    `typed(text)` after every change of the line.
    """

    entered = Signal(str, str)
    typed = Signal(str)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._minutes = minutes
        self._asked = 0
        self._read: ReadLine | None = None
        self._point = ""  # the number of the point that the line speaks of
        self.line = CardAskingLine()
        self.line.returnPressed.connect(self._enter)
        self.line.textChanged.connect(self._typed)
        self.line.new_asked.connect(self.ask_new)
        self.line.left.connect(self._forget_point_if_empty)
        self._chips = QWidget()
        self._chips.hide()
        self._chip_row = FlowLayout(self._chips, gap=HALF)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.ask_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(self.line)
        layout.addWidget(self._chips)
        self.retranslate()

    @property
    def understood(self) -> list[State]:
        """What was understood of the line, as it is shown."""
        return [] if self._read is None else [self._state(chip) for chip in self._read.chips]

    @property
    def speaks_of_point(self) -> bool:
        """Tell whether the line adds who and when to a point."""
        return bool(self._point)

    def begin(self, text: str, point: str = "") -> None:
        """Put a text in, for who and when to be added; without a text, what is typed stays.

        `point` is the number of the point that the line speaks of.
        """
        self._point = point
        if text:
            self.line.selectAll()
            self.line.insert(text)
        self._say_use()
        self.line.setFocus()
        self.line.end(False)

    def show_line(self, text: str) -> None:
        """Show a line that was not finished, or an empty one."""
        self._point = ""
        self.line.setText(text)
        self._say_use()

    def ask_new(self) -> None:
        """Offer a card for whom the directory does not know."""
        unknown = None if self._read is None else self._read.unknown
        if unknown is not None:
            offer_cards(self._minutes, self.line, unknown.typed, partial(self._name, unknown))

    def show_mistake(self, words: str) -> None:
        """Say why a line was refused; "" takes it back."""
        self.line.show_mistake(words)
        if not words:
            self._say_use()

    def retranslate(self) -> None:
        """Word the field and what was understood."""
        self._say_use()
        self.line.setAccessibleName(
            pgettext("minutes editor", "New commitment: what, who, until when")
        )
        self._show_chips()

    def _say_use(self) -> None:
        """Say what is typed here and by which key one comes here."""
        words = pgettext(
            "minutes editor",
            "Ctrl+M · what · who · until when, for example: load calculation, energy department, "
            "15 May",
        )
        if self._point:
            words = pgettext(
                "minutes editor",
                "Point {number}: who · until when; Enter alone takes both from the point",
                number=self._point,
            )
        self.line.setPlaceholderText(words)
        self.line.setToolTip(words)

    def language(self) -> ContentLanguage:
        """Give the language of what is typed."""
        default = self._minutes.language or self._minutes.meeting.prevailing
        return guess_language(self.line.text(), default)

    def _typed(self, text: str) -> None:
        self.show_mistake("")
        self.typed.emit(text)
        self._asked += 1
        if text.strip():
            self._calm.start()
        else:
            self._calm.stop()
            self._show(None)

    def ask_now(self) -> None:
        """Ask what the line says without waiting for a pause."""
        self._calm.stop()
        line, language = self.line.text(), self.language()
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id
        self._minutes.place.read(
            lambda: read_line(desk, line, meeting_id=meeting_id, language=language),
            partial(self._took, self._asked),
            lambda _: None,
            owner=self,
        )

    def _took(self, asked: int, read: ReadLine) -> None:
        if asked == self._asked:
            self._show(read)

    def _show(self, read: ReadLine | None) -> None:
        self._read = read
        self._show_chips()

    def _show_chips(self) -> None:
        while self._chip_row.count():
            item = self._chip_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        states = self.understood
        for state in states:
            badge = StateBadge(state, self._chips)
            self._chip_row.addWidget(badge)
            badge.show()
        unknown = None if self._read is None else self._read.unknown
        self.line.offers_new = unknown is not None
        if unknown is not None:
            states.append(_unknown_state(unknown))
            badge = StateBadge(states[-1], self._chips, clickable=True)
            badge.clicked.connect(self.ask_new)
            self._chip_row.addWidget(badge)
            badge.show()
        self._chips.setVisible(bool(states))
        self._chips.updateGeometry()
        words = [state.word for state in states]
        self.line.setAccessibleDescription(" · ".join(words))

    def _state(self, chip: Chip) -> State:
        if chip.kind == "term":
            term = self._read.term if self._read is not None else Term()
            worded = term_words(term, lambda text: self._minutes.shown(text)[0])
            words = worded if isinstance(worded, str) else render(worded)
            return State(
                pgettext("one-line commitment", "until when: {term}", term=words),
                Shape.CHECK,
                Tone.ACCENT,
            )
        name = self._minutes.shown(chip.name)[0]
        if chip.record_id is None:
            words = pgettext("one-line commitment", "several cards: {name}", name=name)
            tip = pgettext("one-line commitment", "Choose the card afterwards.")
            return State(words, Shape.TRIANGLE, Tone.SOON, tip)
        return State(_who_words(chip, name), Shape.CHECK, Tone.ACCENT)

    def _enter(self) -> None:
        self.line.finish()
        text = str(self.line.value())
        if not text and not self._point:
            return
        language = self.language()
        self.entered.emit(text, language)
        self.show_line("")

    def _name(self, unknown: UnknownName, name: str) -> None:
        """Say a card's name where its unknown one was typed, unless the line was changed since."""
        line = self.line.text()
        place = line.find(unknown.typed)
        if place >= 0:
            self.line.setSelection(place, len(unknown.typed))
            self.line.insert(name)
        self.ask_now()

    def _forget_point_if_empty(self) -> None:
        if self._point and not self.line.text():
            self.show_line("")


def _unknown_state(unknown: UnknownName) -> State:
    words = pgettext(
        "one-line commitment",
        "not in the directory: {name} · new card: Ctrl+Enter",
        name=unknown.typed,
    )
    tip = pgettext("one-line commitment", "Until there is a card, these words stay in the text.")
    return State(words, Shape.TRIANGLE, Tone.SOON, tip)


def _who_words(chip: Chip, name: str) -> str:
    if chip.kind == "lead":
        return pgettext("one-line commitment", "who: {name}", name=name)
    if chip.kind == "executor":
        return pgettext("one-line commitment", "together with: {name}", name=name)
    return pgettext("one-line commitment", "responsible person: {name}", name=name)
