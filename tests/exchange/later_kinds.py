"""What the rules bind in months, reports, contacts and attachments made up at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from liaison_app.storage.schema.kinds import Kind
from tests.exchange.documents import TODAY, Fields

if TYPE_CHECKING:
    from tests.exchange.generated import Generator

_OWNERS = ("meeting", "commitment", "organisation", "contact", "report", "round")


def keep_later_rules(made: Generator, kind: Kind, record: Fields) -> None:
    """Put right what the rules bind, before a record gets its parts."""
    match kind.name:
        case "contact":
            record["on"] = str(made.day())
            record["organisation"] = made.random.choice(made.made["organisation"] or [None])
        case "contact_commitment":
            _name_one(made, record)
        case "monitoring_round":
            day = date.fromordinal(made.random.randrange(1, TODAY.toordinal()))
            while not made.claims("monitoring_round", day.replace(day=1)):
                day -= timedelta(days=31)
            record["month"] = str(day.replace(day=1))
            record["as_of"] = str(TODAY)
        case "round_issue":
            record["reason"] = {"ru": "Исправление"}
        case "monthly_report":
            record["not_submitted"] = not record.get("submitted_on")
            record["percent"] = made.random.randint(0, 100)
            record["remark"] = "Доработать"
        case "calendar_day":
            record["day"] = str(date.fromordinal(made.random.randrange(1, 3_000_000)))


def finish_later_kinds(made: Generator, kind: Kind, record: Fields) -> None:
    """Put right what the rules bind between a record and its parts, or its neighbours."""
    match kind.name:
        case "commitment":
            closed = record["status"] in ("fulfilled", "not_fulfilled", "cancelled")
            record["before_program"] = closed and made.random.random() < 0.5
        case "monitoring_round":
            _freeze(record)
        case "contact":
            _spare_nobody(record)
        case "monthly_report" | "issued_paper" | "attachment":
            _settle(made, kind, record)


def _name_one(made: Generator, record: Fields) -> None:
    record["commitment"] = made.random.choice(made.made["commitment"] or [None])
    if not record["commitment"]:
        record["deleted_at"] = "2025-07-01T08:00:00Z"


def _spare_nobody(record: Fields) -> None:
    """Let each commitment be named once; who is with nobody goes to the bin."""
    named: set[object] = set()
    spoken = record["commitments"]
    assert isinstance(spoken, list)
    for one in spoken:
        assert isinstance(one, dict)
        if "deleted_at" not in one and one["commitment"] in named:
            one["deleted_at"] = "2025-07-01T08:00:00Z"
        named.add(one["commitment"])
    if not record["organisation"] and all("deleted_at" in one for one in spoken):  # type: ignore[operator]  # each is a record
        record["deleted_at"] = "2025-07-01T08:00:00Z"


def _freeze(record: Fields) -> None:
    """A month with issues is frozen, one without is not."""
    issues = record["issues"]
    assert isinstance(issues, list)
    number = 0
    for issue in issues:
        assert isinstance(issue, dict)
        if "deleted_at" not in issue:
            number += 1
            issue["number"] = number
    record["state"] = "frozen" if number else "collecting"
    record["frozen_at"] = "2025-07-01T08:00:00Z" if number else None


def _settle(made: Generator, kind: Kind, record: Fields) -> None:
    """Name what must be named and each place once; else the record lies in the bin."""
    if kind.name == "attachment":
        for owner in _OWNERS[1:]:
            record.pop(owner, None)
        record["meeting"] = None
        owner = made.random.choice(["organisation", "commitment"])
        record[owner] = made.random.choice(made.made[owner] or [None])
        record["file"] = made.random.choice(made.made["stored_file"] or [None])
        whole = bool(record[owner] and record["file"])
    elif kind.name == "issued_paper":
        record["issue"] = made.random.choice(made.made["round_issue"] or [None])
        whole = made.claims("issued_paper", record["issue"])
    else:
        record["round"] = made.random.choice(made.made["monitoring_round"] or [None])
        record["commitment"] = made.random.choice(made.made["commitment"] or [None])
        both = record["round"] and record["commitment"]
        whole = made.claims("monthly_report", both and (record["round"], record["commitment"]))
    if not whole:
        record["deleted_at"] = "2025-07-01T08:00:00Z"
