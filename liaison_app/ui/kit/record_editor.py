"""The editor of one record on a page: its head, its form, the steps of its life, the bin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners, Words
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.buttons import ActionButton, MenuButton
from liaison_app.ui.kit.editor_bar import EditorBar
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.record_menu import RecordActs, RecordMenu
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.states import State
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon

View = TypeVar("View")


@dataclass(frozen=True)
class EditorWords:
    """What the editor says: on its buttons, at the end of the status line, after the bin."""

    back: Words
    bin: Words
    steps: Words
    hint: Words
    binned: Words


@dataclass(frozen=True)
class EditorPlan(Generic[View]):
    """What makes the editor of one kind of record different from the others.

    `fill_steps` puts into a menu what can be done now; its dialogs stand over the widget. `bin`
    is the office's action.
    """

    form: FormPlan[View]
    words: EditorWords
    title: Callable[[View], str]
    state: Callable[[View], State]
    has_steps: Callable[[View], bool]
    fill_steps: Callable[[QMenu, View, QWidget], None]
    bin: Callable[[int], Changes]
    can_be_binned: Callable[[View], bool] = lambda _: True


class RecordEditor(Retranslated, QWidget, Generic[View]):
    """`left` asks to go back to the register."""

    left = Signal()

    def __init__(self, place: Workplace, plan: EditorPlan[View], banners: Banners) -> None:
        """Build it; `open_record` fills it."""
        super().__init__()
        self.place, self.plan, self._banners = place, plan, banners
        self._view: View | None = None
        self.form: RecordForm[View] = RecordForm(place, plan.form)
        self.back_action = Action(self, self.left.emit, drawn=Icon.BACK, same_as="Alt+Left")
        self.bin_action = Action(self, self._bin, drawn=Icon.DELETE, keys="Ctrl+Del")
        self.steps = MenuButton(self._fill_steps, "primary", keys="Ctrl+Shift+S")
        self.acts = RecordActs(place, self, self._subject, self.form.store_now)
        self.bar = EditorBar(self.back_action)
        self.bar.add_button(RecordMenu(self.acts))
        self.bar.add_button(ActionButton(self.bin_action))
        self.bar.add_button(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(UNIT)
        column.addWidget(self.bar)
        column.addWidget(self.form, 1)
        self.setFocusProxy(self.form)
        self.form.loaded.connect(self._loaded)
        self.form.refused.connect(banners.show_error)
        self.form.gone.connect(self.left)
        self.retranslate()

    def open_record(self, record_id: int) -> None:
        """Show a record; its first field has the focus then."""
        self._view = None
        self.form.open(record_id, focus=True)

    def leave_record(self) -> None:
        """Store what is typed and let the record go."""
        self.form.leave()

    def hint(self) -> str:
        """Give the keys that help most here."""
        return self.plan.words.hint()

    def retranslate(self) -> None:
        """Word the bar."""
        words = self.plan.words
        self.back_action.say(words.back())
        self.bin_action.say(words.bin())
        self.steps.say(words.steps())
        if self._view is not None:
            self._loaded(self._view)

    def _loaded(self, view: View) -> None:
        self._view = view
        self.bar.show_head(self.plan.title(view), self.plan.state(view))
        self.bin_action.setEnabled(self.plan.can_be_binned(view))
        self.steps.setEnabled(self.plan.has_steps(view))

    def _subject(self) -> tuple[str, int, str] | None:
        if self._view is None:
            return None
        key = self.plan.form.record(self._view).key
        return self.plan.form.kind, key, self.plan.title(self._view)

    def _fill_steps(self, menu: QMenu) -> None:
        if self._view is not None:
            self.form.store_now()
            self.plan.fill_steps(menu, self._view, self)

    def _bin(self) -> None:
        if self._view is None:
            return
        key = self.plan.form.record(self._view).key
        take_away(
            self.place,
            self._banners,
            lambda: self.plan.bin(key),
            self.plan.words.binned,
            (self.plan.form.kind, key),
            owner=self,
            done=self.left.emit,
        )
