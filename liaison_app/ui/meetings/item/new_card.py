"""A new organisation from what was typed: only its side is asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office.directory import new_organisation
from liaison_app.office.texts import guess_language
from liaison_app.ui.meetings.open_minutes import OpenMinutes


def ask_side(below: QWidget, typed: str, chosen: Callable[[Side], None]) -> None:
    """Ask in a menu below a field whose side something typed belongs to."""
    menu = QMenu(below)
    words = {
        Side.KZ: pgettext("minutes editor", "＋ {name}: Kazakhstan side", name=typed),
        Side.CN: pgettext("minutes editor", "＋ {name}: Chinese side", name=typed),
    }
    for side, text in words.items():
        entry = menu.addAction(text.replace("&", "&&"))
        entry.triggered.connect(lambda _=False, meant=side: chosen(meant))
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))


def make_organisation(
    minutes: OpenMinutes, below: QWidget, typed: str, done: Callable[[int], None]
) -> None:
    """Make a card of an organisation in the language typed; `done` gets its id."""

    def make(side: Side) -> None:
        language = guess_language(typed, minutes.meeting.prevailing)
        name = Trilingual().written(language, typed)
        minutes.do(lambda: new_organisation(minutes.place.desk, side, name), done)

    if typed:
        ask_side(below, typed, make)
