"""The page of the month: its head, the grid of twelve months, the report of a row beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from liaison_app.language.current import pgettext
from liaison_app.office.monitoring.rounds import RoundLine
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.card_options import organisation_options
from liaison_app.ui.kit.empty_page import EmptyPage
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.card import ReportCard
from liaison_app.ui.monitoring.chips import grid_chips, grid_filter
from liaison_app.ui.monitoring.filter_row import FilterRow
from liaison_app.ui.monitoring.grid import GridTable, grid_source
from liaison_app.ui.monitoring.month_bar import MonthBar
from liaison_app.ui.monitoring.month_steps import MonthSteps
from liaison_app.ui.monitoring.months_read import MonthsRead, empty_words, read_months
from liaison_app.ui.theme.grid import GAP
from liaison_app.ui.theme.icons import Icon

_FOLLOWS = (
    "monitoring_round",
    "monthly_report",
    "commitment",
    "status_change",
    "extension",
    "organisation",
    "office",
)
_CARD = "monitoring.card"


class MonitoringPage(Page):
    """The target of the page is the first day of a month; None is the newest one."""

    def __init__(self, place: Workplace) -> None:
        """Build it; it reads when it is shown first."""
        super().__init__()
        self.place = place
        self.lines: Sequence[RoundLine] = ()
        self.shown: RoundLine | None = None
        self._month: date | None = None  # the one asked for; None: the newest
        self._asked, self._at, self._is_stepping = 0, 0, False
        self._jump_to: int | None = None
        self._was_read = False
        self.new_action = Action(self, self.make_new, drawn=Icon.NEW, same_as="Ctrl+N")
        self.bar = MonthBar(self.new_action)
        self.filters = FilterRow(grid_chips(organisation_options(place)))
        self.table = GridTable(place)
        self.card = ReportCard(place, self.banners)
        self.empty = EmptyPage(Icon.MONITORING, self.new_action)
        self.nothing = EmptyPage(Icon.SEARCH, self.filters.clear_action)
        self.steps = MonthSteps(self, place, self.banners.show_error)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self.stack = QStackedWidget()
        for part in (self.table, self.empty, self.nothing):
            self.stack.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.stack, 5)
        below.addWidget(self.card, 4)
        self.rows.addWidget(self.bar)
        self.rows.addWidget(self.filters)
        self.rows.addLayout(below, 1)
        self.setFocusProxy(self.table)
        self.card.setVisible(False)

    def _connect(self) -> None:
        self.filters.changed.connect(self._ask_rows)
        self.filters.left.connect(self.table.setFocus)
        self.table.typed.connect(self.filters.type_on)
        self.table.pasted.connect(self.filters.look_for)
        self.table.card_asked.connect(lambda _: self._fold_card())
        self.table.editor_asked.connect(lambda _: self._into_card())
        self.table.chosen.connect(self._row_chosen)
        self.table.month_asked.connect(self._move)
        self.table.rows.counted.connect(self._show_count)
        self.table.rows.failed.connect(self.banners.show_error)
        self.table.rows.dataChanged.connect(lambda *_: self._row_came())
        self.card.row_asked.connect(self._step_row)
        self.card.left.connect(self.table.setFocus)
        self.bar.moved.connect(self._move)
        self.bar.month_asked.connect(self._go_to_round)
        self.bar.step_asked.connect(lambda: self.steps.go_on(self.shown))
        self.bar.back_asked.connect(lambda: self.steps.go_back(self.shown))
        self.bar.not_submitted_asked.connect(self.steps.enter_not_submitted)
        self.bar.report_asked.connect(lambda: self.steps.print_report(self.shown))
        self.steps.opened.connect(self._show_new)
        self.steps.row_asked.connect(self._go_to_row)
        Follower(self, self.place.feed, self._follow, *_FOLLOWS)

    # What the window asks

    def open_target(self, target: object) -> None:
        """Show a month by its first day, or the newest."""
        self._month = target if isinstance(target, date) else self._month
        self.read()

    def hint(self) -> str:
        """Give the keys that help most here."""
        return pgettext(
            "monitoring", "Enter: report · Ctrl+↓: next row's report · ←/→: month · Space: card"
        )

    def new_here(self) -> bool:
        """Begin a new month by Ctrl+N."""
        self.make_new()
        return True

    def retranslate(self) -> None:
        """Word what the page itself shows; the grid is read in the new language."""
        title = pgettext("page", "Monitoring")
        self.table.setAccessibleName(title)
        self.new_action.say(pgettext("monitoring", "New month…"))
        self.empty.say(*empty_words(self.shown))
        self.nothing.say(
            pgettext("register", "Nothing is like that"),
            pgettext("register", "The filter leaves everything out."),
        )
        if self._was_read:
            self.table.retranslate()
            self._ask_rows()

    # Reading

    def read(self) -> None:
        """Read the months, then the rows of the one that is shown."""
        self._asked += 1
        question = partial(read_months, self.place.desk, self._month)
        took = partial(self._took, self._asked)
        self.place.read(question, took, self.banners.show_error, owner=self)

    def _took(self, asked: int, read: MonthsRead) -> None:
        if asked != self._asked:
            return
        changed = not self._was_read or read.differs(self.shown)
        self._was_read = True
        self.lines, self.shown = read.lines, read.shown
        self.bar.show_month(read.shown, read.lines)
        self.empty.say(*empty_words(self.shown))
        self._show_parts()
        if changed:
            self.card.leave()
            self.table.show_months(read.months)
            self._ask_rows()
        else:
            self.table.show_months(read.months)
            self.table.reload()

    def _show_parts(self) -> None:
        there = self.shown is not None
        self.filters.setVisible(there)
        if not there:
            self.stack.setCurrentWidget(self.empty)
            self.card.setVisible(False)

    def _ask_rows(self) -> None:
        if self.shown is None or not self.table.months:
            return
        wanted = grid_filter(self.shown.month, self.filters.chips, self.filters.words())
        language = self.place.content_language()
        source = grid_source(self.place.desk, self.table.months, wanted, language)
        self.table.show_source(source, Order("due"))

    def _follow(self, changes: Changes) -> None:
        if self._was_read:
            self.read()

    def _show_count(self, count: int) -> None:
        none = self.nothing if self.filters.filtered() else self.empty
        self.stack.setCurrentWidget(self.table if count else none)
        self.card.setVisible(bool(count or self._is_typing()) and self._wants_card())
        if self._jump_to is not None:
            jump, self._jump_to = self._jump_to, None
            self.table.choose(jump)
            self._into_card()
        elif count and not self._is_typing():
            self.table.choose_something()
            self._row_chosen(self.table.current_id())

    # The card

    def _wants_card(self) -> bool:
        return self.place.settings.get(_CARD) is not False

    def _is_typing(self) -> bool:
        return self.card.focused() is not None

    def _fold_card(self) -> None:
        wanted = self.card.isHidden()
        self.place.settings.put(_CARD, wanted)
        self.card.setVisible(wanted)
        if wanted:
            self._row_came()
        else:
            self.card.leave()

    def _row_chosen(self, identity: object) -> None:
        """Follow the row, unless one types in the card while the rows around it change."""
        if isinstance(identity, int) and (self._is_stepping or not self._is_typing()):
            self._at = max(self.table.currentIndex().row(), 0)
            self._row_came()

    def _row_came(self) -> None:
        """Show the chosen row in the card as soon as it was read."""
        if self.card.isHidden() or self.shown is None:
            return
        if self._is_typing() and not self._is_stepping:
            return
        row = self.table.rows.record_at(self.table.currentIndex().row())
        if row is not None:
            self.card.show_row(self.shown.id, row)
            self._is_stepping = False

    def _into_card(self) -> None:
        if self.card.isHidden():
            self._fold_card()
        self.card.want()

    def _step_row(self, by: int) -> None:
        """Go to the row below or above the one whose report is shown.

        Where a filter let it go meanwhile, the row that took its place is the next one.
        """
        here = self.card.commitment_id
        row = None if here is None else self.table.rows.row_of(here)
        wanted = row + by if row is not None else self._at - (by < 0)
        identity = self.table.rows.id_at(wanted)
        if identity is None:
            self.card.stay()
            return
        self._is_stepping = True
        self.table.choose(identity)
        self._row_came()

    # The month

    def _move(self, by: int) -> None:
        """Go `by` months on, of those that were opened."""
        if self.shown is None:
            return
        place = self.lines.index(self.shown) - by
        if 0 <= place < len(self.lines):
            self._go_to_round(self.lines[place].id)

    def _go_to_round(self, round_id: int) -> None:
        found = next((line for line in self.lines if line.id == round_id), None)
        if found is not None:
            self._month = found.month
            self.read()

    def make_new(self) -> None:
        """Ask which month is opened."""
        self.steps.make_new()

    def _show_new(self, month: object) -> None:
        self._month = month if isinstance(month, date) else None
        self.read()

    def _go_to_row(self, commitment_id: int) -> None:
        """Show the report of a commitment, whatever the filter leaves out now."""
        self._jump_to = commitment_id
        if self.filters.filtered():
            self.filters.clear()
        self._ask_rows()
