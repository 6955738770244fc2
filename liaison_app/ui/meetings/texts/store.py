"""The store behind the editor's texts: a record is made by the first text typed into it.

So an empty row costs nothing, no key is lost while the office makes a record, and what could not be
stored is tried again or rescued like any other text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean, one_line
from liaison_app.office.desk import Desk
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored
from liaison_app.ui.kit.saving.records import RecordStore
from liaison_app.ui.kit.unfinished import keep_line

Ref = int | str  # the id of a record, or the key of one that is not made yet


@dataclass(frozen=True, slots=True)
class Birth:
    """How a record is made: `make` gets the text typed into its trilingual field `field`."""

    kind: str
    field: str
    make: Callable[[Trilingual], Made]


@dataclass(frozen=True, slots=True)
class PlainBirth:
    """The same for a record whose first text is in no language: a line of the talks."""

    kind: str
    field: str
    make: Callable[[str], Made]


@dataclass(frozen=True, slots=True)
class _Field:
    ref: str
    name: str
    language: ContentLanguage | None


class MinutesStore:
    """Stores edits of records, and of records to be made; `store` runs in the writer's thread."""

    def __init__(self, desk: Desk, sitting: str) -> None:
        """Write in the name of one sitting."""
        self._records = RecordStore(desk, sitting)
        self._births: dict[str, Birth | PlainBirth] = {}
        self._unborn_fields: dict[str, _Field] = {}
        self._made: dict[str, Made] = {}
        self._unfinished: dict[str, str] = {}

    def expect(self, birth: Birth | PlainBirth) -> str:
        """Give the key of a record that is made when something is typed into it."""
        key = f"new {birth.kind} {len(self._births) + 1}"
        self._births[key] = birth
        return key

    def name(self, kind: str, ref: Ref, field: str, language: ContentLanguage | None = None) -> str:
        """Give the name to bind a field under."""
        if isinstance(ref, int):
            return self._records.name(kind, ref, field, language)
        name = f"{ref}.{field}.{language or ''}"
        self._unborn_fields[name] = _Field(ref, field, language)
        return name

    def name_unfinished(self, uid: str) -> str:
        """Give the name to bind the unfinished line of an agenda item under."""
        name = f"unfinished.{uid}"
        self._unfinished[name] = uid
        return name

    def made(self, ref: Ref) -> Made | None:
        """Give what was made under a key, None before."""
        return self._made.get(ref) if isinstance(ref, str) else None

    def id_of(self, ref: Ref) -> int:
        """Give the id of a record; raises LookupError for one that was not made yet."""
        if isinstance(ref, int):
            return ref
        made = self._made.get(ref)
        if made is None:
            raise LookupError(ref)
        return made.id

    def store(self, edits: tuple[Edit, ...]) -> Stored:
        """Store a command; records are made first, in the order in which they were expected."""
        changes = Changes()
        edits = self._keep_unfinished(edits)
        if not edits:
            return Stored(changes)
        for key in list(self._births):
            mine = [edit for edit in edits if self._key_of(edit) == key]
            if mine and key not in self._made:
                changes |= self._make(key, mine)
        placed = tuple(self._with_place(edit) for edit in edits)
        names = {new.field: old.field for new, old in zip(placed, edits, strict=True)}
        try:
            stored = self._records.store(placed)
        except UserMistake as mistake:
            field = names.get(mistake.field, mistake.field)
            raise UserMistake(mistake.message, field) from mistake
        stale = tuple(Stale(names[entry.field], entry.stored) for entry in stored.stale)
        touched = stored.changes if isinstance(stored.changes, Changes) else Changes()
        return Stored(changes | touched, stale)

    def _keep_unfinished(self, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """Keep what is no record yet; give the edits of records."""
        for edit in edits:
            if edit.field in self._unfinished:
                keep_line(self._unfinished[edit.field], one_line(str(edit.value or "")))
        return tuple(edit for edit in edits if edit.field not in self._unfinished)

    def _make(self, key: str, edits: Sequence[Edit]) -> Changes:
        birth = self._births[key]
        first = [edit for edit in edits if self._unborn_fields[edit.field].name == birth.field]
        try:
            if isinstance(birth, PlainBirth):
                made = birth.make("".join(clean(str(edit.value or "")) for edit in first))
            else:
                made = birth.make(self._joined(first))
        except UserMistake as mistake:
            raise UserMistake(mistake.message, edits[0].field) from mistake
        self._made[key] = made
        return made.changes

    def _joined(self, edits: Sequence[Edit]) -> Trilingual:
        text = Trilingual()
        for edit in edits:
            language = self._unborn_fields[edit.field].language
            if language is not None:
                text = text.written(language, clean(str(edit.value or "")))
        return text

    def _key_of(self, edit: Edit) -> str:
        place = self._unborn_fields.get(edit.field)
        return "" if place is None else place.ref

    def _with_place(self, edit: Edit) -> Edit:
        """Give the edit under the name that its record has since it was made."""
        place = self._unborn_fields.get(edit.field)
        if place is None:
            return edit
        kind = self._births[place.ref].kind
        name = self._records.name(kind, self.id_of(place.ref), place.name, place.language)
        return Edit(name, edit.known, edit.value)
