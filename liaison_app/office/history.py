"""Who changed what on a record, when and why; for reading only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.office.desk import Desk
from liaison_app.storage.past import ADDED_AFTER_SIGNING, PastChange, changes_of, split_column
from liaison_app.storage.schema.kinds import KINDS


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of one field, values as stored; a text also says its language.

    `confirmed` tells that nothing was typed: somebody said «sense unchanged» or approved.
    """

    when: datetime
    who: str
    account: str
    computer: str
    field: str
    language: ContentLanguage | None
    before: str | None
    after: str | None
    reason: str | Message
    confirmed: bool = False


def read_history(desk: Desk, kind: str, record_id: int) -> tuple[HistoryLine, ...]:
    """Give the changes of a record, newest first."""
    with desk.read() as snapshot:
        changes = changes_of(snapshot, snapshot.of_kind(kind, record_id))
    typed = {
        (change.when, split_column(KINDS[kind].record, change.column)[0])
        for change in changes
        if not change.column.endswith("_state")
    }
    lines = (_line(kind, change) for change in changes)
    # Marks that change together with a text say nothing of their own.
    return tuple(
        line for line in lines if not (line.confirmed and (line.when, line.field) in typed)
    )


def _line(kind: str, change: PastChange) -> HistoryLine:
    name, part = split_column(KINDS[kind].record, change.column)
    confirmed = part == "state"
    return HistoryLine(
        change.when,
        change.who,
        change.account,
        change.computer,
        name,
        next((language for language in CONTENT_LANGUAGES if language == part), None),
        None if confirmed else change.before,
        None if confirmed else change.after,
        _reason(change.reason),
        confirmed,
    )


def _reason(reason: str) -> str | Message:
    if reason == ADDED_AFTER_SIGNING:
        return message("history", "added after signing")
    return reason
