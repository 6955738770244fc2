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
    "meetings": KINDS["meeting"],
    "proposals": KINDS["proposal"],
    "commitments": KINDS["commitment"],
}
