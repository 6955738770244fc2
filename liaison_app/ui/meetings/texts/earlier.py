"""The wording that a translation answered, found in the history.

The history keeps what a text was before each sitting, and a text is marked only for what happened
in another sitting: the wording looked for is there, unless the file came from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual, fingerprint
from liaison_app.office.desk import Desk
from liaison_app.office.history import read_history


@dataclass(frozen=True, slots=True)
class Earlier:
    """What one language said when the other was written or confirmed; None: it was not kept.

    `who` and `when` belong to the last change since.
    """

    language: ContentLanguage
    text: str | None
    who: str = ""
    when: datetime | None = None


def earlier_wordings(
    desk: Desk,
    place: tuple[str, int, str],
    text: Trilingual,
    language: ContentLanguage,
) -> list[Earlier]:
    """Give, for each language that changed since `language` was written, how it read then."""
    kind, record_id, field = place
    mark = text.confirmed.get(language)
    if mark is None:
        return []
    history = [line for line in read_history(desk, kind, record_id) if line.field == field]
    found = []
    for other in text.changed_since(language):
        wanted = mark.against.get(other, "")
        lines = [line for line in history if line.language == other and not line.confirmed]
        wordings = [line.before for line in lines if fingerprint(line.before or "") == wanted]
        wording = wordings[0] if wordings else None
        last = lines[0] if lines else None
        found.append(
            Earlier(other, wording, last.who, last.when) if last else Earlier(other, wording)
        )
    return found
