"""More time: forward, with a reason, counted; the first date is written once (rules 1, 2, 13)."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import CommitmentStatus, Extension, ExtensionDecision
from liaison_app.domain.commitment_state import set_term
from liaison_app.domain.extending import correct_due, decide_extension, request_extension
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from tests.domain.promises import DUE, TODAY, S, asked, at, draft, go, mistakes

JUNE, JULY = date(2025, 6, 1), date(2025, 7, 1)
GRANTED, REFUSED = ExtensionDecision.GRANTED, ExtensionDecision.REFUSED


def test_a_grant_moves_the_current_date_and_is_counted() -> None:
    commitment, extension = at(S.IN_PROGRESS), asked(JUNE)
    request_extension(commitment, extension)
    assert (extension.number, extension.from_due, commitment.current_due) == (1, DUE, DUE)
    decide_extension(commitment, extension, GRANTED, TODAY, None)
    assert (commitment.original_due, commitment.current_due) == (DUE, JUNE)
    assert (commitment.extension_count, mistakes(commitment)) == (1, [])


def test_one_that_is_granted_at_once_moves_it_too() -> None:
    commitment = at(S.IN_PROGRESS)
    request_extension(commitment, asked(JUNE, GRANTED))
    assert (commitment.current_due, commitment.extension_count) == (JUNE, 1)


def test_a_refusal_changes_nothing() -> None:
    commitment, extension = at(S.IN_PROGRESS), asked(JUNE)
    request_extension(commitment, extension)
    decide_extension(commitment, extension, REFUSED, TODAY, 3)
    assert (commitment.current_due, commitment.extension_count) == (DUE, 0)
    assert (extension.decided_on, extension.decided_by_id) == (TODAY, 3)


@pytest.mark.parametrize("status", [S.DRAFT, S.FULFILLED, S.NOT_FULFILLED, S.CANCELLED])
def test_only_a_running_term_is_extended(status: CommitmentStatus) -> None:
    with pytest.raises(UserMistake, match="running"):
        request_extension(at(status), asked(JUNE))


def test_what_is_closed_meanwhile_gets_no_more_time() -> None:
    commitment, extension = at(S.IN_PROGRESS), asked(JUNE)
    request_extension(commitment, extension)
    go(commitment, S.CANCELLED)
    with pytest.raises(UserMistake, match="running"):
        decide_extension(commitment, extension, GRANTED, TODAY, None)
    assert (extension.decision, commitment.current_due) == (ExtensionDecision.PENDING, DUE)
    decide_extension(commitment, extension, REFUSED, TODAY, None)


def test_answers_come_in_any_order() -> None:
    commitment = at(S.IN_PROGRESS)
    long, short = asked(JULY), asked(JUNE)
    request_extension(commitment, long)
    request_extension(commitment, short)
    decide_extension(commitment, short, GRANTED, TODAY, None)
    decide_extension(commitment, long, GRANTED, TODAY, None)
    assert (commitment.current_due, mistakes(commitment)) == (JULY, [])


def test_a_grant_that_leads_back_is_refused_and_stays_open() -> None:
    commitment = at(S.IN_PROGRESS)
    short, long = asked(JUNE), asked(JULY)
    request_extension(commitment, short)
    request_extension(commitment, long)
    decide_extension(commitment, long, GRANTED, TODAY, None)
    with pytest.raises(UserMistake, match="after the current one"):
        decide_extension(commitment, short, GRANTED, TODAY, None)
    assert (short.decision, short.from_due, mistakes(commitment)) == (
        ExtensionDecision.PENDING,
        DUE,
        [],
    )


@pytest.mark.parametrize(
    ("to_due", "reason", "requested_on", "field"),
    [
        (DUE, "Надо", TODAY, "to_due"),
        (None, "Надо", TODAY, "to_due"),
        (JUNE, "", TODAY, "reason"),
        (JUNE, "Надо", None, "requested_on"),
    ],
)
def test_a_request_goes_forward_and_has_reason_and_day(
    to_due: date | None, reason: str, requested_on: date | None, field: str
) -> None:
    extension = Extension(to_due=to_due, reason=Trilingual(ru=reason), requested_on=requested_on)
    with pytest.raises(UserMistake) as told:
        request_extension(at(S.IN_PROGRESS), extension)
    assert told.value.field == field


def test_a_late_request_is_allowed_and_flagged() -> None:
    commitment, extension = at(S.IN_PROGRESS), asked(JUNE)
    extension.requested_on = date(2025, 5, 16)
    request_extension(commitment, extension)
    assert extension.late
    extension.requested_on = DUE
    assert not extension.late


def test_an_answer_is_given_once_and_not_before_the_request() -> None:
    commitment, extension = at(S.IN_PROGRESS), asked(JUNE)
    request_extension(commitment, extension)
    with pytest.raises(UserMistake, match="older than the request"):
        decide_extension(commitment, extension, GRANTED, date(2025, 5, 11), None)
    with pytest.raises(UserMistake, match="whether it is granted"):
        decide_extension(commitment, extension, ExtensionDecision.PENDING, TODAY, None)
    decide_extension(commitment, extension, GRANTED, TODAY, None)
    with pytest.raises(UserMistake, match="answered already"):
        decide_extension(commitment, extension, REFUSED, TODAY, None)


def test_the_first_date_is_written_once() -> None:
    commitment = at(S.IN_PROGRESS)
    for term in (Term(TermKind.DATE, JUNE), Term(), Term(TermKind.PERMANENT, review_on=JUNE)):
        with pytest.raises(UserMistake, match="running"):
            set_term(commitment, term)
    assert (commitment.original_due, commitment.term.ends_on) == (DUE, DUE)


def test_a_draft_changes_its_term_freely() -> None:
    commitment = draft()
    set_term(commitment, Term(TermKind.DATE, JUNE))
    assert commitment.original_due == commitment.current_due == JUNE
    set_term(commitment, Term())
    assert commitment.original_due is commitment.current_due is None


def test_a_running_one_without_a_date_never_loses_its_term() -> None:
    commitment = draft()
    set_term(commitment, Term(TermKind.PERMANENT, review_on=JUNE))
    go(commitment, S.IN_PROGRESS)
    with pytest.raises(UserMistake, match="Give the term"):
        set_term(commitment, Term())
    set_term(commitment, Term(TermKind.DATE, JUNE))
    assert (commitment.original_due, mistakes(commitment)) == (JUNE, [])


def test_a_correction_has_a_reason_and_comes_before_extensions() -> None:
    commitment = at(S.IN_PROGRESS)
    with pytest.raises(UserMistake, match="only with a reason"):
        correct_due(commitment, JUNE, " ")
    correct_due(commitment, JUNE, "исправление описки")
    assert commitment.original_due == commitment.current_due == commitment.term.ends_on == JUNE
    request_extension(commitment, asked(JULY, GRANTED))
    with pytest.raises(UserMistake, match="extended already"):
        correct_due(commitment, DUE, "описка")
    assert mistakes(commitment) == []


def test_of_a_term_from_an_event_the_event_is_corrected() -> None:
    commitment = draft()
    event = Trilingual(ru="договор")
    set_term(commitment, Term(TermKind.EVENT, event=event, event_on=date(2025, 5, 1), days=10))
    go(commitment, S.IN_PROGRESS)
    correct_due(commitment, date(2025, 5, 2), "описка")
    assert (commitment.current_due, mistakes(commitment)) == (date(2025, 5, 12), [])


@pytest.mark.parametrize(
    "term",
    [
        Term(TermKind.PERMANENT, review_on=JUNE),
        Term(TermKind.EVENT, event=Trilingual(ru="договор"), days=3, review_on=JUNE),
    ],
)
def test_what_has_no_date_yet_has_none_to_correct(term: Term) -> None:
    commitment = draft()
    set_term(commitment, term)
    with pytest.raises(UserMistake, match="no date yet"):
        correct_due(commitment, JUNE, "описка")
    go(commitment, S.IN_PROGRESS)
    with pytest.raises(UserMistake, match="no due date"):
        request_extension(commitment, asked(JULY))
