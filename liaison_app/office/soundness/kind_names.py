"""What the kinds of record are called, for sentences about single records."""

from collections.abc import Mapping

from liaison_app.base.messages import Message, message

KIND_NAMES: Mapping[str, Message] = {
    "office": message("record kind", "Office"),
    "organisation": message("record kind", "Organisation"),
    "former_name": message("record kind", "Former name"),
    "person": message("record kind", "Person"),
    "post": message("record kind", "Post"),
    "project": message("record kind", "Project"),
    "meeting": message("record kind", "Meeting"),
    "participant": message("record kind", "Participant"),
    "agenda_item": message("record kind", "Agenda item"),
    "speech": message("record kind", "Speech"),
    "decision": message("record kind", "Point of the minutes"),
    "party": message("record kind", "Party of a point"),
    "raw_line": message("record kind", "Line of the talks"),
    "proposal": message("record kind", "Proposal"),
    "commitment": message("record kind", "Commitment"),
    "executor": message("record kind", "Co-executor"),
    "evidence": message("record kind", "Supporting document"),
    "extension": message("record kind", "Extension of a term"),
    "status_change": message("record kind", "Change of status"),
    "stored_file": message("record kind", "File"),
    "contact": message("record kind", "Contact"),
    "contact_commitment": message("record kind", "Commitment that was spoken of"),
    "monitoring_round": message("record kind", "Monitoring round"),
    "round_issue": message("record kind", "Issue of a month"),
    "issued_paper": message("record kind", "Issued paper"),
    "monthly_report": message("record kind", "Monthly report"),
    "attachment": message("record kind", "Attached file"),
    "calendar_day": message("record kind", "Day of the calendar"),
}
