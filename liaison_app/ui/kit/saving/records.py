"""Forms over records of the office: names of fields, and the store behind them."""

from dataclasses import dataclass, field
from datetime import date, time

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, FieldValue, store_edits
from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored


@dataclass(frozen=True, slots=True)
class Place:
    """One field of one record, in one language where it is trilingual."""

    kind: str
    record_id: int
    field: str
    language: ContentLanguage | None = None

    @property
    def name(self) -> str:
        """The name under which a `Saver` binds it."""
        return f"{self.kind}.{self.record_id}.{self.field}.{self.language or ''}"


@dataclass
class RecordStore:
    """Gives `Saver` a store over office records: call `name(...)` for each field that is bound."""

    desk: Desk
    sitting: str = ""
    _places: dict[str, Place] = field(default_factory=dict)

    def name(
        self, kind: str, record_id: int, field: str, language: ContentLanguage | None = None
    ) -> str:
        """Give the name to bind a field under."""
        place = Place(kind, record_id, field, language)
        self._places[place.name] = place
        return place.name

    def store(self, edits: tuple[Edit, ...]) -> Stored:
        """Store a command; runs in the writer's thread."""
        commands = [self._command(edit) for edit in edits]
        try:
            result = store_edits(self.desk, commands, self.sitting)
        except UserMistake as mistake:
            raise UserMistake(mistake.message, self._name_of(mistake.field, edits)) from mistake
        names = {id(command): edit.field for command, edit in zip(commands, edits, strict=True)}
        stale = tuple(Stale(names[id(entry.edit)], entry.stored) for entry in result.stale)
        return Stored(result.changes, stale)

    def _command(self, edit: Edit) -> FieldEdit:
        place = self._places[edit.field]
        known, value = _plain(edit.known), _plain(edit.value)
        return FieldEdit(place.kind, place.record_id, place.field, known, value, place.language)

    def _name_of(self, field: str, edits: tuple[Edit, ...]) -> str:
        """Find which of the fields sent is meant by a mistake's bare field name."""
        named = [edit.field for edit in edits if self._places[edit.field].field == field]
        return named[0] if len(named) == 1 else field


def _plain(value: object) -> FieldValue:
    if value is None or isinstance(value, (str, int, bool, date, time)):
        return value
    return [str(line) for line in value] if isinstance(value, list) else str(value)
