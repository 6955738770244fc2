"""What the window asks of a page, and what a page may ask of the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.office.searching.hits import Hit
from liaison_app.ui.kit.banner import Banners, Words
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.tab_order import go_by_tab
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon


@dataclass(frozen=True, slots=True)
class Filtered:
    """A target: the register of a kind, closed records too, filtered by words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """A target: a record opened at something that belongs to it."""

    record_id: int
    kind: str
    id: int


@dataclass(frozen=True)
class Creation:
    """An entry of «New»: its words, its icon, and what makes the new record."""

    words: Words
    drawn: Icon
    run: Callable[[], None]


class Page(Retranslated, QWidget):
    """A page: its widgets go into `rows`, below the `banners`. Set all texts in `retranslate`.

    `went(page, target)` asks the window to go somewhere, also to another view of this page, so
    that Alt+← finds the way back; `hinted` changes the hint at the end of the status line;
    `top_changed` says that `top()` gives another bar now.
    """

    went = Signal(str, object)
    hinted = Signal(str)
    top_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page with the margins of the grid."""
        super().__init__(parent)
        set_role(self, "page")
        self.banners = Banners(self)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(GAP, GAP, GAP, GAP)
        self.rows.setSpacing(UNIT + 4)
        self.rows.addWidget(self.banners)

    def retranslate(self) -> None:
        """Set all texts; every page has its own."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab in the order in which the parts of the window are shown now."""
        return go_by_tab(self.window(), forward=forward)

    def open_target(self, target: object) -> None:
        """Show what another page, or the way back, asks for; None is the page as it opens first."""

    def top(self) -> QWidget | None:
        """Give a bar that stands in the window's top while this page is shown, or None."""
        return None

    def help_topic(self) -> str:
        """Give the topic of help for what is shown now, "" for the page's own."""
        return ""

    def new_here(self) -> bool:
        """Make what is new in the part that is shown; False: the entry's first creation is."""
        return False

    def hint(self) -> str:
        """Give the keys that help most here, for the end of the status line."""
        return ""


@dataclass(frozen=True)
class PageEntry:
    """A page in the rail: `build` is called when it is visited first.

    `creations` are its entries in «New»; the first one is Ctrl+N on this page. `opens` says which
    kinds of record it opens: the target of what a search found. It shows `Filtered` of them, too.
    """

    key: str
    drawn: Icon
    title: Words
    build: Callable[[], Page]
    creations: Sequence[Creation] = ()
    opens: Mapping[str, Callable[[Hit], object]] = field(default_factory=dict)
    below: bool = False  # at the foot of the rail, like Settings
