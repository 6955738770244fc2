"""A form over one record that stores itself: rows of labelled fields, no Save button.

    plan = FormPlan[ProjectView](
        kind="project",
        read=lambda key: read_project(place.desk, key),
        record=lambda view: view.project,
        title=lambda view: view.project.name.shown("ru")[0],
        rows=[
            form_rows.Texts("name", lambda: pgettext("project", "Name"), least_lines=1),
            form_rows.Day("started_on", lambda: pgettext("project", "Start")),
            form_rows.Pick("partner_id", lambda: pgettext("project", "Partner"),
                           lookup=ORGANISATIONS),
            form_rows.Picks("executors", lambda: pgettext("commitment", "Co-executors"),
                            lookup=ORGANISATIONS,
                            value=lambda view: tuple(e.organisation_id for e in view.executors),
                            act=lambda key, ids: set_executors(place.desk, key, ids)),
        ],
        follows=("organisation",),
    )
    form = RecordForm(place, plan)
    form.loaded.connect(self._show_head)      # the view, after every reading
    form.refused.connect(self.banners.show_error)
    form.open(12)                             # reads beside the window, then follows the feed
    form.leave()                              # stores what is typed and lets the record go

The rows are described in form_rows.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar
from uuid import uuid4

from PySide6.QtCore import Signal

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.record import Record
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.form_binding import FormBinding
from liaison_app.ui.kit.form_body import FormBody
from liaison_app.ui.kit.form_rows import Heading, Pick, Picks, Row
from liaison_app.ui.kit.form_store import FormStore
from liaison_app.ui.kit.lookup import Found
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace

View = TypeVar("View")
Names = Mapping[str, Mapping[int, Found]]  # by row: the names of the cards it shows


@dataclass(frozen=True)
class FormPlan(Generic[View]):
    """What one form shows.

    `read` runs beside the window and may raise LookupError where the record is gone; `title` names
    the record where a text of it had to be rescued; `frozen` says why nothing can be changed, None
    where it can; `follows` are further kinds of record whose changes are shown. `store(key,
    sitting)` stores in its own way: a record that is there only once something is typed is opened
    by the key of what it is about.
    """

    kind: str
    read: Callable[[int], View]
    record: Callable[[View], Record]
    title: Callable[[View], str]
    rows: Sequence[Row[View] | Heading]
    frozen: Callable[[View], Message | None] | None = None
    prevailing: Callable[[View], ContentLanguage | None] | None = None
    follows: Sequence[str] = field(default=())
    store: Callable[[int, str], FormStore] | None = None


@dataclass(frozen=True)
class _Read(Generic[View]):
    view: View
    names: Names


class RecordForm(FormBody[View], Generic[View]):
    """See above. `loaded(view)` after every reading; `gone` when the record is no longer there.

    F7 says «sense unchanged» of the text in focus, Shift+F7 approves it, F8 goes to the next text
    that is missing or behind the others.
    """

    loaded = Signal(object)
    refused = Signal(object)
    gone = Signal()

    def __init__(
        self,
        place: Workplace,
        plan: FormPlan[View],
        panes: Panes | None = None,
        *,
        scrolls: bool = True,
    ) -> None:
        """Build the fields; `open` fills them. `panes` are shared with the room's other forms."""
        self.place, self.plan = place, plan
        self.record_id: int | None = None
        self._binding: FormBinding[View] | None = None
        self._reading = 0
        self._wants_focus = False
        panes = panes or Panes(place.settings, "forms.panes")
        super().__init__(place, plan.rows, panes, scrolls=scrolls)
        self.confirm_asked.connect(self._confirm)
        Follower(self, place.feed, lambda _: self.reload(), plan.kind, *plan.follows)

    def open(self, record_id: int, *, focus: bool = False) -> None:
        """Show a record; what was typed into the former one is stored.

        Nothing can be typed before it is read; with `focus` the first field has the focus then.
        """
        self.leave()
        self.record_id = record_id
        self._wants_focus = focus
        self.setEnabled(False)
        self.reload()

    def leave(self) -> None:
        """Store what is typed and let the record go."""
        if self._binding is not None:
            self._binding.leave()
            self._binding = None
        self.record_id = None
        self._reading += 1

    def store_now(self) -> None:
        """Store at once what is typed."""
        if self._binding is not None:
            self._binding.saver.store_now()

    def reload(self) -> None:
        """Read again and show it; what is being typed is never touched."""
        if self.record_id is None:
            return
        self._reading += 1
        turn = 0 if self._binding is None else self._binding.saver.turn
        self.place.read(
            partial(self._read, self.record_id, self.place.content_language()),
            partial(self._took, self._reading, turn),
            self._refuse,
            owner=self,
        )

    def retranslate(self) -> None:
        """Word the labels; names of cards are read in the new language."""
        super().retranslate()
        self.reload()

    def _read(self, record_id: int, language: ContentLanguage) -> _Read[View] | None:
        """Read the record and the names of the cards it refers to; None where it is gone."""
        try:
            view = self.plan.read(record_id)
        except LookupError:
            return None
        record, names = self.plan.record(view), {}
        for row in self.plan.rows:
            if isinstance(row, Pick | Picks):
                ids = _ids(row.value(view) if row.value else getattr(record, row.name))
                names[row.name] = row.lookup.named(self.place.desk, ids, language)
        return _Read(view, names)

    def _took(self, reading: int, turn: int, read: _Read[View] | None) -> None:
        if reading != self._reading or self.record_id is None:
            return
        if read is None:
            self.gone.emit()
            return
        view, record = read.view, self.plan.record(read.view)
        if self._binding is None:
            self._binding = self._bind(view, record)
        else:
            self._binding.refresh(view, record, turn)
        frozen = self.plan.frozen(view) if self.plan.frozen else None
        prevailing = self.plan.prevailing(view) if self.plan.prevailing else None
        self.show_view(view, record, frozen, prevailing)
        self.show_names(read.names)
        self.setEnabled(True)
        self.loaded.emit(view)
        if self._wants_focus:
            self._wants_focus = False
            self.focus_first()

    def _bind(self, view: View, record: Record) -> FormBinding[View]:
        sitting = uuid4().hex
        plan, desk, key = self.plan, self.place.desk, self.record_id
        if key is None:
            raise ValueError("no record is open")
        store = plan.store(key, sitting) if plan.store else None
        store = store or FormStore(desk, plan.kind, key, sitting)
        binding = FormBinding(self, plan.kind, key, store, sitting)
        binding.begin(self.plan.title(view), view, record)
        return binding

    def _confirm(self, name: str, language: ContentLanguage, reviewed: bool) -> None:
        if self._binding is not None:
            self._binding.confirm(name, language, reviewed=reviewed)

    def _refuse(self, error: LiaisonError) -> None:
        self.refused.emit(error)


def _ids(value: object) -> list[int]:
    if isinstance(value, int):
        return [value]
    return [i for i in value if isinstance(i, int)] if isinstance(value, tuple) else []
