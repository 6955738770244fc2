"""A meeting and its minutes: who sat there, what was heard, said and decided (domain.md 1, 3)."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual


class MeetingKind(StrEnum):
    """What kind of encounter it was."""

    MEETING = "meeting"
    SESSION = "session"
    RECEPTION = "reception"
    WORKING_MEETING = "working_meeting"
    TALKS = "talks"


class MeetingState(StrEnum):
    """How far the minutes are; agreement with the partner comes between the two later."""

    DRAFT = "draft"
    SIGNED = "signed"


class Role(StrEnum):
    """What a participant does at the meeting."""

    CHAIR = "chair"
    HEAD_OF_DELEGATION = "head_of_delegation"
    MEMBER = "member"
    INVITED = "invited"
    SECRETARY = "secretary"
    INTERPRETER = "interpreter"


class Presence(StrEnum):
    """Whether a participant was there; an absent one may be represented by another."""

    PRESENT = "present"
    ABSENT = "absent"


class DecisionKind(StrEnum):
    """How a point addresses its parties: a partner is never instructed (domain.md 1.1)."""

    NOTE = "note"
    INSTRUCT = "instruct"
    RECOMMEND = "recommend"
    AGREE = "agree"


class LineMark(StrEnum):
    """What a line of the raw record was."""

    SAID = "said"
    PROPOSAL = "proposal"
    PROMISE = "promise"
    DECISION = "decision"


@dataclass(eq=False, kw_only=True)
class Participant(Record):
    """Somebody at the table, with name, position and organisation as on that day.

    A participant may have a position and no name yet.
    """

    meeting_id: int | None = None
    person_id: int | None = None
    organisation_id: int | None = None
    name: Trilingual = field(default_factory=Trilingual)
    job: Trilingual = field(default_factory=Trilingual)  # the position held on that day
    organisation_name: Trilingual = field(default_factory=Trilingual)
    side: Side = Side.KZ
    role: Role = Role.MEMBER
    rank: int = 0  # by hand, 1 first within a side, never alphabetical (domain.md 1.4)
    presence: Presence = Presence.PRESENT
    represented_by: Trilingual = field(default_factory=Trilingual)
    came_at: time | None = None
    left_at: time | None = None
    initials: str = ""  # the one or two letters that name a speaker in talks mode


@dataclass(eq=False, kw_only=True)
class Speech(Record):
    """What one speaker said on an agenda item."""

    item_id: int | None = None
    position: int = 0
    speaker_id: int | None = None
    text: Trilingual = field(default_factory=Trilingual)


@dataclass(eq=False, kw_only=True)
class Party(Record):
    """An organisation printed under a point; the first named answers for the whole.

    Signing writes its name down as of then (rule 10); before that the card's name holds.
    """

    decision_id: int | None = None
    position: int = 0
    organisation_id: int | None = None
    name: Trilingual = field(default_factory=Trilingual)


@dataclass(eq=False, kw_only=True)
class Decision(Record):
    """One point of the minutes; its number is the item's and its own position: 2.1."""

    item_id: int | None = None
    position: int = 0
    kind: DecisionKind = DecisionKind.AGREE
    text: Trilingual = field(default_factory=Trilingual)
    due: date | None = None
    due_wording: Trilingual = field(default_factory=Trilingual)
    replaced_by_id: int | None = None
    parties: list[Party] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class AgendaItem(Record):
    """One question; its number is its position."""

    meeting_id: int | None = None
    position: int = 0
    outside_agenda: bool = False
    title: Trilingual = field(default_factory=Trilingual)
    rapporteur_id: int | None = None
    heard: Trilingual = field(default_factory=Trilingual)
    internal_note: str = ""
    speeches: list[Speech] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class RawLine(Record):
    """One utterance as it was typed live; stays with the meeting, never printed as minutes."""

    meeting_id: int | None = None
    position: int = 0
    said_at: time | None = None
    speaker_id: int | None = None
    speaker: str = ""  # the letters as typed, where they name no participant
    text: str = ""
    mark: LineMark = LineMark.SAID
    item_id: int | None = None
    made_uid: str = ""  # the proposal, commitment or decision that was made from it


@dataclass(eq=False, kw_only=True)
class Meeting(Record):
    """A meeting with its minutes; `number` and `year` are ours, the registration is not."""

    number: int | None = None
    year: int | None = None
    kind: MeetingKind = MeetingKind.WORKING_MEETING
    held_on: date | None = None
    time_from: time | None = None
    time_to: time | None = None
    place: Trilingual = field(default_factory=Trilingual)
    title: Trilingual = field(default_factory=Trilingual)
    project_id: int | None = None
    prevailing: ContentLanguage = "ru"
    state: MeetingState = MeetingState.DRAFT
    registration_number: str = ""
    registration_date: date | None = None
    signed_on: date | None = None
    addendum_to_id: int | None = None
    addendum_number: int | None = None
    source_note: Trilingual = field(default_factory=Trilingual)  # where the facts are from
    internal_note: str = ""
    keeper: str = ""
    participants: list[Participant] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)
    raw_lines: list[RawLine] = field(default_factory=list)

    @property
    def signed(self) -> bool:
        """Tell whether the texts are frozen."""
        return self.state is MeetingState.SIGNED
