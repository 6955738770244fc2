"""Two cards of one person or firm: which one is kept, and what moves there (domain.md 3, 16)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.directory_view import read_organisation, read_person
from liaison_app.office.merging import merge_cards
from liaison_app.storage.changes import Changes
from liaison_app.ui.directory.kinds import CardKind
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.kit.lookup import ORGANISATIONS, PEOPLE, Found
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.roles import set_flag, set_role
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT


@dataclass(frozen=True, slots=True)
class Side:
    """What the dialog shows of one card."""

    id: int
    name: Trilingual
    side: Message
    aliases: Sequence[str]
    usage: Message | None


def read_side(desk: Desk, kind: CardKind, card_id: int) -> Side:
    """Read what is shown of a card."""
    if kind == "organisation":
        organisation = read_organisation(desk, card_id)
        own = organisation.organisation
        return Side(card_id, own.name, SIDES[own.side], own.aliases, organisation.usage)
    person = read_person(desk, card_id)
    who = person.person
    return Side(card_id, who.display, SIDES[who.side], who.aliases, person.usage)


class MergeDialog(Dialog):
    """`merged(kind, kept, merged)` after it was done."""

    merged = Signal(str, int, int)

    def __init__(
        self,
        place: Workplace,
        kind: CardKind,
        first_id: int,
        second_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the first card; the second one is chosen here unless it is known."""
        super().__init__(parent, wish=QSize(104 * UNIT, 66 * UNIT))
        self._place, self._kind = place, kind
        self._explanation = label("muted", wraps=True)
        self._picker_label = label("muted")
        self.picker = RecordPicker(place, ORGANISATIONS if kind == "organisation" else PEOPLE)
        self._picker_label.setBuddy(self.picker)
        self.cards = (CardChoice(), CardChoice())
        self._sides: list[Side | None] = [None, None]
        self._moves = copied_label()
        self.merge = Action(self, self._merge)
        self._lay_out()
        self.picker.picked.connect(self._take_second)
        self._read(0, first_id)
        if second_id is not None:
            self._read(1, second_id)
            self._picker_label.hide()
            self.picker.hide()
        self.retranslate()
        (self.picker if second_id is None else self.cards[0].keep).setFocus()

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for card in self.cards:
            group.addButton(card.keep)
            card.keep.toggled.connect(lambda _: self._show())
            row.addWidget(card, 1)
        self.cards[0].keep.setChecked(True)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._picker_label)
        self.body.addWidget(self.picker)
        self.body.addLayout(row)
        self.body.addWidget(self._moves)
        self.body.addStretch()
        self.accept_with(self.merge)

    def retranslate(self) -> None:
        """Word the dialog and show the cards in the present language."""
        self.say(pgettext("merging", "Merge two cards"))
        self._explanation.setText(
            pgettext(
                "merging",
                "Two cards of one person or firm become one. Old papers keep the names they were "
                "written with; it can be undone.",
            )
        )
        self._picker_label.setText(pgettext("merging", "The other card"))
        self.picker.setAccessibleName(self._picker_label.text())
        self.merge.say(pgettext("merging", "Merge"))
        self._show()

    def moves(self) -> str:
        """Give what is said to move."""
        return self._moves.text()

    def kept(self) -> int:
        """Give which of the two places is kept, 0 or 1."""
        return 0 if self.cards[0].keep.isChecked() else 1

    def _take_second(self, found: Found) -> None:
        self._read(1, found.id)

    def _read(self, place: int, card_id: int) -> None:
        desk, kind = self._place.desk, self._kind
        self._place.read(
            lambda: read_side(desk, kind, card_id), partial(self._took, place), self._refuse,
            owner=self,
        )  # fmt: skip

    def _took(self, place: int, side: Side) -> None:
        self._sides[place] = side
        self._show()

    def _show(self) -> None:
        asked = self._place.content_language()
        for place, card in enumerate(self.cards):
            card.show_side(self._sides[place], asked, keeps=place == self.kept())
        keep, merged = self._sides[self.kept()], self._sides[1 - self.kept()]
        possible = keep is not None and merged is not None and keep.id != merged.id
        self.merge.setEnabled(possible)
        self._moves.setText(_what_moves(keep, merged, asked) if keep and merged else "")

    def _merge(self) -> None:
        keep, merged = self._sides[self.kept()], self._sides[1 - self.kept()]
        if keep is None or merged is None:
            return
        desk, kind = self._place.desk, self._kind
        self._place.do(
            lambda: merge_cards(desk, kind, keep.id, merged.id),
            self._refuse,
            partial(self._done, keep.id, merged.id),
            owner=self,
        )

    def _done(self, keep_id: int, merged_id: int, changes: Changes) -> None:
        self.accept()
        self.merged.emit(self._kind, keep_id, merged_id)

    def _refuse(self, error: LiaisonError) -> None:
        self.picker.show_mistake(render(error.message))


def _what_moves(keep: Side, merged: Side, asked: ContentLanguage) -> str:
    if keep.id == merged.id:
        return pgettext("merging", "This is one and the same card.")
    name = tagged(keep.name, asked)
    if merged.usage is None:
        return pgettext("merging", "Nothing moves; the names go to “{name}”.", name=name)
    return pgettext(
        "merging",
        "To “{name}” move: {places}. The names of the other card go along as other names.",
        name=name,
        places=render(merged.usage),
    )


class CardChoice(QFrame):
    """One of the two cards, with the button that keeps it."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        set_role(self, "card")
        self.keep = QRadioButton()
        self._texts = copied_label()
        self._more = copied_label("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(UNIT)
        column.addWidget(self.keep)
        column.addWidget(self._texts)
        column.addWidget(self._more)
        column.addStretch()

    def words(self) -> str:
        """Give the names that are shown."""
        return self._texts.text()

    def show_side(self, side: Side | None, asked: ContentLanguage, *, keeps: bool) -> None:
        """Show a card, or that none is chosen yet."""
        set_flag(self, "chosen", on=keeps)
        self.setEnabled(side is not None)
        self.keep.setText(pgettext("merging", "Keep this card"))
        if side is None:
            self._texts.setText(pgettext("merging", "Choose the other card above."))
            self._more.setText("")
            return
        names = [side.name.text(language) for language in (asked, *CONTENT_LANGUAGES)]
        shown = list(dict.fromkeys(name for name in names if name))
        self._texts.setText("\n".join(shown))
        self.keep.setAccessibleDescription(", ".join(shown))
        usage = "" if side.usage is None else render(side.usage)
        parts = [render(side.side), ", ".join(side.aliases), usage]
        self._more.setText("\n".join(part for part in parts if part))
