"""Search everything, over records stored as every action stores them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from liaison_app.base.clock import Clock
from liaison_app.domain.commitment import Commitment, Extension
from liaison_app.domain.contact import Contact, ContactCommitment
from liaison_app.domain.directory import FormerName, Organisation, Person, Project
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, Participant, RawLine, Speech
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.stored_file import Attachment, StoredFile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.searching.everything import SHOWN, search
from liaison_app.office.searching.hits import COUNTED, Findings, Hit
from liaison_app.office.searching.telling import read_names, title_of
from liaison_app.storage.datafile import create_and_open
from liaison_app.storage.registers.asking import Asked
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.searching.owners import Step, read_paths
from liaison_app.storage.searching.reading import read_texts

NOW = Clock(date(2025, 6, 2))
PLAN = Trilingual("Жобаны қаржыландыру жоспары", "План финансирования проекта", "项目资金计划")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over an empty file."""
    file = create_and_open(tmp_path / "liaison.db", "Айгерим", NOW.now())
    yield Desk(file, NOW, "Айгерим")
    file.close()


def store(desk: Desk, *records: Record) -> list[int]:
    with desk.write() as work:
        ids = [work.add(record) for record in records]
        work.commit()
    return ids


def hits(found: Findings) -> list[Hit]:
    return [hit for group in found.groups for hit in group.hits]


def places(desk: Desk, typed: str) -> list[tuple[str, str]]:
    """Give the kind of what holds the words, and the words that are marked."""
    return [
        (hit.kind, "|".join(hit.found.text[start:end] for start, end in hit.found.marks))
        for hit in hits(search(desk, typed, "ru"))
    ]


def minutes() -> Meeting:
    return Meeting(
        number=5,
        year=2025,
        held_on=date(2025, 4, 24),
        title=Trilingual(ru="О ходе проекта"),
        participants=[Participant(name=Trilingual(zh="王建华"), rank=1)],
        raw_lines=[RawLine(position=1, text="обещали керн")],
        items=[
            AgendaItem(position=1, title=Trilingual(ru="О дороге")),
            AgendaItem(
                position=2,
                title=Trilingual(ru="О финансах"),
                speeches=[Speech(position=1, text=Trilingual(ru="Нужен мост"))],
                decisions=[Decision(position=1, text=PLAN)],
            ),
        ],
    )


@pytest.mark.parametrize(
    ("typed", "mark", "language"),
    [
        ("финансир", "финансирования", "ru"),
        ("ПЛАН проекта", "План|проекта", "ru"),
        ("каржыландыру", "қаржыландыру", "kk"),
        ("ҚАРЖЫЛАНДЫРУ ЖОСП", "қаржыландыру|жоспары", "kk"),
        ("资金", "资金", "zh"),
        ("项目资金计划", "项目资金计划", "zh"),
    ],
)
def test_a_text_is_found_in_every_language_as_one_types_it(
    desk: Desk, typed: str, mark: str, language: str
) -> None:
    store(desk, Commitment(text=PLAN))
    (group,) = search(desk, typed, "ru").groups
    (hit,) = group.hits
    assert "|".join(hit.found.text[start:end] for start, end in hit.found.marks) == mark
    assert hit.found.language == language


def test_what_belongs_to_minutes_says_where_it_stands(desk: Desk) -> None:
    store(desk, minutes())
    phrases = Phrases("ru")

    def where(typed: str) -> list[str]:
        found = hits(search(desk, typed, "ru"))
        assert all((hit.owner_kind, hit.owner_id) == ("meeting", 1) for hit in found)
        return [phrases.render(hit.where) for hit in found]

    assert where("ход") == ["Протокол № 5/2025"]
    assert where("дорог") == ["Протокол № 5/2025, вопрос 1"]
    assert where("план") == ["Протокол № 5/2025, п. 2.1"]
    assert where("мост") == ["Протокол № 5/2025, выступление по вопросу 2"]
    assert where("керн") == ["Протокол № 5/2025, запись переговоров"]
    assert where("wangjian") == ["Протокол № 5/2025, участники"]


def test_an_extension_leads_to_its_commitment(desk: Desk) -> None:
    extension = Extension(number=1, reason=Trilingual(ru="ждём керн"))
    (commitment,) = store(desk, Commitment(number=7, text=PLAN, extensions=[extension]))
    (hit,) = hits(search(desk, "керн", "ru"))
    assert (hit.kind, hit.owner_kind, hit.owner_id) == ("extension", "commitment", commitment)
    assert hit.name.text == PLAN.ru
    assert Phrases("ru").render(hit.where) == "Обязательство № 7: Продление срока"


