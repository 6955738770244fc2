"""The organisation of a line of the minutes in its field."""

from liaison_app.ui.kit.lookup import Found
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.meetings.open_minutes import OpenMinutes


def show_organisation(minutes: OpenMinutes, field: RecordPicker, identity: int | None) -> None:
    """Show the organisation that is stored; what is being typed is left alone."""
    if field.is_busy():
        return
    field.show_value(identity)
    if identity is not None:
        named = minutes.view.organisation_name(identity)
        field.know(Found(identity, minutes.shown(named)[0]))
