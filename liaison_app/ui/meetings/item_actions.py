"""What can be done from the text one is in: a promise, a proposal, removal of the row."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean
from liaison_app.language.current import pgettext
from liaison_app.office.proposals import ProposalDraft, new_proposal
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.meetings.item.page import ItemPage
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.reviewing import Reviewing


class ItemActions(QObject):
    """Ctrl+M, Ctrl+R and Ctrl+Shift+Delete of the item page."""

    def __init__(self, page: ItemPage, minutes: OpenMinutes, reviewing: Reviewing) -> None:
        """Act on the row of `page` that had the focus last."""
        super().__init__(page)
        self._page, self._minutes, self._reviewing = page, minutes, reviewing
        self.commitment = Action(page, self.make_commitment, keys="Ctrl+M")
        self.proposal = Action(page, self.make_proposal, keys="Ctrl+R")
        self.remove = Action(page, self.remove_row, keys="Ctrl+Shift+Del")

    def retranslate(self) -> None:
        """Word the actions."""
        self.commitment.say(
            pgettext("minutes editor", "＋ Commitment"),
            pgettext("minutes editor", "Commitment from the selected text or the point"),
        )
        self.proposal.say(
            pgettext("minutes editor", "＋ Proposal"),
            pgettext("minutes editor", "Write down a proposal made on this item"),
        )
        self.remove.say(pgettext("minutes editor", "Remove this point or speech"))

    def make_commitment(self) -> None:
        """Go to the line for it, with what is selected; in a point the line speaks of the point."""
        row = self._reviewing.row if self._row_has_focus() else None
        point = None if row is None else self._page.points.point_of(row)
        self._page.commitments.begin_from(self._selected()[0], point)

    def make_proposal(self) -> None:
        """Make one of what is selected, or open an empty one."""
        selected, language = self._selected()
        item = self._page.current()
        if not selected or language is None or item is None:
            self._page.proposals.add_row()
            return
        text = Trilingual().written(language, selected)
        draft = ProposalDraft(
            title=text,
            text=text,
            meeting_id=self._minutes.meeting_id,
            item_id=item.key,
            project_id=self._minutes.meeting.project_id,
        )
        desk = self._minutes.place.desk
        self._minutes.do(lambda: new_proposal(desk, draft))

    def remove_row(self) -> None:
        """Remove the point or the speech one is in."""
        row = self._reviewing.row
        for rows in (self._page.points, self._page.speeches):
            ref = None if row is None else rows.ref_of(row)
            if isinstance(ref, int) and not self._minutes.meeting.signed:
                rows.remove(ref)

    def _row_has_focus(self) -> bool:
        cell = self._reviewing.cell
        focused: QWidget | None = self._page.focusWidget()
        return cell is not None and focused is cell

    def _selected(self) -> tuple[str, ContentLanguage | None]:
        cell = self._reviewing.cell
        if cell is None or not self._row_has_focus():
            return "", None
        selected = cell.textCursor().selectedText()
        return " ".join(clean(selected).split()), cell.language
