"""The card of a row: its number and state, its texts, labelled facts, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.states import State
from liaison_app.ui.theme.grid import CARD_WIDTH, GAP, UNIT
from liaison_app.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of a card."""

    name: str
    value: str | State


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows, worded already."""

    title: str
    state: State | None = None
    texts: Sequence[tuple[str, Tone]] = field(default=())
    facts: Sequence[Fact] = field(default=())


class CardPanel(QFrame):
    """Shows a `Card`; buttons stand below it. Its content scrolls, nothing is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        set_role(self, "card")
        self.setFixedWidth(CARD_WIDTH + 4)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below = QWidget()
        self._buttons = FlowLayout(self._below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, UNIT, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._below)

    def add_button(self, button: QWidget) -> None:
        """Add a button below the facts."""
        self._buttons.addWidget(button)

    def show_card(self, card: Card | None) -> None:
        """Show another card, or none."""
        place = self._scroll.verticalScrollBar().value()
        self._below.setVisible(card is not None)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, UNIT, 0)
        layout.setSpacing(UNIT)
        if card is not None:
            layout.addLayout(_head(card))
            for text, tone in card.texts:
                part = copied_label("" if tone is Tone.TEXT else tone.value)
                part.setText(text)
                layout.addWidget(part)
            layout.addLayout(_facts(card.facts))
        layout.addStretch()
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().setValue(place)


def _head(card: Card) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    title = label("strong", wraps=card.state is None)
    title.setText(card.title)
    row.addWidget(title)
    if card.state is not None:
        row.addWidget(StateBadge(card.state))
        row.addStretch()
    return row


def _facts(facts: Sequence[Fact]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(UNIT)
    grid.setVerticalSpacing(UNIT - 2)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for row, fact in enumerate(facts):
        name = label("muted", wraps=True)
        name.setText(fact.name)
        name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(name, row, 0)
        value: QWidget
        if isinstance(fact.value, State):
            value = StateBadge(fact.value)
        else:
            value = text = copied_label()
            text.setText(fact.value)
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(value, row, 1)
    return grid
