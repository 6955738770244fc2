"""One thing that is wrong with a data file."""

from __future__ import annotations

from dataclasses import dataclass

from liaison_app.base.messages import Message, message
from liaison_app.office.soundness.kind_names import KIND_NAMES
from liaison_app.storage.wholes.whole import Whole


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and with which record; without a kind it is the file itself."""

    reason: Message
    kind: str = ""
    record_id: int | None = None
    uid: str = ""
    field: str = ""

    def sentence(self) -> Message:
        """Give it in one line: the record, the field, the reason."""
        if not self.kind:
            return self.reason
        kind = KIND_NAMES[self.kind]
        known = self.uid or str(self.record_id)
        if not self.field:
            return message(
                "check", "{kind} {uid}: {reason}", kind=kind, uid=known, reason=self.reason
            )
        return message(
            "check",
            "{kind} {uid}, field {field}: {reason}",
            kind=kind,
            uid=known,
            field=self.field,
            reason=self.reason,
        )


def found_in(whole: Whole, reason: Message, field: str = "") -> Finding:
    """Give the finding about a record that was read."""
    return Finding(reason, whole.kind.name, whole.record_id, whole.uid, field)
