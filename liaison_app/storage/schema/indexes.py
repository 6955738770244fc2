"""The orders in which lists are read, each with an index that answers the filters by itself.

After `deleted_at`, the order and the id come the columns that filters ask for. So a register is
one walk along one index and touches no row: 100,000 ids in 30 ms instead of 350 (measured).
"""

from collections.abc import Mapping

from sqlalchemy import Index, text

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.storage.schema.index_names import list_index
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.schema.tables import TABLES

FILTERED: Mapping[str, tuple[str, ...]] = {
    "organisation": ("side", "kind", "active"),
    "person": ("side",),
    "project": ("partner_id",),
    "meeting": ("state", "kind", "year", "project_id"),
    "proposal": ("status", "proposed_by", "proposed_by_id", "category", "project_id", "meeting_id"),
    "commitment": (
        "status",
        "side",
        "lead_id",
        "project_id",
        "meeting_id",
        "firmness",
        "internal",
        "current_due",
    ),
}


def _list_index(table: str, *order: str, also: tuple[str, ...] = ()) -> None:
    source = TABLES[table]
    asked = [column for column in (*FILTERED.get(table, ()), *also) if column not in order]
    Index(
        list_index(table, *order),
        *(source.c[column] for column in ("deleted_at", *order, "id", *asked)),
    )


for _kind in KINDS.values():
    if _kind.sort_text:
        for _language in CONTENT_LANGUAGES:
            _list_index(_kind.name, f"sort_{_language}")
    if _kind.owner_field:
        _list_index(_kind.name, _kind.owner_field, _kind.order)
    if _kind.alone:
        Index(
            f"uq_{_kind.name}_{'_'.join(_kind.alone)}",
            *(TABLES[_kind.name].c[column] for column in _kind.alone),
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        )

_list_index("meeting", "held_on")
_list_index("meeting", "year", "number")
_list_index("proposal", "submitted_on")
_list_index("proposal", "number")
_list_index("proposal", "meeting_id", "number")
# Columns without an order of their own are sorted from here (side, state, first term …).
_list_index("commitment", "current_due", also=("original_due", "fact_date", "extension_count"))
_list_index("commitment", "number_key")
# What belongs to a meeting, an organisation, a project: counted in their registers.
_list_index("commitment", "meeting_id", "current_due")
_list_index("commitment", "lead_id", "current_due")
_list_index("commitment", "project_id", "current_due")
_list_index("executor", "organisation_id", "commitment_id")
_list_index("participant", "organisation_id", "meeting_id")
_list_index("post", "organisation_id", "person_id")
# A month's reports, the months of a commitment, and what is called about again: 300,000 reports.
_list_index(
    "monthly_report",
    "round_id",
    "commitment_id",
    also=("outcome", "not_submitted", "judgement", "standing_then", "submitted_on"),
)
_list_index(
    "monthly_report",
    "commitment_id",
    "round_id",
    also=("judgement", "standing_then", "waiting_then", "not_submitted", "submitted_on", "outcome"),
)
_list_index("contact", "on")
_list_index("contact", "organisation_id", "on", also=("call_again_on",))
_list_index("contact", "call_again_on", also=("organisation_id",))
_list_index("contact_commitment", "commitment_id", "contact_id")
_list_index("calendar_day", "country", "day", also=("kind",))
# What moved after a day, so that only that is judged by its moves as of the day.
_list_index("status_change", "on", "commitment_id")
Index(
    list_index("commitment", "put_on_control", "removed_on"),
    *(
        TABLES["commitment"].c[column]
        for column in ("deleted_at", "put_on_control", "removed_on", "suspended_on", "id")
    ),
)
# Whose in the office: asked for by itself, so that no other list grows by it.
Index(
    list_index("commitment", "keeper"),
    *(TABLES["commitment"].c[column] for column in ("deleted_at", "keeper", "id")),
)
