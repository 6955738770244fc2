"""What one side promised to do, and what became of it (domain.md 3)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from liaison_app.domain.record import Record, Side
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual


class CommitmentStatus(StrEnum):
    """The stored statuses; overdue, due soon and late are computed, never stored."""

    DRAFT = "draft"
    IN_PROGRESS = "in_progress"
    UNDER_REVIEW = "under_review"
    RETURNED = "returned"
    SUSPENDED = "suspended"
    FULFILLED = "fulfilled"
    NOT_FULFILLED = "not_fulfilled"
    CANCELLED = "cancelled"


# «On control» means every open state (domain.md 3, Words).
ON_CONTROL = frozenset(
    {
        CommitmentStatus.IN_PROGRESS,
        CommitmentStatus.UNDER_REVIEW,
        CommitmentStatus.RETURNED,
        CommitmentStatus.SUSPENDED,
    }
)
CLOSED = frozenset(
    {
        CommitmentStatus.FULFILLED,
        CommitmentStatus.NOT_FULFILLED,
        CommitmentStatus.CANCELLED,
    }
)


class Firmness(StrEnum):
    """Whether it was a promise or a politeness; only a firm one goes on control."""

    FIRM = "firm"
    INTENTION = "intention"
    TO_STUDY = "to_study"


class Priority(StrEnum):
    """How pressing it is."""

    NORMAL = "normal"
    HIGH = "high"


class EvidenceKind(StrEnum):
    """What proves that something was done."""

    LETTER = "letter"
    ACT = "act"
    REPORT = "report"
    PLAN = "plan"
    ROADMAP = "roadmap"
    DIRECTIVE = "directive"
    CONTRACT = "contract"
    MINUTES = "minutes"
    PUBLICATION = "publication"
    PHOTO = "photo"
    OTHER = "other"


class RemovalGround(StrEnum):
    """Why something was taken off control (domain.md 2.1)."""

    FULFILLED = "fulfilled"
    IRRELEVANT = "irrelevant"
    MERGED = "merged"
    TO_PERMANENT = "to_permanent"


class ExtensionDecision(StrEnum):
    """What was answered to a request for more time."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(eq=False, kw_only=True)
class Executor(Record):
    """A co-executor, in the order named."""

    commitment_id: int | None = None
    position: int = 0
    organisation_id: int | None = None


@dataclass(eq=False, kw_only=True)
class Evidence(Record):
    """A supporting document: kind, number and date, and its file where there is one."""

    commitment_id: int | None = None
    position: int = 0
    kind: EvidenceKind = EvidenceKind.OTHER
    number: str = ""
    dated: date | None = None
    title: str = ""
    file_id: int | None = None


@dataclass(eq=False, kw_only=True)
class Extension(Record):
    """A request for more time and its answer (domain.md 3, rules 1 to 3)."""

    commitment_id: int | None = None
    number: int = 0
    requested_on: date | None = None
    requested_by_id: int | None = None
    from_due: date | None = None
    to_due: date | None = None
    reason: Trilingual = field(default_factory=Trilingual)
    basis: Trilingual = field(default_factory=Trilingual)
    decision: ExtensionDecision = ExtensionDecision.PENDING
    decided_on: date | None = None
    decided_by_id: int | None = None
    consent_on: date | None = None
    consent_basis: Trilingual = field(default_factory=Trilingual)
    answered_at: datetime | None = None  # when the answer was written down here

    @property
    def late(self) -> bool:
        """Tell whether it was asked after the term had run out (rule 2)."""
        asked, due = self.requested_on, self.from_due
        return asked is not None and due is not None and asked > due


@dataclass(eq=False, kw_only=True)
class StatusChange(Record):
    """One move of a commitment: from, to, when, on what basis, by whose decision."""

    commitment_id: int | None = None
    position: int = 0
    from_status: CommitmentStatus = CommitmentStatus.DRAFT
    to_status: CommitmentStatus = CommitmentStatus.DRAFT
    on: date | None = None
    basis: Trilingual = field(default_factory=Trilingual)
    remark: str = ""
    decided_by_id: int | None = None
    fact_date: date | None = None  # that was reported or accepted with this move


