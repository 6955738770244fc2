"""Tab goes where the eye goes: in the order of the layouts, however late a part was made.

Qt keeps the order in which parts were made; a row that is added later would be reached last.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


def follow_the_eye(part: QWidget) -> None:
    """Order what Tab stops at inside `part` as it is shown now."""
    for before, after in pairwise(stops_of(part)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def stops_of(part: QWidget) -> Iterator[QWidget]:
    """Give what Tab stops at inside `part` in reading order; what is hidden is left out."""
    layout = part.layout()
    if isinstance(part, QScrollArea):
        inner = part.widget()
        yield from () if inner is None else _stops_at(inner)
    elif layout is not None:
        yield from _stops_in(layout)
    else:
        children = [child for child in part.children() if isinstance(child, QWidget)]
        for child in sorted(children, key=lambda child: (child.y(), child.x())):
            yield from _stops_at(child)


def _stops_at(part: QWidget) -> Iterator[QWidget]:
    if part.isHidden() or part.isWindow():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
        if not isinstance(part, QScrollArea):
            return
    yield from stops_of(part)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for item in _items_of(layout):
        inner, part = item.layout(), item.widget()
        if isinstance(inner, QLayout):
            yield from _stops_in(inner)
        elif isinstance(part, QWidget):
            yield from _stops_at(part)


def _items_of(layout: QLayout) -> list[QLayoutItem]:
    places = [place for place in range(layout.count()) if layout.itemAt(place) is not None]
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    return [item for place in places if (item := layout.itemAt(place)) is not None]


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    position: object = grid.getItemPosition(place)  # row, column and how many of both
    if not isinstance(position, tuple):
        raise TypeError(position)
    return int(position[0]), int(position[1])
