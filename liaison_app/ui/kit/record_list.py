"""Several cards in an order that means something: the first named one leads, for example."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import IconButton
from liaison_app.ui.kit.labels import ElidedLabel, label
from liaison_app.ui.kit.lookup import Found, Lookup
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_flag, set_role
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import Icon

Words = Callable[[], str]
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RecordList(Retranslated, QWidget):
    """Its value is the tuple of ids. Below the cards a picker adds one more.

    On a card: Alt+↑↓ moves it, Delete takes it out.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(
        self,
        place: Workplace,
        lookup: Lookup,
        parent: QWidget | None = None,
        *,
        first_words: Words | None = None,
    ) -> None:
        """Make it empty; `first_words` says what the first card is more than the others."""
        super().__init__(parent)
        self._first_words = first_words
        self._ids: tuple[int, ...] = ()
        self._known: dict[int, Found] = {}
        self._name = ""
        self.picker = RecordPicker(place, lookup, keeps=False)
        self.picker.picked.connect(self._add)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addLayout(self._cards)
        layout.addWidget(self.picker)
        self.setFocusProxy(self.picker)
        self.retranslate()

    def value(self) -> object:
        """Give the ids in order."""
        return self._ids

    def show_value(self, value: object) -> None:
        """Show cards by their ids; `know` tells their names."""
        ids = tuple(i for i in value if isinstance(i, int)) if isinstance(value, tuple) else ()
        if ids != self._ids:
            self._ids = ids
            self._show()

    def know(self, names: Mapping[int, Found]) -> None:
        """Take the names of the cards, in the present language."""
        self._known |= names
        self._show()

    def show_mistake(self, words: str) -> None:
        """Say what is wrong with the list; "" takes it back."""
        self.picker.show_mistake(words)

    def is_busy(self) -> bool:
        """Tell that stored cards may be shown at any time: what is typed is in the picker."""
        return False

    def finish(self) -> None:
        """End a running composition in the picker."""
        self.picker.finish()

    def freeze(self, *, frozen: bool) -> None:
        """Let nobody change it."""
        self.picker.setVisible(not frozen)
        for card in self.cards():
            card.freeze(frozen=frozen)

    def cards(self) -> list["ListedCard"]:
        """Give the rows of the cards in their order."""
        found = (self._cards.itemAt(place) for place in range(self._cards.count()))
        widgets = [item.widget() for item in found if item is not None]
        return [card for card in widgets if isinstance(card, ListedCard)]

    def shift(self, place: int, by: int) -> None:
        """Move a card up or down."""
        to = place + by
        if 0 <= to < len(self._ids):
            ids = list(self._ids)
            ids.insert(to, ids.pop(place))
            self._change(tuple(ids), focus=to)

    def take_out(self, place: int) -> None:
        """Take a card out."""
        ids = self._ids[:place] + self._ids[place + 1 :]
        self._change(ids, focus=min(place, len(ids) - 1))

    def setAccessibleName(self, name: str) -> None:
        """Name the list and the picker, which gets the focus."""
        super().setAccessibleName(name)
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Word what is above the cards' own names."""
        self.picker.setAccessibleName(pgettext("card list", "{name}: add", name=self._name))
        self.picker.setPlaceholderText(pgettext("card list", "Add: part of a name"))
        self._show()

    def _add(self, found: Found) -> None:
        self._known[found.id] = found
        if found.id not in self._ids:
            self._change((*self._ids, found.id), focus=None)

    def _change(self, ids: Sequence[int], *, focus: int | None) -> None:
        self._ids = tuple(ids)
        self._show()
        cards = self.cards()
        if focus is not None:
            (cards[focus] if 0 <= focus < len(cards) else self.picker).setFocus()
        self.edited.emit(self._ids)

    def _show(self) -> None:
        cards = self.cards()
        for card in cards[len(self._ids) :]:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place in range(len(cards), len(self._ids)):
            self._cards.addWidget(ListedCard(self, place))
        for place, card in enumerate(self.cards()):
            words = self._first_words() if self._first_words and place == 0 else ""
            card.show_card(self._known.get(self._ids[place]), words)


class ListedCard(QWidget):
    """One card of a `RecordList`."""

    def __init__(self, owner: RecordList, place: int) -> None:
        """Stand at a place of the list."""
        super().__init__(owner)
        self._owner, self._place = owner, place
        set_role(self, "listed")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name, self.more = ElidedLabel(), label("muted")
        self._out = Action(self, self._take_out, drawn=Icon.CLOSE, keys="Delete", inside=True)
        self._out_button = IconButton(self._out)
        self._out_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 2, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.name, 1)
        row.addWidget(self.more)
        row.addWidget(self._out_button)

    def show_card(self, found: Found | None, words: str) -> None:
        """Show the card's name and what it is more than the others."""
        name = "" if found is None else found.name
        self.name.setText(name)
        self.more.setText(words)
        self._out.say(pgettext("card list", "Take out"))
        self.setAccessibleName(f"{name}, {words}" if words else name)
        self.setAccessibleDescription(pgettext("card list", "Alt+↑↓ moves, Del takes out"))

    def freeze(self, *, frozen: bool) -> None:
        """Let nobody change it."""
        self._out.setEnabled(not frozen)
        self._out_button.setVisible(not frozen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+arrows move it."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in _ARROWS and self._out.isEnabled():
            self._owner.shift(self._place, _ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        set_flag(self, "focused", on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it went."""
        super().focusOutEvent(event)
        set_flag(self, "focused", on=False)

    def _take_out(self) -> None:
        self._owner.take_out(self._place)
