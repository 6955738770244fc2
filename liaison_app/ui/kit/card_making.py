"""Making a card where one is chosen: the dialog, and the new card taken into the picker."""

from collections.abc import Mapping
from functools import partial

from liaison_app.base.errors import LiaisonError
from liaison_app.language.current import render
from liaison_app.ui.kit.lookup import Found, Lookup
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.workplace import Workplace


def make_cards_in_place(place: Workplace, lookup: Lookup, picker: RecordPicker) -> None:
    """Let a picker's «new card» open the dialog; what is made or found there is chosen."""
    picker.new_asked.connect(partial(_ask, place, lookup, picker))


def _ask(place: Workplace, lookup: Lookup, picker: RecordPicker, typed: str) -> None:
    dialog = NewCardDialog(place, lookup.kind, typed, picker.window())
    dialog.made.connect(partial(_choose, place, lookup, picker))
    dialog.taken.connect(partial(_choose, place, lookup, picker))
    dialog.finished.connect(lambda _: picker.setFocus())
    dialog.open()


def _choose(place: Workplace, lookup: Lookup, picker: RecordPicker, card_id: int) -> None:
    desk, language = place.desk, place.content_language()

    def take(names: Mapping[int, Found]) -> None:
        for found in names.values():
            picker.take(found)

    def show(error: LiaisonError) -> None:
        picker.show_mistake(render(error.message))

    place.read(
        lambda: lookup.named(desk, [card_id], language),
        take,
        show,
        owner=picker,
    )
