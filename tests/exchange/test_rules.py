"""A file is judged by the state it leads to: the rules that hold in the window hold here."""

import copy

import pytest

from liaison_app.domain.meeting import Meeting
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.values import Json
from tests.exchange.documents import (
    Fields,
    document,
    load_into,
    on_control,
    place_of,
    reason_of,
    refusal,
    spoiled,
    uid,
)

BROKEN_CHAIN = "The first date, the extensions and the current date do not follow from each other."
CLOSED: Fields = {
    "status": "fulfilled",
    "fact_date": "2025-05-14",
    "removed_on": "2025-05-16",
    "removal_basis": {"ru": "Резолюция"},
    "confirmation": {"ru": "Не запрашивалось"},
    "evidence": [{"uid": uid("evidence", 1), "position": 1}],
}
EXTENDED: Fields = {
    "current_due": "2025-06-15",
    "extension_count": 1,
    "extensions": [
        {
            "uid": uid("extension", 1),
            "number": 1,
            "requested_on": "2025-05-10",
            "from_due": "2025-05-15",
            "to_due": "2025-06-15",
            "reason": {"ru": "Нет расчёта"},
            "decision": "granted",
        }
    ],
}


@pytest.mark.parametrize("fields", [{}, CLOSED, EXTENDED])
def test_what_keeps_the_rules_is_loaded(desk: Desk, fields: Fields) -> None:
    assert load_into(desk, spoiled("commitments", **fields)).added["commitments"] == 1


@pytest.mark.parametrize(
    ("fields", "reason", "field"),
    [
        ({"lead": None}, "Name the organisation that answers for it.", "lead"),
        ({"firmness": "intention"}, "Only a firm commitment goes on control.", "firmness"),
        ({"put_on_control": None}, "The day on which it was put on control is missing.",
         "put_on_control"),
        ({"put_on_control": "2026-03-03"}, "It cannot be on control from a day in the future.",
         "put_on_control"),
        ({"term_kind": "none", "original_due": None, "current_due": None},
         "Give the term, or say that it is permanent.", "due"),
        ({"current_due": "2025-05-16"}, BROKEN_CHAIN, "extensions"),
        ({"original_due": None, "current_due": None}, "The first due date is missing.", "due"),
        ({"term_days": 10**12}, "Give a number of days from 0 to 3660 after it.", "due"),
        ({"status": "returned"}, "Say what has to be reworked.", "remark"),
        ({"status": "suspended"}, "A suspension needs its date and basis.", "suspension_basis"),
        ({"status": "under_review"}, "Give the date on which it was done.", "fact_date"),
        ({**CLOSED, "evidence": []}, "Name at least one supporting document.", "evidence"),
        ({**CLOSED, "fact_date": "2025-04-29"}, ("The date of the fact lies before it was put on "
         "control."), "fact_date"),
        ({**CLOSED, "fact_date": "2026-03-03"}, "The date of the fact lies in the future.",
         "fact_date"),
        ({**CLOSED, "confirmation": {}}, ("It was promised to the other side: give its "
         "confirmation, or say why not."), "confirmation"),
        ({**CLOSED, "removal_basis": {}}, "A closing needs the day of removal and its basis.",
         "removal_basis"),
        ({"status": "not_fulfilled"}, "A closing needs the day of removal and its basis.",
         "removal_basis"),
        ({**EXTENDED, "extension_count": 0}, BROKEN_CHAIN, "extensions"),
        ({"extensions": [{"uid": uid("extension", 1), "number": 1}]}, "Give the new due date.",
         "to_due"),
    ],
)  # fmt: skip
def test_commitments(desk: Desk, fields: Fields, reason: str, field: str) -> None:
    failure = refusal(desk, spoiled("commitments", **fields))
    assert reason_of(failure) == reason
    assert place_of(failure).endswith(f"(uid {uid('commitment', 1)}), field {field}")


def test_the_source_is_signed_wherever_it_stands_in_the_file(desk: Desk) -> None:
    draft = spoiled("meetings", state="draft", signed_on=None)
    reason = "Its minutes are not signed; name another basis or sign them."
    assert reason_of(refusal(desk, draft)) == reason
    backwards = dict(reversed(draft.items()))
    assert reason_of(refusal(desk, backwards)) == reason
    assert load_into(desk, dict(reversed(document().items()))).added_total == 6


def test_the_source_may_be_stored_already(desk: Desk) -> None:
    lists = document()
    del lists["commitments"]
    load_into(desk, lists)
    assert load_into(desk, {"commitments": [on_control(1)]}).added == {"commitments": 1}


@pytest.mark.parametrize(
    ("fields", "reason", "field"),
    [
        ({"signed_on": None}, "The day of signing is missing.", "signed_on"),
        ({"signed_on": "2025-04-23"}, "Minutes cannot be signed before the meeting.", "signed_on"),
        ({"signed_on": "2026-03-03"}, "The day of signing lies in the future.", "signed_on"),
        ({"held_on": None}, "The date of the meeting is missing.", "state"),
        ({"number": None}, "The number of the minutes is missing.", "state"),
        ({"number": -5}, "Numbers of minutes begin with 1.", "number"),
        ({"title": {}}, "The heading of the minutes is missing.", "state"),
        ({"state": "draft"}, "Minutes that are not signed have no day of signing.", "signed_on"),
        ({"addendum_number": 1}, "An addendum names its minutes and has a number.",
         "addendum_number"),
    ],
)  # fmt: skip
def test_minutes(desk: Desk, fields: Fields, reason: str, field: str) -> None:
    failure = refusal(desk, spoiled("meetings", **fields))
    assert reason_of(failure) == reason
    assert place_of(failure).endswith(f"field {field}")


