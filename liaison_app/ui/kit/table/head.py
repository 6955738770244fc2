"""The head of a register: a click sorts; columns are dragged, widened, chosen; all is kept."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QStyleOptionHeader, QWidget

from liaison_app.base.settings import Settings
from liaison_app.ui.kit.table.columns import Column
from liaison_app.ui.kit.table.head_words import least_width
from liaison_app.ui.kit.table.layout import load_layout, store_layout
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import Icon, colour, pixmap
from liaison_app.ui.theme.tokens import Tone

Row = TypeVar("Row")
_KEEP_AFTER_MS = 400
_NARROWEST = 48
_NARROW = 30  # a mark without words
_ARROW = 12
_STRETCHED_KEEP = 0.7  # of the width they were made with, where the window is small
_OTHERS_KEEP = 0.9


class Head(QHeaderView):
    """`sort_asked(column, descending)` is sent for a click on a column that can sort."""

    sort_asked = Signal(int, bool)

    def __init__(
        self, name: str, columns: Sequence[Column[Row]], settings: Settings, parent: QWidget
    ) -> None:
        """Take the layout of the register `name` from the settings."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._name = name
        self._settings = settings
        self._keys = [column.key for column in columns]
        self._names = [column.sorts_by for column in columns]
        self._titles = [column.title for column in columns]
        self._narrow = [column.narrow for column in columns]
        self._stretch = [column.stretch for column in columns]
        self._first_widths = [column.width for column in columns]
        hidden = {column.key for column in columns if not column.shown}
        self.layout_kept = load_layout(settings, name, hidden)
        self._shown_order = Order()
        self._fitting = False
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)
        self._be_a_head()

    def _be_a_head(self) -> None:
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_NARROW if any(self._narrow) else _NARROWEST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.sectionClicked.connect(self._clicked)
        self.sectionMoved.connect(lambda *_: self._changed())
        self.sectionResized.connect(self._resized)

    def restore(self) -> None:
        """Lay the columns out as kept; call once the model is set."""
        kept = self.layout_kept
        for column, key in enumerate(self._keys):
            self.resizeSection(column, kept.widths.get(key, self._first_widths[column]))
            self.setSectionHidden(column, key in kept.hidden)
        for place, key in enumerate(kept.ordered(self._keys)):
            self.moveSection(self.visualIndex(self._keys.index(key)), place)
        self._keep_soon.stop()

    def shown_columns(self) -> list[int]:
        """Give the columns as the user sees them from left to right."""
        in_order = [self.logicalIndex(place) for place in range(self.count())]
        return [column for column in in_order if not self.isSectionHidden(column)]

    def show_order(self, order: Order) -> None:
        """Mark the column that the rows are ordered by."""
        self._shown_order = order
        found = self._names.index(order.by) if order.by in self._names else -1
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(found, way)

    def keep_order(self, order: Order) -> None:
        """Keep the user's order in the settings."""
        self.layout_kept.order = order
        self.show_order(order)
        self._keep_soon.start()

    def fit(self, width: int) -> None:
        """Share `width` among the columns that no hand has widened, the stretching ones first.

        Where it is less than they were made for, they give way as far as their heads allow.
        """
        shown = self.shown_columns()
        by_hand = self.layout_kept.widths
        free = [column for column in shown if self._keys[column] not in by_hand]
        left = width - sum(self.sectionSize(column) for column in shown if column not in free)
        made = {c: max(self._first_widths[c], self.least(c)) for c in free}
        over = left - sum(made.values())
        stretch = {c: float(self._stretch[c]) for c in free}
        sizes = _grown(made, stretch, left) if over > 0 else self._shrunk(made, -over)
        for column, size in sizes.items():
            self._fit_section(column, size)

    def _shrunk(self, made: Mapping[int, int], lack: int) -> dict[int, int]:
        least = {c: max(self.least(c), int(size * self._share(c))) for c, size in made.items()}
        spare = sum(made[c] - least[c] for c in made)
        part = min(lack / spare, 1.0) if spare else 0.0
        return {c: made[c] - ceil((made[c] - least[c]) * part) for c in made}

    def _share(self, column: int) -> float:
        return _STRETCHED_KEEP if self._stretch[column] else _OTHERS_KEEP

    def least(self, column: int) -> int:
        """Give the width that the head of a column needs."""
        words = least_width(self._titles[column](), QFontMetrics(self._strong()))
        if self._narrow[column]:
            return max(_NARROW, words + UNIT + HALF + 2)
        return max(_NARROWEST, words + UNIT + _ARROW)

    def _fit_section(self, column: int, size: int) -> None:
        self._fitting = True
        self.resizeSection(column, size)
        self._fitting = False

    def menu(self) -> QMenu:
        """Give a menu of all columns, the shown ones checked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, title in enumerate(self._titles):
            action = menu.addAction(title())
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(column))
            action.toggled.connect(lambda shown, c=column: self.choose_column(c, shown=shown))
        return menu

    def choose_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.shown_columns()) > 1:
            self.setSectionHidden(column, not shown)
            self._changed()
            self.fit(self.width())

    def keep(self) -> None:
        """Put the layout into the settings now."""
        self._keep_soon.stop()
        kept = self.layout_kept
        kept.keys = [self._keys[self.logicalIndex(place)] for place in range(self.count())]
        kept.hidden = {key for c, key in enumerate(self._keys) if self.isSectionHidden(c)}
        store_layout(self._settings, self._name, kept)

    def sizeHint(self) -> QSize:
        """Give the height of heads of two lines."""
        lines = 2 * QFontMetrics(self._strong()).lineSpacing()
        return QSize(super().sizeHint().width(), lines + 2 * HALF + 2)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt names it
        """Draw the words in up to two lines, and beside them which way the rows are ordered."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        option.section = logicalIndex
        painter.save()
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        painter.setFont(self._strong())
        painter.setPen(colour(Tone.MUTED))
        sorts = logicalIndex == self.sortIndicatorSection()
        area = rect.adjusted(UNIT, 0, -_ARROW if sorts else -HALF, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = self._titles[logicalIndex]()
        painter.drawText(area, flags.value | Qt.TextFlag.TextWordWrap.value, words)
        if sorts:
            self._paint_arrow(painter, area, words)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, area: QRect, words: str) -> None:
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        drawn = Icon.OPEN_LIST if down else Icon.CLOSE_LIST
        arrow = pixmap(drawn, _ARROW, Tone.ACCENT, self.devicePixelRatioF())
        wide = QFontMetrics(self._strong()).horizontalAdvance(words)
        left = min(area.left() + wide + HALF, area.right())
        painter.drawPixmap(left, area.center().y() - _ARROW // 2 + 1, arrow)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns."""
        self.menu().popup(event.globalPos())

    def _clicked(self, column: int) -> None:
        if not self._names[column]:
            self.show_order(self._shown_order)
            return
        same = self._shown_order.by == self._names[column]
        self.sort_asked.emit(column, same and not self._shown_order.descending)

    def _resized(self, column: int, _before: int, size: int) -> None:
        if self._fitting or size == 0 or not self.isVisible():
            return
        self.layout_kept.widths[self._keys[column]] = size
        self._changed()

    def _changed(self) -> None:
        self._keep_soon.start()


def _grown(made: Mapping[int, int], stretch: Mapping[int, float], width: int) -> dict[int, int]:
    """Give all of `width` to columns that stretch, none of them less than it was made with."""
    sizes = dict(made)
    free = [column for column in made if stretch[column]]
    while free:
        left = width - sum(size for column, size in sizes.items() if column not in free)
        shares = sum(stretch[column] for column in free)
        wished = {column: int(left * stretch[column] / shares) for column in free}
        narrow = [column for column in free if wished[column] < made[column]]
        if not narrow:
            return sizes | wished
        free = [column for column in free if column not in narrow]
    return sizes
