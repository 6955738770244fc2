"""Whichever way a commitment goes, no accepted step breaks a rule; a refusal changes nothing."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import (
    Commitment,
    Evidence,
    ExtensionDecision,
    Firmness,
    RemovalGround,
)
from liaison_app.domain.commitment_moves import MOVES, Move, make_move
from liaison_app.domain.commitment_state import judge_state, set_term
from liaison_app.domain.extending import correct_due, decide_extension, request_extension
from liaison_app.domain.record import Record
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from tests.domain.promises import BASIS, TODAY, S, asked

days = st.dates(TODAY - timedelta(days=40), TODAY + timedelta(days=3))
futures = st.dates(TODAY - timedelta(days=10), TODAY + timedelta(days=90))
texts = st.sampled_from([BASIS, BASIS, Trilingual()])
terms = st.builds(
    Term,
    st.sampled_from(TermKind),
    st.none() | futures,
    texts,
    st.none() | st.sampled_from(Period),
    st.none() | st.integers(1, 28),
    event=texts,
    event_on=st.none() | days,
    days=st.none() | st.integers(0, 30),
    working_days=st.booleans(),
    review_on=st.none() | futures,
)
moves = st.builds(
    Move,
    st.sampled_from(S),
    days,
    texts,
    fact_date=st.none() | days,
    remark=st.sampled_from(["", "Доработать"]),
    ground=st.none() | st.sampled_from(RemovalGround),
    confirmed_on=st.none() | days,
    confirmation=texts,
    merged_into_id=st.sampled_from([None, 1, 2]),
)


class AnyWay(RuleBasedStateMachine):
    """A commitment of minutes that are signed or not, under the hands of somebody careless."""

    def __init__(self) -> None:
        super().__init__()
        self.commitment = Commitment(id=1, lead_id=7)
        set_term(self.commitment, Term(TermKind.DATE, TODAY))
        self.signed = False

    @initialize(signed=st.booleans(), proved=st.booleans())
    def begin(self, signed: bool, proved: bool) -> None:
        self.signed = signed
        if proved:
            self.prove()

    def attempt(self, act: Callable[[], None]) -> None:
        before = _held(self.commitment)
        try:
            act()
        except UserMistake:
            assert _held(self.commitment) == before

    @rule(move=moves)
    def go_anywhere(self, move: Move) -> None:
        signed = self.signed
        self.attempt(lambda: make_move(self.commitment, move, TODAY, source_signed=signed))

    @rule(way=st.integers(0, 5), on=st.just(TODAY) | days, fact=st.just(TODAY) | days)
    def go_on(self, way: int, on: date, fact: date) -> None:
        """Go where the table leads with all that a rule asks; else few would leave the draft."""
        ways, signed = MOVES[self.commitment.status], self.signed
        to = ways[way % len(ways)]
        move = Move(
            to, on, BASIS, fact_date=fact, remark="Доработать", confirmation=BASIS, merged_into_id=2
        )
        self.attempt(lambda: make_move(self.commitment, move, TODAY, source_signed=signed))

    @rule()
    def sign(self) -> None:
        self.signed = True

    @rule(term=terms)
    def give_term(self, term: Term) -> None:
        self.attempt(lambda: set_term(self.commitment, term))

    @rule()
    def prove(self) -> None:
        self.commitment.evidence.append(Evidence())

    @rule(firmness=st.sampled_from(Firmness), lead=st.sampled_from([7, None]))
    def redraft(self, firmness: Firmness, lead: int | None) -> None:
        if self.commitment.status is S.DRAFT and not self.commitment.moves:
            self.commitment.firmness = firmness
            self.commitment.lead_id = lead

    @rule(to_due=futures, decision=st.sampled_from(ExtensionDecision))
    def ask(self, to_due: date, decision: ExtensionDecision) -> None:
        self.attempt(lambda: request_extension(self.commitment, asked(to_due, decision)))

    @rule(place=st.integers(0, 9), decision=st.sampled_from(ExtensionDecision), on=days)
    def answer(self, place: int, decision: ExtensionDecision, on: date) -> None:
        if self.commitment.extensions:
            extension = self.commitment.extensions[place % len(self.commitment.extensions)]
            self.attempt(lambda: decide_extension(self.commitment, extension, decision, on, None))

    @rule(due=futures, reason=st.sampled_from(["", "описка"]))
    def correct(self, due: date, reason: str) -> None:
        self.attempt(lambda: correct_due(self.commitment, due, reason))

    @invariant()
    def every_rule_holds(self) -> None:
        broken = judge_state(self.commitment, TODAY, source_signed=self.signed)
        assert [str(mistake) for mistake in broken] == []


def _held(record: Record) -> dict[str, object]:
    """Give what a record and its parts hold, to be compared later."""
    held: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        held[field.name] = [_held(part) for part in value] if isinstance(value, list) else value
    return held


TestAnyWay = AnyWay.TestCase
TestAnyWay.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
