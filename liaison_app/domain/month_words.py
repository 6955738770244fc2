"""The words of the month and of contacts (terms.tsv): one list for the window and for papers."""

from collections.abc import Mapping

from liaison_app.base.messages import Message, message
from liaison_app.domain.calendar_day import Country, DayKind
from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.monitoring import Judgement, ReportOutcome, ReportSource, RoundState
from liaison_app.domain.month_rules import Escalation, LateFactKind
from liaison_app.domain.stored_file import AttachmentKind

ROUND_STATES: Mapping[RoundState, Message] = {
    RoundState.COLLECTING: message("state of a month", "Collecting"),
    RoundState.REVIEWING: message("state of a month", "Reviewing"),
    RoundState.FROZEN: message("state of a month", "Month closed"),
}

JUDGEMENTS: Mapping[Judgement, Message] = {
    Judgement.ON_PLAN: message("judgement", "On track"),
    Judgement.RISK: message("judgement", "At risk"),
    Judgement.WILL_NOT_BE_DONE: message("judgement", "Will not be done in time"),
}

REPORT_SOURCES: Mapping[ReportSource, Message] = {
    ReportSource.FORM: message("source of a report", "Form"),
    ReportSource.LETTER: message("source of a report", "Letter"),
    ReportSource.CALL: message("source of a report", "Telephone call"),
    ReportSource.MAIL: message("source of a report", "E-mail"),
    ReportSource.MESSAGE: message("source of a report", "Message (WeChat and the like)"),
    ReportSource.ENTERED: message("source of a report", "Entered in the office"),
}

REPORT_OUTCOMES: Mapping[ReportOutcome, Message] = {
    ReportOutcome.PENDING: message("outcome of a report", "Not judged yet"),
    ReportOutcome.ACCEPTED: message("outcome of a report", "Report accepted"),
    ReportOutcome.RETURNED: message("outcome of a report", "Returned for rework"),
}

CONTACT_MEANS: Mapping[ContactMeans, Message] = {
    ContactMeans.CALL: message("means of contact", "Telephone call"),
    ContactMeans.LETTER: message("means of contact", "Letter"),
    ContactMeans.MAIL: message("means of contact", "E-mail"),
    ContactMeans.MESSAGE: message("means of contact", "Message (WeChat and the like)"),
    ContactMeans.VISIT: message("means of contact", "Visit"),
}

ATTACHMENT_KINDS: Mapping[AttachmentKind, Message] = {
    AttachmentKind.EVIDENCE: message("kind of attachment", "Supporting document"),
    AttachmentKind.SCAN: message("kind of attachment", "Scan"),
    AttachmentKind.RESOLUTION: message("kind of attachment", "Resolution"),
    AttachmentKind.OTHER: message("kind of attachment", "Other"),
}

LATE_FACTS: Mapping[LateFactKind, Message] = {
    LateFactKind.MOVE: message("learned late", "Change of status"),
    LateFactKind.FULFILMENT: message("learned late", "Fulfilled"),
    LateFactKind.EXTENSION: message("learned late", "Deadline extended"),
}

ESCALATIONS: Mapping[Escalation, Message] = {
    Escalation.REMINDER: message("escalation", "Reminder"),
    Escalation.LETTER: message("escalation", "Letter to the head"),
    Escalation.AGENDA: message("escalation", "Item on the next agenda"),
}

COUNTRIES: Mapping[Country, Message] = {
    Country.KZ: message("country", "Kazakhstan"),
    Country.CN: message("country", "China"),
}

DAY_KINDS: Mapping[DayKind, Message] = {
    DayKind.OFF: message("kind of day", "Day off"),
    DayKind.WORKING: message("kind of day", "Working day"),
}

NOT_SUBMITTED = message("monthly report", "Report not submitted")
WAITING = message("commitment status", "Waiting for the other side")
INTERIM = message("monthly report", "Interim")
CORRECTED = message("monthly report", "Corrected issue")
BEFORE_PROGRAM = message("commitment", "Closed before the program")
