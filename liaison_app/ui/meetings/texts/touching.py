"""Texts taken over from a record that was read again."""

from __future__ import annotations

from liaison_app.domain.fields import child_fields, field_types, trilingual_fields
from liaison_app.domain.record import Record

# Stamps change with every storing; who sees them reads the history.
_STAMPS = frozenset({"version", "updated_at", "updated_by"})


def only_texts_differ(before: Record | None, now: Record) -> bool:
    """Tell whether nothing but texts in three languages changed, so that no page changes shape."""
    if before is None:
        return False
    kind = type(now)
    skipped = {*_STAMPS, *trilingual_fields(kind), *child_fields(kind), *_WRITTEN}
    return all(
        getattr(before, name) == getattr(now, name)
        for name in field_types(kind)
        if name not in skipped
    )


def take_texts(into: Record, now: Record) -> None:
    """Write the texts of a record read now into the one that is shown."""
    kind = type(now)
    for name in (*trilingual_fields(kind), *(name for name in _WRITTEN if hasattr(now, name))):
        setattr(into, name, getattr(now, name))


# Plain texts that are typed as well: nothing else on a page depends on them.
_WRITTEN = ("internal_note", "text")
