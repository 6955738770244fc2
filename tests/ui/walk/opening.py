"""Opens the registered pictures one after another for the walks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import delete

from liaison_app.ui.kit.interface_language import switch_language
from tests.screens_of_all import chosen, fill
from tests.stage import Stage, make_stage

NAMES = [screen.name for screen in chosen([])]
FRAME = 48  # what a window's own frame and a task bar take away from a dialog


@contextmanager
def opened(name: str, folder: Path) -> Iterator[tuple[Stage, QWidget]]:
    """Give a picture's window or dialog in Russian, at 1366×768, with what `also` does done."""
    [screen] = chosen([name])
    stage = make_stage(folder, fill)
    switch_language("ru")
    widget = screen.build(stage)
    widget.show()
    widget.activateWindow()
    fit_into(widget, (1366, 768))
    stage.settle()
    if screen.also is not None:
        screen.also(stage, widget)
        stage.settle()
    yield stage, widget
    switch_language("ru")
    stage.close()
    delete(widget)


def fit_into(widget: QWidget, room: tuple[int, int]) -> None:
    """Give a window the whole room, a dialog at most what is left inside the frame."""
    if isinstance(widget, QDialog):
        wide, high = room[0] - FRAME, room[1] - FRAME
        widget.resize(min(widget.width(), wide), min(widget.height(), high))
    else:
        widget.resize(*room)


def shown(widget: QWidget) -> list[QWidget]:
    """Give every part of a window that is shown, the window itself first."""
    return [part for part in (widget, *widget.findChildren(QWidget)) if part.isVisible()]


def described(part: QWidget) -> str:
    """Name a part for a finding: its kind, its words, its owner."""
    words = part.accessibleName() or str(part.property("text") or "") or part.objectName()
    owner = part.parentWidget()
    inside = "" if owner is None else f" in {type(owner).__name__}"
    return f"{type(part).__name__} «{words}»{inside}"
