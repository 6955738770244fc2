"""`.ci/catalogs.py` on a small project of its own."""

import gettext
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = Path(__file__).resolve().parents[2] / ".ci"
CODE = """\
pgettext("register", "Overdue")
npgettext("register", "{count} day", "{count} days", 3)
message("print", "Page {n} of {m}", n=1, m=2)
"""
OVERDUE = {"kk": "Мерзімі өткен", "ru": "Просрочено", "zh": "已逾期", "zh_partner": "待完成"}
FRAGMENT: list[dict[str, object]] = [
    {"context": "register", "text": "Overdue", **OVERDUE},
    {
        "context": "register",
        "text": "{count} day",
        "plural": "{count} days",
        "kk": ["{count} күн", "{count} күн"],
        "ru": ["{count} день", "{count} дня", "{count} дней"],
        "zh": ["{count}天"],
    },
    {
        "context": "print",
        "text": "Page {n} of {m}",
        "kk": "{m} беттің {n}-беті",
        "ru": "Стр. {n} из {m}",
        "zh": "第{n}页，共{m}页",
    },
]


class Project:
    """A folder with code, the commands and the catalogs they make."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(COMMANDS, folder / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
        self.code = folder / "liaison_app" / "page.py"
        self.code.parent.mkdir()
        self.code.write_text(CODE, encoding="utf-8")

    def run(self, *arguments: str) -> list[str]:
        """Run a command and give the problems it tells; they decide how it ends."""
        command = [sys.executable, str(self.folder / ".ci" / "catalogs.py"), *arguments]
        answer = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        problems = answer.stderr.splitlines()
        assert answer.returncode == (1 if problems else 0), answer.stderr
        return problems

    def fill(self, *fragments: dict[str, object]) -> list[str]:
        """Hand in a fragment file."""
        path = self.folder / "fragment.json"
        path.write_text(json.dumps(fragments, ensure_ascii=False), encoding="utf-8")
        return self.run("fill", str(path))

    def texts(self, language: str, name: str = "liaison") -> gettext.GNUTranslations:
        """Give a compiled catalog."""
        self.run("compile")
        path = self.folder / "translations" / language / "LC_MESSAGES" / f"{name}.mo"
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_filled_catalogs_are_complete_and_speak(project: Project) -> None:
    assert project.fill(*FRAGMENT) == []
    assert project.run("check") == []
    russian = project.texts("ru")
    counted = [russian.npgettext("register", "{count} day", "{count} days", n) for n in (21, 3, 12)]
    assert counted == ["{count} день", "{count} дня", "{count} дней"]
    assert project.texts("kk").pgettext("register", "Overdue") == "Мерзімі өткен"
    assert project.texts("en").pgettext("register", "Overdue") == "Overdue"


def test_only_a_word_that_differs_goes_to_the_partner(project: Project) -> None:
    project.fill(*FRAGMENT)
    assert project.texts("zh_Hans").pgettext("register", "Overdue") == "已逾期"
    partner = project.texts("zh_Hans", "partner")
    assert partner.pgettext("register", "Overdue") == "待完成"
    assert partner.pgettext("print", "Page {n} of {m}") == "Page {n} of {m}"


def test_what_is_missing_is_named_in_every_language(project: Project) -> None:
    project.run("extract")
    holes = [line for line in project.run("check") if "'Overdue'" in line]
    assert [hole.split("/")[0] for hole in holes] == ["kk", "ru", "zh_Hans"]


def test_a_text_that_was_not_extracted_is_drift(project: Project) -> None:
    project.fill(*FRAGMENT)
    project.code.write_text(CODE + 'pgettext("register", "Done")\n', encoding="utf-8")
    assert "liaison.pot: not extracted yet: 'register' 'Done'" in project.run("check")


def test_wrong_translations_are_kept_out(project: Project) -> None:
    wrong: list[dict[str, object]] = [
        {"context": "register", "text": "Nowhere", "ru": "Нигде"},
        {"context": "print", "text": "Page {n} of {m}", "ru": "Страница {n}"},
        {"context": "register", "text": "{count} day", "plural": "{count} days", "ru": ["{count}"]},
        {"context": "register", "text": "{count} day", "ru": "день"},
    ]
    assert len(project.fill(*wrong)) == len(wrong)
    assert "Страница" not in (
        project.folder / "translations" / "ru" / "LC_MESSAGES" / "liaison.po"
    ).read_text(encoding="utf-8")


def test_a_kazakh_noun_keeps_its_form_after_a_number(project: Project) -> None:
    days: dict[str, object] = {**FRAGMENT[1], "kk": ["{count} күн", "{count} күндер"]}
    project.fill(FRAGMENT[0], days, FRAGMENT[2])
    problems = project.run("check")
    assert len(problems) == 1
    assert "Kazakh" in problems[0]


def test_a_file_that_does_not_parse_keeps_its_texts(project: Project) -> None:
    project.fill(*FRAGMENT)
    project.code.write_text(CODE + "if (\n", encoding="utf-8")
    assert "does not parse" in project.run("extract")[0]
    assert project.texts("ru").pgettext("register", "Overdue") == "Просрочено"


def test_a_text_that_comes_back_finds_its_translation(project: Project) -> None:
    project.fill(*FRAGMENT)
    project.code.write_text("", encoding="utf-8")
    project.run("extract")
    assert any("no longer in the code" in line for line in project.run("check"))
    project.code.write_text(CODE, encoding="utf-8")
    project.run("extract")
    assert project.run("check") == []


def test_pruned_texts_are_gone(project: Project) -> None:
    project.fill(*FRAGMENT)
    project.code.write_text("", encoding="utf-8")
    project.run("prune")
    assert project.run("check") == []


def test_texts_must_be_plain_literals(project: Project) -> None:
    project.code.write_text('pgettext("register", f"{name} is late")\n', encoding="utf-8")
    assert "plain literals" in project.run("extract")[0]


def test_catalogs_do_not_change_when_nothing_does(project: Project) -> None:
    project.fill(*FRAGMENT)
    before = _contents(project.folder / "translations")
    project.code.write_text("\n\n" + CODE, encoding="utf-8")
    project.run("extract")
    assert _contents(project.folder / "translations") == before


def test_pseudo_catalogs_mark_every_text(project: Project) -> None:
    project.fill(*FRAGMENT)
    project.run("compile", "--pseudo", str(project.folder / "pseudo"))
    with (project.folder / "pseudo" / "zh_Hans" / "LC_MESSAGES" / "liaison.mo").open("rb") as file:
        catalog = gettext.GNUTranslations(file)
    assert catalog.pgettext("register", "Overdue") == "⟦已逾期⟧"
    assert catalog.npgettext("register", "{count} day", "{count} days", 5) == "⟦{count}天⟧"


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name + path.parent.parent.name: path.read_bytes() for path in folder.rglob("*.po*")
    }
