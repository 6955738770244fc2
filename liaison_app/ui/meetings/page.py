"""The page of meetings: the register, and the minutes of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.filters import MeetingFilter
from liaison_app.domain.rows import MeetingRow
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.office.made import Made
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card_options import organisation_options, project_options
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.register_page import RegisterPage, RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.printing import print_summary
from liaison_app.ui.meetings.register.chips import meeting_chips, meeting_filter, name_chips
from liaison_app.ui.meetings.register.columns import meeting_columns
from liaison_app.ui.theme.grid import GAP
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from liaison_app.base.languages import ContentLanguage
    from liaison_app.storage.changes import Changes
    from liaison_app.ui.kit.card import Card
    from liaison_app.ui.meetings.editor import MinutesEditor

KEY = "meetings"


class MeetingsPage(Page):
    """Shows the register; with an id as its target the minutes of that meeting."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__()
        self.place = place
        self.panes = Panes(place.settings, "minutes.panes")
        self.editor: MinutesEditor | None = None
        self.new_action = Action(self, self.make_new, drawn=Icon.NEW)
        self.open_action = Action(self, self._open_current, drawn=Icon.EDIT)
        self.print_action = Action(self, self._print_current, keys="Ctrl+P", drawn=Icon.PRINT)
        self.register = RegisterPage(place, self._plan(), self.new_action)
        self.stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.retranslate()

    def _plan(self) -> RegisterPlan[MeetingFilter, MeetingRow]:
        return RegisterPlan(
            key=KEY,
            register=registers.MEETINGS,
            columns=meeting_columns(self.place.content_language),
            chips=meeting_chips(organisation_options(self.place), project_options(self.place)),
            filter_of=meeting_filter,
            kinds=("meeting", "participant", "agenda_item", "commitment", "proposal", "project"),
            drawn=Icon.MEETINGS,
            read_card=self._read_card,
            order=Order("date", descending=True),
        )

    def _read_card(self, identity: int, asked: ContentLanguage) -> Card:
        # Runs beside the window, and has SQLAlchemy imported there when it is called first.
        from liaison_app.ui.meetings.register.card import read_card

        return read_card(self.place.desk, identity, asked)

    def _arrange(self) -> None:
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.register)
        self.rows.addWidget(self.stack, 1)
        self.register.card.add_button(ActionButton(self.open_action))
        self.register.header.add_button(ActionButton(self.print_action))

    def _connect(self) -> None:
        self.register.editor_asked.connect(lambda identity: self.went.emit(KEY, identity))
        self.register.table.rows.counted.connect(self._show_count)

    def retranslate(self) -> None:
        """Word the page."""
        self.register.header.say(pgettext("meetings register", "Meetings"))
        name_chips(self.register.plan.chips)
        self.new_action.say(pgettext("meetings register", "New meeting"))
        self.open_action.say(pgettext("meetings register", "Open the minutes"))
        self.print_action.say(pgettext("meetings register", "Summary…"))
        self.register.empty.say(
            pgettext("meetings register", "There is no meeting yet"),
            pgettext(
                "meetings register",
                "Meetings with the partners are kept here with their minutes; proposals and "
                "commitments grow out of them.",
            ),
        )

    def help_topic(self) -> str:
        """Give the topic of what is shown: the talks have their own."""
        shown = None if self.editor is None else self.editor.pages.shown
        return "talks" if shown is not None and shown.page == "talks" else ""

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        return self.register.hint() if self.editor is None else self.editor.hint()

    def top(self) -> QWidget | None:
        """Give the editor's own bar while minutes are open."""
        return None if self.editor is None else self.editor.header

    def open_target(self, target: object) -> None:
        """Show the register, or the minutes of the meeting whose id is given."""
        if isinstance(target, int):
            self._open(target)
            return
        self._close_editor()
        self.stack.setCurrentWidget(self.register)
        self.setFocusProxy(self.register)
        self.register.first_show()

    def _open(self, meeting_id: int) -> None:
        if self.editor is not None and self.editor.minutes.meeting_id == meeting_id:
            return
        from liaison_app.ui.meetings.editor import MinutesEditor

        self._close_editor()
        self.editor = editor = MinutesEditor(self.place, meeting_id, self.panes)
        editor.setContentsMargins(GAP, GAP, GAP, GAP)
        editor.went.connect(self.went)
        editor.hinted.connect(self.hinted)
        editor.binned.connect(self._offer_undo)
        editor.header.print_asked.connect(partial(print_summary, self.place, meeting_id, self))
        self.print_action.setEnabled(False)
        self.stack.addWidget(editor)
        self.stack.setCurrentWidget(editor)
        self.setFocusProxy(editor)
        self.top_changed.emit()

    def _close_editor(self) -> None:
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
        desk = self.place.desk

        def take_back() -> Changes:
            from liaison_app.office.restoring import restore_record

            return restore_record(desk, "meeting", meeting_id)

        def undo() -> None:
            self.place.do(take_back, self._refused, owner=self)

        self.banners.show_undo(
            lambda: pgettext("minutes editor", "The minutes lie in the bin."), undo
        )

    def make_new(self) -> None:
        """Make a meeting of today and open its minutes."""
        desk = self.place.desk

        def make() -> Made:
            from liaison_app.office.meetings import new_meeting

            return new_meeting(desk, desk.clock.today())

        self.place.do(make, self._refused, self._made, owner=self)

    def _made(self, made: Made) -> None:
        self.went.emit(KEY, made.id)

    def _refused(self, error: LiaisonError) -> None:
        self.banners.show_error(error)

    def _open_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            self.went.emit(KEY, identity)

    def _print_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            print_summary(self.place, identity, self)

    def _show_count(self, count: int) -> None:
        self.register.header.show_facts([(str(count), Tone.MUTED)])
