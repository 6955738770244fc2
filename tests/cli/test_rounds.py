"""`round …`: the month on the command line, in the sample's June 2025."""

import json
from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from tests.cli.running import Liaison

LATER = "--today=2025-07-12"


def test_a_month_from_its_answers_to_its_correction(liaison: Liaison, sample: Path) -> None:
    def run(*arguments: str) -> str:
        done = liaison("round", *arguments, "--data", sample, "--language=ru", LATER)
        assert (done.status, done.err) == (0, "")
        return done.out

    assert "Отчёт внесён" in run(
        "report", "2025-06", "--commitment", "5", "--progress=Расчёт получен", "--percent=80%",
        "--judgement=on-plan", "--source=letter", "--number=1-12/500", "--on=2025-07-03",
    )  # fmt: skip
    assert "на доработку" in run("return", "06.2025", "--commitment=5", "--remark=Приложить акт")
    assert "Принят 1 отчёт" in run("accept", "06.2025", "--commitment=5")
    assert "как непредставленн" in run("not-submitted", "2025-06", "--all")
    assert "Проверка" in run("review", "2025-06")
    assert "Сбор отчётов" in run("collect", "2025-06")
    run("review", "2025-06")
    assert "Месяц закрыт" in run("freeze", "2025-06")
    shown = json.loads(run("show", "2025-06", "--json"))
    assert (shown["format"], shown["state"], shown["interim"]) == (
        "liaison-round/1", "frozen", False,
    )  # fmt: skip
    assert shown["counts"]["missing"] == 0
    sums = shown["balance"]
    gained = sums["put_on_control"] + sums["returned"] - sums["removed"]
    assert sums["at_start"] + gained == sums["at_end"] == 5
    five = next(one for one in shown["commitments"] if one["percent"] == 80)
    assert (five["answer"], five["judgement"], five["submitted_on"]) == (
        "accepted", "on_plan", "2025-07-03",
    )  # fmt: skip
    corrected = run(
        "correct", "2025-06", "--commitment", five["number"], "--reason=Описка", "--percent=85"
    )
    assert "редакция № 2" in corrected
    assert "процент: 80 → 85" in corrected


def test_a_month_is_opened_with_days_of_its_own(liaison: Liaison, sample: Path) -> None:
    opened = liaison(
        "round", "open", "2025-07", "--as-of=2025-07-31", "--answers-cn", "8 августа",
        "--data", sample, "--language=en", "--today=2025-07-30",
    )  # fmt: skip
    assert (opened.status, opened.out) == (0, "July 2025 is open.\n")
    shown = liaison("round", "show", "2025-07", "--json", "--data", sample)
    found = json.loads(shown.out)
    assert (found["as_of"], found["answers_due_cn"]) == ("2025-07-31", "2025-08-08")
    again = liaison("round", "open", "2025-07", "--data", sample, "--language=en")
    assert (again.status, again.err) == (1, "This month was opened already.\n")


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_a_closed_month_is_shown(
    liaison: Liaison, sample: Path, language: InterfaceLanguage
) -> None:
    shown = liaison("round", "show", "2025-05", "--data", sample, "--language", language)
    assert (shown.status, shown.err) == (0, "")
    for figure in ("8", "50"):  # at the start of May; in time 2 of 4
        assert figure in shown.out
    assert len(shown.out.splitlines()) == 4 + 2 * 5


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "2025-13"), "2025-13 is no month"),
        (("show", "2025-01"), "January 2025 was never opened."),
        (("report", "2025-06", "--commitment=99"), "has no commitment 99"),
        (("report", "2025-06", "--commitment=5", "--percent=101"), "from 0 to 100"),
        (("report", "2025-05", "--commitment=5", "--percent=1"), "This month is closed"),
        (("not-submitted", "2025-06"), "--commitment or --all"),
        (("freeze", "2025-06"), "no such step"),
        (("accept", "2025-06", "--commitment=8"), "not submitted"),
    ],
)
def test_what_cannot_be_done_is_told(
    liaison: Liaison, sample: Path, arguments: tuple[str, ...], told: str
) -> None:
    refused = liaison("round", *arguments, "--data", sample, "--language=en", LATER)
    assert refused.status in (1, 2)
    assert told in refused.err
