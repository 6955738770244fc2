"""How a kind of record stands in the file, read from the record itself: no list kept by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from liaison_app.domain.fields import field_types, literal_words
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.exchange.texts import TRILINGUAL
from liaison_app.office.exchange.values import (
    PLAIN,
    SOFT_UID,
    UID_TEXT,
    Codec,
    Json,
    word_codec,
)
from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.wholes.whole import Whole, own_fields, owned_kinds, references_of

# Who made and changed a record and when: told, kept, but no part of what the record says.
STAMPS = frozenset({"version", "created_at", "created_by", "updated_at", "updated_by"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its name in the file; left out of the file where it says nothing."""

    name: str
    attribute: str
    codec: Codec
    optional: bool
    default: object

    @property
    def silent(self) -> bool:
        """Tell whether the default says nothing, so that a dump leaves it out."""
        return not self.default and not isinstance(self.default, StrEnum)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a kind by their names in the file, and its owned lists."""

    fields: Mapping[str, Field]
    owned: Mapping[str, Kind]


@cache
def shape_of(kind: Kind) -> Shape:
    """Give the shape of a kind, in the order of the record."""
    made = [_field(kind, attribute) for attribute in own_fields(kind)]
    return Shape({field.name: field for field in made}, owned_kinds(kind))


def _field(kind: Kind, attribute: str) -> Field:
    _, optional = field_types(kind.record)[attribute]
    return Field(
        _name_in_file(kind, attribute),
        attribute,
        _codec(kind, attribute),
        optional,
        getattr(_saying_nothing(kind), attribute),
    )


def _name_in_file(kind: Kind, attribute: str) -> str:
    """Give the name: a reference without `_id`; where that is taken, with the kind it names."""
    target = references_of(kind).get(attribute)
    if target is None:
        return attribute
    short = attribute.removesuffix("_id")
    return f"{short}_{target.name}" if short in own_fields(kind) else short


def _codec(kind: Kind, attribute: str) -> Codec:
    if attribute == "uid" or attribute in references_of(kind):
        return UID_TEXT
    if attribute.endswith("_uid"):
        return SOFT_UID
    words = literal_words(kind.record, attribute)
    if words:
        return word_codec(words)
    hint, _ = field_types(kind.record)[attribute]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return word_codec(tuple(word.value for word in hint), hint)
    return TRILINGUAL if hint is Trilingual else PLAIN[hint]


@cache
def _saying_nothing(kind: Kind) -> Record:
    return kind.record()


def defaults_of(kind: Kind) -> dict[str, object]:
    """Give the values of a record that says nothing at all."""
    return {field.attribute: _own(field.default) for field in shape_of(kind).fields.values()}


def _own(default: object) -> object:
    return list(default) if isinstance(default, list) else default


def form_of(whole: Whole) -> dict[str, Json]:
    """Give a record as it stands in the file; what says nothing is left out."""
    shape = shape_of(whole.kind)
    form: dict[str, Json] = {}
    for field in shape.fields.values():
        value = whole.values[field.attribute]
        if value is None or (field.silent and value == field.default):
            continue
        form[field.name] = field.codec.write(value)
    for name in shape.owned:
        members = whole.children.get(name)
        if members:
            form[name] = [form_of(member) for member in members]
    return form
