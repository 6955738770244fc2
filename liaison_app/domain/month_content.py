"""What a month's report says, read at one moment: values that paper and workbook only word.

A partner's content is read without the office's own facts, so that no paper can print them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from liaison_app.base.messages import Message
from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.discipline import Balance, Discipline
from liaison_app.domain.monitoring import Judgement
from liaison_app.domain.month_rules import Escalation, LateFact
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.term import Term
from liaison_app.domain.trilingual import Trilingual

_EMPTY = Trilingual()
_NO_TERM = Term()


@dataclass(frozen=True, slots=True)
class LastContact:
    """When and by what one last spoke about it; `said` is in whatever language it was said."""

    on: date
    means: ContactMeans
    said: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """The office's own: months overdue in a row, the last contact, the step that is asked."""

    months: int = 0
    step: Escalation | None = None
    contact: LastContact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthItem:
    """One commitment as it stood on the month's day; `follow` is None on a partner's copy."""

    id: int
    side: Side
    stand: Stand
    minutes: Message | None = None
    other_basis: Trilingual = _EMPTY
    text: Trilingual = _EMPTY
    responsible: Trilingual = _EMPTY
    original_due: date | None = None
    due: date | None = None
    term: Term = _NO_TERM
    extensions: int = 0
    put_on_control: date | None = None
    removed_on: date | None = None
    removal_basis: Trilingual = _EMPTY
    asked: bool = True
    waiting: bool = False
    waits_for: Trilingual = _EMPTY
    submitted_on: date | None = None
    late: bool = False
    judgement: Judgement | None = None
    judgement_reason: Trilingual = _EMPTY
    percent: int | None = None
    quantity: str = ""
    progress: Trilingual = _EMPTY
    problems: Trilingual = _EMPTY
    next_steps: Trilingual = _EMPTY
    illustrative: bool = False
    follow: Follow | None = None

    @property
    def overdue(self) -> bool:
        """Tell whether its term had run out, be it that it waits for the other side."""
        return self.stand.standing is Standing.OVERDUE


@dataclass(frozen=True, slots=True)
class Shares:
    """Discipline of the month and since January, by the current and by the first term."""

    month: Discipline
    month_by_first: Discipline
    year: Discipline
    year_by_first: Discipline


@dataclass(frozen=True, slots=True)
class ExtendedTerm:
    """A term moved in the month: by whom and why."""

    item: MonthItem
    to_due: date | None
    decided_on: date | None
    from_due: date | None = None
    decided_by: Trilingual = _EMPTY
    reason: Trilingual = _EMPTY


@dataclass(frozen=True, slots=True)
class Silent:
    """An organisation that answered nothing it was asked, and for how many months in a row."""

    name: Trilingual
    asked: int
    months: int


@dataclass(frozen=True, slots=True)
class IssueNote:
    """A corrected issue: its number, why, and what it changes (one change a line)."""

    number: int
    reason: Trilingual
    changes: Trilingual


@dataclass(frozen=True, slots=True)
class Letterhead:
    """To whom, by whom, and whom to call."""

    addressee: Trilingual = _EMPTY
    signer_position: Trilingual = _EMPTY
    signer: Trilingual = _EMPTY
    prepared_by: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthContent:
    """A month's report in no language yet.

    `interim` is the local moment it was read where the month is not closed, else None. `items`
    are those on control on the day, in the order of the annex; `removed` are not among them.
    """

    month: date
    since: date
    as_of: date
    balance: Balance
    figures: Shares
    sides: tuple[tuple[Side, Shares], ...]
    organisations: tuple[tuple[Trilingual, Shares], ...]
    items: tuple[MonthItem, ...]
    put_on_control: tuple[MonthItem, ...] = ()
    returned: tuple[MonthItem, ...] = ()
    removed: tuple[MonthItem, ...] = ()
    extended: tuple[ExtendedTerm, ...] = ()
    silent: tuple[Silent, ...] = ()
    learned: tuple[tuple[MonthItem, LateFact], ...] = ()
    last_month: date | None = None
    last_balance: Balance | None = None
    interim: datetime | None = None
    issue: IssueNote | None = None
    head: Letterhead = Letterhead()

    @property
    def overdue(self) -> tuple[MonthItem, ...]:
        """Give what is overdue by its own fault; the latest first."""
        mine = [item for item in self.items if item.overdue and not item.waiting]
        return tuple(sorted(mine, key=lambda item: -(item.stand.days or 0)))

    @property
    def waiting(self) -> tuple[MonthItem, ...]:
        """Give what waits for the other side."""
        return tuple(item for item in self.items if item.waiting)
