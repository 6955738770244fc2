"""Records are known by their uid: new ones are added, the same are left, others are refused."""

import json

import pytest

from liaison_app.base.errors import Cancelled, KnownFailure
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Decision
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.exchange.values import Json
from liaison_app.storage.backups import list_backups
from tests.exchange.conftest import NewDesk
from tests.exchange.documents import (
    Fields,
    document,
    dump_of,
    load_into,
    on_control,
    place_of,
    reason_of,
    refusal,
    spoiled,
    uid,
    write,
)


def test_the_same_file_twice_changes_nothing(new_desk: NewDesk) -> None:
    desk = new_desk()
    load_into(desk, document())
    before = dump_of(desk)
    bytes_before = desk.file.path.read_bytes()
    report = load_into(desk, document())
    assert (report.added_total, sum(report.equal.values())) == (0, 6)
    assert dump_of(desk) == before
    assert desk.file.path.read_bytes() == bytes_before


def test_new_records_are_added_beside_the_same(new_desk: NewDesk) -> None:
    desk = new_desk()
    load_into(desk, document())
    lists = document()
    lists["commitments"].append(on_control(2))
    report = load_into(desk, lists)
    assert report.added == {"commitments": 1}
    assert report.equal["commitments"] == 1
    with desk.read() as snapshot:
        second = snapshot.by_uid(Commitment, uid("commitment", 2))
        assert second is not None
        point = snapshot.by_uid(Decision, uid("decision", 1))
        assert point is not None
        assert second.decision_id == point.id
    assert report.changes.ids("commitment") == {second.id}
    assert check(desk) == []


@pytest.mark.parametrize(
    ("list_name", "fields", "place"),
    [
        ("commitments", {"keeper": "Асель"}, "keeper"),
        ("commitments", {"text": {"ru": "Представить план.", "zh": "提交计划。"}}, "text"),
        ("commitments", {"promised_to": "cn"}, "promised_to"),
        ("commitments", {"evidence": [{"uid": uid("evidence", 1)}]}, "evidence[1]"),
        ("commitments", {"deleted_at": "2025-05-01T00:00:00Z"}, "deleted_at"),
        ("commitments", {"illustrative": True}, "illustrative"),
        ("meetings", {"items": []}, "items"),
        ("organisations", {"parent": uid("organisation", 2)}, "parent"),
    ],
)
def test_what_differs_is_refused_with_its_place(
    desk: Desk, list_name: str, fields: Fields, place: str
) -> None:
    load_into(desk, document())
    failure = refusal(desk, spoiled(list_name, **fields))
    assert reason_of(failure) == "The data file has something else here."
    assert place_of(failure).startswith(f"{list_name}, record 1 (uid ")
    assert place_of(failure).endswith(f"field {place}")


def test_a_difference_inside_is_told_with_the_way_there(desk: Desk) -> None:
    load_into(desk, document())
    lists = json.loads(json.dumps(document()))
    lists["meetings"][0]["items"][0]["decisions"][0]["parties"][0]["position"] = 2
    assert place_of(refusal(desk, lists)).endswith("items[1].decisions[1].parties[1].position")


def test_what_was_changed_since_is_different(desk: Desk) -> None:
    load_into(desk, document())
    with desk.write() as work:
        work.where(Commitment)[0].keeper = "Асель"
        work.commit()
    assert place_of(refusal(desk, document())).endswith("field keeper")


def test_who_wrote_it_and_when_does_not_count(desk: Desk) -> None:
    load_into(desk, document())
    stamps: Fields = {
        "version": 7,
        "created_at": "2025-04-24T05:00:00Z",
        "created_by": "Асель",
        "updated_at": "2025-04-25T05:00:00Z",
        "updated_by": "Асель",
    }
    assert load_into(desk, spoiled("commitments", **stamps)).added_total == 0


def test_stamps_come_along_and_are_given_where_they_are_missing(desk: Desk) -> None:
    stamps: Fields = {"created_at": "2025-04-24T05:00:00.000001Z", "updated_by": "Асель"}
    load_into(desk, spoiled("commitments", **stamps))
    with desk.read() as snapshot:
        brought = snapshot.where(Commitment)[0]
        point = snapshot.where(Decision)[0]
    assert brought.created_at is not None
    assert brought.created_at.isoformat() == "2025-04-24T05:00:00.000001+00:00"
    assert (brought.created_by, brought.updated_at, brought.updated_by) == ("", None, "Асель")
    assert (point.created_by, point.updated_by) == (desk.who, desk.who)
    assert point.created_at == point.updated_at
    assert point.created_at is not None


def test_one_uid_names_one_record(desk: Desk) -> None:
    twice = document()
    twice["commitments"].append(on_control(1))
    assert reason_of(refusal(desk, twice)) == "This uid occurs twice in the file."
    inside = spoiled("commitments", evidence=[{"uid": uid("organisation", 1)}])
    failure = refusal(desk, inside)
    assert reason_of(failure) == "This uid occurs twice in the file."
    assert place_of(failure) == f"commitments, record 1 (uid {uid('organisation', 1)})"


