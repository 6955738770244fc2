"""Two cards of one person or firm become one, undoably (domain.md 3, rule 16).

References move to the card that is kept; minutes keep the names they were written with, as they
store them. The other card goes to the bin, and its names become aliases of the one kept.
"""

from __future__ import annotations

from typing import TypeAlias

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment, Executor
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Decision, Party
from liaison_app.language.fold import fold
from liaison_app.office.desk import Desk
from liaison_app.storage.changes import Changes
from liaison_app.storage.past import lines_before
from liaison_app.storage.references import redirect, redirected_at, references_to
from liaison_app.storage.work import Work

Card: TypeAlias = "Organisation | Person"


def merge_cards(desk: Desk, kind: str, keep_id: int, merged_id: int) -> Changes:
    """Merge two cards into `keep_id`; raises UserMistake where they are one or one was merged."""
    with desk.write() as work:
        keep, merged = _card(work, kind, keep_id), _card(work, kind, merged_id)
        if keep is merged:
            raise UserMistake(message("directory", "These are not two cards."))
        if keep.deleted_at is not None or merged.deleted_at is not None:
            raise UserMistake(message("directory", "A card in the bin is not merged."))
        references = references_to(work, merged)
        redirect(work, references, keep.key)
        work.refresh()
        _drop_doubles(work, keep)
        if isinstance(keep, Organisation) and keep.parent_id == keep.id:
            keep.parent_id = None
        keep.aliases = [*keep.aliases, *_new_names(keep, merged)]
        merged.merged_into_id = keep.key
        merged.deleted_at = work.now
        return work.commit()


def undo_merge(desk: Desk, kind: str, merged_id: int) -> Changes:
    """Take a merge back: the card returns with every reference and name it had."""
    with desk.write() as work:
        take_apart(work, _card(work, kind, merged_id))
        return work.commit()


def take_apart(work: Work, merged: Card) -> None:
    """Take a merge back within a unit of work that does more."""
    moment = merged.deleted_at
    if merged.merged_into_id is None or moment is None:
        raise UserMistake(message("directory", "This card was not merged."))
    keep = work.get(type(merged), merged.merged_into_id)
    if keep.deleted_at is not None:
        raise UserMistake(message("directory", "Take the later merge back first."))
    for kind in (Party, Executor):
        for double in work.where(kind, in_bin=True, deleted_at=moment, organisation_id=keep.id):
            double.deleted_at = None
    for reference in redirected_at(work, merged, moment):
        named = getattr(reference.record, reference.field)
        if named == keep.id or (named is None and reference.record is keep):
            setattr(reference.record, reference.field, merged.key)
    added = set(_names(merged)) - set(lines_before(work, keep, "aliases", moment))
    keep.aliases = [alias for alias in keep.aliases if alias not in added]
    merged.merged_into_id = None
    merged.deleted_at = None
    work.refresh()


def _card(work: Work, kind: str, record_id: int) -> Card:
    card = work.of_kind(kind, record_id)
    if not isinstance(card, Organisation | Person):
        raise TypeError(f"cards of kind {kind} are not merged")
    return card


def _drop_doubles(work: Work, keep: Card) -> None:
    """Name an organisation once under a point and once for a commitment; the first place counts."""
    if not isinstance(keep, Organisation):
        return
    for party in work.where(Party, organisation_id=keep.id):
        decision = work.get(Decision, party.decision_id)
        same = [one for one in decision.parties if one.organisation_id == keep.id]
        if party is not same[0] and not party.name:  # a signed point stays as it was printed
            party.deleted_at = work.now
    for executor in work.where(Executor, organisation_id=keep.id):
        commitment = work.get(Commitment, executor.commitment_id)
        same_executors = [one for one in commitment.executors if one.organisation_id == keep.id]
        if commitment.lead_id == keep.id or executor is not same_executors[0]:
            executor.deleted_at = work.now
    work.refresh()


def _new_names(keep: Card, merged: Card) -> list[str]:
    known = {fold(name) for name in _names(keep)}
    found: dict[str, str] = {}
    for name in _names(merged):
        if fold(name) not in known:
            found.setdefault(fold(name), name)
    return list(found.values())


def _names(card: Card) -> list[str]:
    if isinstance(card, Organisation):
        texts = [card.name, card.short_name]
    else:
        texts = [card.display]
    spelled = [one for text in texts for one in (text.kk, text.ru, text.zh) if one]
    return list(dict.fromkeys([*spelled, *card.aliases]))
