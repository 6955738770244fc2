"""The page of meetings: the register, and the minutes of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from liaison_app.domain.filters import MeetingFilter
from liaison_app.domain.rows import MeetingRow
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.binning import offer_undo
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card_options import keeper_options, organisation_options, project_options
from liaison_app.ui.kit.page import Part
from liaison_app.ui.kit.records_page import RecordsPage, RecordsPlan
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.printing import print_summary
from liaison_app.ui.meetings.register.chips import meeting_chips, meeting_filter
from liaison_app.ui.meetings.register.columns import meeting_columns
from liaison_app.ui.theme.grid import GAP
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from liaison_app.base.languages import ContentLanguage
    from liaison_app.office.made import Made
    from liaison_app.ui.kit.card import Card
    from liaison_app.ui.meetings.editor import MinutesEditor


class MeetingsPage(RecordsPage[MeetingFilter, MeetingRow]):
    """Shows the register; with an id as its target the minutes of that meeting."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__(place, _plan(place))
        self.panes = Panes(place.settings, "minutes.panes")
        self.editor: MinutesEditor | None = None
        self.print_action = Action(self, self._print_current, keys="Ctrl+P", drawn=Icon.PRINT)
        self.register.card.add_button(ActionButton(self.open_action))
        self.register.header.add_button(ActionButton(self.print_action))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the actions."""
        super().retranslate()
        self.print_action.say(pgettext("meetings register", "Summary…"))

    def help_topic(self) -> str:
        """Give the topic of what is shown: the talks have their own."""
        shown = None if self.editor is None else self.editor.pages.shown
        return "talks" if shown is not None and shown.page == "talks" else ""

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        return super().hint() if self.editor is None else self.editor.hint()

    def top(self) -> QWidget | None:
        """Give the editor's own bar while minutes are open."""
        return None if self.editor is None else self.editor.header

    def show_record(self, identity: int) -> None:
        """Show the minutes of a meeting; every meeting has an editor of its own."""
        if self.editor is not None and self.editor.minutes.meeting_id == identity:
            return
        from liaison_app.ui.meetings.editor import MinutesEditor

        self.leave_record()
        self.editor = editor = MinutesEditor(self.place, identity, self.panes)
        editor.setContentsMargins(GAP, GAP, GAP, GAP)
        editor.went.connect(self.went)
        editor.hinted.connect(self.hinted)
        editor.binned.connect(self._offer_undo)
        editor.header.print_asked.connect(partial(print_summary, self.place, identity, self))
        self.print_action.setEnabled(False)
        self.stack.addWidget(editor)
        self.show_part(editor)
        self.top_changed.emit()

    def go_into(self, part: Part) -> None:
        """Show the item, the participants or the talks in which something was found."""
        if self.editor is not None:
            self.editor.pages.begin_at(part.kind, part.id)

    def leave_record(self) -> None:
        """Store what is typed and close the editor."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        editor.leave()
        self.stack.removeWidget(editor)
        self.top_changed.emit()
        editor.header.deleteLater()
        editor.deleteLater()
        self.print_action.setEnabled(True)

    def _offer_undo(self, meeting_id: int) -> None:
        offer_undo(
            self.place,
            self.banners,
            lambda: pgettext("minutes editor", "The minutes lie in the bin."),
            ("meeting", meeting_id),
            owner=self,
        )

    def _print_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            print_summary(self.place, identity, self)


def _plan(place: Workplace) -> RecordsPlan[MeetingFilter, MeetingRow]:
    return RecordsPlan(
        register=_register(place),
        new=lambda: pgettext("meetings register", "New meeting"),
        open=lambda: pgettext("meetings register", "Open the minutes"),
        make=lambda: _make(place),
    )


def _register(place: Workplace) -> RegisterPlan[MeetingFilter, MeetingRow]:
    return RegisterPlan(
        key="meetings",
        title=lambda: pgettext("meetings register", "Meetings"),
        empty=_empty,
        register=registers.MEETINGS,
        columns=meeting_columns(place.content_language),
        chips=meeting_chips(
            organisation_options(place), project_options(place), keeper_options(place)
        ),
        filter_of=meeting_filter,
        kinds=("meeting", "participant", "agenda_item", "commitment", "proposal", "project"),
        drawn=Icon.MEETINGS,
        read_card=lambda identity, asked: _read_card(place, identity, asked),
        order=Order("date", descending=True),
    )


def _empty() -> tuple[str, str]:
    return (
        pgettext("meetings register", "There is no meeting yet"),
        pgettext(
            "meetings register",
            "Meetings with the partners are kept here with their minutes; proposals and "
            "commitments grow out of them.",
        ),
    )


# What follows runs when it is asked for first; the page starts without what it needs.


def _read_card(place: Workplace, identity: int, asked: ContentLanguage) -> Card:
    from liaison_app.ui.meetings.register.card import read_card

    return read_card(place.desk, identity, asked)


def _make(place: Workplace) -> Made:
    from liaison_app.office.meetings import new_meeting

    return new_meeting(place.desk, place.desk.clock.today())
