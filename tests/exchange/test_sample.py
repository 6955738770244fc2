"""The sample: loads, keeps every rule, says nothing it must not say, and dumps as it is."""

import json
from datetime import date
from pathlib import Path

import pytest

from liaison_app.base.clock import Clock
from liaison_app.base.errors import KnownFailure
from liaison_app.domain.as_of import state_as_of
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.contact import Contact, ContactMeans
from liaison_app.domain.meeting import Meeting, MeetingState
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport, RoundState
from liaison_app.domain.monitoring_state import missing_reports
from liaison_app.domain.month_rules import expects_report, freeze_report, report_is_late
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.proposal import Proposal, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Standing, stand
from liaison_app.domain.term import Period, TermKind
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.exchange.shape import STAMPS
from liaison_app.office.sample import make_sample_file, sample_source
from liaison_app.storage.datafile import open_for_reading
from tests.exchange.conftest import NewDesk
from tests.exchange.documents import dump_of, load_into
from tests.exchange.sample_parts import commitments_by_number, invented, points_by_number

LATER = ("contacts", "rounds", "reports")
TEXT = sample_source().read_text(encoding="utf-8")


def test_sample_dumps_as_it_is_written(desk: Desk) -> None:
    """Byte for byte, apart from who loaded it and when."""
    assert load(desk, sample_source()).added_total == 43
    assert check(desk) == []
    said = _without_stamps(json.loads(dump_of(desk)))
    assert json.dumps(said, ensure_ascii=False, indent=1) + "\n" == TEXT


def test_dump_of_the_sample_loads_to_the_same_dump(new_desk: NewDesk) -> None:
    first, second = new_desk(), new_desk()
    load(first, sample_source())
    said = dump_of(first)
    load_into(second, said)
    assert dump_of(second) == said
    assert load(second, sample_source()).added_total == 0


def test_a_data_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "liaison-sample.db"
    report = make_sample_file(path, "Айгүл")
    assert report.added == {"office": 1, "organisations": 8, "people": 3, "projects": 1,
                            "meetings": 1, "proposals": 6, "commitments": 8, "contacts": 3,
                            "rounds": 2, "reports": 10}  # fmt: skip
    desk = Desk(open_for_reading(path), Clock(), "")
    assert check(desk) == []
    with desk.read() as snapshot:
        (office,) = snapshot.where(OfficeProfile)
        assert office.sample
        assert office.created_by == "Айгүл"
    desk.file.close()
    with pytest.raises(KnownFailure):
        make_sample_file(path)
    assert sorted(found.name for found in tmp_path.glob("*.db*")) in (
        [path.name],
        [path.name, f"{path.name}.lock"],
    )


def test_the_meeting(desk: Desk) -> None:
    load(desk, sample_source())
    with desk.read() as snapshot:
        (meeting,) = snapshot.where(Meeting)
    assert (meeting.number, meeting.year, meeting.held_on) == (5, 2025, date(2025, 4, 24))
    assert (meeting.state, meeting.signed_on) == (MeetingState.SIGNED, date(2025, 4, 30))
    assert len(meeting.items) == 7
    assert all(item.title.kk and item.title.ru and item.title.zh for item in meeting.items)
    assert len(meeting.participants) == 7
    named = [bool(one.name) for one in meeting.participants]
    assert named.count(True) == 3
    for side in ("kz", "cn"):
        ranks = sorted(one.rank for one in meeting.participants if one.side == side)
        assert ranks == list(range(1, len(ranks) + 1))


