"""The orders in which lists are read, each with an index that covers `deleted_at` and the id."""

from sqlalchemy import Index

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.schema.tables import TABLES


def _list_index(table: str, *columns: str) -> None:
    source = TABLES[table]
    named = "_".join(columns)
    Index(
        f"ix_{table}_list_{named}",
        source.c.deleted_at,
        *(source.c[column] for column in columns),
        source.c.id,
    )


for _kind in KINDS.values():
    if _kind.sort_text:
        for _language in CONTENT_LANGUAGES:
            _list_index(_kind.name, f"sort_{_language}")
    if _kind.owner_field:
        _list_index(_kind.name, _kind.owner_field, _kind.order)

_list_index("meeting", "held_on")
_list_index("meeting", "year", "number")
_list_index("meeting", "state", "held_on")
_list_index("proposal", "status", "submitted_on")
_list_index("proposal", "submitted_on")
_list_index("proposal", "number")
_list_index("commitment", "current_due")
_list_index("commitment", "status", "current_due")
_list_index("commitment", "number_key")
_list_index("commitment", "lead_id", "current_due")
_list_index("commitment", "side", "current_due")
