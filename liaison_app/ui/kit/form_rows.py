"""What a record form can have: a heading, or one field of the record with its label.

Each row names a field of the record. It is stored as it is typed, or with `act` by an action of the
office: `act=lambda key, value: set_lead(desk, key, value)`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from liaison_app.base.messages import Message
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.count_line import CountLine
from liaison_app.ui.kit.form_store import Act
from liaison_app.ui.kit.lines import ChoiceField, DateLine, TextLine
from liaison_app.ui.kit.lookup import Lookup
from liaison_app.ui.kit.options import Options
from liaison_app.ui.kit.record_list import RecordList
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.saving.edits import SavedField
from liaison_app.ui.kit.several_lines import LinesField
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.kit.yes_no import YesNoField

View = TypeVar("View")
Kept = TypeVar("Kept")
Outcome = Changes | Made


@dataclass(frozen=True, slots=True)
class Part:
    """A field as a form holds it: the widget, and what a `Saver` binds."""

    widget: QWidget
    field: SavedField
    show_mistake: Callable[[str], None]


@dataclass(frozen=True)
class Heading:
    """Words over the rows that follow."""

    words: Words


@dataclass(frozen=True)
class Row(Generic[View]):
    """One field of the record; `words` is its label.

    `value` gives what is stored where that is not the record's attribute `name` itself;
    `frozen` says why nobody may change it now, None where everybody may; `shown` False hides the
    row; `hint` stands below; `span` is how many of the three panes it is wide.
    """

    name: str
    words: Words
    _: KW_ONLY
    value: Callable[[View], object] | None = None
    frozen: Callable[[View], Message | None] | None = None
    shown: Callable[[View], bool] | None = None
    hint: Words | None = None
    span: int = 1
    at_once = False  # a choice is stored when it is made, a text after the pause


@dataclass(frozen=True)
class Texts(Row[View]):
    """A text in three languages, in as many panes as the user wants to see.

    `but_missing`: a frozen text still takes a translation that is missing (domain.md 3, rule 10).
    """

    least_lines: int = 2
    but_missing: bool = True


@dataclass(frozen=True)
class FieldRow(Row[View], ABC, Generic[View, Kept]):
    """A row of one field; it is stored as it is typed, or by `act` where that is given."""

    _: KW_ONLY
    act: Callable[[int, Kept], Outcome] | None = None

    @abstractmethod
    def make(self, place: Workplace) -> Part:
        """Make the field."""

    @abstractmethod
    def kept(self, value: object) -> Kept:
        """Give what the field holds as `act` takes it."""

    def acting(self, record_id: int) -> Act | None:
        """Give the action that stores a value of this record, None where it is just typed."""
        act = self.act
        return None if act is None else lambda value: act(record_id, self.kept(value))


@dataclass(frozen=True)
class Line(FieldRow[View, str]):
    """A text of one line."""

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = TextLine()
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> str:
        """Give it as it is kept."""
        return str(value or "")


@dataclass(frozen=True)
class Lines(FieldRow[View, tuple[str, ...]]):
    """A list of short texts, one a line."""

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = LinesField()
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> tuple[str, ...]:
        """Give it as it is kept."""
        return tuple(map(str, value)) if isinstance(value, tuple) else ()


@dataclass(frozen=True)
class Day(FieldRow[View, date | None]):
    """A date, typed freely; without a year the first such day on or after `not_before()`."""

    not_before: Callable[[], date] | None = None

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = DateLine(self.not_before or place.desk.clock.today)
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> date | None:
        """Give it as it is kept."""
        return value if isinstance(value, date) else None


@dataclass(frozen=True)
class Count(FieldRow[View, int | None]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 9999

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = CountLine(self.least, self.most)
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> int | None:
        """Give it as it is kept."""
        return value if isinstance(value, int) else None


@dataclass(frozen=True)
class Choice(FieldRow[View, object]):
    """One of a closed list of words; `options` as for chips (kit/chosen.py: `worded_options`)."""

    options: Options = tuple
    at_once = True

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = ChoiceField(self.options)
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> object:
        """Give it as it is kept."""
        return value


@dataclass(frozen=True)
class YesNo(FieldRow[View, bool]):
    """Yes or no."""

    at_once = True

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = YesNoField()
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> bool:
        """Give it as it is kept."""
        return value is True


@dataclass(frozen=True, kw_only=True)
class Pick(FieldRow[View, int | None]):
    """A card, found by typing or made in place; lookups: ORGANISATIONS, PEOPLE, PROJECTS."""

    lookup: Lookup
    span: int = 2
    at_once = True

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = RecordPicker(place, self.lookup)
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> int | None:
        """Give it as it is kept."""
        return value if isinstance(value, int) else None


@dataclass(frozen=True, kw_only=True)
class Picks(FieldRow[View, tuple[int, ...]]):
    """Cards in order; `value` gives the tuple of their ids, `act` stores another one."""

    lookup: Lookup
    span: int = 2
    at_once = True
    first_words: Words | None = None

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        field = RecordList(place, self.lookup, first_words=self.first_words)
        return Part(field, field, field.show_mistake)

    def kept(self, value: object) -> tuple[int, ...]:
        """Give it as it is kept."""
        return tuple(i for i in value if isinstance(i, int)) if isinstance(value, tuple) else ()


@dataclass(frozen=True, kw_only=True)
class Own(FieldRow[View, object]):
    """A field of the room's own; `make_field` builds it, `value` gives what it shows."""

    make_field: Callable[[], Part]

    def make(self, place: Workplace) -> Part:
        """Make the field."""
        return self.make_field()

    def kept(self, value: object) -> object:
        """Give it as it is kept."""
        return value
