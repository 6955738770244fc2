"""Whatever is done to a meeting and its promises, in any order, every rule holds after it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import (
    Commitment,
    EvidenceKind,
    Extension,
    ExtensionDecision,
)
from liaison_app.domain.commitment_moves import MOVES, Move
from liaison_app.domain.meeting import Decision, Meeting, RawLine
from liaison_app.domain.meeting_state import judge_meeting
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import agenda, commitments, control, meetings, signing, talks
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation
from liaison_app.office.executors import executor_ids
from liaison_app.office.judging import mistakes_of
from liaison_app.office.merging import merge_cards, undo_merge
from liaison_app.office.parties import set_due, set_parties
from liaison_app.office.restoring import restore_record
from liaison_app.office.texts import same_words
from liaison_app.storage.schema.kinds import KIND_OF
from tests.office.conftest import TODAY, desk_over
from tests.office.making import Table, load, promise, set_table, type_into

BASIS = Trilingual(ru="Письмо № 12")
SIGNED_ON = date(2025, 4, 28)


@dataclass(frozen=True)
class Begun:
    """A data file in which something was begun, and the ids of it."""

    path: Path
    table: Table
    twin: int
    promises: list[int]


@pytest.fixture(scope="module")
def begun(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """Give a file with a meeting, two promises, a line of the talks and a doubled card."""
    path = tmp_path_factory.mktemp("begun") / "liaison.db"
    with desk_over(empty_file, path) as desk:
        table = set_table(desk)
        talks.add_line(desk, table.meeting, "сказано", item_id=table.item)
        twin = new_organisation(desk, Side.CN, Trilingual(ru="Двойник")).id
        return Begun(path, table, twin, [promise(desk, table), promise(desk, table)])


class Hands:
    """Somebody who does everything there is to do, in any order, with a number to choose by."""

    def __init__(self, desk: Desk, begun: Begun) -> None:
        self.desk = desk
        self.table, self.twin, self.promises = begun.table, begun.twin, begun.promises
        self.points = [self.table.point]
        self.items = [self.table.item]

    def one(self, number: int) -> int:
        return self.promises[number % len(self.promises)]

    def sign(self, number: int) -> None:
        signing.sign(self.desk, self.table.meeting, SIGNED_ON, self.promises[number % 2 :])

    def unsign(self, number: int) -> None:
        signing.unsign(self.desk, self.table.meeting, "Описка")

    def move(self, number: int) -> None:
        commitment = self.one(number)
        ways = MOVES[load(self.desk, Commitment, commitment).status]
        to = ways[number // 2 % len(ways)]
        move = Move(to, TODAY, BASIS, fact_date=TODAY, remark="Ещё", confirmation=BASIS)
        control.make_move(self.desk, commitment, move)

    def prove(self, number: int) -> None:
        control.add_evidence(self.desk, self.one(number), EvidenceKind.LETTER)

    def disprove(self, number: int) -> None:
        for evidence in load(self.desk, Commitment, self.one(number)).evidence:
            control.remove_evidence(self.desk, evidence.key)

    def ask(self, number: int) -> None:
        to_due = TODAY + timedelta(days=number)
        request = control.ExtensionRequest(to_due=to_due, reason=BASIS, requested_on=TODAY)
        control.request_extension(self.desk, self.one(number), request)

    def answer(self, number: int) -> None:
        decision = (ExtensionDecision.GRANTED, ExtensionDecision.REFUSED)[number % 2]
        with self.desk.read() as snapshot:
            asked = [one.key for one in snapshot.where(Extension)]
        control.decide_extension(self.desk, asked[number % len(asked)], decision, TODAY)

    def correct(self, number: int) -> None:
        due = TODAY + timedelta(days=number)
        control.correct_due(self.desk, self.one(number), due, "описка")

    def give_term(self, number: int) -> None:
        kind = tuple(TermKind)[number % 6]
        term = Term(kind, TODAY, BASIS, days=3, event=BASIS, review_on=TODAY)
        commitments.set_term(self.desk, self.one(number), term)

    def type(self, number: int) -> None:
        fields = (
            ("firmness", ("firm", "intention")[number // 4 % 2], None),
            ("other_basis", ("Письмо", "")[number // 4 % 2], "ru"),
            ("side", ("kz", "joint")[number // 4 % 2], None),
            ("removal_basis", "", "ru"),
        )
        field, value, language = fields[number % 4]
        type_into(self.desk, Commitment, self.one(number), field, value, language)  # type: ignore[arg-type]  # "ru" or None

    def lead(self, number: int) -> None:
        leads = (None, self.table.company, self.table.akimat, self.twin)
        commitments.set_lead(self.desk, self.one(number), leads[number % 4])

    def help(self, number: int) -> None:
        named = [self.table.akimat, self.twin, self.table.company][number % 3 :]
        commitments.set_executors(self.desk, self.one(number), named)

    def place(self, number: int) -> None:
        point = (None, *self.points)[number % (len(self.points) + 1)]
        commitments.put_into_point(self.desk, self.one(number), point)

    def point(self, number: int) -> None:
        item = self.items[number % len(self.items)]
        self.points.append(agenda.add_decision(self.desk, item, text=BASIS).id)

    def write(self, number: int) -> None:
        point = self.points[number % len(self.points)]
        language = ("kk", "ru", "zh")[number % 3]
        type_into(self.desk, Decision, point, "text", f"текст {number}", language)  # type: ignore[arg-type]  # one of the three

    def item(self, number: int) -> None:
        made = agenda.add_item(self.desk, self.table.meeting, after_id=self.table.item).id
        self.items.append(made)

    def shift(self, number: int) -> None:
        agenda.move_item(self.desk, self.items[number % len(self.items)], number % 4 + 1)
        agenda.move_decision_to_item(
            self.desk, self.points[number % len(self.points)], self.items[number % len(self.items)]
        )

    def remove(self, number: int) -> None:
        if number % 2:
            agenda.remove_decision(self.desk, self.points[number % len(self.points)])
        else:
            agenda.remove_item(self.desk, self.items[number % len(self.items)])

    def throw(self, number: int) -> None:
        if number % 5:
            commitments.bin_commitment(self.desk, self.one(number))
        else:
            meetings.bin_meeting(self.desk, self.table.meeting)

    def take_back(self, number: int) -> None:
        kinds = (Meeting, Commitment, Decision)
        with self.desk.read() as snapshot:
            binned = [
                (KIND_OF[type(one)].name, one.key)
                for kind in kinds
                for one in snapshot.where(kind, in_bin=True)
                if one.deleted_at is not None
            ]
        if binned:
            restore_record(self.desk, *binned[number % len(binned)])

    def name(self, number: int) -> None:
        point = self.points[number % len(self.points)]
        set_parties(self.desk, point, [self.twin, self.table.company, self.table.akimat])
        set_due(self.desk, point, TODAY + timedelta(days=number))

    def merge(self, number: int) -> None:
        if number % 2:
            merge_cards(self.desk, "organisation", self.table.company, self.twin)
        else:
            undo_merge(self.desk, "organisation", self.twin)


DEEDS: list[Callable[[Hands, int], None]] = [
    deed for name, deed in vars(Hands).items() if not name.startswith("_") and name != "one"
]


def every_rule_holds(desk: Desk, hands: Hands) -> None:
    with desk.read() as snapshot:
        for meeting in snapshot.where(Meeting):
            assert [str(one) for one in judge_meeting(meeting, TODAY)] == []
        for commitment in snapshot.where(Commitment):
            told = mistakes_of(snapshot, commitment, TODAY)
            assert [str(one) for one in told] == []
            assert commitment.lead_id not in executor_ids(commitment)
            point = snapshot.find(Decision, commitment.decision_id)
            if point is not None:
                assert point.deleted_at is None
                assert same_words(commitment.text, point.text)
        assert {one.id for one in snapshot.where(Commitment, in_bin=True)} >= set(hands.promises)
        assert snapshot.where(RawLine, in_bin=True)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 60)), max_size=25))
def test_every_rule_holds_after_every_deed(
    tmp_path: Path, begun: Begun, deeds: list[tuple[Callable[[Hands, int], None], int]]
) -> None:
    with desk_over(begun.path, tmp_path / "liaison.db") as desk:
        hands = Hands(desk, begun)
        for deed, number in deeds:
            try:
                deed(hands, number)
            except (UserMistake, ZeroDivisionError):
                continue
            every_rule_holds(desk, hands)
