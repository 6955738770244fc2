"""Pictures of the bin."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.bin import read_bin
from liaison_app.office.commitments import CommitmentDraft, bin_commitment, record
from liaison_app.office.meetings import bin_meeting, new_meeting
from liaison_app.ui.settings.bin_dialog import BinDialog
from tests.screen_list import screen
from tests.stage import TODAY, Stage


@screen("bin")
def bin_(stage: Stage) -> QWidget:
    desk = stage.desk
    if not read_bin(desk, "ru"):
        text = Trilingual(kk="Жүктеме есебі", ru="Расчёт нагрузок", zh="负荷计算")
        bin_commitment(desk, record(desk, CommitmentDraft(text=text)).id)
        title = Trilingual(kk="Кездесу", ru="Черновая встреча", zh="工作会议")
        bin_meeting(desk, new_meeting(desk, TODAY, title=title).id)
    return BinDialog(stage.place)
