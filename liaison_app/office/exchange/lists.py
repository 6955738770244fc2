"""The lists of the format and the kinds of record that stand in them, in the order of a dump."""

from collections.abc import Mapping

from liaison_app.storage.schema.kinds import KINDS, Kind

FORMAT = "liaison/1"

# One list per kind that nobody owns; what a record owns lies inside it.
LISTS: Mapping[str, Kind] = {
    "office": KINDS["office"],
    "organisations": KINDS["organisation"],
    "people": KINDS["person"],
    "projects": KINDS["project"],
    "files": KINDS["stored_file"],
    "meetings": KINDS["meeting"],
    "proposals": KINDS["proposal"],
    "commitments": KINDS["commitment"],
    "contacts": KINDS["contact"],
    "rounds": KINDS["monitoring_round"],
    "issued_papers": KINDS["issued_paper"],
    "reports": KINDS["monthly_report"],
    "attachments": KINDS["attachment"],
    "calendar_days": KINDS["calendar_day"],
}
