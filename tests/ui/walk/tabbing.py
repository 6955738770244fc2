"""Where Tab goes: to everything, in the order of the eye, and always to something visible."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget
from shiboken6 import isValid

from tests.stage import Stage
from tests.ui.keyboard import press
from tests.ui.walk.opening import described, shown

_MOST = 200
_SEEN = 24  # pixels of a part that show that it is there
_SAME_LINE = 0.5  # of the lower one's height


def tab_walk(stage: Stage, window: QWidget, within: QWidget) -> list[str]:
    """Go once round by Tab; name what is left out of `within`, hidden, or out of order."""
    wanted = stops_in(within)
    if not wanted:
        return []
    for area in within.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    first = min(wanted, key=lambda part: _place(part, within).topLeft().manhattanLength())
    top = min(wanted, key=lambda part: _place(part, within).top())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    reached, found = [first], _out_of_sight(first)
    for _ in range(_MOST):
        press(reached[-1], "Tab")
        stage.settle()
        part: QWidget | None = window.focusWidget()
        if part is None or part in reached:
            break
        if within.isAncestorOf(part):
            is_round = within is window and part is top  # a dialog goes on from its end
            found += _out_of_sight(part) + ([] if is_round else _jump(reached[-1], part, within))
        reached.append(part)
    if window.focusWidget() is not first:
        found.append(f"trapped at {described(window.focusWidget())}")
    missed = [part for part in stops_in(within) if part not in reached]
    return found + [f"not reached: {described(part)}" for part in missed]


def stops_in(within: QWidget) -> list[QWidget]:
    """Give what Tab shall reach; what lies in the cell of a table has the table's keys."""
    return [
        part
        for part in shown(within)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.rect().isEmpty()
        and not isinstance(_viewed(part), QAbstractItemView)
    ]


def _viewed(part: QWidget) -> QWidget | None:
    owner = part.parentWidget()
    while owner is not None and not isinstance(owner, QAbstractItemView):
        owner = owner.parentWidget()
    return owner


def _place(part: QWidget, within: QWidget) -> QRect:
    """Give where a part lies, as if nothing were scrolled."""
    at = part.mapTo(within, QPoint(0, 0))
    area = _area_of(part)
    while area is not None and within.isAncestorOf(area):
        at += QPoint(area.horizontalScrollBar().value(), area.verticalScrollBar().value())
        area = _area_of(area)
    return QRect(at, part.size())


def _area_of(part: QWidget) -> QScrollArea | None:
    owner = part.parentWidget()
    while owner is not None and not isinstance(owner, QScrollArea):
        owner = owner.parentWidget()
    return owner


def _jump(one: QWidget, other: QWidget, within: QWidget) -> list[str]:
    """Name a step against the order of reading, as both lie now."""
    if not isValid(one) or not within.isAncestorOf(one) or not one.isVisible():
        return []
    together = _area_of(one) is _area_of(other)
    where = _place if together else _place_on_screen
    if not _is_back(where(one, within), where(other, within)):
        return []
    return [f"jumps back: {described(one)} → {described(other)}"]


def _place_on_screen(part: QWidget, _within: QWidget) -> QRect:
    return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())


def _is_back(first: QRect, second: QRect) -> bool:
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if shared > _SAME_LINE * min(first.height(), second.height()):
        return second.left() < first.left()
    return second.top() < first.top() and second.left() < first.right()


def _out_of_sight(part: QWidget) -> list[str]:
    visible = part.visibleRegion().boundingRect()
    low = visible.height() < min(part.height(), _SEEN) - 1
    narrow = visible.width() < min(part.width(), _SEEN) - 1
    return [f"focus out of sight: {described(part)}"] if low or narrow else []
