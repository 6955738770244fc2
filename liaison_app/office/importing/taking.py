"""Takes a list in, in one unit of work that can be undone at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import plural_message
from liaison_app.base.progress import Progress
from liaison_app.domain.commitment import Commitment, Executor
from liaison_app.domain.directory import Organisation
from liaison_app.office.desk import Desk
from liaison_app.office.importing.listing import ImportWish, unknown_names
from liaison_app.office.importing.names import Key, NewCard
from liaison_app.office.importing.planning import ImportPlan, plan_import
from liaison_app.office.texts import guess_language, in_language
from liaison_app.storage.backups import make_backup
from liaison_app.storage.binning_many import count_touched, lay_many_aside
from liaison_app.storage.changes import Changes
from liaison_app.storage.numbering import next_commitment_number
from liaison_app.storage.references import references_to
from liaison_app.storage.wholes.adding import add_many
from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a list brought: the ids of its commitments and of the cards made for them."""

    commitment_ids: tuple[int, ...]
    organisation_ids: tuple[int, ...]

    @property
    def changes(self) -> Changes:
        """Give every record that was made."""
        made = [("commitment", one) for one in self.commitment_ids]
        return Changes(frozenset(made + [("organisation", one) for one in self.organisation_ids]))


def take_in(desk: Desk, wish: ImportWish, progress: Progress | None = None) -> TakenIn:
    """Make the commitments of a list; all or nothing. A backup is made before.

    What was there already is seen at this moment, not when the preview was shown.
    """
    plan = plan_import(desk, wish, progress)
    if not plan.commitments:
        return TakenIn((), ())
    written = {one.key: one.name for one in unknown_names(desk, wish)}
    make_backup(desk.file.path, desk.clock.local_now())
    with desk.write() as work:
        cards = _make_cards(desk, work, wish, plan, written)
        commitments = plan.commitments
        number = next_commitment_number(work)
        for place, commitment in enumerate(commitments):
            commitment.number = number + place
            _name_cards(commitment, cards)
        ids = add_many(work, commitments, progress)
        work.commit()
    return TakenIn(tuple(ids), tuple(cards.values()))


def undo_import(desk: Desk, taken: TakenIn) -> Changes:
    """Lay all that a list brought in the bin.

    Raises UserMistake where some of it was worked on since; then nothing is changed.
    """
    with desk.write() as work:
        touched = count_touched(work, "commitment", taken.commitment_ids)
        if touched:
            raise UserMistake(
                plural_message(
                    "import",
                    "{count} commitment of the list was changed meanwhile: it stays.",
                    "{count} commitments of the list were changed meanwhile: they stay.",
                    touched,
                )
            )
        lay_many_aside(work, "commitment", taken.commitment_ids)
        unused = [one for one in taken.organisation_ids if not _used_elsewhere(work, one, taken)]
        lay_many_aside(work, "organisation", unused)
        work.commit()
    return taken.changes


def _make_cards(
    desk: Desk, work: Work, wish: ImportWish, plan: ImportPlan, written: Mapping[Key, str]
) -> Mapping[int, int]:
    """Give the ids of the new cards by the negative ones that stood for them."""
    made = {}
    for key, stand_in in plan.new_organisations.items():
        answer = wish.answers[key]
        if isinstance(answer, NewCard):
            name = written[key]
            card = Organisation(
                side=answer.side,
                name=in_language(guess_language(name, "ru"), name),
                keeper=desk.who,
            )
            made[stand_in] = work.add(card)
    return made


def _name_cards(commitment: Commitment, cards: Mapping[int, int]) -> None:
    if commitment.lead_id is not None:
        commitment.lead_id = cards.get(commitment.lead_id, commitment.lead_id)
    for executor in commitment.executors:
        if executor.organisation_id is not None:
            executor.organisation_id = cards.get(executor.organisation_id, executor.organisation_id)


def _used_elsewhere(work: Work, organisation_id: int, taken: TakenIn) -> bool:
    """Tell whether something names a new card that did not come with the list."""
    brought = set(taken.commitment_ids)
    for reference in references_to(work, work.get(Organisation, organisation_id)):
        record = reference.record
        owner = record.commitment_id if isinstance(record, Executor) else record.id
        mine = isinstance(record, Commitment | Executor) and owner in brought
        if not mine and record.deleted_at is None:
            return True
    return False
