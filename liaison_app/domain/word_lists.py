"""The words of closed lists that filters, forms and cards offer (terms.tsv)."""

from collections.abc import Mapping

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import CommitmentStatus, EvidenceKind, Firmness, Priority
from liaison_app.domain.directory import Gender, OrganisationKind
from liaison_app.domain.filters import DueWithin
from liaison_app.domain.meeting import DecisionKind, MeetingState
from liaison_app.domain.proposal import ProposalCategory
from liaison_app.domain.record import Side

# Printed ҚР/ҚХР, РК/КНР, 哈/中: sides, never languages (screens.md).
SIDES_SHORT: Mapping[Side, Message] = {
    Side.KZ: message("side, short", "KZ"),
    Side.CN: message("side, short", "CN"),
    Side.JOINT: message("side, short", "KZ and CN"),
}

COMMITMENT_STATUSES: Mapping[CommitmentStatus, Message] = {
    CommitmentStatus.DRAFT: message("commitment status", "Draft"),
    CommitmentStatus.IN_PROGRESS: message("commitment status", "In progress"),
    CommitmentStatus.UNDER_REVIEW: message("commitment status", "Report under review"),
    CommitmentStatus.RETURNED: message("commitment status", "Returned for rework"),
    CommitmentStatus.SUSPENDED: message("commitment status", "Suspended"),
    CommitmentStatus.FULFILLED: message("commitment status", "Fulfilled"),
    CommitmentStatus.NOT_FULFILLED: message("commitment status", "Not fulfilled"),
    CommitmentStatus.CANCELLED: message("commitment status", "Cancelled (no longer relevant)"),
}

FIRMNESS: Mapping[Firmness, Message] = {
    Firmness.FIRM: message("firmness", "Firm commitment"),
    Firmness.INTENTION: message("firmness", "Intention"),
    Firmness.TO_STUDY: message("firmness", "To be studied"),
}

PRIORITIES: Mapping[Priority, Message] = {
    Priority.NORMAL: message("priority", "Normal"),
    Priority.HIGH: message("priority", "High"),
}

DUE_SPANS: Mapping[DueWithin, Message] = {
    DueWithin.OVERDUE: message("due within", "Overdue"),
    DueWithin.THIS_WEEK: message("due within", "This week"),
    DueWithin.THIS_MONTH: message("due within", "This month"),
    DueWithin.NO_DATE: message("due within", "Without a date"),
}

MEETING_STATES: Mapping[MeetingState, Message] = {
    MeetingState.DRAFT: message("state of minutes", "Draft"),
    MeetingState.SIGNED: message("state of minutes", "Signed"),
}

PROPOSAL_CATEGORIES: Mapping[ProposalCategory, Message] = {
    ProposalCategory.ROAD: message("category of proposal", "Motor road"),
    ProposalCategory.POWER: message("category of proposal", "Power supply"),
    ProposalCategory.WATER: message("category of proposal", "Water supply"),
    ProposalCategory.SEWERAGE: message("category of proposal", "Sewerage"),
    ProposalCategory.RAIL: message("category of proposal", "Railway"),
    ProposalCategory.GAS: message("category of proposal", "Gas supply"),
    ProposalCategory.TELECOM: message("category of proposal", "Telecommunications"),
    ProposalCategory.HOUSING: message("category of proposal", "Housing"),
    ProposalCategory.LAND: message("category of proposal", "Land plot"),
    ProposalCategory.MONITORING: message("category of proposal", "Monitoring"),
    ProposalCategory.OTHER: message("category of proposal", "Other"),
}

ORGANISATION_KINDS: Mapping[OrganisationKind, Message] = {
    OrganisationKind.STATE_BODY: message("kind of organisation", "State body"),
    OrganisationKind.TERRITORIAL_BODY: message("kind of organisation", "Territorial body"),
    OrganisationKind.COMPANY: message("kind of organisation", "Company"),
    OrganisationKind.OTHER: message("kind of organisation", "Other"),
}

GENDERS: Mapping[Gender, Message] = {
    Gender.UNKNOWN: message("gender", "not stated"),
    Gender.FEMALE: message("gender", "female"),
    Gender.MALE: message("gender", "male"),
}

DECISION_KINDS: Mapping[DecisionKind, Message] = {
    DecisionKind.NOTE: message("kind of decision", "to be noted"),
    DecisionKind.INSTRUCT: message("kind of decision", "to instruct"),
    DecisionKind.RECOMMEND: message("kind of decision", "to recommend"),
    DecisionKind.AGREE: message("kind of decision", "agreed"),
}

EVIDENCE_KINDS: Mapping[EvidenceKind, Message] = {
    EvidenceKind.LETTER: message("kind of evidence", "Letter"),
    EvidenceKind.ACT: message("kind of evidence", "Act"),
    EvidenceKind.REPORT: message("kind of evidence", "Report"),
    EvidenceKind.PLAN: message("kind of evidence", "Plan"),
    EvidenceKind.ROADMAP: message("kind of evidence", "Roadmap"),
    EvidenceKind.DIRECTIVE: message("kind of evidence", "Directive"),
    EvidenceKind.CONTRACT: message("kind of evidence", "Contract"),
    EvidenceKind.MINUTES: message("kind of evidence", "Minutes"),
    EvidenceKind.PUBLICATION: message("kind of evidence", "Publication"),
    EvidenceKind.PHOTO: message("kind of evidence", "Photograph"),
    EvidenceKind.OTHER: message("kind of evidence", "Other document"),
}

LANGUAGES: Mapping[ContentLanguage, Message] = {
    "kk": message("language", "Kazakh"),
    "ru": message("language", "Russian"),
    "zh": message("language", "Chinese"),
}
