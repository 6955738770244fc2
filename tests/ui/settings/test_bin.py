"""The bin from the settings, by keys: searched, restored, refused in words."""

from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.bin import read_bin
from liaison_app.office.commitments import CommitmentDraft, bin_commitment, record
from liaison_app.office.meetings import bin_meeting, new_meeting
from liaison_app.office.proposals import ProposalDraft, bin_proposal, new_proposal
from liaison_app.ui.settings.bin_dialog import BinDialog
from liaison_app.ui.settings.data_file import DataFileSection
from liaison_app.ui.settings.page import SettingsPage
from tests.ui.sample_window import SampleWindow


def _open(sample: SampleWindow) -> BinDialog:
    sample.go("settings")
    section = sample.page(SettingsPage).findChild(DataFileSection)
    assert section is not None
    section.bin.trigger()
    sample.stage.settle()
    return sample.dialog(BinDialog)


def test_what_is_found_comes_back_by_enter(sample: SampleWindow) -> None:
    desk = sample.stage.desk
    for words in ("Построить мост", "Проверить дорогу"):
        bin_commitment(desk, record(desk, CommitmentDraft(text=Trilingual(ru=words))).id)
    dialog = _open(sample)
    assert dialog.table.rowCount() == 2
    dialog.search.setFocus()
    sample.write("мост")
    sample.wait(lambda: dialog.table.rowCount() == 1)
    sample.press("Return")
    assert "Построить мост" in dialog.told.text()
    assert dialog.table.rowCount() == 0
    (left,) = read_bin(desk, "ru")
    assert "Проверить дорогу" in left.words


def test_what_belongs_to_something_in_the_bin_is_refused_in_words(sample: SampleWindow) -> None:
    desk = sample.stage.desk
    meeting = new_meeting(desk).id
    proposal = new_proposal(
        desk, ProposalDraft(title=Trilingual(ru="Завод"), meeting_id=meeting)
    ).id
    bin_proposal(desk, proposal)
    bin_meeting(desk, meeting)
    dialog = _open(sample)
    kinds = [line.kind for line in dialog._lines]
    dialog.table.setCurrentCell(kinds.index("proposal"), 0)
    dialog.table.setFocus()
    sample.press("Return")
    assert dialog.told.isVisible()
    assert "proposal" in [line.kind for line in read_bin(desk, "ru")]
