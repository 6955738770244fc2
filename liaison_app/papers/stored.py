"""Frozen dataclasses to JSON and back, exactly: for storing a paper and for handing it to Typst.

Every dataclass becomes an object with its class name under "kind", every tuple a list.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from functools import cache
from typing import TypeAlias, TypeVar

from liaison_app.papers.runs import field_names

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
T = TypeVar("T")


def to_json(value: object) -> str:
    """Give the JSON text of a dataclass made of texts, numbers, tuples and further dataclasses."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_named)


def from_json(kind: type[T], text: str) -> T:
    """Read back what `to_json` gave; raises ValueError where the text is no such value."""
    value = _built(kind, json.loads(text))
    if isinstance(value, kind):
        return value
    raise ValueError(f"not a {kind.__name__}")


def _named(value: object) -> dict[str, object]:
    """Give one dataclass as an object; json does the tuples and what stands in the fields."""
    kind: type = type(value)
    named: dict[str, object] = {"kind": kind.__name__}
    for name in field_names(kind):
        named[name] = getattr(value, name)
    return named


@cache
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


def _built(hint: object, value: Json) -> object:
    """Build the value that `hint` describes; raises ValueError where it does not fit."""
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        if any(value == one and type(value) is type(one) for one in typing.get_args(hint)):
            return value
    elif origin is tuple:
        if isinstance(value, list):
            item = typing.get_args(hint)[0]
            return tuple(_built(item, one) for one in value)
    elif origin in (typing.Union, types.UnionType):
        return _one_of(typing.get_args(hint), value)
    elif isinstance(hint, type):
        return _single(hint, value)
    raise ValueError(f"does not fit {hint}: {value!r:.60}")


def _one_of(hints: tuple[object, ...], value: Json) -> object:
    kind = value.get("kind") if isinstance(value, dict) else None
    for hint in hints:
        if kind is not None and getattr(hint, "__name__", "") == kind:
            return _built(hint, value)
    for hint in hints:
        if kind is None and isinstance(hint, type) and type(value) is hint:
            return value
    raise ValueError(f"is none of {hints}: {value!r:.60}")


def _single(hint: type, value: Json) -> object:
    if dataclasses.is_dataclass(hint):
        return _record(hint, value)
    if type(value) is hint or (hint is float and type(value) is int):
        return value
    raise ValueError(f"not a {hint.__name__}: {value!r:.60}")


def _record(kind: type, value: Json) -> object:
    if not isinstance(value, dict) or value.get("kind") != kind.__name__:
        raise ValueError(f"not a {kind.__name__}: {value!r:.60}")
    given = {name: one for name, one in value.items() if name != "kind"}
    hints = _hints(kind)
    if strange := given.keys() - hints.keys():
        raise ValueError(f"a {kind.__name__} has no {sorted(strange)}")
    try:
        return kind(**{name: _built(hints[name], one) for name, one in given.items()})
    except TypeError as error:
        raise ValueError(f"a {kind.__name__} is not whole: {error}") from error
