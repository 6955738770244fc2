"""Every text that comes in is cleaned, and what was lost is told with its place."""

from liaison_app.domain.directory import Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from tests.exchange.documents import document, load_into, spoiled, uid


def test_texts_are_cleaned_and_the_loss_is_told(desk: Desk) -> None:
    report = load_into(
        desk,
        spoiled(
            "organisations",
            name={"kk": "Й", "ru": "Ком\u0000па\u0007ния\r\nда", "zh": "\ud800公司\uffff"},
            aliases=["  Zhetisu\n Volframy ", "\u0001", "\udcff"],
            keeper="Асель\u001f",
        ),
    )
    with desk.read() as snapshot:
        stored = snapshot.by_uid(Organisation, uid("organisation", 1))
    assert stored is not None
    assert stored.name == Trilingual("Й", "Компания\nда", "公司")
    assert stored.aliases == ["Zhetisu Volframy"]
    assert stored.keeper == "Асель"
    assert report.removed == 7
    where = [(str(one.place), one.removed) for one in report.cleanings]
    place = f"organisations, record 1 (uid {uid('organisation', 1)}), field "
    assert sorted(where) == [(place + "aliases", 2), (place + "keeper", 1), (place + "name", 4)]


def test_a_cleaned_file_loaded_again_is_the_same(desk: Desk) -> None:
    dirty = spoiled("organisations", name={"ru": "Ком\u0000пания"}, aliases=[" x\n"])
    load_into(desk, dirty)
    again = load_into(desk, dirty)
    assert (again.added_total, again.removed) == (0, 1)
    assert check(desk) == []


def test_nothing_lost_nothing_told(desk: Desk) -> None:
    report = load_into(desk, spoiled("organisations", name={"ru": "é\r\n", "zh": "½ 𠮷"}))
    assert (report.removed, report.cleanings) == (0, ())


def test_of_very_many_places_a_hundred_are_told(desk: Desk) -> None:
    many = [{"uid": uid("organisation", number), "keeper": "\u0000"} for number in range(1, 301)]
    report = load_into(desk, {"organisations": many})
    assert (report.removed, len(report.cleanings)) == (300, 100)


def test_the_report_speaks_every_language(desk: Desk) -> None:
    report = load_into(desk, spoiled("organisations", keeper="\u0000\u0000"))
    told = {
        language: [Phrases(language).render(one) for one in report.sentences()]
        for language in ("kk", "ru", "zh", "en")
    }
    assert told["en"][0] == "6 records were added."
    assert len({tuple(lines) for lines in told.values()}) == 4
    assert all(len(lines) == 3 for lines in told.values())
    again = load_into(desk, document() | {"organisations": []})
    assert [str(one) for one in again.sentences()] == [
        "0 records were added.",
        "4 records were there already and were left as they are.",
    ]