@dataclass(eq=False, kw_only=True)
class Commitment(Record):
    """A promise; `text` is the wording of its point, `title` our working title."""

    number: int | None = None
    meeting_id: int | None = None
    decision_id: int | None = None
    proposal_id: int | None = None
    project_id: int | None = None
    other_basis: Trilingual = field(default_factory=Trilingual)
    side: Side = Side.CN
    promised_to: Side = Side.KZ
    promised_to_id: int | None = None
    confirmed_on: date | None = None
    confirmation: Trilingual = field(default_factory=Trilingual)  # its basis, or why there is none
    firmness: Firmness = Firmness.FIRM
    lead_id: int | None = None
    responsible_id: int | None = None
    supervisor_id: int | None = None
    controller_id: int | None = None
    keeper: str = ""
    text: Trilingual = field(default_factory=Trilingual)
    title: Trilingual = field(default_factory=Trilingual)
    completion_form: Trilingual = field(default_factory=Trilingual)
    note: Trilingual = field(default_factory=Trilingual)
    priority: Priority = Priority.NORMAL
    internal: bool = False
    internal_note: str = ""
    term_kind: TermKind = TermKind.NONE
    term_ends_on: date | None = None
    term_wording: Trilingual = field(default_factory=Trilingual)
    term_every: Period | None = None
    term_day: int | None = None
    term_first: date | None = None
    term_event: Trilingual = field(default_factory=Trilingual)
    term_event_on: date | None = None
    term_days: int | None = None
    term_working_days: bool = False
    review_on: date | None = None
    original_due: date | None = None
    current_due: date | None = None
    extension_count: int = 0  # granted ones; stored so that a register can show it
    depends_on_id: int | None = None
    split_from_id: int | None = None
    merged_into_id: int | None = None
    status: CommitmentStatus = CommitmentStatus.DRAFT
    put_on_control: date | None = None
    reported_on: date | None = None
    fact_date: date | None = None
    remark: str = ""
    suspended_on: date | None = None
    suspension_basis: Trilingual = field(default_factory=Trilingual)
    removed_on: date | None = None
    removal_ground: RemovalGround | None = None
    removal_basis: Trilingual = field(default_factory=Trilingual)
    decided_by_id: int | None = None
    before_program: bool = False  # closed before the program came: it may lack evidence
    executors: list[Executor] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)
    moves: list[StatusChange] = field(default_factory=list)

    @property
    def term(self) -> Term:
        """Give the term as one value."""
        return Term(
            self.term_kind,
            self.term_ends_on,
            self.term_wording,
            self.term_every,
            self.term_day,
            self.term_first,
            self.term_event,
            self.term_event_on,
            self.term_days,
            self.term_working_days,
            self.review_on,
        )

    @term.setter
    def term(self, term: Term) -> None:
        self.term_kind = term.kind
        self.term_ends_on = term.ends_on
        self.term_wording = term.wording
        self.term_every = term.every
        self.term_day = term.day
        self.term_first = term.first
        self.term_event = term.event
        self.term_event_on = term.event_on
        self.term_days = term.days
        self.term_working_days = term.working_days
        self.review_on = term.review_on

    @property
    def on_control(self) -> bool:
        """Tell whether the office still watches it."""
        return self.status in ON_CONTROL

    @property
    def side_has_grounds(self) -> bool:
        """Tell whether the side is known: a draft that nobody answers for has none yet.

        The Chinese side is only what a commitment begins with; an organisation brings its own.
        """
        return has_grounds(self.lead_id, self.status, self.side, self.promised_to)

    @property
    def to_other_side(self) -> bool:
        """Tell whether somebody of the other side may confirm that it was kept."""
        return self.side is Side.JOINT or self.promised_to is not self.side


def has_grounds(
    lead_id: int | None, status: CommitmentStatus, side: Side, promised_to: Side
) -> bool:
    """Tell whether the side of a commitment is more than what every draft begins with."""
    begun_with = (side, promised_to) == (Side.CN, Side.KZ)
    return lead_id is not None or status is not CommitmentStatus.DRAFT or not begun_with
