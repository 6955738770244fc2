"""A contact in one line; what was understood shows below before Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.domain.month_words import CONTACT_MEANS
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.contact_lines import ReadContact
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import HALF
from liaison_app.ui.theme.tokens import Tone

_CALM_MS = 120


class ContactLine(Retranslated, QWidget):
    """`typed(text)` after every change; `read` says what a line means, beside the window."""

    typed = Signal(str)

    def __init__(self, place: Workplace, read: Callable[[str], ReadContact]) -> None:
        """Make it empty."""
        super().__init__()
        self._place, self._read = place, read
        self._asked = 0
        self._found: ReadContact | None = None
        self.line = TextLine()
        self.line.textChanged.connect(self._typed)
        self.setFocusProxy(self.line)
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
        return [] if self._found is None else list(self._states(self._found))

    def text(self) -> str:
        """Give what is typed, a running composition ended."""
        self.line.finish()
        return str(self.line.value())

    def retranslate(self) -> None:
        """Word the field and what was understood."""
        words = pgettext(
            "contacts",
            "When, by what, with whom, what was said, call again on: yesterday, call, Akhmetov, "
            "the report is ready, call again 25 May",
        )
        self.line.setPlaceholderText(words)
        self.line.setToolTip(words)
        self.line.setAccessibleName(pgettext("contacts", "New contact in one line"))
        self._show_chips()

    def _typed(self, text: str) -> None:
        self.line.show_mistake("")
        self.typed.emit(text)
        self._asked += 1
        if text.strip():
            self._calm.start()
        else:
            self._calm.stop()
            self._show(self._asked, None)

    def ask_now(self) -> None:
        """Ask what the line says without waiting for a pause."""
        self._calm.stop()
        self._place.read(
            partial(self._read, self.line.text()),
            partial(self._show, self._asked),
            lambda _: None,
            owner=self,
        )

    def _show(self, asked: int, found: ReadContact | None) -> None:
        if asked == self._asked:
            self._found = found
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
        self._chips.setVisible(bool(states))
        self._chips.updateGeometry()
        self.line.setAccessibleDescription(" · ".join(state.word for state in states))

    def _states(self, found: ReadContact) -> Iterator[State]:
        day = dates.table(found.on, language())
        when = pgettext("contacts", "when: {date}", date=day)
        yield _understood(when) if found.day_said else _supposed(when)
        means = pgettext("contacts", "by: {means}", means=render(CONTACT_MEANS[found.means]))
        named = found.means_said or bool(found.letter_number)
        yield _understood(means) if named else _supposed(means)
        yield from self._who(found)
        if found.letter_number:
            yield _understood(_letter(found))
        if found.call_again_on is not None:
            again = dates.table(found.call_again_on, language())
            yield _understood(pgettext("contacts", "call again on {date}", date=again))

    def _who(self, found: ReadContact) -> Iterator[State]:
        if found.several:
            names = ", ".join(self._name(one) for one in found.several)
            words = pgettext("contacts", "several cards: {names}", names=names)
            yield State(words, Shape.TRIANGLE, Tone.SOON)
        elif found.person_id is not None:
            name = self._name(found.person)
            yield _understood(pgettext("contacts", "with: {name}", name=name))
        elif found.person_name:
            words = pgettext("contacts", "with: {name} (no card)", name=found.person_name)
            yield State(words, Shape.TRIANGLE, Tone.SOON)
        if found.organisation_id is not None:
            yield _understood(self._name(found.organisation))

    def _name(self, text: Trilingual) -> str:
        return tagged(text, self._place.content_language())


def _letter(found: ReadContact) -> str:
    if found.letter_date is None:
        return pgettext("contacts", "letter No. {number}", number=found.letter_number)
    day = dates.table(found.letter_date, language())
    return pgettext(
        "contacts", "letter No. {number} of {date}", number=found.letter_number, date=day
    )


def _understood(words: str) -> State:
    return State(words, Shape.CHECK, Tone.ACCENT)


def _supposed(words: str) -> State:
    """Say what is taken where nothing was said of it."""
    return State(words, Shape.RING, Tone.MUTED)
