"""Stores what is typed of one commitment's report; the report begins with the first change."""

from __future__ import annotations

from dataclasses import replace

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.monitoring import MonthlyReport
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.reports import begin_report
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.form_store import FormStore
from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored
from liaison_app.ui.kit.saving.records import RecordStore

KIND = "monthly_report"
_DAY = "submitted_on"


class ReportStore(FormStore):
    """Knows a report by its month and commitment: where nothing came yet there is no record.

    Everything but `name` runs in the writer's thread.
    """

    def __init__(self, desk: Desk, round_id: int, commitment_id: int, sitting: str) -> None:
        """Write in the name of one sitting."""
        super().__init__(desk, KIND, commitment_id, sitting)
        self._desk, self._sitting = desk, sitting
        self._owners = round_id, commitment_id
        self._fields: dict[str, tuple[str, ContentLanguage | None]] = {}

    def record_id(self) -> int:
        """Give the report, begun where there was none."""
        return self._there() or begin_report(self._desk, *self._owners).id

    def _begin(self) -> int:
        begun = begin_report(self._desk, *self._owners)
        self._note(begun.changes)
        return begun.id

    def _there(self) -> int | None:
        round_id, commitment_id = self._owners
        with self._desk.read() as snapshot:
            found = snapshot.where(MonthlyReport, round_id=round_id, commitment_id=commitment_id)
        return found[0].id if found else None

    def name(self, field: str, language: ContentLanguage | None = None) -> str:
        """Give the name to bind a typed field under."""
        name = f"{KIND}.{self._owners}.{field}.{language or ''}"
        self._fields[name] = field, language
        return name

    def store(self, edits: tuple[Edit, ...]) -> Stored:
        """Begin the report where that is the first change, then store the fields.

        A report is begun as an answer of today: a day that was typed replaces that one.
        """
        there = self._there()
        key = self._begin() if there is None else there
        records = RecordStore(self._desk, self._sitting)
        names = {records.name(KIND, key, *self._fields[e.field]): e.field for e in edits}
        asked = tuple(
            self._known(replace(edit, field=name), new=there is None)
            for name, edit in zip(names, edits, strict=True)
        )
        try:
            stored = records.store(asked)
        except UserMistake as mistake:
            named = names.get(mistake.field, mistake.field)
            raise UserMistake(mistake.message, named) from mistake
        self._note(stored.changes)
        told, self._untold = self._untold, Changes()
        return Stored(told, tuple(Stale(names[one.field], one.stored) for one in stored.stale))

    def _known(self, edit: Edit, *, new: bool) -> Edit:
        is_day = new and f".{_DAY}." in edit.field and edit.known is None
        return replace(edit, known=self._desk.clock.today()) if is_day else edit
