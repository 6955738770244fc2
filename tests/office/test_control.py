"""On control: every step by its rule, the first date kept, the reasons too."""

from datetime import date, timedelta

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    EvidenceKind,
    Extension,
    ExtensionDecision,
)
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import control
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.office.history import read_history
from tests.office.conftest import TODAY
from tests.office.making import DUE, Table, load, promise, promise_on_control, report

S = CommitmentStatus
LETTER = Trilingual(ru="Письмо № 12")


def request(to_due: date = date(2025, 6, 1)) -> control.ExtensionRequest:
    return control.ExtensionRequest(
        to_due=to_due, reason=Trilingual(ru="Ждут расчёты"), requested_on=date(2025, 5, 12)
    )


def test_a_promise_goes_from_draft_to_fulfilled(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    report(desk, commitment)
    closing = Move(S.FULFILLED, TODAY, LETTER, confirmation=Trilingual(ru="Письмо акимата"))
    control.make_move(desk, commitment, closing)
    view = read_commitment(desk, commitment)
    assert view.commitment.status is S.FULFILLED
    assert view.commitment.removed_on == TODAY
    assert view.stand.standing == "done_on_time"
    assert [move.to_status for move in view.commitment.moves] == [
        S.IN_PROGRESS,
        S.UNDER_REVIEW,
        S.FULFILLED,
    ]
    assert view.mistakes == ()


def test_without_a_basis_nothing_goes_on_control(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    with pytest.raises(UserMistake, match="not signed") as told:
        control.make_move(desk, commitment, Move(S.IN_PROGRESS, TODAY))
    assert told.value.field == "other_basis"
    assert load(desk, Commitment, commitment).status is S.DRAFT


def test_the_last_document_of_a_report_stays(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    report(desk, commitment)
    (evidence,) = load(desk, Commitment, commitment).evidence
    with pytest.raises(UserMistake, match="supporting document"):
        control.remove_evidence(desk, evidence.key)
    control.add_evidence(desk, commitment, EvidenceKind.ACT, title="Акт")
    control.remove_evidence(desk, evidence.key)
    assert [one.title for one in load(desk, Commitment, commitment).evidence] == ["Акт"]


def test_an_extension_moves_the_current_date_only(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    extension = control.request_extension(desk, commitment, request()).id
    assert load(desk, Commitment, commitment).current_due == DUE
    control.decide_extension(desk, extension, ExtensionDecision.GRANTED, TODAY)
    stored = load(desk, Commitment, commitment)
    assert (stored.original_due, stored.current_due) == (DUE, date(2025, 6, 1))
    assert stored.extension_count == 1
    assert not load(desk, Extension, extension).late


def test_a_refused_request_changes_nothing(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    extension = control.request_extension(desk, commitment, request()).id
    control.decide_extension(desk, extension, ExtensionDecision.REFUSED, TODAY)
    stored = load(desk, Commitment, commitment)
    assert (stored.current_due, stored.extension_count) == (DUE, 0)
    with pytest.raises(UserMistake, match="answered already"):
        control.decide_extension(desk, extension, ExtensionDecision.GRANTED, TODAY)


def test_requests_may_be_answered_in_another_order(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    first = control.request_extension(desk, commitment, request(date(2025, 7, 1))).id
    second = control.request_extension(desk, commitment, request(date(2025, 6, 1))).id
    control.decide_extension(desk, second, ExtensionDecision.GRANTED, TODAY)
    control.decide_extension(desk, first, ExtensionDecision.GRANTED, TODAY)
    assert load(desk, Commitment, commitment).current_due == date(2025, 7, 1)
    assert read_commitment(desk, commitment).mistakes == ()


def test_a_mistyped_date_is_corrected_with_its_reason(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    with pytest.raises(UserMistake, match="only with a reason"):
        control.correct_due(desk, commitment, date(2025, 5, 16), " ")
    control.correct_due(desk, commitment, date(2025, 5, 16), "Исправление описки")
    stored = load(desk, Commitment, commitment)
    assert stored.original_due == stored.current_due == date(2025, 5, 16)
    lines = read_history(desk, "commitment", commitment)
    corrected = next(line for line in lines if line.field == "original_due")
    assert (corrected.reason, corrected.before, corrected.after, corrected.who) == (
        "Исправление описки",
        "2025-05-15",
        "2025-05-16",
        "Айгерим",
    )


def test_an_answer_from_tomorrow_is_refused(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    extension = control.request_extension(desk, commitment, request()).id
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(UserMistake, match="future"):
        control.decide_extension(desk, extension, ExtensionDecision.GRANTED, tomorrow)


def test_typing_cannot_break_a_rule_that_holds(desk: Desk, table: Table) -> None:
    commitment = promise_on_control(desk, table)
    for edit in (
        FieldEdit("commitment", commitment, "firmness", "firm", "intention"),
        FieldEdit("commitment", commitment, "other_basis", "Письмо № 7", "", "ru"),
    ):
        with pytest.raises(UserMistake):
            store_edits(desk, [edit])
    stored = load(desk, Commitment, commitment)
    assert (stored.firmness, stored.other_basis.ru) == ("firm", "Письмо № 7")
    with pytest.raises(ValueError, match="action of its own"):
        store_edits(desk, [FieldEdit("commitment", commitment, "current_due", DUE, TODAY)])