def test_a_uid_of_another_kind_is_refused(desk: Desk) -> None:
    load_into(desk, document())
    failure = refusal(desk, {"projects": [{"uid": uid("commitment", 1)}]})
    assert reason_of(failure) == "In the data file this uid belongs to another kind of record."


def test_a_part_of_one_record_is_no_part_of_another(desk: Desk) -> None:
    load_into(desk, document())
    thief: Json = [{"uid": uid("party", 1), "position": 1}]
    item: Json = {
        "uid": uid("agenda_item", 2),
        "position": 1,
        "decisions": [{"uid": uid("decision", 2), "position": 1, "parties": thief}],
    }
    failure = refusal(desk, {"meetings": [{"uid": uid("meeting", 2), "items": [item]}]})
    assert reason_of(failure) == "In the data file this is part of another record."
    assert place_of(failure).endswith("field items[1].decisions[1].parties[1]")


def test_references_may_lead_forwards_and_in_any_order(desk: Desk) -> None:
    first: Fields = {**on_control(1), "depends_on": uid("commitment", 2)}
    second: Fields = {**on_control(2), "split_from": uid("commitment", 3)}
    lists = {"commitments": [first, second, on_control(3)], **document()}
    lists["commitments"] = [first, second, on_control(3)]
    load_into(desk, dict(reversed(lists.items())))
    with desk.read() as snapshot:
        ids = {one.uid: one.id for one in snapshot.where(Commitment)}
        stored = snapshot.by_uid(Commitment, uid("commitment", 1))
    assert stored is not None
    assert stored.depends_on_id == ids[uid("commitment", 2)]


def test_the_office_of_a_data_file_is_its_own(desk: Desk) -> None:
    office: Fields = {"uid": uid("office", 1), "name": {"ru": "Акимат"}, "content_language": "kk"}
    assert load_into(desk, {"office": [office]}).added == {"office": 1}
    other: Fields = {**office, "uid": uid("office", 2), "name": {"ru": "Другой"}}
    report = load_into(desk, {"office": [other], **document()})
    assert report.office_left
    assert report.added_total == 6
    assert not report.changes.ids("office")
    with desk.read() as snapshot:
        assert [one.uid for one in snapshot.where(OfficeProfile)] == [uid("office", 1)]


def test_a_file_with_two_offices_is_refused(desk: Desk) -> None:
    two: Json = [{"uid": uid("office", 1)}, {"uid": uid("office", 2)}]
    assert reason_of(refusal(desk, {"office": two})) == "There can be only one office."


def test_the_sample_and_real_work_stay_apart(new_desk: NewDesk) -> None:
    real: Fields = {"uid": uid("office", 1)}
    sample: Fields = {"uid": uid("office", 2), "sample": True}
    for own, brought in ((real, sample), (sample, real)):
        desk = new_desk()
        load_into(desk, {"office": [own]})
        failure = refusal(desk, {"office": [brought], **document()})
        assert reason_of(failure) == "The sample and real work do not go into one data file."


def test_lists_sort_anew_where_the_office_came_later(desk: Desk) -> None:
    half: Fields = {"uid": uid("organisation", 9), "name": {"kk": "Яя", "zh": "啊"}}
    load_into(desk, {"organisations": [half]})
    load_into(desk, {"office": [{"uid": uid("office", 1), "content_language": "zh"}]})
    assert check(desk) == []


def test_a_backup_is_made_before_a_file_with_records_is_written(desk: Desk) -> None:
    load_into(desk, document())
    assert list_backups(desk.file.path) == []
    load_into(desk, document())
    assert list_backups(desk.file.path) == []
    load_into(desk, {"commitments": [on_control(2)]})
    assert len(list_backups(desk.file.path)) == 1


def test_cancelled_at_any_moment_nothing_is_changed(desk: Desk) -> None:
    path = write(desk.file.path.with_suffix(".json"), document())
    before = dump_of(desk)
    told: list[tuple[int, int]] = []
    stop_at = [0]

    def cancel(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == stop_at[0]:
            raise Cancelled

    for stop_at[0] in range(1, 7):
        told.clear()
        with pytest.raises(Cancelled):
            load(desk, path, cancel)
        assert dump_of(desk) == before
    told.clear()
    stop_at[0] = 0
    load(desk, path, cancel)
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_where_the_last_of_many_is_wrong_none_is_written(desk: Desk) -> None:
    many = [on_control(number) for number in range(1, 600)]
    many[-1]["fact_date"] = "2025-02-30"
    lists = {**document(), "commitments": many}
    with pytest.raises(KnownFailure):
        load_into(desk, lists)
    with desk.read() as snapshot:
        assert snapshot.where(Commitment) == []