def test_points_with_their_parties_and_dates(desk: Desk) -> None:
    load(desk, sample_source())
    points = points_by_number(desk)
    assert list(points) == ["1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "6.1", "6.2", "7.1"]
    assert [len(point.parties) for point in points.values()] == [0, 2, 2, 3, 3, 2, 2, 2, 3]
    assert points["1.1"].due is None
    assert points["7.1"].due == date(2025, 12, 5)
    assert points["7.1"].due_wording.ru == "ежемесячно, до 5 числа"
    assert all(party.name for point in points.values() for party in point.parties)


def test_a_partner_is_never_instructed(desk: Desk) -> None:
    load(desk, sample_source())
    for point in points_by_number(desk).values():
        if point.kind == "instruct":
            assert point.text.ru.startswith(("Управлению", "Акимату"))


def test_proposals(desk: Desk) -> None:
    load(desk, sample_source())
    with desk.read() as snapshot:
        proposals = snapshot.where(Proposal)
    assert [proposal.number for proposal in proposals] == [1, 2, 3, 4, 5, 6]
    assert [str(proposal.proposed_by) for proposal in proposals] == [
        "joint", "cn", "cn", "cn", "kz", "kz",
    ]  # fmt: skip
    assert proposals[3].status is ProposalStatus.SUBMITTED
    assert proposals[5].status is ProposalStatus.ACCEPTED


def test_commitments(desk: Desk) -> None:
    load(desk, sample_source())
    commitments = commitments_by_number(desk)
    points = {point.id: point for point in points_by_number(desk).values()}
    for commitment in commitments.values():
        assert commitment.text == points[commitment.decision_id].text
        assert commitment.put_on_control == date(2025, 4, 30)
        closed = commitment.status is CommitmentStatus.FULFILLED
        assert closed == (commitment.number in (1, 2, 3))
        if closed:
            assert len(commitment.evidence) == 1
            assert commitment.confirmation.ru == "В образце не запрашивалось"
            assert commitment.confirmation.kk
            assert commitment.confirmation.zh
    extended = commitments[5]
    assert (extended.original_due, extended.current_due) == (date(2025, 6, 16), date(2025, 7, 15))
    assert extended.extension_count == len(extended.extensions) == 1
    assert not extended.extensions[0].late
    monthly = commitments[8]
    assert (monthly.term_kind, monthly.term_every, monthly.term_day) == (
        TermKind.PERIODIC, Period.MONTH, 5,
    )  # fmt: skip
    assert monthly.proposal_id is not None


def test_how_they_stand_in_june(desk: Desk) -> None:
    load(desk, sample_source())
    standings = {
        number: stand(one.status, one.current_due, one.fact_date, date(2025, 6, 1)).standing
        for number, one in commitments_by_number(desk).items()
    }
    assert standings[1] is Standing.DONE_ON_TIME
    assert standings[2] is Standing.DONE_LATE
    assert standings[4] is Standing.OVERDUE
    assert standings[5] is Standing.IN_PROGRESS


def test_the_frozen_month_keeps_how_each_stood_and_the_next_one_collects(desk: Desk) -> None:
    load(desk, sample_source())
    commitments = {one.key: one for one in commitments_by_number(desk).values()}
    with desk.read() as snapshot:
        may, june = snapshot.where(MonitoringRound)
        reports = snapshot.where(MonthlyReport)
    assert (may.state, june.state) == (RoundState.FROZEN, RoundState.COLLECTING)
    assert may.as_of is not None
    expected = {key for key, one in commitments.items() if expects_report(one, may.as_of)}
    assert {commitments[key].number for key in expected} == {4, 5, 6, 7, 8}
    of_may = [report for report in reports if report.round_id == may.id]
    assert missing_reports(expected, of_may) == frozenset()
    for report in of_may:
        commitment = commitments[report.commitment_id or 0]
        now = MonthlyReport()
        state = state_as_of(commitment, may.as_of)
        freeze_report(now, state, commitment.lead_id, commitment.put_on_control)
        then = {name: value for name, value in vars(report).items() if name.endswith("_then")}
        assert then == {name: getattr(now, name) for name in then}
    late = [report for report in of_may if report_is_late(report, may, Side.CN)]
    assert [commitments[report.commitment_id or 0].number for report in late] == [7]
    assert missing_reports(expected, [one for one in reports if one.round_id == june.id])


def test_one_letter_answers_two_points(desk: Desk) -> None:
    load(desk, sample_source())
    with desk.read() as snapshot:
        (letter,) = [one for one in snapshot.where(Contact) if one.means is ContactMeans.LETTER]
    assert len(letter.commitments) == 2


def test_the_traps_of_the_source_are_kept_out() -> None:
    for trap in ("2025-04-28", "28 апреля", "28 сәуір", "4月28", "область Жетісу", "Жетісу облысы"):
        assert trap not in TEXT
    assert "Алматинская область" in TEXT


def test_what_is_invented_is_marked_and_what_the_article_says_is_not() -> None:
    sample = json.loads(TEXT)
    (meeting,) = sample["meetings"]
    assert invented(meeting)
    assert [invented(one) for one in meeting["participants"] if "name" in one] == [
        False, False, True,
    ]  # fmt: skip
    for item in meeting["items"]:
        assert not invented(item)
        assert all(invented(part) for part in (*item["decisions"], *item.get("speeches", ())))
    assert all(invented(one) for one in (*sample["proposals"], *sample["commitments"]))
    assert all(invented(one) for name in LATER for one in sample[name])
    assert not any(invented(one) for one in (*sample["organisations"], *sample["projects"]))
    assert [invented(one) for one in sample["people"]] == [False, False, True]


def _without_stamps(value: object) -> object:
    if isinstance(value, dict):
        left_out = STAMPS | {"generated_by"}
        return {name: _without_stamps(v) for name, v in value.items() if name not in left_out}
    return [_without_stamps(one) for one in value] if isinstance(value, list) else value
