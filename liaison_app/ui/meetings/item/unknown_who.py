"""Somebody named in a line whom the directory does not know: a card is made there and then."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.lookup import ORGANISATIONS, PEOPLE, Found, Lookup
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.meetings.open_minutes import OpenMinutes


def offer_cards(
    minutes: OpenMinutes, below: QWidget, typed: str, chosen: Callable[[str], None]
) -> None:
    """Offer a new card below a field; `chosen` gets the name of the one made or found there."""
    menu = QMenu(below)
    offers = (
        (pgettext("one-line commitment", "New organisation: {name}", name=typed), ORGANISATIONS),
        (pgettext("one-line commitment", "New person: {name}", name=typed), PEOPLE),
    )
    for words, lookup in offers:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.triggered.connect(
            lambda _=False, kind=lookup: _ask(minutes, below, kind, typed, chosen)
        )
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))


def _ask(
    minutes: OpenMinutes,
    below: QWidget,
    lookup: Lookup,
    typed: str,
    chosen: Callable[[str], None],
) -> None:
    place = minutes.place
    dialog = NewCardDialog(place, lookup.kind, typed, below.window())

    def take(names: Mapping[int, Found]) -> None:
        for found in names.values():
            chosen(found.name)

    def read_name(card_id: int) -> None:
        desk, language = place.desk, place.content_language()
        place.read(
            lambda: lookup.named(desk, [card_id], language), take, minutes.refused, owner=below
        )

    dialog.made.connect(read_name)
    dialog.taken.connect(read_name)
    dialog.finished.connect(lambda _: below.setFocus())
    dialog.open()