def test_reports_contacts_and_files_lead_to_what_they_are_about(desk: Desk) -> None:
    promise, firm = store(
        desk, Commitment(number=7, text=PLAN), Organisation(name=Trilingual(ru="Карьер"))
    )
    (month,) = store(desk, MonitoringRound(month=date(2025, 5, 1)))
    talk, file = store(
        desk,
        Contact(organisation_id=firm, on=NOW.today(), said="обещали сверлить"),
        StoredFile(sha256="0" * 64, name="буровой журнал.pdf"),
    )
    about = [ContactCommitment(position=1, commitment_id=promise)]
    store(
        desk,
        Contact(on=NOW.today(), said="спросили про шурф", commitments=about),
        MonthlyReport(round_id=month, commitment_id=promise, problems=Trilingual(ru="нет крана")),
        Attachment(file_id=file, contact_id=talk, title="запись разговора"),
    )

    def leads(typed: str) -> list[tuple[str, str, int]]:
        found = hits(search(desk, typed, "ru"))
        return [(hit.kind, hit.owner_kind, hit.owner_id) for hit in found]

    assert leads("крана") == [("monthly_report", "commitment", promise)]
    assert leads("сверлить") == [("contact", "organisation", firm)]
    assert leads("шурф") == [("contact", "commitment", promise)]
    assert leads("разговора") == [("attachment", "organisation", firm)]
    assert leads("журнал") == [("stored_file", "organisation", firm)]


def test_every_kind_is_asked_whatever_comes(desk: Desk) -> None:
    with desk.moment() as moment:
        for kind in KINDS.values():
            assert read_paths(moment, kind, [1]) in ({}, {1: (Step(kind.name, 1),)})
            assert read_texts(moment, kind, [1]) == {} or kind.name == "office"
            assert read_names(moment, kind.name, [], Asked("ru", NOW.today())) == {}
            assert title_of(kind.name).text != "Record"


def test_numbers_as_typed(desk: Desk) -> None:
    (meeting,) = store(desk, minutes())
    with desk.read() as snapshot:
        items = snapshot.get(Meeting, meeting).items
        item, point = items[1].key, items[1].decisions[0].key
    store(
        desk,
        Commitment(text=PLAN, meeting_id=meeting, decision_id=point),
        Proposal(title=Trilingual(ru="ЛЭП"), meeting_id=meeting, item_id=item),
    )
    assert [kind for kind, _ in places(desk, "5/2025")] == ["meeting"]
    assert [kind for kind, _ in places(desk, "2.1")] == ["decision", "commitment"]
    assert [kind for kind, _ in places(desk, "№5/2.1")] == ["decision", "commitment"]
    assert [kind for kind, _ in places(desk, "5/2025/2.1")] == ["decision", "commitment"]
    of_item = [kind for kind, _ in places(desk, "5/2")]
    assert of_item == ["meeting", "agenda_item", "proposal", "commitment"]  # 5/2025, too
    assert places(desk, "5/2024/2.1") == places(desk, "3.1") == []


@pytest.mark.parametrize("typed", ["wang jianhua", "wangjianhua", "wjh", "建华", "jianhua"])
def test_chinese_names_by_sound_and_initials(desk: Desk, typed: str) -> None:
    store(desk, Person(display=Trilingual(zh="王建华")))
    assert [kind for kind, mark in places(desk, typed) if mark] == ["person"]


def test_a_term_joins_the_languages_after_the_direct_hits(desk: Desk) -> None:
    direct, other, _ = store(
        desk,
        Project(name=Trilingual(ru="Вольфрам Жетысу")),
        Project(name=Trilingual(zh="巴库塔钨矿")),
        Project(name=Trilingual(ru="Мост")),
    )
    found = search(desk, "вольфрам", "ru")
    assert [(hit.id, hit.by) for hit in hits(found)] == [(direct, ""), (other, "钨")]
    assert "钨" in found.tried
    backwards = hits(search(desk, "钨", "ru"))
    assert [(hit.id, hit.by) for hit in backwards] == [(other, ""), (direct, "Вольфрам")]


