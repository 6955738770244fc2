"""What can be done with a card from the register and from the editor: merge, bin, undo both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.directory import bin_card
from liaison_app.office.merging import undo_merge
from liaison_app.ui.directory.kinds import CardKind
from liaison_app.ui.directory.merge_dialog import MergeDialog
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.workplace import Workplace


class CardActions(QObject):
    """`merged(kind, kept id)` after two cards became one."""

    merged = Signal(str, int)

    def __init__(self, place: Workplace, banners: Banners, owner: QWidget) -> None:
        """Tell in `banners` what was done, with Undo."""
        super().__init__(owner)
        self._place, self._banners, self._owner = place, banners, owner

    def bin(self, kind: CardKind, card_id: int, done: Callable[[], None]) -> None:
        """Lay a card in the bin; where it is used it stays, and the places are told."""
        take_away(
            self._place,
            self._banners,
            lambda: bin_card(self._place.desk, kind, card_id),
            lambda: pgettext("directory", "The card lies in the bin."),
            (kind, card_id),
            owner=self,
            done=done,
        )

    def merge(self, kind: CardKind, card_id: int, other_id: int | None = None) -> None:
        """Ask which of two cards is kept, then merge them."""
        dialog = MergeDialog(self._place, kind, card_id, other_id, self._owner.window())
        dialog.merged.connect(self._merged)
        dialog.open()

    def _merged(self, kind: CardKind, keep_id: int, merged_id: int) -> None:
        desk = self._place.desk

        def undo() -> None:
            refused = self._banners.show_error
            self._place.do(lambda: undo_merge(desk, kind, merged_id), refused, owner=self)

        self._banners.show_undo(
            lambda: pgettext(
                "directory", "The two cards are one now; old papers keep their names."
            ),
            undo,
        )
        self.merged.emit(kind, keep_id)
