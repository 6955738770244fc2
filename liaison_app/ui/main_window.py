"""The window: places the rooms and leads from one to another. It owns no business."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from liaison_app.base.clock import Clock
from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.settings import Settings
from liaison_app.language.current import pgettext
from liaison_app.tasks.jobs import Jobs
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import Filtered, Page, PageEntry
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.saving.savings import Savings
from liaison_app.ui.kit.tab_order import enter, go_by_tab
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.shell.closing import Closing
from liaison_app.ui.shell.help_topics import topic_of
from liaison_app.ui.shell.help_view import open_help
from liaison_app.ui.shell.places import Place, Trail
from liaison_app.ui.shell.rail import Rail
from liaison_app.ui.shell.search_panel import SearchPanel
from liaison_app.ui.shell.search_rows import AllRow, HitRow
from liaison_app.ui.shell.status_line import StatusLine
from liaison_app.ui.shell.top_bar import TopBar
from liaison_app.ui.theme.grid import GAP, SMALLEST

_FIRST_SIZE = QSize(1366, 728)


@dataclass(frozen=True)
class Surroundings:
    """What the window itself needs; the pages bring their own."""

    settings: Settings
    savings: Savings
    jobs: Jobs
    clock: Clock
    names: Callable[[], Sequence[str]]
    place: Workplace


class MainWindow(Retranslated, QMainWindow):
    """Rail, top, page, status line. Pages are built when they are visited first."""

    def __init__(self, entries: Sequence[PageEntry], around: Surroundings) -> None:
        """Show the first of `entries`."""
        super().__init__()
        self.around = around
        self.entries = {entry.key: entry for entry in entries}
        self.pages: dict[str, Page] = {}
        self.trail = Trail()
        self._file: Path | None = None
        self._mark = ""
        self.rail = Rail(entries)
        creations = [creation for entry in entries for creation in entry.creations]
        self.top = TopBar(creations, around.names)
        self.banners = Banners(margin=GAP)
        self.stack = QStackedWidget()
        self.status = StatusLine(around.jobs, around.clock)
        self.opens = {kind: entry for entry in entries for kind in entry.opens}
        self.found = SearchPanel(self.top.search, self, list(self.opens))
        self.top.search.serve(around.place, self.found)
        self.closing = Closing(self, around.savings, self.banners)
        self._make_actions()
        self._lay_out()
        self._connect()
        self.rail.fold(folded=around.settings.get("rail.folded") is True)
        self.retranslate()
        self.go(entries[0].key)

    def _make_actions(self) -> None:
        self._back = Action(self, self.back, keys="Alt+Left")
        self._new = Action(self, self._make_new, keys="Ctrl+N")
        self._store = Action(self, self.around.savings.store_now, keys="Ctrl+S")
        self._before = Action(self, lambda: self._step(-1), keys="Ctrl+PgUp")
        self._after = Action(self, lambda: self._step(1), keys="Ctrl+PgDown")
        self._into = Action(self, self._change_side, keys="F6")

    def _lay_out(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        column = QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        column.addWidget(self.top)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setMinimumSize(640, 400)
        wished = _kept_size(self.around.settings).expandedTo(QSize(*SMALLEST))
        self.resize(wished.boundedTo(self.screen().availableGeometry().size()))

    def _connect(self) -> None:
        settings = self.around.settings
        self.rail.asked.connect(self._go_by_rail)
        self.rail.help_asked.connect(self.show_help)
        self.rail.folded_changed.connect(lambda folded: settings.put("rail.folded", folded))
        self.top.languages.asked.connect(self._switch)
        self.around.savings.news.connect(self.status.show_saving)
        self.found.taken.connect(self._open_found)

    def retranslate(self) -> None:
        """Word the title and the actions of the window."""
        name = pgettext("window", "Liaison")
        parts = [self._file.name if self._file else "", self._mark, name]
        self.setWindowTitle(" — ".join(part for part in parts if part))
        self._back.say(pgettext("window", "Back"))
        self._new.say(pgettext("window", "New on this page"))
        self._store.say(pgettext("window", "Save at once"))
        self._before.say(pgettext("window", "Page above"))
        self._after.say(pgettext("window", "Page below"))
        self._into.say(pgettext("window", "Between rail and page"))
        page = self.page()
        self.status.hint.setText("" if page is None else page.hint())

    def show_file(self, path: Path, mark: str = "") -> None:
        """Show which data file is open; `mark` stands in the title of the sample."""
        self._file, self._mark = path, mark
        self.status.show_file(path)
        self.retranslate()

    # Going about

    def page(self) -> Page | None:
        """Give the page that is shown."""
        here = self.trail.here
        return None if here is None else self.pages.get(here.page)

    def go(self, key: str, target: object = None) -> None:
        """Show a page, or what `target` means to it; Alt+← comes back."""
        self.around.savings.store_now()
        self.trail.go(Place(key, target))
        self._show(Place(key, target))

    def back(self) -> None:
        """Go where the user was before."""
        place = self.trail.back()
        if place is not None:
            self.around.savings.store_now()
            self._show(place)

    def _show(self, place: Place) -> None:
        page = self._built(place.page)
        last: QWidget | None = page.focusWidget()  # asked before Qt puts the focus anywhere
        page.open_target(place.target)
        self.stack.setCurrentWidget(page)
        self.rail.mark(place.page)
        self.top.show_own(page.top())
        self.status.hint.setText(page.hint())
        _focus_into(page, last)

    def _built(self, key: str) -> Page:
        if key not in self.pages:
            page = self.entries[key].build()
            self.pages[key] = page
            self.stack.addWidget(page)
            page.went.connect(self.go)
            page.hinted.connect(self._hint)
            page.top_changed.connect(self._show_top)
        return self.pages[key]

    def _go_by_rail(self, key: str) -> None:
        here = self.trail.here
        same = here is not None and here.page == key
        self.go(key, None if same else self.trail.target_of(key))

    def _open_found(self, row: HitRow | AllRow) -> None:
        words = self.top.search.text().strip()
        self.top.search.close_panel()
        if isinstance(row, AllRow):
            self.go(self.opens[row.kind].key, Filtered(row.kind, words))
        elif row.hit.owner_kind in self.opens:
            entry = self.opens[row.hit.owner_kind]
            self.go(entry.key, entry.opens[row.hit.owner_kind](row.hit))

    def _hint(self, words: str) -> None:
        if self.sender() is self.page():
            self.status.hint.setText(words)

    def _show_top(self) -> None:
        page = self.page()
        if page is not None:
            self.top.show_own(page.top())

    def _step(self, by: int) -> None:
        keys = list(self.entries)
        here = self.trail.here
        if here is not None:
            self._go_by_rail(keys[(keys.index(here.page) + by) % len(keys)])

    def _make_new(self) -> None:
        here, page = self.trail.here, self.page()
        if page is not None and page.new_here():
            return
        creations = () if here is None else self.entries[here.page].creations
        if creations:
            creations[0].run()

    def _change_side(self) -> None:
        here, page = self.trail.here, self.page()
        if here is None or page is None:
            return
        focus: QWidget | None = self.focusWidget()
        if focus is None or not self.rail.isAncestorOf(focus):
            self.rail.buttons[here.page].setFocus()
            return
        _focus_into(page, page.focusWidget())

    def show_help(self) -> None:
        """Show the help of the present page."""
        here = self.trail.here
        page = self.page()
        if here is not None and page is not None:
            open_help(page.help_topic() or topic_of(here.page), self)

    def _switch(self, code: InterfaceLanguage) -> None:
        self.around.settings.put("language", code)
        switch_language(code)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab from the rail and the top as from a page."""
        return go_by_tab(self, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when every typed text is stored or rescued."""
        if self.closing.may_close():
            size = self.size()
            self.around.settings.put("window.size", [size.width(), size.height()])
            event.accept()
        else:
            event.ignore()


def _focus_into(page: Page, last: QWidget | None) -> None:
    """Give the keys to the part of the page that had them last, else where the page wants them."""
    if last is not None and last is not page and last.isVisible():
        last.setFocus()
        return
    wanted: QWidget = page
    while (proxy := wanted.focusProxy()) is not None:
        wanted = proxy
    if not wanted.isVisibleTo(page):
        enter(page)
    elif wanted.focusPolicy() is Qt.FocusPolicy.NoFocus:
        enter(wanted)
    else:
        wanted.setFocus(Qt.FocusReason.TabFocusReason)


def _kept_size(settings: Settings) -> QSize:
    kept = settings.get("window.size")
    sides = [side for side in kept if isinstance(side, int)] if isinstance(kept, list) else []
    return QSize(sides[0], sides[1]) if len(sides) == 2 else _FIRST_SIZE
