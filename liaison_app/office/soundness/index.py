"""Which uids there are, under which ids, and what records must know of each other."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.stamping import content_language
from liaison_app.storage.wholes.knowing import (
    MeetingFacts,
    stored_homes,
    stored_meetings,
    stored_uids,
)
from liaison_app.storage.wholes.whole import Whole

_BY_CODE = {kind.code: kind for kind in KINDS.values()}
_IDS_OF_A_KIND = 1 << 40  # kind and id in one number: half a million uids lie in memory


class Index:
    """Knows all that is stored; what a file brings is added and gets the next ids."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Read every uid of the data file."""
        self._rows: dict[str, int] = {}
        self._highest = dict.fromkeys(KINDS.values(), 0)
        self.twice: list[tuple[Kind, str, int]] = []
        for kind, uid, record_id in stored_uids(snapshot):
            if uid in self._rows:
                self.twice.append((kind, uid, record_id))
            self._put(kind, uid, record_id)
        self._stored = dict(self._highest)
        self.homes = stored_homes(snapshot)
        self._meetings: dict[str, MeetingFacts] = {}
        self._numbers: dict[tuple[int | None, int], list[str]] = {}
        for facts in stored_meetings(snapshot):
            self.add_meeting(facts)
        self.content_language: ContentLanguage = content_language(snapshot.session)

    @property
    def is_empty(self) -> bool:
        """Tell whether the data file holds no record at all."""
        return not any(self._stored.values())

    def add(self, kind: Kind, uid: str) -> None:
        """Give a new record the next id of its kind."""
        self._put(kind, uid, self._highest[kind] + 1)

    def add_meeting(self, facts: MeetingFacts) -> None:
        """Remember what others must know of a meeting."""
        self._meetings[facts.uid] = facts
        if facts.number is not None and facts.signed:
            self._numbers.setdefault(facts.number, []).append(facts.uid)

    def take_office(self, office: Whole) -> None:
        """Let missing texts be replaced by the language of a new office."""
        language = office.values["content_language"]
        self.content_language = next(one for one in CONTENT_LANGUAGES if one == language)

    def kind_of(self, uid: str) -> Kind | None:
        """Give the kind of the record with this uid, None where there is none."""
        row = self._rows.get(uid)
        return None if row is None else _BY_CODE[row // _IDS_OF_A_KIND]

    def id_of(self, uid: str) -> int:
        """Give the id of a known uid; raises KeyError for an unknown one."""
        return self._rows[uid] % _IDS_OF_A_KIND

    def is_stored(self, kind: Kind, uid: str) -> bool:
        """Tell whether the data file already holds this record."""
        return self.kind_of(uid) is kind and self.id_of(uid) <= self._stored[kind]

    def new_ids(self) -> Iterator[tuple[Kind, range]]:
        """Give the ids that were given to what a file brings."""
        for kind, highest in self._highest.items():
            yield kind, range(self._stored[kind] + 1, highest + 1)

    def signed(self, meeting_uid: object) -> bool:
        """Tell whether the minutes are signed."""
        facts = self._meetings.get(str(meeting_uid))
        return facts is not None and facts.signed

    def bearers_of_number(self, meeting_uid: str) -> list[str]:
        """Give the signed minutes that bear the number of this meeting, itself too."""
        number = self._meetings[meeting_uid].number
        return [] if number is None else self._numbers.get(number, [])

    def shown_after(self, whole: Whole) -> tuple[ContentLanguage, ...]:
        """Give the languages that replace a missing text: the meeting's, then the office's."""
        meeting = whole.uid if whole.kind is KINDS["meeting"] else whole.values.get("meeting_id")
        facts = self._meetings.get(str(meeting))
        return (*((facts.prevailing,) if facts else ()), self.content_language)

    def _put(self, kind: Kind, uid: str, record_id: int) -> None:
        self._rows[uid] = kind.code * _IDS_OF_A_KIND + record_id
        self._highest[kind] = max(self._highest[kind], record_id)
