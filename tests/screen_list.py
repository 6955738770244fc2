"""What `python -m tests.screens` draws. Every room adds its pages, editors and dialogs here.

    @screen("commitments")
    def _(stage: Stage) -> QWidget:
        return stage.window([...])

The function gives a widget that it need not show; a window is drawn at 1366×768, a dialog at its
own size. `also(stage, widget)` of the decorator does what shall be done once it is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.stage import Stage

Build = Callable[[Stage], QWidget]
Also = Callable[[Stage, QWidget], object]


@dataclass(frozen=True)
class Screen:
    """One thing to draw."""

    name: str
    build: Build
    also: Also | None = None


SCREENS: dict[str, Screen] = {}


def screen(name: str, also: Also | None = None) -> Callable[[Build], Build]:
    """Take a function into the list under a name, which becomes the name of the files."""

    def take(build: Build) -> Build:
        assert name not in SCREENS, name
        SCREENS[name] = Screen(name, build, also)
        return build

    return take
