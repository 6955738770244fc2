"""Small files of the exchange format, right in every respect until a test spoils them."""

from __future__ import annotations

import copy
import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import Message
from liaison_app.domain.stored_file import uid_of_content
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.dumping import dump
from liaison_app.office.exchange.loading import load
from liaison_app.office.exchange.report import LoadReport
from liaison_app.office.exchange.values import Json
from liaison_app.storage.attachments import folder_of
from liaison_app.storage.schema.kinds import KINDS

CONTENTS: dict[str, bytes] = {}  # of the files that documents tell of, by their hashes
TODAY = date(2026, 3, 2)
Fields = dict[str, Json]


def uid(kind: str, number: int) -> str:
    """Give a uid that says what it names."""
    return f"01966500-{KINDS[kind].code:04d}-7000-8000-{number:012d}"


def document() -> dict[str, list[Fields]]:
    """Give signed minutes with one point, its commitment on control, and who they name."""
    return {
        "organisations": [
            {"uid": uid("organisation", 1), "side": "cn", "name": {"ru": "Компания"}},
            {"uid": uid("organisation", 2), "name": {"ru": "Управление"}},
        ],
        "people": [{"uid": uid("person", 1), "display": {"ru": "Л. Турлашов"}}],
        "meetings": [_minutes()],
        "proposals": [
            {
                "uid": uid("proposal", 1),
                "number": 1,
                "meeting": uid("meeting", 1),
                "item": uid("agenda_item", 1),
                "title": {"ru": "Дорога"},
            }
        ],
        "commitments": [on_control(1)],
    }


def _minutes() -> Fields:
    point: Fields = {
        "uid": uid("decision", 1),
        "position": 1,
        "text": {"ru": "Представить план."},
        "parties": [
            {"uid": uid("party", 1), "position": 1, "organisation": uid("organisation", 1)}
        ],
    }
    item: Fields = {
        "uid": uid("agenda_item", 1),
        "position": 1,
        "title": {"kk": "Жоспар туралы", "ru": "О плане", "zh": "关于计划"},
        "decisions": [point],
    }
    return {
        "uid": uid("meeting", 1),
        "number": 5,
        "year": 2025,
        "held_on": "2025-04-24",
        "title": {"ru": "Протокол"},
        "state": "signed",
        "signed_on": "2025-04-30",
        "participants": [{"uid": uid("participant", 1), "person": uid("person", 1), "rank": 1}],
        "items": [item],
    }


def on_control(number: int) -> Fields:
    """Give a commitment of the one point."""
    return {
        "uid": uid("commitment", number),
        "number": number,
        "meeting": uid("meeting", 1),
        "decision": uid("decision", 1),
        "lead": uid("organisation", 1),
        "text": {"ru": "Представить план."},
        "term_kind": "date",
        "term_ends_on": "2025-05-15",
        "original_due": "2025-05-15",
        "current_due": "2025-05-15",
        "status": "in_progress",
        "put_on_control": "2025-04-30",
    }


def file_record(content: bytes) -> Fields:
    """Give a file with this content, which is at hand wherever a document is written."""
    sha256 = hashlib.sha256(content).hexdigest()
    CONTENTS[sha256] = content
    return {"uid": uid_of_content(sha256), "sha256": sha256, "size": len(content)}


def _lay_contents(path: Path, text: str) -> None:
    """Lay the contents of the files that a document tells of beside it."""
    if '"sha256"' not in text:
        return
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    for sha256, content in CONTENTS.items():
        if sha256 in text:
            (folder / sha256).write_bytes(content)


def write(path: Path, lists: object) -> Path:
    """Write a file with these lists, or with exactly this text or these bytes."""
    if isinstance(lists, bytes):
        path.write_bytes(lists)
        return path
    if isinstance(lists, dict):
        lists = json.dumps({"format": "liaison/1", **lists}, ensure_ascii=True)
    path.write_text(str(lists), encoding="utf-8")
    _lay_contents(path, str(lists))
    return path


def load_into(desk: Desk, lists: object) -> LoadReport:
    """Load a file with these lists."""
    return load(desk, write(desk.file.path.with_suffix(".json"), lists))


def dump_of(desk: Desk) -> str:
    """Give what a dump of the data file says."""
    path = desk.file.path.with_name(f"{desk.file.path.stem}-dump.json")
    dump(desk, path)
    return path.read_text(encoding="utf-8")


def refusal(desk: Desk, lists: object) -> KnownFailure:
    """Load what must be refused, see that nothing was changed, and give the failure."""
    before = dump_of(desk)
    with pytest.raises(KnownFailure) as raised:
        load_into(desk, lists)
    assert dump_of(desk) == before
    assert raised.value.remedy is not None
    return raised.value


def spoiled(list_name: str, number: int = 1, /, **fields: Json) -> dict[str, list[Fields]]:
    """Give the document with some fields of one record replaced."""
    lists = copy.deepcopy(document())
    lists[list_name][number - 1].update(fields)
    return lists


def reason_of(failure: KnownFailure) -> str:
    """Give the English sentence that says why, without file and place."""
    return str(part(failure.message, "reason"))


def place_of(failure: KnownFailure) -> str:
    """Give the English words of the place, empty where the whole file is meant."""
    return str(part(failure.message, "place"))


def part(message: Message, name: str) -> object:
    """Give what fills a placeholder of a sentence."""
    return message.values.get(name, "")
