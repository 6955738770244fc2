"""The JSON Schema says of the format exactly what the records and our own reader say."""

import json
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache

import jsonschema
import pytest
from jsonschema.protocols import Validator

from liaison_app.base.paths import resources
from liaison_app.domain.fields import field_types, literal_words
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.lists import LISTS
from liaison_app.office.exchange.parsing import Parser
from liaison_app.office.exchange.refusal import Refusal
from liaison_app.office.exchange.shape import Field, shape_of
from liaison_app.office.exchange.stream import Piece
from liaison_app.office.exchange.values import Json
from liaison_app.office.sample import sample_source
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.wholes.whole import ROOTS, references_of
from tests.exchange.documents import document, dump_of, load_into, uid

SIMPLE: dict[object, Json] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"$ref": "#/$defs/number"},
    date: {"$ref": "#/$defs/date"},
    time: {"$ref": "#/$defs/time"},
    datetime: {"$ref": "#/$defs/moment"},
    Trilingual: {"$ref": "#/$defs/text"},
    list[str]: {"$ref": "#/$defs/lines"},
}
ODD: list[Json] = [
    None, True, 0, 1, -1, 2**53, 1.5, "", "x", "draft", "kk", "2025-02-30", "2025-04-24",  # type: ignore[list-item]  # a number no field takes
    "24.04.2025", "10:30", "25:30", "10:30:00.5", "2025-04-24T05:00:00Z", "2025-04-24 05:00",
    uid("person", 1), uid("person", 1).replace("-", ""), [], ["x"], [1], [[]], {}, [{}],
    {"ru": "x"}, {"en": "x"}, {"ru": 1}, {"state": {}}, {"state": {"ru": {"reviewed": "x"}}},
    {"ru": "x", "state": {"ru": {"against": {"kk": "0123456789ab"}, "reviewed": "0123456789ab"}}},
    {"state": {"ru": {"against": {"en": "0123456789ab"}}}}, {"uid": "x"},
]  # fmt: skip


@cache
def schema() -> dict[str, dict[str, dict[str, Json]]]:
    path = resources() / "schema" / "liaison-1.schema.json"
    read: dict[str, dict[str, dict[str, Json]]] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def validator() -> Validator:
    jsonschema.Draft202012Validator.check_schema(schema())
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema(), format_checker=checker)


def test_lists_are_the_kinds_that_nobody_owns() -> None:
    assert list(LISTS.values()) == list(ROOTS)
    known = schema()["properties"]
    assert set(known) == {"format", "generated_by", *LISTS}
    for name, kind in LISTS.items():
        assert known[name]["items"] == {"$ref": f"#/$defs/{kind.name}"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_schema_has_the_fields_of_the_record(kind: Kind) -> None:
    described = schema()["$defs"][kind.name]
    shape = shape_of(kind)
    expected: dict[str, Json] = {
        field.name: _expected(kind, field) for field in shape.fields.values()
    }
    for name, owned in shape.owned.items():
        expected[name] = {"type": "array", "items": {"$ref": f"#/$defs/{owned.name}"}}
    properties = described["properties"]
    assert isinstance(properties, dict)
    assert {name: _without_words(known) for name, known in properties.items()} == expected
    assert described["required"] == ["uid"]
    assert described["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_closed_lists_have_the_same_words(kind: Kind) -> None:
    defs = schema()["$defs"]
    for field in shape_of(kind).fields.values():
        hint, _ = field_types(kind.record)[field.attribute]
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            assert defs[_snake(hint.__name__)]["enum"] == [word.value for word in hint]
        elif words := literal_words(kind.record, field.attribute):
            assert defs["content_language"]["enum"] == list(words)


def test_names_of_fields_are_no_two_the_same() -> None:
    for kind in KINDS.values():
        shape = shape_of(kind)
        attributes = {field.attribute for field in shape.fields.values()}
        assert len(attributes) == len(shape.fields)
        assert not set(shape.fields) & set(shape.owned)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_schema_and_our_reader_agree_about_every_value(kind: Kind) -> None:
    """What our reader takes the schema takes, and the other way round."""
    shape = shape_of(kind)
    for name in (*shape.fields, *shape.owned, "unknown"):
        for odd in ODD:
            record: dict[str, Json] = {"uid": uid(kind.name, 1), name: odd}
            assert _reader_takes(kind, record) == _schema_takes(kind, record), (name, odd)


def test_sample_and_dump_are_valid(desk: Desk) -> None:
    sample = json.loads(sample_source().read_text(encoding="utf-8"))
    assert not list(validator().iter_errors(sample))
    load_into(desk, document())
    assert not list(validator().iter_errors(json.loads(dump_of(desk))))


def _reader_takes(kind: Kind, record: dict[str, Json]) -> bool:
    owners = {owned.name: (owner, name) for owner in KINDS.values()
              for name, owned in shape_of(owner).owned.items()}  # fmt: skip
    element: Json = record
    while kind.owner_field:
        kind, name = owners[kind.name]
        element = {"uid": uid(kind.name, 1), name: [element]}
    list_name = next(name for name, root in LISTS.items() if root is kind)
    try:
        Parser().parse(Piece(list_name, 1, element))
    except Refusal:
        return False
    return True


def _schema_takes(kind: Kind, record: dict[str, Json]) -> bool:
    only = {**schema(), "$ref": f"#/$defs/{kind.name}"}
    for key in ("properties", "required", "additionalProperties", "type"):
        only.pop(key)
    return not list(validator().evolve(schema=only).iter_errors(record))


def _expected(kind: Kind, field: Field) -> Json:
    hint, optional = field_types(kind.record)[field.attribute]
    expected: Json
    if field.attribute == "uid" or field.attribute in references_of(kind):
        expected = {"$ref": "#/$defs/uid"}
    elif field.attribute.endswith("_uid"):
        expected = {"anyOf": [{"$ref": "#/$defs/uid"}, {"const": ""}]}
    elif literal_words(kind.record, field.attribute):
        expected = {"$ref": "#/$defs/content_language"}
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        expected = {"$ref": f"#/$defs/{_snake(hint.__name__)}"}
    else:
        expected = SIMPLE[hint]
    if optional:
        expected = {"anyOf": [expected, {"type": "null"}]}
    if not field.silent and isinstance(expected, dict):
        expected = {**expected, "default": field.codec.write(field.default)}
    return expected


def _without_words(known: Json) -> Json:
    assert isinstance(known, dict)
    return {key: value for key, value in known.items() if key != "description"}


def _snake(name: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")
