"""A commitment in one line, «text, who, until when», in any of the three languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.term import Term
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean
from liaison_app.language.typed_dates import find_date
from liaison_app.office.agenda import new_point
from liaison_app.office.commitments import CommitmentDraft, store_commitment
from liaison_app.office.desk import Desk
from liaison_app.office.line_parts import parts_of, rest_of
from liaison_app.office.made import Made, commit_made
from liaison_app.office.name_beginnings import names_begun
from liaison_app.office.parties import name_parties, print_term
from liaison_app.office.recognising import Mention, find_names, words_of
from liaison_app.office.texts import guess_language, in_language
from liaison_app.office.typed_term import term_of
from liaison_app.office.unknown_names import UnknownName, unknown_name
from liaison_app.storage.known_names import known_organisations, known_people
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

_EMPTY = Trilingual()
_NO_TERM = Term()

ChipKind = Literal["lead", "executor", "responsible", "term"]


@dataclass(frozen=True, slots=True)
class Chip:
    """Something understood in the line, to be confirmed; it stands at line[start:end].

    `record_id` is None for a term, and for a name that several cards bear.
    """

    kind: ChipKind
    start: int
    end: int
    typed: str
    record_id: int | None = None
    name: Trilingual = _EMPTY


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What was understood of a line; `text` is the rest of it, the promise itself.

    `unknown` is what seems to say who, where the directory knows no such name; it is in `text`.
    """

    line: str
    text: str
    term: Term = _NO_TERM
    lead_id: int | None = None
    executor_ids: tuple[int, ...] = ()
    responsible_id: int | None = None
    chips: tuple[Chip, ...] = ()
    unknown: UnknownName | None = None


def read_line(
    desk: Desk,
    line: str,
    *,
    meeting_id: int | None = None,
    not_before: date | None = None,
    language: ContentLanguage | None = None,
) -> ReadLine:
    """Propose what a line says and write nothing; «15.05» is the first one since the meeting."""
    with desk.read() as snapshot:
        meeting = snapshot.find(Meeting, meeting_id)
        since = not_before or (meeting.held_on if meeting else None) or desk.clock.today()
        return read_in_snapshot(snapshot, line, since, language)


def read_in_snapshot(
    snapshot: Snapshot, line: str, since: date, language: ContentLanguage | None = None
) -> ReadLine:
    """Propose what a line says, within a reading that does more."""
    return _read(snapshot, line, since, language)


def from_line(
    desk: Desk,
    line: str,
    language: ContentLanguage,
    *,
    meeting_id: int | None = None,
    item_id: int | None = None,
    decision_id: int | None = None,
) -> Made:
    """Write down a commitment from a line; what is not understood of it stays its text.

    In an item it makes a new point of it; in a point it takes the point's wording, and other
    words of the line become its working title. Raises UserMistake where the line says who and
    when and not what.
    """
    with desk.write() as work:
        commitment = commitment_from(
            work,
            line,
            language,
            today=desk.clock.today(),
            who=desk.who,
            meeting_id=meeting_id,
            item_id=item_id,
            decision_id=decision_id,
        )
        return commit_made(work, commitment)


def commitment_from(
    work: Work,
    line: str,
    language: ContentLanguage,
    *,
    today: date,
    who: str,
    meeting_id: int | None = None,
    item_id: int | None = None,
    decision_id: int | None = None,
) -> Commitment:
    """Write down a commitment from a line within a unit of work that does more."""
    decision = work.find(Decision, decision_id)
    item = work.find(AgendaItem, decision.item_id if decision else item_id)
    meeting = work.find(Meeting, item.meeting_id if item else meeting_id)
    said = _read(work, line, (meeting.held_on if meeting else None) or today, language)
    if decision is None and not said.text:
        raise UserMistake(message("commitment rule", "Say what is promised."), "text")
    title = Trilingual()
    if decision is not None and said.text != decision.text.text(language):
        title = in_language(language, said.text)
    if decision is None and item is not None:
        decision = _point_from(work, item, said, language)
    draft = CommitmentDraft(
        text=in_language(language, said.text),
        title=title,
        meeting_id=meeting.id if meeting else None,
        decision_id=decision.id if decision else None,
        lead_id=said.lead_id,
        executor_ids=said.executor_ids,
        responsible_id=said.responsible_id,
        term=said.term,
    )
    return store_commitment(work, draft, who)


def _point_from(
    work: Work, item: AgendaItem, said: ReadLine, language: ContentLanguage
) -> Decision:
    decision = new_point(work, item.key, in_language(language, said.text))
    named = (said.lead_id, *said.executor_ids)
    name_parties(work, decision, [one for one in named if one is not None])
    print_term(decision, said.term)
    return decision


def _read(
    snapshot: Snapshot, typed: str, since: date, language: ContentLanguage | None
) -> ReadLine:
    line = clean(typed).strip()
    words = words_of(line)
    known = [*known_organisations(snapshot), *known_people(snapshot, since)]
    names = find_names(words, known)
    found = find_date(line, since)
    when = found[1:] if found else None
    parts = parts_of(line, words, names, when)
    begun = list(names_begun(words, parts, known))
    if begun:
        names = sorted([*names, *begun], key=lambda name: name.start)
        parts = parts_of(line, words, names, when)
    listed = [name for part in parts if part.who for name in part.names]
    # Without a part of its own the first organisation inside the text is who does it.
    acting = listed or [name for name in names if name.kind == "organisation"][:1]
    term, chips = Term(), [*_name_chips(line, acting)]
    if found is not None:
        term = term_of(found[0], language or guess_language(line, "ru"))
        chips.append(Chip("term", found[1], found[2], line[found[1] : found[2]]))
    return ReadLine(
        line,
        rest_of(line, parts),
        term,
        next((chip.record_id for chip in chips if chip.kind == "lead"), _employer(acting)),
        tuple(chip.record_id for chip in chips if chip.kind == "executor" and chip.record_id),
        next((chip.record_id for chip in chips if chip.kind == "responsible"), None),
        tuple(sorted(chips, key=lambda chip: chip.start)),
        None if acting else unknown_name(line, words, parts),
    )


def _name_chips(line: str, names: list[Mention]) -> list[Chip]:
    chips: list[Chip] = []
    for name in names:
        kind: ChipKind = "responsible"
        if name.kind == "organisation":
            kind = "executor" if any(chip.kind == "lead" for chip in chips) else "lead"
        elif any(chip.kind == "responsible" for chip in chips):
            continue
        card = name.card
        shown = (card or name.cards[0]).name
        record_id = card.id if card else None
        typed = line[name.start : name.end]
        chips.append(Chip(kind, name.start, name.end, typed, record_id, shown))
    return chips


def _employer(names: list[Mention]) -> int | None:
    """Give where the first person named works; used where no organisation is named."""
    if any(name.kind == "organisation" for name in names):
        return None
    cards = [name.card for name in names if name.card]
    return cards[0].organisation_id if cards else None
