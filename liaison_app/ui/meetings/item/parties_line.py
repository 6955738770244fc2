"""The organisations named under a point, as tags; the first one leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.lookup import ORGANISATIONS, Found
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.tags import Tag, reordered
from liaison_app.ui.meetings.item.adding_picker import AddingPicker
from liaison_app.ui.meetings.item.new_card import make_organisation
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import HALF


class PartiesLine(QWidget):
    """`changed(ids)` after a choice; what is stored comes by `show_parties`."""

    changed = Signal(list)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it without anybody."""
        super().__init__(parent)
        self._minutes = minutes
        self._ids: list[int] = []
        self._shown: tuple[list[str], bool] = ([], False)
        self._tags: list[Tag] = []
        self.picker = AddingPicker(
            minutes.place,
            ORGANISATIONS,
            lambda: pgettext("minutes editor", "＋ who"),
            lambda: pgettext("minutes editor", "Add a responsible organisation; the first leads"),
            folds=True,
        )
        set_role(self.picker, "inline")
        self.picker.picked.connect(self._add)
        self.picker.new_asked.connect(self._make_new)
        self._layout = FlowLayout(self, gap=HALF)
        self._layout.addWidget(self.picker)

    def show_parties(self, ids: Sequence[int], *, frozen: bool) -> None:
        """Show who is named now."""
        names = [self._name(organisation_id) for organisation_id in ids]
        if (names, frozen) == self._shown and list(ids) == self._ids:
            return
        self._shown = (names, frozen)
        focused = next((tag.option.key for tag in self._tags if tag.hasFocus()), None)
        self._ids = list(ids)
        self._layout.removeWidget(self.picker)
        for tag in self._tags:
            self._layout.removeWidget(tag)
            tag.deleteLater()
        self._tags = [
            self._tag(organisation_id, place) for place, organisation_id in enumerate(self._ids)
        ]
        for tag in self._tags:
            tag.setEnabled(not frozen)
            self._layout.addWidget(tag)
            if tag.option.key == focused:
                tag.setFocus()
        self._layout.addWidget(self.picker)
        self.picker.setVisible(not frozen)
        self.updateGeometry()

    def _tag(self, organisation_id: int, place: int) -> Tag:
        name = self._name(organisation_id)
        leads = place == 0 and len(self._ids) > 1
        tag = Tag(Option(organisation_id, name), leads=leads, parent=self)
        tag.removed.connect(self._remove)
        tag.shifted.connect(self._shift)
        tag.show()
        return tag

    def _name(self, organisation_id: int) -> str:
        return self._minutes.shown(self._minutes.view.organisation_name(organisation_id))[0]

    def _add(self, found: Found) -> None:
        if found.id not in self._ids:
            self._change([*self._ids, found.id])

    def _make_new(self, typed: str) -> None:
        def made(organisation_id: int) -> None:
            self.picker.forget(typed)
            self._change([*self._ids, organisation_id])

        make_organisation(self._minutes, self.picker, typed, made)

    def _remove(self, key: object) -> None:
        self.picker.setFocus()
        self._change([known for known in self._ids if known != key])

    def _shift(self, key: object, by: int) -> None:
        order = reordered(self._ids, key, by)
        self._change([known for known in order if isinstance(known, int)])

    def _change(self, ids: list[int]) -> None:
        self._ids = ids
        self.changed.emit(ids)
