"""Pictures of the register of proposals, its editor and the answer."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.filters import ProposalFilter, Sort
from liaison_app.domain.proposal import ProposalStatus
from liaison_app.office import registers
from liaison_app.office.proposal_view import read_proposal
from liaison_app.ui.proposals.answer_dialog import AnswerDialog
from tests.screen_list import screen
from tests.stage import Stage
from tests.ui.sample_window import whole_window


def proposal_ids(stage: Stage) -> list[int]:
    """Give the proposals of the sample by number."""
    wanted = ProposalFilter(statuses=frozenset())
    rows = registers.every_row(stage.desk, registers.PROPOSALS, wanted, Sort("number"), "ru")
    return [row.id for row in rows]


@screen("proposals")
def proposals(stage: Stage) -> QWidget:
    window = whole_window(stage)
    window.go("proposals")
    return window


@screen("proposal editor")
def proposal_editor(stage: Stage) -> QWidget:
    window = whole_window(stage)
    window.go("proposals", proposal_ids(stage)[0])
    return window


@screen("proposal answer")
def proposal_answer(stage: Stage) -> QWidget:
    view = read_proposal(stage.desk, proposal_ids(stage)[0])
    return AnswerDialog(stage.place, view, ProposalStatus.ACCEPTED)
