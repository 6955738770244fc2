"""Records for the tests of registers, stored as every action stores them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment, CommitmentStatus, Executor
from liaison_app.domain.directory import Organisation, Project
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.record import Record, Side
from liaison_app.domain.term import TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.number_keys import refresh_number_keys
from tests.storage.files import AIGERIM, NOW

TODAY = date(2025, 6, 2)  # a Monday


@dataclass
class Stored:
    """Stores records of one file and gives their ids."""

    file: DataFile
    made: list[int] = field(default_factory=list)

    def add(self, record: Record) -> int:
        with self.file.write(AIGERIM, NOW) as work:
            identity = work.add(record)
            if isinstance(record, Commitment):
                refresh_number_keys(work, record.meeting_id, identity)
            work.commit()
        self.made.append(identity)
        return identity

    def organisation(self, ru: str, kk: str = "", zh: str = "", *, side: Side = Side.KZ) -> int:
        return self.add(Organisation(name=Trilingual(kk, ru, zh), side=side))

    def project(self, ru: str) -> int:
        return self.add(Project(name=Trilingual(ru=ru)))

    def commitment(
        self,
        ru: str = "",
        *,
        due: date | None = None,
        status: CommitmentStatus = CommitmentStatus.IN_PROGRESS,
        lead: int | None = None,
        co: tuple[int, ...] = (),
        side: Side = Side.CN,
        fact: date | None = None,
        meeting: tuple[int, int | None] = (0, None),
        text: Trilingual | None = None,
        project: int | None = None,
    ) -> int:
        meeting_id, decision = meeting
        return self.add(
            Commitment(
                text=text or Trilingual(ru=ru),
                side=side,
                status=status,
                lead_id=lead,
                executors=[
                    Executor(position=place, organisation_id=organisation)
                    for place, organisation in enumerate(co, 1)
                ],
                term_kind=TermKind.DATE if due else TermKind.PERMANENT,
                term_ends_on=due,
                original_due=due,
                current_due=due,
                fact_date=fact,
                meeting_id=meeting_id or None,
                decision_id=decision,
                project_id=project,
            )
        )

    def meeting(
        self,
        number: int,
        held_on: date,
        points: int = 1,
        *,
        title: str = "Встреча",
        prevailing: ContentLanguage = "ru",
    ) -> Meeting:
        """Store minutes with one item and so many points."""
        meeting = Meeting(
            number=number,
            year=held_on.year,
            held_on=held_on,
            title=Trilingual(ru=title),
            prevailing=prevailing,
            items=[
                AgendaItem(
                    position=1,
                    title=Trilingual(ru="О проекте"),
                    decisions=[Decision(position=place + 1) for place in range(points)],
                )
            ],
        )
        self.add(meeting)
        return meeting
