"""Rows of the register, made by hand."""

from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import CommitmentStatus, Firmness, Priority
from liaison_app.domain.record import Side
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.domain.standing import Stand, Standing


def shown(text: str, language: ContentLanguage = "ru") -> Shown:
    return Shown(text, language)


ROW = CommitmentRow(
    id=1,
    uid="u",
    number=None,
    meeting_id=1,
    meeting_number=5,
    meeting_year=2025,
    held_on=date(2025, 4, 24),
    point="4.1",
    side=Side.CN,
    promised_to=Side.KZ,
    firmness=Firmness.FIRM,
    priority=Priority.NORMAL,
    internal=False,
    illustrative=False,
    text=shown("План финансирования"),
    title=shown("Наше название"),
    completion_form=shown("Письмо"),
    note=shown(""),
    lead_id=1,
    responsible=shown("ТОО «Жетысу Вольфрам»"),
    executors=(shown("Акимат"), shown("Управление")),
    project_id=None,
    project=shown(""),
    status=CommitmentStatus.IN_PROGRESS,
    stand=Stand(Standing.OVERDUE, 18),
    term=None,
    original_due=date(2025, 5, 1),
    current_due=date(2025, 5, 15),
    extension_count=1,
    fact_date=None,
    removed_on=None,
    keeper="Айгерим",
)
