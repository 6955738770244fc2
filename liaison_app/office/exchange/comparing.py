"""Whether a record of the file says the same as the one that is stored under its uid."""

from __future__ import annotations

from liaison_app.office.exchange.shape import STAMPS, Field, shape_of
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.wholes.whole import Whole

_FILE = KINDS["stored_file"]
_NOT_COMPARED = {(_FILE, "name"), (_FILE, "media_type"), (_FILE, "added_on")}


def difference(brought: Whole, stored: Whole) -> str | None:
    """Give the way to the first field that differs, None where all is the same.

    When it was written and by whom does not count, nor under which name the same content came.
    """
    shape = shape_of(brought.kind)
    for field in shape.fields.values():
        if field.name in STAMPS or (brought.kind, field.name) in _NOT_COMPARED:
            continue
        if not _same(field, brought, stored):
            return field.name
    for name in shape.owned:
        inside = _difference_inside(name, brought, stored)
        if inside is not None:
            return inside
    return None


def _same(field: Field, brought: Whole, stored: Whole) -> bool:
    one, other = brought.values[field.attribute], stored.values[field.attribute]
    if one == other or one is None or other is None:
        return one == other
    return field.codec.write(one) == field.codec.write(other)


def _difference_inside(name: str, brought: Whole, stored: Whole) -> str | None:
    missing = {member.uid: member for member in stored.children.get(name, ())}
    for number, member in enumerate(brought.children.get(name, ()), 1):
        same = missing.pop(member.uid, None)
        way = "" if same is None else difference(member, same)
        if way is not None:
            return f"{name}[{number}].{way}" if way else f"{name}[{number}]"
    return name if missing else None
