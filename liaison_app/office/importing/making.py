"""Makes commitments of the rows: on control where the rules allow it, else drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import Message, message
from liaison_app.domain.before_program import OldClosing, close_as_before_program
from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    Executor,
    Extension,
    ExtensionDecision,
)
from liaison_app.domain.commitment_moves import Move, make_move
from liaison_app.domain.commitment_state import judge_state, set_term
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.language.clean import clean
from liaison_app.language.fold import tokens
from liaison_app.office.executors import other_side
from liaison_app.office.importing.columns import ListField
from liaison_app.office.importing.entries import Entry, Problem
from liaison_app.office.importing.states import closed_as, says_only_state
from liaison_app.office.texts import guess_language, in_language

_SIDES = {
    Side.KZ: ("казахстанская", "казахстан", "рк", "кз", "қазақстан", "қр", "哈方", "kz"),
    Side.CN: ("китайская", "китай", "кнр", "қытай", "қхр", "中方", "cn", "china"),
    Side.JOINT: ("совместно", "обе", "стороны", "бірлесіп", "双方", "共同", "jointly"),
}
_SIDE_WORDS = [(side, tuple(tokens(word))) for side, words in _SIDES.items() for word in words]


class Becomes(StrEnum):
    """What becomes of a row."""

    ON_CONTROL = "on_control"
    CLOSED = "closed"
    DRAFT = "draft"
    THERE = "there"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Given:
    """What is known besides the row: who it names, its meeting here, and the day."""

    organisations: tuple[int, ...]
    executors: tuple[int, ...]
    responsible_id: int | None
    strangers: tuple[str, ...]
    project_id: int | None
    meeting_id: int | None
    signed: bool
    side_of: Callable[[int], Side | None]
    today: date
    taken_over: Trilingual  # «Taken over from the list …»
    who: str
    day_off: Callable[[Side, date], bool]


def make_commitment(entry: Entry, given: Given) -> tuple[Commitment, Becomes, list[Problem]]:
    """Give the commitment of a row, what it becomes, and why it is not more."""
    closing = _closing(entry)
    notes: list[Problem] = []
    draft = _draft(entry, given)
    try:
        if closing is not None:
            _close(draft, entry, given, closing, notes)
        else:
            _put_on_control(draft, entry, given)
        _extend(draft, entry, given)
        for mistake in judge_state(draft, given.today, source_signed=given.signed):
            raise mistake
    except UserMistake as mistake:
        field = _FIELDS.get(mistake.field)
        return _draft(entry, given), Becomes.DRAFT, [Problem(mistake.message, field)]
    return draft, Becomes.ON_CONTROL if closing is None else Becomes.CLOSED, notes


def taken_over(source_name: str) -> Trilingual:
    """Give the words by which a row from an old list is known, in the three languages."""
    said: Message = message("import", "Taken over from the list “{name}”", name=source_name)
    words = {language: Phrases(language).render(said) for language in CONTENT_LANGUAGES}
    return Trilingual(words["kk"], words["ru"], words["zh"])


_FIELDS: Mapping[str, ListField] = {
    "lead": ListField.RESPONSIBLE,
    "due": ListField.DUE,
    "review_on": ListField.DUE,
    "fact_date": ListField.FACT_DATE,
    "removed_on": ListField.REMOVED_ON,
    "removal_basis": ListField.REMOVAL_BASIS,
    "put_on_control": ListField.HELD_ON,
    "on": ListField.HELD_ON,
    "to_due": ListField.DUE,
    "extensions": ListField.DUE,
}


def _draft(entry: Entry, given: Given) -> Commitment:
    commitment = Commitment(
        meeting_id=given.meeting_id,
        project_id=given.project_id,
        responsible_id=given.responsible_id,
        text=_texts(entry),
        completion_form=_said(entry, ListField.COMPLETION_FORM),
        note=_said(entry, ListField.NOTE),
        other_basis=_basis(entry, given),
        internal_note=_kept(entry, given),
        keeper=entry.text(ListField.KEEPER) or given.who,
    )
    _give_to(commitment, entry, given)
    term = entry.term
    if entry.first_due is not None and term.kind is TermKind.DATE:
        term = Term(TermKind.DATE, entry.first_due)
    set_term(commitment, term, lambda day: given.day_off(commitment.side, day))
    return commitment


def _give_to(commitment: Commitment, entry: Entry, given: Given) -> None:
    organisations = [*given.organisations, *given.executors]
    commitment.lead_id = next(iter(organisations), None)
    others = [one for one in dict.fromkeys(organisations[1:]) if one != commitment.lead_id]
    commitment.executors = [
        Executor(position=place, organisation_id=one) for place, one in enumerate(others, 1)
    ]
    side = _side(entry.text(ListField.SIDE))
    if side is None and commitment.lead_id is not None:
        side = given.side_of(commitment.lead_id)
    if side is not None:
        commitment.side, commitment.promised_to = side, other_side(side)


@lru_cache(maxsize=500)
def _side(said: str) -> Side | None:
    words = tokens(said)
    for side, spelled in reversed(_SIDE_WORDS):
        size = len(spelled)
        if any(tuple(words[at : at + size]) == spelled for at in range(len(words) - size + 1)):
            return side
    return None


def _texts(entry: Entry) -> Trilingual:
    texts = entry.texts
    return Trilingual(
        clean(texts.get("kk", "")), clean(texts.get("ru", "")), clean(texts.get("zh", ""))
    )


def _said(entry: Entry, of: ListField) -> Trilingual:
    text = entry.text(of)
    return in_language(guess_language(text, "ru"), text) if text else Trilingual()


def _basis(entry: Entry, given: Given) -> Trilingual:
    """Give what it was promised by, where its minutes are not signed here."""
    if given.signed:
        return Trilingual()
    source = entry.source
    said = source.said.strip()
    if not said and not source.known:
        return given.taken_over
    if not (source.number and source.number in said):
        return _worded_basis(entry)
    if source.point and source.point not in said:
        said = f"{said}, {source.point}"
    return in_language(guess_language(said, "ru"), said)


def _worded_basis(entry: Entry) -> Trilingual:
    source = entry.source
    said = message(
        "import",
        "Minutes No. {number} of {date}, point {point}",
        number=source.number or source.said or "—",
        date=source.held_on or "—",
        point=source.point or "—",
    )
    words = {language: Phrases(language).render(said) for language in CONTENT_LANGUAGES}
    return Trilingual(words["kk"], words["ru"], words["zh"])


def _kept(entry: Entry, given: Given) -> str:
    """Keep in the internal note what has no field of its own: nothing of a list gets lost."""
    state = entry.text(ListField.STATE)
    unread = [entry.text(problem.field) for problem in entry.problems if problem.field is not None]
    kept = [entry.text(ListField.PERSON) if given.responsible_id is None else ""]
    kept += [*given.strangers, "" if says_only_state(state) else state, *unread]
    return "\n".join(dict.fromkeys(text for text in kept if text))


def _closing(entry: Entry) -> CommitmentStatus | None:
    state = entry.text(ListField.STATE)
    closed = closed_as(state)
    if closed is None and not state and (entry.fact_date or entry.removed_on):
        return CommitmentStatus.FULFILLED
    return closed


def _close(
    commitment: Commitment,
    entry: Entry,
    given: Given,
    status: CommitmentStatus,
    notes: list[Problem],
) -> None:
    day = entry.removed_on or entry.fact_date
    if day is None:
        due = commitment.current_due
        day = due if due is not None and due <= given.today else given.today
        reason = message("import", "No day of closing is given: {date} is taken.", date=day)
        notes.append(Problem(reason, ListField.REMOVED_ON))
    fact = entry.fact_date or day
    begun = min(one for one in (entry.source.held_on, fact, day) if one is not None)
    basis = _said(entry, ListField.REMOVAL_BASIS) or given.taken_over
    closing = OldClosing(status, max(day, fact), basis, fact, given.taken_over)
    close_as_before_program(commitment, begun, closing)


def _put_on_control(commitment: Commitment, entry: Entry, given: Given) -> None:
    begun = entry.source.held_on or given.today
    move = Move(CommitmentStatus.IN_PROGRESS, begun, given.taken_over)
    make_move(commitment, move, given.today, source_signed=given.signed)


def _extend(commitment: Commitment, entry: Entry, given: Given) -> None:
    """Keep the first date and the moved one, where the list has both."""
    first, due = commitment.original_due, entry.term.ends_on
    if entry.first_due is None or first is None or due is None or due == first:
        return
    asked = min(first, given.today)
    extension = Extension(
        number=1,
        requested_on=asked,
        from_due=first,
        to_due=due,
        reason=given.taken_over,
        decision=ExtensionDecision.GRANTED,
        decided_on=asked,
    )
    commitment.extensions.append(extension)
    commitment.current_due, commitment.extension_count = due, 1
