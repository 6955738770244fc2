"""The month as a thing: rounds, the reports of a round, and what was issued (domain.md 3)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.record import Record, Side
from liaison_app.domain.standing import Standing
from liaison_app.domain.trilingual import Trilingual


class RoundState(StrEnum):
    """How far a month is (terms.tsv, mon.round_*)."""

    COLLECTING = "collecting"
    REVIEWING = "reviewing"
    FROZEN = "frozen"


class Judgement(StrEnum):
    """What the responsible says of the term; overdue and waiting are computed."""

    ON_PLAN = "on_plan"
    RISK = "risk"
    WILL_NOT_BE_DONE = "will_not_be_done"


class ReportSource(StrEnum):
    """By what an answer came; every answer keeps its source."""

    FORM = "form"
    LETTER = "letter"
    CALL = "call"
    MAIL = "mail"
    MESSAGE = "message"
    ENTERED = "entered"


class ReportOutcome(StrEnum):
    """What the office answered to a report."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class PaperAudience(StrEnum):
    """For whom a paper was made; the partner's is built from allowed fields."""

    OFFICE = "office"
    PARTNER = "partner"


@dataclass(eq=False, kw_only=True)
class RoundIssue(Record):
    """An issue of a frozen month: 1 is the freezing itself, later ones are corrections."""

    round_id: int | None = None
    number: int = 0
    issued_at: datetime | None = None
    issued_by: str = ""
    reason: Trilingual = field(default_factory=Trilingual)
    changes: Trilingual = field(default_factory=Trilingual)  # one change a line


@dataclass(eq=False, kw_only=True)
class MonitoringRound(Record):
    """One month: whom we asked, until when, and how far it is; `month` is its first day."""

    month: date | None = None
    as_of: date | None = None
    forms_out_on: date | None = None
    answers_due_kz: date | None = None
    answers_due_cn: date | None = None
    report_due: date | None = None
    state: RoundState = RoundState.COLLECTING
    frozen_at: datetime | None = None
    frozen_by: str = ""
    issues: list[RoundIssue] = field(default_factory=list)

    @property
    def frozen(self) -> bool:
        """Tell whether its figures may no longer change."""
        return self.state is RoundState.FROZEN

    def answers_due(self, side: Side) -> date | None:
        """Give the day until which a side answers; of a joint promise the later one."""
        if side is Side.KZ:
            return self.answers_due_kz
        if side is Side.CN:
            return self.answers_due_cn
        return max((day for day in (self.answers_due_kz, self.answers_due_cn) if day), default=None)


@dataclass(eq=False, kw_only=True)
class IssuedPaper(Record):
    """A paper as it was issued: its blocks as JSON text, and the file made of them."""

    issue_id: int | None = None
    audience: PaperAudience = PaperAudience.OFFICE
    language: ContentLanguage = "ru"
    paper: str = ""
    file_id: int | None = None


@dataclass(eq=False, kw_only=True)
class MonthlyReport(Record):
    """What became of one commitment in one month; `…_then` is written when it is frozen.

    What was closed since January has a row in a frozen month too, which nobody was asked for.
    """

    round_id: int | None = None
    commitment_id: int | None = None
    submitted_on: date | None = None
    not_submitted: bool = False
    source: ReportSource = ReportSource.ENTERED
    source_number: str = ""
    source_date: date | None = None
    source_by: str = ""
    file_id: int | None = None
    contact_id: int | None = None
    judgement: Judgement | None = None
    judgement_reason: Trilingual = field(default_factory=Trilingual)
    percent: int | None = None
    quantity: str = ""
    progress: Trilingual = field(default_factory=Trilingual)
    problems: Trilingual = field(default_factory=Trilingual)
    next_steps: Trilingual = field(default_factory=Trilingual)
    internal_note: str = ""
    outcome: ReportOutcome = ReportOutcome.PENDING
    outcome_on: date | None = None
    remark: str = ""
    standing_then: Standing | None = None
    status_then: CommitmentStatus | None = None
    lead_then_id: int | None = None
    original_due_then: date | None = None
    due_then: date | None = None
    extensions_then: int | None = None
    fact_date_then: date | None = None
    removed_on_then: date | None = None
    waiting_then: bool = False
    side_then: Side | None = None
    put_on_control_then: date | None = None
