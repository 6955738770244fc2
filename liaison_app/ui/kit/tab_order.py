"""Tab goes where the eye goes: in the order of the layouts, however late a part was made.

Qt keeps the order in which parts were made, and takes a part whose focus proxy is in the middle of
it for that middle: a row added later would be reached last, the head of a page never.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget

from liaison_app.ui.theme.grid import GAP


def go_by_tab(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to what comes next in `window`, or before; False where nothing can take it."""
    stops = [stop for stop in stops_of(window) if stop.isEnabled()]
    here: QWidget | None = window.focusWidget()
    if not stops:
        return False
    place = _place_of(here, stops)
    if place is None:
        place = -1 if forward else len(stops)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target = stops[(place + (1 if forward else -1)) % len(stops)]
    target.setFocus(reason)
    show_whole(target)
    return True


def enter(part: QWidget) -> None:
    """Give the focus to the first thing in `part` that can be worked with."""
    first = next((stop for stop in stops_of(part) if stop.isEnabled()), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
        show_whole(first)


def show_whole(part: QWidget) -> None:
    """Scroll every area around `part` until it is seen."""
    owner = part.parentWidget()
    while owner is not None:
        if isinstance(owner, QScrollArea):
            owner.ensureWidgetVisible(part, GAP, GAP)
        owner = owner.parentWidget()


def _place_of(here: QWidget | None, stops: list[QWidget]) -> int | None:
    """Give the place of what has the focus; of a part that is no stop, the stop around it."""
    if here is None:
        return None
    if here in stops:
        return stops.index(here)
    around = [place for place, stop in enumerate(stops) if stop.isAncestorOf(here)]
    if around:
        return around[-1]
    inside = [place for place, stop in enumerate(stops) if here.isAncestorOf(stop)]
    return inside[0] - 1 if inside else None


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