@pytest.mark.parametrize("position", [0, 2])
def test_places_are_the_printed_numbers(desk: Desk, position: int) -> None:
    item: Fields = {**_item(), "position": position}
    failure = refusal(desk, spoiled("meetings", items=[item]))
    assert reason_of(failure) == "The agenda items are not numbered 1, 2, 3 and so on."


def test_what_lies_in_the_bin_has_no_place(desk: Desk) -> None:
    binned: Fields = {
        "uid": uid("agenda_item", 2),
        "position": 7,
        "deleted_at": "2025-04-25T05:00:00Z",
    }
    load_into(desk, spoiled("meetings", items=[_item(), binned]))
    with desk.read() as snapshot:
        assert [item.position for item in snapshot.where(Meeting)[0].items] == [1]


def test_two_signed_minutes_never_bear_one_number(desk: Desk) -> None:
    lists = document()
    other: Fields = {**lists["meetings"][0], "uid": uid("meeting", 2)}
    other["items"] = [{"uid": uid("agenda_item", 2), "position": 1}]
    other["participants"] = []
    both = {**lists, "meetings": [lists["meetings"][0], other]}
    reason = "Other signed minutes of that year have the same number."
    assert reason_of(refusal(desk, both)) == reason
    load_into(desk, lists)
    assert reason_of(refusal(desk, {"meetings": [other]})) == reason


@pytest.mark.parametrize(
    "fields",
    [
        {"year": 2024},
        {"state": "draft", "signed_on": None},
        {"addendum_to": uid("meeting", 1), "addendum_number": 1},
        {"deleted_at": "2025-05-01T00:00:00Z"},
    ],
)
def test_drafts_addenda_and_the_bin_may_bear_any_number(desk: Desk, fields: Fields) -> None:
    load_into(desk, document())
    items: Json = [{"uid": uid("agenda_item", 2), "position": 1}]
    other = {**document()["meetings"][0], "uid": uid("meeting", 2), "participants": []}
    assert load_into(desk, {"meetings": [{**other, "items": items, **fields}]}).added_total == 1


@pytest.mark.parametrize(
    ("list_name", "fields"),
    [
        ("commitments", {"meeting": None, "other_basis": {"ru": "Письмо"}}),
        ("proposals", {"meeting": None}),
    ],
)
def test_parts_of_minutes_are_those_of_the_own_meeting(
    desk: Desk, list_name: str, fields: Fields
) -> None:
    failure = refusal(desk, spoiled(list_name, **fields))
    assert reason_of(failure) == "It names a part of other minutes."


def test_a_speaker_sat_at_that_table(desk: Desk) -> None:
    load_into(desk, document())
    speech: Json = {
        "uid": uid("speech", 1),
        "position": 1,
        "speaker": uid("participant", 1),
    }
    other: Fields = {
        "uid": uid("meeting", 2),
        "items": [{"uid": uid("agenda_item", 2), "position": 1, "speeches": [speech]}],
    }
    failure = refusal(desk, {"meetings": [other]})
    assert reason_of(failure) == "It names a part of other minutes."
    assert place_of(failure).endswith("field items[1].speeches[1].speaker")


def test_a_point_may_be_replaced_by_one_of_an_addendum(desk: Desk) -> None:
    lists = document()
    addendum: Fields = {
        "uid": uid("meeting", 2),
        "addendum_to": uid("meeting", 1),
        "addendum_number": 1,
        "items": [
            {
                "uid": uid("agenda_item", 2),
                "position": 1,
                "decisions": [{"uid": uid("decision", 2), "position": 1}],
            }
        ],
    }
    point = copy.deepcopy(_item())
    point["decisions"] = [
        {"uid": uid("decision", 1), "position": 1, "replaced_by": uid("decision", 2)}
    ]
    lists["meetings"] = [{**lists["meetings"][0], "items": [point]}, addendum]
    assert load_into(desk, lists).added["meetings"] == 2


def test_circles_are_found_however_long(desk: Desk) -> None:
    ring: list[Fields] = [
        {"uid": uid("organisation", n), "parent": uid("organisation", n % 50 + 1)}
        for n in range(1, 51)
    ]
    failure = refusal(desk, {"organisations": ring})
    assert reason_of(failure) == "The references lead in a circle."
    assert place_of(failure).endswith("field parent")
    chain = [*ring[:-1], {"uid": uid("organisation", 50)}]
    assert load_into(desk, {"organisations": chain}).added_total == 50


def test_a_post_does_not_end_before_it_begins(desk: Desk) -> None:
    post: Json = {"uid": uid("post", 1), "valid_from": "2025-02-01", "valid_to": "2025-01-31"}
    failure = refusal(desk, spoiled("people", posts=[post]))
    assert reason_of(failure) == "The last day lies before the first."


def test_the_bin_is_not_judged_but_its_references_are(desk: Desk) -> None:
    binned: Fields = {"deleted_at": "2025-05-01T00:00:00Z", "lead": None}
    assert load_into(desk, spoiled("commitments", **binned)).added_total == 6
    lost = {**on_control(2), **binned, "meeting": uid("meeting", 9)}
    assert "there is no such record" in reason_of(refusal(desk, {"commitments": [lost]}))


def test_made_uids_name_a_record_of_any_kind(desk: Desk) -> None:
    line: Fields = {"uid": uid("raw_line", 1), "made_uid": uid("commitment", 1)}
    lost: Json = [{**line, "made_uid": uid("commitment", 2)}]
    assert "there is no such record" in reason_of(
        refusal(desk, spoiled("meetings", raw_lines=lost))
    )
    assert load_into(desk, spoiled("meetings", raw_lines=[line])).added_total == 6


def _item() -> Fields:
    items = document()["meetings"][0]["items"]
    assert isinstance(items, list)
    assert isinstance(items[0], dict)
    return items[0]
