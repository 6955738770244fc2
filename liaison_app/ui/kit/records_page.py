"""A page of records: their register, and in its place what belongs to one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners, Words
from liaison_app.ui.kit.page import Filtered, Page, Part
from liaison_app.ui.kit.register_page import Filter, RegisterPage, RegisterPlan, Row
from liaison_app.ui.kit.typed_ahead import TypedAhead
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from liaison_app.base.errors import LiaisonError
    from liaison_app.office.made import Made
    from liaison_app.ui.kit.record_editor import RecordEditor

View = TypeVar("View")


@dataclass(frozen=True)
class RecordsPlan(Generic[Filter, Row]):
    """What makes one page of records different; `make` is the office's, for an empty record."""

    register: RegisterPlan[Filter, Row]
    new: Words
    open: Words
    make: Callable[[], Made]


class RecordsPage(Page, Generic[Filter, Row]):
    """Shows the register; with an id as its target what `show_record` shows of that record.

    The room puts its buttons into the register's card, `open_action` among them.
    """

    def __init__(self, place: Workplace, plan: RecordsPlan[Filter, Row]) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__()
        self.place, self.plan = place, plan
        self.new_action = Action(self, self.make_new, drawn=Icon.NEW)
        self.open_action = Action(self, self._open_current, drawn=Icon.EDIT)
        self.register = RegisterPage(place, plan.register, self.new_action)
        self._made: int | None = None
        self._typed_ahead = TypedAhead(self._begins, self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.register)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.addWidget(self.stack, 1)
        self.register.editor_asked.connect(self.go_to)
        self.register.table.rows.counted.connect(self.show_count)

    def retranslate(self) -> None:
        """Word the actions; the register words itself."""
        self.new_action.say(self.plan.new())
        self.open_action.say(self.plan.open())

    def hint(self) -> str:
        """Give the keys that help most in the register."""
        return self.register.hint()

    def open_target(self, target: object) -> None:
        """Show the register, or the record whose id is given."""
        if isinstance(target, int):
            self.show_record(target)
            return
        if isinstance(target, Part):
            self.show_record(target.record_id)
            self.go_into(target)
            return
        self.leave_record()
        self.show_part(self.register)
        if isinstance(target, Filtered):
            self.register.show_words(target.words)
        self.register.first_show()

    def show_record(self, identity: int) -> None:
        """Show a record; every room has its own way."""

    def go_into(self, part: Part) -> None:
        """Show something that belongs to the record; a room without parts shows the record."""

    def leave_record(self) -> None:
        """Let the record go that is shown, if one is."""

    def show_part(self, part: QWidget) -> None:
        """Show a part of the page, which has the focus then."""
        self.stack.setCurrentWidget(part)
        self.setFocusProxy(part)

    def go_to(self, identity: int | None) -> None:
        """Go to a record, or back to the register, so that the window finds the way back."""
        self.went.emit(self.plan.register.key, identity)

    def make_new(self) -> None:
        """Make an empty record and open it; what is typed meanwhile goes into its first field."""
        if self._typed_ahead.keeps:  # one is being made: what was typed belongs to it
            return
        self._made = None
        self._typed_ahead.begin()
        self.place.do(self.plan.make, self._not_made, self._open_made, owner=self)

    def _open_made(self, made: Made) -> None:
        self._made = made.id
        self.go_to(made.id)

    def _not_made(self, error: LiaisonError) -> None:
        self._typed_ahead.end()
        self.banners.show_error(error)

    def _begins(self, field: QWidget) -> bool:
        """Tell whether one begins to type here in the record that was just made."""
        shown = self.stack.currentWidget()
        writes = field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        return (
            shown is not None
            and self._made is not None
            and shown is not self.register
            and shown.isAncestorOf(field)
            and writes
        )

    def show_count(self, count: int) -> None:
        """Say in the head how many records are shown."""
        self.register.header.show_facts([(str(count), Tone.MUTED)])

    def _open_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            self.go_to(identity)


class FormsPage(RecordsPage[Filter, Row], Generic[Filter, Row, View]):
    """A page whose records are edited in a form."""

    def __init__(
        self,
        place: Workplace,
        plan: RecordsPlan[Filter, Row],
        make_editor: Callable[[Workplace, Banners], RecordEditor[View]],
    ) -> None:
        """Build the register; the editor is built when a record is opened first."""
        self._make_editor = make_editor
        self._editor: RecordEditor[View] | None = None
        super().__init__(place, plan)

    @property
    def editor(self) -> RecordEditor[View]:
        """Give the editor."""
        if self._editor is None:
            self._editor = self._make_editor(self.place, self.banners)
            self._editor.left.connect(lambda: self.go_to(None))
            self.stack.addWidget(self._editor)
        return self._editor

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        shown = self.stack.currentWidget()
        return super().hint() if shown is self.register else self.editor.hint()

    def show_record(self, identity: int) -> None:
        """Show the editor of a record."""
        self.editor.open_record(identity)
        self.show_part(self.editor)

    def leave_record(self) -> None:
        """Store what is typed and let the record go."""
        if self._editor is not None:
            self._editor.leave_record()
