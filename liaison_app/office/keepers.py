"""Keepers in the office: who they are, and handing over from one to another with one Undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.handing_over import HandedContent, HandedRow
from liaison_app.domain.meeting import Meeting
from liaison_app.language.clean import one_line
from liaison_app.office.contacts_view import commitment_numbers
from liaison_app.office.desk import Desk
from liaison_app.office.profile import profile_in
from liaison_app.papers.handed_over import build_handed_over
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Paper
from liaison_app.storage.changes import Changes
from liaison_app.storage.registers.keepers import KEPT_KINDS, keeper_names, kept_by
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

Kept = Mapping[str, Sequence[int]]  # ids by kind: meeting, commitment, organisation


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What went from one keeper to another; `before` has whose each record was."""

    to: str
    before: tuple[tuple[str, int, str], ...]
    changes: Changes

    @property
    def count(self) -> int:
        """Count the records."""
        return len(self.before)

    def whose(self) -> tuple[str, ...]:
        """Give the former keepers."""
        return tuple(dict.fromkeys(name for _, _, name in self.before if name))


def keepers_now(desk: Desk) -> tuple[str, ...]:
    """Give the names that keep something."""
    with desk.moment() as moment:
        return keeper_names(moment)


def known_keepers(desk: Desk) -> tuple[str, ...]:
    """Give the names that keep something, and whoever works here."""
    names = keepers_now(desk)
    return names if not desk.who or desk.who in names else (desk.who, *names)


def read_kept(desk: Desk, keeper: str) -> Kept:
    """Give what a keeper keeps, so that it can be counted before it is handed over."""
    with desk.moment() as moment:
        return kept_by(moment, keeper)


def hand_over(desk: Desk, kept: Kept, to: str) -> HandedOver:
    """Give records to another keeper; what is that keeper's already stays out.

    Raises UserMistake where nobody is named, or nothing is handed over.
    """
    name = one_line(to)
    if not name:
        raise UserMistake(message("keeper", "Say to whom."), "to")
    with desk.write() as work:
        before = []
        for record in _records(work, kept):
            if record.keeper != name and record.deleted_at is None:
                before.append((_kind_of(record), record.key, record.keeper))
                record.keeper = name
        if not before:
            raise UserMistake(message("keeper", "There is nothing to hand over."), "from")
        return HandedOver(name, tuple(before), work.commit())


def hand_back(desk: Desk, handed: HandedOver) -> Changes:
    """Undo a handing over; what was given to somebody else meanwhile stays there."""
    former = {(kind, key): name for kind, key, name in handed.before}
    with desk.write() as work:
        for record in _records(work, _ids(handed)):
            if record.keeper == handed.to:
                record.keeper = former[_kind_of(record), record.key]
        return work.commit()


def print_handed_over(
    desk: Desk, handed: HandedOver, languages: Sequence[ContentLanguage]
) -> Paper:
    """Give the list of what was handed over, with a place for both to sign."""
    with desk.read() as snapshot:
        profile = profile_in(snapshot)
        content = HandedContent(
            whose=handed.whose(),
            to=handed.to,
            on=desk.clock.today(),
            meetings=_meetings(snapshot, handed),
            commitments=_commitments(snapshot, handed),
            organisations=_organisations(snapshot, handed),
        )
    order = PaperOrder(tuple(languages), content.on, office=profile.name, sample=profile.sample)
    return build_handed_over(content, order)


def _records(work: Work, kept: Kept) -> list[Meeting | Commitment | Organisation]:
    return [
        *work.many(Meeting, kept.get("meeting", ())).values(),
        *work.many(Commitment, kept.get("commitment", ())).values(),
        *work.many(Organisation, kept.get("organisation", ())).values(),
    ]


def _kind_of(record: Meeting | Commitment | Organisation) -> str:
    if isinstance(record, Meeting):
        return "meeting"
    return "commitment" if isinstance(record, Commitment) else "organisation"


def _ids(handed: HandedOver) -> Kept:
    return {kind: [key for one, key, _ in handed.before if one == kind] for kind in KEPT_KINDS}


def _meetings(snapshot: Snapshot, handed: HandedOver) -> tuple[HandedRow, ...]:
    ids = _ids(handed)["meeting"]
    found = snapshot.many(Meeting, ids)
    rows = (found[key] for key in ids if key in found)
    return tuple(HandedRow(str(one.number or ""), one.title, one.held_on) for one in rows)


def _commitments(snapshot: Snapshot, handed: HandedOver) -> tuple[HandedRow, ...]:
    ids = list(_ids(handed)["commitment"])
    found = snapshot.many(Commitment, ids)
    numbers = commitment_numbers(snapshot, ids)
    rows = (found[key] for key in ids if key in found)
    return tuple(
        HandedRow(numbers[one.key], one.text or one.title, one.current_due) for one in rows
    )


def _organisations(snapshot: Snapshot, handed: HandedOver) -> tuple[HandedRow, ...]:
    ids = _ids(handed)["organisation"]
    found = snapshot.many(Organisation, ids)
    return tuple(HandedRow("", found[key].name, None) for key in ids if key in found)