def test_one_of_several_words_may_be_said_otherwise(desk: Desk) -> None:
    (plan, _) = store(
        desk, Commitment(text=Trilingual(zh="钨矿 план")), Commitment(text=Trilingual(zh="钨矿"))
    )
    assert [hit.id for hit in hits(search(desk, "вольфрам план", "ru"))] == [plan]


def test_whoever_is_named_is_found_by_all_other_names(desk: Desk) -> None:
    name = Trilingual("«Жетісу Вольфрамы»", "«Жетысу Вольфрам»", "杰特苏钨业公司")
    former = FormerName(name=Trilingual(ru="Семиречье-Металл"), position=1)
    store(
        desk,
        Organisation(name=name, aliases=["ЖВ"], former_names=[former]),
        Person(
            display=Trilingual(ru="Лаззат Турлашов", zh="拉扎特"), family=Trilingual(ru="Турлашов")
        ),
    )
    ours, theirs, man = store(
        desk,
        Commitment(text=Trilingual(ru="Письмо в Жетысу Вольфрам")),
        Commitment(text=Trilingual(zh="杰特苏钨业公司提交")),
        Commitment(text=Trilingual(zh="拉扎特同意")),
    )

    def promises(typed: str) -> set[int]:
        groups = search(desk, typed, "ru").groups
        return {hit.id for group in groups if group.kind == "commitment" for hit in group.hits}

    assert promises("ЖВ") == promises("Семиречье-Металл") == {ours, theirs}
    assert promises("杰特苏钨业公司") == {ours, theirs}
    assert promises("турлашов") == {man}
    assert promises("жетысу") == {ours}


def test_the_bin_is_not_searched(desk: Desk) -> None:
    (meeting,) = store(desk, minutes())
    with desk.write() as work:
        work.bin(work.get(Meeting, meeting))
        work.commit()
    assert search(desk, "финанс", "ru").groups == ()
    assert search(desk, "2.1", "ru").groups == ()


def test_the_newest_come_first_twenty_of_each_kind_and_counts_end(desk: Desk) -> None:
    ids = store(desk, *(Commitment(text=PLAN) for _ in range(COUNTED + 5)))
    store(desk, *(Proposal(title=PLAN) for _ in range(SHOWN + 1)))
    proposals, commitments = search(desk, "план", "ru").groups
    assert [hit.id for hit in commitments.hits] == ids[: -SHOWN - 1 : -1]
    assert (commitments.count, commitments.more) == (COUNTED, True)
    assert (proposals.count, proposals.more, len(proposals.hits)) == (SHOWN + 1, False, SHOWN)
    assert str(commitments.heading) == "Commitments: 100+"


def test_a_long_text_is_cut_around_the_hit(desk: Desk) -> None:
    store(desk, Commitment(text=Trilingual(ru="слово " * 100 + "керн " + "слово " * 100)))
    (hit,) = hits(search(desk, "керн", "ru"))
    (mark,) = hit.found.marks
    assert hit.found.text[slice(*mark)] == "керн"
    assert hit.found.text.startswith("…слово")
    assert hit.found.text.endswith("слово…")
    assert len(hit.found.text) < 170


@pytest.mark.parametrize("typed", ["", "  ", "«»", "№"])
def test_nothing_to_look_for(desk: Desk, typed: str) -> None:
    assert search(desk, typed, "ru") == Findings(typed)


LETTERS = "абвгЁёәғқңөұүһіӘҒҚ djwJWZ资金计划王建华0123456789.-/«»,\n"
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=30)
CASES: list[Callable[[str], str]] = [str, str.upper, str.lower, str.title]


@given(WORDS, st.integers(0, 20), st.integers(1, 12), st.sampled_from(CASES))
def test_anything_stored_is_found_by_the_beginning_of_its_words(
    desk: Desk, text: str, number: int, length: int, case: Callable[[str], str]
) -> None:
    words = [word for word in text.split() if any(letter.isalnum() for letter in word)]
    assume(words)
    beginning = words[number % len(words)][:length]
    assume(any(letter.isalnum() for letter in beginning))
    (stored,) = store(desk, Proposal(title=Trilingual(kk=text)))
    found = hits(search(desk, case(beginning), "ru"))
    assert stored in [hit.id for hit in found if hit.kind == "proposal"]
    with desk.write() as work:
        work.bin(work.get(Proposal, stored))
        work.commit()
