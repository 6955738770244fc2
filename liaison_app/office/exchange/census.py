"""The first reading of a file: who is in it, so that every reference can be followed later."""

from __future__ import annotations

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.base.progress import Progress
from liaison_app.domain.meeting import Meeting, MeetingState
from liaison_app.office.exchange.lists import LISTS
from liaison_app.office.exchange.refusal import Place, Refusal
from liaison_app.office.exchange.stream import ExchangeFile, Piece
from liaison_app.office.soundness.index import Index
from liaison_app.storage.schema.kinds import KINDS, TARGETS, Kind
from liaison_app.storage.uids import is_uid
from liaison_app.storage.wholes.knowing import MeetingFacts
from liaison_app.storage.wholes.whole import owned_kinds

_MEETING = KINDS["meeting"]
_NAMED = frozenset(TARGETS.values())


def take_census(file: ExchangeFile, index: Index, progress: Progress | None) -> None:
    """Put every uid of the file into the index; raises Refusal where one stands twice.

    What is not as it should be is passed over here: the strict reading tells of it.
    """
    census = _Census(index)
    for piece in file.pieces(progress):
        census.take(piece, LISTS[piece.list_name], piece.element, "")


class _Census:
    def __init__(self, index: Index) -> None:
        self._index = index
        self._seen: set[str] = set()

    def take(self, piece: Piece, kind: Kind, element: object, home: str) -> None:
        uid = element.get("uid") if isinstance(element, dict) else None
        if not isinstance(element, dict) or not isinstance(uid, str) or not is_uid(uid):
            return
        self._note(piece, kind, uid)
        if kind is _MEETING:
            home = uid
            self._index.add_meeting(_facts(uid, element))
        elif home and kind.name in _NAMED:
            self._index.homes[uid] = home
        for name, owned in owned_kinds(kind).items():
            members = element.get(name)
            for member in members if isinstance(members, list) else ():
                self.take(piece, owned, member, home)

    def _note(self, piece: Piece, kind: Kind, uid: str) -> None:
        place = Place(piece.list_name, piece.number, uid)
        if uid in self._seen:
            raise Refusal(message("exchange", "This uid occurs twice in the file."), place.told)
        self._seen.add(uid)
        known = self._index.kind_of(uid)
        if known is None:
            self._index.add(kind, uid)
        elif known is not kind:
            raise Refusal(
                message("exchange", "In the data file this uid belongs to another kind of record."),
                place.told,
            )


def _facts(uid: str, element: dict[str, object]) -> MeetingFacts:
    prevailing = element.get("prevailing")
    year, number = element.get("year"), element.get("number")
    own = element.get("addendum_to") is None and element.get("deleted_at") is None
    return MeetingFacts(
        uid,
        next(
            (language for language in CONTENT_LANGUAGES if language == prevailing),
            Meeting().prevailing,
        ),
        element.get("state") == MeetingState.SIGNED,
        (year if isinstance(year, int) else None, number)
        if own and isinstance(number, int)
        else None,
    )
