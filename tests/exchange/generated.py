"""Data files made up at random: every kind, every field, any text, as far as the rules allow."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from random import Random

from liaison_app.domain.fields import field_types, literal_words
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.exchange.lists import LISTS
from liaison_app.office.exchange.shape import Field, shape_of
from liaison_app.office.exchange.values import Json
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.uids import is_uid
from liaison_app.storage.wholes.whole import references_of
from tests.exchange.documents import TODAY, Fields, file_record
from tests.exchange.later_kinds import finish_later_kinds, keep_later_rules
from tests.exchange.stories import COMMITMENT_STORIES, EXTENDED, REQUEST

_IN_MEETING = frozenset({"participant", "agenda_item", "decision"})
_FINGERPRINTS = ("0123456789ab", "ffffffffffff", "a0a0a0a0a0a0")
_DENSE = frozenset({"agenda_item", "speech", "decision"})


class Generator:
    """Makes one document; what was made before may be named by what comes after."""

    def __init__(self, seed: int, texts: list[str]) -> None:
        """Take chance from `seed` and texts from `texts`."""
        self.random = Random(seed)
        self.texts = texts
        self.made: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self.parts: dict[str, dict[str, list[str]]] = {}  # of each meeting, by their kinds
        self.claimed: set[tuple[str, object]] = set()
        self.meeting = ""  # the one under way, or the one that a record belongs to

    def document(self) -> dict[str, list[Fields]]:
        """Give the lists of a whole file."""
        lists: dict[str, list[Fields]] = {}
        for name, kind in LISTS.items():
            most = 1 if kind.name == "office" else 4
            lists[name] = [self.record(kind) for _ in range(self.random.randint(0, most))]
        return lists

    def record(self, kind: Kind, place: int = 1) -> Fields:
        """Give a record with all it owns."""
        uid = self.uid()
        if kind.name == "stored_file":
            return self.file(uid)
        if kind.name == "meeting":
            self.meeting = uid
            self.parts[uid] = {name: [] for name in _IN_MEETING}
        elif not kind.owner_field:
            meetings = self.made["meeting"]
            self.meeting = self.random.choice([*meetings, ""])
        record: Fields = {"uid": uid}
        for field in shape_of(kind).fields.values():
            if field.name != "uid" and self.random.random() < 0.7:
                record[field.name] = self.value(kind, field)
        if not self.random.randint(0, 5):
            record["deleted_at"] = "2025-07-01T08:00:00Z"
        else:
            record.pop("deleted_at", None)
        self.keep_rules(kind, record, place)
        keep_later_rules(self, kind, record)
        for name, owned in shape_of(kind).owned.items():
            record[name] = self.members(owned)
        self.tell_story(kind, record)
        finish_later_kinds(self, kind, record)
        self.made[kind.name].append(uid)
        if kind.name in _IN_MEETING:
            self.parts[self.meeting][kind.name].append(uid)
        return record

    def file(self, content: str) -> Fields:
        """Give a file with some content of its own."""
        record = {**file_record(content.encode()), "added_on": str(self.day())}
        record["name"] = self.text()
        self.made["stored_file"].append(str(record["uid"]))
        return record

    def members(self, kind: Kind) -> list[Json]:
        """Give owned records, those outside the bin with places 1, 2, 3."""
        members: list[Json] = []
        place = 1
        for _ in range(self.random.randint(0, 3)):
            member = self.record(kind, place)
            place += "deleted_at" not in member
            members.append(member)
        return members

    def claims(self, kind: str, place: object) -> bool:
        """Tell whether a place that only one record may have was still free, and take it."""
        free = bool(place) and (kind, place) not in self.claimed
        self.claimed.add((kind, place))
        return free

    def uid(self) -> str:
        """Give a new uid."""
        digits = f"{self.random.getrandbits(128):032x}"
        uid = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        assert is_uid(uid)
        return uid

    def value(self, kind: Kind, field: Field) -> Json:
        """Give a value of the field's type."""
        hint, optional = field_types(kind.record)[field.attribute]
        if optional and not self.random.randint(0, 3):
            return None
        if field.attribute in references_of(kind):
            return self.reference(references_of(kind)[field.attribute])
        if field.attribute.endswith("_uid"):
            return self.random.choice(["", *self.made["decision"], *self.made["agenda_item"]])
        if words := literal_words(kind.record, field.attribute):
            return self.random.choice(words)
        return self.plain(hint)

    def plain(self, hint: object) -> Json:
        """Give a value of a type that is no reference."""
        if hint is Trilingual:
            return self.trilingual()
        if hint is str:
            return self.text()
        if hint is bool:
            return self.random.random() < 0.5
        if hint is int:
            return self.random.choice([1, 2, 5, 17, 2**53 - 1])
        if hint == list[str]:
            return [self.text() for _ in range(self.random.randint(0, 3))]
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return str(self.random.choice(list(hint)))
        if hint is date:
            return str(self.day())
        names = {"time": ("09:05", "10:30:15", "00:00"), "datetime": _MOMENTS}
        return self.random.choice(names[getattr(hint, "__name__", "")])

    def day(self) -> date:
        """Give a day of the past."""
        return TODAY - timedelta(days=self.random.randint(0, 4000))

    def text(self) -> str:
        """Give any text."""
        return self.random.choice(self.texts)

    def trilingual(self) -> Json:
        """Give a text in some languages, some with their states."""
        value: Fields = {
            language: self.text() for language in ("kk", "ru", "zh") if self.random.random() < 0.6
        }
        states: Fields = {
            language: self.state() for language in ("kk", "ru", "zh") if self.random.random() < 0.4
        }
        return {**value, "state": states} if states else value

    def state(self) -> Json:
        """Give what a language was written against."""
        against: Json = {
            language: self.random.choice(_FINGERPRINTS)
            for language in ("kk", "ru", "zh")
            if self.random.random() < 0.5
        }
        reviewed: Fields = {"reviewed": self.random.choice(_FINGERPRINTS)}
        return {"against": against, **(reviewed if self.random.random() < 0.5 else {})}

    def reference(self, target: Kind) -> Json:
        """Give the uid of a record made before, of the meeting under way where it is a part."""
        if target.name == "meeting":
            return self.meeting or None
        if target.name in _IN_MEETING:
            known = self.parts.get(self.meeting, {}).get(target.name, [])
        else:
            known = self.made[target.name]
        return self.random.choice(known) if known else None

    def keep_rules(self, kind: Kind, record: Fields, place: int) -> None:
        """Put right what the rules bind."""
        if kind.name in _DENSE:
            record["position"] = place if "deleted_at" not in record else 9
        if record.get("valid_to") and record.get("valid_from"):
            record["valid_to"] = max(str(record["valid_to"]), str(record["valid_from"]))
        if kind.name in ("proposal", "commitment"):
            record["meeting"] = self.meeting or None
        if kind.name == "extension":
            record["number"] = len(self.made["extension"]) + 1
            record.update(REQUEST)
            record["decision"] = self.random.choice(["pending", "refused"])
        if kind.name == "meeting":
            record["addendum_to"] = record["addendum_number"] = None
            record["number"] = self.random.getrandbits(50) + 1

    def tell_story(self, kind: Kind, record: Fields) -> None:
        """Give a meeting or a commitment a state that its other fields bear out."""
        if kind.name == "meeting":
            self.sign(record)
        if kind.name == "commitment":
            lead = self.made["organisation"]
            number = self.random.randrange(len(COMMITMENT_STORIES)) if lead else 0
            record.update(COMMITMENT_STORIES[number], lead=self.random.choice(lead or [None]))
            if record.get("term_kind") != "event":  # there they are the term itself
                record["term_days"] = self.random.choice([None, 0, 17, 3660])
            record["evidence"] = [{"uid": self.uid(), "position": 1, "number": self.text()}]
            self.grant(record)

    def grant(self, record: Fields) -> None:
        """Grant a request for more time where the term can be moved."""
        requests = record["extensions"]
        assert isinstance(requests, list)
        if record["current_due"] != "2025-05-15":
            return
        for request in requests:
            assert isinstance(request, dict)
            if "deleted_at" not in request and self.random.random() < 0.5:
                request["decision"] = "granted"
                record.update(EXTENDED)
                return

    def sign(self, record: Fields) -> None:
        """Sign minutes that have all they need, or leave them a draft."""
        items = record["items"]
        living = isinstance(items, list) and any(
            isinstance(item, dict) and "deleted_at" not in item for item in items
        )
        if living and self.random.random() < 0.5:
            record.update(
                {"state": "signed", "held_on": "2025-04-24", "signed_on": "2025-04-30"},
                title={"ru": "Протокол"},
            )
        else:
            record.update({"state": "draft", "signed_on": None})


_MOMENTS = ("2025-04-24T05:00:00Z", "2025-04-24T23:59:59.123456Z", "2024-02-29T00:00:00.000001Z")
