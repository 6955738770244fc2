"""Handing over from one keeper in the office to another: all of it, by kind, or the chosen rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.base.messages import message
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.keepers import (
    HandedOver,
    Kept,
    hand_back,
    hand_over,
    keepers_now,
    print_handed_over,
    read_kept,
)
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners, Offer
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import ChoiceField, TextLine
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

_KINDS = ("meeting", "commitment", "organisation")


class HandOverDialog(Dialog):
    """`handed(HandedOver)` when it is done. What is ticked shows how many records it is."""

    handed = Signal(object)

    def __init__(
        self, place: Workplace, chosen: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """Offer the chosen commitments where there are several, else all of a keeper."""
        super().__init__(parent, wish=QSize(64 * UNIT, 40 * UNIT))
        self._place, self._chosen = place, tuple(chosen)
        self._kept: Kept = {}
        self._names: Sequence[str] = ()
        self._asked = 0
        self.form = Form(above=True)
        self.whose = ChoiceField(self._whose_options)
        self.to = TextLine()
        self.only = QCheckBox()
        self.kinds = {kind: QCheckBox() for kind in _KINDS}
        self.trouble = label("late", wraps=True)
        self.trouble.hide()
        self._lay_out()
        self.take_action = Action(self, self._take)
        self.accept_with(self.take_action)
        self.retranslate()
        self._read_names()

    def _lay_out(self) -> None:
        self.form.add("from", self.whose)
        self.form.add("to", self.to)
        self.body.setSpacing(UNIT)
        self.body.addWidget(self.form)
        self.only.setChecked(len(self._chosen) > 1)
        self.only.setVisible(len(self._chosen) > 1)
        self.only.toggled.connect(lambda _: self._enable())
        self.body.addWidget(self.only)
        for box in self.kinds.values():
            box.setChecked(True)
            self.body.addWidget(box)
        self.body.addWidget(self.trouble)
        self.body.addStretch()
        self.whose.edited.connect(lambda _: self._count())
        self._enable()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("keeper", "Hand over to another keeper"))
        self.take_action.say(pgettext("keeper", "Hand over"))
        self.form.say("from", pgettext("keeper", "From whom"))
        self.form.say("to", pgettext("keeper", "To whom"))
        self.only.setText(
            npgettext(
                "keeper",
                "Only the {count} chosen commitment",
                "Only the {count} chosen commitments",
                len(self._chosen),
            )
        )
        for kind, words in self._counted().items():
            self.kinds[kind].setText(words)

    def _counted(self) -> Mapping[str, str]:
        count = {kind: len(self._kept.get(kind, ())) for kind in _KINDS}
        return {
            "meeting": pgettext("keeper", "Meetings: {count}", count=count["meeting"]),
            "commitment": pgettext("keeper", "Commitments: {count}", count=count["commitment"]),
            "organisation": pgettext(
                "keeper", "Organisations: {count}", count=count["organisation"]
            ),
        }

    def _whose_options(self) -> Sequence[Option]:
        """Give the keepers, and what nobody keeps yet."""
        nobody = Option("", pgettext("keeper", "Nobody yet"))
        return [*(Option(name, name) for name in self._names), nobody]

    def _read_names(self) -> None:
        desk = self._place.desk
        self._place.read(lambda: keepers_now(desk), self._took_names, self._refused, owner=self)

    def _took_names(self, names: Sequence[str]) -> None:
        self._names = names
        self.whose.retranslate()
        me = self._place.desk.who
        self.whose.show_value(me if me in names else next(iter(names), ""))
        self._count()

    def _count(self) -> None:
        """Count what the keeper keeps, so that it is seen before it is done."""
        self._asked += 1
        desk, keeper = self._place.desk, str(self.whose.value() or "")
        self._place.read(
            lambda: read_kept(desk, keeper),
            partial(self._took_counts, self._asked),
            self._refused,
            owner=self,
        )

    def _took_counts(self, asked: int, kept: Kept) -> None:
        if asked == self._asked:
            self._kept = kept
            self.retranslate()

    def _enable(self) -> None:
        only = self.only.isChecked()
        self.whose.setEnabled(not only)
        for box in self.kinds.values():
            box.setVisible(not only)
        self.grow()

    def _wanted(self) -> Kept:
        if self.only.isChecked():
            return {"commitment": self._chosen}
        return {
            kind: self._kept.get(kind, ()) for kind, box in self.kinds.items() if box.isChecked()
        }

    def _take(self) -> None:
        self.form.clear_mistakes()
        self.trouble.hide()
        desk, wanted, to = self._place.desk, self._wanted(), str(self.to.value())
        self.take_action.setEnabled(False)  # a second Enter must not do it twice
        self._place.do(lambda: hand_over(desk, wanted, to), self._refused, self._done, owner=self)

    def _done(self, handed: HandedOver) -> None:
        self.accept()
        self.handed.emit(handed)

    def _refused(self, error: LiaisonError) -> None:
        self.take_action.setEnabled(True)
        words = render(error.message)
        name = error.field if isinstance(error, UserMistake) else ""
        if not self.form.show_mistake(name, words):
            self.trouble.setText(words)
            self.trouble.show()
        self.grow()


def ask_hand_over(
    place: Workplace, banners: Banners, chosen: Sequence[int], over: QWidget
) -> HandOverDialog:
    """Ask, then say what was done, with Undo and the list to be printed."""
    dialog = HandOverDialog(place, chosen, over)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.handed.connect(lambda handed: _tell(place, banners, handed, over))
    dialog.open()
    return dialog


def _tell(place: Workplace, banners: Banners, handed: HandedOver, over: QWidget) -> None:
    def undo() -> None:
        place.do(lambda: hand_back(place.desk, handed), banners.show_error, owner=over)

    def show_list() -> None:
        place.show_papers([handed_paper(place.desk, handed)], over)

    banners.show_news(
        lambda: npgettext(
            "keeper",
            "{count} record handed over to: {name}",
            "{count} records handed over to: {name}",
            handed.count,
            name=handed.to,
        ),
        offers=(
            Offer(lambda: pgettext("banner", "Undo"), undo, "Alt+Backspace"),
            Offer(lambda: pgettext("keeper", "Print the list…"), show_list),
        ),
    )


def handed_paper(desk: Desk, handed: HandedOver) -> PaperKind:
    """Give the list of what was handed over for the print dialog."""
    title = message("handing over", "List of what was handed over")
    return PaperKind("handed_over", title, partial(_as_pdf, desk, handed))


def _as_pdf(desk: Desk, handed: HandedOver, choice: PaperChoice) -> MadePaper:
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    paper = print_handed_over(desk, handed, choice.languages)
    _, missing = printable(paper)
    return MadePaper(render_pdf(paper, desk.clock.local_now()), "handed_over.pdf", missing)
