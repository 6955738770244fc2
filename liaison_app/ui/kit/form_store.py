"""The store behind a record form: typed fields, and fields whose change is an action."""

from collections.abc import Callable

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.office.desk import Desk
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.saving.edits import Edit, Stored
from liaison_app.ui.kit.saving.records import RecordStore

Act = Callable[[object], Changes | Made]


class FormStore:
    """Stores one record; `store` runs in the writer's thread.

    What was stored before another field of the same command was refused is told next time.
    """

    def __init__(self, desk: Desk, kind: str, record_id: int, sitting: str) -> None:
        """Write in the name of one sitting."""
        self._records = RecordStore(desk, sitting)
        self._kind, self._id = kind, record_id
        self._acts: dict[str, Act] = {}
        self._untold = Changes()

    def record_id(self) -> int:
        """Give the record that is written; a store may make it when it is asked for first."""
        return self._id

    def name(self, field: str, language: ContentLanguage | None = None) -> str:
        """Give the name to bind a typed field under."""
        return self._records.name(self._kind, self._id, field, language)

    def name_action(self, field: str, act: Act) -> str:
        """Give the name to bind a field under that has an action of its own."""
        name = f"{self._kind}.{self._id}.{field}.act"
        self._acts[name] = act
        return name

    def store(self, edits: tuple[Edit, ...]) -> Stored:
        """Store a command: the typed fields in one transaction, then one action after another."""
        typed = tuple(edit for edit in edits if edit.field not in self._acts)
        stored = self._records.store(typed) if typed else Stored()
        self._note(stored.changes)
        for edit in edits:
            act = self._acts.get(edit.field)
            if act is not None:
                self._note(_done(act, edit))
        changes, self._untold = self._untold, Changes()
        return Stored(changes, stored.stale)

    def _note(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self._untold |= changes


def _done(act: Act, edit: Edit) -> Changes:
    try:
        outcome = act(edit.value)
    except UserMistake as mistake:
        raise UserMistake(mistake.message, edit.field) from mistake
    return outcome if isinstance(outcome, Changes) else outcome.changes
