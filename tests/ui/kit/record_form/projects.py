"""A form over a project, and the parts of it."""

from PySide6.QtWidgets import QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.directory import Project
from liaison_app.domain.trilingual import Trilingual
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.texts.cell import TextCell
from tests.stage import Stage

NAME = Trilingual(kk="Бұғыты", ru="Богутинское", zh="巴库塔")


def settle_typing(stage: Stage) -> None:
    """Let everything typed be stored; a command under way is followed by one more."""
    stage.settle()
    while stage.savings.unsettled():
        stage.savings.store_now()
        stage.settle()


def shown(stage: Stage, window: QWidget, form: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(form)
    form.show()
    stage.settle()


# A form whose fields are stored as they are typed


def project_form(stage: Stage, frozen: Message | None = None) -> RecordForm[Project]:
    def read(key: int) -> Project:
        with stage.desk.read() as snapshot:
            return snapshot.get(Project, key)

    rows: list[form_rows.Row[Project] | form_rows.Heading] = [
        form_rows.Heading(lambda: "Проект"),
        form_rows.Texts("name", lambda: "Название", least_lines=1),
        form_rows.Texts("stage", lambda: "Стадия"),
        form_rows.Day("started_on", lambda: "Начало"),
        form_rows.Lines("aliases", lambda: "Другие имена", hint=lambda: "По одному в строке"),
        form_rows.Pick("partner_id", lambda: "Партнёр", lookup=ORGANISATIONS),
    ]
    plan = FormPlan[Project](
        kind="project",
        read=read,
        record=lambda project: project,
        title=lambda project: project.name.ru,
        rows=rows,
        frozen=lambda _: frozen,
        follows=("organisation",),
    )
    return RecordForm(stage.place, plan)


def stored(stage: Stage, project: int) -> Project:
    settle_typing(stage)
    with stage.desk.read() as snapshot:
        return snapshot.get(Project, project)


def cell(form: RecordForm[Project], name: str, language: ContentLanguage) -> TextCell:
    return form.texts[name].cells[language]


def picker(form: RecordForm[Project]) -> RecordPicker:
    found = form.lines["partner_id"].part.widget
    assert isinstance(found, RecordPicker)
    return found
