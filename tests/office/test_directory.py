"""Cards: similar names, posts, former names, the bin, proposals for Chinese names."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.directory import Organisation, Person, Post, Project
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.office import directory
from liaison_app.office.desk import Desk
from liaison_app.office.directory_view import read_organisation, read_person, read_project
from liaison_app.office.parties import set_parties
from liaison_app.office.restoring import restore_record
from liaison_app.office.similar import find_similar, propose_names
from tests.office.making import HELD_ON, Table, load, promise, type_into


@pytest.mark.parametrize(
    "name",
    [
        Trilingual(ru="жетысу вольфрам"),
        Trilingual(ru="ТОО «ЖЕТЫСУ ВОЛЬФРАМ»"),
        Trilingual(kk="ЖШС «Жетису Вольфрамы»"),
        Trilingual(zh="杰特苏钨业公司"),
        Trilingual(ru="Вольфрам Жетысу"),
    ],
)
def test_a_card_with_the_same_name_is_found(desk: Desk, table: Table, name: Trilingual) -> None:
    found = find_similar(desk, "organisation", name)
    assert [(one.id, one.side) for one in found] == [(table.company, Side.CN)]
    assert find_similar(desk, "organisation", name, but_not=table.company) == ()


def test_people_are_found_in_any_order_of_names_but_not_by_surname(
    desk: Desk, table: Table
) -> None:
    for name in ("Дамир Мукан", "мұқан дамир", "穆坎·达米尔"):
        asked = Trilingual(zh=name) if name.startswith("穆") else Trilingual(ru=name)
        assert [one.id for one in find_similar(desk, "person", asked)] == [table.director]
    assert find_similar(desk, "person", Trilingual(ru="Мукан")) == ()
    assert find_similar(desk, "person", Trilingual()) == ()


def test_projects_are_found_by_their_aliases(desk: Desk) -> None:
    project = directory.new_project(desk, Trilingual(ru="Разработка «Богутинского»")).id
    type_into(desk, Project, project, "aliases", ["Богуты", "Бөгеті", "  "])
    assert [one.id for one in find_similar(desk, "project", Trilingual(kk="БОГЕТИ"))] == [project]
    assert load(desk, Project, project).aliases == ["Богуты", "Бөгеті"]


def test_a_chinese_name_brings_its_other_forms(desk: Desk) -> None:
    proposed = propose_names(desk, " 王建华 ")
    assert proposed.display == Trilingual("Ван Цзяньхуа", "Ван Цзяньхуа", "王建华")
    assert (proposed.family.ru, proposed.given.ru) == ("Ван", "Цзяньхуа")
    assert (proposed.family.zh, proposed.given.zh) == ("王", "建华")
    assert proposed.pinyin == "Wáng Jiànhuá"
    assert propose_names(desk, "欧阳娜").family.zh == "欧阳"
    transcribed = propose_names(desk, "拉扎特·图尔拉绍夫")
    assert transcribed.display == Trilingual(zh="拉扎特·图尔拉绍夫")


def test_an_old_name_is_kept_with_its_last_day(desk: Desk, table: Table) -> None:
    directory.rename_organisation(
        desk, table.company, Trilingual(ru="ТОО «Второе»"), date(2025, 3, 1)
    )
    directory.rename_organisation(
        desk, table.company, Trilingual(ru="ТОО «Третье»"), date(2025, 5, 1)
    )
    stored = load(desk, Organisation, table.company)
    assert [stored.name_on(day).ru for day in (date(2024, 1, 1), HELD_ON, date(2025, 5, 1))] == [
        "ТОО «Жетысу Вольфрам»",
        "ТОО «Второе»",
        "ТОО «Третье»",
    ]
    assert [(one.valid_from, one.valid_to) for one in stored.former_names] == [
        (None, date(2025, 2, 28)),
        (date(2025, 3, 1), date(2025, 4, 30)),
    ]
    with pytest.raises(UserMistake, match="after that day"):
        directory.rename_organisation(desk, table.company, Trilingual(), date(2025, 4, 1))
    assert [one.id for one in find_similar(desk, "organisation", Trilingual(ru="Второе"))] == [
        table.company
    ]


def test_the_same_name_again_is_no_renaming(desk: Desk, table: Table) -> None:
    name = load(desk, Organisation, table.company).name
    directory.rename_organisation(desk, table.company, name, date(2025, 3, 1))
    assert load(desk, Organisation, table.company).former_names == []


def test_posts_have_days_and_an_order(desk: Desk, table: Table) -> None:
    made = directory.add_post(
        desk, table.director, table.akimat, title=Trilingual(ru="Советник"),
        valid_from=date(2025, 5, 1), valid_to=date(2025, 12, 31),
    ).id  # fmt: skip
    view = read_person(desk, table.director)
    assert [one.title.ru for one in view.person.posts] == ["Генеральный директор", "Советник"]
    assert set(view.organisations) == {table.company, table.akimat}
    with pytest.raises(UserMistake, match="before it begins"):
        type_into(desk, Post, made, "valid_to", date(2025, 4, 30))
    with pytest.raises(UserMistake, match="before it begins"):
        directory.add_post(
            desk, table.director, valid_from=date(2025, 5, 2), valid_to=date(2025, 5, 1)
        )
    (first, _) = view.person.posts
    directory.remove_post(desk, first.key)
    (left,) = load(desk, Person, table.director).posts
    assert (left.id, left.position) == (made, 1)
    restore_record(desk, "post", first.key)
    assert len(load(desk, Person, table.director).posts) == 2


def test_a_card_in_use_says_where(desk: Desk, table: Table) -> None:
    promise(desk, table)
    set_parties(desk, table.point, [table.company])
    with pytest.raises(UserMistake) as told:
        directory.bin_card(desk, "organisation", table.company)
    words = {language: Phrases(language).render(told.value.message) for language in ("ru", "zh")}
    assert words["ru"] == (
        "Карточка используется и остаётся: 1 обязательство, 1 пункт протоколов, "
        "1 список участников, 1 должность."
    )
    assert (
        words["zh"]
        == "该卡片正在使用，予以保留：1项承诺事项、1条纪要条目、1份参会人员名单、1个职务。"
    )
    usage = read_organisation(desk, table.company).usage
    assert usage is not None
    assert load(desk, Organisation, table.company).deleted_at is None


def test_an_unused_card_goes_and_comes_back(desk: Desk) -> None:
    made = directory.new_organisation(desk, Side.CN, Trilingual(ru="Пустая")).id
    directory.bin_card(desk, "organisation", made)
    assert find_similar(desk, "organisation", Trilingual(ru="Пустая")) == ()
    restore_record(desk, "organisation", made)
    assert [one.id for one in find_similar(desk, "organisation", Trilingual(ru="Пустая"))] == [made]


def test_a_person_goes_with_the_posts(desk: Desk, table: Table) -> None:
    made = directory.new_person(
        desk, Side.CN, Trilingual(ru="Лю Хуэй"), organisation_id=table.company
    ).id
    directory.bin_card(desk, "person", made)
    assert [one.id for one in read_organisation(desk, table.company).people] == [table.director]
    restore_record(desk, "person", made)
    assert [one.id for one in read_organisation(desk, table.company).people] == [
        table.director,
        made,
    ]


def test_no_organisation_stands_above_itself(desk: Desk, table: Table) -> None:
    type_into(desk, Organisation, table.company, "parent_id", table.akimat)
    with pytest.raises(UserMistake, match="above itself"):
        type_into(desk, Organisation, table.akimat, "parent_id", table.company)
    view = read_organisation(desk, table.company)
    assert (view.parent.id if view.parent else 0) == table.akimat


def test_a_project_knows_its_partner_and_what_is_kept_of_it(desk: Desk, table: Table) -> None:
    from liaison_app.office.meetings import new_meeting

    project = directory.new_project(desk, Trilingual(ru="Фабрика"), partner_id=table.company).id
    new_meeting(desk, HELD_ON, project_id=project)
    view = read_project(desk, project)
    assert (view.partner.id if view.partner else 0) == table.company
    assert (view.meetings, view.proposals, view.commitments) == (1, 0, 0)
    assert [one.id for one in read_organisation(desk, table.company).projects] == [project]
    with pytest.raises(UserMistake):
        directory.bin_card(desk, "project", project)
