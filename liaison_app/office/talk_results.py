"""What is made of a line of the raw record: a proposal, a point, a promise, a speech."""

from __future__ import annotations

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Decision, LineMark, Meeting, Participant, RawLine, Speech
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.agenda import new_point, new_speech
from liaison_app.office.commitment_lines import commitment_from
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.made import Made, commit_made
from liaison_app.office.proposals import ProposalDraft, store_proposal
from liaison_app.office.texts import guess_language, in_language
from liaison_app.storage.work import Work


def make_proposal(desk: Desk, line_id: int, language: ContentLanguage | None = None) -> Made:
    """Make a proposal of a line, by the side and organisation of its speaker."""
    with desk.write() as work:
        line, text = _take(work, line_id, language)
        speaker = work.find(Participant, line.speaker_id)
        draft = ProposalDraft(
            title=text,
            text=text,
            meeting_id=line.meeting_id,
            item_id=line.item_id,
            proposed_by=speaker.side if speaker else Side.CN,
            proposed_by_id=speaker.organisation_id if speaker else None,
        )
        proposal = store_proposal(work, draft, desk.clock.today(), desk.who)
        return _remember(work, line, proposal, LineMark.PROPOSAL)


def make_decision(
    desk: Desk,
    line_id: int,
    language: ContentLanguage | None = None,
    *,
    item_id: int | None = None,
) -> Made:
    """Make a point of a line, in the item it is sorted into; raises UserMistake without one."""
    with desk.write() as work:
        line, text = _take(work, line_id, language)
        line.item_id = item_id or line.item_id
        point = new_point(work, _item_of(line), text)
        return _remember(work, line, point, LineMark.DECISION)


def make_speech(desk: Desk, line_id: int, language: ContentLanguage | None = None) -> Made:
    """Make a speech of a line, in the item it is sorted into; raises UserMistake without one."""
    with desk.write() as work:
        line, text = _take(work, line_id, language)
        speech = new_speech(work, _item_of(line), text, speaker_id=line.speaker_id)
        return _remember(work, line, speech, LineMark.SAID)


def make_commitment(desk: Desk, line_id: int, language: ContentLanguage | None = None) -> Made:
    """Make a promise of a line: «text, who, until when»; in an item it makes a point, too."""
    with desk.write() as work:
        line, _ = _take(work, line_id, language)
        commitment = commitment_from(
            work,
            line.text,
            language or _language_of(work, line),
            today=desk.clock.today(),
            who=desk.who,
            meeting_id=line.meeting_id,
            item_id=line.item_id,
        )
        return _remember(work, line, commitment, LineMark.PROMISE)


def _take(work: Work, line_id: int, language: ContentLanguage | None) -> tuple[RawLine, Trilingual]:
    """Give a line with its text in its language; raises UserMistake where it was used already."""
    line = there(work, RawLine, line_id)
    made = (work.by_uid(kind, line.made_uid) for kind in (Proposal, Commitment, Decision, Speech))
    if line.made_uid and any(record is not None and not record.deleted_at for record in made):
        raise UserMistake(message("minutes rule", "Something was made of this line already."))
    return line, in_language(language or _language_of(work, line), line.text)


def _language_of(work: Work, line: RawLine) -> ContentLanguage:
    return guess_language(line.text, work.get(Meeting, line.meeting_id).prevailing)


def _item_of(line: RawLine) -> int:
    if line.item_id is None:
        raise UserMistake(
            message("minutes rule", "Sort the line into an agenda item first."), "item_id"
        )
    return line.item_id


def _remember(work: Work, line: RawLine, made: Record, mark: LineMark) -> Made:
    line.made_uid = made.uid
    line.mark = mark
    return commit_made(work, made)
