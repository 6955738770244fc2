"""Organisations said by the beginning of their names, in a part of the line of its own."""

import pytest

from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitment_lines import read_line
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation

ENERGY = Trilingual(
    "Энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы",
    "Управление энергетики и жилищно-коммунального хозяйства",
    "能源与住房公用事业局",
)
ROADS = Trilingual(ru="Управление пассажирского транспорта и автомобильных дорог")


@pytest.fixture
def energy(desk: Desk) -> int:
    new_organisation(desk, Side.KZ, ROADS)
    return new_organisation(desk, Side.KZ, ENERGY).id


@pytest.mark.parametrize(
    "line",
    [
        "расчёт нагрузки, управление энергетики, 15 мая",
        "расчёт нагрузки, отв. управлению энергетики, до 15 мая",
        "жүктеме есебі, энергетика және тұрғын үй, 15 мамырға дейін",
        "负荷计算，能源与住房，5月15日前",
    ],
)
def test_the_beginning_of_a_name_is_enough(desk: Desk, energy: int, line: str) -> None:
    said = read_line(desk, line)
    assert said.lead_id == energy
    assert said.text in ("расчёт нагрузки", "жүктеме есебі", "负荷计算")


def test_what_several_names_begin_with_is_asked(desk: Desk, energy: int) -> None:
    said = read_line(desk, "расчёт нагрузки, управление, 15 мая")
    assert said.lead_id is None
    first = said.chips[0]
    assert (first.kind, first.record_id) == ("lead", None)


@pytest.mark.parametrize(
    "line",
    [
        "управление энергетики",
        "управление энергетики проверяет нагрузку, 15 мая",
        "согласовать план по участку, дороге и воде, 15 мая",
    ],
)
def test_the_promise_itself_is_no_name(desk: Desk, energy: int, line: str) -> None:
    said = read_line(desk, line)
    assert said.lead_id is None
    assert said.text.startswith(line.split(",")[0])
