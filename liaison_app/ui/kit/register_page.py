"""What all register pages share: filter chips, a search field, the table, the card of a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.buttons import ActionButton, IconButton
from liaison_app.ui.kit.card import Card, CardPanel
from liaison_app.ui.kit.chips import ChipRow, FilterChip
from liaison_app.ui.kit.empty_page import EmptyPage
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.page_header import PageHeader
from liaison_app.ui.kit.tab_order import enter
from liaison_app.ui.kit.table.columns import Column
from liaison_app.ui.kit.table.register import RegisterTable
from liaison_app.ui.kit.table.source import FunctionSource, Order, Source
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import CONTROL, GAP, UNIT
from liaison_app.ui.theme.icons import Icon

_CALM_MS = 150  # between the last key in the search field and the question
_SEARCH_WIDTH = 32 * UNIT


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


Filter = TypeVar("Filter")
Row = TypeVar("Row", bound=_Identified)


@dataclass(frozen=True)
class RegisterPlan(Generic[Filter, Row]):
    """What makes one register different from the others.

    `empty` says what belongs here, and the first step; `filter_of` makes the filter from the chips
    and the words; `read_card` runs beside the window; `kinds` are the kinds of record whose
    changes are shown; `everything` are the choices that let closed and former records in.
    """

    key: str
    title: Words
    empty: Callable[[], tuple[str, str]]
    register: registers.Register[Filter, Row]
    columns: Sequence[Column[Row]]
    chips: Mapping[str, FilterChip]
    filter_of: Callable[[Mapping[str, FilterChip], str], Filter]
    kinds: Sequence[str]
    drawn: Icon
    read_card: Callable[[int, ContentLanguage], Card]
    order: Order = field(default_factory=Order)
    everything: Mapping[str, Sequence[object]] = field(default_factory=dict)


class RegisterPage(Page, Generic[Filter, Row]):
    """A register. `editor_asked` carries the id; what follows is the room's own business."""

    editor_asked = Signal(int)

    def __init__(
        self, place: Workplace, plan: RegisterPlan[Filter, Row], first_step: Action | None = None
    ) -> None:
        """Build the page; it reads when it is shown first."""
        super().__init__()
        self.place, self.plan = place, plan
        self.header = PageHeader()
        self.chips = ChipRow(list(plan.chips.values()))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.table: RegisterTable[Row] = RegisterTable(
            plan.key, plan.columns, place.reader, place.settings
        )
        self.card = CardPanel()
        self.empty = EmptyPage(plan.drawn, first_step)
        self._asked_card = 0
        self._card_waits = False
        self._shown_once = False
        self._make_actions()
        self.nothing = EmptyPage(Icon.SEARCH, self.clear_action)
        self._arrange()
        self._connect()
        self.retranslate()

    def _make_actions(self) -> None:
        self.find_action = Action(self, self._find, keys="Ctrl+F", drawn=Icon.SEARCH)
        self.clear_action = Action(self, self.clear_filter, keys="Ctrl+Shift+F", drawn=Icon.CLOSE)
        self.columns_action = Action(self, self._choose_columns, drawn=Icon.COLUMNS)

    def _arrange(self) -> None:
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.search.addAction(self.find_action, QLineEdit.ActionPosition.LeadingPosition)
        above = QHBoxLayout()
        above.setSpacing(UNIT)
        above.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self.chips, 1)
        clear = ActionButton(self.clear_action, "link")
        clear.setFixedHeight(CONTROL)
        above.addWidget(clear, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(IconButton(self.columns_action), 0, Qt.AlignmentFlag.AlignTop)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.nothing)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.stack, 1)
        below.addWidget(self.card)
        self.rows.addWidget(self.header)
        self.rows.addLayout(above)
        self.rows.addLayout(below, 1)
        self.setFocusProxy(self.table)
        self.card.setVisible(self._wants_card())

    def _connect(self) -> None:
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.ask_again)
        self.search.textChanged.connect(lambda _: self._calm.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self.chips.changed.connect(self.ask_again)
        self.table.typed.connect(self._type_into_search)
        self.table.pasted.connect(self._look_for)
        self.table.card_asked.connect(lambda _: self._fold_card())
        self.table.editor_asked.connect(self.editor_asked)
        self.table.chosen.connect(self._show_card)
        self.table.rows.counted.connect(self._show_count)
        Follower(self, self.place.feed, self._follow, *self.plan.kinds)

    def filter(self) -> Filter:
        """Give the filter as chosen."""
        return self.plan.filter_of(self.plan.chips, self.search.text().strip())

    def sort(self) -> Sort:
        """Give the order as chosen."""
        return Sort(self.table.rows.order.by, self.table.rows.order.descending)

    def filtered(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.search.text().strip()) or any(c.chosen for c in self.chips.chips)

    def first_show(self) -> None:
        """Read for the first time."""
        if not self._shown_once:
            self._shown_once = True
            self.ask_again()

    def ask_again(self) -> None:
        """Show what the filter asks for now."""
        self.table.show_source(self._source(), self.plan.order)
        self.clear_action.setVisible(self.filtered())

    def show_words(self, words: str) -> None:
        """Show everything that has these words, what is closed too."""
        self.chips.clear()
        for name, keys in self.plan.everything.items():
            self.plan.chips[name].choose(keys)
        self.search.setText(words)

    def clear_filter(self) -> None:
        """Show everything that the register opens on."""
        self.search.clear()
        self.chips.clear()

    def retranslate(self) -> None:
        """Word the common parts; the content is asked for in the new language."""
        self.header.say(self.plan.title())
        self.table.setAccessibleName(self.plan.title())
        self.empty.say(*self.plan.empty())
        self.search.setPlaceholderText(pgettext("register", "Search this page"))
        self.search.setAccessibleName(pgettext("register", "Search this page"))
        self.find_action.say(pgettext("register", "Search this page"))
        self.search.setToolTip(self.find_action.tip())
        self.clear_action.say(pgettext("register", "Clear filter"))
        self.columns_action.say(pgettext("register", "Columns"))
        self.nothing.say(
            pgettext("register", "Nothing is like that"),
            pgettext("register", "The filter leaves everything out."),
        )
        if self._shown_once:
            self.ask_again()
            self._show_card(self.table.current_id())

    def hint(self) -> str:
        """Give the keys that help most here."""
        return pgettext("register", "Space: card · Enter: open · Ctrl+F: search")

    def _source(self) -> Source[Row]:
        wanted, language = self.filter(), self.place.content_language()
        desk, register = self.place.desk, self.plan.register

        def first(order: Order, count: int) -> Sequence[tuple[int, Row]]:
            sort = Sort(order.by, order.descending)
            found = registers.first_page(desk, register, wanted, sort, language, count)
            return [(row.id, row) for row in found]

        def ids(order: Order) -> Sequence[int]:
            sort = Sort(order.by, order.descending)
            return registers.all_ids(desk, register, wanted, sort, language)

        def rows(asked: Sequence[int]) -> Mapping[int, Row]:
            return registers.rows_by_id(desk, register, asked, language)

        return FunctionSource(first, ids, rows)

    def _follow(self, changes: Changes) -> None:
        if self._shown_once:
            self.table.reload()
            self._show_card(self.table.current_id())

    def _show_count(self, count: int) -> None:
        none = self.nothing if self.filtered() else self.empty
        self._show_in_stack(self.table if count else none)
        was_hidden = self.card.isHidden()
        self.card.setVisible(bool(count) and self._wants_card())
        if not count:
            self._show_card(None)
            return
        self.table.choose_something()
        if was_hidden:  # the row was chosen while nobody could see its card
            self._show_card(self.table.current_id())

    def _show_in_stack(self, part: QWidget) -> None:
        """Show the table or what is said in its place; whoever had the keys there keeps them."""
        keys: QWidget | None = self.window().focusWidget()
        inside = keys is not None and self.stack.isAncestorOf(keys)
        self.stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        if inside and keys is not part:
            enter(part)

    def _wants_card(self) -> bool:
        return self.place.settings.get(f"{self.plan.key}.card") is not False

    def _show_card(self, identity: object) -> None:
        self._asked_card += 1
        if not isinstance(identity, int):
            self.card.show_card(None)
            return
        self._card_waits = not self.isVisible()
        if not self.card.isHidden() and not self._card_waits:
            question = partial(self.plan.read_card, identity, self.place.content_language())
            answer = partial(self._took_card, self._asked_card)
            self.place.read(question, answer, self.banners.show_error, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the card that nobody could have seen before."""
        super().showEvent(event)
        if self._card_waits:
            self._show_card(self.table.current_id())

    def _took_card(self, asked: int, card: Card) -> None:
        if asked == self._asked_card:
            self.card.show_card(card)

    def _fold_card(self) -> None:
        self.card.setVisible(self.card.isHidden())
        self.place.settings.put(f"{self.plan.key}.card", not self.card.isHidden())
        self._show_card(self.table.current_id())

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _type_into_search(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letter)

    def _look_for(self, words: str) -> None:
        if words:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(words)

    def _choose_columns(self) -> None:
        corner = self.table.mapToGlobal(self.table.rect().topRight())
        self.table.column_menu(corner)
