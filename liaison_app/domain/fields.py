"""What a record consists of, read from the record itself; nobody keeps a list by hand."""

from __future__ import annotations

import types
from dataclasses import fields
from typing import Literal, Union, get_args, get_origin, get_type_hints

from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual

_types: dict[type[Record], dict[str, tuple[object, bool]]] = {}


def field_types(record: type[Record]) -> dict[str, tuple[object, bool]]:
    """Give each field's type and whether it may be empty, in the order of the record."""
    if record not in _types:
        hints = get_type_hints(record)
        _types[record] = {field.name: _bare(hints[field.name]) for field in fields(record)}
    return _types[record]


def _bare(hint: object) -> tuple[object, bool]:
    if get_origin(hint) in (Union, types.UnionType):
        parts = [part for part in get_args(hint) if part is not type(None)]
        return parts[0], True
    if get_origin(hint) is Literal:
        return str, False
    return hint, False


def literal_words(record: type[Record], name: str) -> tuple[str, ...]:
    """Give the words of a field that is a choice of literals, none for any other field."""
    hint = get_type_hints(record)[name]
    return get_args(hint) if get_origin(hint) is Literal else ()


def trilingual_fields(record: type[Record]) -> tuple[str, ...]:
    """Give the names of the attributes that are texts in three languages."""
    return tuple(name for name, (kind, _) in field_types(record).items() if kind is Trilingual)


def child_fields(record: type[Record]) -> dict[str, type[Record]]:
    """Give the owned lists of a record with the kind of their members."""
    return {
        name: get_args(hint)[0]
        for name, (hint, _) in field_types(record).items()
        if get_origin(hint) is list and get_args(hint)[0] is not str
    }
